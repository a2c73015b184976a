package label

import (
	"standoff/scene/camera"
	"standoff/scene/scenetest"
	"standoff/story/plan"
)

// writerOf returns a writer that has found the places of all words of the moment, in a picture of that size.
func writerOf(p *plan.Plan, m *plan.Moment, size [2]float64) *Writer {
	cam := camera.FrameMoment(m, size[0], size[1])
	w := &Writer{Plan: p, View: scenetest.View(size[0], size[1]), Cam: &cam}
	w.show(m)
	return w
}
