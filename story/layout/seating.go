package layout

import (
	"math"
	"strconv"

	"standoff/story"
	"standoff/story/plane"
	"standoff/story/problem"
)

// A seatForm is how much room a kind of seat takes, metres.
type seatForm struct {
	width float64 // along the row
	pitch float64 // from row to row, and the least that will do
	least float64
	rise  float64 // from row to row, of rows about a point
	low   float64 // of the first row
	front float64 // how far before a seat its desk, bench or tier edge runs
}

var seatForms = map[string]seatForm{
	story.Chairs:  {.95, 1.4, 1.25, 0, 0, 0},
	story.Benches: {.7, 1.4, 1.25, 0, 0, .45},
	story.Desks:   {1.05, 1.65, 1.5, .2, 0, .6},
	story.Tiers:   {.75, 1.15, 1, .45, .45, .5},
}

const (
	aisle    = 1.3 // free between two blocks
	seatEdge = 1.3 // between a seat and the wall of its room: people walk there
	// farthest is how far off the first row may be, metres; who sits there
	// should still see something.
	farthest = 40
	// bowl is how far round people sit about an area, radians: open towards
	// the viewer.
	bowl = 200 * math.Pi / 180
	// hemicycle is how far round people sit in a room.
	hemicycle = 172 * math.Pi / 180
)

// A seatLine is where the seats of one row of one block may stand, all of it
// free.
type seatLine struct {
	row, block int
	line       stretch // where one sits
	length     float64 // of the line, metres
	look       func(plane.Point) float64
	seats      int
}

// seating is a block of seats while it is being laid out.
type seating struct {
	*story.Seats
	form   seatForm
	rows   int
	blocks int
	room   []plane.Point // where seats must stay, or nil around an area
	focus  plane.Point
	where  string // what problems call the place
	ground *seatGround
	rowRoom
}

// putSeats lays out a block of seats.
func (p *placer) putSeats(t *thing) bool {
	s, in, ok := p.seatingOf(t)
	if !ok {
		return false
	}
	var lines []seatLine
	switch {
	case s.Shape == story.Rows && s.Around == "":
		lines = s.straight(plane.Bounds(s.room))
	case s.Around != "":
		lines = s.best(func(start, pitch float64) []seatLine {
			return s.around(in.rect, in.area.Shape == story.Round, start, pitch)
		}, 1.4, 6)
	default:
		far := 0.
		for _, q := range s.room {
			far = math.Max(far, q.Dist(s.focus))
		}
		lines = s.best(s.arcs, 3, far)
	}
	most := capacity(lines, s.form)
	number := s.Number
	if number == 0 {
		number = min(most, 2000)
	}
	if most == 0 {
		p.fail(problem.NoRoom, t, "", "no seat fits into %s: make it larger, or the size of the seats", s.where)
		return false
	}
	if number > most {
		rows := "one row"
		if s.rows > 1 {
			rows = strconv.Itoa(s.rows) + " rows"
		}
		p.fail(problem.NoRoom, t, "number", "%d seats do not fit into %s in %s: at most %d",
			number, s.where, rows, most)
		return false
	}
	share(lines, number)
	placed := s.placed(lines)
	t.rect = placed.Rect
	p.l.Seats = append(p.l.Seats, placed)
	return true
}

// seatingOf gathers what a block of seats needs to know.
func (p *placer) seatingOf(t *thing) (s *seating, in *thing, ok bool) {
	s = &seating{Seats: t.seats, rows: t.seats.Rows, blocks: max(1, t.seats.Blocks)}
	if s.form, ok = seatForms[s.Kind]; !ok {
		s.form = seatForms[story.Chairs]
	}
	if s.rows == 0 {
		s.rows = story.SeatRows
	}
	in, s.where = t, "their place"
	if keys, ids := t.relations(); len(keys) > 0 {
		if in, ok = p.find(t, keys[0], ids[0]); !ok {
			return nil, nil, false
		}
		if in.area != nil && (t.In != "" || s.Around != "") {
			s.where = in.name()
		}
	}
	if s.Around == "" {
		size := plane.Point{X: 12, Y: 8}
		if t.Size != nil {
			size = plane.Point{X: t.Size[0], Y: t.Size[1]}
		} else if t.In != "" {
			size = in.rect.Size()
		}
		if t.rect, ok = p.stand(t, size); !ok {
			return nil, nil, false
		}
		s.room = outlineOf(&story.Area{}, t.rect)
		if t.In != "" && t.Size == nil {
			s.room = in.outline
		}
	}
	s.focus = in.rect.Center()
	if t.In == "" && s.Around == "" {
		s.focus = t.rect.Center()
	}
	if s.Face != "" {
		face, ok := p.find(t, "face", s.Face)
		if !ok {
			return nil, nil, false
		}
		s.focus = face.rect.Center()
	}
	s.ground = p.newSeatGround(s.room)
	return s, in, true
}

// A trial is where rows begin and how far they are apart, with how many seats have
// room then, in how many rows.
type trial struct {
	start, pitch float64
	seats, rows  int
}

// best returns the layout that suits the number of seats: the first row as near
// as leaves everyone room, and rows closer together when it must be.
func (s *seating) best(build func(start, pitch float64) []seatLine, from, to float64) []seatLine {
	to = math.Min(to, from+farthest)
	step := math.Max(.25, (to-from)/60)
	best := trial{seats: -1}
	for _, pitch := range []float64{s.form.pitch, (s.form.pitch + s.form.least) / 2, s.form.least} {
		var tried []trial
		for start := from; start < to; start += step {
			lines := build(start, pitch)
			t := trial{start, pitch, capacity(lines, s.form), rowsIn(lines)}
			if s.Number > 0 && float64(t.seats) >= 1.12*float64(s.Number) && t.rows == s.rows {
				return lines
			}
			if t.seats > best.seats {
				best = t
			}
			tried = append(tried, t)
		}
		for _, t := range tried {
			if s.Number == 0 && float64(t.seats) >= .85*float64(best.seats) && t.rows == s.rows {
				return build(t.start, t.pitch)
			}
		}
		if best.seats >= max(1, s.Number) {
			break
		}
	}
	if best.seats < 0 {
		return nil
	}
	return build(best.start, best.pitch)
}

// rowsIn is how many rows have a seat at all. Lines stand in the order of rows.
func rowsIn(lines []seatLine) int {
	n := 0
	for i := range lines {
		if i == 0 || lines[i].row != lines[i-1].row {
			n++
		}
	}
	return n
}
