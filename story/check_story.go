package story

// checkStory checks what can only be said of a story without errors.
func (p *reader) checkStory() {
	p.checkAllColors()
	for _, s := range p.story.Sources {
		if !p.used[s.ID] {
			p.warn(Unused, s.span("id"), "nothing names source %q", s.ID)
		}
	}
}
