package direct

import (
	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plan"
	"standoff/story/plane"
	"standoff/story/problem"
	"standoff/story/ways"
)

// A stage is who and what is where now, at the end of what has been directed
// so far.
type stage struct {
	story    *story.Story
	people   []plan.Person
	members  [][]int // people by Group.Index, those of a group's parts included
	postures []posture
	rows     []*row // people who stand in a row now
	floors   []*floor
}

// A posture is where somebody is at the end of their timetable so far.
type posture struct {
	set    int
	at     plane.Point
	z      float64
	face   float64
	action story.Action
	roam   float64 // how far they stray, metres
	until  float64 // when their last way ends
	place  string  // what they went to
}

// A floor is a set of the story: what is placed on it, where one can walk, and
// how its doors stand now.
type floor struct {
	set    int
	layout *layout.Layout
	ways   *ways.Ways
	open   []bool // by door
}

// newStage returns the stage before the story begins: all sets laid out,
// nobody there.
func newStage(s *story.Story) (*stage, problem.Problems) {
	st := &stage{story: s}
	st.people, st.members = gatherPeople(s)
	st.postures = make([]posture, len(st.people))
	for i := range st.postures {
		st.postures[i].set = plan.Nowhere
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
		st.floors = append(st.floors, &floor{len(st.floors), l, ways.NewWays(l), open})
	}
	return st, all
}

// door returns the index of the door with the id, or -1.
func (f *floor) door(id string) int {
	for i := range f.layout.Doors {
		if f.layout.Doors[i].Door.ID == id {
			return i
		}
	}
	return -1
}

// reaches reports whether a way leads from one place to the other.
func (f *floor) reaches(from, to plane.Point) bool {
	_, ok := f.ways.Find(from, to, f.open, nil)
	return ok
}

// before returns the direction from a door to the side on which people come to
// it: the one that is nearer to the middle of them, unless only the other can be
// reached by the first of them. The middle of a ring may be where nobody is.
func (f *floor) before(door int, middle, first plane.Point) plane.Point {
	a, b := f.layout.Doors[door].A, f.layout.Doors[door].B
	n, c := plane.Unit(b.Sub(a)).Across(), a.Lerp(b, .5)
	if n.Dot(middle.Sub(c)) < 0 {
		n = n.Mul(-1)
	}
	if !f.reaches(first, c.Add(n)) && f.reaches(first, c.Sub(n)) {
		return n.Mul(-1)
	}
	return n
}
