package ways

import (
	"slices"

	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plane"
)

// An obstacle is a straight piece of wall, a chair (A is B), or a rectangle.
type obstacle struct {
	a, b  plane.Point
	r     float64    // half its thickness
	box   plane.Rect // around all of it
	solid bool       // a rectangle
}

// piece returns a straight obstacle, with half its thickness.
func piece(a, b plane.Point, r float64) obstacle {
	return obstacle{a: a, b: b, r: r, box: plane.Bounds([]plane.Point{a, b}).Grow(r)}
}

func rectangle(r plane.Rect) obstacle { return obstacle{box: r, solid: true} }

// near reports whether the obstacle is nearer than reach to p. It is mostly asked
// about what is not, to which the box tells.
func (o *obstacle) near(p plane.Point, reach float64) bool {
	const rounding = 1e-9
	if far := reach + rounding; p.X < o.box.Min.X-far || p.X > o.box.Max.X+far ||
		p.Y < o.box.Min.Y-far || p.Y > o.box.Max.Y+far {
		return false
	}
	if o.solid {
		return plane.ToRect(p, o.box) < reach
	}
	return plane.ToSegment(p, o.a, o.b)-o.r < reach
}

// put bars the cells from which the obstacle is nearer than reach, and lists it.
func (w *Ways) put(o obstacle, reach float64) {
	w.bar(w.ground, &o, reach)
	w.obstacles = append(w.obstacles, o)
}

// bar bars on some ground the cells from which the obstacle is nearer than reach.
func (w *Ways) bar(ground pass, o *obstacle, reach float64) {
	x0, y0, x1, y1 := w.reached(o, reach)
	for y := y0; y <= y1; y++ {
		row := ground[y*w.cols : (y+1)*w.cols]
		for x := x0; x <= x1; x++ {
			// What is barred already need not be measured: seats stand close together.
			if row[x] && o.near(plane.Point{X: w.middles.x[x], Y: w.middles.y[y]}, reach) {
				row[x] = false
			}
		}
	}
}

// eachCell visits the cells from which the obstacle is nearer than reach.
func (w *Ways) eachCell(o *obstacle, reach float64, visit func(i int)) {
	x0, y0, x1, y1 := w.reached(o, reach)
	for y := y0; y <= y1; y++ {
		for x := x0; x <= x1; x++ {
			if o.near(plane.Point{X: w.middles.x[x], Y: w.middles.y[y]}, reach) {
				visit(y*w.cols + x)
			}
		}
	}
}

// reached returns the first and last columns and rows of the cells that can be
// nearer than reach to the obstacle.
func (w *Ways) reached(o *obstacle, reach float64) (x0, y0, x1, y1 int) {
	box := o.box.Grow(reach)
	x0, y0 = w.cellAt(box.Min)
	x1, y1 = w.cellAt(box.Max)
	return max(0, x0), max(0, y0), min(w.cols-1, x1), min(w.rows-1, y1)
}

// Free reports whether a body of radius r (up to 1.5 m) can stand at p:
// clear of walls, doorways that may shut, seats, large props, and water in which
// nobody swims.
func (w *Ways) Free(p plane.Point, r float64) bool {
	if w.index(p) < 0 {
		return false
	}
	if w.wet {
		if a := layout.AreaAt(w.l, p); a >= 0 && w.l.Areas[a].Area.Ground == story.Water && !slices.Contains(w.swum, a) {
			return false
		}
	}
	for _, i := range w.buckets.at(p.Sub(w.min)) {
		if w.obstacles[i].near(p, r) {
			return false
		}
	}
	return true
}

// Buckets tell which obstacles are near to a place: a uniform grid of squares, each
// with a stretch of one list. (Ericson, Real-Time Collision Detection, 2005, 7.1.)
type buckets struct {
	cols, rows int
	starts     []int32 // by square, where in the list its stretch begins
	list       []int32 // indices into the obstacles
}

const (
	bucket   = 2.  // metres, the side of a square
	farthest = 1.5 // metres from an obstacle, where it is still looked up
)

// newBuckets sorts obstacles into squares, from a corner over so many metres: it
// counts what each square holds, and fills the list from the back.
func newBuckets(all []obstacle, corner, size plane.Point) buckets {
	b := buckets{cols: int(size.X/bucket) + 1, rows: int(size.Y/bucket) + 1}
	b.starts = make([]int32, b.cols*b.rows+1)
	each := func(visit func(square int, i int32)) {
		for i := range all {
			box := all[i].box.Grow(farthest)
			from, to := box.Min.Sub(corner).Mul(1/bucket), box.Max.Sub(corner).Mul(1/bucket)
			for y := max(0, int(from.Y)); y <= min(b.rows-1, int(to.Y)); y++ {
				for x := max(0, int(from.X)); x <= min(b.cols-1, int(to.X)); x++ {
					visit(y*b.cols+x, int32(i))
				}
			}
		}
	}
	each(func(square int, _ int32) { b.starts[square]++ })
	sum := int32(0)
	for i, n := range b.starts {
		sum += n
		b.starts[i] = sum
	}
	b.list = make([]int32, sum)
	each(func(square int, i int32) {
		b.starts[square]--
		b.list[b.starts[square]] = i
	})
	return b
}

// at returns the obstacles near to a place, and some more.
func (b *buckets) at(off plane.Point) []int32 {
	x, y := int(off.X/bucket), int(off.Y/bucket)
	if x < 0 || y < 0 || x >= b.cols || y >= b.rows {
		return nil
	}
	i := y*b.cols + x
	return b.list[b.starts[i]:b.starts[i+1]]
}
