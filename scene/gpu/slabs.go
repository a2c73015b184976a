package gpu

import (
	"cmp"
	"slices"
)

// slabs fills any outline by the non-zero rule: with holes, of several parts,
// crossing itself. It cuts the plane at every height where something begins,
// ends or crosses, and fills from edge to edge between two such cuts (a trapezoidal
// decomposition by a sweep from the top down).
type slabs struct {
	edges []edge // by their tops
	cuts  []float64
	next  int    // the first edge that has not begun above the slab
	here  []edge // those that run through the slab, from left to right
}

// An edge runs down from top to bottom; turn is 1 where the outline runs down
// along it and -1 where it runs up.
type edge struct {
	top, bottom point
	turn        int
	mid         float64 // x in the middle of the slab
}

// x returns where the edge is at a height.
func (e *edge) x(y float64) float64 {
	return e.top.X + (e.bottom.X-e.top.X)*(y-e.top.Y)/(e.bottom.Y-e.top.Y)
}

func (s *slabs) reset() { s.edges, s.cuts = s.edges[:0], s.cuts[:0] }

// add adds a closed line of the outline.
func (s *slabs) add(ps []point) {
	for i, a := range ps {
		b := ps[(i+1)%len(ps)]
		switch {
		case a.Y < b.Y:
			s.edges = append(s.edges, edge{top: a, bottom: b, turn: 1})
		case a.Y > b.Y:
			s.edges = append(s.edges, edge{top: b, bottom: a, turn: -1})
		}
		s.cuts = append(s.cuts, a.Y)
	}
}

// fill fills what was added; full is how strong the ink is, 0 to 1.
func (s *slabs) fill(m *mesh, shade *shade, full float32) {
	slices.SortFunc(s.edges, func(a, b edge) int { return cmp.Compare(a.top.Y, b.top.Y) })
	s.crossings()
	slices.Sort(s.cuts)
	s.cuts = slices.Compact(s.cuts)
	s.next, s.here = 0, s.here[:0]
	for i := 1; i < len(s.cuts); i++ {
		s.slab(m, s.cuts[i-1], s.cuts[i], shade, full)
	}
}

// crossings adds a cut wherever two edges cross.
func (s *slabs) crossings() {
	for i := range s.edges {
		a := &s.edges[i]
		for j := i + 1; j < len(s.edges) && s.edges[j].top.Y < a.bottom.Y; j++ {
			b := &s.edges[j]
			top, bottom := b.top.Y, min(a.bottom.Y, b.bottom.Y)
			above, below := a.x(top)-b.x(top), a.x(bottom)-b.x(bottom)
			if above*below < 0 {
				s.cuts = append(s.cuts, top+(bottom-top)*above/(above-below))
			}
		}
	}
}

// slab fills between two heights, where no edge begins, ends or crosses.
func (s *slabs) slab(m *mesh, top, bottom float64, shade *shade, full float32) {
	middle := (top + bottom) / 2
	for ; s.next < len(s.edges) && s.edges[s.next].top.Y < middle; s.next++ {
		s.here = append(s.here, s.edges[s.next])
	}
	live := s.here[:0]
	for _, e := range s.here {
		if e.bottom.Y > middle {
			e.mid = e.x(middle)
			live = append(live, e)
		}
	}
	s.here = live
	slices.SortFunc(s.here, func(a, b edge) int { return cmp.Compare(a.mid, b.mid) })
	put := func(e *edge, y float64) uint32 {
		p := point{X: e.x(y), Y: y}
		return m.point(p.X, p.Y, shade.ink(p).times(full))
	}
	winding, left := 0, 0
	for i := range s.here {
		before := winding
		winding += s.here[i].turn
		switch {
		case before == 0:
			left = i
		case winding == 0:
			l, r := &s.here[left], &s.here[i]
			m.quad(put(l, top), put(r, top), put(r, bottom), put(l, bottom))
		}
	}
}
