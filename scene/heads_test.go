package scene_test

import (
	"strings"
	"testing"

	"standoff/scene/figure"
	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/story"
	"standoff/story/plan"
)

// No tag of a leader lies on anybody's head in the picture that stands for a step, and in each
// story at most one head is under anything else that is placed, in all shapes.
func TestTagsCoverNoHeads(t *testing.T) {
	stories(t, func(t *testing.T, planned *plan.Plan) {
		others := 0
		for _, size := range shapes {
			stage, p, m := stageFor(planned, size.w, size.h, "en"), new(picture.Picture), new(plan.Moment)
			for _, step := range planned.Steps {
				planned.Fill(m, step.Still)
				stage.Compose(m, p)
				for _, l := range p.Labels {
					tag := strings.HasPrefix(l.What, "tag:")
					if tag {
						l.Rect.H -= 9 // the pointer leads down to a head
					}
					n := headsUnder(p, l.Rect, m.Camera.Tilt == 0)
					switch {
					case l.Alpha < .5 || l.What == "notice":
					case tag && n > 0:
						t.Errorf("%v, %s: %d heads are under %s", size, step.Step.ID, n, l.What)
					default:
						others += n
						if n > 0 {
							t.Logf("%v, %s: %d heads are under %s", size, step.Step.ID, n, l.What)
						}
					}
				}
			}
		}
		if others > 1 {
			t.Errorf("%d heads are under other words", others)
		}
	})
}

// headsUnder returns how many heads' middles lie under the box of something written.
func headsUnder(p *picture.Picture, r path.Rect, above bool) (n int) {
	for i := range p.Figures {
		f := &p.Figures[i]
		pose, top := f.Code.Pose(), .93
		if pose.Seated || pose.Action == story.Sit || pose.Action == story.Kneel {
			top = .73
		}
		if above {
			top = .15
		}
		at := path.Point{X: f.X, Y: f.Y - top*f.Height*figure.SizeOf(f.Code.Look())}
		if f.Alpha > .5 && r.Shrink(2, 2).SquareDist(at) == 0 {
			n++
		}
	}
	return n
}
