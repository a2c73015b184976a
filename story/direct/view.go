package direct

import (
	"math"
	"slices"

	"standoff/story"
	"standoff/story/plan"
	"standoff/story/plane"
)

// show shows a note or a quote from t on.
func (d *stepping) show(o *order, t float64) {
	d.view.Shows = append(d.view.Shows, plan.Showing{ID: o.Object, From: t})
}

// mark points people or a place out, or dims people.
func (d *stepping) mark(o *order, t float64) {
	who := o.all()
	if len(who) == 0 {
		target, ok := d.target(o.Object)
		if !ok {
			return
		}
		if target.who == nil {
			d.view.Glows = append(d.view.Glows, plan.GlowSpan{Rect: target.rect, From: t})
			return
		}
		who = target.who
	}
	m := plan.Mark{Dim: o.Verb == story.Dim, From: t}
	for _, p := range who {
		m.People = append(m.People, int32(p))
	}
	slices.Sort(m.People)
	d.view.Marks = append(d.view.Marks, m)
}

// ribbon lays a trail behind a group that walks far.
func (d *stepping) ribbon(o *order, all []walker, start, end float64) {
	if len(all) == 0 || o.Trail != nil && !*o.Trail || o.Trail == nil && len(o.Sides) > 1 {
		return
	}
	mean, from, to := 0., plane.Point{}, plane.Point{}
	for _, w := range all {
		mean += w.length
		from, to = from.Add(w.line[0]), to.Add(w.to.Point)
	}
	n := 1 / float64(len(all))
	mean, from, to = mean*n, from.Mul(n), to.Mul(n)
	if o.Trail == nil && (len(all) < 5 || mean < 10) || mean < 1 {
		return
	}
	mid, best := 0, math.Inf(1)
	for i, w := range all { // somebody in the middle, who goes straight there
		if len(all) > 1 && d.people[w.person].Group.Leader {
			continue
		}
		bent := w.length - w.line[0].Dist(w.to.Point)
		if s := w.to.Dist(to) + w.line[0].Dist(from)/2 + bent; s < best {
			mid, best = i, s
		}
	}
	width := math.Max(1, math.Min(3, .35*math.Sqrt(float64(len(all)))))
	people := make([]int, len(all))
	for i, w := range all {
		people[i] = w.person
	}
	d.view.Trails = append(d.view.Trails, plan.Ribbon{Move: o.Move, Start: start, End: end, People: people, Trail: plan.Trail{
		Group: o.Who[0], Line: rounded(all[mid].line), Width: width, Doubt: o.Sure.Doubtful()}})
}

// rounded takes the sharp corners off a way.
func rounded(line []plane.Point) []plane.Point {
	for range 3 {
		if len(line) < 3 {
			return line
		}
		out := []plane.Point{line[0]}
		for i := 1; i < len(line)-1; i++ {
			a, b, c := line[i-1], line[i], line[i+1]
			cut := func(q plane.Point) plane.Point { return b.Lerp(q, math.Min(.25, 1/math.Max(b.Dist(q), 1e-9))) }
			out = append(out, cut(a), cut(c))
		}
		line = append(out, line[len(line)-1])
	}
	return line
}

// still returns the moment that stands for a step where nothing moves; done is
// when the last of its moves has ended.
func (d *stepping) still(planned plan.PlannedStep, done float64) float64 {
	end := planned.End - .01
	switch want := d.step.Still; {
	case want.Seconds != nil:
		return math.Min(planned.Start+*want.Seconds, end)
	case want.Word == "start":
		return planned.Start + plan.CutTime
	case want.Word == "middle":
		return math.Max(planned.Start+plan.Opening, (planned.Start+plan.Opening+done)/2)
	case want.Word == "end" || want.Word == "":
		return end
	}
	for p := range d.legs {
		for _, l := range d.legs[p] {
			if l.Start >= planned.Start && string(l.Action) == d.step.Still.Word {
				return math.Min(l.End+.8, end)
			}
		}
	}
	return end
}
