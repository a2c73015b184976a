package raster

import (
	"slices"
	"strings"

	"github.com/go-text/typesetting/bidi"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/segmenter"
	"standoff/scene/path"
	"standoff/scene/picture"
)

// A piece is a stretch of a line that one font sets.
type piece struct {
	words   []rune      // as that font sets them: those of ours from left to right
	by      *shapedFont // nil is the Go fonts
	missing bool        // one letter that no font has
	wording             // how by is asked for them
}

// pieces cuts a line into stretches, in the order in which they stand from left
// to right. Letters are set in the Go fonts where those have them, as browsers
// take the first font of a list, then in the Arabic one that comes with the
// program, then in the system's.
func pieces(words string, f picture.Font) []piece {
	letters := []rune(words)
	var all []piece
	arabic := !slices.ContainsFunc(letters, otherLeftward)
	for _, r := range visual(letters, f.Leftward) {
		c := cutter{f: f, rtl: r.rtl, arabic: r.rtl && arabic}
		run := c.cut(letters[r.from:r.to])
		if r.rtl {
			slices.Reverse(run)
		}
		all = append(all, run...)
	}
	return all
}

// otherLeftward reports whether the letter is of a script that runs from right
// to left and is not Arabic.
func otherLeftward(r rune) bool {
	s := language.LookupScript(r)
	return s == language.Hebrew || s == language.Syriac || s == language.Thaana || s == language.Nko
}

// A cutter cuts letters that run in one direction into pieces.
type cutter struct {
	f      picture.Font
	rtl    bool
	arabic bool // the Arabic font goes before the Go fonts
	script language.Script
	all    []piece
}

// cut returns the pieces of letters that run in one direction. It goes by what readers take
// for one letter (a grapheme cluster): none is set in two fonts. Pieces in the Go fonts are
// turned round for those, which set all letters from left to right.
func (c *cutter) cut(letters []rune) []piece {
	c.script = firstScript(letters)
	var s segmenter.Segmenter
	s.Init(letters)
	for i := s.GraphemeIterator(); i.Next(); {
		c.add(i.Grapheme().Text)
	}
	for i := range c.all {
		if p := &c.all[i]; c.rtl && p.by == nil {
			slices.Reverse(p.words)
			for k, r := range p.words {
				p.words[k] = mirrored(r)
			}
		}
	}
	return c.all
}

// add appends a letter to the last piece, or begins a new piece with it where another font
// has to set it. The Go fonts set every script and language alike; any other is asked for a
// piece of one script and language.
func (c *cutter) add(letter []rune) {
	if s := firstScript(letter); s.Strong() {
		c.script = s
	}
	p := piece{words: slices.Clone(letter)}
	p.script, p.lang, p.rtl = c.script, languageOf(c.f.Lang, c.script), c.rtl
	p.by, p.missing = c.font(letter)
	if n := len(c.all) - 1; n >= 0 && !p.missing && !c.all[n].missing {
		if last := &c.all[n]; last.by == p.by && (p.by == nil || last.wording == p.wording) {
			last.words = append(last.words, letter...)
			return
		}
	}
	c.all = append(c.all, p)
}

// font returns the font that sets a letter, nil for the Go fonts, and whether there is none.
func (c *cutter) font(letter []rune) (by *shapedFont, missing bool) {
	gofont, arabic := faceOf(c.f), arabicOf(c.f)
	if c.f.Lang == "ur" && c.script == language.Arabic {
		if s := system.find(letter, c.script, c.f); s != nil {
			return s, false
		}
	}
	if c.arabic && arabic.has(letter) {
		return arabic, false
	}
	covered := gofont.covers(string(letter))
	if covered && (ours(c.f.Lang) || !alphabetic(c.script)) && !c.square(letter[0]) {
		return nil, false
	}
	if arabic.has(letter) && c.script == language.Arabic {
		return arabic, false
	}
	if s := system.find(letter, c.script, c.f); s != nil {
		return s, false
	}
	return nil, !covered
}

// square reports whether a sign between Chinese or Japanese characters is as
// wide as they are: in Latin fonts it is narrow, or stands too low.
func (c *cutter) square(sign rune) bool {
	switch c.script {
	case language.Han, language.Hiragana, language.Katakana, language.Bopomofo:
		return strings.ContainsRune("—…·", sign) && !strings.HasPrefix(c.f.Lang, "ko")
	}
	return false
}

// firstScript returns the script of the first letter that belongs to one.
func firstScript(letters []rune) language.Script {
	for _, r := range letters {
		if s := language.LookupScript(r); s.Strong() {
			return s
		}
	}
	return language.Common
}

// set sets the piece from x on, and returns its right end. Letters that hang
// together are never spaced.
func (p *piece) set(f picture.Font, x float64, put func(path path.Path, x, y float64)) float64 {
	track := f.Track
	if picture.Joined(p.words) {
		track = 0
	}
	for _, l := range p.by.shape(p.words, p.wording) {
		if put != nil {
			put(l.path, x+l.at.X*f.Size, l.at.Y*f.Size)
		}
		if x += l.advance * f.Size; l.last {
			x += track
		}
	}
	return x
}

// How far Arabic letters may reach without their line being made higher.
const arabicUp, arabicDown = 1.3, .7

// air is between the ink of two lines whose letters reach further than ours.
const air = .05

// reach returns how far the piece's letters reach above and below the baseline, in
// units of the font's size; 0 where no further than those of our fonts should.
func (p *piece) reach() (up, down float64) {
	if p.by == nil {
		return 0, 0
	}
	for _, l := range p.by.shape(p.words, p.wording) {
		up, down = max(up, l.up-l.at.Y), max(down, l.down+l.at.Y)
	}
	if p.script == language.Arabic && up < arabicUp && down < arabicDown {
		return 0, 0
	}
	return up + air, down + air
}

// A stretch is a run of letters in one direction.
type stretch struct {
	from, to int
	rtl      bool
	level    int
}

// visual cuts a line into runs of one direction, in the order in which they
// stand from left to right (Unicode annex 9, rule L2).
func visual(letters []rune, leftward bool) []stretch {
	var p bidi.Paragraph
	way := bidi.LeftToRight
	if leftward {
		way = bidi.RightToLeft
	}
	found := p.Segment(letters, way)
	var all []stretch
	top := 0
	for i := range found.NumRuns() {
		r := found.Run(i)
		s := stretch{from: r.Start, to: r.End, rtl: !r.IsLeftToRight(), level: int(r.Level)}
		top = max(top, s.level)
		if n := numbers(letters[s.from:s.to]); s.level == 2 && !leftward && n < s.to-s.from {
			// A number after words that run leftward is one of theirs; the rest is not.
			all = append(all, stretch{s.from, s.from + n, false, 2})
			s.from, s.level = s.from+n, 0
		}
		all = append(all, s)
	}
	for level := top; level > 0; level-- {
		for i := 0; i < len(all); i++ {
			k := i
			for k < len(all) && all[k].level >= level {
				k++
			}
			slices.Reverse(all[i:k])
			i = max(i, k)
		}
	}
	return all
}

// numbers returns how many of the first letters are those of a number.
func numbers(letters []rune) (n int) {
	for i, r := range letters {
		switch {
		case r >= '0' && r <= '9', r >= 0x660 && r <= 0x669, r >= 0x6f0 && r <= 0x6f9:
			n = i + 1
		case r == ':' || r == '.' || r == ',' || r == '/' || r == '%' || r == '-':
		default:
			return n
		}
	}
	return n
}

// mirrored returns the sign that looks as r does in a mirror.
func mirrored(r rune) rune {
	const pairs = "()[]{}<>«»‹›"
	signs := []rune(pairs)
	if i := slices.Index(signs, r); i >= 0 {
		return signs[i^1]
	}
	return r
}
