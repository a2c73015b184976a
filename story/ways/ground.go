package ways

import (
	"math"
	"slices"

	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plane"
)

const (
	Body     = .3     // radius of somebody walking, metres
	seatBody = .3     // how near to the middle of a chair one can walk
	deskBody = .2     // how near to a desk's front
	Margin   = 4      // how far round the set's areas people can walk, metres
	bucket   = 2.     // metres; obstacles are looked up by such squares
	largeSet = 40_000 // square metres, from which cells are larger
)

// Ways is the walkable ground of a set, and the ways across it.
type Ways struct {
	l          *layout.Layout
	cell       float64 // metres
	min        plane.Point
	cols, rows int
	ground     pass      // with all doors open
	doors      [][]int32 // the cells that each door bars when it is shut
	wet        bool      // some of it is water
	obstacles  []obstacle
	near       [][]int32 // indices into obstacles, by bucket
	bucketCols int
	bucketRows int
	lastPass   []*passing    // of late, since many ask about the same doors
	last       []*field      // of late, since many go to one place
	tight      []plane.Point // kept only to be filled again, as are these
	loose      []plane.Point
	before     []plane.Point
	walls      [][2]plane.Point
}

// pass says of each cell whether somebody can walk there.
type pass []bool

// An obstacle is a straight piece of wall, a chair (A is B), or a rectangle.
type obstacle struct {
	a, b  plane.Point
	r     float64 // half its thickness
	rect  plane.Rect
	solid bool // a rectangle
	door  bool
}

// dist returns how far p is from the obstacle, in metres; less than 0 within the thickness of a wall.
func (o *obstacle) dist(p plane.Point) float64 {
	if o.solid {
		return plane.ToRect(p, o.rect)
	}
	return plane.ToSegment(p, o.a, o.b) - o.r
}

// box returns the rectangle around the obstacle.
func (o *obstacle) box() plane.Rect {
	if o.solid {
		return o.rect
	}
	return plane.Bounds([]plane.Point{o.a, o.b}).Grow(o.r)
}

// NewWays makes the walkable ground of a layout.
func NewWays(l *layout.Layout) *Ways {
	size := l.Bounds.Grow(Margin).Size()
	w := &Ways{l: l, cell: .25, min: l.Bounds.Grow(Margin).Min}
	if size.X*size.Y > largeSet {
		w.cell = .5
	}
	w.cols, w.rows = int(size.X/w.cell)+1, int(size.Y/w.cell)+1
	w.bucketCols, w.bucketRows = int(size.X/bucket)+1, int(size.Y/bucket)+1
	w.near = make([][]int32, w.bucketCols*w.bucketRows)
	w.ground = make(pass, w.cols*w.rows)
	w.dry()
	for _, wall := range l.Walls {
		w.put(obstacle{a: wall.A, b: wall.B, r: wall.Thickness / 2}, Body)
	}
	for _, s := range l.Seats {
		for _, line := range s.Lines {
			for i, q := range line {
				w.put(obstacle{a: q, b: line[min(i+1, len(line)-1)]}, seatBody)
			}
		}
		for _, f := range s.Fronts {
			if s.Seats.Kind != "desks" {
				break // a bench is what one sits on, and a tier's edge is a step
			}
			for i := 1; i < len(f.Line); i++ {
				w.put(obstacle{a: f.Line[i-1], b: f.Line[i]}, deskBody)
			}
		}
	}
	for _, x := range l.Props {
		if r, ok := x.Stops(); ok {
			w.put(obstacle{rect: r, solid: true}, Body)
		}
	}
	for _, d := range l.Doors {
		var cells []int32
		if d.Door.Kind != story.Opening {
			o := obstacle{a: d.A, b: d.B, r: .05, door: true}
			w.eachCell(o, Body, func(i int) { cells = append(cells, int32(i)) })
			w.remember(o)
		}
		w.doors = append(w.doors, cells)
	}
	return w
}

// dry opens the ground of the set, bare ground between its areas too, but
// not what lies under water. The ground outside is closed: else people would
// go round the end of every wall.
func (w *Ways) dry() {
	w.within(w.l.Bounds, func(i int, p plane.Point) { w.ground[i] = w.l.Bounds.Contains(p) })
	for _, a := range w.l.Areas {
		w.wet = w.wet || a.Area.Ground == story.Water
		row, edges := math.NaN(), []float64(nil) // within the outline, row by row
		w.within(a.Rect, func(i int, p plane.Point) {
			if p.Y != row {
				row, edges = p.Y, plane.Crossings(a.Outline, p.Y, edges[:0])
			}
			if between(edges, p.X) {
				w.ground[i] = a.Area.Ground != story.Water
			}
		})
	}
}

// between reports whether x lies inside of an outline with these edges beside
// it, in the manner of within.
func between(edges []float64, x float64) bool {
	in := false
	for _, e := range edges {
		in = in != (x < e)
	}
	return in
}

// within visits the cells of a rectangle.
func (w *Ways) within(r plane.Rect, visit func(i int, middle plane.Point)) {
	x0, y0 := w.cellAt(r.Min)
	x1, y1 := w.cellAt(r.Max)
	for y := max(0, y0); y <= min(w.rows-1, y1); y++ {
		for x := max(0, x0); x <= min(w.cols-1, x1); x++ {
			visit(y*w.cols+x, w.middle(x, y))
		}
	}
}

// put bars the cells from which the obstacle is nearer than reach.
func (w *Ways) put(o obstacle, reach float64) {
	w.eachCell(o, reach, func(i int) { w.ground[i] = false })
	w.remember(o)
}

// eachCell visits the cells from which the obstacle is nearer than reach.
func (w *Ways) eachCell(o obstacle, reach float64, visit func(i int)) {
	w.within(o.box().Grow(reach), func(i int, p plane.Point) {
		if o.dist(p) < reach {
			visit(i)
		}
	})
}

// remember lists the obstacle in the buckets from which it may matter.
func (w *Ways) remember(o obstacle) {
	box := o.box().Grow(1.5)
	from, to := box.Min.Sub(w.min).Mul(1/bucket), box.Max.Sub(w.min).Mul(1/bucket)
	for y := max(0, int(from.Y)); y <= min(w.bucketRows-1, int(to.Y)); y++ {
		for x := max(0, int(from.X)); x <= min(w.bucketCols-1, int(to.X)); x++ {
			b := y*w.bucketCols + x
			w.near[b] = append(w.near[b], int32(len(w.obstacles)))
		}
	}
	w.obstacles = append(w.obstacles, o)
}

func (w *Ways) cellAt(p plane.Point) (x, y int) {
	return int(math.Floor((p.X - w.min.X) / w.cell)), int(math.Floor((p.Y - w.min.Y) / w.cell))
}

func (w *Ways) middle(x, y int) plane.Point {
	return plane.Point{X: w.min.X + (float64(x)+.5)*w.cell, Y: w.min.Y + (float64(y)+.5)*w.cell}
}

// index returns the cell in which p lies, or -1 when it is off the ground.
func (w *Ways) index(p plane.Point) int {
	if x, y := w.cellAt(p); w.has(x, y) {
		return y*w.cols + x
	}
	return -1
}

func (w *Ways) has(x, y int) bool { return x >= 0 && y >= 0 && x < w.cols && y < w.rows }

// Free reports whether a body of radius r (up to 1.5 m) can stand at p:
// clear of walls, doorways that may shut, seats, large props and water.
func (w *Ways) Free(p plane.Point, r float64) bool {
	if w.index(p) < 0 {
		return false
	}
	if w.wet {
		if a := layout.AreaAt(w.l, p); a >= 0 && w.l.Areas[a].Area.Ground == story.Water {
			return false
		}
	}
	for _, i := range w.nearby(p) {
		if w.obstacles[i].dist(p) < r {
			return false
		}
	}
	return true
}

// nearby returns the obstacles within 1.5 m of p, and some more.
func (w *Ways) nearby(p plane.Point) []int32 {
	x, y := int((p.X-w.min.X)/bucket), int((p.Y-w.min.Y)/bucket)
	if x < 0 || y < 0 || x >= w.bucketCols || y >= w.bucketRows {
		return nil
	}
	return w.near[y*w.bucketCols+x]
}

// A Bar is a line across which nobody walks for a time, such as people who
// stand arm in arm: a straight piece and how near one may come to it.
type Bar struct {
	A, B plane.Point
	R    float64
}

// passing is where people can walk while doors and people stand so.
type passing struct {
	open  []bool
	bars  []Bar
	pass  pass
	blank []int32 // the distances of a field of which nothing is known yet
}

// Passing returns where people can walk while those doors stand open and those
// lines are closed.
func (w *Ways) Passing(open []bool, bars []Bar) pass { return w.passage(open, bars).pass }

// passage returns the same, with what a field starts from.
func (w *Ways) passage(open []bool, bars []Bar) *passing {
	for _, p := range w.lastPass {
		if slices.Equal(p.open, open) && slices.Equal(p.bars, bars) {
			return p
		}
	}
	ground := slices.Clone(w.ground)
	for i, cells := range w.doors {
		if IsOpen(open, i) {
			continue
		}
		for _, c := range cells {
			ground[c] = false
		}
	}
	for _, b := range bars {
		w.eachCell(obstacle{a: b.A, b: b.B}, b.R, func(i int) { ground[i] = false })
	}
	blank := make([]int32, len(ground))
	for i, free := range ground {
		blank[i] = barred
		if free {
			blank[i] = unreached
		}
	}
	if len(w.lastPass) == 8 {
		w.lastPass = slices.Delete(w.lastPass, 0, 1)
	}
	p := &passing{slices.Clone(open), slices.Clone(bars), ground, blank}
	w.lastPass = append(w.lastPass, p)
	return p
}

func IsOpen(open []bool, door int) bool { return door < len(open) && open[door] }
