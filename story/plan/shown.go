package plan

import (
	"math"

	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plane"
)

// A View is what there is to see in a step besides people and doors.
type View struct {
	Cut, Card bool
	Shot      Shot    // at the end
	First     Shot    // at first, where that is another
	Leaves    float64 // when the camera leaves the first
	Arrives   float64 // and when it is at the end; 0 without a first
	Labels    []Labelled
	Notes     []Noted
	Quotes    []Quoted
	Trails    []Ribbon
	Glows     []GlowSpan
	Marks     []Mark
	Shows     []Showing
}

// A Labelled group is named in its step.
type Labelled struct {
	Group    *story.Group
	People   []int32 // whose middle the label marks
	Note     *story.Note
	NoteFrom float64
	From     float64
}

// A Noted note can be seen from a time on.
type Noted struct {
	Note *story.Note
	From float64
	Rect plane.Rect
	To   plane.Rect
}

// A Quoted quotation can be seen from a time on.
type Quoted struct {
	Quote *story.Quote
	From  float64
	Mouth int // the person who speaks, or -1
}

// A Ribbon is a trail and when its head sets out and arrives.
type Ribbon struct {
	Trail
	Move       *story.Move
	Start, End float64
	People     []int // whose trail it is
}

type GlowSpan struct {
	Rect plane.Rect
	From float64
}

// A Mark is people who are pointed out, or dimmed.
type Mark struct {
	People []int32
	Dim    bool
	From   float64
}

// A Showing is a note or quote that a move shows.
type Showing struct {
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

const Opening = .6 // seconds between a step's start and its first move

const DoorTime = 1. // seconds for a door to open

const CutTime = .4 // seconds that a change of set takes

// Crossing is after how many metres a way leads through a door.
func (l *Leg) Crossing(door layout.PlacedDoor) (float64, bool) {
	for i := 1; i < len(l.Line); i++ {
		a, b := l.Line[i-1], l.Line[i]
		if !plane.Crosses(a, b, door.A, door.B) {
			continue
		}
		n := plane.Unit(door.B.Sub(door.A)).Across()
		u := math.Abs(n.Dot(door.A.Sub(a))) / math.Max(1e-9, math.Abs(n.Dot(b.Sub(a))))
		return float64(l.Along[i-1]) + u*a.Dist(b), true
	}
	return 0, false
}

// ShownAt is when a move shows the note or quote, in seconds of the story.
func (v *View) ShownAt(id string) float64 {
	for _, s := range v.Shows {
		if s.ID == id {
			return s.From
		}
	}
	return 0
}
