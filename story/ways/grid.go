package ways

import (
	"math"
	"slices"

	"standoff/story/plane"
)

// A grid divides the ground into square cells: a uniform grid.
type grid struct {
	cell       float64 // metres
	perMetre   float64 // cells: a whole number, by which it is quicker to multiply
	min        plane.Point
	cols, rows int
	middles    struct{ x, y []float64 } // of the cells of each column and row
}

// column returns the first column whose middle does not lie left of x, and row the
// first row whose middle does not lie above y.
func (w *grid) column(x float64) int { n, _ := slices.BinarySearch(w.middles.x, x); return n }
func (w *grid) row(y float64) int    { n, _ := slices.BinarySearch(w.middles.y, y); return n }

func (w *grid) cellAt(p plane.Point) (x, y int) {
	return int(math.Floor((p.X - w.min.X) * w.perMetre)), int(math.Floor((p.Y - w.min.Y) * w.perMetre))
}

func (w *grid) middle(x, y int) plane.Point {
	return plane.Point{X: w.min.X + (float64(x)+.5)*w.cell, Y: w.min.Y + (float64(y)+.5)*w.cell}
}

// index returns the cell in which p lies, or -1 when it is off the ground.
func (w *grid) index(p plane.Point) int {
	if x, y := w.cellAt(p); w.has(x, y) {
		return y*w.cols + x
	}
	return -1
}

func (w *grid) has(x, y int) bool { return x >= 0 && y >= 0 && x < w.cols && y < w.rows }
