package story

import "standoff/story/problem"

// A Set is a place where steps happen, as the author wrote it. A [Layout] is
// the same set with everything placed.
type Set struct {
	ID    string
	Name  Text // written on the ground; may be empty
	Front Side // the side from which it is entered; "" is where its first outer door is
	Areas []*Area
	Doors []*Door
	Seats []*Seats
	Spots []*Spot
	Props []*Prop
	// Around is what stands beyond the set's edges, where nothing happens: no real houses
	// and streets, only what fits there.
	Around Surroundings
	problem.Origin
}

// Surroundings are what is drawn around a set.
type Surroundings string

// The surroundings. Without any a set lies on bare paper.
const (
	City       Surroundings = "city"
	Park       Surroundings = "park"
	NoneAround Surroundings = "none"
)

// Placing is how anything in a set says where it is. At most one of In,
// LeftOf, RightOf, Above, Below and Around is given.
type Placing struct {
	ID   string // may be empty, where nothing names the thing
	Name Text
	In   string // an area
	// At is one of the nine words ("center", "top-left" …), or "" with Point
	// set, or "" and nil for the default.
	At                            string
	Point                         *[2]float64 // metres from the corner of In, else of the set
	LeftOf, RightOf, Above, Below string
	Gap                           *float64 // metres; nil is the default
	Shift                         [2]float64
	Size                          *[2]float64 // metres, width and depth; nil is the default
	problem.Origin
}

// An Area is walkable ground: a street, a court, a room.
type Area struct {
	Placing
	Ground Ground
	Shape  Shape
	Flat   Side         // the flat side of a half-round area; Top by default
	Points [][2]float64 // an outline instead of a shape
	Walls  []Side       // which sides have walls
	Height float64      // of the walls, metres; 0 is the usual
	Roof   Roof         // while nobody is seen inside; "" is flat
}

// Roof is the form of a roof.
type Roof string

// The roofs.
const (
	FlatRoof Roof = "flat"
	Pitched  Roof = "pitched"
	Dome     Roof = "dome"
	NoRoof   Roof = "none"
)

// Ground is what an area is paved with.
type Ground string

// The grounds.
const (
	Street Ground = "street"
	Paving Ground = "paving"
	Floor  Ground = "floor"
	Lawn   Ground = "lawn"
	Earth  Ground = "earth"
	Water  Ground = "water"
	Bare   Ground = "bare"
)

// Shape is the outline of an area, or how seats stand.
type Shape string

// The shapes.
const (
	Rectangle Shape = "rectangle"
	Round     Shape = "round"
	HalfRound Shape = "half-round"
	Arc       Shape = "arc"  // of seats
	Rows      Shape = "rows" // of seats
)

// Side is a side of a thing as the reader sees the plan.
type Side string

// The sides. Corners is all four corners, only where people take up places:
// each is a side of its own there, and none of these is written.
const (
	Left    Side = "left"
	Right   Side = "right"
	Top     Side = "top"
	Bottom  Side = "bottom"
	Corners Side = "corners"

	TopLeft     Side = "top-left"
	TopRight    Side = "top-right"
	BottomLeft  Side = "bottom-left"
	BottomRight Side = "bottom-right"
)

// A Door is an opening that may be shut.
type Door struct {
	Placing
	Between [2]string // two touching areas; or In and Side for a door outside
	Side    Side
	Kind    string   // "door", "gate" or "opening"
	Width   float64  // metres
	Closed  bool     // at first
	Along   *float64 // metres from the edge's left or top end; nil where At is a word
}

// Seats is a block of seats.
type Seats struct {
	Placing
	Kind   string // "chairs", "benches", "tiers" or "desks"
	Shape  Shape  // Arc or Rows
	Face   string // the thing they look at; "" is the centre of their area
	Around string // an area, instead of In
	Rows   int
	Number int // 0 is as many as fit
	Blocks int
}

// A Spot is a name for a piece of ground.
type Spot struct{ Placing }

// A Prop is a thing on the ground: a podium, a tree, a van.
type Prop struct {
	Placing
	Kind   string // one of PropKinds
	Number int
	As     string // "row", "column", "edge" or "scatter", where Number > 1
	Color  Hue
}
