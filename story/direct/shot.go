package direct

import (
	"math"

	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plan"
	"standoff/story/plane"
)

const (
	usualTil = 40.
	padding  = 2.  // metres around what a step looks at
	persons  = 10. // metres around one person
	narrow   = 14. // the least that a shot shows, metres
	along    = 26. // the least while it goes along with people
	behind   = 12. // how far off a start of a way may lie and still be shown
)

// frame finds what the camera shows in the step that has just been directed.
func (d *director) frame(i int) {
	step := d.step
	shot := plan.Shot{Tilt: usualTil}
	if step.Camera.Tilt != nil {
		shot.Tilt = *step.Camera.Tilt
	}
	region, focus := d.interest()
	if len(step.Camera.On) > 0 {
		region = plane.Rect{}
		var people, doors plane.Rect
		for _, id := range step.Camera.On {
			r := d.look(id)
			region = region.Union(r)
			switch t, ok := d.target(id); {
			case ok && t.who != nil:
				people = people.Union(r)
			case ok && t.door >= 0:
				doors = doors.Union(r)
			}
		}
		if !people.Empty() {
			focus = people.Union(doors).Grow(padding / 2) // a narrow picture keeps those
		}
	}
	if region.Empty() {
		if i > 0 && d.story.Steps[i-1].Set == step.Set {
			region, focus = d.plan.Views[i-1].Shot.Region, d.plan.Views[i-1].Shot.Focus
		} else {
			region = d.layout().Bounds
		}
		shot.Region, shot.Focus = region, focus
	} else {
		shot.Region = widened(region.Grow(padding), narrow)
		shot.Focus = focus
	}
	if w := step.Camera.Width; w > 0 {
		c := shot.Region.Center()
		half := plane.Point{X: w / 2, Y: w * .28}
		shot.Region = plane.Rect{Min: c.Sub(half), Max: c.Add(half)}
	}
	shot.Focus = plane.Inside(shot.Focus, shot.Region)
	d.view.Shot = shot
	if len(step.Camera.On) == 0 {
		d.follow()
	}
}

// follow lets the camera begin with those who come from far off the shot, and
// go with them.
func (d *director) follow() {
	v := d.view
	var starts []plane.Point
	leaves, arrives, walkers := math.Inf(1), 0., 0
	for _, ph := range d.step.Phases {
		for _, m := range ph.Moves {
			if m.Verb != story.Go {
				continue
			}
			for _, g := range m.Who {
				for _, p := range d.members[g.Index] {
					l := d.firstWay(p)
					if l != nil {
						walkers++
					}
					if l == nil || v.Shot.Region.Contains(l.Line[0]) {
						continue
					}
					starts = append(starts, l.Line[0])
					leaves, arrives = math.Min(leaves, l.Start), math.Max(arrives, l.End)
				}
			}
		}
	}
	if len(starts) == 0 || 2*len(starts) < walkers {
		return
	}
	from := plane.Bounds(starts)
	v.First = plan.Shot{Region: widened(d.crop(from).Grow(2*padding), along),
		Focus: from.Grow(1), Tilt: v.Shot.Tilt}
	v.Leaves, v.Arrives = leaves-.1, math.Max(leaves+1.5, arrives-.8)
}

// firstWay is the first way that somebody walks in the step, or nil.
func (d *director) firstWay(p int) *plan.Leg {
	for i := range d.plan.Legs[p] {
		l := &d.plan.Legs[p][i]
		if l.Start >= d.start && len(l.Line) > 1 && l.Set == int32(d.set) {
			return l
		}
	}
	return nil
}

// interest is all that a step's moves and notes name, and its core: where
// what happens ends.
func (d *director) interest() (region, focus plane.Rect) {
	for _, ph := range d.step.Phases {
		for _, m := range ph.Moves {
			for _, g := range m.Who {
				if m.Verb == story.Leave {
					focus = focus.Union(d.look(m.Object))
				} else if who := d.people(g); len(who) > 0 {
					focus = focus.Union(d.crop(d.around(who).Grow(.6)))
				}
				region = region.Union(d.cameFrom(g, focus))
			}
			if m.Verb == story.OpenDoor || m.Verb == story.ShutDoor || m.Verb == story.Highlight && m.Object != "" {
				region = region.Union(d.look(m.Object))
			}
		}
	}
	region = region.Union(focus)
	for _, n := range d.step.Notes {
		if n.Who != nil {
			region = region.Union(d.look(n.Who.ID))
		}
		for _, at := range n.At {
			region = region.Union(d.look(at))
		}
		if n.To != "" {
			region = region.Union(d.look(n.To))
		}
	}
	for _, q := range d.step.Quotes {
		if q.Who != nil {
			region = region.Union(d.look(q.Who.ID))
		}
	}
	if focus.Empty() {
		focus = region
	}
	return region, focus
}

// crop leaves out what lies off the set.
func (d *director) crop(r plane.Rect) plane.Rect {
	b := d.layout().Bounds.Grow(3)
	r.Min = plane.Point{X: math.Max(r.Min.X, b.Min.X), Y: math.Max(r.Min.Y, b.Min.Y)}
	r.Max = plane.Point{X: math.Min(r.Max.X, b.Max.X), Y: math.Min(r.Max.Y, b.Max.Y)}
	return r
}

// cameFrom is where a group stood before it walked in this step, where that
// is near enough to where it ends.
func (d *director) cameFrom(g *story.Group, end plane.Rect) plane.Rect {
	var points []plane.Point
	for _, p := range d.members[g.Index] {
		if l := d.firstWay(p); l != nil {
			points = append(points, l.Line[0])
		}
	}
	if len(points) == 0 {
		return plane.Rect{}
	}
	r := plane.Bounds(points)
	near := end.Grow(behind)
	r.Min = plane.Point{X: math.Max(r.Min.X, near.Min.X), Y: math.Max(r.Min.Y, near.Min.Y)}
	r.Max = plane.Point{X: math.Min(r.Max.X, near.Max.X), Y: math.Min(r.Max.Y, near.Max.Y)}
	if r.Min.X > r.Max.X || r.Min.Y > r.Max.Y {
		return plane.Rect{}
	}
	return d.crop(r)
}

// look is the rectangle of whatever an id names: a place, people, the set.
func (d *director) look(id string) plane.Rect {
	if id == d.step.Set.ID {
		return d.layout().Bounds
	}
	t, ok := d.target(id)
	if !ok {
		if layout.IsSide(id) {
			b, out := d.layout().Bounds, layout.Outward(story.Side(id))
			c := b.Center().Add(plane.Point{X: out.X * b.Size().X / 2, Y: out.Y * b.Size().Y / 2})
			return plane.Rect{Min: c, Max: c}.Grow(1)
		}
		return plane.Rect{}
	}
	if len(t.who) == 1 {
		return t.rect.Grow(persons / 2)
	}
	if t.who != nil {
		return d.crop(t.rect.Grow(.6))
	}
	return t.rect
}

// widened is the rectangle, at least so wide and half as deep.
func widened(r plane.Rect, least float64) plane.Rect {
	size := r.Size()
	x, y := math.Max(0, least-size.X)/2, math.Max(0, least*.56-size.Y)/2
	return plane.Rect{Min: plane.Point{X: r.Min.X - x, Y: r.Min.Y - y}, Max: plane.Point{X: r.Max.X + x, Y: r.Max.Y + y}}
}
