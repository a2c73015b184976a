package marks

import (
	"math"
	"testing"

	"standoff/scene/camera"
	"standoff/scene/picture"
	"standoff/scene/theme"
	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plan"
	"standoff/story/plane"
)

// A sound in doubt over all of the set hatches the whole picture, and has neither an edge nor
// rings: those would say where it was. Over a part of the set it has a dashed edge.
func TestAnUnlocatedSoundHasNoEdge(t *testing.T) {
	all := plane.Rect{Max: plane.Point{X: 40, Y: 30}}
	part := plane.Rect{Max: plane.Point{X: 20, Y: 30}}
	m := &plan.Moment{Layout: &layout.Layout{Bounds: all}, Camera: plan.Shot{Region: all, Focus: all, Tilt: 40}}
	cam := camera.FrameShot(m.Camera, all, 800, 450)
	for _, c := range []struct {
		where plane.Rect
		sure  story.Sure
		edges int // and rings
		fills bool
	}{{all, story.Unconfirmed, 0, true}, {part, story.Unconfirmed, 3, false}, {all, story.Reported, 3, false}} {
		var p picture.Picture
		k := Marker{Cam: &cam, Theme: theme.Light}
		m.Notes = []plan.NoteState{{Note: &story.Note{Sound: "shot", Sure: c.sure}, Rect: c.where, Alpha: 1, Age: 1}}
		k.Draw(m, &p)
		edges, fills := 0, false
		for _, s := range p.Strokes {
			if s.Width > 1 {
				edges++
				continue
			}
			left, right := math.Inf(1), math.Inf(-1)
			for _, q := range s.Path.Points {
				left, right = min(left, q.X), max(right, q.X)
			}
			fills = left < 10 && right > 790
		}
		if edges < c.edges || c.edges == 0 && edges > 0 || fills != c.fills {
			t.Errorf("%s over %v: %d edges and rings, the picture is hatched: %v", c.sure, c.where, edges, fills)
		}
	}
}

// A sound that is known to have been somewhere is rings close about that place, the farther the
// fainter, at rest and for good.
func TestASoundIsRingsAboutItsPlace(t *testing.T) {
	at := plane.Point{X: 20, Y: 15}
	m := &plan.Moment{Layout: &layout.Layout{Bounds: plane.Rect{Max: plane.Point{X: 40, Y: 30}}}}
	k := Marker{Cam: &camera.Camera{Scale: 10, Cos: 1, Sin: 1, Turn: camera.TurnOf(0)}, Theme: theme.Light}
	m.Notes = []plan.NoteState{{Note: &story.Note{Sound: "bell", Sure: story.Reported}, Alpha: 1, Age: 60,
		Rect: plane.Rect{Min: at, Max: at}.Grow(2.25)}}
	var p picture.Picture
	k.Draw(m, &p)
	if len(p.Strokes) != rings {
		t.Fatalf("%d rings", len(p.Strokes))
	}
	on, far, alpha := k.onGround(at), 0., 256
	for _, s := range p.Strokes {
		r := s.Path.Points[0].Dist(on)
		for _, q := range s.Path.Points {
			if math.Abs(q.Dist(on)-r) > .1 {
				t.Fatalf("a ring of %.1f px is no circle", r)
			}
		}
		if r <= far || r > 25 || int(s.Color.A) >= alpha {
			t.Errorf("a ring of %.1f px with alpha %d after one of %.1f with %d", r, s.Color.A, far, alpha)
		}
		far, alpha = r, int(s.Color.A)
	}
}
