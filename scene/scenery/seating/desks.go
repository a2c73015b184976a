package seating

import (
	"math"

	"standoff/scene/scenery/draw"
	"standoff/scene/theme"
	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plane"
)

// A paper lies on a desk before somebody's place, with a microphone beside it.
type paper struct {
	piece      int // of the desk
	corner     [4]plane.Point
	microphone [2]plane.Point // from its foot to its head
}

// deskTiers returns the steps on which rows of desks stand, each from before its desks back to the
// next one.
func deskTiers(s *layout.PlacedSeats) []seatRow {
	rows := tiersOf(s)
	for i := range rows {
		rows[i].kind = deskTier
	}
	for i := range rows { // few, and nearly sorted
		for j := i; j > 0 && rows[j].rise < rows[j-1].rise; j-- {
			rows[j], rows[j-1] = rows[j-1], rows[j]
		}
	}
	// A step begins a little before its desks.
	const before = .5
	for i := range rows {
		r := &rows[i]
		for _, line := range [...][]plane.Point{r.ahead, r.back} {
			for j, p := range line {
				k := min(j, len(r.ahead)-1)
				line[j] = p.Add(r.back[k].Toward(r.ahead[k]).Mul(before))
			}
		}
	}
	rows = withAisles(rows)
	for i := range rows {
		rows[i].lineOut()
	}
	return rows
}

// lineOut makes the strip of a row from its two edges: its outline, clockwise.
func (r *seatRow) lineOut() {
	r.strip = append([]plane.Point(nil), r.ahead...)
	for i := len(r.back) - 1; i >= 0; i-- {
		r.strip = append(r.strip, r.back[i])
	}
}

// withAisles returns the steps and, between those of one height that stand end to end, what of them is
// an aisle.
func withAisles(rows []seatRow) []seatRow {
	var out []seatRow
	for i := range rows {
		from := &rows[i]
		out = append(out, *from)
		end := len(from.ahead) - 1
		for j := range rows {
			to := &rows[j]
			if to.rise != from.rise || to.block == from.block || from.ahead[end].Dist(to.ahead[0]) > 3 {
				continue
			}
			out = append(out, seatRow{kind: deskTier, rise: from.rise, step: from.step, last: from.last, aisle: true,
				ahead: []plane.Point{from.ahead[end], to.ahead[0]}, back: []plane.Point{from.back[end], to.back[0]}})
		}
	}
	return out
}

// papersOn returns what lies on the desks of a row, by the desks' pieces.
func papersOn(s *layout.PlacedSeats, f layout.SeatRow, desk []plane.Point) []paper {
	var out []paper
	for _, q := range s.Places {
		if q.Row != f.Row || q.Block != f.Block {
			continue
		}
		sin, cos := math.Sincos(q.Face)
		ahead, right := plane.Point{X: cos, Y: sin}, plane.Point{X: -sin, Y: cos}
		m := q.Add(ahead.Mul(.58))
		best, near := 0, math.Inf(1)
		for i := range len(desk) - 1 {
			if d := desk[i].Lerp(desk[i+1], .5).Dist(m); d < near {
				best, near = i, d
			}
		}
		foot := m.Add(right.Mul(.27)).Add(ahead.Mul(.1))
		out = append(out, paper{best, draw.Turned(m, ahead, .11, .11, .16), [2]plane.Point{foot, foot.Sub(ahead.Mul(.09))}})
	}
	return out
}

// tones is into how many tones the sides of steps are divided by the light on them.
const tones = 5

// drawStep draws a step: its sides that are turned to the viewer, and its top. It is low, and
// nobody stands behind it whom it would hide.
func (r *seatRow) drawStep(d *draw.Pen) {
	n := len(r.ahead)
	if !d.Cam.Seen(plane.Bounds(r.strip), r.rise, 3) {
		return
	}
	t := d.Theme
	dark := theme.Mix(t.WoodSide, t.Tier, .25)
	for i, a := range r.strip {
		b, low := r.strip[(i+1)%len(r.strip)], 0.
		switch {
		case i < n-1:
			low = r.rise - r.step
		case i >= n && i < 2*n-1 && !r.last: // the next step stands there
			continue
		}
		if d.Leads(a, b) && r.rise > low {
			tone := math.Round(d.Sun.On(a, b)*tones) / tones
			d.UpFace(d.Fill(theme.Mix(dark, theme.Mix(t.Tier, t.Wood, .3), tone)), a, b, low, r.rise)
		}
	}
	tread := theme.Mix(t.Tier, t.Ground[story.Floor], .15+.3*r.rise)
	if r.aisle {
		tread = theme.Mix(t.Ground[story.Floor], t.WallTop, .3*math.Mod(r.rise/r.step, 2))
	}
	d.Outline(d.Fill(tread), r.strip, r.rise)
	d.Outline(d.Stroke(theme.Mix(t.Tier, t.WoodSide, .55), .6), r.strip, r.rise)
}

// front draws a row's desk, a piece for every stretch of it, so many metres high and deep.
func (b seating) front(r *seatRow, high, deep float64) {
	c := draw.Wood(b.Theme)
	c.Line, c.Width = theme.Mix(b.Theme.WoodSide, b.Theme.WallLine, .2), .6
	near := b.Cam.Scale >= largeSeat
	for i := 0; i+1 < len(r.ahead); i++ {
		w := ribbonPiece(r.ahead, i, deep)
		if !b.Cam.Seen(plane.Bounds(w[:]), high+r.rise, 2) {
			continue
		}
		b.Piece(b.Deep(r.ahead[i].Lerp(r.ahead[i+1], .5)))
		b.desk(w, [2]bool{i+2 < len(r.ahead), i > 0}, heights{r.rise, high + r.rise}, c)
		for j := range r.papers {
			if p := &r.papers[j]; near && p.piece == i {
				b.paper(p, high+r.rise)
			}
		}
		b.End()
	}
}

// heights are those between which something stands, metres.
type heights struct{ low, top float64 }

// desk draws a piece of a desk that stands so high: its faces, its top and the lines along it, but no
// ends where it is joined.
func (b seating) desk(k [4]plane.Point, joined [2]bool, z heights, c draw.Coat) {
	k = draw.Overlapping(k, joined, .6/b.Cam.Scale)
	for i := range k {
		if i%2 == 0 || !joined[i/2] {
			b.Face(k[i], k[(i+1)%4], z.low, z.top, c)
		}
	}
	b.Lid(k[:], z.top, c)
	p := b.Stroke(c.Line, c.Width)
	for i, a := range k {
		e := k[(i+1)%4]
		if i%2 == 1 && joined[i/2] {
			continue
		}
		b.Line(p, draw.Over(a, z.top), draw.Over(e, z.top))
		if b.Leads(a, e) {
			b.Line(p, draw.Over(a, z.low), draw.Over(e, z.low))
			if i%2 == 1 {
				b.Line(p, draw.Over(a, z.low), draw.Over(a, z.top))
				b.Line(p, draw.Over(e, z.low), draw.Over(e, z.top))
			}
		}
	}
}

// paper draws a sheet of paper and a microphone on a desk.
func (b seating) paper(p *paper, z float64) {
	b.Outline(b.Fill(b.Theme.WallTop), p.corner[:], z)
	foot, head := p.microphone[0], p.microphone[1]
	b.Line(b.Stroke(b.Theme.Ink2, math.Max(.8, .035*b.Cam.Scale)), draw.Over(foot, z), draw.Over(head, z+.22))
}

// ribbonPiece returns stretch i of a ribbon along the line, so many metres deep, clockwise as
// seen. Its ends are mitred where the line goes on.
func ribbonPiece(line []plane.Point, i int, deep float64) [4]plane.Point {
	a, e := line[i], line[i+1]
	prev, next := a.Sub(e.Sub(a)), e.Add(e.Sub(a))
	if i > 0 {
		prev = line[i-1]
	}
	if i+2 < len(line) {
		next = line[i+2]
	}
	u, v := draw.Mitre(prev, a, e, deep/2), draw.Mitre(a, e, next, deep/2)
	return [4]plane.Point{a.Add(u), e.Add(v), e.Sub(v), a.Sub(u)}
}
