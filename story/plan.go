package story

// A Plan is a story compiled: the whole timetable of everybody on stage.
type Plan struct {
	Story    *Story
	Layouts  []*Layout // one for each of Story.Sets
	People   []Person
	Steps    []PlannedStep
	Duration float64 // seconds
}

// A PlannedStep is when a step plays.
type PlannedStep struct {
	Step       *Step
	Start, End float64 // seconds since the story began
	Still      float64 // seconds since the story began: the moment of the panel
}
