package gpu

// ears cuts a polygon that does not cross itself into triangles, using no
// points but its own, so that it leaves no cracks along its edge: as long as there are
// more than three corners, one of them is an ear, and is cut off (ear clipping: Meisters,
// "Polygons Have Ears", 1975).
type ears struct{ left []int32 } // left are the corners not yet cut off

// cut adds the triangles of the polygon, whose corners are the given vertices
// of the mesh. It reports false, and adds nothing, for one that crosses itself.
func (e *ears) cut(m *mesh, ps []point, at []uint32) bool {
	side := 1.0
	if area(ps) < 0 {
		side = -1
	}
	e.left = e.left[:0]
	for i := range ps {
		e.left = append(e.left, int32(i))
	}
	before := len(m.indices)
	for i, tries := 0, 0; len(e.left) > 3; {
		n := len(e.left)
		if tries > n {
			m.indices = m.indices[:before]
			return false
		}
		i %= n
		a, b, c := e.left[(i+n-1)%n], e.left[i], e.left[(i+1)%n]
		if !e.ear(ps, a, b, c, side) {
			i++
			tries++
			continue
		}
		if cross(ps[a], ps[b], ps[c]) != 0 {
			m.triangle(at[a], at[b], at[c])
		}
		e.left = append(e.left[:i], e.left[i+1:]...)
		tries = 0
	}
	m.triangle(at[e.left[0]], at[e.left[1]], at[e.left[2]])
	return true
}

// ear reports whether the corner at b can be cut off: it points outwards, and
// no other corner lies within the triangle of it and its neighbours.
func (e *ears) ear(ps []point, a, b, c int32, side float64) bool {
	p, q, r := ps[a], ps[b], ps[c]
	turn := cross(p, q, r) * side
	if turn < 0 {
		return false
	}
	if turn == 0 {
		return true
	}
	for _, i := range e.left {
		if i == a || i == b || i == c {
			continue
		}
		s := ps[i]
		if s == p || s == q || s == r {
			continue
		}
		if cross(p, q, s)*side >= 0 && cross(q, r, s)*side >= 0 && cross(r, p, s)*side >= 0 {
			return false
		}
	}
	return true
}
