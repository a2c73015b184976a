package direct

import (
	"fmt"

	"standoff/story"
	"standoff/story/direct/internal/stage"
	"standoff/story/plane"
	"standoff/story/problem"
)

// failFull reports to the author that an order's people do not all fit, and how many do. Those for whom
// there was room have taken their places on the grid; they leave them again.
func (d *stepping) failFull(o *order, g *stage.Standing, t *stage.Target, from *plane.Point,
	found []stage.Place, room float64) {
	leaveAll(g, found)
	total, most := len(o.all()), fitting(d, o, g, t, from, len(found))
	as := d.request(o, g, t, from).Formation()
	if as == story.Crowd || as == story.Seated || most == 0 {
		d.fail(problem.NoRoom, o.Move, string(o.Verb), "%d figures do not fit at %q: %s",
			total, o.Object, whyFull(d, t, most))
		return
	}
	within, instead, roomy := "", "", story.Formation("")
	if room > 0 {
		within = fmt.Sprintf(" (%s m)", problem.Metres(room))
	}
	for _, other := range []story.Formation{story.Lines, story.Crowd} {
		if n := fitting(d, ordered(o, other), g, t, from, total); as != other && t.Lane == nil && n >= total {
			roomy, instead = other, fmt.Sprintf("; as = %q has room for them", other)
			break
		}
	}
	d.fail(problem.NoRoom, o.Move, "as", "%d figures do not fit as %s at %q%s: at most %d%s", total,
		shapes[as], o.Object, within, most, instead)
	if instead != "" && o.Given("as") {
		d.problems.Mend(problem.Edit{At: o.Span("as"), Text: `"` + string(roomy) + `"`})
	}
}

// shapes is what messages call people in a formation.
var shapes = map[story.Formation]string{
	story.Line: "a line", story.Lines: "two lines", story.RowsOf: "rows", story.Column: "a column",
	story.Queue: "a queue", story.Ring: "a ring", story.HalfRing: "a half-ring", story.Lane: "a lane",
}

// fitting returns the largest number, up to one, of an order's people who all find a
// place.
func fitting(d *stepping, o *order, g *stage.Standing, t *stage.Target, from *plane.Point, n int) int {
	for n > 0 {
		found, _ := d.places(o, g, t, from, n)
		leaveAll(g, found)
		if len(found) >= n {
			return n
		}
		n = len(found)
	}
	return 0
}

// ordered returns the same order, for another formation.
func ordered(o *order, as story.Formation) *order {
	m := *o.Move
	m.As = as
	return &order{Move: &m, who: o.who}
}

// leaveAll frees places again.
func leaveAll(g *stage.Standing, places []stage.Place) {
	for _, p := range places {
		g.Drop(p.Point)
	}
}
