package scenery

import (
	"math"

	"standoff/scene/camera"
	"standoff/scene/path"
	"standoff/scene/theme"
	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plane"
)

// A rowKind is what a row of seats is made of.
type rowKind uint8

const (
	chairRow   rowKind = iota
	benchRow           // a plank under each place
	tierRow            // a tread of an amphitheatre
	deskFront          // the desks before a row
	deskTier           // the step on which a row with its desks stands
	benchFront         // the writing board before a bench
)

// A seatForm is what the rows of a kind of seats are made of, and what stands before
// each of them, if anything does.
type seatForm struct {
	row, front rowKind
	fronted    bool
}

// seatForms has a row for every kind of story.SeatKinds.
var seatForms = map[string]seatForm{
	story.Chairs:  {row: chairRow},
	story.Benches: {row: benchRow, front: benchFront, fronted: true},
	story.Tiers:   {row: tierRow},
	story.Desks:   {row: chairRow, front: deskFront, fronted: true},
}

// A seatRow is one row of one block of seats: its places, the strip of floor
// on which it stands and the desk, bench or tier edge before it.
type seatRow struct {
	kind    rowKind
	block   int
	places  []layout.SeatPlace
	strip   []plane.Point // outline of the floor under it, or of the tier's tread
	ahead   []plane.Point // the front edge of the strip, as Fronts runs
	back    []plane.Point // its back edge, the same way
	rise    float64
	step    float64 // how far the tier stands above the one before it
	last    bool    // the rearmost row of its block
	aisle   bool    // people walk there
	stepped bool    // it stands on a step of its own
	papers  []paper // on a desk, by the piece of it
}

// A paper lies on a desk before somebody's place, with a microphone beside it.
type paper struct {
	piece      int // of the desk
	corner     [4]plane.Point
	microphone [2]plane.Point // from its foot to its head
}

// frontPiece is the longest piece of a desk, metres: short enough to lie
// wholly before or behind those who sit at it.
const frontPiece = .5

// From how many pixels a metre on seats show their edges and their shadows, and from how many their backs are
// bent, and papers lie on desks.
const (
	smallSeat = 11
	largeSeat = 24
)

// How high and deep desks are, metres.
const (
	deskHigh = .76
	deskDeep = .5
)

// seatRows returns the layout's seats by row and block.
func seatRows(l *layout.Layout) []seatRow {
	var rows []seatRow
	for i := range l.Seats {
		rows = append(rows, rowsOf(&l.Seats[i])...)
	}
	return rows
}

// rowsOf returns the rows of one block of seats, and after them what stands
// before each.
func rowsOf(s *layout.PlacedSeats) []seatRow {
	form := seatForms[s.Seats.Kind]
	if form.row == tierRow {
		return tiersOf(s)
	}
	rows := gathered(s, form.row)
	if !form.fronted {
		return rows
	}
	if form.front == deskFront && s.Seats.Shape != story.Rows {
		for i := range rows {
			rows[i].stepped = true
		}
		rows = append(deskTiers(s), rows...)
	}
	for _, f := range s.Fronts {
		if len(f.Line) < 2 {
			continue
		}
		n := int(math.Ceil(plane.LengthOf(f.Line)/frontPiece)) + 1
		r := seatRow{kind: form.front, rise: f.Rise, ahead: resample(f.Line, n)}
		if form.front == deskFront {
			r.papers = papersOn(s, f, r.ahead)
		}
		rows = append(rows, r)
	}
	return rows
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
				line[j] = p.Add(plane.Unit(r.ahead[k].Sub(r.back[k])).Mul(before))
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
		out = append(out, paper{best, turned(m, ahead, .11, .11, .16), [2]plane.Point{foot, foot.Sub(ahead.Mul(.09))}})
	}
	return out
}

// gathered returns the places by row and block, in the order of their first places.
func gathered(s *layout.PlacedSeats, kind rowKind) []seatRow {
	var rows []seatRow
	find := func(q layout.SeatPlace) *seatRow {
		for i := range rows {
			if first := rows[i].places[0]; first.Row == q.Row && first.Block == q.Block {
				return &rows[i]
			}
		}
		rows = append(rows, seatRow{kind: kind, rise: q.Rise})
		return &rows[len(rows)-1]
	}
	for _, q := range s.Places {
		r := find(q)
		r.places = append(r.places, q)
	}
	for i := range rows {
		rows[i].lay()
	}
	return rows
}

// lay puts the places in order along the row and finds the floor under them.
func (r *seatRow) lay() {
	first := r.places[0]
	along := func(q layout.SeatPlace) float64 {
		// Round what they face, or across where all look one way.
		sin, cos := math.Sincos(first.Face)
		d := q.Sub(first.Point)
		return -d.X*sin + d.Y*cos
	}
	for i := range r.places { // few, and nearly sorted
		for j := i; j > 0 && along(r.places[j]) < along(r.places[j-1]); j-- {
			r.places[j], r.places[j-1] = r.places[j-1], r.places[j]
		}
	}
	edge := func(by float64) []plane.Point {
		var line []plane.Point
		n := len(r.places)
		for i, q := range r.places {
			sin, cos := math.Sincos(q.Face)
			p := q.Add(plane.Point{X: cos, Y: sin}.Mul(by))
			side := plane.Point{X: -sin, Y: cos}.Mul(.5)
			if i == 0 {
				line = append(line, p.Sub(side))
			}
			line = append(line, p)
			if i == n-1 {
				line = append(line, p.Add(side))
			}
		}
		return line
	}
	r.ahead, r.back = edge(.55), edge(-.62)
	r.lineOut()
}

// seatFloor draws the floor under a row, or the step of a hemicycle.
func (d *Pen) seatFloor(r *seatRow) {
	if r.kind == deskTier {
		d.deskTier(r)
		return
	}
	if len(r.strip) == 0 || r.stepped || r.rise > 0 || !d.Cam.Seen(plane.Bounds(r.strip), 0, 2) {
		return
	}
	d.outline(d.fill(theme.Mix(d.Theme.Tier, d.Theme.Ground[story.Floor], .35)), r.strip, 0)
	d.outline(d.stroke(theme.Mix(d.Theme.GroundLine, d.Theme.Wood, .5), .6), r.strip, 0)
}

// tones is into how many tones the sides of steps are divided by the light on them.
const tones = 5

// deskTier draws a step: its sides that are turned to the viewer, and its top. It is low, and
// nobody stands behind it whom it would hide.
func (d *Pen) deskTier(r *seatRow) {
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
		if d.leads(a, b) && r.rise > low {
			tone := math.Round(noon.on(a, b)*tones) / tones
			d.upFace(d.fill(theme.Mix(dark, theme.Mix(t.Tier, t.Wood, .3), tone)), a, b, low, r.rise)
		}
	}
	tread := theme.Mix(t.Tier, t.Ground[story.Floor], .15+.3*r.rise)
	if r.aisle {
		tread = theme.Mix(t.Ground[story.Floor], t.WallTop, .3*math.Mod(r.rise/r.step, 2))
	}
	d.outline(d.fill(tread), r.strip, r.rise)
	d.outline(d.stroke(theme.Mix(t.Tier, t.WoodSide, .55), .6), r.strip, r.rise)
}

// drawSeats draws chairs, benches, tiers and what stands before them.
func (b *Builder) drawSeats(m *Model) {
	for i := range m.rows {
		r := &m.rows[i]
		switch r.kind {
		case tierRow:
			b.tier(r)
		case deskFront:
			b.front(r, deskHigh, deskDeep)
		case benchFront:
			b.front(r, .78, .12)
		case benchRow:
			b.bench(r)
		case deskTier: // lies flat
		default:
			for _, q := range r.places {
				b.chair(q)
			}
		}
	}
	b.drawStairs(m)
}

// seatCoat returns a coat paler than a wall's: empty seats fill the picture and must stay quiet.
func seatCoat(t *theme.Theme) coat {
	line := theme.Mix(t.WallLine, t.Wood, .45)
	return coat{theme.Mix(t.WallTop, t.Wood, .06), theme.Mix(t.WallSide, t.WallTop, .3),
		theme.Mix(t.WallSide, t.WallDark, .5), line, .6}
}

// seatHeight returns how much higher than true a seat is drawn. People are never
// foreshortened, so from high up what they sit on must not be either; the two
// agree at the usual tilt of 40°.
func (b *Builder) seatHeight() float64 {
	if b.Cam.Tilt < camera.TopTilt {
		return 1
	}
	return path.Clamp(.643/b.Cam.Sin, .8, 1.7)
}

// chair draws a seat and its back, each a piece, so that somebody who sits there
// comes between them when seen from behind.
func (b *Builder) chair(q layout.SeatPlace) {
	if !b.Cam.Seen(plane.Rect{Min: q.Point, Max: q.Point}.Grow(.7), 1+q.Rise, 2) {
		return
	}
	sin, cos := math.Sincos(q.Face)
	f := plane.Point{X: cos, Y: sin}
	c := seatCoat(b.Theme)
	high := b.seatHeight()
	if b.Cam.Scale < smallSeat {
		c.width = 0
	}
	pan := turned(q.Point, f, .24, .22, .26)
	plain := c
	plain.width = 0
	b.piece(b.deep(q.Point) - .22)
	b.prism(pan[:], q.Rise+.3*high, q.Rise+.44*high, plain)
	b.end()
	foot := b.deep(q.Point.Sub(f.Mul(.27)))
	if b.Cam.Tilt < camera.TopTilt {
		foot = b.deep(q.Point) - .22 // from above, somebody who sits there hides the chair
	}
	b.piece(foot)
	if b.Cam.Scale < largeSeat {
		rest := turned(q.Point, f, -.22, .31, .27)
		b.prism(rest[:], q.Rise+.05, q.Rise+.95*high, c)
	} else {
		b.bentBack(q, f, c, high)
	}
	b.end()
}

// bentBack draws the back of a chair that is bent round whoever sits there: its faces, and its top, whose
// outline is no convex one.
func (b *Builder) bentBack(q layout.SeatPlace, f plane.Point, c coat, high float64) {
	right := f.Across()
	at := func(u, v float64) plane.Point { return q.Add(f.Mul(u)).Add(right.Mul(v)) }
	k := [...]plane.Point{at(-.10, -.30), at(-.22, -.14), at(-.22, .14), at(-.10, .30),
		at(-.16, .36), at(-.30, .17), at(-.30, -.17), at(-.16, -.36)}
	z0, z1 := q.Rise+.36*high, q.Rise+high
	plain := c
	plain.width = 0
	b.prism(k[:], z0, z1, plain)
	b.outline(b.stroke(c.line, c.width), k[:], z1)
}

// front draws a row's desk, a piece for every stretch of it, so many metres high and deep.
func (b *Builder) front(r *seatRow, high, deep float64) {
	c := wood(b.Theme)
	c.line, c.width = theme.Mix(b.Theme.WoodSide, b.Theme.WallLine, .2), .6
	near := b.Cam.Scale >= largeSeat
	for i := 0; i+1 < len(r.ahead); i++ {
		w := ribbonPiece(r.ahead, i, deep)
		if !b.Cam.Seen(plane.Bounds(w[:]), high+r.rise, 2) {
			continue
		}
		b.piece(b.deep(r.ahead[i].Lerp(r.ahead[i+1], .5)))
		b.desk(&wallPiece{corner: w, high: high + r.rise, joined: [2]bool{i+2 < len(r.ahead), i > 0}}, r.rise, c)
		for j := range r.papers {
			if p := &r.papers[j]; near && p.piece == i {
				b.paper(p, high+r.rise)
			}
		}
		b.end()
	}
}

// desk draws a piece of a desk that stands so high: its faces, its top and the lines along it, but no
// ends where it is joined.
func (b *Builder) desk(w *wallPiece, low float64, c coat) {
	k := overlapping(w.corner, w.joined, .6/b.Cam.Scale)
	for i := range k {
		if i%2 == 0 || !w.joined[i/2] {
			b.face(k[i], k[(i+1)%4], low, w.high, c)
		}
	}
	b.lid(k[:], w.high, c)
	p := b.stroke(c.line, c.width)
	for i, a := range k {
		e := k[(i+1)%4]
		if i%2 == 1 && w.joined[i/2] {
			continue
		}
		b.line(p, v3{a.X, a.Y, w.high}, v3{e.X, e.Y, w.high})
		if b.leads(a, e) {
			b.line(p, v3{a.X, a.Y, low}, v3{e.X, e.Y, low})
			if i%2 == 1 {
				b.line(p, v3{a.X, a.Y, low}, v3{a.X, a.Y, w.high})
				b.line(p, v3{e.X, e.Y, low}, v3{e.X, e.Y, w.high})
			}
		}
	}
}

// paper draws a sheet of paper and a microphone on a desk.
func (b *Builder) paper(p *paper, z float64) {
	b.outline(b.fill(b.Theme.WallTop), p.corner[:], z)
	foot, head := p.microphone[0], p.microphone[1]
	b.line(b.stroke(b.Theme.Ink2, math.Max(.8, .035*b.Cam.Scale)), v3{foot.X, foot.Y, z}, v3{head.X, head.Y, z + .22})
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
	u, v := mitre(prev, a, e, deep/2), mitre(a, e, next, deep/2)
	return [4]plane.Point{a.Add(u), e.Add(v), e.Sub(v), a.Sub(u)}
}

// bench draws a row's bench, a plank under each place.
func (b *Builder) bench(r *seatRow) {
	c := wood(b.Theme)
	for _, q := range r.places {
		if !b.Cam.Seen(plane.Rect{Min: q.Point, Max: q.Point}.Grow(.7), 1+q.Rise, 2) {
			continue
		}
		sin, cos := math.Sincos(q.Face)
		pan := turned(q.Point, plane.Point{X: cos, Y: sin}, .2, .2, .36)
		b.piece(b.deep(q.Point) - .22)
		high := b.seatHeight()
		b.prism(pan[:], q.Rise+.32*high, q.Rise+.44*high, c)
		b.end()
	}
}

// castSeats adds the shadows of a row's seats: each is that of a low block as large as the
// seat and its back, without the back's own height.
func (d *Pen) castSeats(p *path.Path, r *seatRow) {
	switch {
	case r.kind == tierRow || r.kind == deskTier && r.last:
		d.castTier(p, r)
	case r.kind == deskTier, d.Cam.Scale < smallSeat, r.kind == chairRow && r.stepped && d.Cam.Scale < 16:
	case r.kind == deskFront:
		const pieces = 4 // at once: their bend does not show in a shadow
		for i := 0; i+1 < len(r.ahead); i += pieces {
			a, e := ribbonPiece(r.ahead, i, deskDeep), ribbonPiece(r.ahead, min(i+pieces, len(r.ahead)-1)-1, deskDeep)
			k := [4]plane.Point{a[0], e[1], e[2], a[3]}
			d.castFrom(p, k[:], r.rise, .9*deskHigh)
		}
	default:
		for _, q := range r.places {
			sin, cos := math.Sincos(q.Face)
			foot := turned(q.Point, plane.Point{X: cos, Y: sin}, .22, .3, .25)
			d.castFrom(p, foot[:], q.Rise, .5)
		}
	}
}
