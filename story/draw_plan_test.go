package story

import (
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"math"
	"os"
	"path/filepath"
	"testing"
)

// firstPlan is the plan of the first story.
func firstPlan(t testing.TB) *Plan {
	t.Helper()
	return planOf(t, "boards/assembly-standoff.toml")
}

func planOf(t testing.TB, board string) *Plan {
	t.Helper()
	text, err := Boards.ReadFile(board)
	if err != nil {
		t.Fatal(err)
	}
	s, problems := Parse(board, text)
	if problems.Errors() > 0 {
		t.Fatal(problems)
	}
	p, problems := NewPlan(s)
	if problems.Errors() > 0 {
		t.Fatal(problems)
	}
	return p
}

// TestDrawPlan draws each step's start, middle and end, when -draw asks.
func TestDrawPlan(t *testing.T) {
	if *drawTo == "" {
		t.Skip("draws only with -draw")
	}
	p := firstPlan(t)
	for i, s := range p.Steps {
		t.Logf("%2d %-20s %6.1f to %6.1f (%.1f s), still %.1f", i, s.Step.ID, s.Start, s.End,
			s.End-s.Start, s.Still-s.Start)
		var tiles [4]*image.RGBA
		for k, u := range []float64{.5, 2.5, (s.End - s.Start) * .4, s.End - s.Start - .05} {
			tiles[k] = drawMoment(p.At(s.Start + u))
		}
		b := tiles[0].Bounds()
		all := image.NewRGBA(image.Rect(0, 0, 2*b.Dx(), 2*b.Dy()))
		for k, tile := range tiles {
			at := image.Pt(k%2*b.Dx(), k/2*b.Dy())
			draw.Draw(all, b.Add(at), tile, image.Point{}, draw.Src)
		}
		f, err := os.Create(filepath.Join(*drawTo, fmt.Sprintf("step-%02d.png", i)))
		if err != nil {
			t.Fatal(err)
		}
		if err := png.Encode(f, all); err != nil {
			t.Fatal(err)
		}
		f.Close()
	}
}

var hues = map[Hue]color.RGBA{Blue: {40, 110, 190, 255}, Wine: {140, 40, 60, 255},
	Olive: {90, 100, 50, 255}, Amber: {230, 150, 20, 255}, Stone: {150, 140, 130, 255},
	Slate: {80, 90, 110, 255}}

// drawMoment draws who stands where, with noses.
func drawMoment(m *Moment) *image.RGBA {
	l := m.Layout
	size := l.Bounds.Grow(3).Size()
	scale := math.Min(1100/size.X, 700/size.Y)
	s := &sheet{image.NewRGBA(image.Rect(0, 0, int(size.X*scale), int(size.Y*scale))),
		l.Bounds.Grow(3).Min, scale}
	for i := range s.Pix {
		s.Pix[i] = 246
	}
	for _, a := range l.Areas {
		s.box(a.Rect, color.RGBA{200, 195, 185, 255})
	}
	for _, x := range l.Seats {
		for _, c := range x.Places {
			s.line(c.Point, c.Point, 5, color.RGBA{215, 200, 180, 255})
		}
	}
	for _, x := range l.Props {
		s.box(x.Rect, color.RGBA{90, 140, 60, 255})
	}
	for _, x := range l.Walls {
		s.line(x.A, x.B, 3, color.RGBA{0, 0, 0, 255})
	}
	for i, d := range l.Doors {
		s.line(d.A, d.B, 3, color.RGBA{uint8(255 * (1 - m.Doors[i].Open)), 160, 220, 255})
	}
	s.box(m.Camera.Region, color.RGBA{250, 0, 250, 255})
	s.box(m.Camera.Focus, color.RGBA{250, 160, 250, 255})
	for _, r := range m.Trails {
		for k := 1; k < len(r.Line); k++ {
			s.line(r.Line[k-1], r.Line[k], 4, color.RGBA{190, 210, 190, 255})
		}
	}
	for _, f := range m.Figures {
		c := hues[m.Plan.People[f.ID].Group.Color]
		width := 6.
		if m.Plan.People[f.ID].Group.Leader {
			width = 10
		}
		s.line(f.At, f.At, width, c)
		sin, cos := math.Sincos(f.Face)
		nose := color.RGBA{0, 0, 0, 255}
		switch f.Action {
		case Push:
			nose = color.RGBA{255, 0, 0, 255}
		case Raise:
			nose = color.RGBA{0, 200, 0, 255}
		}
		s.line(f.At, f.At.Add(Point{cos, sin}.Mul(.4)), 2, nose)
	}
	for _, l := range m.Labels {
		s.box(l.Rect.Grow(.3), color.RGBA{180, 180, 255, 255})
	}
	return s.RGBA
}
