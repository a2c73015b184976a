// Package seating draws seats and what belongs to them: chairs, benches, desks with what lies on them, tiers and
// the steps between. Scenery calls it, once for a layout and then for floors, shadows and pieces. It never
// says where a seat stands, which layout does, nor draws who sits there. Read seats.go and desks.go first.
package seating

import (
	"math"

	"standoff/scene/scenery/draw"
	"standoff/scene/scenery/pieces"
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

// Rows are all rows of seats of a set.
type Rows []seatRow

// Of returns the layout's seats by row and block.
func Of(l *layout.Layout) Rows {
	var rows Rows
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

// floor draws the floor under a row, or the step of a hemicycle.
func (r *seatRow) floor(d *draw.Pen) {
	if r.kind == deskTier {
		r.drawStep(d)
		return
	}
	if len(r.strip) == 0 || r.stepped || r.rise > 0 || !d.Cam.Seen(plane.Bounds(r.strip), 0, 2) {
		return
	}
	d.Outline(d.Fill(theme.Mix(d.Theme.Tier, d.Theme.Ground[story.Floor], .35)), r.strip, 0)
	d.Outline(d.Stroke(theme.Mix(d.Theme.GroundLine, d.Theme.Wood, .5), .6), r.strip, 0)
}

// seating draws seats, and what stands before them, with a builder.
type seating struct{ *pieces.Builder }

// A roofed set says what of it is hidden under a roof.
type roofed interface{ Indoors(p plane.Point) bool }

// Draw draws chairs, benches, tiers and what stands before them, but for those under a roof.
func (rows Rows) Draw(with *pieces.Builder, under roofed) {
	b := seating{with}
	for i := range rows {
		r := &rows[i]
		if under.Indoors(r.somewhere()) {
			continue
		}
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
	b.drawStairs(rows)
}

// Floor draws what lies flat under all rows.
func (rows Rows) Floor(d *draw.Pen) {
	for i := range rows {
		rows[i].floor(d)
	}
}

// Cast adds the shadows of all rows.
func (rows Rows) Cast(c draw.Caster) {
	for i := range rows {
		rows[i].cast(c)
	}
}

// cast adds the shadows of a row's seats: each is that of a low block as large as the
// seat and its back, without the back's own height.
func (r *seatRow) cast(c draw.Caster) {
	switch {
	case r.kind == tierRow || r.kind == deskTier && r.last:
		r.castTier(c)
	case r.kind == deskTier, c.Cam.Scale < smallSeat, r.kind == chairRow && r.stepped && c.Cam.Scale < 16:
	case r.kind == deskFront:
		const pieces = 4 // at once: their bend does not show in a shadow
		for i := 0; i+1 < len(r.ahead); i += pieces {
			a, e := ribbonPiece(r.ahead, i, deskDeep), ribbonPiece(r.ahead, min(i+pieces, len(r.ahead)-1)-1, deskDeep)
			k := [4]plane.Point{a[0], e[1], e[2], a[3]}
			c.Raised(k[:], r.rise, .9*deskHigh)
		}
	default:
		for _, q := range r.places {
			sin, cos := math.Sincos(q.Face)
			foot := draw.Turned(q.Point, plane.Point{X: cos, Y: sin}, .22, .3, .25)
			c.Raised(foot[:], q.Rise, .5)
		}
	}
}

// somewhere returns a place of the row.
func (r *seatRow) somewhere() plane.Point {
	if len(r.places) > 0 {
		return r.places[0].Point
	}
	return r.ahead[0]
}
