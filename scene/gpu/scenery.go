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

// A span is a place within a mesh.
type span struct{ vertex, index int }

func (m *mesh) mark() span { return span{len(m.vertices), len(m.indices)} }

// begin looks whether the picture's scenery is that of the one before. A piece
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

func empty(ps []piece, n int) []piece {
	if cap(ps) < n {
		return make([]piece, n)
	}
	ps = ps[:n]
	clear(ps)
	return ps
}

func (s *scenery) forget() { s.key = 0 }

// fill is the piece of the picture's fill, or nil for one that is not scenery.
func (s *scenery) fill(i int32) *piece { return s.piece(s.fills, i) }

// stroke is the piece of the picture's stroke, likewise.
func (s *scenery) stroke(i int32) *piece { return s.piece(s.strokes, i) }

func (s *scenery) piece(ps []piece, i int32) *piece {
	if !s.here || int(i) >= len(ps) {
		return nil
	}
	return &ps[i]
}

// again adds the kept piece to the mesh, if it is kept.
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

// keep keeps what the mesh has got since the span as the piece.
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
