package path

// Rect is a rectangle on the screen.
type Rect struct{ X, Y, W, H float64 }

// Overlaps reports whether the two share any ground.
func (r Rect) Overlaps(s Rect) bool {
	return r.X < s.X+s.W && s.X < r.X+r.W && r.Y < s.Y+s.H && s.Y < r.Y+r.H
}

// Gap returns how far two boxes lie apart across or down, whichever is more;
// below 0 they overlap.
func Gap(a, b Rect) float64 {
	x, y := Gaps(a, b)
	return max(x, y)
}

// Gaps returns how far two boxes lie apart across and down; below 0 they share some of it.
func Gaps(a, b Rect) (x, y float64) {
	return max(a.X-b.X-b.W, b.X-a.X-a.W), max(a.Y-b.Y-b.H, b.Y-a.Y-a.H)
}

// Center returns the middle of the rectangle.
func (r Rect) Center() Point { return Point{r.X + r.W/2, r.Y + r.H/2} }

// Nearest returns the point of the rectangle nearest to p.
func (r Rect) Nearest(p Point) Point {
	return Point{max(r.X, min(r.X+r.W, p.X)), max(r.Y, min(r.Y+r.H, p.Y))}
}

// SquareDist returns the square of the distance from the rectangle to the
// point; it is 0 inside.
func (r Rect) SquareDist(p Point) float64 {
	x, y := 0., 0.
	if right := r.X + r.W; p.X < r.X {
		x = r.X - p.X
	} else if p.X > right {
		x = p.X - right
	}
	if low := r.Y + r.H; p.Y < r.Y {
		y = r.Y - p.Y
	} else if p.Y > low {
		y = p.Y - low
	}
	return x*x + y*y
}

// Shrink returns the rectangle with x less on the left and right and y less
// above and below, but never less than nothing.
func (r Rect) Shrink(x, y float64) Rect {
	x, y = min(x, r.W/2), min(y, r.H/2)
	return Rect{r.X + x, r.Y + y, r.W - 2*x, r.H - 2*y}
}
