package story

// Excerpt is the problem's source line.
func (p Problem) Excerpt() string {
	if p.Line == "" {
		return ""
	}
	return "  | " + p.Line
}
