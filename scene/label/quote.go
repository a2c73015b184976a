package label

import (
	"strings"

	"standoff/scene/lettering"
	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/scene/theme"
	"standoff/story"
	"standoff/story/plan"
)

const (
	bubbleRadius = 7  // of the corners, pixels
	tailWidth    = 22 // where the tail leaves the bubble, pixels, at most
	tailLeast    = 9  // the same at least
	tailSlim     = 70 // how long a tail may be, in pixels, before it is slimmer: it hides no more for being long
	queryRadius  = 9  // of the mark beside why words are in doubt, pixels at the usual size of words
	bubbleInset  = 1  // between a quotation's box and the bubble, for the bubble's edge, pixels
)

// quote adds a quotation, unless the sheet has it already; still is the resting moment.
func (b *drafting) quote(m *plan.Moment, q *plan.QuoteState, still bool) {
	if q.Alpha <= 0 || b.has(func(w *writing) bool { return w.quote == q.Quote }) != nil {
		return
	}
	s := b.writer
	w := b.writing("", still)
	w.rank, w.shape, w.quote = rankQuote, bubbleShape, q.Quote
	if q.Quote.Sure.Doubtful() || q.Quote.Doubt != nil {
		w.rank = rankDoubt
	}
	for i, other := range s.Plan.Steps[b.step].Step.Quotes {
		if other == q.Quote {
			w.what = key("quote", i)
		}
	}
	if w.what == "" {
		return // it fades out from the step before
	}
	share := narrowQuote(q.Quote.Text.In(s.View.Lang))
	if b.aside() {
		share = widestShare
	}
	b.quoteBlock(&w, share)
	if q.Mouth == nil {
		b.pin(m, &w, pin{figure: -1, none: true})
	} else {
		who := member(m, q.Quote.Who, *q.Mouth)
		b.pin(m, &w, besideHead(m, who)...)
		if still && who >= 0 { // who speaks is seen
			b.heads = append(b.heads, b.speaker(&w))
		}
	}
	b.add(w)
}

// widestShare is the most of a phone's width that a quotation takes.
const widestShare = .9

// narrowQuote returns the share of a phone's width that a quotation takes: the
// longer it is, the wider, so that it does not become too high.
func narrowQuote(text string) float64 {
	long := 0
	for _, r := range text {
		switch {
		case picture.Wide(r):
			long += 2
		case !picture.Combining(r):
			long++
		}
	}
	if long > 80 {
		return widestShare
	}
	return .58
}

// quoteBlock sets the words, who says them, why any are in doubt, and who
// passes them on. On phones it takes the share of the picture's width.
func (d *drafting) quoteBlock(w *writing, share float64) {
	q, v, t, z := w.quote, d.view, d.view.Theme, lettering.Sizes(d.view)
	width := d.quoteWidth(w, share)
	if q.Sure.Doubtful() && q.Doubt.In(v.Lang) == "" {
		w.sure, w.dashed = q.Sure, true
	}
	w.block, w.query, w.rule = lettering.Block{}, path.Point{}, 0
	b := &w.block
	leftward := d.wordsBlock(w, width)
	if q.Who == nil {
		b.H += 3 * w.scale
		b.Add(v, q.By.In(v.Lang), picture.Font{Size: z.Second}, t.Ink, width)
	}
	if why := q.Why.In(v.Lang); why != "" && q.Doubt.In(v.Lang) != "" && !d.whys {
		d.whyBlock(w, why, width)
	}
	if from := d.writer.passedOn(q); from != "" && !d.credits {
		b.H += 4 * w.scale
		room := max(b.W, .7*width)
		if d.aside() {
			room = width
		}
		b.Add(v, from, picture.Font{Size: z.Small}, t.Ink2, room)
	}
	if leftward {
		b.Mirror()
		w.query.X = b.W - w.query.X
	}
}

// quoteWidth pads the bubble, and returns how wide its words may be, in pixels.
func (d *drafting) quoteWidth(w *writing, share float64) float64 {
	v := d.view
	if v.Width < lettering.Phone {
		w.padded(11, 8)
		return max(share, min(share*w.scale, .9))*v.Width - 2*w.pad.X
	}
	w.padded(18, 12)
	return min(min(.42*w.scale, .7)*v.Width, 350*w.scale)
}

// wordsBlock sets the words themselves between quotation marks, underlines those
// in doubt, and reports whether they run from right to left.
func (d *drafting) wordsBlock(w *writing, width float64) (leftward bool) {
	q, v := w.quote, d.view
	text := v.Words["mark.open"] + q.Text.In(v.Lang) + v.Words["mark.close"]
	font := v.Font(text, picture.Font{Size: lettering.Sizes(v).Quote, Bold: true})
	b, room := &w.block, v.Measure(text, font)
	measure := func(s string) float64 { return v.Measure(s, font).Width }
	lines := lettering.Wrap(text, v.LineBreaks(text), width, measure)
	for _, r := range lines {
		b.Line(v, text[r.From:r.To], font, v.Theme.Ink, room)
		b.H += w.scale
	}
	doubt := q.Doubt.In(v.Lang)
	if at := strings.Index(text, doubt); doubt != "" && at >= 0 {
		underline(b, v, text, lines, lettering.Run{From: at, To: at + len(doubt)}, font)
	}
	return font.Leftward
}

// whyBlock sets why words are in doubt, below a thin line, beside a mark.
func (d *drafting) whyBlock(w *writing, why string, width float64) {
	v, b, radius := d.view, &w.block, queryRadius*w.scale
	indent := 2*radius + 8*w.scale
	w.rule = b.H + 7*w.scale
	b.H += 13 * w.scale
	w.query = path.Point{X: radius, Y: b.H + radius + 2*w.scale}
	first := len(b.Lines)
	b.Add(v, why, picture.Font{Size: lettering.Sizes(v).Small}, v.Theme.Ink2, width-indent)
	for i := first; i < len(b.Lines); i++ {
		b.Lines[i].X = indent
		b.W = max(b.W, indent+b.Lines[i].Width)
	}
	b.H = max(b.H, w.query.Y+radius) // the mark is higher than one line
}

// passedOn returns the last line of a quotation: who reports the words and, where they are
// not the speaker's own, that they are a translation or one back into their language. It is
// empty where there is neither to say.
func (s *Writer) passedOn(q *story.Quote) string {
	var from []string
	if q.Source != nil {
		from = append(from, s.View.Words.Credit(q.Source, s.View.Lang))
	}
	if how := q.Translation(s.View.Lang); how != "" {
		from = append(from, s.View.Words["picture."+how])
	}
	return strings.Join(from, "\u00A0· ") // no line begins with the dot
}

// underline marks a run of the text, which may go over several lines.
func underline(b *lettering.Block, v picture.View, text string, lines []lettering.Run, doubt lettering.Run,
	f picture.Font) {
	for i, r := range lines {
		from, to := max(doubt.From, r.From), min(doubt.To, r.To)
		if from >= to {
			continue
		}
		x := v.Measure(text[r.From:from], f).Width
		w := v.Measure(text[from:to], f).Width
		y := b.Lines[i].Y + 3.5*lettering.TextScale(v)
		if f.Leftward { // these letters reach further down
			y = b.Lines[i].Y + .36*f.Size
		}
		b.Under = append(b.Under, lettering.Underline{X: x, Y: y, W: w})
	}
}

// drawBubble draws a quotation: the bubble and its tail, the lines under words in doubt, the
// line and the mark before what says why, the words, and the mark of a doubtful grade.
func (s *Writer) drawBubble(p *picture.Picture, d *shown) {
	w, t := d.writing, s.View.Theme
	r := bubbleIn(w, d.box)
	tail := tailTo(w.pin, d.pin, r)
	bubble(p.InkFill(theme.Faded(t.Paper, d.alpha)), r, tail)
	edge := p.InkStroke(theme.Faded(t.Ink, d.alpha), 1.4)
	bubble(&edge.Path, r, tail)
	if w.dashed {
		edge.Dash, edge.Gap = 6, 4
	}
	at := path.Point{X: r.X + w.pad.X - bubbleInset, Y: r.Y + w.pad.Y - bubbleInset} // the corner of the words
	for _, u := range w.block.Under {
		l := p.InkStroke(theme.Faded(t.Ink, d.alpha), 1.6)
		l.Dash, l.Gap = 4, 2.5
		l.Path.Move(at.X+u.X, at.Y+u.Y)
		l.Path.Line(at.X+u.X+u.W, at.Y+u.Y)
	}
	if w.rule > 0 {
		l := p.InkStroke(theme.Faded(t.GroundLine, d.alpha), 1)
		l.Path.Move(at.X, at.Y+w.rule)
		l.Path.Line(r.X+r.W-w.pad.X, at.Y+w.rule)
		lettering.DoubtMark{Grade: story.Unconfirmed, At: w.query.Add(at), Radius: queryRadius * w.scale,
			Alpha: d.alpha}.Draw(p, t)
	}
	w.block.Write(p, at, lettering.Show{Halo: t.Paper, Alpha: d.alpha, Extra: 1}) // all of its lines
	if w.sure.Doubtful() {
		w.drawMark(p, t, path.Point{X: r.X, Y: r.Y}, d.alpha)
	}
}
