package formation

import (
	"standoff/story/direct/internal/stage"
)

const (
	queueStep = 1.05 // from one who queues to the next, metres
	queueNear = .75  // and where they close up
	queueFold = 1.9  // between the parts of a queue that turns back, metres
	mostFolds = 3    // a queue of more parts looks like a block of people
)

// queue returns places one behind another. A queue that is longer than its place, or
// would reach too far from what it is for, closes up, and then turns back beside itself,
// as between ropes.
func (m *Request) queue() []stage.Place {
	back, _ := m.backward()
	across := m.extent(back.Across())
	var best []stage.Place
	for folds := 1; folds <= mostFolds && float64(folds-1)*queueFold <= across; folds++ {
		for step := queueStep; step >= queueNear; step -= .15 {
			for _, side := range []float64{1, -1} { // folded to the one hand or the other
				if all := m.folded(folds, side, step); len(all) > len(best) {
					best = all
				}
			}
			if len(best) >= m.N {
				return best
			}
		}
	}
	return best
}

// folded returns the places of a queue in so many parallel parts, step metres from one person
// to the next; every other part runs the other way. Side is 1 where further parts lie
// clockwise of the way back from the head, and -1 for the other side.
func (m *Request) folded(folds int, side, step float64) (all []stage.Place) {
	back, _ := m.backward()
	per := (m.N + folds - 1) / folds
	per = min(per, int(m.extent(back)/step+1e-9)+1)
	head := m.head(back, float64(per-1)*step, 0)
	along := back.Across().Mul(side)
	if m.ground() {
		head = head.Sub(along.Mul(float64(folds-1) / 2 * queueFold))
	}
	for i := range folds * per {
		fold, k, look := i/per, i%per, back.Mul(-1)
		if fold%2 == 1 {
			k, look = per-1-k, back
		}
		q := head.Add(back.Mul(float64(k) * step)).Add(along.Mul(float64(fold) * queueFold))
		if len(all) < m.N && m.fits(q, stage.Apart, nearReach) {
			all = append(all, stage.Place{Point: q, Face: look.Angle()})
		}
	}
	return all
}
