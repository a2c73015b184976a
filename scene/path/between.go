package path

import "math"

// Crosses reports whether the two straight lines cross.
func Crosses(a, b, c, d Point) bool {
	side := func(p, q, r Point) float64 { return (q.X-p.X)*(r.Y-p.Y) - (q.Y-p.Y)*(r.X-p.X) }
	return side(a, b, c)*side(a, b, d) < 0 && side(c, d, a)*side(c, d, b) < 0
}

// Hits reports whether the straight line runs through or close by the box.
func Hits(a, b Point, r Rect) bool { return RunsThrough(a, b, r.Shrink(-4, -4)) }

// RunsThrough reports whether any of the straight line lies within the box.
func RunsThrough(a, b Point, r Rect) bool {
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

// Near is how far the straight line keeps from the box, 0 where it hits it.
func Near(a, b Point, r Rect) float64 {
	if RunsThrough(a, b, r) {
		return 0
	}
	least := min(a.Dist(r.Nearest(a)), b.Dist(r.Nearest(b)))
	x, y := r.X+r.W, r.Y+r.H
	for _, corner := range [...]Point{{r.X, r.Y}, {x, r.Y}, {r.X, y}, {x, y}} {
		least = min(least, corner.fromLine(a, b))
	}
	return least
}

func (p Point) Dist(q Point) float64 { return math.Sqrt((p.X-q.X)*(p.X-q.X) + (p.Y-q.Y)*(p.Y-q.Y)) }

// fromLine is the distance to the nearest point of the straight line.
func (p Point) fromLine(a, b Point) float64 {
	x, y := b.X-a.X, b.Y-a.Y
	u := 0.
	if long := x*x + y*y; long > 0 {
		u = max(0, min(1, ((p.X-a.X)*x+(p.Y-a.Y)*y)/long))
	}
	return p.Dist(Point{a.X + u*x, a.Y + u*y})
}
