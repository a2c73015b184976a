package scenery

import (
	"math"

	"standoff/scene/path"
	"standoff/scene/theme"
	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plane"
)

// A street is a road between pavements, with what is painted on it.
type street struct {
	road   plane.Rect
	kerbs  [][2]plane.Point // the edges of the pavements, the road on the right hand as one walks
	lanes  [][2]plane.Point // dashes between lanes
	zebras [][4]plane.Point // the stripes of crossings
	mouths []plane.Rect     // where another street's road comes in through a pavement
}

const (
	narrow    = 7.   // metres: a street without pavements
	kerbWide  = .28  // metres
	kerbHigh  = .13  // metres
	laneWide  = 5.9  // metres, about
	stripe    = 1.25 // metres from stripe to stripe of a crossing
	laneThick = .14  // metres
)

// runsDown reports whether a street runs down the plan rather than across it: along its
// neighbours, or its longer sides.
func runsDown(l *layout.Layout, area int) bool {
	r := l.Areas[area].Rect
	aside, above := 0., 0.
	for i, a := range l.Areas {
		if i == area || a.In >= 0 || a.Area.Ground == story.Street {
			continue
		}
		long := func(lo, hi, lo2, hi2 float64) float64 { return math.Max(0, math.Min(hi, hi2)-math.Max(lo, lo2)) }
		const near = .5
		if math.Abs(a.Rect.Min.X-r.Max.X) < near || math.Abs(a.Rect.Max.X-r.Min.X) < near {
			aside += long(a.Rect.Min.Y, a.Rect.Max.Y, r.Min.Y, r.Max.Y)
		}
		if math.Abs(a.Rect.Min.Y-r.Max.Y) < near || math.Abs(a.Rect.Max.Y-r.Min.Y) < near {
			above += long(a.Rect.Min.X, a.Rect.Max.X, r.Min.X, r.Max.X)
		}
	}
	if s := r.Size(); aside == above {
		return s.Y > s.X
	}
	return aside > above
}

// streetOf returns the road of a street whose ground is r, and what is on it; nil where it is too narrow
// for pavements, or runs on to all sides.
func streetOf(l *layout.Layout, area int, r plane.Rect) *street {
	home := l.Areas[area].Rect
	size := home.Size()
	if math.Min(size.X, size.Y) < narrow {
		return nil
	}
	down := runsDown(l, area)
	wide := path.Clamp(.17*math.Min(size.X, size.Y), 1.5, 4.4)
	s := &street{road: r}
	side := func(s story.Side, edge *float64, by float64) {
		if !runsOn(l, area, s) {
			*edge += by
		}
	}
	if down {
		side(story.Left, &s.road.Min.X, wide)
		side(story.Right, &s.road.Max.X, -wide)
	} else {
		side(story.Top, &s.road.Min.Y, wide)
		side(story.Bottom, &s.road.Max.Y, -wide)
	}
	if s.road == r {
		return nil
	}
	s.mouths = mouthsOf(l, area, r, s.road)
	s.kerbs = kerbsOf(s.road, r, s.mouths)
	if inCity(l) {
		s.kerbs = append(s.kerbs, endsOf(l, area, s.road, r)...)
	}
	s.zebras = zebrasOf(l, area, s.road)
	s.lanes = lanesOf(s.road, home, down)
	s.lanes = clearOf(s.lanes, s.zebras)
	return s
}

// mouthsOf returns the parts of a street's pavements through which the roads of other streets come.
func mouthsOf(l *layout.Layout, area int, r, road plane.Rect) []plane.Rect {
	var out []plane.Rect
	for i, a := range l.Areas {
		if i == area || a.In >= 0 || a.Area.Ground != story.Street || runsDown(l, i) == runsDown(l, area) {
			continue
		}
		in := a.Rect
		if s := math.Min(in.Size().X, in.Size().Y); s >= narrow {
			by := path.Clamp(.17*s, 1.5, 4.4)
			if runsDown(l, i) {
				in.Min.X, in.Max.X = in.Min.X+by, in.Max.X-by
			} else {
				in.Min.Y, in.Max.Y = in.Min.Y+by, in.Max.Y-by
			}
		}
		const near = .3
		m := r
		switch {
		case math.Abs(in.Max.Y-r.Min.Y) < near && runsDown(l, i):
			m.Min.X, m.Max.X, m.Max.Y = in.Min.X, in.Max.X, road.Min.Y
		case math.Abs(in.Min.Y-r.Max.Y) < near && runsDown(l, i):
			m.Min.X, m.Max.X, m.Min.Y = in.Min.X, in.Max.X, road.Max.Y
		case math.Abs(in.Max.X-r.Min.X) < near && !runsDown(l, i):
			m.Min.Y, m.Max.Y, m.Max.X = in.Min.Y, in.Max.Y, road.Min.X
		case math.Abs(in.Min.X-r.Max.X) < near && !runsDown(l, i):
			m.Min.Y, m.Max.Y, m.Min.X = in.Min.Y, in.Max.Y, road.Max.X
		default:
			continue
		}
		if m.Min.X < m.Max.X && m.Min.Y < m.Max.Y && overlap(m, r) {
			out = append(out, m)
		}
	}
	return out
}

// kerbsOf returns the edges of a road, as it runs clockwise, that lie within the ground and beside no
// mouth.
func kerbsOf(road, r plane.Rect, mouths []plane.Rect) [][2]plane.Point {
	k, out := cornersOf(road), [][2]plane.Point(nil)
	for i, a := range k {
		e := k[(i+1)%4]
		if road.Min.Y == r.Min.Y && i == 0 || road.Max.X == r.Max.X && i == 1 ||
			road.Max.Y == r.Max.Y && i == 2 || road.Min.X == r.Min.X && i == 3 {
			continue
		}
		var gaps []lane
		for _, m := range mouths {
			if !overlap(m.Grow(.1), plane.Bounds([]plane.Point{a, e})) {
				continue
			}
			if i%2 == 0 {
				gaps = append(gaps, lane{m.Min.X, m.Max.X})
			} else {
				gaps = append(gaps, lane{m.Min.Y, m.Max.Y})
			}
		}
		out = append(out, unmet(a, e, sorted(gaps))...)
	}
	return out
}

// endsOf returns the kerbs at the ends of a street's pavements, where it goes on into a city.
func endsOf(l *layout.Layout, area int, road, r plane.Rect) [][2]plane.Point {
	var out [][2]plane.Point
	put := func(a, b plane.Point) {
		if a.Dist(b) > .1 {
			out = append(out, [2]plane.Point{a, b})
		}
	}
	if runsOn(l, area, story.Top) {
		put(plane.Point{X: r.Max.X, Y: r.Min.Y}, plane.Point{X: road.Max.X, Y: r.Min.Y})
		put(plane.Point{X: road.Min.X, Y: r.Min.Y}, r.Min)
	}
	if runsOn(l, area, story.Bottom) {
		put(plane.Point{X: r.Min.X, Y: r.Max.Y}, plane.Point{X: road.Min.X, Y: r.Max.Y})
		put(plane.Point{X: road.Max.X, Y: r.Max.Y}, r.Max)
	}
	if runsOn(l, area, story.Left) {
		put(r.Min, plane.Point{X: r.Min.X, Y: road.Min.Y})
		put(plane.Point{X: r.Min.X, Y: road.Max.Y}, plane.Point{X: r.Min.X, Y: r.Max.Y})
	}
	if runsOn(l, area, story.Right) {
		put(r.Max, plane.Point{X: r.Max.X, Y: road.Max.Y})
		put(plane.Point{X: r.Max.X, Y: road.Min.Y}, plane.Point{X: r.Max.X, Y: r.Min.Y})
	}
	return out
}

// lanesOf returns the dashes between the lanes of a road.
func lanesOf(road, home plane.Rect, down bool) [][2]plane.Point {
	flip := func(x, y float64) plane.Point {
		if down {
			return plane.Point{X: x, Y: y}
		}
		return plane.Point{X: y, Y: x}
	}
	lo, hi := flip(road.Min.X, road.Min.Y), flip(road.Max.X, road.Max.Y)
	from := flip(home.Min.X, home.Min.Y)
	n := max(2, int(math.Round((hi.X-lo.X)/laneWide)))
	var out [][2]plane.Point
	for i := 1; i < n; i++ {
		x := lo.X + (hi.X-lo.X)*float64(i)/float64(n)
		for y := from.Y + math.Ceil((lo.Y-from.Y)/5)*5; y+2.2 < hi.Y; y += 5 {
			out = append(out, [2]plane.Point{flip(x, y), flip(x, y+2.2)})
		}
	}
	return out
}

// zebrasOf returns the stripes of a crossing before every door to the street.
func zebrasOf(l *layout.Layout, area int, road plane.Rect) [][4]plane.Point {
	var out [][4]plane.Point
	for i := range l.Doors {
		d := &l.Doors[i]
		if d.Sides[0] != area && d.Sides[1] != area {
			continue
		}
		mid, half := d.A.Lerp(d.B, .5), math.Max(1.6, math.Min(.42*d.A.Dist(d.B), 2.4))
		down := math.Abs(d.B.Y-d.A.Y) > math.Abs(d.B.X-d.A.X) // the door's edge
		lo, hi, at := road.Min.X, road.Max.X, mid.Y
		if !down {
			lo, hi, at = road.Min.Y, road.Max.Y, mid.X
		}
		for u := lo + .6; u+.62 < hi-.4; u += stripe {
			r := plane.Rect{Min: plane.Point{X: u, Y: at - half}, Max: plane.Point{X: u + .62, Y: at + half}}
			if !down {
				r = plane.Rect{Min: plane.Point{X: at - half, Y: u}, Max: plane.Point{X: at + half, Y: u + .62}}
			}
			out = append(out, cornersOf(r))
		}
	}
	return out
}

// clearOf returns the dashes that keep clear of crossings.
func clearOf(lanes [][2]plane.Point, zebras [][4]plane.Point) [][2]plane.Point {
	var all plane.Rect
	for _, z := range zebras {
		all = all.Union(plane.Bounds(z[:]))
	}
	if all.Empty() {
		return lanes
	}
	all = all.Grow(1)
	out := lanes[:0]
	for _, s := range lanes {
		if !all.Contains(s[0]) && !all.Contains(s[1]) {
			out = append(out, s)
		}
	}
	return out
}

// drawStreet draws pavements with their joints and kerbs, the road and what is painted on it.
func (d *Pen) drawStreet(g *ground) {
	s, t := g.street, d.Theme
	d.outline(d.fill(t.Paths.Pavement), g.outline, 0)
	d.joints(g.joints)
	k := cornersOf(s.road)
	road := d.fill(t.Ground[story.Street])
	d.outline(road, k[:], 0)
	for _, m := range s.mouths {
		k := cornersOf(m)
		d.outline(road, k[:], 0)
	}
	d.kerbs(s.kerbs)
	if d.Cam.Scale < 4 {
		return
	}
	paint := d.fill(t.Paths.Lane)
	for i := range s.zebras {
		if d.Cam.Seen(plane.Bounds(s.zebras[i][:]), 0, 1) {
			d.outline(paint, s.zebras[i][:], 0)
		}
	}
	d.dashes(paint, s.lanes)
}

// joints draws the joints of a pavement, as far as they are not too fine.
func (d *Pen) joints(lines [][2]plane.Point) {
	if d.Cam.Scale < 9 || len(lines) == 0 {
		return
	}
	p := d.stroke(theme.Mix(d.Theme.Paths.Pavement, d.Theme.Paths.Joint, .55), .6)
	for _, j := range lines {
		d.segment(p, j)
	}
}

// kerbs draws the kerbs of pavements: each runs with the road on its right hand. Of its height one sees
// the side if the road is nearer to the viewer.
func (d *Pen) kerbs(lines [][2]plane.Point) {
	top := d.fill(d.Theme.Paths.Kerb)
	for _, e := range lines {
		n := plane.Unit(e[1].Sub(e[0])).Across().Mul(-kerbWide)
		d.ring(top, v3{e[0].X, e[0].Y, 0}, v3{e[1].X, e[1].Y, 0}, v3{e[1].X + n.X, e[1].Y + n.Y, 0},
			v3{e[0].X + n.X, e[0].Y + n.Y, 0})
	}
	side := d.fill(d.Theme.Paths.KerbSide)
	line := d.stroke(theme.Mix(d.Theme.Ground[story.Street], d.Theme.Paths.KerbSide, .8), math.Max(.7, .02*d.Cam.Scale))
	for _, e := range lines {
		if a, b := e[0], e[1]; d.leads(b, a) {
			d.ring(side, v3{a.X, a.Y, 0}, v3{b.X, b.Y, 0}, v3{b.X, b.Y, -kerbHigh}, v3{a.X, a.Y, -kerbHigh})
		} else {
			d.segment(line, e)
		}
	}
}

// dashes adds the dashes between lanes to the paint.
func (d *Pen) dashes(paint *path.Path, lines [][2]plane.Point) {
	for _, s := range lines {
		n := plane.Unit(s[1].Sub(s[0])).Across().Mul(laneThick / 2)
		k := [4]plane.Point{s[0].Add(n), s[1].Add(n), s[1].Sub(n), s[0].Sub(n)}
		if d.Cam.Seen(plane.Bounds(k[:]), 0, 1) {
			d.outline(paint, k[:], 0)
		}
	}
}
