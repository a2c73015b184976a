package story

import (
	"math"
	"slices"
)

// apart is the least distance between two people who stand, metres.
const apart = .5

// standing knows where people stand or will stand, so that nobody stands
// inside another.
type standing struct {
	d          *director
	min        Point
	cols, rows int
	first      []int32 // by square metre: one more than the index of who stands there
	people     []stood
	roam       float64 // the most that anybody strays
}

// A stood is somebody who stands on a square metre, how far they stray from
// there, and the next one there.
type stood struct {
	at   Point
	roam float64
	next int32
}

func (d *director) newStanding() *standing {
	b := d.layout().Bounds.Grow(margin)
	size := b.Size()
	g := &standing{d: d, min: b.Min, cols: int(size.X) + 1, rows: int(size.Y) + 1}
	g.first = make([]int32, g.cols*g.rows)
	return g
}

// crowded is where people stand who have no way to go in a phase.
func (d *director) crowded(orders []*order) *standing {
	moving := make([]bool, len(d.now))
	for _, o := range orders {
		if o.places() {
			for _, p := range o.all() {
				moving[p] = true
			}
		}
	}
	g := d.newStanding()
	g.people = make([]stood, 0, len(d.now))
	for p, n := range d.now {
		if n.set == d.set && !moving[p] {
			legs := d.plan.legs[p]
			g.stray(n.at, float64(legs[len(legs)-1].roam))
		}
	}
	return g
}

// square is the column and row of a place; who is outside counts as on the edge.
func (g *standing) square(p Point) (x, y int) {
	x, y = int(math.Floor(p.X-g.min.X)), int(math.Floor(p.Y-g.min.Y))
	return max(0, min(g.cols-1, x)), max(0, min(g.rows-1, y))
}

func (g *standing) add(p Point) { g.stray(p, 0) }

// stray adds somebody who mills about within so many metres.
func (g *standing) stray(p Point, roam float64) {
	x, y := g.square(p)
	first := &g.first[y*g.cols+x]
	g.people = append(g.people, stood{p, roam, *first})
	*first = int32(len(g.people))
	g.roam = math.Max(g.roam, roam)
}

// near reports whether anybody stands nearer than r to p. In a crowd it is
// mostly somebody on the same square, or on the nearest of those beside it.
func (g *standing) near(p Point, r float64) bool {
	if len(g.people) == 0 {
		return false
	}
	x, y := g.square(p)
	if i := g.first[y*g.cols+x]; i > 0 && (r > diagonal && g.inner(x, y) || g.nearOn(i, p, r)) {
		return true
	}
	besideX, besideY := g.square(Point{p.X - .5, p.Y - .5})
	besideX, besideY = min(g.cols-1, 2*besideX+1-x), min(g.rows-1, 2*besideY+1-y)
	for _, square := range [...]int{y*g.cols + besideX, besideY*g.cols + x, besideY*g.cols + besideX} {
		if i := g.first[square]; i > 0 && g.nearOn(i, p, r) {
			return true
		}
	}
	far := r + g.roam
	x0, y0 := g.square(Point{p.X - far, p.Y - far})
	x1, y1 := g.square(Point{p.X + far, p.Y + far})
	for y := y0; y <= y1; y++ {
		for x := x0; x <= x1; x++ {
			if i := g.first[y*g.cols+x]; i > 0 && g.nearOn(i, p, r) {
				return true
			}
		}
	}
	return false
}

// diagonal is no less than how far apart two can be on one square, metres.
const diagonal = 1.42

// inner reports whether a square is not on the edge, where those outside count.
func (g *standing) inner(x, y int) bool {
	return x > 0 && y > 0 && x < g.cols-1 && y < g.rows-1
}

// nearOn reports the same of somebody and the next ones on their square.
func (g *standing) nearOn(i int32, p Point, r float64) bool {
	for ; i > 0; i = g.people[i-1].next {
		q := &g.people[i-1]
		if d := p.Sub(q.at); d.dot(d) < (r+q.roam)*(r+q.roam) {
			return true
		}
	}
	return false
}

// clear lets all go.
func (g *standing) clear() {
	for i := range g.people {
		x, y := g.square(g.people[i].at)
		g.first[y*g.cols+x] = 0
	}
	g.people, g.roam = g.people[:0], 0
}

// clone is the same people, whom what is done to the others leaves alone.
func (g *standing) clone() *standing {
	c := *g
	c.first, c.people = slices.Clone(g.first), slices.Clone(g.people)
	return &c
}

// free reports whether somebody can stand at p with r metres to the next.
func (g *standing) free(p Point, r float64) bool {
	return g.d.ground().free(p, .34) && !g.near(p, r)
}

// drop forgets somebody who stood at p.
func (g *standing) drop(p Point) {
	x, y := g.square(p)
	for i := &g.first[y*g.cols+x]; *i > 0; i = &g.people[*i-1].next {
		if g.people[*i-1].at == p {
			*i = g.people[*i-1].next
			return
		}
	}
}
