package path

import "math"

// Dashed returns a polyline cut into dashes with gaps between them, in its own
// units. The first dash starts at the first point. Without a dash or a gap the
// line comes back whole.
func Dashed(line []Point, dash, gap float64) [][]Point {
	if dash <= 0 || gap <= 0 || len(line) < 2 {
		return [][]Point{line}
	}
	var out [][]Point
	cur, left, on := []Point{line[0]}, dash, true
	for i := 1; i < len(line); i++ {
		a, b := line[i-1], line[i]
		for d := math.Hypot(b.X-a.X, b.Y-a.Y); d > left; d = math.Hypot(b.X-a.X, b.Y-a.Y) {
			a = Point{a.X + (b.X-a.X)*left/d, a.Y + (b.Y-a.Y)*left/d}
			if on {
				out = append(out, append(cur, a))
				cur, left = nil, gap
			} else {
				cur, left = []Point{a}, dash
			}
			on = !on
		}
		left -= math.Hypot(b.X-a.X, b.Y-a.Y)
		if on {
			cur = append(cur, b)
		}
	}
	if on && len(cur) > 1 {
		out = append(out, cur)
	}
	return out
}
