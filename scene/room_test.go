package scene

import (
	"math/rand/v2"
	"reflect"
	"testing"

	"standoff/scene/picture"
	"standoff/scene/scenetest"
	"standoff/scene/theme"
)

// How much room a picture's lists had before makes no difference to what it shows: wherever in it
// a list grows, and so moves, nothing that is still being drawn is lost.
func TestRoomOfListsMakesNoDifference(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	v := scenetest.View(1280, 720)
	v.NoText = true
	for _, board := range []string{"assembly-standoff.toml", "museum-alarm.toml"} {
		p := scenetest.Board(t, board)
		for _, s := range p.Steps {
			for _, at := range []float64{s.Still, s.Start + 1} {
				m := p.At(at)
				want := &picture.Picture{Fills: make([]picture.Fill, 0, 20_000), Strokes: make([]picture.Stroke, 0, 20_000),
					Shades: make([]theme.Color, 0, 20_000)}
				NewStage(p, v).Compose(m, want)
				for range 6 {
					got := &picture.Picture{Fills: make([]picture.Fill, 0, r.IntN(len(want.Fills)+1)),
						Strokes: make([]picture.Stroke, 0, r.IntN(len(want.Strokes)+1)), Shades: make([]theme.Color, 0, r.IntN(len(want.Shades)+1))}
					NewStage(p, v).Compose(m, got)
					if !reflect.DeepEqual(got.Fills, want.Fills) || !reflect.DeepEqual(got.Strokes, want.Strokes) {
						t.Fatalf("%s, %s: it is another picture in lists of %d, %d and %d", board, s.Step.ID, cap(got.Fills), cap(got.Strokes), cap(got.Shades))
					}
				}
			}
		}
	}
}
