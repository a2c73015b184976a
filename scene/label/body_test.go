package label

import (
	"math"
	"testing"

	"standoff/scene/figure"
	"standoff/scene/path"
	"standoff/scene/theme"
	"standoff/story/plan"
)

// TestLeadersEndOnBodies holds that the leader of a group's label ends at the body of one of them, as that is drawn:
// on ground beside them it would name nothing.
func TestLeadersEndOnBodies(t *testing.T) {
	all, off := 0, 0
	stills(t, func(when string, s *Writer, m *plan.Moment, sh *sheet) {
		if sh.cam.Upright() < 1 {
			return
		}
		for i := range sh.writings {
			w := &sh.writings[i]
			if w.group == nil || w.shape == plateShape || w.lost || !w.still {
				continue
			}
			f := m.Figure(w.pin.figure)
			if f == nil {
				t.Errorf("%s: the leader of %s ends on nobody", when, w.what)
				continue
			}
			all++
			tall := s.height(&sh.cam, f.ID) / s.size(f.ID)
			at := sh.cam.Project(f.At.X, f.At.Y, f.Z)
			at.Y += (1 - f.AboveWater()) * tall
			pose := figure.PoseOf(f, m.Plan.People[f.ID].Seed, sh.cam.Turn.Yaw)
			least := math.Inf(1)
			for _, part := range figure.Parts(theme.Light, figure.LookOf(m.Plan, f.ID), pose, tall) {
				for _, p := range part.Path.Points {
					least = min(least, w.tip.Dist(path.Point{X: at.X + p.X*tall, Y: at.Y - p.Y*tall}))
				}
			}
			if least > 3+.06*tall {
				off++
				t.Logf("%s: the leader of %s ends %.0f px off a body %.0f px high", when, w.what, least, tall)
			}
		}
	})
	if t.Logf("%d of %d leaders end off bodies", off, all); all < 300 || off > all/50 {
		t.Errorf("%d of %d leaders end off bodies", off, all)
	}
}
