package story

import (
	"flag"
	"image"
	"image/color"
	"image/png"
	"math"
	"os"
	"path/filepath"
	"testing"
)

var drawTo = flag.String("draw", "", "folder to draw layouts and ways into")

// A sheet is a drawing of a layout, for whoever works on it.
type sheet struct {
	*image.RGBA
	min   Point
	scale float64
}

// drawLayout draws a layout, and ways across it, when -draw asks for it.
func drawLayout(t *testing.T, l *Layout, lines ...[]Point) {
	if *drawTo == "" {
		return
	}
	size := l.Bounds.Grow(4).Size()
	scale := math.Min(1800/size.X, 1200/size.Y)
	s := &sheet{image.NewRGBA(image.Rect(0, 0, int(size.X*scale), int(size.Y*scale))),
		l.Bounds.Grow(4).Min, scale}
	w := newWays(l)
	for y := range s.Rect.Dy() {
		for x := range s.Rect.Dx() {
			p := s.min.Add(Point{float64(x), float64(y)}.Mul(1 / scale))
			c := color.RGBA{0xf6, 0xf2, 0xea, 255}
			if i := areaAt(l, p); i >= 0 {
				c = map[Ground]color.RGBA{Lawn: {0xdc, 0xde, 0xc6, 255}, Floor: {0xf3, 0xea, 0xdb,
					255},
					Street: {0xe7, 0xe1, 0xd6, 255}, Water: {0xb0, 0xd0, 0xe8,
						255}}[l.Areas[i].Area.Ground]
				if c.A == 0 {
					c = color.RGBA{0xea, 0xe8, 0xe4, 255}
				}
			}
			if i := w.index(p); i >= 0 && !w.ground[i] {
				c = color.RGBA{c.R - 22, c.G - 22, c.B - 12, 255}
			}
			s.SetRGBA(x, y, c)
		}
	}
	for _, x := range l.Props {
		s.box(x.Rect, color.RGBA{90, 140, 60, 255})
	}
	for _, x := range l.Seats {
		for i, c := range x.Places {
			v := uint8(min(200, 255*i/len(x.Places)))
			s.line(c.Point, c.Add(Point{math.Cos(c.Face), math.Sin(c.Face)}.Mul(.35)), 2,
				color.RGBA{v, 0, 0, 255})
			s.line(c.Point, c.Point, 7, color.RGBA{v, 0, 0, 255})
		}
		for _, f := range x.Fronts {
			for i := 1; i < len(f.Line); i++ {
				s.line(f.Line[i-1], f.Line[i], 2, color.RGBA{190, 140, 60, 255})
			}
		}
	}
	for i, x := range l.Walls {
		c := color.RGBA{0, 0, 0, 255}
		if x.Front {
			c = color.RGBA{150, 0, 150, 255}
		}
		s.line(x.A, x.B, 4, c)
		if i%2 == 0 {
			s.line(x.A, x.A, 7, c)
		}
	}
	for _, d := range l.Doors {
		s.line(d.A, d.B, 3, color.RGBA{0, 160, 220, 255})
		m := d.A.Lerp(d.B, .5)
		s.line(m, m.Add(d.Into), 3, color.RGBA{0, 160, 220, 255})
	}
	for _, x := range l.Spots {
		s.box(x.Rect.Grow(.2), color.RGBA{0, 0, 255, 255})
	}
	for k, line := range lines {
		c := color.RGBA{uint8(40 + 60*(k%4)), 60, uint8(220 - 50*(k%5)), 255}
		for i := 1; i < len(line); i++ {
			s.line(line[i-1], line[i], 2, c)
			s.line(line[i], line[i], 5, c)
		}
	}
	f, err := os.Create(filepath.Join(*drawTo, l.Set.ID+".png"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, s); err != nil {
		t.Fatal(err)
	}
}

func (s *sheet) line(a, b Point, width float64, c color.RGBA) {
	p, q := a.Sub(s.min).Mul(s.scale), b.Sub(s.min).Mul(s.scale)
	n := math.Max(1, p.Dist(q))
	for i := 0.; i <= n; i++ {
		m := p.Lerp(q, i/n)
		for y := -width / 2; y < width/2; y++ {
			for x := -width / 2; x < width/2; x++ {
				s.SetRGBA(int(m.X+x), int(m.Y+y), c)
			}
		}
	}
}

func (s *sheet) box(r Rect, c color.RGBA) {
	q := []Point{r.Min, {r.Max.X, r.Min.Y}, r.Max, {r.Min.X, r.Max.Y}}
	for i := range q {
		s.line(q[i], q[(i+1)%4], 2, c)
	}
}
