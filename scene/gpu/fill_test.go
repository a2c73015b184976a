package gpu

import (
	"math"
	"testing"

	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/scene/theme"
)

// ellipse is a path of quadratic curves.
func ellipse(x, y, rx, ry float64) path.Path {
	var p path.Path
	const n = 8
	at := func(i int, k float64) (float64, float64) {
		sin, cos := math.Sincos(float64(i) * math.Pi / n)
		return x + rx*cos*k, y + ry*sin*k
	}
	p.Move(at(0, 1))
	for i := 1; i < 2*n; i += 2 {
		cx, cy := at(i, 1/math.Cos(math.Pi/n))
		ex, ey := at(i+1, 1)
		p.Quad(cx, cy, ex, ey)
	}
	p.Shut()
	return p
}

var shapes = []struct {
	name string
	path path.Path
	area float64
}{
	{"square", pathOf([]float64{10, 10, 50, 10, 50, 50, 10, 50}), 1600},
	{"square, the other way round", pathOf([]float64{10, 10, 10, 50, 50, 50, 50, 10}), 1600},
	{"concave", pathOf([]float64{0, 0, 60, 0, 60, 40, 40, 40, 40, 20, 20, 20, 20, 40, 0, 40}), 2000},
	{"concave, the other way round",
		pathOf([]float64{0, 40, 20, 40, 20, 20, 40, 20, 40, 40, 60, 40, 60, 0, 0, 0}), 2000},
	{"hole", pathOf([]float64{0, 0, 60, 0, 60, 60, 0, 60}, []float64{20, 20, 20, 40, 40, 40, 40, 20}), 3200},
	{"two apart", pathOf([]float64{0, 0, 20, 0, 20, 20, 0, 20}, []float64{30, 0, 50, 0, 50, 20, 30, 20}), 800},
	{"hole, and one over the edge", pathOf([]float64{0, 0, 30, 0, 30, 30, 0, 30},
		[]float64{10, 10, 10, 20, 20, 20, 20, 10}, []float64{25, 10, 50, 10, 50, 20, 25, 20}), 1000},
	{"thin", pathOf([]float64{0, 10, 100, 10, 100, 10.4, 0, 10.4}), 40},
	{"ellipse", ellipse(50, 50, 40, 20), math.Pi * 800},
	{"corner twice", pathOf([]float64{0, 0, 40, 0, 40, 0, 40, 40, 0, 40, 0, 0}), 1600},
}

func TestFillsCoverTheirArea(t *testing.T) {
	for _, s := range shapes {
		t.Run(s.name, func(t *testing.T) {
			var f filler
			var m mesh
			f.fill(&m, &picture.Fill{Path: s.path, Color: black}, 1)
			if got := weight(t, &m); math.Abs(got-s.area) > 0.015*s.area+0.5 {
				t.Errorf("covers %.1f px², want %.1f", got, s.area)
			}
		})
	}
}

// A fill may fade out up to half a pixel beyond its edge, and a little more at
// sharp corners, but no further.
func TestFillsStayWithinAPixel(t *testing.T) {
	for _, s := range shapes {
		t.Run(s.name, func(t *testing.T) {
			var f filler
			var m mesh
			f.fill(&m, &picture.Fill{Path: s.path, Color: black}, 1)
			var o outline
			o.set(s.path, 1)
			for _, v := range m.vertices {
				far := math.Inf(1)
				for _, part := range o.parts {
					ps := o.of(part)
					for i, a := range ps {
						far = math.Min(far, distance(at(v), a, ps[(i+1)%len(ps)]))
					}
				}
				if v.ColorA == 0 && far > 1 {
					t.Fatalf("fades out at %v, %.2f px from the edge", at(v), far)
				}
			}
		})
	}
}

// A wash covers the whole picture, and changes outwards as the other painters have it.
func TestWashRunsOutwards(t *testing.T) {
	p := &picture.Picture{Width: 100, Height: 60}
	p.Wash(picture.Wash{Within: black, Beyond: theme.Color{R: 255, A: 255}, At: path.Point{X: 50, Y: 30}, RX: 40, RY: 20, Inner: .5})
	var f filler
	var m mesh
	f.fill(&m, &p.Fills[0], 1)
	reach := 0.
	for _, v := range m.vertices {
		r := math.Hypot((float64(v.DstX)-50)/40, (float64(v.DstY)-30)/20)
		if want := math.Min(math.Max((r-.5)/.5, 0), 1); math.Abs(float64(v.ColorR)-want) > .01 {
			t.Errorf("at %.1f, %.1f it is %.2f, want %.2f", v.DstX, v.DstY, v.ColorR, want)
		}
		reach = math.Max(reach, r)
	}
	if corner := math.Hypot(50./40, 30./20); reach < corner {
		t.Errorf("it reaches %.2f times its ellipse, and a corner lies at %.2f", reach, corner)
	}
}

func TestShadeRunsFromColourToColour(t *testing.T) {
	white := theme.Color{R: 255, G: 255, B: 255, A: 255}
	fill := picture.Fill{
		Path: pathOf([]float64{0, 0, 100, 0, 100, 10, 0, 10}), Color: black, Shade: &white,
		From: path.Point{X: 20}, To: path.Point{X: 80},
	}
	var f filler
	var m mesh
	f.fill(&m, &fill, 1)
	for _, v := range m.vertices {
		if v.ColorA < 1 {
			continue
		}
		want := math.Min(math.Max((float64(v.DstX)-20)/60, 0), 1)
		if math.Abs(float64(v.ColorR)-want) > 0.01 {
			t.Errorf("at x %.1f the shade is %.2f, want %.2f", v.DstX, v.ColorR, want)
		}
	}
	bands := map[float32]bool{}
	for _, v := range m.vertices {
		bands[v.DstX] = true
	}
	if !bands[20] || !bands[80] {
		t.Error("the fill is not cut where its shade starts and ends")
	}
}

func TestFillingAllocatesNothingOnceWarm(t *testing.T) {
	var f filler
	var m mesh
	run := func() {
		m.reset()
		for _, s := range shapes {
			f.fill(&m, &picture.Fill{Path: s.path, Color: black}, 2)
		}
	}
	run()
	if n := testing.AllocsPerRun(20, run); n > 0 {
		t.Errorf("%v allocations, want none", n)
	}
}
