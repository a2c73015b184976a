package label

import (
	"math"

	"standoff/scene/path"
)

// A crowding is how full the picture is, part by part: labels are put where
// little stands. Sums over any rectangle take four look-ups (a summed-area table).
type crowding struct {
	cols, rows int
	full       int       // rows with something in them, and those above
	sum        []float64 // of all cells left of and above; cols+1 by rows+1
	across     []float64 // spare, for what is added: how much of each column it fills
}

const crowdCell = 6 // pixels

// newCrowding returns an empty one for a picture of w by h pixels.
func newCrowding(w, h float64) *crowding {
	c := &crowding{cols: int(math.Ceil(w / crowdCell)), rows: int(math.Ceil(h / crowdCell))}
	c.sum, c.across = make([]float64, (c.cols+1)*(c.rows+1)), make([]float64, c.cols)
	return c
}

// emptied returns an empty one, in the memory of one that is not needed any more.
func (c *crowding) emptied(w, h float64) *crowding {
	if c == nil {
		return newCrowding(w, h)
	}
	clear(c.sum[:(c.full+1)*(c.cols+1)])
	c.full = 0
	return c
}

// add puts something that fills the rectangle into the picture; weight is how
// much a square pixel of it should not be covered. All is added before total.
func (c *crowding) add(r path.Rect, weight float64) {
	x0, x1 := c.cells(r.X, r.X+r.W, c.cols)
	y0, y1 := c.cells(r.Y, r.Y+r.H, c.rows)
	if x0 >= x1 || y0 >= y1 {
		return
	}
	c.full = max(c.full, y1)
	across := c.across[:x1-x0]
	for i := range across {
		across[i] = crowdCell
	}
	across[0] = shared(r.X, r.X+r.W, x0)
	across[x1-1-x0] = shared(r.X, r.X+r.W, x1-1)
	for y := y0; y < y1; y++ {
		down := weight * crowdCell
		if y == y0 || y == y1-1 {
			down = weight * shared(r.Y, r.Y+r.H, y)
		}
		row := c.sum[(y+1)*(c.cols+1)+x0+1:][:len(across)]
		for i, wide := range across {
			row[i] += down * wide
		}
	}
}

// cells returns the first cell and the one after the last between two places. What
// lies before the picture need not be rounded down: it begins at 0.
func (c *crowding) cells(from, to float64, n int) (int, int) {
	first, last := int(from/crowdCell), int(to/crowdCell)
	if float64(last) < to/crowdCell {
		last++
	}
	return max(0, first), min(n, last)
}

// shared returns how many pixels the stretch and the cell have in common.
func shared(from, to float64, cell int) float64 {
	low := float64(cell) * crowdCell
	high := low + crowdCell
	if from > low {
		low = from
	}
	if to < high {
		high = to
	}
	return max(0, high-low)
}

// total turns what was added into sums.
func (c *crowding) total() {
	w := c.cols + 1
	above := c.sum[:w]
	for y := 1; y <= c.full; y++ {
		here := c.sum[y*w:][:w]
		row := 0.
		for x, up := range above {
			row += here[x]
			here[x] = row + up
		}
		above = here
	}
}

// in returns how much the rectangle would cover, to whole cells.
func (c *crowding) in(r path.Rect) float64 {
	b := c.band(r.Y, r.Y+r.H)
	return b.in(r.X, r.X+r.W)
}

// A band is the part of a crowding between two heights.
type band struct {
	of         *crowding
	above, end []float64 // sums of what lies above the band, and above its end
}

// band returns the part between two heights, in pixels.
func (c *crowding) band(from, to float64) band {
	y0, y1 := c.cells(from, to, c.full)
	if y0 >= y1 {
		return band{}
	}
	w := c.cols + 1
	return band{c, c.sum[y0*w:][:w], c.sum[y1*w:][:w]}
}

// in returns how much the part of the band from the one x to the other would cover.
func (b *band) in(from, to float64) float64 {
	if b.of == nil {
		return 0
	}
	x0, x1 := b.of.cells(from, to, b.of.cols)
	if x0 >= x1 {
		return 0
	}
	return b.end[x1] - b.above[x1] - b.end[x0] + b.above[x0]
}

// along returns how much a line between the two points would cross; where that is
// more than limit, it may stop short.
func (c *crowding) along(a, b path.Point, limit float64) float64 {
	length := b.Dist(a)
	n := int(length / crowdCell)
	all := 0.
	for i := 1; i < n && all < limit+rounding; i++ {
		u := float64(i) / float64(n)
		x, y := a.X+(b.X-a.X)*u, a.Y+(b.Y-a.Y)*u
		all += c.in(path.Rect{X: x - 1, Y: y - 1, W: 2, H: 2}) / (crowdCell * crowdCell)
	}
	return all
}
