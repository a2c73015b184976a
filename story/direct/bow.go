package direct

import (
	"math"

	"standoff/story"
	"standoff/story/chance"
	"standoff/story/plan"
	"standoff/story/plane"
)

// bow lets a line give way where a crowd pushes against it.
func (d *director) bow(r *rank, start float64) {
	if r.bows {
		return
	}
	r.bows = true
	for _, p := range r.people {
		n := d.now[p]
		r.home = append(r.home, n.at)
		if n.set != d.set {
			continue
		}
		to := r.pushed(n.at)
		begin := math.Max(start-.3, n.until) + .3*chance.Chance(d.plan.People[p].Seed, 70)
		l := plan.NewLeg(begin, .9, []plane.Point{n.at, to})
		l.Set, l.Face0, l.Face1 = int32(d.set), n.face, r.out.Angle()
		l.Moving, l.Action = story.StepBack, story.Brace
		if to.Dist(n.at) < .02 {
			l.Line, l.Along, l.End = l.Line[:1], nil, begin
		}
		d.write(p, l)
	}
}

// straighten lets lines that gave way close up again, once nobody of those
// who pushed is there any more.
func (d *director) straighten(g *standing, t float64) float64 {
	end := t
	for _, r := range d.lines {
		if !r.bows || r.set != d.set || d.pushed(r) {
			continue
		}
		back := func(i, p int) bool { // else they went elsewhere since
			n := d.now[p]
			return n.set == d.set && i < len(r.home) && r.home[i].Dist(n.at) < 2*bowDepth
		}
		for i, p := range r.people {
			if back(i, p) {
				g.drop(d.now[p].at)
			}
		}
		for i, p := range r.people {
			if !back(i, p) {
				continue
			}
			n := d.now[p]
			if g.near(r.home[i], apart-.05) {
				g.add(n.at)
				continue
			}
			g.add(r.home[i])
			begin := math.Max(t, n.until) + .4*chance.Chance(d.plan.People[p].Seed, 71)
			l := plan.NewLeg(begin, .9, []plane.Point{n.at, r.home[i]})
			if l.Length() < .02 {
				l.Line, l.Along, l.End = l.Line[:1], nil, begin
			}
			l.Set, l.Face0, l.Face1, l.Action = int32(d.set), n.face, r.out.Angle(), story.Stand
			d.write(p, l)
			end = math.Max(end, l.End)
		}
		r.bows, r.bow, r.press, r.home = false, 0, nil, nil
	}
	return end
}

// pushed reports whether anybody still pushes against a line.
func (d *director) pushed(r *rank) bool {
	for _, p := range r.press {
		if n := d.now[p]; n.set == d.set && n.place == r.group.ID {
			return true
		}
	}
	return false
}
