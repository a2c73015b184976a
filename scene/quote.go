package scene

import (
	"strings"

	"standoff/story"
	"standoff/story/plan"
)

const (
	bubbleRadius = 7
	tailWidth    = 22  // where the tail leaves the bubble
	mouthHeight  = .87 // of a figure's height
	mouthClear   = .1  // of a figure's height: the tail ends beside the face
	queryRadius  = 9   // of the mark beside why words are in doubt
)

// quote adds somebody's words.
func (b *drafting) quote(m *plan.Moment, q *plan.QuoteState, still bool) {
	if q.Alpha <= 0 || b.has(func(w *writing) bool { return w.quote == q.Quote }) != nil {
		return
	}
	s := b.writer
	w := b.writing("", still)
	w.rank, w.shape, w.quote = rankQuote, bubbleShape, q.Quote
	for i, other := range s.plan.Steps[b.step].Step.Quotes {
		if other == q.Quote {
			w.what = key("quote", i)
		}
	}
	if w.what == "" {
		return // it fades out from the step before
	}
	b.quoteBlock(&w, narrowQuote(q.Quote.Text.In(s.view.Lang)))
	if q.Mouth == nil {
		b.pin(m, &w, pin{figure: -1, none: true})
	} else {
		who := member(m, q.Quote.Who, *q.Mouth)
		b.pin(m, &w, pin{figure: who, dy: mouthHeight})
		if still && who >= 0 { // who speaks is seen
			h, at := s.height(&b.sheet.cam, who), w.on[0]
			b.heads = append(b.heads, Rect{at.X - .15*h, at.Y - .13*h, .3 * h, h})
		}
	}
	b.add(w)
}

// narrowQuote is the share of a phone's width that a quotation takes: the
// longer it is, the flatter it had better be.
func narrowQuote(text string) float64 {
	long := 0
	for _, r := range text {
		switch {
		case Wide(r):
			long += 2
		case !combining(r):
			long++
		}
	}
	if long > 80 {
		return .9
	}
	return .58
}

// quoteBlock sets the words, who says them, why any are in doubt, and who
// passes them on. On phones it takes the share of the picture's width.
func (d *drafting) quoteBlock(w *writing, share float64) {
	q, v, t, z := w.quote, d.view, d.view.Theme, d.view.sizes()
	w.padded(18, 12)
	most := min(min(.42*w.scale, .7)*v.Width, 350*w.scale)
	if v.Width < phone {
		w.padded(11, 8)
		most = max(share, min(share*w.scale, .9))*v.Width - 2*w.pad.X
	}
	open := v.Words["mark.open"]
	text := open + q.Text.In(v.Lang) + v.Words["mark.close"]
	font := v.font(text, Font{Size: z.quote, Bold: true})
	doubt := q.Doubt.In(v.Lang)
	if q.Sure.Doubtful() && doubt == "" {
		w.sure, w.dashed = q.Sure, true
	}

	w.block = block{}
	b := &w.block
	room := v.Measure(text, font)
	width := func(s string) float64 { return v.Measure(s, font).Width }
	lines := wrap(text, v.LineBreaks(text), most, width)
	for _, r := range lines {
		b.line(v, text[r.from:r.to], font, t.Ink, room)
		b.h += w.scale
	}
	if at := strings.Index(text, doubt); doubt != "" && at >= 0 {
		b.underline(v, text, lines, run{at, at + len(doubt)}, font)
	}
	if q.Who == nil {
		b.h += 3 * w.scale
		b.add(v, q.By.In(v.Lang), Font{Size: z.second}, t.Ink, most)
	}
	if why := q.Why.In(v.Lang); why != "" && doubt != "" {
		d.whyBlock(w, why, most)
	}
	if from := d.writer.passedOn(q); from != "" {
		b.h += 4 * w.scale
		b.add(v, from, Font{Size: z.small}, t.Ink2, max(b.w, .7*most))
	}
	if font.Leftward {
		b.mirror()
		w.query.X = b.w - w.query.X
	}
}

// whyBlock sets why words are in doubt, below a thin line, beside a mark.
func (d *drafting) whyBlock(w *writing, why string, most float64) {
	v, b, radius := d.view, &w.block, queryRadius*w.scale
	indent := 2*radius + 8*w.scale
	w.rule = b.h + 7*w.scale
	b.h += 13 * w.scale
	w.query = Point{radius, b.h + radius + 2*w.scale}
	first := len(b.lines)
	b.add(v, why, Font{Size: v.sizes().small}, v.Theme.Ink2, most-indent)
	for i := first; i < len(b.lines); i++ {
		b.lines[i].x = indent
		b.w = max(b.w, indent+b.lines[i].width)
	}
	b.h = max(b.h, w.query.Y+radius) // the mark is higher than one line
}

// passedOn says who reports the words, and whether they are a translation or
// were put back from one.
func (s *writer) passedOn(q *story.Quote) string {
	var from []string
	if q.Source != nil {
		from = append(from, s.view.credit(q.Source))
	}
	if how := q.Translation(s.view.Lang); how != "" {
		from = append(from, s.view.Words["picture."+how])
	}
	return strings.Join(from, " · ")
}

// underline marks a run of the text, which may go over several lines.
func (b *block) underline(v View, text string, lines []run, doubt run, f Font) {
	for i, r := range lines {
		from, to := max(doubt.from, r.from), min(doubt.to, r.to)
		if from >= to {
			continue
		}
		x := v.Measure(text[r.from:from], f).Width
		w := v.Measure(text[from:to], f).Width
		y := b.lines[i].y + 3.5*v.textScale()
		if f.Leftward { // these letters reach further down
			y = b.lines[i].y + .36*f.Size
		}
		b.under = append(b.under, underline{x, y, w})
	}
}

// drawBubble draws a quotation with its tail.
func (s *writer) drawBubble(p *Picture, d *shown) {
	w, t := d.writing, s.view.Theme
	r := w.inner(d.box).shrink(1, 1)
	tip := s.beside(w, d.pin, r)
	bubble(p.inkFill(faded(t.Paper, d.alpha)), r, tip, !w.pin.none)
	edge := p.inkStroke(faded(t.Ink, d.alpha), 1.4)
	bubble(&edge.Path, r, tip, !w.pin.none)
	if w.dashed {
		edge.Dash, edge.Gap = 6, 4
	}
	at := Point{r.X + w.pad.X - 1, r.Y + w.pad.Y - 1}
	for _, u := range w.block.under {
		l := p.inkStroke(faded(t.Ink, d.alpha), 1.6)
		l.Dash, l.Gap = 4, 2.5
		l.Path.Move(at.X+u.x, at.Y+u.y)
		l.Path.Line(at.X+u.x+u.w, at.Y+u.y)
	}
	if w.rule > 0 {
		l := p.inkStroke(faded(t.GroundLine, d.alpha), 1)
		l.Path.Move(at.X, at.Y+w.rule)
		l.Path.Line(r.X+r.W-w.pad.X, at.Y+w.rule)
		p.queryMark(t, Point{at.X + w.query.X, at.Y + w.query.Y}, queryRadius*w.scale, d.alpha)
	}
	w.block.write(p, at, t.Paper, 0, d.alpha, 1)
	if w.sure.Doubtful() {
		p.mark(t, w.sure, Point{r.X, r.Y}, w.markRadius(), d.alpha)
	}
}

// beside is where a bubble's tail ends: short of the face of who speaks.
func (s *writer) beside(w *writing, mouth Point, r Rect) Point {
	if w.pin.figure < 0 {
		return mouth
	}
	to := r.nearest(mouth)
	far := to.dist(mouth)
	clear := min(mouthClear*s.height(&s.cam, w.pin.figure), .8*far)
	if far < 1 {
		return mouth
	}
	return Point{mouth.X + (to.X-mouth.X)*clear/far, mouth.Y + (to.Y-mouth.Y)*clear/far}
}

// bubble draws a round-cornered box; with a tail, one side of it, the one that
// faces the tip, runs out to the tip and back.
func bubble(p *Path, r Rect, tip Point, tail bool) {
	const q = bubbleRadius
	x, y := r.X+r.W, r.Y+r.H
	out := [4]float64{r.Y - tip.Y, tip.X - x, tip.Y - y, r.X - tip.X} // top, right, bottom, left
	side := -1
	for i, d := range out {
		if tail && d > 4 && (side < 0 || d > out[side]) {
			side = i
		}
	}
	const low = q + tailWidth/2
	along := func(v, from, to float64) float64 {
		return max(from+low, min(to-low, v))
	}
	tx, ty := along(r.nearest(tip).X, r.X, x), along(r.nearest(tip).Y, r.Y, y)
	const h = tailWidth / 2
	p.Move(r.X+q, r.Y)
	if side == 0 {
		p.tail(Point{tx - h, r.Y}, tip, Point{tx + h, r.Y})
	}
	p.Line(x-q, r.Y)
	p.Quad(x, r.Y, x, r.Y+q)
	if side == 1 {
		p.tail(Point{x, ty - h}, tip, Point{x, ty + h})
	}
	p.Line(x, y-q)
	p.Quad(x, y, x-q, y)
	if side == 2 {
		p.tail(Point{tx + h, y}, tip, Point{tx - h, y})
	}
	p.Line(r.X+q, y)
	p.Quad(r.X, y, r.X, y-q)
	if side == 3 {
		p.tail(Point{r.X, ty + h}, tip, Point{r.X, ty - h})
	}
	p.Line(r.X, r.Y+q)
	p.Quad(r.X, r.Y, r.X+q, r.Y)
	p.Shut()
}

func (p *Path) tail(a, tip, b Point) {
	p.Line(a.X, a.Y)
	p.Line(tip.X, tip.Y)
	p.Line(b.X, b.Y)
}
