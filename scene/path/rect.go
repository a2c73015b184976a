package path

import (
	"math"
)

// Rect is a rectangle on the screen.
type Rect struct{ X, Y, W, H float64 }

// Overlaps reports whether the two share any ground.
func (r Rect) Overlaps(s Rect) bool {
	return r.X < s.X+s.W && s.X < r.X+r.W && r.Y < s.Y+s.H && s.Y < r.Y+r.H
}

// Ease runs from 0 to 1, gently at both ends, as x does from 0 to 1.
func Ease(x float64) float64 {
	x = max(0, min(1, x))
	return x * x * (3 - 2*x)
}

// Gap is how far two boxes lie apart; below 0 they overlap.
func Gap(a, b Rect) float64 {
	dx := max(a.X-b.X-b.W, b.X-a.X-a.W)
	dy := max(a.Y-b.Y-b.H, b.Y-a.Y-a.H)
	return max(dx, dy)
}

func (r Rect) Center() Point { return Point{r.X + r.W/2, r.Y + r.H/2} }

// Nearest is the point of the rectangle nearest to p.
func (r Rect) Nearest(p Point) Point {
	return Point{max(r.X, min(r.X+r.W, p.X)), max(r.Y, min(r.Y+r.H, p.Y))}
}

// Off is the square of how far the point is from the rectangle.
func (r Rect) Off(p Point) float64 {
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

func (r Rect) Shrink(x, y float64) Rect {
	x, y = min(x, r.W/2), min(y, r.H/2)
	return Rect{r.X + x, r.Y + y, r.W - 2*x, r.H - 2*y}
}

// Rounded adds a rectangle with round corners.
func (p *Path) Rounded(r Rect, radius float64) {
	q := min(radius, min(r.W, r.H)/2)
	x, y := r.X+r.W, r.Y+r.H
	p.Move(r.X+q, r.Y)
	p.Line(x-q, r.Y)
	p.Quad(x, r.Y, x, r.Y+q)
	p.Line(x, y-q)
	p.Quad(x, y, x-q, y)
	p.Line(r.X+q, y)
	p.Quad(r.X, y, r.X, y-q)
	p.Line(r.X, r.Y+q)
	p.Quad(r.X, r.Y, r.X+q, r.Y)
	p.Shut()
}

func Clamp(v, lo, hi float64) float64 { return math.Max(lo, math.Min(hi, v)) }
