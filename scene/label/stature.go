package label

import (
	"math"

	"standoff/scene/camera"
	"standoff/scene/figure"
	"standoff/scene/path"
	"standoff/story"
	"standoff/story/plan"
)

// height returns how tall the person is drawn, standing, in pixels.
func (s *Writer) height(c *camera.Camera, person int) float64 {
	h := c.Standing() * s.size(person)
	if s.Plan.People[person].Group.Leader {
		h *= camera.LeaderHeight(c.Standing())
	}
	return h
}

// size returns how tall the person is, of a grown-up's usual height. It is worked out once for everybody.
func (s *Writer) size(person int) float64 {
	g := &s.letters
	if len(g.sizes) != len(s.Plan.People) {
		g.sizes = make([]float64, len(s.Plan.People))
		for i := range g.sizes {
			g.sizes[i] = figure.SizeOf(figure.LookOf(s.Plan, i))
		}
	}
	return g.sizes[person]
}

// crownOf returns where the top of somebody's head is seen by a camera with that yaw, in figure heights right
// and up from the feet: they sit, or lean the way they face.
func crownOf(f *plan.Figure, yaw float64) path.Point {
	top := path.Point{X: .01, Y: 1}
	switch f.Action {
	case story.Kneel:
		top = path.Point{Y: .79}
	case story.OnGround:
		top = path.Point{Y: groundHeight}
	case story.Sit:
		top = path.Point{Y: seatedHeight}
	case story.Climb:
		top = path.Point{X: .2, Y: .9}
	case story.Lie:
		top = path.Point{X: .36, Y: .2}
	case story.Push:
		top = path.Point{X: .06, Y: .93}
	case story.Running:
		top = path.Point{X: .1, Y: .98}
	}
	if f.Seated {
		top.Y = min(top.Y, seatedHeight)
	}
	top.X *= math.Cos(f.Face - yaw)
	return top
}
