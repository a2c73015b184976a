package layout

import (
	"math"
	"strings"

	"standoff/story"
	"standoff/story/plane"
	"standoff/story/problem"
)

// A stretch is a line along the edge of an area, of one straight piece or,
// round a curve, of several. It runs from its left or top end.
type stretch []plane.Point

// length returns the length of the stretch, in metres.
func (s stretch) length() float64 {
	d := 0.
	for i := 1; i < len(s); i++ {
		d += s[i].Dist(s[i-1])
	}
	return d
}

// at returns the point so many metres along the stretch.
func (s stretch) at(d float64) plane.Point {
	for i := 1; i < len(s); i++ {
		n := s[i].Dist(s[i-1])
		if d <= n || i == len(s)-1 {
			return s[i-1].Lerp(s[i], d/math.Max(n, 1e-9))
		}
		d -= n
	}
	return s[0]
}

// upright reports whether the stretch runs down rather than across.
func (s stretch) upright() bool {
	d := s[len(s)-1].Sub(s[0])
	return math.Abs(d.Y) > math.Abs(d.X)
}

// fromStart turns the stretch so that it runs from its left or top end.
func (s stretch) fromStart() stretch {
	d := s[len(s)-1].Sub(s[0])
	if s.upright() && d.Y > 0 || !s.upright() && d.X > 0 {
		return s
	}
	turned := make(stretch, len(s))
	for i, p := range s {
		turned[len(s)-1-i] = p
	}
	return turned
}

// putDoor finds the doorway: its stretch of edge, and its place along it.
func (p *placer) putDoor(t *thing) bool {
	edge, ok := p.doorEdge(t)
	if !ok {
		return false
	}
	width, length := t.door.Width, edge.length()
	if width > length+.01 {
		p.fail(problem.NoRoom, t, "width", "the edge is %s m: a door of %s m does not fit",
			problem.Metres(length), problem.Metres(width))
		return false
	}
	middle := length / 2
	switch {
	case t.door.Along != nil:
		middle = *t.door.Along
		if middle < width/2-.01 || middle > length-width/2+.01 {
			p.fail(problem.OutOfRange, t, "at",
				"at is %s: the middle of this door can be at %s to %s of its edge",
				problem.Metres(middle), problem.Metres(width/2), problem.Metres(length-width/2))
			return false
		}
	case edge.upright() && strings.Contains(t.At, "top"),
		!edge.upright() && strings.Contains(t.At, "left"):
		middle = width/2 + math.Min(.5, (length-width)/2)
	case edge.upright() && strings.Contains(t.At, "bottom"),
		!edge.upright() && strings.Contains(t.At, "right"):
		middle = length - width/2 - math.Min(.5, (length-width)/2)
	}
	t.outline = []plane.Point{edge.at(middle - width/2), edge.at(middle + width/2)}
	for i, q := range t.outline {
		t.outline[i] = q.Add(plane.Point{X: t.Shift[0], Y: t.Shift[1]})
	}
	t.rect = plane.Bounds(t.outline)
	return true
}

// doorEdge returns the edge in which a door stands.
func (p *placer) doorEdge(t *thing) (stretch, bool) {
	d := t.door
	if d.Between[0] == "" {
		if d.In == "" {
			p.fail(problem.Unplaced, t, "", "where is %s? Add between = [ … ], or in and side", t.name())
			return nil, false
		}
		in, ok := p.area(t, "in", d.In)
		if !ok {
			return nil, false
		}
		return p.sideEdge(t, in, d.Side)
	}
	a, ok := p.area(t, "between", d.Between[0])
	if !ok {
		return nil, false
	}
	b, ok := p.area(t, "between", d.Between[1])
	if !ok {
		return nil, false
	}
	if a.In == b.ID && b.ID != "" || b.In == a.ID && a.ID != "" {
		if a.In == b.ID && b.ID != "" {
			b = a
		}
		return p.sideEdge(t, b, nestedSide(d))
	}
	edge := commonEdge(a.outline, b.outline)
	if edge == nil {
		p.fail(problem.NoCommonEdge, t, "between", "%s and %s do not touch: a door stands only where two areas touch",
			a.name(), b.name())
		return nil, false
	}
	return edge, true
}

// area returns the area with that id, placed.
func (p *placer) area(t *thing, key, id string) (*thing, bool) {
	a, ok := p.find(t, key, id)
	if ok && a.area == nil {
		p.fail(problem.WrongSort, t, key, "%q is a %s: %s needs an area", id, a.sort, key)
		return nil, false
	}
	return a, ok
}

// nestedSide returns the side of an inner area in which a door to the area around
// it stands: the one towards the viewer, unless the author says otherwise.
func nestedSide(d *story.Door) story.Side {
	switch s := story.Side(d.At); {
	case d.Side != "":
		return d.Side
	case s == story.Left || s == story.Right || s == story.Top:
		return s
	}
	return story.Bottom
}

// sideEdge returns one side of an area.
func (p *placer) sideEdge(t *thing, in *thing, side story.Side) (stretch, bool) {
	var best stretch
	line, n := in.outline, len(in.outline)
	for i := range line {
		if sideOf(line[i], line[(i+1)%n]) != side || sideOf(line[(i+n-1)%n], line[i]) == side {
			continue
		}
		edge := stretch{line[i]}
		for j := i; j < i+n && sideOf(line[j%n], line[(j+1)%n]) == side; j++ {
			edge = append(edge, line[(j+1)%n])
		}
		if best == nil || edge.length() > best.length() {
			best = edge
		}
	}
	if best == nil {
		p.fail(problem.WrongWord, t, "side", "%s has no %s side: name another one", in.name(), side)
		return nil, false
	}
	return best.fromStart(), true
}

// commonEdge returns the longest straight stretch common to two outlines, or nil.
func commonEdge(a, b []plane.Point) stretch {
	var best stretch
	for i := range a {
		a0, a1 := a[i], a[(i+1)%len(a)]
		for j := range b {
			from, to, ok := plane.Overlap(a0, a1, b[j], b[(j+1)%len(b)])
			s := stretch{a0.Lerp(a1, from), a0.Lerp(a1, to)}
			if ok && (best == nil || s.length() > best.length()+1e-6) {
				best = s
			}
		}
	}
	if best == nil {
		return nil
	}
	return best.fromStart()
}

// addDoors lists the doors and says what is on their two sides.
func (p *placer) addDoors() {
	for _, t := range p.things {
		if t.door == nil {
			continue
		}
		d := PlacedDoor{Door: t.door, A: t.outline[0], B: t.outline[1], Sides: [2]int{-1, -1}}
		d.Into = d.A.Toward(d.B).Across()
		inner := p.byID[t.door.Between[1]]
		if t.door.Between[0] == "" {
			inner = p.byID[t.door.In]
			beyond := func(m float64) int {
				return AreaAt(p.l, d.Middle().Add(d.Into.Mul(m)))
			}
			d.Sides = [2]int{inner.index, beyond(.5)}
			if d.Sides[1] == inner.index {
				d.Sides[1] = beyond(-.5)
			}
		} else {
			d.Sides = [2]int{p.byID[t.door.Between[0]].index, inner.index}
		}
		probe := d.Middle().Add(d.Into.Mul(.3))
		if !plane.Within(inner.outline, probe) {
			d.Into = d.Into.Mul(-1)
		}
		t.index = len(p.l.Doors)
		p.l.Doors = append(p.l.Doors, d)
	}
	p.checkDoorsApart()
}

// checkDoorsApart finds doors that stand in one another.
func (p *placer) checkDoorsApart() {
	for i, t := range p.things {
		for _, u := range p.things[:i] {
			if t.door == nil || u.door == nil {
				continue
			}
			from, to, ok := plane.Overlap(t.outline[0], t.outline[1], u.outline[0], u.outline[1])
			if ok && (to-from)*t.door.Width > plane.Touching {
				p.fail(problem.NoRoom, t, "at", "%s and %s stand in one place of one edge: give each an at",
					u.name(), t.name())
			}
		}
	}
}

// warnOfOpenGround finds doors that shut nothing out.
func (p *placer) warnOfOpenGround() {
	for _, t := range p.things {
		if t.door == nil || t.door.Kind == story.Opening {
			continue
		}
		if p.l.Doors[t.index].Height == 0 {
			p.warn(problem.DoorInNoWall, t, "", "%s stands in no wall: nothing is shut out", t.name())
		}
	}
}
