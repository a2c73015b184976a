package marks

import (
	"math"
	"testing"

	"standoff/scene/camera"
	"standoff/scene/picture"
	"standoff/scene/theme"
	"standoff/story"
	"standoff/story/plan"
	"standoff/story/plane"
)

// A ribbon never has gaps: it grows with its head and ends there.
func TestRibbon(t *testing.T) {
	s := &Marker{Cam: &camera.Camera{Scale: 10, Cos: 1}, Theme: theme.Light}
	line := []plane.Point{{X: 0, Y: 0}, {X: 20, Y: 0}, {X: 20, Y: 15}}
	group := &story.Group{Color: story.Blue}
	last := 0.
	for head := .02; head <= 1; head += .02 {
		p := new(picture.Picture)
		s.drawTrail(p, &plan.Trail{Group: group, Line: line, Width: 2, Head: head, Alpha: 1})
		if len(p.Fills) != 1 {
			t.Fatalf("head %v: %d fills", head, len(p.Fills))
		}
		far := 0.
		for _, q := range p.Fills[0].Path.Points {
			if math.IsNaN(q.X + q.Y) {
				t.Fatalf("head %v: not a number", head)
			}
			far = max(far, q.X+q.Y)
		}
		if far < last-6 {
			t.Fatalf("head %v: shrank from %v to %v", head, last, far)
		}
		last = far
	}
	if math.Abs(last-350) > 15 {
		t.Errorf("ends at %v, want 350", last)
	}
	p := new(picture.Picture)
	s.drawTrail(p, &plan.Trail{Group: group, Line: line, Width: 2, Head: 1, Alpha: 1, Doubt: true})
	if len(p.Strokes) != 1 || p.Strokes[0].Dash == 0 {
		t.Error("a way in doubt has no dashes")
	}
}
