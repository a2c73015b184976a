package sight

import (
	"fmt"
	"math"
	"slices"

	"standoff/scene/camera"
	"standoff/scene/path"
	"standoff/story"
	"standoff/story/plan"
	"standoff/story/problem"
)

// vehicles looks for vehicles that the step moves and that are not in its picture.
func (s *shot) vehicles() {
	for _, x := range driven(s.step.Step) {
		if sees(s, s.moment, s.cam, x) {
			continue
		}
		mistake, why, key, remedy := problem.CutOff, "is outside the picture", "camera", "let the camera show more"
		if !there(s.moment, x) {
			mistake, why, key, remedy = problem.NobodySeen, "is not there when the picture is taken", "moves", "take it while it is there (still = …)"
		}
		if s.step.Step.Given("still") {
			key = "still"
		}
		if at, ok := whenSeen(s, x); ok {
			remedy = fmt.Sprintf("write still = %g, when it is seen", at)
		}
		s.find(mistake, x.ID, s.step.Step.Origin, key, fmt.Sprintf(
			"this step moves %q, which %s: %s", x.ID, why, remedy), path.Rect{})
	}
}

// driven returns the vehicles that a step's moves bring somewhere, each once.
func driven(st *story.Step) (all []*story.Prop) {
	for _, ph := range st.Phases {
		for _, m := range ph.Moves {
			if x := m.Prop(); x != nil && m.Places() && !slices.Contains(all, x) {
				all = append(all, x)
			}
		}
	}
	return all
}

// there reports whether a vehicle is on the stage at a moment.
func there(m *plan.Moment, x *story.Prop) bool {
	return slices.ContainsFunc(m.Vehicles, func(v plan.VehicleState) bool { return v.Prop == x && v.Alpha >= .5 })
}

// sees reports whether a vehicle is in the picture of a moment, as the camera shows it.
func sees(s *shot, m *plan.Moment, c camera.Projection, x *story.Prop) bool {
	r, ok := placeAt(m, x)
	return ok && there(m, x) && s.inFrame(c, r)
}

// whenSeen returns the middle of the longest time in which a vehicle is seen in the step, in
// half seconds from its start. It reports false where that is never.
func whenSeen(s *shot, x *story.Prop) (at float64, ok bool) {
	const tick = .5 // seconds
	run, longest := 0, 0
	for i := 1; s.step.Start+float64(i)*tick < s.step.End; i++ {
		m := s.plan.At(s.step.Start + float64(i)*tick)
		if !sees(s, m, camera.ProjectionOf(m, s.shape.Width, s.shape.Height), x) {
			run = 0
			continue
		}
		if run++; run > longest {
			longest, at = run, float64(i)-math.Floor(float64(run)/2)
		}
	}
	return at * tick, longest > 0
}
