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
	largeSet = 40_000 // square metres, from which cells are larger
)

// Ways is the walkable ground of a set, and the ways across it.
type Ways struct {
	grid
	recent
	room
	l         *layout.Layout
	ground    pass      // with all doors open
	doors     [][]int32 // the cells that each door bars when it is shut
	wet       bool      // some of it is water
	swum      []int     // areas of water in which people swim here
	obstacles []obstacle
	buckets   buckets
}

// recent is what was asked for of late, since many ask the same.
type recent struct {
	lastPass []*passing // about the same doors
	last     []*field   // to one place
}

// room is kept only to be filled again.
type room struct {
	tight, loose, before []plane.Point
	walls                [][2]plane.Point
}

// NewWays makes the walkable ground of a layout; for people who swim, with the areas
// of water in which they do.
func NewWays(l *layout.Layout, swum ...int) *Ways {
	size := l.Bounds.Grow(Margin).Size()
	w := &Ways{l: l, grid: grid{cell: .25, min: l.Bounds.Grow(Margin).Min}, swum: swum}
	if size.X*size.Y > largeSet {
		w.cell = .5
	}
	w.perMetre = 1 / w.cell
	w.cols, w.rows = int(size.X/w.cell)+1, int(size.Y/w.cell)+1
	w.middles.x, w.middles.y = make([]float64, 0, w.cols), make([]float64, 0, w.rows)
	for x := range w.cols {
		w.middles.x = append(w.middles.x, w.middle(x, 0).X)
	}
	for y := range w.rows {
		w.middles.y = append(w.middles.y, w.middle(0, y).Y)
	}
	w.ground = make(pass, w.cols*w.rows)
	w.dry()
	w.place()
	return w
}

// place bars the cells too near to what stands on the set, and lists it.
func (w *Ways) place() {
	l := w.l
	many := len(l.Walls) + len(l.Props) + len(l.Doors)
	for i := range l.Seats {
		many += 2 * len(l.Seats[i].Places)
	}
	w.obstacles = make([]obstacle, 0, many) // unless fronts are long
	for _, wall := range l.Walls {
		w.put(piece(wall.A, wall.B, wall.Thickness/2), Body)
	}
	for i := range l.Seats {
		w.placeSeats(&l.Seats[i])
	}
	for i := range l.Props {
		if t := l.Props[i].Turn; t != nil {
			beams, half := t.Beams()
			for _, b := range beams {
				w.put(piece(b[0], b[1], half), Body)
			}
			continue
		}
		if r, ok := l.Props[i].Stops(); ok {
			w.put(rectangle(r), Body)
		}
	}
	for _, d := range l.Doors {
		var cells []int32
		if d.Door.Kind != story.Opening {
			o := piece(d.A, d.B, .05)
			w.eachCell(&o, Body, func(i int) { cells = append(cells, int32(i)) })
			w.obstacles = append(w.obstacles, o)
		}
		w.doors = append(w.doors, cells)
	}
	w.buckets = newBuckets(w.obstacles, w.min, w.l.Bounds.Grow(Margin).Size())
}

// placeSeats places the chairs, which stand in rows that nobody walks through, and
// the fronts of desks. A bench is what one sits on, and a tier's edge is a step.
func (w *Ways) placeSeats(s *layout.PlacedSeats) {
	for _, line := range s.Lines {
		for i, q := range line {
			w.put(piece(q, line[min(i+1, len(line)-1)], 0), seatBody)
		}
	}
	if s.Seats.Kind != story.Desks {
		return
	}
	for _, f := range s.Fronts {
		for i := 1; i < len(f.Line); i++ {
			w.put(piece(f.Line[i-1], f.Line[i], 0), deskBody)
		}
	}
}

// dry opens the ground of the set, bare ground between its areas too, but
// not what lies under water. The ground outside is closed: else people would
// go round the end of every wall.
func (w *Ways) dry() {
	b := w.l.Bounds
	right, below := w.column(math.Nextafter(b.Max.X, math.Inf(1))), w.row(math.Nextafter(b.Max.Y, math.Inf(1)))
	for y := w.row(b.Min.Y); y < below; y++ {
		w.set(y, w.column(b.Min.X), right, true)
	}
	var edges []float64 // of an area beside the middles of a row, from the left
	for i := range w.l.Areas {
		a := &w.l.Areas[i]
		water := a.Area.Ground == story.Water && !slices.Contains(w.swum, i)
		w.wet = w.wet || water
		for y := w.row(a.Rect.Min.Y); y < w.rows && w.middles.y[y] <= a.Rect.Max.Y; y++ {
			edges = plane.Crossings(a.Outline, w.middles.y[y], edges[:0])
			slices.Sort(edges)
			for k := 1; k < len(edges); k += 2 { // between each two of them one is inside
				w.set(y, w.column(edges[k-1]), w.column(edges[k]), !water)
			}
		}
	}
}

// set says of the cells of a row, up to a column, whether one can walk there.
func (w *Ways) set(y, from, to int, free bool) {
	row := w.ground[y*w.cols : (y+1)*w.cols]
	for x := from; x < to; x++ {
		row[x] = free
	}
}
