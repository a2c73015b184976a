package direct

import (
	"iter"

	"standoff/story/chance"
	"standoff/story/plane"
)

// A habit is how the people of a crowd choose their places.
type habit struct {
	air    float64                   // from anybody who is there already, metres
	rank   func(plane.Point) float64 // which places they take first: the lowest
	before func(plane.Point) float64 // never more than the rank, and quicker told
	space  func(plane.Point) float64 // from one another, metres
	ok     func(plane.Point) bool
	// patient ones look everywhere: there is no other way for them to stand.
	patient bool
}

// throw throws so many points into a box and keeps those, the lowest rank
// first, that leave the space to each other that they want.
func (m *muster) throw(box plane.Rect, number float64, h habit) []place {
	seed := chance.SeedOf(m.t.id+m.o.Who[0].ID, 7)
	size := box.Size()
	free := m.d.thrown[:0]
	most := min(40000, 20+int(number))
	if !h.patient {
		most = min(most, max(2000, 300*m.n))
	}
	for i := range most {
		if len(free)+5 < m.n*i/most {
			break // it will not be enough: there is hardly any room
		}
		u, v := chance.Chance(seed, 2*uint32(i)), chance.Chance(seed, 2*uint32(i)+1)
		q := box.Min.Add(plane.Point{X: u * size.X, Y: v * size.Y})
		if !m.g.near(q, h.air) {
			free = append(free, thrown{at: q, rank: h.before(q), i: int32(i)})
		}
	}
	m.d.thrown = free
	taken := m.d.nobody()
	var all []place
	for q := range byRank(free, h.rank) {
		if len(all) == m.n {
			break
		}
		if !taken.near(q, h.space(q)) && h.ok(q) {
			taken.add(q)
			all = append(all, place{Point: q})
		}
	}
	return all
}

// nobody is room for people to stand in, which is used again and again.
func (d *director) nobody() *standing {
	if d.empty == nil || d.empty.set != d.set {
		d.empty = d.newStanding(0)
	}
	d.empty.clear()
	return d.empty
}

// A thrown point has a number. Its rank is not worked out before it matters.
type thrown struct {
	at     plane.Point
	rank   float64 // or something before it
	i      int32
	ranked bool
}

func (a *thrown) before(b *thrown) bool {
	return a.rank < b.rank || a.rank == b.rank && a.i < b.i
}

// sink puts right a heap of which only the point at i may be too early.
func sink(heap []thrown, i int) {
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

// byRank gives points in the order of their rank, and those of one rank by
// number. Of many only the first are wanted: the others are neither sorted nor
// ranked for them.
func byRank(heap []thrown, rank func(plane.Point) float64) iter.Seq[plane.Point] {
	return func(yield func(plane.Point) bool) {
		for i := len(heap)/2 - 1; i >= 0; i-- {
			sink(heap, i)
		}
		for len(heap) > 0 {
			if !heap[0].ranked {
				heap[0].rank, heap[0].ranked = rank(heap[0].at), true
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
