package direct

import (
	"math"
	"slices"

	"standoff/story"
	"standoff/story/direct/internal/drive"
	"standoff/story/direct/internal/stage"
	"standoff/story/layout"
	"standoff/story/plan"
	"standoff/story/plane"
	"standoff/story/problem"
)

const (
	turns      = 16 // headings that are tried at a place
	mostPlaces = 3  // places that are tried, of those with room
	mostBeside = 24 // the same along a quay
	aslant     = 9  // metres that it goes rather than stop aslant
	notHome    = 30 // metres that it goes rather than stop elsewhere in the area of its place
	backOut    = 40 // metres that it goes rather than leave backwards
	besideAir  = .7 // metres between a vehicle and what it stops at
)

// way finds the way of the vehicle's move. It reports false where there is none, which the
// author is told.
func (g *driving) way() ([]plan.Arc, plane.Pose, bool) {
	goals, lanes, ok := g.goals(g.Open, true)
	if !ok {
		return nil, plane.Pose{}, false
	}
	if len(goals) == 0 {
		g.noDrive()
		g.now.here = true
		return nil, plane.Pose{}, false
	}
	arcs, to, ok := g.search(liked(goals), lanes, g.Open, true)
	if !ok {
		arcs, to, ok = g.search(goals, lanes, g.Open, true)
	}
	if !ok {
		g.noDrive()
		g.now.here = true // so that nothing else is said of it
	}
	return arcs, to, ok
}

// liked returns the goals that are as good as any, for which the others are only where it
// cannot get to these: its own place, straight, in the middle.
func liked(goals []drive.Goal) []drive.Goal {
	good := slices.DeleteFunc(slices.Clone(goals), func(to drive.Goal) bool { return to.Costs >= aslant })
	if len(good) == 0 {
		return goals
	}
	return good
}

// search finds a way from where the vehicle is, or comes from, through all places that
// the move names, to one of the goals.
func (g *driving) search(goals []drive.Goal, lanes []plane.Rect, open []bool, people bool) (all []plan.Arc, at plane.Pose, ok bool) {
	at = g.now.pose
	if !g.now.here {
		from, lane, ok := g.entry(goals, open, people)
		if !ok {
			return nil, at, false
		}
		at, lanes = from, append(slices.Clone(lanes), lane...)
	}
	ground := g.ground(g.body, open, people, lanes)
	for _, via := range g.o.Via {
		t, found := g.Target(via)
		if !found {
			continue
		}
		stops := g.around(ground, plane.Rect{Min: t.Rect.Center(), Max: t.Rect.Center()}.Grow(2), t.Rect.Center(), nil)
		part, stop, ok := ground.Find(at, stops)
		if !ok {
			return nil, at, false
		}
		all, at = append(all, part...), stop
	}
	part, to, ok := ground.Find(at, goals)
	return append(all, part...), to, ok
}

// goals returns where the vehicle may stop, and the lanes on which it leaves the set. It
// reports false where what the move names is not there, which the author is told.
func (g *driving) goals(open []bool, people bool) ([]drive.Goal, []plane.Rect, bool) {
	ground := g.ground(g.body, open, people, nil)
	if side, ok := g.o.To.To.(story.Side); ok {
		goals, lanes := g.crossings(ground, side, g.start())
		return goals, lanes, true
	}
	t, ok := g.target(g.o.To)
	if !ok {
		return nil, nil, false
	}
	if g.o.Verb == story.Leave {
		if t.Door < 0 {
			g.fail(problem.WrongSort, g.o.Move, "leave", "%q leaves by a door or a side, and %q is neither", g.v.Prop.ID, g.o.Object)
			return nil, nil, false
		}
		goal, lane := g.beyond(t.Door, g.comingFrom())
		return []drive.Goal{{Pose: goal}}, []plane.Rect{lane}, true
	}
	return g.berths(ground, t), nil, true
}

// berths returns where the vehicle may stop at a place, the best first.
func (g *driving) berths(ground *drive.Ground, t *stage.Target) []drive.Goal {
	floats := g.body.Floats
	wet := t.Area >= 0 && g.Layout.Areas[t.Area].Area.Ground == story.Water
	home := g.home(g.v)
	var elsewhere []drive.Goal // in an area, where it has its own place, and cannot get there
	if t.Area >= 0 && floats == wet {
		part := g.part(t.Rect)
		elsewhere = g.around(ground, part, part.Center(), func(q plane.Point) bool {
			return plane.Within(g.Layout.Areas[t.Area].Outline, q)
		})
	}
	switch {
	case t.Area >= 0 && len(g.o.Sides) == 0 && g.Layout.Areas[t.Area].Area.ID == g.v.Prop.In && ground.Free(home):
		for i := range elsewhere {
			elsewhere[i].Costs += notHome
		}
		back := home
		back.Turn += math.Pi
		return append(g.facingRight([]drive.Goal{{Pose: home}, {Pose: back, Costs: 2}}), elsewhere...)
	case t.Area >= 0 && floats && !wet:
		return g.facingRight(g.alongside(ground, g.Layout.Areas[t.Area].Outline, t.Rect))
	case t.Area >= 0 && floats != wet:
		return nil
	case t.Area >= 0:
		return elsewhere
	case t.Spot != nil:
		r := t.Rect
		if r.Size() == (plane.Point{}) { // a point, at which it may be too large to stand
			r = r.Grow(g.v.Long / 2)
		}
		return g.around(ground, r, t.Rect.Center(), nil)
	case t.Door >= 0:
		door := g.Layout.Doors[t.Door]
		mid := door.Middle()
		out := g.ApproachTo(t.Door, g.comingFrom(), g.comingFrom())
		c := mid.Add(out.Mul(g.v.Long/2 + 1))
		return g.around(ground, plane.Rect{Min: c, Max: c}.Grow(2), c, func(q plane.Point) bool { return out.Dot(q.Sub(mid)) > 0 })
	}
	return g.beside(ground, t)
}

// comingFrom returns where the vehicle is, or about where it comes from.
func (g *driving) comingFrom() plane.Point {
	if g.now.here {
		return g.now.pose.At
	}
	if side, ok := g.o.Start.To.(story.Side); ok {
		return layout.EdgeOf(g.Layout.Bounds, side)
	}
	if t, ok := g.Target(g.o.Start); ok {
		return t.Rect.Center()
	}
	return g.Layout.Bounds.Center()
}

// part returns the side of a place that the move names, or all of it.
func (g *driving) part(r plane.Rect) plane.Rect {
	s, c := r.Size(), r.Center()
	for _, side := range g.o.Sides {
		switch side {
		case story.Left:
			r.Max.X = r.Min.X + .42*s.X
		case story.Right:
			r.Min.X = r.Max.X - .42*s.X
		case story.Top:
			r.Max.Y = r.Min.Y + .42*s.Y
		case story.Bottom:
			r.Min.Y = r.Max.Y - .42*s.Y
		}
	}
	if r.Min.X > r.Max.X || r.Min.Y > r.Max.Y {
		return plane.Rect{Min: c, Max: c}
	}
	return r
}

// around returns the poses in which the vehicle has room that are nearest to a point,
// within a rectangle: it looks on rings about it, a metre apart.
func (g *driving) around(ground *drive.Ground, r plane.Rect, best plane.Point, within func(plane.Point) bool) []drive.Goal {
	var all []drive.Goal
	size := r.Size()
	for ring, places := 0., 0; ring <= math.Max(size.X, size.Y) && places < mostPlaces; ring++ {
		for y := -ring; y <= ring; y++ {
			step := 1.
			if math.Abs(y) < ring {
				step = 2 * ring // only its two sides
			}
			for x := -ring; x <= ring; x += step {
				p := best.Add(plane.Point{X: x, Y: y})
				if !r.Contains(p) || within != nil && !within(p) {
					continue
				}
				if found := g.turnedAt(ground, p, r, 3*p.Dist(best)); len(found) > 0 {
					all = append(all, found...)
					places++
				}
			}
		}
	}
	return g.facingRight(all)
}

// turnedAt returns the poses at a point in which the vehicle has room.
func (g *driving) turnedAt(ground *drive.Ground, p plane.Point, r plane.Rect, costs float64) (all []drive.Goal) {
	for i := range turns {
		pose := plane.Pose{At: p, Turn: float64(i) * 2 * math.Pi / turns}
		if ground.Free(pose) {
			all = append(all, drive.Goal{Pose: pose, Costs: costs + slanting(i, r)})
		}
	}
	return all
}

// slanting returns what it costs a vehicle to stop aslant in a place, or across it, in
// metres that it rather goes: the i-th of its headings.
func slanting(i int, r plane.Rect) float64 {
	across := r.Size().X < r.Size().Y
	switch {
	case i%(turns/4) > 0:
		return aslant
	case (i%(turns/2) == 0) == across && r.Size().X != r.Size().Y:
		return 6
	}
	return 0
}

// facingRight returns the goals with the front where the move says, where it says so: the
// nearest to it.
func (g *driving) facingRight(all []drive.Goal) []drive.Goal {
	if g.o.Face == "" || g.o.Verb != story.Go {
		return all
	}
	var good []drive.Goal
	for _, to := range all {
		want, ok := g.headingTo(to.At)
		if off := math.Abs(math.Remainder(to.Turn-want, 2*math.Pi)); ok && off < math.Pi/turns+.01 {
			good = append(good, to)
		}
	}
	return good
}
