package label

import (
	"math"

	"standoff/scene/lettering"
	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/scene/theme"
	"standoff/story/chance"
)

// pointer is how far a tag's pointer reaches down from its plate, pixels, where its
// letters have the usual size.
const pointer = 7

// tagBlock sets a leader's name, and what is noted of the leader.
func (b *drafting) tagBlock(w *writing) {
	v, t, z := b.view, b.view.Theme, lettering.Sizes(b.view)
	w.rank, w.shape = rankTag, plateShape
	w.padded(12, 5)
	w.block.Add(v, w.group.Name.In(v.Lang), picture.Font{Size: z.Tag, Bold: true}, t.PlateText,
		lettering.Widest(v, .25, 240))
	n := w.note
	if n == nil || b.leaves(n) {
		return
	}
	first, width := len(w.block.Lines), lettering.Widest(v, .25, 260)
	if b.narrow {
		width = max(narrowTag*width, w.block.W)
	} else if lettering.Terse(v) && !n.Sure.Doubtful() {
		width = max(terseTag*width, w.block.W)
	}
	w.block.AddLines(v, n.Text, picture.Font{Size: z.Second}, t.PlateText, width)
	w.block.AddLines(v, n.More, picture.Font{Size: z.Second, Italic: n.Sure.Doubtful()}, t.PlateText, width)
	if n.Sure.Doubtful() {
		w.sure = n.Sure
		if !b.credits {
			credits(&w.block, v, n, t.PlateText, lettering.Widest(v, .25, 260))
		}
	}
	for i := first; i < len(w.block.Lines); i++ {
		w.block.Lines[i].Extra = true
	}
}

// How wide the lines of a tag are, to the usual ones: short ones, and those of what is firm
// where there is room for few letters.
const (
	narrowTag = .55
	terseTag  = .75
)

// headRoom is how far from the middle of a head, in pixels, a tag beside it is.
const headRoom = 16

// tagBox returns where a tag stands whose person reaches up to tip: so far off from above it, in
// pixels right and up, and within the picture. Where there is no room above, it stands beside
// the head.
func (s *Writer) tagBox(w *writing, tip, off path.Point) path.Rect {
	above := tip.Y - off.Y - w.h - w.pointer() - 2
	aside := chance.Smooth((lettering.Margin-above-6)/14) * (w.w/2 + headRoom)
	aside *= 1 - 2*chance.Smooth((tip.X/s.View.Width-.66)/.08) // to the left at the right edge
	x := max(lettering.Margin, min(s.View.Width-lettering.Margin-w.w, tip.X+off.X-w.w/2+aside))
	y := max(lettering.Margin, min(s.View.Height-lettering.Margin-w.h-w.pointer(), above))
	return path.Rect{X: x, Y: y, W: w.w, H: w.h + w.pointer()}
}

// sidestep moves a tag aside where another is in its way, as far as its
// pointer still reaches its person. It depends smoothly on both places; where
// one person is right behind another there is no side to go to. There is how
// much the other tag is there at all, 0 to 1; width is the picture's.
func sidestep(r, other path.Rect, there, width float64) path.Rect {
	dx := r.Center().X - other.Center().X
	level := 1 - chance.Smooth((max(r.Y-other.Y-other.H, other.Y-r.Y-r.H)-1)/lettering.KeepApart)
	need := (r.W+other.W)/2 + lettering.KeepApart + 1 - math.Abs(dx)
	if need <= 0 || level <= 0 {
		return r
	}
	move := min(need, r.W/2-10) * level * chance.Smooth(there) * chance.Smooth(math.Abs(dx)/24)
	r.X += math.Copysign(move, dx)
	r.X = max(lettering.Margin, min(width-lettering.Margin-r.W, r.X))
	return r
}

// drawTag draws a name tag. Its pointer stays on the plate's edge.
func (s *Writer) drawTag(p *picture.Picture, d *shown) {
	w, t := d.writing, s.View.Theme
	plate := w.inner(d.box)
	beside := max(plate.X-d.pin.X, d.pin.X-plate.X-plate.W) // then its stem leads there, and no pointer
	low := plate.Y + plate.H + w.pointer()*(1-chance.Smooth(beside/8))
	s.drawStem(p, d, low)
	x := max(plate.X+12, min(plate.X+plate.W-12, d.pin.X))
	tip := max(plate.X+4, min(plate.X+plate.W-4, d.pin.X))
	for _, edge := range []bool{true, false} {
		if edge {
			st := p.InkStroke(theme.Faded(t.Paper, d.alpha), 3)
			tagPath(&st.Path, plate, x, tip, low)
		} else {
			tagPath(p.InkFill(theme.Faded(t.Plate, d.alpha)), plate, x, tip, low)
		}
	}
	w.block.Write(p, path.Point{X: plate.X + w.pad.X, Y: plate.Y + w.pad.Y}, lettering.Show{Alpha: d.alpha, Extra: d.extra})
	if w.sure.Doubtful() && d.extra > 0 {
		w.drawMark(p, t, path.Point{X: plate.X, Y: plate.Y}, d.alpha*d.extra)
	}
}

// stemPitch is how long the pieces are in which a stem is kept clear of, pixels.
const stemPitch = 12

// stem adds what others keep clear of for the stem of a tag at rest to be seen.
func (w *writing) stem(all []path.Rect) []path.Rect {
	tip := w.on[0]
	from := stemFrom(w.inner(w.box), tip, w.box.Y+w.box.H)
	n := math.Ceil((from.Dist(tip) - 1) / stemPitch)
	for i := 0.; i < n; i++ {
		a, b := from.Lerp(tip, i/n), from.Lerp(tip, (i+1)/n)
		all = append(all, path.Rect{X: min(a.X, b.X), Y: min(a.Y, b.Y), W: math.Abs(a.X-b.X) + 1, H: math.Abs(a.Y - b.Y)})
	}
	return all
}

// stemFrom returns where on a plate, whose pointer reaches down to low, the stem to a head begins.
func stemFrom(plate path.Rect, to path.Point, low float64) path.Point {
	if to.Y < plate.Y+plate.H { // beside the head, or above the plate
		return plate.Nearest(to)
	}
	return path.Point{X: max(plate.X+4, min(plate.X+plate.W-4, to.X)), Y: low - 1}
}

const (
	crownAir = 3.  // pixels between a head and the dot at the end of a stem
	crownDot = 3.  // pixels, its radius
	leastOff = 14. // pixels: a stem that is shorter has no dot
)

// drawStem draws the line from a tag that stands off to whom it names, and over the crowd a dot in
// the colour of their group right above the head.
func (s *Writer) drawStem(p *picture.Picture, d *shown, low float64) {
	t, w := s.View.Theme, d.writing
	from := stemFrom(w.inner(d.box), d.crown, low)
	long := from.Dist(d.crown)
	a := d.alpha * chance.Smooth((long-4)/6)
	if a <= 0 {
		return
	}
	for _, line := range [...]struct {
		c    theme.Color
		wide float64
	}{{t.Paper, 4}, {t.Plate, 1.8}} {
		l := p.InkStroke(theme.Faded(line.c, a), line.wide)
		l.Path.Move(from.X, from.Y)
		l.Path.Line(d.crown.X, d.crown.Y)
	}
	dot := d.alpha * chance.Smooth((long-leastOff)/6)
	p.InkFill(theme.Faded(t.Paper, dot)).Oval(d.crown.X, d.crown.Y, crownDot+1.6, crownDot+1.6)
	p.InkFill(theme.Faded(labelColor(t, w.group), dot)).Oval(d.crown.X, d.crown.Y, crownDot, crownDot)
}

// tagPath draws a plate, from whose lower edge a pointer at x reaches down to the
// point tip, low.
func tagPath(p *path.Path, r path.Rect, x, tip, low float64) {
	const q = 3
	right, y := r.X+r.W, r.Y+r.H
	p.Move(r.X+q, r.Y)
	p.Line(right-q, r.Y)
	p.Quad(right, r.Y, right, r.Y+q)
	p.Line(right, y-q)
	p.Quad(right, y, right-q, y)
	p.Line(x+7, y)
	p.Line(tip, low)
	p.Line(x-7, y)
	p.Line(r.X+q, y)
	p.Quad(r.X, y, r.X, y-q)
	p.Line(r.X, r.Y+q)
	p.Quad(r.X, r.Y, r.X+q, r.Y)
	p.Shut()
}
