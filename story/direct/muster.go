package direct

import (
	"slices"
	"sort"

	"standoff/story"
	"standoff/story/plane"
	"standoff/story/problem"
)

// muster finds places for all groups of an order, in neighbouring parts, and
// takes them on the grid. From is the middle of where they come from, or nil when
// they come from nowhere.
func (d *stepping) muster(o *order, g *standing, t *target, from *plane.Point) [][]place {
	total := len(o.all())
	all := d.places(o, g, t, from)
	if len(all) < total && d.problems.Errors() == 0 {
		d.fail(problem.NoRoom, o.Move, string(o.Verb), "%d figures do not fit at %q: %s",
			total, o.Object, d.whyFull(t, len(all)))
	}
	out := make([][]place, len(o.who))
	if len(o.who) == 1 {
		out[0] = all
		return out
	}
	if t.area >= 0 || t.spot {
		sideBySide(all)
	}
	for i, who := range o.who {
		n := min(len(who), len(all))
		out[i], all = all[:n], all[n:]
		if t.area >= 0 {
			byDistance(out[i], t.rect.Center())
		}
	}
	return out
}

// places finds places for an order's people, on each of the sides that it names.
func (d *stepping) places(o *order, g *standing, t *target, from *plane.Point) (all []place) {
	sides := o.Sides
	if len(sides) == 0 {
		sides = []story.Side{""}
	} else if slices.Contains(sides, story.Corners) {
		sides = []story.Side{story.TopLeft, story.TopRight, story.BottomLeft, story.BottomRight}
	}
	total := len(o.all())
	for i, side := range sides {
		n := total*(i+1)/len(sides) - total*i/len(sides)
		if n == 0 {
			continue
		}
		m := d.request(o, g, t, from)
		m.n, m.side = n, side
		if m.packs() {
			d.bend(t.row, g)
		}
		found := m.find()
		if found.tooLong != "" {
			d.fail(problem.NoRoom, o.Move, "as", "%s", found.tooLong)
		}
		if found.row != nil {
			d.leaveRow(o.Who[0])
			d.rows = append(d.rows, found.row)
		}
		all = append(all, found.places...)
	}
	return all
}

// request gathers what the places of an order's people depend on.
func (d *stepping) request(o *order, g *standing, t *target, from *plane.Point) *request {
	m := &request{floor: d.floor, standing: g, rows: d.rows, move: o.Move, to: t, kept: &d.kept.scatter}
	m.led = slices.ContainsFunc(o.all(), func(p int) bool { return d.people[p].Group.Leader })
	if from != nil {
		m.from = &origin{*from, d.postures[o.all()[0]].at}
	}
	if at, ok := d.lookAt(o.Face); ok && o.Face != "" {
		m.look = &at
	}
	if o.Verb == story.Between {
		a, okA := d.target(o.Between[0])
		b, okB := d.target(o.Between[1])
		if okA && okB {
			m.between = []plane.Rect{a.rect, b.rect}
		}
	}
	return m
}

// bend lets a row make room on the grid for a crowd that is to push it in. Its
// people move when the crowd is there.
func (d *stepping) bend(r *row, g *standing) {
	if r.push.dent > 0 {
		return
	}
	r.push.dent = dentDepth
	for _, p := range r.people {
		g.drop(d.postures[p].at)
		g.add(r.pushed(d.postures[p].at))
	}
}

// sideBySide orders places along the longer side of the ground they cover.
func sideBySide(all []place) {
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
