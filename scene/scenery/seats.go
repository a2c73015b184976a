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
	kind   rowKind
	block  int
	places []layout.SeatPlace
	strip  []plane.Point // outline of the floor under it, or of the tier's tread
	ahead  []plane.Point // the front edge of the strip, as Fronts runs
	back   []plane.Point // its back edge, the same way
	rise   float64
	step   float64 // how far the tier stands above the one before it
	last   bool    // the rearmost row of its block
}

// frontPiece is the longest piece of a desk, metres: short enough to lie
// wholly before or behind those who sit at it.
const frontPiece = .5

// smallSeat is how many pixels a metre has, at least, where seats show their edges and
// their shadows.
const smallSeat = 11

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
	for _, f := range s.Fronts {
		if len(f.Line) < 2 {
			continue
		}
		n := int(math.Ceil(plane.LengthOf(f.Line)/frontPiece)) + 1
		rows = append(rows, seatRow{kind: form.front, rise: f.Rise, ahead: resample(f.Line, n)})
	}
	return rows
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
	r.strip = append([]plane.Point(nil), r.ahead...)
	for i := len(r.back) - 1; i >= 0; i-- {
		r.strip = append(r.strip, r.back[i])
	}
}

// seatFloor draws the strip of floor under a row, flat.
func (d *Pen) seatFloor(r *seatRow) {
	if len(r.strip) == 0 || r.rise > 0 || !d.Cam.Seen(plane.Bounds(r.strip), 0, 2) {
		return
	}
	d.outline(d.fill(d.Theme.Tier), r.strip, 0)
	d.outline(d.stroke(theme.Mix(d.Theme.GroundLine, d.Theme.Wood, .5), .6), r.strip, 0)
}

// drawSeats draws chairs, benches, tiers and what stands before them.
func (b *Builder) drawSeats(m *Model) {
	for i := range m.rows {
		r := &m.rows[i]
		if m.indoors(r.somewhere()) {
			continue
		}
		switch r.kind {
		case tierRow:
			b.tier(r)
		case deskFront:
			b.front(r, .72, .34)
		case benchFront:
			b.front(r, .78, .12)
		case benchRow:
			b.bench(r)
		default:
			for _, q := range r.places {
				b.chair(q)
			}
		}
	}
	b.drawStairs(m)
}

// somewhere returns a place of the row.
func (r *seatRow) somewhere() plane.Point {
	if len(r.places) > 0 {
		return r.places[0].Point
	}
	return r.ahead[0]
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
	pan := turned(q.Point, f, .24, .24, .25)
	b.piece(b.deep(q.Point) - .22)
	b.prism(pan[:], q.Rise+.3*high, q.Rise+.45*high, c)
	b.end()
	rest := turned(q.Point, f, -.22, .31, .27)
	foot := b.deep(q.Point.Sub(f.Mul(.27)))
	if b.Cam.Tilt < camera.TopTilt {
		foot = b.deep(q.Point) - .22 // from above, somebody who sits there hides the chair
	}
	b.piece(foot)
	b.prism(rest[:], q.Rise+.05, q.Rise+.93*high, c)
	b.end()
}

// front draws a row's desk, a piece for every stretch of it, so many metres high and deep.
func (b *Builder) front(r *seatRow, high, deep float64) {
	c := wood(b.Theme)
	for i := 0; i+1 < len(r.ahead); i++ {
		w := ribbonPiece(r.ahead, i, deep)
		if !b.Cam.Seen(plane.Bounds(w[:]), high+r.rise, 2) {
			continue
		}
		b.piece(b.deep(r.ahead[i].Lerp(r.ahead[i+1], .5)))
		b.bar(level(w, [2]bool{i+2 < len(r.ahead), i > 0}, high+r.rise), c)
		b.end()
	}
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
// seat and its back, without the back's own height. What stands before a row casts none.
func (d *Pen) castSeats(p *path.Path, r *seatRow) {
	if r.kind == tierRow {
		d.castTier(p, r)
		return
	}
	if d.Cam.Scale < smallSeat {
		return
	}
	for _, q := range r.places {
		sin, cos := math.Sincos(q.Face)
		foot := turned(q.Point, plane.Point{X: cos, Y: sin}, .22, .3, .25)
		d.cast(p, foot[:], .4)
	}
}
