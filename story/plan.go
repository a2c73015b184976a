package story

import "math"

// A Plan is a story compiled: the whole timetable of everybody on stage.
type Plan struct {
	Story    *Story
	Layouts  []*Layout // one for each of Story.Sets
	People   []Person
	Steps    []PlannedStep
	Duration float64 // seconds

	legs   [][]leg     // by person, sorted by start
	swings [][][]swing // by layout and door, sorted by start
	views  []view      // by step: what else there is to see in it
}

// A PlannedStep is when a step plays.
type PlannedStep struct {
	Step       *Step
	Start, End float64 // seconds since the story began
	Still      float64 // seconds since the story began: the moment of the panel
}

// NewPlan works out who is where when. It finds what only walking shows to be
// wrong: shut doors, lines that do not fit, people in two places at once. The
// Plan is nil when there are errors.
func NewPlan(s *Story) (*Plan, Problems) {
	return NewPlanning(s).Plan()
}

// stepAt is the index of the step that plays at t.
func (p *Plan) stepAt(t float64) int {
	lo, hi := 0, len(p.Steps)
	for hi-lo > 1 {
		if mid := (lo + hi) / 2; p.Steps[mid].Start <= t {
			lo = mid
		} else {
			hi = mid
		}
	}
	return lo
}

// clamp brings any time into the story.
func (p *Plan) clamp(t float64) float64 {
	if math.IsNaN(t) {
		return 0
	}
	return math.Max(0, math.Min(t, p.Duration))
}
