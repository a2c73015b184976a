package direct

import (
	"standoff/story"
	"standoff/story/direct/internal/pace"
	"standoff/story/direct/internal/route"
	"standoff/story/direct/internal/shot"
	"standoff/story/direct/internal/stage"
	"standoff/story/plane"
	"standoff/story/problem"
)

// A teller tells authors what is wrong with their moves, why, and what would help. Only
// [NewPlan] has one. The player plans stories in which nothing was found to be wrong, with
// a [Planning] that has none: so the linker leaves out all that only a teller needs. It is
// no interface, for which the linker would keep all methods of the types that it names.
type teller struct {
	noWay       func(d *phasing, o *order, k *route.Trunk, w route.Walker)
	full        func(d *stepping, o *order, g *stage.Standing, t *stage.Target, from *plane.Point, found []stage.Place, room float64)
	walkedRound func(d *stepping, o *order, all []route.Walker)
	nowhere     func(d *stepping, o *order, i, person int)
	atSea       func(d *phasing, o *order, water *story.Area)
	noGaps      func(d *mounting)
	tooFew      func(d *parting, r *stage.Row, need int)
	noAside     func(d *parting)
	noLane      func(d *phasing, o *order, t *stage.Target)
	dry         func(d *stepping, o *order)
	twice       func(d *stepping, orders []*order)
	step        func(d *director, i int, s *shot.Played)
}

// newTeller returns the teller of those who write stories.
func newTeller() *teller {
	return &teller{noWay: sayNoWay, full: sayFull, walkedRound: sayWalkedRound, nowhere: sayNowhere, atSea: sayAtSea,
		noGaps: sayNoGaps, tooFew: sayTooFew, noAside: sayNoAside, noLane: sayNoLane, dry: sayDry, twice: sayTwice, step: sayStep}
}

// mute notes that a move cannot be made where there is nobody to tell why.
func (d *director) mute(m *story.Move) { d.fail(problem.NoWay, m, "", "") }

// sayStep tells of what a whole step shows, the i-th, to be wrong.
func sayStep(d *director, i int, s *shot.Played) {
	points(d, s)
	d.problems = append(d.problems, pace.Check(d.plan.Story, d.plan.Steps[i], &d.plan.Views[i], s.Farthest)...)
}
