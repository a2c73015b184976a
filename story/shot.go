package story

import "math"

const (
	panTime  = 1.2 // seconds that the camera takes from one shot to the next
	usualTil = 40.
	padding  = 2.  // metres around what a step looks at
	persons  = 10. // metres around one person
	narrow   = 14. // the least that a shot shows, metres
	along    = 26. // the least while it goes along with people
	behind   = 12. // how far off a start of a way may lie and still be shown
)

// camera sets the shot at a time of a step.
func (p *Plan) camera(m *Moment, i int, t float64) {
	v := &p.views[i]
	m.Camera, m.Pans = v.shot, [2]Pan{}
	if v.arrives > 0 {
		now := t + p.Steps[i].Start
		m.Pans[0] = Pan{v.first, 1 - smooth((now-v.leaves)/(v.arrives-v.leaves))}
	}
	if i > 0 && t < panTime && !(v.cut && p.Steps[i-1].Step.Set != p.Steps[i].Step.Set) {
		m.Pans[1] = Pan{p.views[i-1].shot, 1 - glide(t/panTime)}
	}
}

// glide runs from 0 to 1 without a jerk.
func glide(u float64) float64 {
	u = math.Max(0, math.Min(1, u))
	return u * u * u * (u*(6*u-15) + 10)
}

// frame finds what the camera shows in the step that has just been directed.
func (d *director) frame(i int) {
	step := d.step
	shot := Shot{Tilt: usualTil}
	if step.Camera.Tilt != nil {
		shot.Tilt = *step.Camera.Tilt
	}
	region, focus := d.interest()
	if len(step.Camera.On) > 0 {
		region = Rect{}
		var people, doors Rect
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
			region, focus = d.plan.views[i-1].shot.Region, d.plan.views[i-1].shot.Focus
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
		half := Point{w / 2, w * .28}
		shot.Region = Rect{c.Sub(half), c.Add(half)}
	}
	shot.Focus = inside(shot.Focus, shot.Region)
	d.view.shot = shot
	if len(step.Camera.On) == 0 {
		d.follow()
	}
}

// follow lets the camera begin with those who come from far off the shot, and
// go with them.
func (d *director) follow() {
	v := d.view
	var starts []Point
	leaves, arrives, walkers := math.Inf(1), 0., 0
	for _, ph := range d.step.Phases {
		for _, m := range ph.Moves {
			if m.Verb != Go {
				continue
			}
			for _, g := range m.Who {
				for _, p := range d.members[g.Index] {
					l := d.firstWay(p)
					if l != nil {
						walkers++
					}
					if l == nil || v.shot.Region.Contains(l.line[0]) {
						continue
					}
					starts = append(starts, l.line[0])
					leaves, arrives = math.Min(leaves, l.start), math.Max(arrives, l.end)
				}
			}
		}
	}
	if len(starts) == 0 || 2*len(starts) < walkers {
		return
	}
	from := bounds(starts)
	v.first = Shot{Region: widened(d.crop(from).Grow(2*padding), along),
		Focus: from.Grow(1), Tilt: v.shot.Tilt}
	v.leaves, v.arrives = leaves-.1, math.Max(leaves+1.5, arrives-.8)
}

// firstWay is the first way that somebody walks in the step, or nil.
func (d *director) firstWay(p int) *leg {
	for i := range d.plan.legs[p] {
		l := &d.plan.legs[p][i]
		if l.start >= d.start && len(l.line) > 1 && l.set == int32(d.set) {
			return l
		}
	}
	return nil
}

// interest is all that a step's moves and notes name, and its core: where
// what happens ends.
func (d *director) interest() (region, focus Rect) {
	for _, ph := range d.step.Phases {
		for _, m := range ph.Moves {
			for _, g := range m.Who {
				if m.Verb == Leave {
					focus = focus.Union(d.look(m.Object))
				} else if who := d.people(g); len(who) > 0 {
					focus = focus.Union(d.crop(d.around(who).Grow(.6)))
				}
				region = region.Union(d.cameFrom(g, focus))
			}
			if m.Verb == OpenDoor || m.Verb == ShutDoor || m.Verb == Highlight && m.Object != "" {
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
func (d *director) crop(r Rect) Rect {
	b := d.layout().Bounds.Grow(3)
	r.Min = Point{math.Max(r.Min.X, b.Min.X), math.Max(r.Min.Y, b.Min.Y)}
	r.Max = Point{math.Min(r.Max.X, b.Max.X), math.Min(r.Max.Y, b.Max.Y)}
	return r
}

// cameFrom is where a group stood before it walked in this step, where that
// is near enough to where it ends.
func (d *director) cameFrom(g *Group, end Rect) Rect {
	var points []Point
	for _, p := range d.members[g.Index] {
		if l := d.firstWay(p); l != nil {
			points = append(points, l.line[0])
		}
	}
	if len(points) == 0 {
		return Rect{}
	}
	r := bounds(points)
	near := end.Grow(behind)
	r.Min = Point{math.Max(r.Min.X, near.Min.X), math.Max(r.Min.Y, near.Min.Y)}
	r.Max = Point{math.Min(r.Max.X, near.Max.X), math.Min(r.Max.Y, near.Max.Y)}
	if r.Min.X > r.Max.X || r.Min.Y > r.Max.Y {
		return Rect{}
	}
	return d.crop(r)
}

// look is the rectangle of whatever an id names: a place, people, the set.
func (d *director) look(id string) Rect {
	if id == d.step.Set.ID {
		return d.layout().Bounds
	}
	t, ok := d.target(id)
	if !ok {
		if isSide(id) {
			b, out := d.layout().Bounds, outward(Side(id))
			c := b.Center().Add(Point{out.X * b.Size().X / 2, out.Y * b.Size().Y / 2})
			return Rect{c, c}.Grow(1)
		}
		return Rect{}
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
func widened(r Rect, least float64) Rect {
	size := r.Size()
	x, y := math.Max(0, least-size.X)/2, math.Max(0, least*.56-size.Y)/2
	return Rect{Point{r.Min.X - x, r.Min.Y - y}, Point{r.Max.X + x, r.Max.Y + y}}
}

// inside is the part of r within a region; nothing at all is the region.
func inside(r, region Rect) Rect {
	r.Min = Point{math.Max(r.Min.X, region.Min.X), math.Max(r.Min.Y, region.Min.Y)}
	r.Max = Point{math.Min(r.Max.X, region.Max.X), math.Min(r.Max.Y, region.Max.Y)}
	if r.Min.X >= r.Max.X || r.Min.Y >= r.Max.Y {
		return region
	}
	return r
}
