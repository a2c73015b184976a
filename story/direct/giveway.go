package direct

import (
	"math"

	"standoff/story"
	"standoff/story/chance"
	"standoff/story/direct/internal/stage"
	"standoff/story/plan"
	"standoff/story/plane"
)

// giveWay has a row give way where a crowd pushes against it, from when the
// first of the crowd is there.
func (d *stepping) giveWay(r *stage.Row, start float64) {
	if r.Push.Given {
		return
	}
	r.Push.Given = true
	for _, p := range r.People {
		n := d.Postures[p]
		r.Push.Before = append(r.Push.Before, n.At)
		if n.Set != d.Set {
			continue
		}
		to := r.Pushed(n.At)
		begin := math.Max(start-.3, n.Until) + .3*chance.Chance(d.People[p].Seed, 70)
		l := plan.NewLeg(begin, .9, []plane.Point{n.At, to})
		l.Set, l.Face0, l.Face1 = int32(d.Set), n.Face, r.Out.Angle()
		l.Moving, l.Action = story.StepBack, story.Brace
		if to.Dist(n.At) < .02 {
			l.Line, l.Along, l.End = l.Line[:1], nil, begin
		}
		d.write(p, l)
	}
}

// straighten has rows that gave way close up again from time t on, once nobody of those
// who pushed is there any more, and returns when they have.
func (d *phasing) straighten(t float64) float64 {
	end, g := t, d.room
	for _, r := range d.Rows {
		if !r.Push.Given || r.Set != d.Set || d.isPushed(r) {
			continue
		}
		back := func(i, p int) bool { // else they went elsewhere since
			n := d.Postures[p]
			return n.Set == d.Set && i < len(r.Push.Before) && r.Push.Before[i].Dist(n.At) < 2*stage.DentDepth
		}
		for i, p := range r.People {
			if back(i, p) {
				g.Drop(d.Postures[p].At)
			}
		}
		for i, p := range r.People {
			if !back(i, p) {
				continue
			}
			n := d.Postures[p]
			if g.Near(r.Push.Before[i], stage.Apart-.05) {
				g.Add(n.At)
				continue
			}
			g.Add(r.Push.Before[i])
			begin := math.Max(t, n.Until) + .4*chance.Chance(d.People[p].Seed, 71)
			l := plan.NewLeg(begin, .9, []plane.Point{n.At, r.Push.Before[i]})
			if l.Length() < .02 {
				l.Line, l.Along, l.End = l.Line[:1], nil, begin
			}
			l.Set, l.Face0, l.Face1, l.Action = int32(d.Set), n.Face, r.Out.Angle(), story.Stand
			d.write(p, l)
			end = math.Max(end, l.End)
		}
		r.Push = stage.Push{}
	}
	return end
}

// isPushed reports whether anybody still pushes against a row.
func (d *stepping) isPushed(r *stage.Row) bool {
	for _, p := range r.Push.By {
		if n := d.Postures[p]; n.Set == d.Set && n.Place == r.Group.ID {
			return true
		}
	}
	return false
}
