package direct

import (
	"math"
	"slices"

	"standoff/story/direct/internal/route"
	"standoff/story/direct/internal/stage"
	"standoff/story/plane"
	"standoff/story/problem"
)

// roundEnd is how far beyond the end of a line people still walk round it, metres.
const roundEnd = 4

// fewest is how many people make a line that keeps anybody out.
const fewest = 4

// warnOfWalkingRound warns the author when people walk round the end of a line of others: a picket that
// anybody walks round is not what was meant, unless the move says by which way (Via) they go.
func (d *stepping) warnOfWalkingRound(o *order, all []route.Walker) {
	if d.tell != nil {
		d.tell.walkedRound(d, o, all)
	}
}

func sayWalkedRound(d *stepping, o *order, all []route.Walker) {
	if len(o.Via) > 0 {
		return
	}
	for _, r := range d.RowsAcross(o.Move) {
		i := slices.IndexFunc(all, func(w route.Walker) bool {
			g := d.People[w.Person].Group
			return !g.Within(r.Group) && !r.Group.Within(g) && walksRound(w.Line, r)
		})
		if i < 0 || r.Lane() || len(r.People) < fewest {
			continue
		}
		d.advise(problem.WalkedRound, o.Move, string(o.Verb), "%q walk round the end of the line of %q: first let it go away "+
			"or make a lane (as = \"lane\"), or stop before it (go = %q); if they did walk round, say what they go through",
			d.People[all[i].Person].Group.ID, r.Group.ID, r.Group.ID)
	}
}

// walksRound reports whether a way crosses the straight line on which a row stands less than
// roundEnd beyond one of the row's ends. Nobody walks through the row itself.
func walksRound(way []plane.Point, r *stage.Row) bool {
	for i := 1; i < len(way); i++ {
		a, b := way[i-1].Sub(r.Mid), way[i].Sub(r.Mid)
		before, behind := a.Dot(r.Out), b.Dot(r.Out)
		if (before > 0) == (behind > 0) {
			continue
		}
		at := a.Lerp(b, before/(before-behind)).Dot(r.Along)
		if math.Abs(at) < r.Half+roundEnd {
			return true
		}
	}
	return false
}
