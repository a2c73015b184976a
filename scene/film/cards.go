package film

import (
	"strings"

	"standoff/scene/path"
	"standoff/story"
)

// A card is what a film ends with: all sources, what is in doubt, corrections, who made it. What
// has no room on one card goes on with the next.
type card struct {
	items []item
	said  []string
}

// An item is a paragraph of a card.
type item struct {
	lines   [][]run
	x, y, w float64 // where it stands; w is the width of its column
	in      float64 // how far its words stand within it: there is its sign
	line    float64 // from one line to the next
	space   float64 // above it
	head    bool    // a heading
	grade   story.Sure
	kind    story.SourceKind
	mended  bool // a correction
}

// height returns how high an item is.
func (b *item) height() float64 {
	h := float64(len(b.lines)) * b.line
	if b.grade != "" {
		h += .5 * b.line
	}
	return h
}

// setCards sets the cards at the end.
func (f *Film) setCards() {
	cols := f.columns()
	fewest := 0
	for k := 1.; k >= leastCard; k -= .04 { // a little smaller, if that saves a card
		s := setter{f: &f.typesetter, wide: cols[0].W, size: k * f.form.quiet}
		s.sources()
		s.doubts()
		s.corrections()
		s.imprint()
		if cards := layOut(s.items, cols); fewest == 0 || len(cards) < fewest {
			f.cards, fewest = cards, len(cards)
		}
	}
}

// leastCard is how small the letters of cards may be, to those of the title's summary.
const leastCard = .84

// columns returns the columns of a card.
func (f *typesetter) columns() []path.Rect {
	g := &f.form
	top := g.time.y
	if g.stack {
		return []path.Rect{{X: g.words.X, Y: top, W: g.words.W, H: g.h*(1-g.low/g.shape.h) - top - max(g.margin/2, g.corners)}}
	}
	const between = 96
	w := (g.w - 2*g.margin - between) / 2
	h := g.h*(1-g.low/g.shape.h) - top
	return []path.Rect{{X: g.margin, Y: top, W: w, H: h}, {X: g.margin + w + between, Y: top, W: w, H: h}}
}

// layOut puts the items into columns, and these onto cards. A heading is never the last of a
// column; where there are two columns and a card is begun, what is in doubt begins the second.
func layOut(items []item, cols []path.Rect) []card {
	cards := []card{{}}
	col, y := 0, cols[0].Y
	for i, b := range items {
		need := b.height()
		if b.head && i+1 < len(items) {
			need += items[i+1].space + items[i+1].height()
		}
		space := b.space
		if y == cols[col].Y {
			space = 0
		}
		if full := y+space+need > cols[col].Y+cols[col].H && y > cols[col].Y; full || b.head && col == 0 && len(cols) > 1 && y > cols[0].Y {
			if col++; col == len(cols) {
				cards, col = append(cards, card{}), 0
			}
			y, space = cols[col].Y, 0
		}
		b.x, b.y, b.w = cols[col].X, y+space, cols[col].W
		y = b.y + b.height()
		c := &cards[len(cards)-1]
		c.items = append(c.items, b)
		c.said = append(c.said, b.said())
	}
	return cards
}

// said returns the item's words.
func (b *item) said() string {
	var all []string
	for _, l := range b.lines {
		for _, r := range l {
			all = append(all, r.words)
		}
	}
	return strings.Join(all, " ")
}

// A setter sets the items of cards.
type setter struct {
	f     *typesetter
	wide  float64 // of a column
	size  float64 // of the letters
	items []item
}

// add adds a paragraph.
func (s *setter) add(b item, spans ...span) {
	b.line = 1.3 * s.size
	if b.head {
		b.line = 1.2 * spans[0].face.size
	}
	for _, p := range spans {
		b.line = s.f.leading(p.words, p.face, b.line)
	}
	b.lines = s.f.flow(spans, s.wide-b.in)
	s.items = append(s.items, b)
}

// heading adds a heading.
func (s *setter) heading(key string) {
	c := face{size: 1.5 * s.size, bold: true, serif: true, color: s.f.colors().Ink}
	s.add(item{head: true, space: 1.3 * s.size}, span{words: s.f.words[key], face: c})
}

// sources adds all sources by their kinds.
func (s *setter) sources() {
	f, t := s.f, s.f.colors()
	list := f.credits(f.cited(), true)
	if len(list) == 0 {
		return
	}
	s.heading("page.sources-few")
	for _, c := range list {
		s.add(item{kind: c.source, in: 1.55 * s.size, space: .4 * s.size}, append([]span{{words: c.kind + " ",
			face: face{size: s.size, bold: true, color: t.Ink}, tied: true}}, f.named(c, true, face{size: s.size, color: t.Quiet})...)...)
	}
}

// doubts adds the steps that are in doubt, each with its number, and with it how sure it is.
func (s *setter) doubts() {
	f, t := s.f, s.f.colors()
	first := true
	for _, k := range f.steps {
		st := f.plan.Steps[k].Step
		if !st.Sure.Doubtful() || st.Of != nil {
			continue
		}
		if first {
			s.heading("page.how-sure")
			first = false
		}
		s.add(item{grade: st.Sure, in: 2.4 * s.size, space: .35 * s.size},
			span{f.words["sure."+string(st.Sure)] + " ", face{size: s.size, bold: true, color: t.Doubt}, true, false},
			span{words: f.days.Number(f.plan.Story.Number(k)) + f.words["mark.stop"] + " " + st.Title.In(f.opts.Lang), face: face{size: s.size, color: t.Ink}})
	}
}

// corrections adds what readers were once told wrongly.
func (s *setter) corrections() {
	f, t := s.f, s.f.colors()
	if len(f.plan.Story.Corrections) == 0 {
		return
	}
	s.heading("page.corrections")
	for _, c := range f.plan.Story.Corrections {
		spans := []span{{words: c.Text.In(f.opts.Lang), face: face{size: s.size, color: t.Ink}}}
		if day := f.days.Dates(c.Date, c.Date); day != "" {
			spans = append([]span{{day + f.words["mark.colon"], face{size: s.size, bold: true, color: t.Ink}, true, false}}, spans...)
		}
		s.add(item{mended: true, in: 1.55 * s.size, space: .4 * s.size}, spans...)
	}
}

// imprint adds who made the story and when it was last changed, and what is only drawn.
func (s *setter) imprint() {
	f, t, st := s.f, s.f.colors(), s.f.plan.Story
	strong, quiet := face{size: .9 * s.size, bold: true, color: t.Ink}, face{size: .9 * s.size, color: t.Quiet}
	space := 1.1 * s.size
	put := func(words string, c face) {
		s.add(item{space: space}, span{words: words, face: c})
		space = .15 * s.size
	}
	if by := st.By.In(f.opts.Lang); by != "" {
		put(strings.Replace(f.words["page.by"], "{by}", by, 1), strong)
	}
	if d := f.days.Dates(st.Updated, st.Updated); d != "" {
		put(strings.Replace(f.words["page.updated"], "{date}", d, 1), strong)
	}
	put(f.words["picture.notice"]+f.words["mark.stop"], quiet)
	ways, untold := false, false
	for _, k := range f.steps {
		for _, r := range f.plan.Views[k].Trails {
			ways, untold = true, untold || r.Untold
		}
	}
	if ways {
		put(f.words["picture.pace"], quiet)
	}
	if untold {
		put(f.words["picture.untold"], quiet)
	}
}

// card draws a card.
func (d *pen) card(c *card) {
	for i := range c.items {
		d.item(&c.items[i])
	}
}

// item draws a paragraph, with its sign.
func (d *pen) item(b *item) {
	col := d.f.colors()
	y := b.y
	if b.grade != "" {
		y += .25 * b.line
		d.box(path.Rect{X: b.x, Y: b.y, W: b.w, H: b.height()}, col.Tint)
		d.edge(b.x+4, b.y, b.x+4, b.y+b.height(), 8, b.grade)
	}
	size := b.lines[0][0].face.size
	mid := y + b.line/2
	switch {
	case b.grade != "":
		m := d.glyph(b.x+1.45*size, mid, 1.05*size, col.Doubt)
		m.paper = col.Tint
		m.grade(b.grade)
	case b.kind != "":
		d.glyph(b.x+.55*size, mid, 1.05*size, col.Ink).kind(b.kind)
	case b.mended:
		d.glyph(b.x+.55*size, mid, 1.05*size, col.Ink).pencil()
	}
	for _, l := range b.lines {
		d.runs("end", l, b.x+b.in, baseline(y, b.line, size), 1)
		y += b.line
	}
}
