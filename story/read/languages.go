package read

// isLanguage reports whether there is a language of the code.
func (p *reader) isLanguage(code string) bool { return p.story.Known().Fault(code) == "" }
