package raster

import (
	"bytes"
	"fmt"
	"os"
	"sync"

	"eliasnaur.com/font/noto/sans/arabic/bold"
	"eliasnaur.com/font/noto/sans/arabic/regular"
	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"
	"standoff/scene/path"
	"standoff/scene/picture"
)

// A shaped font is one whose letters take another shape beside others, and so
// are set word by word: all but the Go fonts.
type shapedFont struct {
	once   sync.Once
	read   func() (*font.Face, error)
	err    error
	mu     sync.Mutex // guards what follows
	font   *font.Face
	shaper shaping.HarfbuzzShaper
	glyphs map[font.GID]outline
	known  map[wording][]letter
}

// A wording is what a font is asked to shape.
type wording struct {
	words  string
	script language.Script
	lang   string
	rtl    bool
}

// An outline is how a glyph looks, in units of its font's size, y down, and how
// far it reaches above and below the baseline.
type outline struct {
	path     path.Path
	up, down float64
}

// A letter is the outline of a glyph and where it stands, in units of its
// font's size.
type letter struct {
	outline
	at      path.Point
	advance float64
	last    bool // of the glyphs that are one letter to a reader
}

// The Arabic letters that come with the program, plain and bold. There are no
// slanted ones.
var arabic = [2]*shapedFont{{read: comes(regular.TTF)}, {read: comes(bold.TTF)}}

func comes(data []byte) func() (*font.Face, error) {
	return func() (*font.Face, error) { return font.ParseTTF(bytes.NewReader(data)) }
}

// arabicOf returns the Arabic font that comes with the program.
func arabicOf(f picture.Font) *shapedFont {
	s := arabic[0]
	if f.Bold {
		s = arabic[1]
	}
	if err := s.open(); err != nil {
		panic("raster: a font that comes with the program is damaged: " + err.Error())
	}
	return s
}

// open reads the font, once.
func (s *shapedFont) open() error {
	s.once.Do(func() {
		s.font, s.err = s.read()
		s.glyphs, s.known = map[font.GID]outline{}, map[wording][]letter{}
	})
	return s.err
}

// readFont reads the font of a file that may hold several.
func readFont(at font.FontID) (*font.Face, error) {
	file, err := os.Open(at.File)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	all, err := opentype.NewLoaders(file)
	if err != nil {
		return nil, err
	}
	if int(at.Index) >= len(all) {
		return nil, fmt.Errorf("%s holds %d fonts now", at.File, len(all))
	}
	f, err := font.NewFont(all[at.Index])
	if err != nil {
		return nil, err
	}
	return font.NewFace(f), nil
}

// has reports whether the font can write all the letters.
func (s *shapedFont) has(letters []rune) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, r := range letters {
		if unseen(r) {
			continue
		}
		id, ok := s.font.NominalGlyph(r)
		if !ok {
			return false
		}
		if _, drawn := s.font.GlyphData(id).(font.GlyphOutline); !drawn {
			return false // a picture, as in fonts of emoji
		}
	}
	return true
}

// shape joins the letters of words, and sets them out from left to right. The
// caller does not change them.
func (s *shapedFont) shape(words []rune, w wording) []letter {
	s.mu.Lock()
	defer s.mu.Unlock()
	w.words = string(words)
	if known, ok := s.known[w]; ok {
		return known
	}
	em := fixed.I(int(s.font.Upem()))
	in := shaping.Input{Text: words, RunEnd: len(words), Direction: di.DirectionLTR, Face: s.font,
		Size: em, Script: w.script, Language: language.NewLanguage(w.lang)}
	if w.rtl {
		in.Direction = di.DirectionRTL
	}
	out := s.shaper.ShapeNoExtents(in)
	unit := func(v fixed.Int26_6) float64 { return float64(v) / float64(em) }
	var all []letter
	for i, g := range out.Glyphs {
		if unseen(words[g.TextIndex()]) && g.RunesCount() == 1 && g.GlyphsCount() == 1 {
			continue
		}
		all = append(all, letter{outline: s.outline(g.GlyphID), advance: unit(g.Advance),
			at:   path.Point{X: unit(g.XOffset), Y: -unit(g.YOffset)},
			last: i+1 == len(out.Glyphs) || out.Glyphs[i+1].TextIndex() != g.TextIndex()})
	}
	if len(s.known) > 4000 {
		clear(s.known)
	}
	s.known[w] = all
	return all
}

// outline returns the glyph's outline. The caller holds mu.
func (s *shapedFont) outline(id font.GID) outline {
	if o, ok := s.glyphs[id]; ok {
		return o
	}
	var o outline
	p := &o.path
	drawn, _ := s.font.GlyphData(id).(font.GlyphOutline)
	em := float64(s.font.Upem())
	for i, seg := range drawn.Segments {
		a := seg.Args
		x := func(k int) float64 { return float64(a[k].X) / em }
		y := func(k int) float64 { return -float64(a[k].Y) / em }
		switch seg.Op {
		case opentype.SegmentOpMoveTo:
			if i > 0 {
				p.Shut()
			}
			p.Move(x(0), y(0))
		case opentype.SegmentOpLineTo:
			p.Line(x(0), y(0))
		case opentype.SegmentOpQuadTo:
			p.Quad(x(0), y(0), x(1), y(1))
		case opentype.SegmentOpCubeTo:
			p.Cubic(x(0), y(0), x(1), y(1), x(2), y(2))
		}
		for _, at := range seg.ArgsSlice() {
			o.up, o.down = max(o.up, float64(at.Y)/em), max(o.down, -float64(at.Y)/em)
		}
	}
	if len(drawn.Segments) > 0 {
		p.Shut()
	}
	s.glyphs[id] = o
	return o
}
