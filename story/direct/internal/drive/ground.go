package drive

import (
	"math"

	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plane"
)

// A Body is how large a vehicle is, in metres, and how narrow a circle it can drive.
type Body struct {
	Long, Wide float64
	Radius     float64 // of the narrowest circle of its axle
	Axle       float64 // how far behind its middle it does not slide aside, metres
	Floats     bool    // it goes on water, and on nothing else
}

const (
	cell     = .25 // metres, the side of a cell
	farthest = 4.  // metres, beyond which nothing is measured
	air      = .1  // metres between a vehicle and what it passes
	post     = .4  // metres, half the side of what a door hangs on
	person   = .2  // metres, the radius of somebody who stands
)

// A Ground tells how far it is from everywhere to what a vehicle cannot drive over: a
// grid of distances, in metres.
type Ground struct {
	body       Body
	min        plane.Point
	cols, rows int
	dist       []float32
	discs      []float64 // where discs that together cover the body lie, ahead of its middle
	radius     float64   // of each
}

// NewGround returns the ground of a set on which a vehicle is to drive, without what was
// put there. Outside of the set it may drive on the lanes only, straight in or out.
func NewGround(l *layout.Layout, open []bool, body Body, lanes []plane.Rect) *Ground {
	around := l.Bounds
	for _, lane := range lanes {
		around = around.Union(lane)
	}
	around = around.Grow(2 * cell)
	size := around.Size()
	g := &Ground{body: body, min: around.Min, cols: int(size.X/cell) + 1, rows: int(size.Y/cell) + 1}
	g.dist = make([]float32, g.cols*g.rows)
	for y := range g.rows {
		for x := range g.cols {
			if g.drivable(l, g.middle(x, y), lanes) {
				g.dist[y*g.cols+x] = farthest
			}
		}
	}
	g.spread()
	n := max(1, math.Ceil(3*body.Long/body.Wide))
	part := body.Long / n
	for i := range int(n) {
		g.discs = append(g.discs, (float64(i)+.5)*part-body.Long/2)
	}
	g.radius = math.Hypot(part/2, body.Wide/2) + air
	g.place(l, open)
	return g
}

// drivable reports whether the ground at p is of the vehicle's sort.
func (g *Ground) drivable(l *layout.Layout, p plane.Point, lanes []plane.Rect) bool {
	if !l.Bounds.Contains(p) {
		for _, lane := range lanes {
			if lane.Contains(p) {
				return true
			}
		}
		return false
	}
	i := layout.AreaAt(l, p)
	wet := i >= 0 && l.Areas[i].Area.Ground == story.Water
	return wet == g.body.Floats
}

// spread has every cell know how far it is to the nearest on which nothing drives: a
// distance transform in two passes, with steps of 1 and √2.
func (g *Ground) spread() {
	at := func(x, y int) float32 {
		if x < 0 || y < 0 || x >= g.cols || y >= g.rows {
			return 0
		}
		return g.dist[y*g.cols+x]
	}
	const across = cell * math.Sqrt2
	for y := range g.rows {
		for x := range g.cols {
			g.near(x, y, min(at(x-1, y)+cell, at(x, y-1)+cell, at(x-1, y-1)+across, at(x+1, y-1)+across))
		}
	}
	for y := g.rows - 1; y >= 0; y-- {
		for x := g.cols - 1; x >= 0; x-- {
			g.near(x, y, min(at(x+1, y)+cell, at(x, y+1)+cell, at(x+1, y+1)+across, at(x-1, y+1)+across))
		}
	}
}

// near lowers the distance of a cell.
func (g *Ground) near(x, y int, d float32) {
	if i := y*g.cols + x; d < g.dist[i] {
		g.dist[i] = max(0, d)
	}
}

func (g *Ground) middle(x, y int) plane.Point {
	return g.min.Add(plane.Point{X: (float64(x) + .5) * cell, Y: (float64(y) + .5) * cell})
}

// place puts onto the ground what stands on the set.
func (g *Ground) place(l *layout.Layout, open []bool) {
	for _, w := range l.Walls {
		g.Put(w.A, w.B, w.Thickness/2)
	}
	for i, d := range l.Doors {
		g.Put(d.A, d.A, post)
		g.Put(d.B, d.B, post)
		if d.Door.Kind != story.Opening && !open[i] {
			g.Put(d.A, d.B, .1)
		}
	}
	for i := range l.Seats {
		for _, p := range l.Seats[i].Places {
			g.Put(p.Point, p.Point, .4)
		}
	}
	for i := range l.Props {
		x := &l.Props[i]
		if x.Form().Stops > 0 || x.Turn != nil {
			g.PutProp(x)
			continue
		}
		g.Put(x.Rect.Center(), x.Rect.Center(), .2)
	}
}

// PutProp puts a thing onto the ground.
func (g *Ground) PutProp(x *layout.PlacedProp) {
	t := x.Lying()
	if x.Turn == nil {
		t.Long, t.Wide = t.Long*x.Form().Stops, t.Wide*x.Form().Stops
	}
	beams, half := t.Beams()
	for _, b := range beams {
		g.Put(b[0], b[1], half)
	}
}

// PutPerson puts somebody onto the ground who stands there.
func (g *Ground) PutPerson(at plane.Point) { g.Put(at, at, person) }

// Put puts a straight piece onto the ground, with half its thickness.
func (g *Ground) Put(a, b plane.Point, half float64) {
	box := plane.Bounds([]plane.Point{a, b}).Grow(half + farthest)
	from, to := box.Min.Sub(g.min).Mul(1/cell), box.Max.Sub(g.min).Mul(1/cell)
	for y := max(0, int(from.Y)); y <= min(g.rows-1, int(to.Y)); y++ {
		for x := max(0, int(from.X)); x <= min(g.cols-1, int(to.X)); x++ {
			g.near(x, y, float32(plane.ToSegment(g.middle(x, y), a, b)-half))
		}
	}
}

// far returns how far it is from a place to what is in the way: between the four cells
// about it (bilinear interpolation). Outside of the ground it is 0.
func (g *Ground) far(p plane.Point) float64 {
	u, v := (p.X-g.min.X)/cell-.5, (p.Y-g.min.Y)/cell-.5
	x, y := int(math.Floor(u)), int(math.Floor(v))
	if x < 0 || y < 0 || x >= g.cols-1 || y >= g.rows-1 {
		return 0
	}
	u, v = u-float64(x), v-float64(y)
	i := y*g.cols + x
	d := g.dist
	top := float64(d[i])*(1-u) + float64(d[i+1])*u
	low := float64(d[i+g.cols])*(1-u) + float64(d[i+g.cols+1])*u
	return top*(1-v) + low*v
}

// squeeze has the vehicle pass things as near as it stands to some now, where that is
// nearer than it would else go: it touches none of them.
func (g *Ground) squeeze(p plane.Pose) {
	f := p.Front()
	for _, u := range g.discs {
		if d := g.far(p.At.Add(f.Mul(u))); d < g.radius {
			g.radius = math.Max(d, g.body.Wide/2)
		}
	}
}

// Free reports whether the vehicle can be there.
func (g *Ground) Free(p plane.Pose) bool { return g.free(g.onAxle(p)) }

// free reports the same of the pose of its axle.
func (g *Ground) free(p plane.Pose) bool {
	f := p.Front()
	need := g.radius
	if need > farthest-2*cell { // so wide that only part of it can be measured
		need = farthest - 2*cell
	}
	for _, u := range g.discs {
		if g.far(p.At.Add(f.Mul(u+g.body.Axle))) < need {
			return false
		}
	}
	return true
}

// onAxle returns the pose of the axle of a vehicle in a pose.
func (g *Ground) onAxle(p plane.Pose) plane.Pose {
	p.At = p.Out(plane.Point{X: -g.body.Axle})
	return p
}

// OffAxle returns the pose of a vehicle whose axle is in a pose.
func (b Body) OffAxle(p plane.Pose) plane.Pose {
	p.At = p.Out(plane.Point{X: b.Axle})
	return p
}

// Beside returns how far the vehicle's middle is from an edge along which it lies, metres.
func (g *Ground) Beside() float64 { return g.radius + .2 }

// Lane returns the ground on which the vehicle drives straight over the edge of the set,
// to a pose outside.
func (g *Ground) Lane(p plane.Pose, long float64) plane.Rect {
	half := g.radius + 2*cell
	corners := p.Corners(long+2*half, 2*half)
	return plane.Bounds(corners[:])
}
