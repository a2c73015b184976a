package raster

import (
	"bytes"
	"slices"
	"sync"

	"eliasnaur.com/font/noto/sans/arabic/bold"
	"eliasnaur.com/font/noto/sans/arabic/regular"
	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"
	"golang.org/x/text/unicode/bidi"

	"standoff/scene"
)

// A script is the Arabic letters, whose shapes depend on their neighbours. The
// Go fonts have none of them.
type script struct {
	once   sync.Once
	data   []byte
	mu     sync.Mutex // guards what follows
	font   *font.Face
	shaper shaping.HarfbuzzShaper
	glyphs map[font.GID]scene.Path
	known  map[string][]letter
}

// A letter is the outline of a glyph and where it stands, in units of its
// font's size.
type letter struct {
	path    scene.Path
	at      scene.Point
	advance float64
}

// The Arabic letters, plain and bold. There are no slanted ones.
var scripts = [2]*script{{data: regular.TTF}, {data: bold.TTF}}

func scriptOf(f scene.Font) *script {
	s := scripts[0]
	if f.Bold {
		s = scripts[1]
	}
	s.once.Do(s.parse)
	return s
}

func (s *script) parse() {
	f, err := font.ParseTTF(bytes.NewReader(s.data))
	if err != nil {
		panic("raster: a font that comes with the program is damaged: " + err.Error())
	}
	s.font = f
	s.glyphs, s.known = map[font.GID]scene.Path{}, map[string][]letter{}
}

// has reports whether the font can write the letter.
func (s *script) has(r rune) bool {
	_, ok := s.font.NominalGlyph(r)
	return ok
}

// shape joins the letters of words that run from right to left, and sets them
// out from left to right. The caller does not change them.
func (s *script) shape(words []rune) []letter {
	s.mu.Lock()
	defer s.mu.Unlock()
	if known, ok := s.known[string(words)]; ok {
		return known
	}
	em := fixed.I(int(s.font.Upem()))
	out := s.shaper.Shape(shaping.Input{
		Text: words, RunEnd: len(words), Direction: di.DirectionRTL, Face: s.font, Size: em,
		Script: language.Arabic, Language: language.NewLanguage("ar"),
	})
	unit := func(v fixed.Int26_6) float64 { return float64(v) / float64(em) }
	var all []letter
	for _, g := range out.Glyphs {
		all = append(all, letter{path: s.outline(g.GlyphID), advance: unit(g.Advance),
			at: scene.Point{X: unit(g.XOffset), Y: -unit(g.YOffset)}})
	}
	if len(s.known) > 4000 {
		clear(s.known)
	}
	s.known[string(words)] = all
	return all
}

// outline is the glyph's, y down. The caller holds mu.
func (s *script) outline(id font.GID) scene.Path {
	if p, ok := s.glyphs[id]; ok {
		return p
	}
	var p scene.Path
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
	}
	if len(drawn.Segments) > 0 {
		p.Shut()
	}
	s.glyphs[id] = p
	return p
}

// A stretch is a piece of a line that one font writes.
type stretch struct {
	words  []rune
	arabic bool // by the Arabic one, from right to left
}

// leftward cuts a line that is read from right to left into stretches, in the
// order in which they stand from left to right (Unicode annex 9).
func (s *script) leftward(words string) []stretch {
	var p bidi.Paragraph
	if _, err := p.SetString(words, bidi.DefaultDirection(bidi.RightToLeft)); err != nil {
		return []stretch{{words: []rune(words)}}
	}
	order, err := p.Order()
	if err != nil {
		return []stretch{{words: []rune(words)}}
	}
	var all []stretch
	for i := order.NumRuns() - 1; i >= 0; i-- {
		r := order.Run(i)
		if r.Direction() == bidi.RightToLeft {
			all = append(all, s.covered([]rune(r.String()))...)
		} else {
			all = append(all, stretch{words: []rune(r.String())})
		}
	}
	return all
}

// covered cuts words that run from right to left where the Arabic font has no
// letter: brackets and the like, which then stand the other way round.
func (s *script) covered(words []rune) []stretch {
	var all []stretch
	for to := len(words); to > 0; {
		from, has := to-1, s.has(words[to-1])
		for from > 0 && s.has(words[from-1]) == has {
			from--
		}
		part := stretch{slices.Clone(words[from:to]), has}
		if !has {
			slices.Reverse(part.words)
			for i, r := range part.words {
				part.words[i] = mirrored(r)
			}
		}
		all = append(all, part)
		to = from
	}
	return all
}

// mirrored is the sign that looks as r does in a mirror.
func mirrored(r rune) rune {
	const pairs = "()[]{}<>«»‹›"
	signs := []rune(pairs)
	if i := slices.Index(signs, r); i >= 0 {
		return signs[i^1]
	}
	return r
}
