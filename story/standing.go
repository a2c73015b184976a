package story

import "math"

// apart is the least distance between two people who stand, metres.
const apart = .5

// standing knows where people stand or will stand, so that nobody stands
// inside another.
type standing struct {
	d     *director
	cells map[[2]int32][]Point
}

// crowded is where people stand who have no way to go in a phase.
func (d *director) crowded(orders []*order) *standing {
	moving := make([]bool, len(d.now))
	for _, o := range orders {
		if o.places() {
			for _, p := range o.all() {
				moving[p] = true
			}
		}
	}
	g := &standing{d: d, cells: map[[2]int32][]Point{}}
	for p, n := range d.now {
		if n.set == d.set && !moving[p] {
			g.add(n.at)
		}
	}
	return g
}

func cellOf(p Point) [2]int32 { return [2]int32{int32(math.Floor(p.X)), int32(math.Floor(p.Y))} }

func (g *standing) add(p Point) { c := cellOf(p); g.cells[c] = append(g.cells[c], p) }

// near reports whether anybody stands nearer than r to p.
func (g *standing) near(p Point, r float64) bool {
	c, n := cellOf(p), int32(math.Ceil(r))
	for x := c[0] - n; x <= c[0]+n; x++ {
		for y := c[1] - n; y <= c[1]+n; y++ {
			for _, q := range g.cells[[2]int32{x, y}] {
				if p.Dist(q) < r {
					return true
				}
			}
		}
	}
	return false
}

// free reports whether somebody can stand at p with r metres to the next.
func (g *standing) free(p Point, r float64) bool {
	return g.d.ground().free(p, .34) && !g.near(p, r)
}

// drop forgets somebody who stood at p.
func (g *standing) drop(p Point) {
	c := cellOf(p)
	for i, q := range g.cells[c] {
		if q == p {
			g.cells[c] = append(g.cells[c][:i:i], g.cells[c][i+1:]...)
			return
		}
	}
}
