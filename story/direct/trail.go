package direct

import (
	"math"
	"slices"

	"standoff/story"
	"standoff/story/direct/internal/route"
	"standoff/story/layout"
	"standoff/story/plan"
	"standoff/story/plane"
)

const (
	trailPitch = 1.25 // metres between two points of a trail
	trailWide  = .8   // metres, of one person's way
	trailCover = .7   // of a column's breadth, how much its ribbon covers
	widest     = 2.2  // metres, of any ribbon
	trailShare = .12  // of those who walk on each side, how many may walk beside the ribbon
	comesBy    = 5.   // metres: who is farther from a place of a way does not come by there
	leastOpen  = 2.   // metres of way that are drawn where it leads to seats
	seatReach  = .8   // metres: so near to a seat the ground is the seats'
)

// trail lays a trail behind a group that walks far.
func (d *phasing) trail(o *order, all []route.Walker, start, end float64) {
	gaveWay(d, o, all, start)
	if len(all) == 0 || o.Trail != nil && !*o.Trail || o.Trail == nil && len(o.Sides) > 1 {
		return
	}
	mid, mean := route.Middling(all, func(p int) bool { return d.People[p].Group.Leader })
	if o.Trail == nil && (len(all) < 5 || mean < 10) || mean < 1 || end <= start {
		return
	}
	people := make([]int, len(all))
	for i, w := range all {
		people[i] = w.Person
	}
	if o.As == story.Column && len(all) > 1 {
		mid = foremost(d.People, all)
	}
	line, width := breadth(evenly(route.Rounded(mid.Line), trailPitch), all)
	t, ok := d.Target(o.To)
	seats := ok && t.Seats != nil
	open := ok && (t.Area >= 0 || t.Spot != nil)
	if front := toFront(d.Layout, o, open, line, all); !seats && len(front) > len(line) {
		for _, p := range evenly(front[len(line)-1:], trailPitch)[1:] {
			line, width = append(line, p), append(width, width[len(width)-1])
		}
	}
	d.view.Trails = append(d.view.Trails, plan.ShownTrail{Move: o.Move, Start: start, End: end, People: people, Trail: plan.Trail{
		Group: o.Who[0], Line: line, Width: width, Open: opened(d.Layout, line, seats), Takes: end - start, Fronts: frontOf(d.legs, line, all, start, end),
		Doubt: o.Sure.Doubtful(), Untold: untold(d, o, mid.Line)}})
}

// evenly returns the line with points about so far from one another.
func evenly(line []plane.Point, pitch float64) []plane.Point {
	l := plan.NewLeg(0, 1, line)
	long := l.Length()
	n := max(1, int(math.Round(long/pitch)))
	out := make([]plane.Point, 0, n+1)
	for i := range n + 1 {
		out = append(out, l.At(long*float64(i)/float64(n)))
	}
	return out
}

// breadth returns the line along the middle of all who walk beside it, and how wide their ribbon
// is there, in metres: narrower than they are, and the wider the more they are. Both change
// gently.
func breadth(line []plane.Point, all []route.Walker) ([]plane.Point, []float64) {
	middle, wide := make([]float64, len(line)), make([]float64, len(line))
	off := make([]float64, 0, len(all))
	normals := make([]plane.Point, len(line))
	most := math.Min(widest, .7+.3*math.Sqrt(float64(len(all))))
	for i, p := range line {
		ahead := line[min(i+1, len(line)-1)].Sub(line[max(i-1, 0)])
		normals[i] = plane.Unit(ahead).Across()
		off = off[:0]
		for _, w := range all { // of those who come by here
			if to := nearestOn(w.Line, p).Sub(p); to.Len() < comesBy {
				off = append(off, to.Dot(normals[i]))
			}
		}
		if len(off) == 0 {
			off = append(off, 0)
		}
		slices.Sort(off)
		few := int(trailShare * float64(len(off)))
		left, right := off[few], off[len(off)-1-few]
		middle[i], wide[i] = (left+right)/2, math.Min(most, trailCover*(right-left)+trailWide)
	}
	for range 3 {
		middle, wide = gently(middle), gently(wide)
	}
	out := make([]plane.Point, len(line))
	for i, p := range line {
		out[i] = p.Add(normals[i].Mul(middle[i]))
	}
	return out, wide
}

// gently returns the numbers, each drawn towards its neighbours.
func gently(of []float64) []float64 {
	out := make([]float64, len(of))
	for i, v := range of {
		out[i] = (of[max(i-1, 0)] + 2*v + of[min(i+1, len(of)-1)]) / 4
	}
	return out
}

// nearestOn returns the point of the line that is nearest to p.
func nearestOn(line []plane.Point, p plane.Point) plane.Point {
	best := line[0]
	for i := 1; i < len(line); i++ {
		a, to := line[i-1], line[i].Sub(line[i-1])
		u := math.Max(0, math.Min(1, p.Sub(a).Dot(to)/math.Max(to.Dot(to), 1e-9)))
		if q := a.Add(to.Mul(u)); q.Dist(p) < best.Dist(p) {
			best = q
		}
	}
	return best
}

// opened returns from where to where, in metres along it, the line is not among seats: ribbons
// lie neither on them nor on their floors, and end before those to which people go, where an arrow
// is seen.
func opened(l *layout.Layout, line []plane.Point, toSeats bool) [2]float64 {
	for _, seated := range [...]func(*layout.Layout, plane.Point) bool{beforeSeats, amongSeats} {
		first, last := 0, len(line)-1
		for first < last && seated(l, line[first]) {
			first++
		}
		for last > first && seated(l, line[last]) {
			last--
		}
		if toSeats { // not out of an aisle again
			for i := first; i < last; i++ {
				if seated(l, line[i+1]) && toSeat(l, line[i+1], line[len(line)-1]) {
					last = i
				}
			}
		}
		open := [2]float64{plane.LengthOf(line[:first+1]), plane.LengthOf(line[:last+1])}
		if all := first == 0 && last == len(line)-1; all || open[1]-open[0] > leastOpen {
			return open
		}
	}
	return [2]float64{}
}

// beforeSeats reports whether a place is on the ground of some seats, aisles too.
func beforeSeats(l *layout.Layout, p plane.Point) bool {
	return slices.ContainsFunc(l.Seats, func(s layout.PlacedSeats) bool { return s.Rect.Contains(p) })
}

// toSeat reports whether two places are at the same seats.
func toSeat(l *layout.Layout, p, end plane.Point) bool {
	return slices.ContainsFunc(l.Seats, func(s layout.PlacedSeats) bool {
		r := s.Rect.Grow(1.5)
		return r.Contains(p) && r.Contains(end)
	})
}

// amongSeats reports whether a place is within reach of a seat.
func amongSeats(l *layout.Layout, p plane.Point) bool {
	for i := range l.Seats {
		s := &l.Seats[i]
		if s.Rect.Grow(seatReach).Contains(p) && slices.ContainsFunc(s.Places, func(q layout.SeatPlace) bool {
			return q.Dist(p) < seatReach
		}) {
			return true
		}
	}
	return false
}

// untold reports whether the way leads through an area or a door that the move does not
// name: then it is the program that found it. Where it begins and where it ends are told;
// so is the only door between two areas.
func untold(d *phasing, o *order, line []plane.Point) bool {
	named := []int{areaAt(d.Layout, line[0]), areaAt(d.Layout, line[len(line)-1])}
	doors := map[int]bool{}
	for _, place := range append([]story.Ref{o.To}, o.Via...) {
		t, ok := d.Target(place)
		if !ok {
			continue
		}
		if named = append(named, areaAt(d.Layout, t.Rect.Center())); t.Door >= 0 {
			doors[t.Door] = true
			sides := d.Layout.Doors[t.Door].Sides
			named = append(named, sides[0], sides[1])
		}
	}
	last := named[0]
	for _, p := range evenly(line, .5) {
		at := areaAt(d.Layout, p)
		if at < 0 { // on the line between two
			continue
		}
		if at != last && (!slices.Contains(named, at) || severalDoors(d.Layout, last, at, doors)) {
			return true
		}
		last = at
	}
	return false
}

// severalDoors reports whether more than one door joins two areas, none of them named.
func severalDoors(l *layout.Layout, a, b int, named map[int]bool) bool {
	n := 0
	for i, door := range l.Doors {
		if door.Sides == [2]int{a, b} || door.Sides == [2]int{b, a} {
			if named[i] {
				return false
			}
			n++
		}
	}
	return n > 1
}

// areaAt returns the index of the area around which no other lies and in which p is, or -1.
func areaAt(l *layout.Layout, p plane.Point) int {
	for i := range l.Areas {
		if a := &l.Areas[i]; a.In < 0 && plane.Within(a.Outline, p) {
			return i
		}
	}
	return -1
}
