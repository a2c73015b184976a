package raster

import (
	"sync"

	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/gobolditalic"
	"golang.org/x/image/font/gofont/goitalic"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"standoff/scene"
)

// A face is a font with the glyphs that have been asked for, in units of its size.
type face struct {
	once   sync.Once
	data   []byte
	mu     sync.Mutex // guards what follows
	font   *sfnt.Font
	buf    sfnt.Buffer
	glyphs map[rune]glyph
	extent scene.Extent // of one unit; Width is not used
}

type glyph struct {
	index   sfnt.GlyphIndex
	path    scene.Path
	advance float64
}

// The faces, by bold and italic.
var faces = [2][2]*face{
	{{data: goregular.TTF}, {data: goitalic.TTF}},
	{{data: gobold.TTF}, {data: gobolditalic.TTF}},
}

func faceOf(f scene.Font) *face {
	var bold, italic int
	if f.Bold {
		bold = 1
	}
	if f.Italic {
		italic = 1
	}
	fc := faces[bold][italic]
	fc.once.Do(fc.parse)
	return fc
}

func (fc *face) parse() {
	f, err := sfnt.Parse(fc.data)
	if err != nil {
		panic("raster: a font that comes with the program is damaged: " + err.Error())
	}
	fc.font, fc.glyphs = f, make(map[rune]glyph)
	m, err := f.Metrics(&fc.buf, fc.em(), 0)
	if err != nil {
		panic("raster: a font that comes with the program has no metrics: " + err.Error())
	}
	fc.extent = scene.Extent{Ascent: fc.unit(m.Ascent), Descent: fc.unit(m.Descent)}
}

// em is the size at which outlines are read: whole font units.
func (fc *face) em() fixed.Int26_6 { return fixed.I(int(fc.font.UnitsPerEm())) }

func (fc *face) unit(v fixed.Int26_6) float64 { return float64(v) / float64(fc.em()) }

// glyph is the letter, or the font's mark for a missing one. The caller holds mu.
func (fc *face) glyph(r rune) glyph {
	g, ok := fc.glyphs[r]
	if ok {
		return g
	}
	g.index, _ = fc.font.GlyphIndex(&fc.buf, r)
	if a, err := fc.font.GlyphAdvance(&fc.buf, g.index, fc.em(), 0); err == nil {
		g.advance = fc.unit(a)
	}
	segments, _ := fc.font.LoadGlyph(&fc.buf, g.index, fc.em(), nil)
	for i, s := range segments {
		a := s.Args
		x := func(k int) float64 { return fc.unit(a[k].X) }
		y := func(k int) float64 { return fc.unit(a[k].Y) }
		switch s.Op {
		case sfnt.SegmentOpMoveTo:
			if i > 0 {
				g.path.Shut()
			}
			g.path.Move(x(0), y(0))
		case sfnt.SegmentOpLineTo:
			g.path.Line(x(0), y(0))
		case sfnt.SegmentOpQuadTo:
			g.path.Quad(x(0), y(0), x(1), y(1))
		case sfnt.SegmentOpCubeTo:
			g.path.Cubic(x(0), y(0), x(1), y(1), x(2), y(2))
		}
	}
	if len(segments) > 0 {
		g.path.Shut()
	}
	fc.glyphs[r] = g
	return g
}

// setLine calls put, if any, with the outline of every letter of a line and
// where it stands, and returns the line's width.
func setLine(words string, f scene.Font, put func(p scene.Path, x, y float64)) float64 {
	fc := faceOf(f)
	if !f.Leftward {
		return fc.set(words, f, 0, put)
	}
	x, s := 0.0, scriptOf(f)
	for _, part := range s.leftward(words) {
		if !part.arabic {
			x = fc.set(string(part.words), f, x, put)
			continue
		}
		for _, l := range s.shape(part.words) {
			if put != nil {
				put(l.path, x+l.at.X*f.Size, l.at.Y*f.Size)
			}
			x += l.advance * f.Size
		}
	}
	return x
}

// set sets words from left to right, from x on, and returns their right end.
func (fc *face) set(words string, f scene.Font, x float64, put func(p scene.Path, x, y float64)) float64 {
	fc.mu.Lock()
	defer fc.mu.Unlock()
	var last sfnt.GlyphIndex
	for i, r := range words {
		g := fc.glyph(r)
		if i > 0 {
			if k, err := fc.font.Kern(&fc.buf, last, g.index, fc.em(), 0); err == nil {
				x += fc.unit(k) * f.Size
			}
		}
		if put != nil {
			put(g.path, x, 0)
		}
		x += g.advance*f.Size + f.Track
		last = g.index
	}
	return x
}

// Measure is how much room a line of words takes when this package paints it.
func Measure(words string, f scene.Font) scene.Extent {
	fc := faceOf(f)
	return scene.Extent{
		Width:  setLine(words, f, nil),
		Ascent: fc.extent.Ascent * f.Size, Descent: fc.extent.Descent * f.Size,
	}
}

func (w *painter) text(c *canvas, t *scene.Text) {
	var letters, halo [][]scene.Point
	tol := tolerance / w.ratio
	setLine(t.Words, t.Font, func(outline scene.Path, x, y float64) {
		for _, line := range scene.Flatten(outline, tol/t.Font.Size) {
			for i, p := range line {
				line[i] = scene.Point{X: t.X + x + p.X*t.Font.Size, Y: t.Y + y + p.Y*t.Font.Size}
			}
			letters = append(letters, line)
			if t.HaloWidth > 0 {
				halo = append(halo, scene.StrokeOutline(line, 2*t.HaloWidth, tol, true)...)
			}
		}
	})
	at := placing{scale: w.ratio, flip: 1}
	if t.Alpha >= 1 {
		c.words(letters, halo, at, t)
		return
	}
	box := bounds(letters, at).Union(bounds(halo, at)).Intersect(c.img.Rect)
	if box.Empty() || t.Alpha <= 0 {
		return
	}
	layer := newCanvas(box)
	layer.words(letters, halo, at, t)
	c.over(layer, t.Alpha)
}

func (c *canvas) words(letters, halo [][]scene.Point, at placing, t *scene.Text) {
	if len(halo) > 0 {
		c.paint(halo, at, t.Halo)
		c.paint(letters, at, t.Halo)
	}
	c.paint(letters, at, t.Color)
}
