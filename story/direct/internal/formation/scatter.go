package formation

import (
	"iter"

	"standoff/story/chance"
	"standoff/story/direct/internal/stage"
	"standoff/story/plane"
)

// A habit is how the people of a crowd choose their places.
type habit struct {
	air   float64                   // from anybody who is there already, metres
	order func(plane.Point) float64 // which places they take first: the lowest
	bound func(plane.Point) float64 // never more than the order, and quicker to work out
	space func(plane.Point) float64 // from one another, metres
	ok    func(plane.Point) bool
	led   bool // the first are leaders, and have room
	// patient ones look everywhere: there is no other way for them to stand.
	patient bool
}

// scatter scatters so many points over a box and keeps n of them, the lowest in
// order first, that leave each other the space they need: dart throwing, as for
// Poisson disk sampling (Cook, Stochastic sampling in computer graphics, 1986),
// with a radius that differs from place to place.
func (m *Request) scatter(n int, box plane.Rect, number float64, h habit) []stage.Place {
	seed := chance.SeedOf(m.To.ID+m.Move.Who[0].ID, 7)
	size := box.Size()
	free := m.Kept.points[:0]
	most := min(40000, 20+int(number))
	if !h.patient {
		most = min(most, max(2000, 300*n))
	}
	for i := range most {
		if len(free)+5 < n*i/most {
			break // it will not be enough: there is hardly any room
		}
		u, v := chance.Chance(seed, 2*uint32(i)), chance.Chance(seed, 2*uint32(i)+1)
		q := box.Min.Add(plane.Point{X: u * size.X, Y: v * size.Y})
		if !m.Standing.Near(q, h.air) {
			free = append(free, candidate{at: q, order: h.bound(q), i: int32(i)})
		}
	}
	m.Kept.points = free
	taken := m.Kept.nobody(m.Floor)
	var all []stage.Place
	for q := range inOrder(free, h.order) {
		if len(all) == n {
			break
		}
		if !taken.Near(q, h.space(q)) && (!h.led || leavesRoom(m, all, q)) && h.ok(q) {
			taken.Add(q)
			all = append(all, stage.Place{Point: q})
		}
	}
	return all
}

// Buffers is room for scattered points that is filled again and again.
type Buffers struct {
	points []candidate
	empty  *stage.Standing
}

// nobody returns a grid of the floor on which nobody stands.
func (s *Buffers) nobody(f *stage.Floor) *stage.Standing {
	if s.empty == nil || s.empty.Floor != f {
		s.empty = stage.NewStanding(f, 0)
	}
	s.empty.Clear()
	return s.empty
}

// A candidate is a scattered point with its number. Its order is not worked out
// before it matters.
type candidate struct {
	at      plane.Point
	order   float64 // or a bound of it
	i       int32
	ordered bool // the order is no bound
}

// before reports whether a point comes before another.
func (a *candidate) before(b *candidate) bool {
	return a.order < b.order || a.order == b.order && a.i < b.i
}

// sink puts right a heap of which only the point at i may be too early.
func sink(heap []candidate, i int) {
	for {
		first := 2*i + 1
		if first >= len(heap) {
			return
		}
		if first+1 < len(heap) && heap[first+1].before(&heap[first]) {
			first++
		}
		if !heap[first].before(&heap[i]) {
			return
		}
		heap[i], heap[first] = heap[first], heap[i]
		i = first
	}
}

// inOrder yields points from the lowest in order, and those that are equal by
// number. It sorts lazily, as a heap: only the points taken are ordered, and
// those of a higher bound are not even measured.
func inOrder(heap []candidate, order func(plane.Point) float64) iter.Seq[plane.Point] {
	return func(yield func(plane.Point) bool) {
		for i := len(heap)/2 - 1; i >= 0; i-- {
			sink(heap, i)
		}
		for len(heap) > 0 {
			if !heap[0].ordered {
				heap[0].order, heap[0].ordered = order(heap[0].at), true
				sink(heap, 0)
				continue
			}
			if !yield(heap[0].at) {
				return
			}
			heap[0] = heap[len(heap)-1]
			heap = heap[:len(heap)-1]
			sink(heap, 0)
		}
	}
}
