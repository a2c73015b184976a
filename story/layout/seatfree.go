package layout

import (
	"math"
	"slices"

	"standoff/story"
	"standoff/story/plane"
)

const (
	// How far a seat keeps off props, from the way through doors, and off the seats
	// of other blocks, metres.
	offProps = 1.
	offDoors = .5
	offSeats = 1.2
)

// A seatGround tells where a seat can stand: in its room, off walls, props, water and
// other seats, and out of the way through doors. It is asked very often: it works out
// each decimetre of the ground only once, and what may be in the way only once for
// each patch of them.
type seatGround struct {
	l       *Layout
	room    []plane.Point // or nil
	wet     bool          // some of the set is water
	all     hindrances
	patches map[[2]int]*patch
	last    *patch // that was asked about, since the next place is mostly on it too
}

// hindrances are what seats keep off.
type hindrances struct {
	edges [][2]plane.Point // of the room
	props []plane.Rect
	doors []*PlacedDoor
	walls [][2]plane.Point
	seats []plane.Point
}

// patchSide is how many decimetres a patch is long and wide.
const patchSide = 1 << 5

// A patch is ground of which what is near to it is known.
type patch struct {
	hindrances
	x, y  int    // its first decimetre
	is    answer // of all of it alike, if it is known
	known *[patchSide * patchSide]answer
}

// An answer is whether a seat can stand somewhere.
type answer int8

const (
	unknown answer = iota
	free
	taken
)

// newSeatGround gathers what the seats of a block keep off.
func (p *placer) newSeatGround(room []plane.Point) *seatGround {
	g := &seatGround{l: p.l, room: room, patches: map[[2]int]*patch{}}
	g.wet = slices.ContainsFunc(p.l.Areas, func(a PlacedArea) bool { return a.Area.Ground == story.Water })
	all := &g.all
	for i, a := range room {
		all.edges = append(all.edges, [2]plane.Point{a, room[(i+1)%len(room)]})
	}
	for i := range p.l.Props {
		if r, ok := p.l.Props[i].Stops(); ok {
			all.props = append(all.props, r)
		}
	}
	for i := range p.l.Doors {
		all.doors = append(all.doors, &p.l.Doors[i])
	}
	for i := range p.l.Walls {
		w := &p.l.Walls[i]
		ours := plane.NearOutline(room, w.A, .01) && plane.NearOutline(room, w.B, .01)
		if !ours { // those along the room's own edge are seen to
			all.walls = append(all.walls, [2]plane.Point{w.A, w.B})
		}
	}
	for i := range p.l.Seats {
		for _, c := range p.l.Seats[i].Places {
			all.seats = append(all.seats, c.Point)
		}
	}
	if room != nil {
		*all = all.near(plane.Bounds(room))
	}
	return g
}

// near returns those that seats on a rectangle may have to keep off, and some more.
func (h *hindrances) near(r plane.Rect) hindrances {
	within := func(s plane.Rect, far float64) bool { // or but for its corners
		far += 1e-9
		return s.Min.X <= r.Max.X+far && s.Max.X >= r.Min.X-far && s.Min.Y <= r.Max.Y+far && s.Max.Y >= r.Min.Y-far
	}
	beside := func(pieces [][2]plane.Point) (near [][2]plane.Point) {
		for _, x := range pieces {
			if within(plane.Bounds(x[:]), seatEdge) {
				near = append(near, x)
			}
		}
		return near
	}
	near := hindrances{edges: beside(h.edges), walls: beside(h.walls)}
	for _, x := range h.props {
		if within(x, offProps) {
			near.props = append(near.props, x)
		}
	}
	for _, d := range h.doors {
		if within(d.Bounds(), doorway+offDoors) {
			near.doors = append(near.doors, d)
		}
	}
	for _, c := range h.seats {
		if within(plane.Rect{Min: c, Max: c}, offSeats) {
			near.seats = append(near.seats, c)
		}
	}
	return near
}

// none reports whether there are none at all.
func (h *hindrances) none() bool {
	return len(h.edges)+len(h.props)+len(h.doors)+len(h.walls)+len(h.seats) == 0
}

// hinder reports whether any of them is too near to a seat at q.
func (h *hindrances) hinder(q plane.Point) bool {
	for i := range h.edges {
		if plane.NearSegment(q, h.edges[i][0], h.edges[i][1], seatEdge) {
			return true
		}
	}
	for _, r := range h.props {
		if plane.ToRect(q, r) < offProps {
			return true
		}
	}
	for _, d := range h.doors {
		if ToDoorway(q, d) < offDoors {
			return true
		}
	}
	for i := range h.walls {
		if plane.NearSegment(q, h.walls[i][0], h.walls[i][1], seatEdge) {
			return true
		}
	}
	for _, c := range h.seats {
		if c.Dist(q) < offSeats {
			return true
		}
	}
	return false
}

// free reports whether a seat can stand on the decimetre of q.
func (g *seatGround) free(q plane.Point) bool {
	x, y := int(math.Floor(q.X*10+.5)), int(math.Floor(q.Y*10+.5))
	p := g.last
	if p == nil || uint(x-p.x) >= patchSide || uint(y-p.y) >= patchSide {
		p = g.patch([2]int{x &^ (patchSide - 1), y &^ (patchSide - 1)})
		g.last = p
	}
	if p.is != unknown {
		return p.is == free
	}
	is := &p.known[(y-p.y)*patchSide+x-p.x]
	if *is == unknown {
		*is = taken
		if g.open(p, decimetre(x, y)) {
			*is = free
		}
	}
	return *is == free
}

// decimetre returns the middle of a decimetre of the ground.
func decimetre(x, y int) plane.Point { return plane.Point{X: float64(x) / 10, Y: float64(y) / 10} }

// patch returns the patch that begins at a decimetre.
func (g *seatGround) patch(at [2]int) *patch {
	if p := g.patches[at]; p != nil {
		return p
	}
	r := plane.Rect{Min: decimetre(at[0], at[1]), Max: decimetre(at[0]+patchSide-1, at[1]+patchSide-1)}
	p := &patch{hindrances: g.all.near(r), x: at[0], y: at[1]}
	// Where no edge of the room is near it lies inside of it or outside as a whole.
	switch inside := g.room == nil || len(p.edges) > 0 || plane.Within(g.room, r.Min); {
	case !inside:
		p.is = taken
	case !g.wet && p.none():
		p.is = free
	default:
		p.known = new([patchSide * patchSide]answer)
	}
	g.patches[at] = p
	return p
}

// open reports whether a seat can stand at q, which is on the patch.
func (g *seatGround) open(p *patch, q plane.Point) bool {
	if len(p.edges) > 0 && !plane.Within(g.room, q) || p.hinder(q) {
		return false
	}
	if !g.wet {
		return true
	}
	i := AreaAt(g.l, q)
	return i < 0 || g.l.Areas[i].Area.Ground != story.Water
}
