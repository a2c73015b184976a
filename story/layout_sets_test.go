package story

// Sets for tests of layouts and ways: the two of the first story, and small
// ones that each have something awkward.

func size(w, d float64) *[2]float64 { return &[2]float64{w, d} }

func num(f float64) *float64 { return &f }

var allSides = []Side{Left, Right, Top, Bottom}

// ground is an area in the style of a storyboard row; change says the rest.
func ground(id string, w, d float64, change ...func(*Area)) *Area {
	a := &Area{Placing: Placing{ID: id, Size: size(w, d)}, Ground: Paving,
		Shape: Rectangle, Flat: Top, Height: 1.9}
	for _, c := range change {
		c(a)
	}
	return a
}

func in(id, at string) func(*Area) { return func(a *Area) { a.In, a.At = id, at } }

func shaped(s Shape) func(*Area) { return func(a *Area) { a.Shape = s } }

func of(g Ground) func(*Area) { return func(a *Area) { a.Ground = g } }

func walled(sides ...Side) func(*Area) { return func(a *Area) { a.Walls = sides } }

// door is a door between two areas.
func door(id, a, b string, width float64) *Door {
	return &Door{Placing: Placing{ID: id}, Between: [2]string{a, b}, Kind: "door", Width: width}
}

// exit is a door to the outside.
func exit(id, in string, side Side, width float64) *Door {
	return &Door{Placing: Placing{ID: id, In: in}, Side: side, Kind: "door", Width: width}
}

func prop(kind, id, in, at string) *Prop {
	return &Prop{Placing: Placing{ID: id, In: in, At: at}, Kind: kind, Number: 1}
}

func many(kind, in string, n int, as string) *Prop {
	return &Prop{Placing: Placing{In: in}, Kind: kind, Number: n, As: as}
}

// firstStory is a set of the story that comes with the program.
func firstStory(id string) *Set {
	const name = "boards/assembly-standoff.toml"
	text, err := Boards.ReadFile(name)
	if err != nil {
		panic(err)
	}
	s, problems := Parse(name, text)
	if s == nil {
		panic(problems)
	}
	for _, set := range s.Sets {
		if set.ID == id {
			return set
		}
	}
	panic("no set " + id)
}

// parliament is much like the palace of the first story, with a round wall.
func parliament() *Set {
	return &Set{ID: "parliament",
		Areas: []*Area{
			ground("street", 34, 30, of(Street)),
			ground("court", 16, 30, walled(Left)),
			ground("hall", 9, 18, of(Floor), walled(allSides...)),
			ground("chamber", 34, 22, of(Floor), walled(allSides...), shaped(HalfRound)),
			ground("", 11, 11, of(Lawn), in("court", "top-right")),
			ground("", 11, 11, of(Lawn), in("court", "bottom-right")),
		},
		Doors: []*Door{
			door("gate", "street", "court", 5),
			door("palace-door", "court", "hall", 4),
			door("chamber-door", "hall", "chamber", 4),
			exit("side-door", "hall", Bottom, 4),
		},
		Props: []*Prop{
			prop("podium", "podium", "chamber", "top"),
			{Placing: Placing{LeftOf: "podium"}, Kind: "flag"},
			{Placing: Placing{RightOf: "podium"}, Kind: "flag"},
			prop("tree", "", "court", "top"),
			prop("tree", "", "court", "bottom"),
		},
		Seats: []*Seats{{Placing: Placing{ID: "seats", In: "chamber"}, Kind: "desks", Shape: Arc,
			Face: "podium", Rows: 6, Number: 150, Blocks: 4}},
	}
}

// testSets are sets in which, with all doors open, everybody gets everywhere.
func testSets() []*Set {
	return []*Set{firstStory("palace"), firstStory("el-hatillo"), parliament(), oldTown(),
		{ID: "smallest", Areas: []*Area{ground("avenue", 20, 20), ground("square", 20, 20)}},
		{ID: "two-rooms",
			Areas: []*Area{ground("a", 10, 8, walled(allSides...)), ground("b", 12, 14,
				walled(allSides...))},
			Doors: []*Door{door("between", "a", "b", 3), exit("out", "b", Right, 2)}},
		{ID: "room-in-court",
			Areas: []*Area{ground("court", 30, 24, walled(allSides...)),
				ground("house", 12, 9, walled(allSides...), in("court", ""))},
			Doors: []*Door{door("front", "court", "house", 2), exit("gate", "court", Left, 4)}},
		{ID: "rotunda",
			Areas: []*Area{ground("park", 40, 30, of(Lawn)),
				ground("dome", 16, 16, shaped(Round), walled(allSides...), in("park", "right"))},
			Doors: []*Door{exit("west", "dome", Left, 3), exit("south", "dome", Bottom, 2)},
			Seats: []*Seats{{Placing: Placing{ID: "ring", In: "dome"}, Kind: "chairs", Shape: Arc,
				Rows: 3, Blocks: 2}}},
		{ID: "river",
			Areas: []*Area{ground("north", 30, 10), ground("river", 30, 6, of(Water),
				below("north")),
				ground("bridge", 5, 6, of(Street), in("river", "left")), ground("south", 30, 10,
					below("river"))},
			Props: []*Prop{prop("boat", "boat", "river", "right")}},
		{ID: "hall-of-rows",
			Areas: []*Area{ground("hall", 24, 18, of(Floor), walled(allSides...))},
			Doors: []*Door{exit("door", "hall", Bottom, 3)},
			Props: []*Prop{prop("platform", "stage", "hall", "top"), many("column", "hall", 6,
				"edge")},
			Seats: []*Seats{{Placing: Placing{ID: "seats", In: "hall"}, Kind: "chairs", Shape: Rows,
				Face: "stage", Rows: 6, Number: 80, Blocks: 3}}},
		{ID: "crosswise",
			Areas: []*Area{ground("hall", 24, 14, of(Floor), walled(allSides...))},
			Doors: []*Door{exit("door", "hall", Left, 3)},
			Props: []*Prop{prop("podium", "podium", "hall", "right")},
			Seats: []*Seats{{Placing: Placing{ID: "benches", In: "hall"}, Kind: "benches",
				Shape: Arc,
				Face:  "podium", Rows: 4, Blocks: 3}}},
		{ID: "l-shaped",
			Areas: []*Area{{Placing: Placing{ID: "l"}, Ground: Paving, Height: 1.9, Walls: allSides,
				Points: [][2]float64{{0, 0}, {20, 0}, {20, 8}, {8, 8}, {8, 20}, {0, 20}}}},
			Doors: []*Door{exit("end", "l", Bottom, 2)},
			Props: []*Prop{many("table", "l", 5, "scatter")}},
		{ID: "two-doors",
			Areas: []*Area{ground("a", 12, 20, walled(Right)), ground("b", 12, 20, walled(Left))},
			Doors: []*Door{
				{Placing: Placing{ID: "upper", At: "top"}, Between: [2]string{"a", "b"},
					Kind: "door", Width: 3},
				{Placing: Placing{ID: "lower"}, Along: num(17), Between: [2]string{"a", "b"},
					Kind: "gate", Width: 4}}},
		{ID: "barricade",
			Areas: []*Area{ground("street", 50, 12, of(Street))},
			Props: []*Prop{many("barrier", "street", 4, "column"), prop("bus", "bus", "street",
				"top-left"),
				many("car", "street", 6, "scatter")}},
	}
}

// oldTown is a set of the language's reference.
func oldTown() *Set {
	return &Set{ID: "old-town",
		Areas: []*Area{
			ground("long-street", 50, 12, of(Street)),
			ground("market", 26, 26),
			ground("quay", 60, 8, of(Street), below("long-street"),
				func(a *Area) { a.Gap = num(12) }),
			ground("bridge", 30, 8, of(Street)),
		},
		Seats: []*Seats{{Placing: Placing{Point: &[2]float64{60, 6}}, Kind: "benches",
			Shape: Rows, Rows: 3, Blocks: 2},
			{Placing: Placing{RightOf: "market", Gap: num(2)}, Kind: "chairs", Shape: Arc,
				Face: "market", Rows: 2, Number: 12, Blocks: 1}},
	}
}

func below(id string) func(*Area) { return func(a *Area) { a.Below = id } }
