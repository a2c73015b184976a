package story

import (
	"math"
	"sort"
)

// A seatForm is how much room a kind of seat wants, metres.
type seatForm struct {
	width float64 // along the row
	pitch float64 // from row to row, and the least that will do
	least float64
	rise  float64 // from row to row
	front float64 // how far before a seat its desk, bench or tier edge runs
}

var seatForms = map[string]seatForm{
	"chairs":  {.95, 1.4, 1.25, 0, 0},
	"benches": {.7, 1.4, 1.25, 0, .45},
	"desks":   {1.05, 1.65, 1.5, 0, .6},
	"tiers":   {.75, 1.15, 1, .45, .5},
}

const (
	aisle    = 1.3 // free between two blocks
	seatEdge = 1.3 // between a seat and the wall of its room: people walk there
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
	look       func(Point) float64
	seats      int
}

// seating is a block of seats while it is being laid out.
type seating struct {
	*Seats
	form   seatForm
	rows   int
	blocks int
	room   []Point // where seats must stay, or nil around an area
	focus  Point
	free   func(Point) bool
}

// putSeats lays out a block of seats.
func (p *placer) putSeats(t *thing) bool {
	s, in, ok := p.seatingOf(t)
	if !ok {
		return false
	}
	var lines []*seatLine
	switch {
	case s.Shape == Rows && s.Around == "":
		lines = s.straight(bounds(s.room))
	case s.Around != "":
		lines = s.best(func(start, pitch float64) []*seatLine {
			return s.around(in.rect, in.area.Shape == Round, start, pitch)
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
	if most == 0 || number > most {
		key := "number"
		if s.Number == 0 {
			key, number = "", 1
		}
		p.fail(t, key, "%d seats do not fit into %q in %d rows: at most %d",
			number, in.ID, s.rows, most)
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
		s.form = seatForms["chairs"]
	}
	if s.rows == 0 {
		s.rows = 5
	}
	keys, ids := t.relations()
	if in, ok = p.find(t, keys[0], ids[0]); !ok {
		return nil, nil, false
	}
	if s.Around == "" {
		size := Point{12, 8}
		if t.Size != nil {
			size = Point{t.Size[0], t.Size[1]}
		} else if t.In != "" {
			size = in.rect.Size()
		}
		if t.rect, ok = p.stand(t, size); !ok {
			return nil, nil, false
		}
		s.room = outlineOf(&Area{}, t.rect)
		if t.In != "" && t.Size == nil {
			s.room = in.outline
		}
	}
	s.focus = in.rect.Center()
	if s.Face != "" {
		face, ok := p.find(t, "face", s.Face)
		if !ok {
			return nil, nil, false
		}
		s.focus = face.rect.Center()
	}
	s.free = remembered(p.seatFree(s))
	return s, in, true
}

// seatFree tells where a seat can stand: in its room, off walls, props,
// water and other seats, and out of the way through doors.
func (p *placer) seatFree(s *seating) func(Point) bool {
	obstacles := append([]PlacedProp(nil), p.l.Props...)
	return func(q Point) bool {
		if s.room != nil && (!within(s.room, q) || nearOutline(s.room, q, seatEdge)) {
			return false
		}
		for _, x := range obstacles {
			if r, ok := x.stops(); ok && toRect(q, r) < 1 {
				return false
			}
		}
		for i := range p.l.Doors {
			if toDoorway(q, &p.l.Doors[i]) < .5 {
				return false
			}
		}
		for _, w := range p.l.Walls {
			if nearSegment(q, w.A, w.B, seatEdge) {
				return false
			}
		}
		for _, other := range p.l.Seats {
			for _, c := range other.Places {
				if c.Dist(q) < 1.2 {
					return false
				}
			}
		}
		i := areaAt(p.l, q)
		return i < 0 || p.l.Areas[i].Area.Ground != Water
	}
}

// remembered asks about each decimetre of the ground only once.
func remembered(free func(Point) bool) func(Point) bool {
	known := map[[2]int32]bool{}
	return func(q Point) bool {
		cell := [2]int32{int32(math.Round(q.X * 10)), int32(math.Round(q.Y * 10))}
		is, ok := known[cell]
		if !ok {
			is = free(Point{float64(cell[0]) / 10, float64(cell[1]) / 10})
			known[cell] = is
		}
		return is
	}
}

// best is the layout that suits the number of seats: the first row as near
// as leaves everyone room, and rows closer together when it must be.
func (s *seating) best(build func(start, pitch float64) []*seatLine, from, to float64) []*seatLine {
	var best []*seatLine
	most := -1
	for _, pitch := range []float64{s.form.pitch, (s.form.pitch + s.form.least) / 2, s.form.least} {
		var tried [][]*seatLine
		for start := from; start < to; start += .25 {
			lines := build(start, pitch)
			n := capacity(lines, s.form)
			if s.Number > 0 && float64(n) >= 1.12*float64(s.Number) && rowsIn(lines) == s.rows {
				return lines
			}
			if n > most {
				best, most = lines, n
			}
			tried = append(tried, lines)
		}
		for _, lines := range tried {
			if s.Number == 0 && float64(capacity(lines, s.form)) >= .85*float64(most) &&
				rowsIn(lines) == s.rows {
				return lines
			}
		}
		if most >= max(1, s.Number) {
			break
		}
	}
	return best
}

// rowsIn is how many rows have a seat at all.
func rowsIn(lines []*seatLine) int {
	rows := map[int]bool{}
	for _, l := range lines {
		rows[l.row] = true
	}
	return len(rows)
}

// arcs are rows in arcs of circles about what they face, open towards the
// side on which that stands.
func (s *seating) arcs(start, pitch float64) []*seatLine {
	to := bounds(s.room).Center().Sub(s.focus)
	axis := math.Pi / 2 // towards the viewer
	if to.Len() > 1 {
		axis = math.Round(math.Atan2(to.Y, to.X)/(math.Pi/2)) * (math.Pi / 2)
	}
	var rows []bow
	for row := range s.rows {
		r := start + float64(row)*pitch
		rows = append(rows, bow{s.focus, Point{r, r}, axis, hemicycle})
	}
	return s.bend(rows)
}

// around are rows about an area, on its far side and beside it.
func (s *seating) around(r Rect, round bool, start, pitch float64) []*seatLine {
	half := r.Size().Mul(.5)
	if !round {
		half = half.Mul(math.Sqrt2)
	}
	var rows []bow
	for row := range s.rows {
		d := start + float64(row)*pitch
		rows = append(rows, bow{r.Center(), half.Add(Point{d, d}), -math.Pi / 2, bowl})
	}
	return s.bend(rows)
}

// A bow is the curve of a bent row: a part of an ellipse.
type bow struct {
	c, half    Point
	axis, span float64 // radians: where its middle is, and how far it goes
}

// at is the point of the row at an angle off its middle.
func (b bow) at(angle float64) Point {
	sin, cos := math.Sincos(b.axis + angle)
	return Point{b.c.X + b.half.X*cos, b.c.Y + b.half.Y*sin}
}

// steps are the angles about a decimetre apart, off to both sides.
func (b bow) steps() (n int, step float64) {
	n = int(math.Ceil((b.half.X + b.half.Y) / 4 * b.span / .1))
	return n, b.span / 2 / float64(n)
}

// reach is the angle up to which there is free room on both sides.
func (b bow) reach(free func(Point) bool) float64 {
	n, step := b.steps()
	last := 0
	for i := range n + 1 {
		if free(b.at(float64(i)*step)) || free(b.at(-float64(i)*step)) {
			last = i
		}
	}
	return float64(last) * step
}

// bend sets bent rows in blocks, with straight aisles between that cut all
// rows: the shortest decides where they are.
func (s *seating) bend(rows []bow) []*seatLine {
	reach := math.Inf(1)
	for _, b := range rows {
		if r := b.reach(s.free); r > 0 {
			reach = math.Min(reach, r)
		}
	}
	var cuts []float64
	for i := 1; i < s.blocks; i++ {
		cuts = append(cuts, reach-2*reach*float64(i)/float64(s.blocks))
	}
	look := func(q Point) float64 { return math.Atan2(s.focus.Y-q.Y, s.focus.X-q.X) }
	var lines []*seatLine
	for row, b := range rows {
		n, step := b.steps()
		for block := range s.blocks {
			from, to := b.span/2, -b.span/2
			if block > 0 {
				from = cuts[block-1]
			}
			if block < len(cuts) {
				to = cuts[block]
			}
			free := func(q Point) bool {
				for _, cut := range cuts {
					if nearSegment(q, b.c, b.c.Lerp(b.at(cut), 4), (aisle+s.form.width)/2-.1) {
						return false
					}
				}
				return s.free(q)
			}
			var curve stretch
			for i := n; i >= -n; i-- {
				if angle := float64(i) * step; angle <= from && angle >= to {
					curve = append(curve, b.at(angle))
				}
			}
			lines = append(lines, s.runs(row, block, curve, free, look)...)
		}
	}
	return lines
}

// straight are straight rows in a rectangle, the first nearest to what they
// face.
func (s *seating) straight(r Rect) []*seatLine {
	to := s.focus.Sub(r.Center())
	if to.Len() < .5 {
		to = Point{0, -1}
	}
	var ahead Point
	if math.Abs(to.X)/r.Size().X > math.Abs(to.Y)/r.Size().Y {
		ahead = Point{math.Copysign(1, to.X), 0}
	} else {
		ahead = Point{0, math.Copysign(1, to.Y)}
	}
	along := Point{-ahead.Y, ahead.X}
	dot := func(a, b Point) float64 { return math.Abs(a.X*b.X + a.Y*b.Y) }
	depth, width := dot(r.Size(), ahead), dot(r.Size(), along)
	look := func(Point) float64 { return math.Atan2(ahead.Y, ahead.X) }
	pitch := math.Min(s.form.pitch, (depth-2*seatEdge)/math.Max(1, float64(s.rows-1)))
	pitch = math.Max(pitch, s.form.least)
	// What they face may stand in the same rectangle: begin behind it.
	first := seatEdge + .1
	if inner := (s.focus.Sub(r.Center()).X*ahead.X + s.focus.Sub(r.Center()).Y*ahead.Y); inner < depth/2 {
		first = math.Max(first, depth/2-inner+2)
	}
	var lines []*seatLine
	for row := range s.rows {
		d := depth/2 - first - float64(row)*pitch
		middle := r.Center().Add(ahead.Mul(d))
		for block := range s.blocks {
			n := float64(s.blocks)
			each := (width - 2*seatEdge - aisle*(n-1)) / n
			from := -width/2 + seatEdge + float64(block)*(each+aisle)
			steps := max(1, int(math.Ceil(each/.1)))
			if each <= 0 {
				continue
			}
			line := make(stretch, 0, steps+1)
			for i := range steps + 1 {
				line = append(line, middle.Add(along.Mul(from+each*float64(i)/float64(steps))))
			}
			lines = append(lines, s.runs(row, block, line, s.free, look)...)
		}
	}
	return lines
}

// runs are the free parts of a row's curve.
func (s *seating) runs(row, block int, curve stretch, free func(Point) bool,
	look func(Point) float64) []*seatLine {
	var lines []*seatLine
	var run stretch
	end := func() {
		if run.length() >= s.form.width*.6 {
			lines = append(lines, &seatLine{row: row, block: block, line: run, look: look})
		}
		run = nil
	}
	for _, q := range curve {
		if free(q) {
			run = append(run, q)
		} else {
			end()
		}
	}
	end()
	return lines
}

// fits is how many seats have room in a line; its ends are where the first
// and the last seat may have their middles.
func (l *seatLine) fits(f seatForm) int { return int(l.line.length()/f.width+1e-6) + 1 }

func capacity(lines []*seatLine, f seatForm) int {
	n := 0
	for _, l := range lines {
		n += l.fits(f)
		l.seats = l.fits(f)
	}
	return n
}

// share gives each line its part of the seats by what it can take; the
// largest remainders get what is left over.
func share(lines []*seatLine, number int) {
	total := 0
	for _, l := range lines {
		total += l.seats
	}
	order := make([]int, len(lines))
	rest := make([]float64, len(lines))
	given := 0
	for i, l := range lines {
		part := float64(l.seats) * float64(number) / float64(total)
		l.seats = int(part)
		given += l.seats
		order[i], rest[i] = i, part-math.Floor(part)
	}
	sort.SliceStable(order, func(a, b int) bool { return rest[order[a]] > rest[order[b]]+1e-9 })
	for _, i := range order[:number-given] {
		lines[i].seats++
	}
}

// placed sets the seats on their lines, front and middle first.
func (s *seating) placed(lines []*seatLine) PlacedSeats {
	out := PlacedSeats{Seats: s.Seats}
	type ranked struct {
		SeatPlace
		off float64
	}
	var all []ranked
	for _, l := range lines {
		rise := s.form.rise * float64(l.row+1)
		length := l.line.length()
		var beside []Point
		for i := range l.seats {
			d := length / 2
			if l.seats > 1 {
				// from end to end, but with a loose row drawn in a little
				in := math.Min(.4*length/float64(l.seats), .3)
				d = in + (length-2*in)*float64(i)/float64(l.seats-1)
				if (length-2*in)/float64(l.seats-1) < s.form.width {
					d = length * float64(i) / float64(l.seats-1)
				}
			}
			q := l.line.at(d)
			beside = append(beside, q)
			all = append(all, ranked{SeatPlace{Point: q, Face: l.look(q), Row: l.row,
				Block: l.block, Rise: rise}, 0})
		}
		out.lines = append(out.lines, beside)
		if s.form.front > 0 {
			out.Fronts = append(out.Fronts, s.frontOf(l, rise))
		}
	}
	middle := s.focus
	if len(all) > 0 {
		sum := Point{}
		for _, c := range all {
			sum = sum.Add(c.Point)
		}
		middle = sum.Mul(1 / float64(len(all)))
	}
	axis := middle.Sub(s.focus)
	if n := axis.Len(); n > 0 {
		axis = axis.Mul(1 / n)
	}
	for i := range all {
		q := all[i].Sub(s.focus)
		all[i].off = math.Abs(q.X*axis.Y - q.Y*axis.X)
	}
	sort.SliceStable(all, func(a, b int) bool {
		if all[a].Row != all[b].Row {
			return all[a].Row < all[b].Row
		}
		return all[a].off < all[b].off-1e-9
	})
	points := make([]Point, 0, len(all))
	for _, c := range all {
		out.Places = append(out.Places, c.SeatPlace)
		points = append(points, c.Point)
	}
	out.Rect = bounds(points).Grow(.4)
	return out
}

// frontOf is the desk, bench or tier edge before a line of seats.
func (s *seating) frontOf(l *seatLine, rise float64) SeatRow {
	row := SeatRow{Row: l.row, Block: l.block, Rise: rise}
	n := len(l.line)
	step := max(1, n/max(2, int(math.Ceil(l.line.length()/.6))))
	for i := 0; i < n; i += step {
		if i+step >= n {
			i = n - 1
		}
		q := l.line[i]
		a, b := l.line[max(0, i-1)], l.line[min(n-1, i+1)]
		along := b.Sub(a).Mul(1 / math.Max(b.Dist(a), 1e-9))
		ahead := Point{-along.Y, along.X}
		sin, cos := math.Sincos(l.look(q))
		if ahead.X*cos+ahead.Y*sin < 0 {
			ahead = ahead.Mul(-1)
		}
		q = q.Add(ahead.Mul(s.form.front))
		if i == 0 {
			q = q.Sub(along.Mul(s.form.width * .4))
		} else if i == n-1 {
			q = q.Add(along.Mul(s.form.width * .4))
		}
		row.Line = append(row.Line, q)
	}
	return row
}
