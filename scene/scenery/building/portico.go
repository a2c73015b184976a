package building

import (
	"math"

	"standoff/scene/scenery/draw"
	"standoff/scene/scenery/pieces"
	"standoff/scene/theme"
	"standoff/story/layout"
	"standoff/story/plane"
)

// A portico is columns in a row before a door of a building, and what they carry while its
// roof is on.
type portico struct {
	room     int
	columns  []int       // by their index in the layout's props
	a, e     plane.Point // the wall behind it, clockwise round the building
	out      plane.Point
	reach    float64 // from the wall to the middle of the columns, metres
	door     float64 // the middle of the door, metres from a
	doorWide float64
	long     float64
}

const (
	plinthHigh  = .45
	beamLow     = 4.75 // metres above the ground, of what the columns carry
	beamHigh    = 1.
	gableHigh   = 2.25
	cutColumn   = 2.2 // metres, while one sees into the building
	lowColumn   = 2.9 // metres, of a portico before a building of one floor
	stepsBefore = 3
)

// porticosOf returns the porticos of the layout: columns in a row before a straight outer
// wall in which there is a door.
func porticosOf(l *layout.Layout) (all []portico) {
	for i, r := range l.Rooms {
		line := l.Areas[r.Area].Outline
		if !r.Whole {
			continue
		}
		for k, a := range line {
			if p, ok := porticoAt(l, i, a, line[(k+1)%len(line)]); ok {
				all = append(all, p)
			}
		}
	}
	return all
}

// porticoAt returns the portico before one side of a room, if there is one.
func porticoAt(l *layout.Layout, room int, a, e plane.Point) (p portico, ok bool) {
	const inLine = .4 // metres
	along := a.Toward(e)
	p = portico{room: room, out: plane.Point{X: along.Y, Y: -along.X}}
	lo, hi := math.Inf(1), math.Inf(-1)
	for _, i := range l.ColumnsBefore(l.Rooms[room].Area) {
		q := l.Props[i].Rect.Center().Sub(a)
		u, v := q.Dot(along), q.Dot(p.out)
		if v <= 0 || u < -1 || u > a.Dist(e)+1 || len(p.columns) > 0 && math.Abs(v-p.reach) > inLine {
			continue
		}
		p.columns, p.reach = append(p.columns, i), v
		lo, hi = math.Min(lo, u), math.Max(hi, u)
	}
	if len(p.columns) < 2 {
		return p, false
	}
	const over = .8 // metres beyond the outermost columns
	p.a, p.e, p.long = a.Add(along.Mul(lo-over)), a.Add(along.Mul(hi+over)), hi-lo+2*over
	for i := range l.Doors {
		mid := l.Doors[i].Middle()
		if u := mid.Sub(a).Dot(along); plane.ToSegment(mid, a, e) < .3 && u > lo && u < hi {
			p.door, p.doorWide, ok = u-lo+over, l.Doors[i].A.Dist(l.Doors[i].B), true
		}
	}
	return p, ok
}

// OfPortico reports whether a prop is a column of a portico.
func (m *Buildings) OfPortico(prop int) bool {
	for i := range m.fronts {
		for _, c := range m.fronts[i].columns {
			if c == prop {
				return true
			}
		}
	}
	return false
}

// quad returns a rectangle before the portico's wall, clockwise: from u0 to u1 along it and
// from v0 to v1 out of it, metres.
func (p *portico) quad(u0, u1, v0, v1 float64) [4]plane.Point {
	at := func(u, v float64) plane.Point { return p.a.Lerp(p.e, u/p.long).Add(p.out.Mul(v)) }
	return [4]plane.Point{at(u0, v1), at(u1, v1), at(u1, v0), at(u0, v0)}
}

// DrawPorticos draws the porticos: their columns are cut as low as the walls behind them.
func (m *Buildings) DrawPorticos(with *pieces.Builder) {
	b := masonry{with}
	for i := range m.fronts {
		p := &m.fronts[i]
		room := &m.layout.Rooms[p.room]
		beam := math.Min(beamLow, room.High-cornice)
		u := m.roof(p.room)
		top := cutColumn + (beam-cutColumn)*u
		foot := p.quad(0, p.long, minThick/2, p.reach+.9)
		if !b.Cam.Seen(plane.Bounds(foot[:]).Grow(2), beam+beamHigh+gableHigh, 4) {
			continue
		}
		b.floor(p)
		for _, c := range p.columns {
			b.column(m.layout.Props[c].Rect, top, u)
		}
		if u > 0 {
			b.beam(p, top, u)
		}
	}
}

// floor draws what the columns stand on, and steps before the door.
func (b masonry) floor(p *portico) {
	c := draw.Wall(b.Theme)
	front := p.reach + .9
	draw := func(k [4]plane.Point, z0, z1 float64) {
		b.Begin(k[:])
		b.Prism(k[:], z0, z1, c)
		b.End()
	}
	for i := range stepsBefore {
		out := front + .4*float64(stepsBefore-i)
		half := p.doorWide/2 + 1.2
		draw(p.quad(math.Max(0, p.door-half), math.Min(p.long, p.door+half), front-.05, out), 0, plinthHigh*float64(i+1)/(stepsBefore+1))
	}
	draw(p.quad(0, p.long, minThick/2, front), 0, plinthHigh)
}

// column draws a column up to a height: with a capital under its beam, and cut open else.
func (b masonry) column(r plane.Rect, top, u float64) {
	c := draw.Wall(b.Theme)
	m, size := r.Center(), r.Size()
	w := math.Min(size.X, size.Y) / 2
	k := draw.Midline(r)
	b.Begin(k[:])
	b.Drum(m, w, plinthHigh, plinthHigh+.16, c)
	if u > 0 {
		b.Drum(m, .8*w, plinthHigh+.16, top-.16, c)
		b.Drum(m, w, top-.16, top, c)
	} else {
		c.Top, c.Line = b.Theme.Cut, b.Theme.CutLine
		b.Drum(m, .8*w, plinthHigh+.16, top, c)
	}
	b.End()
}

// beam draws what the columns carry, as far as the roof is on: a beam, and a gable over the
// door.
func (b masonry) beam(p *portico, z, u float64) {
	c := draw.Wall(b.Theme)
	nearest := p.a.Add(p.out.Mul(p.reach))
	if end := p.e.Add(p.out.Mul(p.reach)); b.Deep(end) > b.Deep(nearest) {
		nearest = end
	}
	front := p.reach + .6
	k := p.quad(0, p.long, minThick/2, front)
	high := z + beamHigh*u
	b.Piece(b.Deep(nearest) + .1) // after all columns, which it rests on
	b.Prism(k[:], z, high, c)
	half := math.Min(math.Min(p.door, p.long-p.door), p.doorWide/2+3.4)
	b.gable(p, p.door-half, p.door+half, front, high, high+math.Min(gableHigh, .42*half)*u)
	b.End()
}

// gable draws a low roof from u0 to u1 with its ridge square to the wall.
func (b masonry) gable(p *portico, u0, u1, front, z0, z1 float64) {
	t := b.Theme
	k := p.quad(u0, u1, 0, front) // front at u0, front at u1, back at u1, back at u0
	tip := p.quad((u0+u1)/2, (u0+u1)/2, 0, front)
	stone := t.Stone
	stone.Lit, stone.Shade = paler(stone.Lit, .2), paler(stone.Shade, .2)
	b.saddle(&saddle{k: [4]plane.Point{k[1], k[2], k[3], k[0]}, ridge: [2]plane.Point{tip[0], tip[2]}, low: z0, high: z1,
		roof: roofing(t), gable: stone, line: t.WallLine})
	if b.Leads(k[0], k[1]) {
		in := p.quad(u0+.17*(u1-u0), u1-.17*(u1-u0), 0, front)
		at := func(q plane.Point, share float64) draw.V3 { return draw.Over(q, z0+share*(z1-z0)) }
		b.Ring(b.Fill(theme.Mix(t.Stone.Face(b.Sun.On(k[0], k[1])), t.Stone.Shade, .45)), at(in[0], .14), at(in[1], .14), at(tip[0], .78))
	}
}
