package plan

import "standoff/story"

// Trailed reports whether the move, one of the step's of that index, leaves a
// trail behind those who go.
func (p *Plan) Trailed(step int, m *story.Move) bool {
	for _, r := range p.Views[step].Trails {
		if r.Move == m {
			return true
		}
	}
	return false
}
