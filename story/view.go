package story

import (
	"math"
	"slices"
)

// A view is what there is to see in a step besides people and doors.
type view struct {
	cut, card bool
	shot      Shot    // at the end
	first     Shot    // at first, where that is another
	leaves    float64 // when the camera leaves the first
	arrives   float64 // and when it is at the end; 0 without a first
	labels    []labelled
	notes     []noted
	quotes    []quoted
	trails    []ribbon
	glows     []glow
	marks     []mark
	shows     []showing
}

// A labelled group is named in its step.
type labelled struct {
	group    *Group
	people   []int32 // whose middle the label marks
	note     *Note
	noteFrom float64
	from     float64
}

// A noted note can be seen from a time on.
type noted struct {
	note *Note
	from float64
	rect Rect
	to   Rect
}

// A quoted quotation can be seen from a time on.
type quoted struct {
	quote *Quote
	from  float64
	mouth int // the person who speaks, or -1
}

// A ribbon is a trail and when its head sets out and arrives.
type ribbon struct {
	Trail
	move       *Move
	start, end float64
	people     []int // whose trail it is
}

type glow struct {
	rect Rect
	from float64
}

// A mark is people who are pointed out, or dimmed.
type mark struct {
	people []int32
	dim    bool
	from   float64
}

// A showing is a note or quote that a move shows.
type showing struct {
	id   string
	from float64
}

func (d *director) show(o *order, t float64) {
	d.view.shows = append(d.view.shows, showing{o.Object, t})
}

// mark points people or a place out, or dims people.
func (d *director) mark(o *order, t float64) {
	who := o.all()
	if len(who) == 0 {
		target, ok := d.target(o.Object)
		if !ok {
			return
		}
		if target.who == nil {
			d.view.glows = append(d.view.glows, glow{target.rect, t})
			return
		}
		who = target.who
	}
	m := mark{dim: o.Verb == Dim, from: t}
	for _, p := range who {
		m.people = append(m.people, int32(p))
	}
	slices.Sort(m.people)
	d.view.marks = append(d.view.marks, m)
}

// ribbon lays a trail behind a group that walks far.
func (d *director) ribbon(o *order, all []walker, start, end float64) {
	if len(all) == 0 || o.Trail != nil && !*o.Trail || o.Trail == nil && len(o.Sides) > 1 {
		return
	}
	mean, from, to := 0., Point{}, Point{}
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
		if len(all) > 1 && d.plan.People[w.person].Group.Leader {
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
	d.view.trails = append(d.view.trails, ribbon{move: o.Move, start: start, end: end, people: people, Trail: Trail{
		Group: o.Who[0], Line: rounded(all[mid].line), Width: width, Doubt: o.Sure.Doubtful()}})
}

// rounded takes the sharp corners off a way.
func rounded(line []Point) []Point {
	for range 3 {
		if len(line) < 3 {
			return line
		}
		out := []Point{line[0]}
		for i := 1; i < len(line)-1; i++ {
			a, b, c := line[i-1], line[i], line[i+1]
			cut := func(q Point) Point { return b.Lerp(q, math.Min(.25, 1/math.Max(b.Dist(q), 1e-9))) }
			out = append(out, cut(a), cut(c))
		}
		line = append(out, line[len(line)-1])
	}
	return line
}

// still is the moment that stands for a step where nothing moves.
func (d *director) still(i int, done float64) float64 {
	step, planned := d.step, d.plan.Steps[i]
	end := planned.End - .01
	switch {
	case step.Still.Seconds != nil:
		return math.Min(planned.Start+*step.Still.Seconds, end)
	case step.Still.Word == "start":
		return planned.Start + cutTime
	case step.Still.Word == "middle":
		return math.Max(planned.Start+opening, (planned.Start+opening+done)/2)
	case step.Still.Word == "end" || step.Still.Word == "":
		return end
	}
	for p := range d.plan.legs {
		for _, l := range d.plan.legs[p] {
			if l.start >= planned.Start && string(l.action) == step.Still.Word {
				return math.Min(l.end+.8, end)
			}
		}
	}
	return end
}
