// Package scenetest is what tests of scene and of the packages below share: plans
// of the stories that come with the program, a view with a rough measurer, sizes of
// pictures. Only tests import it. scenetest.go is all of it; scene/stage_test.go
// shows it in use.
package scenetest

import (
	"testing"

	"standoff/scene/picture"
	"standoff/scene/theme"
	"standoff/story/direct"
	"standoff/story/layout"
	"standoff/story/plan"
	"standoff/story/plane"
	"standoff/story/read"
	"standoff/story/storytest"
	"standoff/story/words"
)

// FirstStory returns the plan of the first story.
func FirstStory(tb testing.TB) *plan.Plan {
	tb.Helper()
	return Board(tb, "assembly-standoff.toml")
}

// Board returns the plan of a story that comes with the program.
func Board(tb testing.TB, name string) *plan.Plan {
	tb.Helper()
	p, problems := direct.NewPlan(storytest.Board(name))
	if p == nil {
		tb.Fatal(problems)
	}
	return p
}

// Layout returns the layout of a plan's set with the id.
func Layout(tb testing.TB, p *plan.Plan, set string) *layout.Layout {
	tb.Helper()
	for _, l := range p.Layouts {
		if l.Set.ID == set {
			return l
		}
	}
	tb.Fatalf("there is no set %q", set)
	return nil
}

// Plan returns the plan of a storyboard's text, which may have warnings.
func Plan(tb testing.TB, text string) *plan.Plan {
	tb.Helper()
	s, problems := read.Parse("board.toml", []byte(text))
	if s == nil {
		tb.Fatal(problems)
	}
	p, problems := direct.NewPlan(s)
	if p == nil {
		tb.Fatal(problems)
	}
	return p
}

// View returns an English view in the light theme, w by h pixels.
func View(w, h float64) picture.View {
	return picture.View{Width: w, Height: h, Theme: theme.Light, Lang: "en", Words: words.In("en").Texts, Measure: MeasureRoughly}
}

// MeasureRoughly measures words as if all letters were equally wide.
func MeasureRoughly(words string, f picture.Font) picture.Extent {
	return picture.Extent{Width: .55 * f.Size * float64(len(words)), Ascent: .8 * f.Size, Descent: .2 * f.Size}
}

// Rect returns the rectangle between two corners of the plan, in metres.
func Rect(x0, y0, x1, y1 float64) plane.Rect {
	return plane.Rect{Min: plane.Point{X: x0, Y: y0}, Max: plane.Point{X: x1, Y: y1}}
}

// FrameSizes are sizes of pictures, in CSS pixels: from a tall film to a stamp.
var FrameSizes = [][2]float64{{1280, 720}, {768, 768}, {768, 432}, {375, 469}, {375, 375},
	{320, 400}, {360, 640}, {1080, 1920}, {160, 90}}
