package direct

import (
	"standoff/story/plan"
	"standoff/story/plane"
)

type body struct{}

func (g *driving) prepare() {}

// way returns the way that was worked out when the story was published.
func (g *driving) way() ([]plan.Arc, plane.Pose, bool) {
	if len(g.o.Way) < 2 {
		g.noDrive()
		return nil, plane.Pose{}, false
	}
	arcs, to := g.given(g.o.Way)
	return arcs, to, true
}
