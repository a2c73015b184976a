package path

// Crosses reports whether the straight lines a–b and c–d cross. Unlike
// plane.Crosses, which keeps people out of walls, it takes lines that only touch
// for apart.
func Crosses(a, b, c, d Point) bool {
	side := func(p, q, r Point) float64 { return (q.X-p.X)*(r.Y-p.Y) - (q.Y-p.Y)*(r.X-p.X) }
	return side(a, b, c)*side(a, b, d) < 0 && side(c, d, a)*side(c, d, b) < 0
}

// Hits reports whether the straight line runs through the box or passes it
// within 4 units.
func Hits(a, b Point, r Rect) bool { return runsThrough(a, b, r.Shrink(-4, -4)) }

// runsThrough reports whether any of the straight line lies within the box
// (Liang–Barsky clipping).
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

// Clearance returns how far the straight line keeps from the box, 0 where it
// runs through it.
func Clearance(a, b Point, r Rect) float64 {
	if runsThrough(a, b, r) {
		return 0
	}
	least := min(a.Dist(r.Nearest(a)), b.Dist(r.Nearest(b)))
	x, y := r.X+r.W, r.Y+r.H
	for _, corner := range [...]Point{{r.X, r.Y}, {x, r.Y}, {r.X, y}, {x, y}} {
		least = min(least, corner.toSegment(a, b))
	}
	return least
}
