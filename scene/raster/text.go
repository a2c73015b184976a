package raster

import (
	"sync"

	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/gobolditalic"
	"golang.org/x/image/font/gofont/goitalic"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"standoff/scene/path"
	"standoff/scene/picture"
)

// A face is a font with the glyphs that have been asked for, in units of its size.
type face struct {
	once   sync.Once
	data   []byte
	mu     sync.Mutex // guards what follows
	font   *sfnt.Font
	buf    sfnt.Buffer
	glyphs map[rune]glyph
	extent picture.Extent // of one unit; Width is not used
}

type glyph struct {
	index   sfnt.GlyphIndex
	path    path.Path
	advance float64
	blank   bool // a space that the font does not have, but we do
}

// The faces, by bold and italic.
var faces = [2][2]*face{
	{{data: goregular.TTF}, {data: goitalic.TTF}},
	{{data: gobold.TTF}, {data: gobolditalic.TTF}},
}

// faceOf returns the Go font for a weight and slant, parsed when it is first needed.
func faceOf(f picture.Font) *face {
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

// parse reads the font. It panics where that fails: the font comes with the program.
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
	fc.extent = picture.Extent{Ascent: fc.unit(m.Ascent), Descent: fc.unit(m.Descent)}
}

// em returns the size at which outlines are read: whole font units.
func (fc *face) em() fixed.Int26_6 { return fixed.I(int(fc.font.UnitsPerEm())) }

func (fc *face) unit(v fixed.Int26_6) float64 { return float64(v) / float64(fc.em()) }

// standIns are signs that the Go fonts lack and others that look the same.
var standIns = map[rune]rune{'\u2010': '-', '\u2011': '-', 'ʻ': '‘', 'ʼ': '’'}

// blanks are spaces that the Go fonts lack, in units of the font's size.
var blanks = map[rune]float64{
	'\u2002': .5, '\u2003': 1, '\u2004': .33, '\u2005': .25, '\u2006': .17, '\u2007': .56,
	'\u2008': .28, '\u2009': .2, '\u200a': .1, '\u202f': .2, '\u205f': .22,
}

// glyph returns the letter, or the font's mark for a missing one. The caller holds mu.
func (fc *face) glyph(r rune) glyph {
	g, ok := fc.glyphs[r]
	if ok {
		return g
	}
	sign := r
	if other, ok := standIns[r]; ok {
		sign = other
	}
	g.index, _ = fc.font.GlyphIndex(&fc.buf, sign)
	if wide, ok := blanks[r]; ok && g.index == 0 {
		g.blank, g.advance = true, wide
		fc.glyphs[r] = g
		return g
	}
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

// A setting is how a line is set: in the Go fonts from left to right, or in pieces.
type setting struct {
	font  picture.Font
	words string
	parts []piece // nil is none
}

// settingOf returns how a line is set: as a whole in the Go font, or in pieces where it runs from
// right to left or has letters that the Go fonts lack.
func settingOf(words string, f picture.Font) setting {
	s := setting{font: f, words: words}
	if f.Leftward || !ours(f.Lang) || !faceOf(f).covers(words) {
		s.parts = pieces(words, f)
	}
	return s
}

// covers reports whether the font has all the letters.
func (fc *face) covers(words string) bool {
	fc.mu.Lock()
	defer fc.mu.Unlock()
	for _, r := range words {
		if g := fc.glyph(r); g.index == 0 && !g.blank && !unseen(r) {
			return false
		}
	}
	return true
}

// set calls put, if any, with the outline of every letter of the line and
// where it stands, and returns the line's width.
func (s setting) set(put func(p path.Path, x, y float64)) float64 {
	fc, x := faceOf(s.font), 0.
	if s.parts == nil {
		return fc.set(s.words, s.font, 0, put)
	}
	for i := range s.parts {
		switch part := &s.parts[i]; {
		case part.by != nil:
			x = part.set(s.font, x, put)
		case part.missing:
			x = fc.setBox(s.font, part.words, x, put)
		default:
			x = fc.set(string(part.words), s.font, x, put)
		}
	}
	return x
}

// set sets words from left to right, from x on, and returns their right end.
func (fc *face) set(words string, f picture.Font, x float64, put func(p path.Path, x, y float64)) float64 {
	fc.mu.Lock()
	defer fc.mu.Unlock()
	var last sfnt.GlyphIndex
	for i, r := range words {
		if unseen(r) {
			continue
		}
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

// setBox sets the mark for a letter that no font has, as wide as such letters are.
func (fc *face) setBox(f picture.Font, cluster []rune, x float64,
	put func(p path.Path, x, y float64)) float64 {
	fc.mu.Lock()
	defer fc.mu.Unlock()
	g := fc.glyph(noLetter)
	if put != nil {
		put(g.path, x, 0)
	}
	if wide(cluster[0]) {
		return x + f.Size + f.Track
	}
	return x + g.advance*f.Size + f.Track
}

// noLetter is no letter of any font: what it looks like is their mark for that.
const noLetter = '\uffff'

// Measure returns how much room a line of words takes when this package paints it.
// Where letters of other fonts reach further than those of ours, so does it.
func Measure(words string, f picture.Font) picture.Extent {
	fc, s := faceOf(f), settingOf(words, f)
	e := picture.Extent{Ascent: fc.extent.Ascent * f.Size, Descent: fc.extent.Descent * f.Size}
	e.Width = s.set(nil)
	for i := range s.parts {
		up, down := s.parts[i].reach()
		e.Ascent, e.Descent = max(e.Ascent, up*f.Size), max(e.Descent, down*f.Size)
	}
	return e
}

// text paints a line of words over its halo.
func (w *painter) text(c *canvas, t *picture.Text) {
	letters, halo := w.outlines(t)
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

// outlines returns the outlines of the letters of a line, and of the halo around them.
func (w *painter) outlines(t *picture.Text) (letters, halo [][]path.Point) {
	tol := tolerance / w.ratio
	settingOf(t.Words, t.Font).set(func(outline path.Path, x, y float64) {
		for _, line := range path.Flatten(outline, tol/t.Font.Size) {
			for i, p := range line {
				line[i] = path.Point{X: t.X + x + p.X*t.Font.Size, Y: t.Y + y + p.Y*t.Font.Size}
			}
			letters = append(letters, line)
			if t.HaloWidth > 0 {
				halo = append(halo, path.StrokeOutline(line, 2*t.HaloWidth, tol, true)...)
			}
		}
	})
	return letters, halo
}

// words paints letters over their halo, which is a line around each of them, and its inside.
func (c *canvas) words(letters, halo [][]path.Point, at placing, t *picture.Text) {
	if len(halo) > 0 {
		c.paint(halo, at, t.Halo)
		c.paint(letters, at, t.Halo)
	}
	c.paint(letters, at, t.Color)
}
