// Package gpu paints a scene.Picture with Ebitengine.
//
// A picture becomes one list of triangles, back to front. Fills and strokes are
// cut into triangles whose edges fade out over one device pixel; figures and
// words are quads of a texture atlas. As every page of the atlas holds a white
// patch at the same place, plain shapes never break a draw call: a frame is as
// many calls as it has to change pages, as a rule one or two.
//
// All but canvas_js.go and vertex_js.go is plain Go without Ebitengine.
package gpu

import (
	"slices"

	"standoff/scene/theme"
)

// A mesh is a list of triangles in device pixels. Colours are premultiplied.
type mesh struct {
	vertices []vertex
	indices  []uint32 // counted from the vertex base
	base     int      // the vertex from which a run's indices count
}

func (m *mesh) reset() {
	m.cut(0, 0)
	m.base = 0
}

// cut forgets all but the first so many vertices and indices.
func (m *mesh) cut(vertices, indices int) {
	m.vertices, m.indices = m.vertices[:vertices], m.indices[:indices]
}

// An ink is a premultiplied colour, 0 to 1.
type ink struct{ r, g, b, a float32 }

func inkOf(c theme.Color) ink {
	a := float32(c.A) / 255
	return ink{float32(c.R) / 255 * a, float32(c.G) / 255 * a, float32(c.B) / 255 * a, a}
}

func (c ink) times(f float32) ink { return ink{c.r * f, c.g * f, c.b * f, c.a * f} }

func (c ink) towards(d ink, f float32) ink {
	return ink{c.r + (d.r-c.r)*f, c.g + (d.g-c.g)*f, c.b + (d.b-c.b)*f, c.a + (d.a-c.a)*f}
}

// vanished is what edges fade to.
var vanished = ink{}

// point adds a vertex of plain colour and returns its index.
func (m *mesh) point(x, y float64, c ink) uint32 {
	m.vertices = append(m.vertices, vertex{
		DstX: float32(x), DstY: float32(y), SrcX: whiteAt, SrcY: whiteAt,
		ColorR: c.r, ColorG: c.g, ColorB: c.b, ColorA: c.a,
	})
	return uint32(len(m.vertices) - 1 - m.base)
}

func (m *mesh) triangle(a, b, c uint32) { m.indices = append(m.indices, a, b, c) }

// quad joins four vertices that lie around it in this order.
func (m *mesh) quad(a, b, c, d uint32) { m.indices = append(m.indices, a, b, c, a, c, d) }

// next returns the index of the vertex to come.
func (m *mesh) next() uint32 { return uint32(len(m.vertices) - m.base) }

// sprite adds the rectangle at x, y, filled with the part of the page at src.
func (m *mesh) sprite(x, y, w, h float64, src *rect, alpha float32) {
	a := m.next()
	u, v := float32(src.x), float32(src.y)
	k := vertex{DstX: float32(x), DstY: float32(y), SrcX: u, SrcY: v,
		ColorR: alpha, ColorG: alpha, ColorB: alpha, ColorA: alpha}
	n := len(m.vertices)
	m.vertices = slices.Grow(m.vertices, 4)[:n+4]
	q := m.vertices[n : n+4 : n+4]
	q[0] = k
	k.DstX, k.SrcX = float32(x+w), u+float32(src.w)
	q[1] = k
	k.DstY, k.SrcY = float32(y+h), v+float32(src.h)
	q[2] = k
	k.DstX, k.SrcX = float32(x), u
	q[3] = k
	m.quad(a, a+1, a+2, a+3)
}
