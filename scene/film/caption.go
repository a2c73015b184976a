package film

import (
	"fmt"
	"unicode/utf8"

	"standoff/story"
	"standoff/story/reading"
)

// A TooLongError is that a sentence has no room in a film of the shape.
type TooLongError struct {
	Step     *story.Step
	Lang     string
	Shape    string // "9:16"
	Sentence string
	Most     int // about how many letters there is room for
}

func (e *TooLongError) Error() string {
	return fmt.Sprintf("step %q: this sentence has no room in a film of %s, which shows some %d letters at once: "+
		"make two of it, or give it a comma or semicolon where it can be cut: %q", e.Step.ID, e.Shape, e.Most, e.Sentence)
}

// fitCaptions sets the captions of all steps, and so finds where sources and picture begin. A
// sentence that has more lines than usual is set smaller, then cut at semicolons or commas, and at
// last gets more lines: in a stack the picture then begins lower, in all of the film.
func (f *Film) fitCaptions() error {
	g := &f.form
	usual := float64(g.titleLines)*g.title.line + g.text.y + float64(g.lines)*g.text.line
	if f.opts.NoCaptions {
		usual = float64(g.titleLines) * g.title.line
	}
	high, sources := usual, 1
	for i := range f.pages {
		p := &f.pages[i]
		if p.step == nil {
			continue
		}
		f.setCaptions(p)
		high, sources = max(high, f.blockHeight(p)), max(sources, len(p.sources))
	}
	if !g.stack {
		for i := range f.pages {
			p := &f.pages[i]
			g.ends = g.sources.y - float64(len(p.sources))*g.sources.line - g.below
			if p.step != nil && g.title.y+f.blockHeight(p) > g.ends {
				return f.tooLong(p, g.ends-g.title.y-f.titleBlock(p))
			}
		}
		return nil
	}
	g.ends = g.title.y + high
	g.sources.y = g.ends + g.below + float64(sources)*g.sources.line
	if y := g.sources.y + g.gap; y <= g.longest {
		g.under(y)
		return nil
	}
	for i := range f.pages {
		if p := &f.pages[i]; p.step != nil && f.blockHeight(p) == high && len(p.captions) > 0 {
			return f.tooLong(p, g.longest-g.gap-float64(sources)*g.sources.line-g.below-g.title.y-f.titleBlock(p))
		}
	}
	return fmt.Errorf("a film of %s has no room for the titles and sources of this story", g.name)
}

// tooLong says which of a page's sentences has no room, where captions may be so high.
func (f *typesetter) tooLong(p *page, room float64) error {
	longest := &p.captions[0]
	for i := range p.captions {
		if c := &p.captions[i]; len(c.lines) > len(longest.lines) {
			longest = c
		}
	}
	lines := max(1, int((room-f.form.text.y)/longest.line))
	letters := utf8.RuneCountInString(longest.text)
	return &TooLongError{Step: p.step, Lang: f.opts.Lang, Shape: f.form.name, Sentence: longest.text,
		Most: letters * lines / len(longest.lines)}
}

// titleBlock returns how high a step's title is.
func (f *typesetter) titleBlock(p *page) float64 {
	return float64(len(p.title)) * f.leading(p.title[0], p.titleFace, f.form.title.line)
}

// blockHeight returns how high a step's title and the highest of its captions are.
func (f *typesetter) blockHeight(p *page) float64 {
	high := 0.
	for _, c := range p.captions {
		high = max(high, f.form.text.y+float64(len(c.lines))*c.line)
	}
	return high + f.titleBlock(p)
}

// setCaptions sets a step's text, sentence by sentence. One that is over too soon is read with
// the next one, if both have room.
func (f *typesetter) setCaptions(p *page) {
	p.captions = p.captions[:0]
	if f.opts.NoCaptions {
		return
	}
	room := f.linesFor(p)
	for _, line := range p.step.Text.Lines(f.opts.Lang) {
		for _, s := range sentences(line) {
			p.captions = append(p.captions, f.captions(s, room)...)
		}
	}
	for i := 0; i+1 < len(p.captions); {
		a, b := &p.captions[i], &p.captions[i+1]
		if reading.Seconds(f.opts.Lang, a.text) < leastTime || reading.Seconds(f.opts.Lang, b.text) < leastTime {
			if both := f.caption(a.text+f.words["mark.gap"]+b.text, 0); len(both.lines) <= room.usual {
				p.captions[i] = both
				p.captions = append(p.captions[:i+1], p.captions[i+2:]...)
				continue
			}
		}
		i++
	}
}

// A lineRoom is how many lines the captions of a step should have, and may have.
type lineRoom struct{ usual, most int }

// linesFor returns how many lines the captions of a step have. In a stack a title of more than one
// line takes them from those; in a panel it is what title and sources leave.
func (f *typesetter) linesFor(p *page) lineRoom {
	g := &f.form
	if g.stack {
		n := max(2, g.lines-max(0, len(p.title)-g.titleLines))
		return lineRoom{n, n + 1}
	}
	line := f.leading(p.step.Text.Line(f.opts.Lang), face{size: g.text.size}, g.text.line)
	high := g.sources.y - float64(len(p.sources))*g.sources.line - g.below - g.title.y - f.titleBlock(p) - g.text.y
	n := max(1, int(high/line))
	return lineRoom{min(n, g.lines), n}
}

// captions returns a sentence as captions: one, if it has room, or else the parts into which it is
// cut: at semicolons, or, where it would be too long even so, at commas as well.
func (f *typesetter) captions(s string, room lineRoom) (all []caption) {
	whole := f.caption(s, room.usual)
	if len(whole.lines) <= room.usual {
		return []caption{whole}
	}
	cut := parts(s, cutting(s, semicolons), 0, func(part string) bool { return len(f.caption(part, room.usual).lines) <= room.usual })
	for most := room.most; cut == nil && len(whole.lines) > most; most++ {
		cut = parts(s, cutting(s, semicolons+commas), leastPart, func(part string) bool {
			return len(f.caption(part, room.usual).lines) <= most
		})
	}
	if cut == nil {
		return []caption{whole}
	}
	for _, part := range cut {
		all = append(all, f.caption(part, room.usual))
	}
	return all
}

// caption returns words as one caption: in the usual size, or, where that has more lines than
// are usual, in the smallest. With 0 it is the usual size.
func (f *typesetter) caption(s string, usual int) caption {
	g := &f.form
	set := func(size float64) caption {
		c := caption{text: s, face: face{size: size, color: f.colors().Ink}}
		c.lines, _ = f.lines(s, c.face, g.words.W)
		c.line = f.leading(s, c.face, g.text.line*size/g.text.size)
		return c
	}
	c := set(g.text.size)
	if usual > 0 && len(c.lines) > usual && g.least < g.text.size {
		return set(g.least)
	}
	return c
}
