package ways

import (
	"math"

	"standoff/story/plane"
)

// straight reports whether all cells between a and b can be walked.
func (w *Ways) straight(a, b plane.Point, ground pass) bool {
	_, stopped := w.stopped(a, b, ground)
	return !stopped
}

// stopped returns what part of the straight way from a to b can be walked, and whether
// something is in the way at all. It steps from each cell to the next over the nearer of
// the edges ahead (Amanatides and Woo, A fast voxel traversal algorithm for ray
// tracing, 1987), and is asked more often than anything else.
func (w *Ways) stopped(a, b plane.Point, ground pass) (part float64, stopped bool) {
	x, y := w.cellAt(a)
	endX, endY := w.cellAt(b)
	if !w.has(x, y) || !w.has(endX, endY) {
		return 0, true
	}
	stepX, nextX, perX := w.walk(a.X-w.min.X, b.X-a.X, x)
	stepY, nextY, perY := w.walk(a.Y-w.min.Y, b.Y-a.Y, y)
	stepY *= w.cols
	cell := y*w.cols + x
	for n := abs(endX-x) + abs(endY-y); ; n-- {
		if uint(cell) >= uint(len(ground)) || !ground[cell] {
			return part, true // at the latest on the edge, which is never free
		}
		if n <= 0 {
			return 1, false
		}
		if nextX < nextY {
			cell, part, nextX = cell+stepX, nextX, nextX+perX
		} else {
			cell, part, nextY = cell+stepY, nextY, nextY+perY
		}
	}
}

// walk is how a straight line crosses cells along one axis: which way, after
// what part of it for the first time, and after what part again.
func (w *Ways) walk(at, d float64, cell int) (step int, next, per float64) {
	switch {
	case d > 0:
		return 1, (float64(cell+1)*w.cell - at) / d, w.cell / d
	case d < 0:
		return -1, (float64(cell)*w.cell - at) / d, -w.cell / d
	}
	return 0, math.Inf(1), math.Inf(1)
}

// barredAt reports whether a cell is barred through whose inside the straight way from
// a to b leads after so many metres: then the way is not free. It is quicker than to
// look at all cells up to there.
func (w *Ways) barredAt(a, b plane.Point, far float64, ground pass) bool {
	part := far / a.Dist(b)
	if !(part < 1) {
		return false
	}
	p := a.Lerp(b, part)
	x, y := (p.X-w.min.X)*w.perMetre, (p.Y-w.min.Y)*w.perMetre
	col, row := int(x), int(y)
	if !w.has(col, row) || ground[row*w.cols+col] {
		return false
	}
	// At a cell's edge the way may lead past it.
	const edge = 1e-3
	x, y = x-float64(col), y-float64(row)
	return x > edge && x < 1-edge && y > edge && y < 1-edge
}
