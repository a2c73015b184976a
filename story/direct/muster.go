package direct

import (
	"slices"
	"sort"

	"standoff/story"
	"standoff/story/direct/internal/formation"
	"standoff/story/direct/internal/stage"
	"standoff/story/plane"
)

// muster finds places for all groups of an order, in neighbouring parts, and
// takes them on the grid. From is the middle of where they come from, or nil when
// they come from nowhere.
func (d *stepping) muster(o *order, g *stage.Standing, t *stage.Target, from *plane.Point) [][]stage.Place {
	total := len(o.all())
	d.canDo(o, d.sea(o, t) != d.Floor)
	all, room := d.places(o, g, t, from, total)
	if len(all) < total && d.problems.Errors() == 0 {
		d.failFull(o, g, t, from, all, room)
	}
	out := make([][]stage.Place, len(o.who))
	if len(o.who) == 1 {
		out[0] = all
		return out
	}
	if t.Area >= 0 || t.Spot != nil {
		sideBySide(all)
	}
	for i, who := range o.who {
		n := min(len(who), len(all))
		out[i], all = all[:n], all[n:]
		if t.Area >= 0 {
			formation.ByDistance(out[i], t.Rect.Center())
		}
	}
	return out
}

// places finds places for so many of an order's people, on each of the sides that it
// names. Room is how long a line may be there, in metres, else 0.
func (d *stepping) places(o *order, g *stage.Standing, t *stage.Target, from *plane.Point, total int) (
	all []stage.Place, room float64) {
	sides := o.Sides
	if len(sides) == 0 {
		sides = []story.Side{""}
	} else if slices.Contains(sides, story.Corners) {
		sides = []story.Side{story.TopLeft, story.TopRight, story.BottomLeft, story.BottomRight}
	}
	for i, side := range sides {
		n := total*(i+1)/len(sides) - total*i/len(sides)
		if n == 0 {
			continue
		}
		m := d.request(o, g, t, from)
		m.N, m.Side = n, side
		if m.Packs() {
			d.bend(t.Row, m.From, g)
		}
		g.Floor = m.Floor
		found := m.Find()
		g.Floor = d.Floor
		if found.Row != nil {
			d.leaveRow(o.Who[0])
			d.Rows = append(d.Rows, found.Row)
		}
		all, room = append(all, found.Places...), found.Room
	}
	return all, room
}

// request gathers what the places of an order's people depend on.
func (d *stepping) request(o *order, g *stage.Standing, t *stage.Target, from *plane.Point) *formation.Request {
	m := &formation.Request{Site: formation.Site{Floor: d.sea(o, t), To: t}, Standing: g, Rows: d.Rows, Move: o.Move,
		Event: d.event(o, t), Pushers: d.pushers(o), Kept: &d.kept.Buffers}
	for _, p := range o.all() {
		if d.People[p].Group.Leader {
			m.Leaders++
		}
	}
	if from != nil {
		m.From = &formation.Origin{Middle: *from, First: d.Postures[o.all()[0]].At}
	}
	if at, ok := d.LookAt(o.Toward); ok {
		m.Look = &at
	}
	if o.Verb == story.Between {
		a, okA := d.Target(o.Ends[0])
		b, okB := d.Target(o.Ends[1])
		if okA && okB {
			m.Between = []plane.Rect{a.Rect, b.Rect}
		}
	}
	return m
}

// bend makes room on the grid for a crowd that is to push a row in: the row's people have
// their places further back from now on. They move when the crowd is there.
func (d *stepping) bend(r *stage.Row, from *formation.Origin, g *stage.Standing) {
	if r.Push.Dent != 0 || r.Push.Firm {
		return
	}
	r.Push.Dent = stage.DentDepth
	if from != nil && r.Facing(from.Middle) != r {
		r.Push.Dent = -stage.DentDepth
	}
	for _, p := range r.People {
		g.Drop(d.Postures[p].At)
		g.Add(r.Pushed(d.Postures[p].At))
	}
}

// sideBySide orders places along the longer side of the ground they cover.
func sideBySide(all []stage.Place) {
	points := make([]plane.Point, len(all))
	for i := range all {
		points[i] = all[i].Point
	}
	size := plane.Bounds(points).Size()
	sort.SliceStable(all, func(a, b int) bool {
		if size.Y > size.X {
			return all[a].Y < all[b].Y
		}
		return all[a].X < all[b].X
	})
}
