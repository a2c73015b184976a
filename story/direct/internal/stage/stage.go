// Package stage holds who and what is where while a story is being directed: the
// people's postures, the rows in which they stand, the sets with their doors, and the
// grid of places taken. Package direct writes it; formation, route and shot only look
// things up here. It never decides where anybody goes. Read first: this file, what
// there is, and target.go, how a step looks it up.
package stage

import (
	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plan"
	"standoff/story/plane"
	"standoff/story/problem"
	"standoff/story/ways"
)

// A Stage is who and what is where now, at the end of what has been directed
// so far.
type Stage struct {
	Story    *story.Story
	People   []plan.Person
	Members  [][]int // people by Group.Index, those of a group's parts included
	Postures []Posture
	Rows     []*Row // people who stand in a row now
	Floors   []*Floor
}

// A Posture is where somebody is at the end of their timetable so far.
type Posture struct {
	Set    int
	At     plane.Point
	Z      float64
	Face   float64
	Action story.Action
	Seated bool    // does it sitting
	Roam   float64 // how far they stray, metres
	Until  float64 // when their last way ends
	Place  string  // what they went to
}

// A Floor is a set of the story: what is placed on it, where one can walk, and
// how its doors stand now.
type Floor struct {
	Set    int
	Layout *layout.Layout
	Ways   *ways.Ways
	Open   []bool // by door
	// Swum are the areas of water in which people swim on this floor; nil is none. Others
	// go round them.
	Swum  []int
	wet   bool         // there is water
	decks []plane.Rect // of what floats on it
	seas  []*Floor     // the same floor, for people who swim: see Afloat
}

// NewStage returns the stage before the story begins: all sets laid out,
// nobody there.
func NewStage(s *story.Story) (*Stage, problem.Problems) {
	st := &Stage{Story: s}
	st.People, st.Members = gatherPeople(s)
	st.Postures = make([]Posture, len(st.People))
	for i := range st.Postures {
		st.Postures[i].Set = plan.Nowhere
	}
	var all problem.Problems
	for _, set := range s.Sets {
		l, problems := layout.NewLayout(s, set)
		all = append(all, problems...)
		if l == nil {
			continue
		}
		open := make([]bool, len(l.Doors))
		for i, door := range l.Doors {
			open[i] = !door.Door.Closed
		}
		st.Floors = append(st.Floors, newFloor(len(st.Floors), l, open))
	}
	return st, all
}

// Lay makes the floor one on which things stand otherwise than before.
func (f *Floor) Lay(l *layout.Layout) { f.Layout, f.Ways = l, ways.NewWays(l) }

// Door returns the index of the door that an id stands for, or -1.
func (f *Floor) Door(of story.Ref) int {
	if place, ok := f.Layout.Place(of.To); ok {
		return place.Door
	}
	return -1
}

// Reaches reports whether a way leads from one place to the other.
func (f *Floor) Reaches(from, to plane.Point) bool {
	_, ok := f.Ways.Find(from, to, f.Open, nil)
	return ok
}

// ApproachTo returns the direction from a door to the side on which people come to
// it: the one that is nearer to the middle of them, unless only the other can be
// reached by the first of them. The middle of a ring may be where nobody is.
func (f *Floor) ApproachTo(door int, middle, first plane.Point) plane.Point {
	a, b := f.Layout.Doors[door].A, f.Layout.Doors[door].B
	n, c := a.Toward(b).Across(), a.Lerp(b, .5)
	if n.Dot(middle.Sub(c)) < 0 {
		n = n.Mul(-1)
	}
	if !f.Reaches(first, c.Add(n)) && f.Reaches(first, c.Sub(n)) {
		return n.Mul(-1)
	}
	return n
}
