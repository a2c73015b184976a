package scene

import "math"

// crosses reports whether the two straight lines cross.
func crosses(a, b, c, d Point) bool {
	side := func(p, q, r Point) float64 { return (q.X-p.X)*(r.Y-p.Y) - (q.Y-p.Y)*(r.X-p.X) }
	return side(a, b, c)*side(a, b, d) < 0 && side(c, d, a)*side(c, d, b) < 0
}

// hits reports whether the straight line runs through or close by the box.
func hits(a, b Point, r Rect) bool { return runsThrough(a, b, r.shrink(-4, -4)) }

// runsThrough reports whether any of the straight line lies within the box.
func runsThrough(a, b Point, r Rect) bool {
	from, to := 0., 1.
	across := [4]float64{a.X, b.X - a.X, r.X, r.X + r.W}
	down := [4]float64{a.Y, b.Y - a.Y, r.Y, r.Y + r.H}
	for _, d := range [...][4]float64{across, down} {
		at, step, low, high := d[0], d[1], d[2], d[3]
		if step == 0 {
			if at < low || at > high {
				return false
			}
			continue
		}
		u, v := (low-at)/step, (high-at)/step
		from, to = max(from, min(u, v)), min(to, max(u, v))
	}
	return from <= to
}

// near is how far the straight line keeps from the box, 0 where it hits it.
func near(a, b Point, r Rect) float64 {
	if runsThrough(a, b, r) {
		return 0
	}
	least := min(a.dist(r.nearest(a)), b.dist(r.nearest(b)))
	x, y := r.X+r.W, r.Y+r.H
	for _, corner := range [...]Point{{r.X, r.Y}, {x, r.Y}, {r.X, y}, {x, y}} {
		least = min(least, corner.fromLine(a, b))
	}
	return least
}

func (p Point) dist(q Point) float64 { return math.Sqrt((p.X-q.X)*(p.X-q.X) + (p.Y-q.Y)*(p.Y-q.Y)) }

// fromLine is the distance to the nearest point of the straight line.
func (p Point) fromLine(a, b Point) float64 {
	x, y := b.X-a.X, b.Y-a.Y
	u := 0.
	if long := x*x + y*y; long > 0 {
		u = max(0, min(1, ((p.X-a.X)*x+(p.Y-a.Y)*y)/long))
	}
	return p.dist(Point{a.X + u*x, a.Y + u*y})
}
