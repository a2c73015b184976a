package scene

import "math"

// A crowding is how full the picture is, part by part: labels are put where
// little stands. Sums over any rectangle take four look-ups.
type crowding struct {
	cols, rows int
	sum        []float64 // of all cells left of and above; cols+1 by rows+1
}

const crowdCell = 6 // pixels

func newCrowding(w, h float64) *crowding {
	c := &crowding{cols: int(math.Ceil(w / crowdCell)), rows: int(math.Ceil(h / crowdCell))}
	c.sum = make([]float64, (c.cols+1)*(c.rows+1))
	return c
}

// emptied is an empty one, in the room of one that is not needed any more.
func (c *crowding) emptied(w, h float64) *crowding {
	if c == nil {
		return newCrowding(w, h)
	}
	clear(c.sum)
	return c
}

// add puts something that fills the rectangle into the picture; weight is how
// much a square pixel of it should not be covered. All is added before sum.
func (c *crowding) add(r Rect, weight float64) {
	x0, x1 := c.cells(r.X, r.X+r.W, c.cols)
	y0, y1 := c.cells(r.Y, r.Y+r.H, c.rows)
	for y := y0; y < y1; y++ {
		down := shared(r.Y, r.Y+r.H, y)
		for x := x0; x < x1; x++ {
			c.sum[(y+1)*(c.cols+1)+x+1] += weight * down * shared(r.X, r.X+r.W, x)
		}
	}
}

// cells are the first cell and the one after the last between two places.
func (c *crowding) cells(from, to float64, n int) (int, int) {
	return max(0, int(math.Floor(from/crowdCell))), min(n, int(math.Ceil(to/crowdCell)))
}

// shared is how many pixels the stretch and the cell have in common.
func shared(from, to float64, cell int) float64 {
	low := float64(cell) * crowdCell
	return max(0, min(to, low+crowdCell)-max(from, low))
}

// total turns what was added into sums.
func (c *crowding) total() {
	w := c.cols + 1
	for y := 1; y <= c.rows; y++ {
		row := 0.
		for x := 1; x <= c.cols; x++ {
			row += c.sum[y*w+x]
			c.sum[y*w+x] = row + c.sum[(y-1)*w+x]
		}
	}
}

// in is how much the rectangle would cover, to whole cells.
func (c *crowding) in(r Rect) float64 {
	x0, x1 := c.cells(r.X, r.X+r.W, c.cols)
	y0, y1 := c.cells(r.Y, r.Y+r.H, c.rows)
	if x0 >= x1 || y0 >= y1 {
		return 0
	}
	w := c.cols + 1
	return c.sum[y1*w+x1] - c.sum[y0*w+x1] - c.sum[y1*w+x0] + c.sum[y0*w+x0]
}

// along is how much a line between the two points would cross.
func (c *crowding) along(a, b Point) float64 {
	length := b.dist(a)
	n := int(length / crowdCell)
	all := 0.
	for i := 1; i < n; i++ {
		u := float64(i) / float64(n)
		x, y := a.X+(b.X-a.X)*u, a.Y+(b.Y-a.Y)*u
		all += c.in(Rect{x - 1, y - 1, 2, 2}) / (crowdCell * crowdCell)
	}
	return all
}
