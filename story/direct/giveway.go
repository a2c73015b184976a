package direct

import (
	"math"

	"standoff/story"
	"standoff/story/chance"
	"standoff/story/plan"
	"standoff/story/plane"
)

// giveWay lets a row give way where a crowd pushes against it, from when the
// first of the crowd is there.
func (d *stepping) giveWay(r *row, start float64) {
	if r.push.given {
		return
	}
	r.push.given = true
	for _, p := range r.people {
		n := d.postures[p]
		r.push.before = append(r.push.before, n.at)
		if n.set != d.set {
			continue
		}
		to := r.pushed(n.at)
		begin := math.Max(start-.3, n.until) + .3*chance.Chance(d.people[p].Seed, 70)
		l := plan.NewLeg(begin, .9, []plane.Point{n.at, to})
		l.Set, l.Face0, l.Face1 = int32(d.set), n.face, r.out.Angle()
		l.Moving, l.Action = story.StepBack, story.Brace
		if to.Dist(n.at) < .02 {
			l.Line, l.Along, l.End = l.Line[:1], nil, begin
		}
		d.write(p, l)
	}
}

// straighten lets rows that gave way close up again, once nobody of those
// who pushed is there any more.
func (d *phasing) straighten(t float64) float64 {
	end, g := t, d.room
	for _, r := range d.rows {
		if !r.push.given || r.set != d.set || d.isPushed(r) {
			continue
		}
		back := func(i, p int) bool { // else they went elsewhere since
			n := d.postures[p]
			return n.set == d.set && i < len(r.push.before) && r.push.before[i].Dist(n.at) < 2*dentDepth
		}
		for i, p := range r.people {
			if back(i, p) {
				g.drop(d.postures[p].at)
			}
		}
		for i, p := range r.people {
			if !back(i, p) {
				continue
			}
			n := d.postures[p]
			if g.near(r.push.before[i], apart-.05) {
				g.add(n.at)
				continue
			}
			g.add(r.push.before[i])
			begin := math.Max(t, n.until) + .4*chance.Chance(d.people[p].Seed, 71)
			l := plan.NewLeg(begin, .9, []plane.Point{n.at, r.push.before[i]})
			if l.Length() < .02 {
				l.Line, l.Along, l.End = l.Line[:1], nil, begin
			}
			l.Set, l.Face0, l.Face1, l.Action = int32(d.set), n.face, r.out.Angle(), story.Stand
			d.write(p, l)
			end = math.Max(end, l.End)
		}
		r.push = push{}
	}
	return end
}

// isPushed reports whether anybody still pushes against a row.
func (d *stepping) isPushed(r *row) bool {
	for _, p := range r.push.by {
		if n := d.postures[p]; n.set == d.set && n.place == r.group.ID {
			return true
		}
	}
	return false
}
