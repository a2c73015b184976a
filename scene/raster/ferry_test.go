package raster

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"standoff/scene"
	"standoff/scene/picture"
	"standoff/scene/theme"
	"standoff/story/words"
)

// TestFerry holds pictures of vehicles on their way: a ferry that comes with people, and
// that they get off; an ambulance that comes through a gate, and leaves.
func TestFerry(t *testing.T) {
	text, err := os.ReadFile("../../story/testdata/good/ferry.toml")
	if err != nil {
		t.Fatal(err)
	}
	plan := planned(t, "ferry", text)
	g := &gallery{dir: filepath.Join("testdata", "ferry"), colors: 64, apart: 12}
	for i := range plan.Steps {
		g.holdStep(t, plan, i, shape{"wide", 720, 405, .75, "en"}, theme.Light)
		g.holdStep(t, plan, i, shape{"tall", 375, 469, .8, "es"}, theme.Dark)
	}
	for _, on := range []struct {
		step int
		at   float64 // seconds into it
	}{{0, 3.5}, {1, 2.2}, {3, 2.5}, {3, 5}, {3, 8}, {4, 8}} {
		p := scene.Compose(plan.At(plan.Steps[on.step].Start+on.at), picture.View{Width: 720, Height: 405, Theme: theme.Light,
			Lang: "en", Words: words.In("en").Texts, Measure: Measure, Breaks: Breaks})
		g.hold(t, fmt.Sprintf("%02d-at-%.1f", on.step+1, on.at), Paint(p, theme.Light, .75))
	}
	g.tell(t)
}
