package film

import (
	"math"

	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/scene/theme"
	"standoff/story"
)

// Rooms in the panel, in sizes of the letters beside them or of the row.
const (
	clockRoom = 1.24 // of the clock before the time
	markRoom  = 1.5  // of the sign before how sure
)

// draw draws what stands in the panel at a time of the film, and the panel below it.
func (f *Film) draw(p *picture.Picture, i int, t float64) {
	d := &pen{f, p}
	g, c := &f.form, f.colors()
	switch n := len(f.steps); {
	case i > n:
		d.box(path.Rect{W: g.w, H: g.h}, c.Ground)
		d.card(&f.cards[i-n-1])
	default:
		d.ground()
		if i == 0 {
			d.title(&f.pages[0])
		} else {
			d.step(i, t)
		}
	}
	d.ticks(i, t)
}

// ground draws the panel, over what of the picture runs out of its frame.
func (d *pen) ground() {
	g, c := &d.f.form, d.f.colors()
	if g.stack {
		d.box(path.Rect{W: g.w, H: g.stage.Y}, c.Ground)
		d.line(0, g.stage.Y, g.w, g.stage.Y, 2, 0, 0, c.Rule)
		return
	}
	d.box(path.Rect{X: g.stage.W, W: g.w - g.stage.W, H: g.h}, c.Ground)
	d.line(g.stage.W, 0, g.stage.W, g.h, 2, 0, 0, c.Rule)
}

// step draws what a step says.
func (d *pen) step(i int, t float64) {
	f, g, c := d.f, &d.f.form, d.f.colors()
	p, cut := &f.pages[i], &f.cuts[i]
	a := clear(t, cut.start)
	d.time(p, a)
	d.sure(p)
	y := g.title.y
	line := f.leading(p.title[0], p.titleFace, g.title.line)
	for _, words := range p.title {
		d.write("title", words, g.words.X, baseline(y, line, p.titleFace.size), p.titleFace, a)
		y += line
	}
	if k, since := cut.saying(t); k >= 0 {
		said := &p.captions[k]
		y += g.text.y
		for n, words := range said.lines {
			d.write("caption", words, g.words.X, baseline(y+float64(n)*said.line, said.line, said.face.size), said.face, clear(t, since))
		}
	}
	if g.stack {
		y = g.ends + g.below
	} else {
		y = g.sources.y - float64(len(p.sources))*g.sources.line
		d.line(g.words.X, y-.4*g.below, g.words.X+g.words.W, y-.4*g.below, 2, 0, 0, c.Rule)
	}
	for _, l := range p.sources {
		d.runs("sources", l, g.words.X, baseline(y, g.sources.line, g.sources.size), a)
		y += g.sources.line
	}
}

// time draws the clock, when it is, and which step.
func (d *pen) time(p *page, a float64) {
	f, g, c := d.f, &d.f.form, d.f.colors()
	r := g.time.line / 2
	clock := d.glyph(g.words.X+r, g.time.y+r, 2*r, theme.Faded(c.Ink, a))
	clock.clock(p.step.Time)
	x, y := g.words.X+clockRoom*g.time.line, baseline(g.time.y, g.time.line, p.timeSize)
	x = d.write("time", p.clock, x, y, face{size: p.timeSize, bold: true, color: c.Ink}, a)
	quiet := face{size: p.timeSize, color: c.Quiet}
	if p.day != "" {
		d.write("time", p.day, x+f.width(" ", quiet)*1.2, y, quiet, a)
	}
	d.write("count", p.count, g.words.X+g.words.W-f.width(p.count, quiet), y, quiet, a)
}

// sure draws how sure the step is: a firm grade quietly, a doubtful one as a band over all of the
// width. It does not fade: no frame is without it.
func (d *pen) sure(p *page) {
	f, g, c := d.f, &d.f.form, d.f.colors()
	grade, size := p.step.Sure, p.bandSize
	high := g.sure.line
	ink := c.Ink
	if grade.Doubtful() {
		ink = c.Doubt
		d.band(path.Rect{X: g.words.X - g.margin, Y: g.sure.y, W: g.words.W + 2*g.margin, H: high}, grade)
	}
	line := high
	if g.twoLines {
		if line = high * .5; !grade.Doubtful() {
			line = high * .62
		}
	}
	top := g.sure.y
	if g.twoLines && grade.Doubtful() {
		top += .05 * high
	}
	m := d.glyph(g.words.X+.55*size, top+line/2, 1.12*size, ink)
	if m.paper = c.Ground; grade.Doubtful() {
		m.paper = c.Tint
	}
	m.grade(grade)
	x := g.words.X + markRoom*size
	y := baseline(top, line, size)
	end := d.write("sure", p.sure, x, y, face{size: size, bold: true, color: ink}, 1)
	if !grade.Doubtful() {
		return
	}
	plain := face{size: size, color: c.Ink}
	if !g.twoLines {
		d.rests(p, end+1.2*f.width(" ", plain), top, line, plain)
		return
	}
	plain.size *= .86
	d.rests(p, x, top+line*.92, line, plain)
}

// rests writes on what a doubtful grade rests: of an account, whose it is.
func (d *pen) rests(p *page, x, top, line float64, c face) {
	if len(p.tellers) > 0 {
		d.tellers(p, x, top, line, c)
		return
	}
	d.write("sure", p.means, x, baseline(top, line, c.size), c, 1)
}

// band draws the ground of what is in doubt, and its edges in the manner of the grade: dotted for
// a claim, dashed for what nobody confirms, solid for what is disputed.
func (d *pen) band(r path.Rect, grade story.Sure) {
	c := d.f.colors()
	d.box(r, c.Tint)
	const thick = 4.
	for _, y := range [...]float64{r.Y + thick/2, r.Y + r.H - thick/2} {
		d.edge(r.X, y, r.X+r.W, y, thick, grade)
	}
}

// edge draws an edge of a band.
func (d *pen) edge(x0, y0, x1, y1, thick float64, grade story.Sure) {
	c := d.f.colors().Doubt
	if grade == story.Claimed {
		dots := d.p.InkFill(c)
		long := math.Abs(x1-x0) + math.Abs(y1-y0)
		n := max(1, math.Floor(long/(2.4*thick)))
		for k := range int(n) {
			u := (float64(k) + .5) / n
			at := d.point(x0+(x1-x0)*u, y0+(y1-y0)*u)
			r := d.f.form.css(.55 * thick)
			dots.Oval(at.X, at.Y, r, r)
		}
		return
	}
	dash, gap := 0., 0.
	if grade == story.Unconfirmed {
		dash, gap = 3.2*thick, 2*thick
	}
	d.line(x0, y0, x1, y1, thick, dash, gap, c)
}

// tellers writes who tells the accounts of the step: the one who is heard is framed, and all
// others stand beside it, so that no account seems to be the only one.
func (d *pen) tellers(p *page, x, top, line float64, c face) {
	f, g, t := d.f, &d.f.form, d.f.colors()
	for _, one := range f.seenTellers(p, g.words.X+g.words.W-x, c.size) {
		look := face{size: c.size, bold: one.here, color: t.Quiet}
		w := f.width(one.name, look)
		if one.here {
			look.color = t.Ink
			in := d.rect(path.Rect{X: x, Y: top + line/2 - .62*c.size, W: w + .8*c.size, H: 1.24 * c.size})
			box := d.p.InkStroke(t.Doubt, g.css(3))
			box.Dash, box.Gap = g.css(9), g.css(6)
			box.Path.Box(in.X, in.Y, in.W, in.H)
		}
		d.write("teller", one.name, x+.4*c.size, baseline(top, line, c.size), look, 1)
		x += w + 1.1*c.size
	}
}

// seenTellers returns those who tell the accounts of a step, if there is room for the names of
// all; else the one who is heard.
func (f *Film) seenTellers(p *page, room, size float64) []teller {
	if f.restWidth(p, size) <= room+size {
		return p.tellers
	}
	for i := range p.tellers {
		if p.tellers[i].here {
			return p.tellers[i : i+1]
		}
	}
	return nil
}

// title draws what the film says at first.
func (d *pen) title(p *page) {
	f, g := d.f, &d.f.form
	y := g.time.y
	line := f.leading(p.title[0], p.titleFace, 1.1*p.titleFace.size)
	for _, words := range p.title {
		d.write("title", words, g.words.X, baseline(y, line, p.titleFace.size), p.titleFace, 1)
		y += line
	}
	y += .5 * g.quiet
	c := face{size: g.quiet, color: f.colors().Ink}
	line = 1.3 * g.quiet
	for _, words := range p.summary {
		line = f.leading(words, c, 1.3*g.quiet)
		d.write("summary", words, g.words.X, baseline(y, line, c.size), c, 1)
		y += line
	}
	y += .4 * g.quiet
	for _, l := range p.tally {
		d.runs("tally", l, g.words.X, baseline(y, line, c.size), 1)
		y += line
	}
}

// glyph returns a sign about a place, which is so wide, in the shape's pixels.
func (d *pen) glyph(x, y, wide float64, ink theme.Color) *glyph {
	return &glyph{p: d.p, at: d.point(x, y), scale: d.f.form.css(wide) / 20, ink: ink}
}
