// Package storytest has sets, layouts and storyboards for tests of story and of the
// packages below it. Nothing but tests imports it.
package storytest

import (
	"standoff/story"
)

// Sets for tests of layouts and ways: the two of the first story, and small
// ones that each have something awkward.

func Size(w, d float64) *[2]float64 { return &[2]float64{w, d} }

func Num(f float64) *float64 { return &f }

var allSides = []story.Side{story.Left, story.Right, story.Top, story.Bottom}

// Ground returns an area in the style of a storyboard row; change says the rest.
func Ground(id string, w, d float64, change ...func(*story.Area)) *story.Area {
	a := &story.Area{Placing: story.Placing{ID: id, Size: Size(w, d)}, Ground: story.Paving,
		Shape: story.Rectangle, Flat: story.Top, Height: 1.9}
	for _, c := range change {
		c(a)
	}
	return a
}

func In(id, at string) func(*story.Area) { return func(a *story.Area) { a.In, a.At = id, at } }

func shaped(s story.Shape) func(*story.Area) { return func(a *story.Area) { a.Shape = s } }

func Of(g story.Ground) func(*story.Area) { return func(a *story.Area) { a.Ground = g } }

func Walled(sides ...story.Side) func(*story.Area) { return func(a *story.Area) { a.Walls = sides } }

// Door returns a door between two areas.
func Door(id, a, b string, width float64) *story.Door {
	return &story.Door{Placing: story.Placing{ID: id}, Between: [2]string{a, b}, Kind: "door", Width: width}
}

// Exit returns a door to the outside.
func Exit(id, in string, side story.Side, width float64) *story.Door {
	return &story.Door{Placing: story.Placing{ID: id, In: in}, Side: side, Kind: "door", Width: width}
}

func Prop(kind, id, in, at string) *story.Prop {
	return &story.Prop{Placing: story.Placing{ID: id, In: in, At: at}, Kind: kind, Number: 1}
}

func Many(kind, in string, n int, as string) *story.Prop {
	return &story.Prop{Placing: story.Placing{In: in}, Kind: kind, Number: n, As: as}
}

// FirstStory returns a set of the story that comes with the program.
func FirstStory(id string) *story.Set {
	for _, set := range Board("assembly-standoff.toml").Sets {
		if set.ID == id {
			return set
		}
	}
	panic("no set " + id)
}

// Parliament returns a set much like the palace of the first story, with a round wall.
func Parliament() *story.Set {
	return &story.Set{ID: "parliament",
		Areas: []*story.Area{
			Ground("street", 34, 30, Of(story.Street)),
			Ground("court", 16, 30, Walled(story.Left)),
			Ground("hall", 9, 18, Of(story.Floor), Walled(allSides...)),
			Ground("chamber", 34, 22, Of(story.Floor), Walled(allSides...), shaped(story.HalfRound)),
			Ground("", 11, 11, Of(story.Lawn), In("court", "top-right")),
			Ground("", 11, 11, Of(story.Lawn), In("court", "bottom-right")),
		},
		Doors: []*story.Door{
			Door("gate", "street", "court", 5),
			Door("palace-door", "court", "hall", 4),
			Door("chamber-door", "hall", "chamber", 4),
			Exit("side-door", "hall", story.Bottom, 4),
		},
		Props: []*story.Prop{
			Prop("podium", "podium", "chamber", "top"),
			{Placing: story.Placing{LeftOf: "podium"}, Kind: "flag"},
			{Placing: story.Placing{RightOf: "podium"}, Kind: "flag"},
			Prop("tree", "", "court", "top"),
			Prop("tree", "", "court", "bottom"),
		},
		Seats: []*story.Seats{{Placing: story.Placing{ID: "seats", In: "chamber"}, Kind: "desks", Shape: story.Arc,
			Face: "podium", Rows: 6, Number: 150, Blocks: 4}},
	}
}

// TestSets returns sets in which, with all doors open, everybody gets everywhere.
func TestSets() []*story.Set {
	return []*story.Set{FirstStory("palace"), FirstStory("el-hatillo"), Parliament(), oldTown(),
		{ID: "smallest", Areas: []*story.Area{Ground("avenue", 20, 20), Ground("square", 20, 20)}},
		{ID: "two-rooms",
			Areas: []*story.Area{Ground("a", 10, 8, Walled(allSides...)), Ground("b", 12, 14,
				Walled(allSides...))},
			Doors: []*story.Door{Door("between", "a", "b", 3), Exit("out", "b", story.Right, 2)}},
		{ID: "room-in-court",
			Areas: []*story.Area{Ground("court", 30, 24, Walled(allSides...)),
				Ground("house", 12, 9, Walled(allSides...), In("court", ""))},
			Doors: []*story.Door{Door("front", "court", "house", 2), Exit("gate", "court", story.Left, 4)}},
		{ID: "rotunda",
			Areas: []*story.Area{Ground("park", 40, 30, Of(story.Lawn)),
				Ground("dome", 16, 16, shaped(story.Round), Walled(allSides...), In("park", "right"))},
			Doors: []*story.Door{Exit("west", "dome", story.Left, 3), Exit("south", "dome", story.Bottom, 2)},
			Seats: []*story.Seats{{Placing: story.Placing{ID: "ring", In: "dome"}, Kind: "chairs", Shape: story.Arc,
				Rows: 3, Blocks: 2}}},
		{ID: "river",
			Areas: []*story.Area{Ground("north", 30, 10), Ground("river", 30, 6, Of(story.Water),
				below("north")),
				Ground("bridge", 5, 6, Of(story.Street), In("river", "left")), Ground("south", 30, 10,
					below("river"))},
			Props: []*story.Prop{Prop("boat", "boat", "river", "right")}},
		{ID: "hall-of-rows",
			Areas: []*story.Area{Ground("hall", 24, 18, Of(story.Floor), Walled(allSides...))},
			Doors: []*story.Door{Exit("door", "hall", story.Bottom, 3)},
			Props: []*story.Prop{Prop("platform", "stage", "hall", "top"), Many("column", "hall", 6,
				"edge")},
			Seats: []*story.Seats{{Placing: story.Placing{ID: "seats", In: "hall"}, Kind: "chairs", Shape: story.Rows,
				Face: "stage", Rows: 6, Number: 80, Blocks: 3}}},
		{ID: "crosswise",
			Areas: []*story.Area{Ground("hall", 24, 14, Of(story.Floor), Walled(allSides...))},
			Doors: []*story.Door{Exit("door", "hall", story.Left, 3)},
			Props: []*story.Prop{Prop("podium", "podium", "hall", "right")},
			Seats: []*story.Seats{{Placing: story.Placing{ID: "benches", In: "hall"}, Kind: "benches",
				Shape: story.Arc,
				Face:  "podium", Rows: 4, Blocks: 3}}},
		{ID: "l-shaped",
			Areas: []*story.Area{{Placing: story.Placing{ID: "l"}, Ground: story.Paving, Height: 1.9, Walls: allSides,
				Points: [][2]float64{{0, 0}, {20, 0}, {20, 8}, {8, 8}, {8, 20}, {0, 20}}}},
			Doors: []*story.Door{Exit("end", "l", story.Bottom, 2)},
			Props: []*story.Prop{Many("table", "l", 5, "scatter")}},
		{ID: "two-doors",
			Areas: []*story.Area{Ground("a", 12, 20, Walled(story.Right)), Ground("b", 12, 20, Walled(story.Left))},
			Doors: []*story.Door{
				{Placing: story.Placing{ID: "upper", At: "top"}, Between: [2]string{"a", "b"},
					Kind: "door", Width: 3},
				{Placing: story.Placing{ID: "lower"}, Along: Num(17), Between: [2]string{"a", "b"},
					Kind: "gate", Width: 4}}},
		{ID: "barricade",
			Areas: []*story.Area{Ground("street", 50, 12, Of(story.Street))},
			Props: []*story.Prop{Many("barrier", "street", 4, "column"), Prop("bus", "bus", "street",
				"top-left"),
				Many("car", "street", 6, "scatter")}},
	}
}

// oldTown returns a set of the language's reference.
func oldTown() *story.Set {
	return &story.Set{ID: "old-town",
		Areas: []*story.Area{
			Ground("long-street", 50, 12, Of(story.Street)),
			Ground("market", 26, 26),
			Ground("quay", 60, 8, Of(story.Street), below("long-street"),
				func(a *story.Area) { a.Gap = Num(12) }),
			Ground("bridge", 30, 8, Of(story.Street)),
		},
		Seats: []*story.Seats{{Placing: story.Placing{Point: &[2]float64{60, 6}}, Kind: "benches",
			Shape: story.Rows, Rows: 3, Blocks: 2},
			{Placing: story.Placing{RightOf: "market", Gap: Num(2)}, Kind: "chairs", Shape: story.Arc,
				Face: "market", Rows: 2, Number: 12, Blocks: 1}},
	}
}

func below(id string) func(*story.Area) { return func(a *story.Area) { a.Below = id } }
