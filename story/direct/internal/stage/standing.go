package stage

import (
	"math"
	"slices"

	"standoff/story/plane"
	"standoff/story/ways"
)

// Apart is the least distance between two people who stand, metres.
const Apart = .5

// A Standing is a uniform grid of where people stand or will stand on a floor,
// so that nobody stands inside another. Its cells are of one square metre; it also
// counts people by larger blocks, to pass over those that are empty. (Ericson,
// Real-Time Collision Detection, 2005, 7.1: cells with linked lists.)
type Standing struct {
	Floor      *Floor
	min        plane.Point
	cols, rows int
	first      []int32 // by square metre: one more than the index of who stands there
	people     []stood // the story's people, if it knows them, then places that are taken
	roam       float64 // the most that anybody strays
	hints      []int32 // by square metre too: whom somebody there was near to last
	blocks     []int32 // how many stand on blocks of blockSide by blockSide metres
	beside     []int32 // and on each block together with the eight about it
	blockCols  int
}

// A stood is somebody who stands on a square metre, how far they stray from
// there, and the next one there, whose index is lower.
type stood struct {
	at   plane.Point
	roam float64
	next int32
	here bool
}

// blockSide is how many metres long and wide a block is.
const blockSide = 4

// NewStanding returns a grid of the floor for so many people, none of whom
// stands there yet.
func NewStanding(f *Floor, people int) *Standing {
	b := f.Layout.Bounds.Grow(ways.Margin)
	size := b.Size()
	g := &Standing{Floor: f, min: b.Min, cols: int(size.X) + 1, rows: int(size.Y) + 1}
	g.first, g.hints = make([]int32, g.cols*g.rows), make([]int32, g.cols*g.rows)
	g.blockCols = g.cols/blockSide + 3 // with one more on every side
	blocks := g.blockCols * (g.rows/blockSide + 3)
	g.blocks, g.beside = make([]int32, blocks), make([]int32, blocks)
	g.people = make([]stood, people)
	return g
}

// Crowded returns where people stand on the floor who do not move: moving tells
// who does, and nil is nobody. A grid of before is brought up to date rather than
// filled anew.
func (s Scene) Crowded(g *Standing, moving []bool) *Standing {
	if g == nil || g.Floor != s.Floor {
		g = NewStanding(s.Floor, len(s.Postures))
	}
	for i := len(g.people) - 1; i >= len(s.Postures); i-- {
		g.remove(i)
	}
	g.people, g.roam = g.people[:len(s.Postures)], 0
	for p := range s.Postures {
		n, was := &s.Postures[p], &g.people[p]
		here := n.Set == s.Set && (moving == nil || !moving[p])
		if was.here && (!here || was.at != n.At || was.roam != n.Roam) {
			g.remove(p)
		}
		if here && !was.here {
			g.put(p, n.At, n.Roam)
		}
		if here && n.Roam > g.roam {
			g.roam = n.Roam
		}
	}
	return g
}

// square returns the column and row of a place; who is outside counts as on the edge.
func (g *Standing) square(p plane.Point) (x, y int) {
	x, y = int(p.X-g.min.X), int(p.Y-g.min.Y)
	return max(0, min(g.cols-1, x)), max(0, min(g.rows-1, y))
}

// Add adds somebody who keeps their place.
func (g *Standing) Add(p plane.Point) { g.Stray(p, 0) }

// Stray adds somebody who mills about within so many metres.
func (g *Standing) Stray(p plane.Point, roam float64) {
	g.people = append(g.people, stood{})
	g.put(len(g.people)-1, p, roam)
	g.roam = math.Max(g.roam, roam)
}

// link returns the link, in the list of the cell of a place, at which one with the
// index stands or would stand: indices fall along the list.
func (g *Standing) link(p plane.Point, i int) *int32 {
	x, y := g.square(p)
	link := &g.first[y*g.cols+x]
	for int(*link) > i+1 {
		link = &g.people[*link-1].next
	}
	return link
}

// put puts the person with an index at p.
func (g *Standing) put(i int, p plane.Point, roam float64) {
	link := g.link(p, i)
	g.people[i] = stood{p, roam, *link, true}
	*link = int32(i + 1)
	g.count(p, 1)
}

// remove forgets the one with an index.
func (g *Standing) remove(i int) {
	if q := &g.people[i]; q.here {
		*g.link(q.at, i), q.here = q.next, false
		g.count(q.at, -1)
	}
}

// block returns the index of a square's block.
func (g *Standing) block(x, y int) int { return (y/blockSide+1)*g.blockCols + x/blockSide + 1 }

// count counts one more, or one less, at a place.
func (g *Standing) count(p plane.Point, more int32) {
	b := g.block(g.square(p))
	g.blocks[b] += more
	for _, row := range [...]int{b - g.blockCols, b, b + g.blockCols} {
		g.beside[row-1] += more
		g.beside[row] += more
		g.beside[row+1] += more
	}
}

// empty reports whether nobody stands on the blocks of these squares.
func (g *Standing) empty(x0, y0, x1, y1 int) bool {
	for first, last := g.block(x0, y0), g.block(x1, y0); first <= g.block(x0, y1); first, last = first+g.blockCols, last+g.blockCols {
		for _, n := range g.blocks[first : last+1] {
			if n > 0 {
				return false
			}
		}
	}
	return true
}

// Near reports whether anybody stands nearer than r to p. Of a crowd it is
// mostly the one whom others at about the same place were near to.
func (g *Standing) Near(p plane.Point, r float64) bool {
	x, y := g.square(p)
	if r+g.roam <= blockSide && g.beside[g.block(x, y)] == 0 {
		return false // of most places of which it is asked nobody is anywhere near
	}
	hint := &g.hints[y*g.cols+x]
	if i := *hint; i > 0 && int(i) <= len(g.people) && g.people[i-1].near(p, r) {
		return true
	}
	i := g.anyNear(p, r)
	if i > 0 {
		*hint = i
	}
	return i > 0
}

// anyNear returns one more than the index of somebody who stands nearer than r to
// p, or 0. It looks first on the same square, and then on the nearest of those
// beside it.
func (g *Standing) anyNear(p plane.Point, r float64) int32 {
	far := r + g.roam
	x0, y0 := g.square(plane.Point{X: p.X - far, Y: p.Y - far})
	x1, y1 := g.square(plane.Point{X: p.X + far, Y: p.Y + far})
	if g.empty(x0, y0, x1, y1) {
		return 0
	}
	if len(g.people) < (x1-x0+1)*(y1-y0+1) { // so few that it is quicker to ask them all
		return int32(1 + slices.IndexFunc(g.people, func(s stood) bool { return s.near(p, r) }))
	}
	x, y := g.square(p)
	besideX, besideY := g.square(plane.Point{X: p.X - .5, Y: p.Y - .5})
	besideX, besideY = min(g.cols-1, 2*besideX+1-x), min(g.rows-1, 2*besideY+1-y)
	for _, square := range [...]int{y*g.cols + x, y*g.cols + besideX, besideY*g.cols + x,
		besideY*g.cols + besideX} {
		if i := g.nearOn(g.first[square], p, r); i > 0 {
			return i
		}
	}
	for y := y0; y <= y1; y++ {
		for _, first := range g.first[y*g.cols+x0 : y*g.cols+x1+1] {
			if i := g.nearOn(first, p, r); i > 0 {
				return i
			}
		}
	}
	return 0
}

// near reports whether somebody is there, nearer than r to p.
func (s *stood) near(p plane.Point, r float64) bool {
	off := p.Sub(s.at)
	return off.Dot(off) < (r+s.roam)*(r+s.roam) && s.here
}

// nearOn returns the same of somebody and the next ones on their square.
func (g *Standing) nearOn(i int32, p plane.Point, r float64) int32 {
	for i > 0 && !g.people[i-1].near(p, r) {
		i = g.people[i-1].next
	}
	return i
}

// diagonal is no less than how far apart two can be on one square, metres.
const diagonal = 1.42

// inner reports whether a square is not on the edge, where those outside count.
func (g *Standing) inner(x, y int) bool {
	return x > 0 && y > 0 && x < g.cols-1 && y < g.rows-1
}

// Clear takes everybody away.
func (g *Standing) Clear() {
	for i := range g.people {
		x, y := g.square(g.people[i].at)
		g.first[y*g.cols+x] = 0
	}
	clear(g.blocks)
	clear(g.beside)
	g.people, g.roam = g.people[:0], 0
}

// Clone returns the same people, whom what is done to the others leaves alone. It
// takes the room of a clone that is not needed any more.
func (g *Standing) Clone(old *Standing) *Standing {
	c, room := *g, Standing{}
	if old != nil {
		room = *old
	}
	c.first = append(room.first[:0], g.first...)
	c.blocks, c.beside = append(room.blocks[:0], g.blocks...), append(room.beside[:0], g.beside...)
	c.people = append(room.people[:0], g.people...)
	return &c
}

// Free reports whether somebody can stand at p with r metres to the next.
func (g *Standing) Free(p plane.Point, r float64) bool {
	return g.Floor.Ways.Free(p, .34) && !g.Near(p, r)
}

// Drop forgets somebody who stood at p.
func (g *Standing) Drop(p plane.Point) {
	x, y := g.square(p)
	for i := g.first[y*g.cols+x]; i > 0; i = g.people[i-1].next {
		if g.people[i-1].at == p {
			g.remove(int(i - 1))
			return
		}
	}
}
