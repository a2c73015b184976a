package plan

import (
	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plane"
)

// A View is what there is to see in a step besides people and doors.
type View struct {
	Cut     bool
	Place   bool    // it begins with the change of place: see PlaceHold
	Again   bool    // the stage was set back, as others tell the same, or as the story goes on
	Shot    Shot    // at the end
	First   Shot    // at first, where that is another
	Leaves  float64 // when the camera leaves the first
	Arrives float64 // and when it is at the end; 0 without a first
	// Whole is what the camera shows first, all of a set, and WholeUntil when it leaves that,
	// 0 without one.
	Whole      Shot
	WholeUntil float64
	Labels     []ShownLabel
	Notes      []ShownNote
	Quotes     []ShownQuote
	Trails     []ShownTrail
	Gave       []ShownGaveWay
	Glows      []ShownGlow
	Marks      []Mark
	Reveals    []Reveal
	Rooms      []layout.Cutaway // how those of the layout are cut open
}

// Opens returns how many seconds after the step's start its stage is seen and people are on
// it: before that nothing happens, and no picture stands for the step.
func (v *View) Opens() float64 {
	switch {
	case v.Place:
		return CutTime + PlaceHold + PlaceEnter
	case v.Cut:
		return CutTime / 2
	}
	return 0
}

// A ShownLabel is a group that is named in its step.
type ShownLabel struct {
	Group    *story.Group
	People   []int32 // whose middle the label marks
	Note     *story.Note
	NoteFrom float64
	From     float64
}

// Shows reports whether a note is to be seen at a time of the story, in seconds: if
// there is room, and, where it is about people, if they are there.
func (v *View) Shows(n *story.Note, at float64) bool {
	for i := range v.Labels {
		if v.Labels[i].Note == n {
			return at >= v.Labels[i].NoteFrom+wordsFade
		}
	}
	for i := range v.Notes {
		if v.Notes[i].Note == n {
			return at >= v.Notes[i].From+wordsFade
		}
	}
	return false
}

// A ShownNote is a note that can be seen from a time on.
type ShownNote struct {
	Note *story.Note
	From float64
	Rect plane.Rect
	To   plane.Rect
	// Vehicle is one more than the index of that which it is about, 0 of none, and
	// ToVehicle of that to which its arrow leads: they go with it.
	Vehicle, ToVehicle int
}

// A ShownQuote is a quotation that can be seen from a time on.
type ShownQuote struct {
	Quote *story.Quote
	From  float64
	Mouth int // the person who speaks, or -1
}

// A ShownTrail is a trail and when its head sets out and arrives.
type ShownTrail struct {
	Trail
	Move       *story.Move
	Start, End float64
	People     []int // whose trail it is
}

// A ShownGaveWay is a line that has opened, and when.
type ShownGaveWay struct {
	GaveWay
	From float64
}

// A ShownGlow is a place that is pointed out from a time on.
type ShownGlow struct {
	Rect    plane.Rect
	From    float64
	Vehicle int // one more than the index of that which is pointed out; 0 is none
}

// A Mark is people who are pointed out, or dimmed.
type Mark struct {
	People []int32
	Dim    bool
	From   float64
}

// A Reveal is a move that shows a note or a quote, by its id.
type Reveal struct {
	ID   string
	From float64
}

// A Swing is a door that begins to open or to shut.
type Swing struct {
	Start  float64
	Open   bool
	Doubt  bool
	AtOnce bool // on a new, empty stage
}

const (
	Opening  = .6 // seconds between a step's start and its first move
	DoorTime = 1. // seconds for a door to open
	CutTime  = .4 // seconds that a change of set takes
	// Establishing is how long a set that has not been seen yet is shown whole, seconds.
	Establishing = 2.5

	// A change of place shows the new one whole, with nobody there, for PlaceHold seconds; then
	// the camera enters for PlaceEnter seconds, and in the second half of them people appear.
	PlaceHold  = 1.6
	PlaceEnter = 1.2
)
