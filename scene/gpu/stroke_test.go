package gpu

import (
	"math"
	"testing"

	"standoff/scene/path"
	"standoff/scene/picture"
)

func line(shut bool, xy ...float64) path.Path {
	var p path.Path
	p.Move(xy[0], xy[1])
	for i := 2; i < len(xy); i += 2 {
		p.Line(xy[i], xy[i+1])
	}
	if shut {
		p.Shut()
	}
	return p
}

func TestStrokesCoverTheirArea(t *testing.T) {
	for _, c := range []struct {
		name string
		line picture.Stroke
		area float64
	}{
		{"straight", picture.Stroke{Path: line(false, 0, 0, 100, 0), Width: 4}, 400},
		{"hairline", picture.Stroke{Path: line(false, 0, 0, 100, 0), Width: 0.4}, 40},
		{"one pixel", picture.Stroke{Path: line(false, 0, 0, 100, 0), Width: 1}, 100},
		{"round ends", picture.Stroke{Path: line(false, 0, 0, 100, 0), Width: 8, Round: true}, 800 + 16*math.Pi},
		{"dot", picture.Stroke{Path: line(false, 5, 5), Width: 8, Round: true}, 16 * math.Pi},
		{"right angle", picture.Stroke{Path: line(false, 0, 0, 100, 0, 100, 100), Width: 8}, 1600 + 4*math.Pi - 16},
		{"left angle", picture.Stroke{Path: line(false, 0, 0, 100, 0, 100, -100), Width: 8}, 1600 + 4*math.Pi - 16},
		{"loop", picture.Stroke{Path: line(true, 0, 0, 100, 0, 100, 100, 0, 100), Width: 6}, 2400 - 36 + 9*math.Pi},
		{"dashes", picture.Stroke{Path: line(false, 0, 0, 100, 0), Width: 4, Dash: 6, Gap: 4}, 240},
		{"dashes round a corner",
			picture.Stroke{Path: line(false, 0, 0, 50, 0, 50, 50), Width: 2, Dash: 10, Gap: 10}, 100},
	} {
		t.Run(c.name, func(t *testing.T) {
			var s stroker
			var m mesh
			c.line.Color = black
			s.stroke(&m, &c.line, 1)
			if got := weight(t, &m); math.Abs(got-c.area) > 0.02*c.area+0.5 {
				t.Errorf("covers %.1f px², want %.1f", got, c.area)
			}
		})
	}
}

func TestStrokesStayWithinAPixel(t *testing.T) {
	var s stroker
	var m mesh
	p := line(false, 0, 0, 60, 0, 10, 20, 60, 60)
	s.stroke(&m, &picture.Stroke{Path: p, Color: black, Width: 6, Round: true}, 1)
	var o outline
	o.set(p, 1)
	for _, v := range m.vertices {
		far := math.Inf(1)
		for i := 1; i < len(o.points); i++ {
			far = math.Min(far, distance(at(v), o.points[i-1], o.points[i]))
		}
		if far > 3.51 {
			t.Fatalf("a vertex at %v is %.2f px from the line, want at most 3.5", at(v), far)
		}
	}
}
