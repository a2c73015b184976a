package svg

import (
	"regexp"
	"testing"

	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/scene/theme"
)

// TestSolidsHideTheEdgesOfThoseBelow holds that a solid that stands on another one of its colour is
// painted over the lines of that, and not within one shape with it; while solids beside one
// another share a shape.
func TestSolidsHideTheEdgesOfThoseBelow(t *testing.T) {
	top, line := theme.Light.Wood, theme.Light.WallLine
	paths := func(x float64) int {
		p := &picture.Picture{Width: 600, Height: 300}
		for _, r := range []path.Rect{{X: 110, Y: 60, W: 100, H: 50}, {X: x, Y: 50, W: 120, H: 60}} {
			fill, stroke := p.Fill(top), p.Stroke(line, 1)
			for _, to := range []*path.Path{&p.Fills[fill].Path, &p.Strokes[stroke].Path} {
				to.Move(r.X, r.Y)
				to.Line(r.X+r.W, r.Y)
				to.Line(r.X+r.W, r.Y+r.H)
				to.Line(r.X, r.Y+r.H)
				to.Shut()
			}
			p.Marks = append(p.Marks, picture.Mark{Kind: picture.MarkFill, Index: fill}, picture.Mark{Kind: picture.MarkStroke, Index: stroke})
		}
		return len(regexp.MustCompile(`<path`).FindAll(Paint(p, theme.Light, Options{}), -1))
	}
	if on, beside := paths(100), paths(330); on != beside+1 {
		t.Errorf("two on one another are %d paths, beside one another %d: want one more", on, beside)
	}
}
