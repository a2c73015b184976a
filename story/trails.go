package story

// Trailed reports whether the move, one of the step's of that index, leaves a
// trail behind those who go.
func (p *Plan) Trailed(step int, m *Move) bool {
	for _, r := range p.views[step].trails {
		if r.move == m {
			return true
		}
	}
	return false
}
