package gpu

import (
	"testing"

	"standoff/scene"
)

// A veil is drawn in a run of its own, as one shape; what is opaque is not.
func TestShapesThatShowThroughEachOtherAreOne(t *testing.T) {
	two := path([]float64{0, 0, 30, 0, 30, 30, 0, 30}, []float64{20, 10, 50, 10, 50, 20, 20, 20})
	for _, c := range []struct {
		name  string
		alpha uint8
		veils int
	}{{"opaque", 255, 0}, {"see-through", 40, 1}, {"unseen", 0, 0}} {
		t.Run(c.name, func(t *testing.T) {
			p := NewPainter(nil)
			p.Compose(&scene.Picture{
				Width: 100, Height: 100,
				Fills: []scene.Fill{{Path: two, Color: scene.Color{A: c.alpha}}},
				Marks: []scene.Mark{{Kind: scene.MarkFill}},
			}, scene.Light, 1, true, Always)
			veils := 0
			for _, r := range p.runs {
				if r.veil != vanished {
					veils++
				}
				for _, i := range p.mesh.indices[r.from:r.to] {
					if int(i) >= r.last-r.first {
						t.Fatal("a run's index counts beyond its vertices")
					}
				}
			}
			if veils != c.veils {
				t.Errorf("%d veils, want %d", veils, c.veils)
			}
		})
	}
}
