package raster

import (
	"image"
	"testing"

	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/scene/theme"
)

// box is a rectangle as a path.
func box(x, y, w, h float64) (p path.Path) {
	p.Move(x, y)
	p.Line(x+w, y)
	p.Line(x+w, y+h)
	p.Line(x, y+h)
	p.Shut()
	return p
}

func paper(w, h float64) *picture.Picture {
	return &picture.Picture{Width: w, Height: h, Paper: theme.Color{R: 255, G: 255, B: 255, A: 255}}
}

func fills(p *picture.Picture, list ...picture.Fill) *picture.Picture {
	for _, f := range list {
		p.Marks = append(p.Marks, picture.Mark{Kind: picture.MarkFill, Index: int32(len(p.Fills))})
		p.Fills = append(p.Fills, f)
	}
	return p
}

func near(a, b uint8, by int) bool { return int(a)-int(b) <= by && int(b)-int(a) <= by }

func TestFillCoversExactly(t *testing.T) {
	black := theme.Color{A: 255}
	tests := []struct {
		name  string
		x, w  float64
		alpha uint8
		ratio float64
		want  uint8 // of the pixel at 2, 2
	}{
		{"a whole pixel", 2, 1, 255, 1, 0},
		{"half a pixel", 2.5, 1, 255, 1, 128},
		{"a quarter", 2.75, 3, 255, 1, 191},
		{"beside it", 3, 2, 255, 1, 255},
		{"a whole pixel, alpha", 2, 1, 51, 1, 204},
		{"half a pixel, alpha", 2.5, 1, 102, 1, 204},
		{"two pixels a unit", 1, 1, 255, 2, 0},
	}
	for _, c := range tests {
		black.A = c.alpha
		p := fills(paper(8, 8), picture.Fill{Path: box(c.x, 0, c.w, 8), Color: black})
		if got := Paint(p, theme.Light, c.ratio).RGBAAt(2, 2); !near(got.R, c.want, 1) || got.A != 255 {
			t.Errorf("%s: %v, want %d", c.name, got, c.want)
		}
	}
}

func TestFillBeyondTheFrame(t *testing.T) {
	p := fills(paper(8, 8), picture.Fill{Path: box(-2e4, -50, 4e4, 3e4), Color: theme.Color{A: 255}})
	img := Paint(p, theme.Light, 1)
	for _, at := range []image.Point{{0, 0}, {7, 7}} {
		if c := img.RGBAAt(at.X, at.Y); c.R != 0 {
			t.Errorf("at %v: %v, want black", at, c)
		}
	}
}

func TestShadeRunsBetweenItsPoints(t *testing.T) {
	to := theme.Color{R: 200, G: 100, B: 0, A: 255}
	p := fills(paper(100, 4), picture.Fill{Path: box(0, 0, 100, 4), Color: theme.Color{A: 255},
		Shade: &to, From: path.Point{X: 20}, To: path.Point{X: 80}})
	img := Paint(p, theme.Light, 1)
	for x, want := range map[int]uint8{5: 0, 50: 102, 95: 200} {
		if got := img.RGBAAt(x, 1).R; !near(got, want, 2) {
			t.Errorf("at %d: %d, want %d", x, got, want)
		}
	}
}

func TestWashRunsOutwards(t *testing.T) {
	p := paper(100, 60)
	p.Wash(picture.Wash{Within: theme.Color{A: 255}, Beyond: theme.Color{R: 200, A: 255}, At: path.Point{X: 50, Y: 30}, RX: 40, RY: 20, Inner: .5})
	p.Marks = []picture.Mark{{Kind: picture.MarkFill}}
	img := Paint(p, theme.Light, 1)
	for at, want := range map[image.Point]uint8{{50, 30}: 0, {65, 30}: 0, {80, 30}: 104, {95, 30}: 200, {50, 45}: 110, {50, 55}: 200, {1, 1}: 200} {
		if got := img.RGBAAt(at.X, at.Y).R; !near(got, want, 5) {
			t.Errorf("at %v: %d, want %d", at, got, want)
		}
	}
}

func TestDashesLeaveGaps(t *testing.T) {
	p := paper(40, 10)
	var line path.Path
	line.Move(0, 5)
	line.Line(40, 5)
	p.Strokes = []picture.Stroke{{Path: line, Color: theme.Color{A: 255}, Width: 4, Dash: 10, Gap: 5}}
	p.Marks = []picture.Mark{{Kind: picture.MarkStroke}}
	img := Paint(p, theme.Light, 1)
	for x, want := range map[int]uint8{2: 0, 9: 0, 11: 255, 14: 255, 16: 0, 26: 255} {
		if got := img.RGBAAt(x, 5).R; got != want {
			t.Errorf("at %d: %d, want %d", x, got, want)
		}
	}
}

func TestFigureFadesAsAWhole(t *testing.T) {
	p := paper(60, 80)
	p.Figures = []picture.Figure{{X: 30, Y: 70, Height: 60, Alpha: 1}}
	p.Marks = []picture.Mark{{Kind: picture.MarkFigure}}
	whole := Paint(p, theme.Light, 1)
	p.Figures[0].Alpha = .5
	half := Paint(p, theme.Light, 1)
	for i, v := range whole.Pix {
		if want := uint8((int(v) + 255) / 2); !near(half.Pix[i], want, 2) {
			t.Fatalf("byte %d: %d, want %d: parts show through each other", i, half.Pix[i], want)
		}
	}
}

func TestTextStaysInItsBox(t *testing.T) {
	for _, f := range []picture.Font{{Size: 12}, {Size: 16, Bold: true}, {Size: 13, Italic: true},
		{Size: 24, Track: 2}, {Size: 15, Bold: true, Italic: true}} {
		const words = "Ánimo, Guaidó: ¿qué? Jyg"
		e := Measure(words, f)
		p := paper(e.Width+40, 80)
		p.Texts = []picture.Text{{Words: words, X: 20, Y: 40, Font: f, Alpha: 1,
			Color: theme.Color{A: 255}}}
		p.Marks = []picture.Mark{{Kind: picture.MarkText}}
		ink := inked(Paint(p, theme.Light, 1))
		room := image.Rect(19, int(40-e.Ascent), int(21+e.Width+.5), int(41+e.Descent))
		if ink.Empty() || !ink.In(room) {
			t.Errorf("%+v: ink in %v, box %v", f, ink, room)
		}
		if float64(ink.Dx()) < e.Width*.9-f.Track {
			t.Errorf("%+v: ink is %d wide, box %.1f", f, ink.Dx(), e.Width)
		}
	}
}

func TestHaloIsBehindTheLetters(t *testing.T) {
	p := paper(60, 40)
	red := theme.Color{R: 255, A: 255}
	p.Texts = []picture.Text{{Words: "HO", X: 10, Y: 28, Font: picture.Font{Size: 20, Bold: true},
		Color: theme.Color{A: 255}, Halo: red, HaloWidth: 4, Alpha: 1}}
	p.Marks = []picture.Mark{{Kind: picture.MarkText}}
	img := Paint(p, theme.Light, 1)
	if c := img.RGBAAt(13, 20); c.R != 0 {
		t.Errorf("the stem of H is %v, want black", c)
	}
	if c := img.RGBAAt(8, 20); c.R != 255 || c.G != 0 {
		t.Errorf("beside the H it is %v, want the halo", c)
	}
	if c := img.RGBAAt(3, 3); c.G != 255 {
		t.Errorf("far from the words it is %v, want paper", c)
	}
}

// inked is the smallest rectangle around all that is not paper.
func inked(img *image.RGBA) (r image.Rectangle) {
	for y := range img.Rect.Dy() {
		for x := range img.Rect.Dx() {
			if img.RGBAAt(x, y).R < 200 {
				r = r.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	return r
}
