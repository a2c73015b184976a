package story

// The closed lists of the language, in the order in which the manual explains them.
// The constants of the model that are not among them are never written by an author.
var (
	Grounds     = []Ground{Street, Paving, Floor, Lawn, Earth, Water, Bare}
	Arounds     = []Surroundings{City, Park, NoneAround}
	AreaShapes  = []Shape{Rectangle, Round, HalfRound}
	Roofs       = []Roof{FlatRoof, Pitched, Dome, NoRoof}
	SeatShapes  = []Shape{Arc, Rows}
	Sides       = []Side{Left, Right, Top, Bottom}
	NineSides   = []Side{Left, Right, Top, Bottom, TopLeft, TopRight, BottomLeft, BottomRight}
	Grades      = []Sure{Established, Reported, Claimed, Disputed, Unconfirmed}
	SourceKinds = []SourceKind{Video, Photo, Eyewitness, Document, Statement, Report, Post}
	Kinds       = []Kind{Civilian, Deputy, Official, Soldier, Police, Press, Diplomat, Medic, Firefighter,
		Worker, Security, Judge, Child, Wheelchair}
	Hues    = []Hue{Blue, Teal, Plum, Wine, Olive, Amber, Stone, Slate}
	Cuts    = []Cut{Open, Closed}
	Paces   = []Pace{Slow, Walk, Run}
	Actions = []Action{Stand, Sit, Wait, Push, Brace, Climb, Block, Raise, HoldUp, Wave, Speak, Chant, Sing,
		Clap, Film, Kneel, Lie, Vote, StepBack, Mill}
	// SeatedActions are those that one can do sitting.
	SeatedActions = []Action{Wait, Raise, HoldUp, Wave, Speak, Chant, Sing, Clap, Film, Vote}
	// Verbs are the keys that say what a move does; do and face may also
	// accompany another one.
	Verbs      = []Verb{At, Go, Leave, Between, On, OpenDoor, ShutDoor, Show, Highlight, Dim, Do, Face}
	Formations = []Formation{Crowd, Line, Lines, RowsOf, Column, Queue, Ring, HalfRing, Lane}
)

// The kinds of doors. An opening cannot be shut.
const (
	PlainDoor = "door"
	Gate      = "gate"
	Opening   = "opening"
)

// The kinds of seats.
const (
	Chairs  = "chairs"
	Benches = "benches"
	Tiers   = "tiers"
	Desks   = "desks"
)

// How several props stand.
const (
	InRow     = "row"
	InColumn  = "column"
	AlongEdge = "edge"
	Scattered = "scatter"
)

// What an author gets who says nothing of it.
const (
	UsualKind   = Civilian
	UsualGround = Paving
	WallHeight  = 1.9 // metres
	DoorWidth   = 3   // metres
	SeatRows    = 5
	SeatBlocks  = 3
)

// Limits of placing, metres.
const (
	MostGap   = 200
	LeastSize = .2
	MostSize  = 500
)

// The closed lists of words that have no type of their own.
var (
	DoorKinds = []string{PlainDoor, Gate, Opening}
	SeatKinds = []string{Chairs, Benches, Tiers, Desks}
	Arrays    = []string{InRow, InColumn, AlongEdge, Scattered}
	Sounds    = []string{"shot", "blast", "siren", "alarm", "bell", "whistle", "engine", "chant", "song",
		"applause"}
	// PropKinds are the things that can be drawn.
	PropKinds = []string{"podium", "platform", "desk", "table", "ballot-box", "microphone",
		"flag", "sign", "screen", "statue", "column", "tree", "fountain", "tent", "barrier",
		"fence", "building", "bus", "car", "van", "truck", "ambulance", "boat", "fire"}
	// Vehicles are those of them that can go by themselves, and have doors or a ramp.
	Vehicles = []string{"bus", "car", "van", "truck", "ambulance", "boat"}
)
