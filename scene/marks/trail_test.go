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
	s := &Marker{Cam: &camera.Camera{Scale: 10, Cos: 1, Turn: camera.TurnOf(0)}, Theme: theme.Light}
	line := []plane.Point{{X: 0, Y: 0}, {X: 20, Y: 0}, {X: 20, Y: 15}}
	group := &story.Group{Color: story.Blue}
	wide := []float64{2, 2, 2}
	trail := plan.Trail{Group: group, Line: line, Width: wide, Open: [2]float64{0, 35}, Takes: 10, Alpha: 1}
	last := 0.
	for trail.Age = .5; trail.Age <= 10.01; trail.Age += .1 {
		p := new(picture.Picture)
		s.drawTrail(p, &trail)
		if len(p.Fills) != 2 { // and the arrow's head
			t.Fatalf("after %v s: %d fills", trail.Age, len(p.Fills))
		}
		far := 0.
		for _, q := range p.Fills[1].Path.Points {
			if math.IsNaN(q.X + q.Y) {
				t.Fatalf("after %v s: not a number", trail.Age)
			}
			far = max(far, q.X+q.Y)
		}
		if far < last-9 {
			t.Fatalf("after %v s: shrank from %v to %v", trail.Age, last, far)
		}
		last = far
	}
	if math.Abs(last-350) > 15 {
		t.Errorf("ends at %v, want 350", last)
	}
	for _, outlined := range []plan.Trail{{Doubt: true}, {Untold: true}} {
		r := trail
		r.Doubt, r.Untold = outlined.Doubt, outlined.Untold
		p := new(picture.Picture)
		s.drawTrail(p, &r)
		if p.Strokes[0].Dash == 0 || p.Fills[0].Shade != nil || p.Fills[0].Color.A > 30 {
			t.Error("a way in doubt, or of which nobody tells, is no outline of dashes")
		}
	}
}

// One mark is one second: where they are slow the marks stand close.
func TestBeatsAreOfEqualTimes(t *testing.T) {
	s := &Marker{Cam: &camera.Camera{Scale: 10, Cos: 1, Turn: camera.TurnOf(0)}, Theme: theme.Light}
	p := new(picture.Picture)
	s.drawTrail(p, &plan.Trail{Group: &story.Group{}, Line: []plane.Point{{}, {X: 60}}, Width: []float64{2, 2},
		Open: [2]float64{0, 60}, Takes: 10, Age: 10, Alpha: 1})
	var at []float64 // of the points of the chevrons
	for i := 1; i < len(p.Strokes[0].Path.Points); i += 3 {
		at = append(at, p.Strokes[0].Path.Points[i].X)
	}
	if len(at) < 7 {
		t.Fatalf("%d marks in 10 seconds: %v", len(at), at)
	}
	mid := len(at) / 2
	if slow, fast := at[1]-at[0], at[mid]-at[mid-1]; slow > .8*fast {
		t.Errorf("%v px from one to the next where they set out, %v where they are fastest", slow, fast)
	}
}
