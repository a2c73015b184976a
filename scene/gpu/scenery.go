package gpu

import "standoff/scene/picture"

// scenery keeps the triangles of what stands still while the camera rests, so
// that a hall full of seats is cut up once and not for every frame.
type scenery struct {
	key           uint64
	width, height float64
	here          bool // the picture has the scenery of the one before
	mesh          mesh // its indices count from the first vertex of their piece
	fills         []piece
	strokes       []piece
}

// A piece is the part of a mesh that one mark has become.
type piece struct {
	from, to span
	kept     bool
}

// A span is a place within a mesh: how many vertices and indices stand before it.
type span struct{ vertex, index int }

// mark returns the end of the mesh as it is now.
func (m *mesh) mark() span { return span{len(m.vertices), len(m.indices)} }

// begin finds out whether the picture's scenery is that of the one before. A piece
// is kept from the second time on: while the camera moves, none comes again.
func (s *scenery) begin(pic *picture.Picture, width, height float64) {
	key, fills, strokes := pic.Still.Key, pic.Still.Fills, pic.Still.Strokes
	s.here = key == s.key && key != 0 && width == s.width && height == s.height
	if s.here {
		return
	}
	s.key, s.width, s.height = key, width, height
	s.mesh.reset()
	s.fills = empty(s.fills, fills)
	s.strokes = empty(s.strokes, strokes)
}

// empty returns n pieces none of which is kept, in the memory of the old ones.
func empty(ps []piece, n int) []piece {
	if cap(ps) < n {
		return make([]piece, n)
	}
	ps = ps[:n]
	clear(ps)
	return ps
}

func (s *scenery) forget() { s.key = 0 }

// fill returns the piece of the picture's i-th fill, or nil for one that is not scenery.
func (s *scenery) fill(i int32) *piece { return s.piece(s.fills, i) }

// stroke returns the piece of the picture's i-th stroke, likewise.
func (s *scenery) stroke(i int32) *piece { return s.piece(s.strokes, i) }

// piece returns the i-th of the pieces, or nil where the picture's scenery is another, or the mark is
// no scenery.
func (s *scenery) piece(ps []piece, i int32) *piece {
	if !s.here || int(i) >= len(ps) {
		return nil
	}
	return &ps[i]
}

// again adds the piece to the mesh if it is kept, and reports whether it did.
func (s *scenery) again(m *mesh, p *piece) bool {
	if p == nil || !p.kept {
		return false
	}
	first := m.next()
	m.vertices = append(m.vertices, s.mesh.vertices[p.from.vertex:p.to.vertex]...)
	for _, i := range s.mesh.indices[p.from.index:p.to.index] {
		m.indices = append(m.indices, first+i)
	}
	return true
}

// keep makes a kept piece of what has been added to the mesh since the span.
func (s *scenery) keep(m *mesh, since span, p *piece) {
	if p == nil {
		return
	}
	from, first := s.mesh.mark(), uint32(since.vertex-m.base)
	s.mesh.vertices = append(s.mesh.vertices, m.vertices[since.vertex:]...)
	for _, i := range m.indices[since.index:] {
		s.mesh.indices = append(s.mesh.indices, i-first)
	}
	*p = piece{from: from, to: s.mesh.mark(), kept: true}
}
