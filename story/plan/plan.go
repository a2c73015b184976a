// Package plan holds a story that has been worked out: the timetable of everybody on
// stage, and what else there is to see in each step. [Plan.At] and [Plan.Fill] say
// what the stage looks like at any time; that is all it works out, and it knows
// nothing of how a plan came about. Package direct makes plans; scene, tell and the
// commands read them. Read first: this file, and moment.go, what the stage looks like.
package plan

import (
	"math"
	"sort"

	"standoff/story"
	"standoff/story/layout"
)

// A Plan is a story compiled: the whole timetable of everybody on stage.
type Plan struct {
	Story    *story.Story
	Layouts  []*layout.Layout // one for each of Story.Sets
	People   []Person
	Steps    []PlannedStep
	Duration float64 // seconds

	Legs   [][]Leg     // by person, sorted by start
	Swings [][][]Swing // by layout and door, sorted by start
	Views  []View      // by step: what else there is to see in it

	Vehicles []Vehicle // props that move; they are in no layout
}

// A PlannedStep is when a step plays.
type PlannedStep struct {
	Step       *story.Step
	Start, End float64 // seconds since the story began
	Still      float64 // seconds since the story began: the moment of the panel
}

// StepAt returns the index of the step that plays at t.
func (p *Plan) StepAt(t float64) int {
	return max(0, sort.Search(len(p.Steps), func(i int) bool { return p.Steps[i].Start > t })-1)
}

// clamp brings any time into the story.
func (p *Plan) clamp(t float64) float64 {
	if math.IsNaN(t) {
		return 0
	}
	return math.Max(0, math.Min(t, p.Duration))
}
