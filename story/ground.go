package story

import "math"

const (
	body     = .3  // radius of somebody walking, metres
	seatBody = .38 // how near to the middle of a chair one can walk
	margin   = 4   // how far round the set's areas people can walk, metres
	maxCells = 600_000
	bucket   = 2. // metres; obstacles are looked up by such squares
)

// ways is the walkable ground of a set, and the ways across it.
type ways struct {
	l          *Layout
	cell       float64 // metres
	min        Point
	cols, rows int
	barred     []bool
	doors      []uint16 // 1 + the door that bars a cell when it is shut; 0 is none
	doors2     map[int32]uint16
	near       [][]obstacle // by bucket
	bucketCols int
	bucketRows int
	last       []*field // the fields of late, since many go to one place
}

// An obstacle is a straight piece of wall, a chair (A is B), or a rectangle.
type obstacle struct {
	a, b  Point
	r     float64 // half its thickness
	rect  Rect
	solid bool // a rectangle
	door  int  // 1 + the door, or 0
}

func (o obstacle) dist(p Point) float64 {
	if o.solid {
		return toRect(p, o.rect)
	}
	return toSegment(p, o.a, o.b) - o.r
}

// newWays makes the walkable ground of a layout.
func newWays(l *Layout) *ways {
	size := l.Bounds.Grow(margin).Size()
	w := &ways{l: l, cell: .25, min: l.Bounds.Grow(margin).Min, doors2: map[int32]uint16{}}
	if size.X*size.Y/(.25*.25) > maxCells {
		w.cell = .5
	}
	w.cols, w.rows = int(size.X/w.cell)+1, int(size.Y/w.cell)+1
	w.barred, w.doors = make([]bool, w.cols*w.rows), make([]uint16, w.cols*w.rows)
	w.bucketCols, w.bucketRows = int(size.X/bucket)+1, int(size.Y/bucket)+1
	w.near = make([][]obstacle, w.bucketCols*w.bucketRows)
	w.flood()
	for _, wall := range l.Walls {
		w.put(obstacle{a: wall.A, b: wall.B, r: wall.Thickness / 2}, body)
	}
	for i, d := range l.Doors {
		if d.Door.Kind != "opening" {
			w.put(obstacle{a: d.A, b: d.B, r: .05, door: i + 1}, body)
		}
	}
	for _, s := range l.Seats {
		for _, c := range s.Places {
			w.put(obstacle{a: c.Point, b: c.Point}, seatBody)
		}
	}
	for _, x := range l.Props {
		if r, ok := x.stops(); ok {
			w.put(obstacle{rect: r, solid: true}, body)
		}
	}
	return w
}

// flood takes out the cells under water.
func (w *ways) flood() {
	for _, a := range w.l.Areas {
		water := a.Area.Ground == Water
		x0, y0 := w.cellAt(a.Rect.Min)
		x1, y1 := w.cellAt(a.Rect.Max)
		for y := max(0, y0); y <= min(w.rows-1, y1); y++ {
			for x := max(0, x0); x <= min(w.cols-1, x1); x++ {
				if within(a.Outline, w.middle(x, y)) {
					w.barred[y*w.cols+x] = water
				}
			}
		}
	}
}

// put blocks the cells from which the obstacle is nearer than reach.
func (w *ways) put(o obstacle, reach float64) {
	box := o.rect
	if !o.solid {
		box = bounds([]Point{o.a, o.b}).Grow(o.r)
	}
	x0, y0 := w.cellAt(box.Grow(reach).Min)
	x1, y1 := w.cellAt(box.Grow(reach).Max)
	for y := max(0, y0); y <= min(w.rows-1, y1); y++ {
		for x := max(0, x0); x <= min(w.cols-1, x1); x++ {
			if o.dist(w.middle(x, y)) >= reach {
				continue
			}
			i := y*w.cols + x
			switch {
			case o.door == 0:
				w.barred[i] = true
			case w.doors[i] == 0:
				w.doors[i] = uint16(o.door)
			default:
				w.doors2[int32(i)] = uint16(o.door)
			}
		}
	}
	far := box.Grow(1.5).Min.Sub(w.min).Mul(1 / bucket)
	end := box.Grow(1.5).Max.Sub(w.min).Mul(1 / bucket)
	for y := max(0, int(far.Y)); y <= min(w.bucketRows-1, int(end.Y)); y++ {
		for x := max(0, int(far.X)); x <= min(w.bucketCols-1, int(end.X)); x++ {
			b := y*w.bucketCols + x
			w.near[b] = append(w.near[b], o)
		}
	}
}

func (w *ways) cellAt(p Point) (x, y int) {
	return int(math.Floor((p.X - w.min.X) / w.cell)), int(math.Floor((p.Y - w.min.Y) / w.cell))
}

func (w *ways) middle(x, y int) Point {
	return Point{w.min.X + (float64(x)+.5)*w.cell, w.min.Y + (float64(y)+.5)*w.cell}
}

// index is the cell in which p lies, or -1 when it is off the ground.
func (w *ways) index(p Point) int {
	x, y := w.cellAt(p)
	if x < 0 || y < 0 || x >= w.cols || y >= w.rows {
		return -1
	}
	return y*w.cols + x
}

// free reports whether a body of radius r (up to 1.5 m) can stand at p:
// clear of walls, doorways that may shut, seats, large props and water.
func (w *ways) free(p Point, r float64) bool {
	i := w.index(p)
	if i < 0 {
		return false
	}
	if a := areaAt(w.l, p); a >= 0 && w.l.Areas[a].Area.Ground == Water {
		return false
	}
	for _, o := range w.nearby(p) {
		if o.dist(p) < r {
			return false
		}
	}
	return true
}

// nearby are the obstacles within 1.5 m of p, and some more.
func (w *ways) nearby(p Point) []obstacle {
	x, y := int((p.X-w.min.X)/bucket), int((p.Y-w.min.Y)/bucket)
	if x < 0 || y < 0 || x >= w.bucketCols || y >= w.bucketRows {
		return nil
	}
	return w.near[y*w.bucketCols+x]
}

// A bar is a line across which nobody walks for a time, such as people who
// stand arm in arm: a straight piece and how near one may come to it.
type bar struct {
	A, B Point
	R    float64
}

// passable reports whether somebody can walk through a cell.
func (w *ways) passable(i int, open []bool, bars []bar) bool {
	if w.barred[i] {
		return false
	}
	if d := w.doors[i]; d > 0 && !isOpen(open, d) {
		return false
	}
	if len(w.doors2) > 0 && w.doors[i] > 0 {
		if d := w.doors2[int32(i)]; d > 0 && !isOpen(open, d) {
			return false
		}
	}
	if len(bars) > 0 {
		p := w.middle(i%w.cols, i/w.cols)
		for _, b := range bars {
			if toSegment(p, b.A, b.B) < b.R {
				return false
			}
		}
	}
	return true
}

func isOpen(open []bool, door uint16) bool {
	return int(door) <= len(open) && open[door-1]
}
