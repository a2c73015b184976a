package scene

import (
	"math"
	"testing"

	"standoff/scene/picture"
	"standoff/scene/scenetest"
	"standoff/scene/theme"
	"standoff/story/direct"
	"standoff/story/read"
	"standoff/story/storytest"
	"standoff/story/words"
)

// english are our words in the pictures that are tried.
var english = words.In("en").Texts

// Whatever plays has a picture at any size and time, all of it at places that
// a painter can paint.
func FuzzCompose(f *testing.F) {
	for _, text := range storytest.Texts(f, "../story/testdata/good/*.toml", "../story/manual/*.toml") {
		f.Add(text, 3., uint16(720), uint16(405))
	}
	f.Fuzz(func(t *testing.T, text []byte, at float64, w, h uint16) {
		s, _ := read.Parse("board.toml", text)
		if s == nil || len(s.Steps) > 10 {
			return
		}
		figures := 0
		for _, g := range s.Cast {
			figures += g.Figures
		}
		if figures > 300 {
			return
		}
		plan, _ := direct.NewPlan(s)
		if plan == nil {
			return
		}
		size := func(n uint16) float64 { return 100 + float64(n%1500) }
		p := Compose(plan.At(at), picture.View{Width: size(w), Height: size(h), Theme: theme.Light,
			Lang: s.Languages[0], Words: english, Measure: scenetest.MeasureRoughly})
		for _, m := range p.Marks {
			if m.Index < 0 {
				t.Fatalf("a mark points at %d", m.Index)
			}
		}
		for _, x := range p.Figures {
			if math.IsNaN(x.X+x.Y+x.Height) || x.Height <= 0 {
				t.Fatalf("somebody is painted at %v, %v, %v tall", x.X, x.Y, x.Height)
			}
		}
		for _, x := range p.Texts {
			if math.IsNaN(x.X+x.Y) || x.Font.Size < 12 {
				t.Fatalf("%q is written at %v, %v, %v large", x.Words, x.X, x.Y, x.Font.Size)
			}
		}
	})
}
