package props

import (
	"math"
	"testing"

	"standoff/scene/camera"
	"standoff/scene/picture"
	"standoff/scene/scenery/building"
	"standoff/scene/scenery/draw"
	"standoff/scene/scenery/pieces"
	"standoff/scene/scenetest"
	"standoff/scene/theme"
	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plan"
	"standoff/story/plane"
)

// Every kind that a storyboard may name is drawn, and stands on the ground.
func TestAllPropsAreDrawn(t *testing.T) {
	for _, kind := range story.PropKinds {
		form, ok := propForms[kind]
		if vehicle := layout.HatchOf(kind) != layout.NoHatch; vehicle == ok || ok && (form.draw == nil || form.tall <= 0) {
			t.Errorf("propForms of scene/scenery/props/props.go has no row for %q, with how tall it is and a drawer, or it is a vehicle", kind)
			continue
		}
		for _, r := range []plane.Rect{scenetest.Rect(10, 10, 16, 12), scenetest.Rect(10, 10, 12, 16), scenetest.Rect(10, 10, 10.2, 10.2)} {
			c := camera.FrameShot(plan.Shot{Region: scenetest.Rect(0, 0, 30, 20), Tilt: 40}, plane.Rect{}, 800, 450)
			p := new(picture.Picture)
			b := pieces.Builder{Pen: draw.NewPen(&c, theme.Dark, p, draw.Sun{})}
			l := &layout.Layout{Props: []layout.PlacedProp{{Prop: &story.Prop{Kind: kind}, Rect: r, Seed: 7}}}
			all := Of(l)
			all.Draw(&b, building.Of(l))
			if len(b.Marks) == 0 {
				t.Errorf("%q leaves no mark", kind)
			}
			low := math.Inf(-1)
			for _, f := range p.Fills {
				for _, q := range f.Path.Points {
					low = math.Max(low, q.Y)
					if math.IsNaN(q.X) || math.IsNaN(q.Y) {
						t.Fatalf("%q: not a number", kind)
					}
				}
			}
			if foot := c.Project(0, r.Max.Y, 0).Y; low > foot+.6*c.Scale {
				t.Errorf("%q hangs %.1f px below its foot", kind, low-foot)
			}
		}
	}
}
