package gpu

import (
	"math"
	"testing"

	"standoff/scene/path"
	"standoff/scene/theme"
)

var black = theme.Color{A: 255}

// pathOf is one part for each list of x, y, x, y …
func pathOf(parts ...[]float64) path.Path {
	var p path.Path
	for _, xy := range parts {
		p.Move(xy[0], xy[1])
		for i := 2; i < len(xy); i += 2 {
			p.Line(xy[i], xy[i+1])
		}
		p.Shut()
	}
	return p
}

// weight is what the mesh covers: the sum of the triangles' areas times how
// strong they are on average.
func weight(t *testing.T, m *mesh) float64 {
	t.Helper()
	sum := 0.0
	for i := 0; i < len(m.indices); i += 3 {
		a, b, c := m.vertices[m.indices[i]], m.vertices[m.indices[i+1]], m.vertices[m.indices[i+2]]
		size := math.Abs(cross(at(a), at(b), at(c))) / 2
		sum += size * float64(a.ColorA+b.ColorA+c.ColorA) / 3
	}
	return sum
}

// at is where a vertex lies in the picture, in pixels.
func at(v vertex) point { return point{X: float64(v.DstX), Y: float64(v.DstY)} }

// distance is how far a point is from the line between two others.
func distance(p, a, b point) float64 {
	dx, dy := b.X-a.X, b.Y-a.Y
	t := 0.0
	if long := dx*dx + dy*dy; long > 0 {
		t = math.Min(math.Max(((p.X-a.X)*dx+(p.Y-a.Y)*dy)/long, 0), 1)
	}
	return math.Hypot(p.X-a.X-t*dx, p.Y-a.Y-t*dy)
}
