package story

import (
	"testing"
)

func TestLayoutOfFirstStory(t *testing.T) {
	for _, set := range []*Set{palace(), elHatillo()} {
		t.Run(set.ID, func(t *testing.T) {
			l, problems := newLayout(&Story{}, set)
			for _, p := range problems {
				t.Error(p)
			}
			if l == nil {
				t.Fatal("no layout")
			}
			drawLayout(t, l)
		})
	}
}

func size(w, d float64) *[2]float64 { return &[2]float64{w, d} }

func palace() *Set {
	area := func(id, in, at string, w, d float64, g Ground, shape Shape, walls ...Side) *Area {
		return &Area{Placing: Placing{ID: id, In: in, At: at, Size: size(w, d)}, Ground: g,
			Shape: shape, Walls: walls, Height: 1.9, Flat: Top}
	}
	all := []Side{Left, Right, Top, Bottom}
	return &Set{ID: "palace",
		Areas: []*Area{
			area("street", "", "", 34, 30, Street, Rectangle),
			area("court", "", "", 16, 30, Paving, Rectangle, Left),
			area("hall", "", "", 9, 18, Floor, Rectangle, all...),
			area("chamber", "", "", 34, 22, Floor, HalfRound, all...),
			area("", "court", "top-right", 11, 11, Lawn, Rectangle),
			area("", "court", "bottom-right", 11, 11, Lawn, Rectangle),
		},
		Doors: []*Door{
			{Placing: Placing{ID: "gate"}, Between: [2]string{"street", "court"}, Width: 5, Kind: "gate"},
			{Placing: Placing{ID: "palace-door"}, Between: [2]string{"court", "hall"}, Width: 4},
			{Placing: Placing{ID: "chamber-door"}, Between: [2]string{"hall", "chamber"}, Width: 4},
			{Placing: Placing{ID: "side-door", In: "hall"}, Side: Bottom, Width: 4},
		},
		Props: []*Prop{
			{Placing: Placing{ID: "podium", In: "chamber", At: "top"}, Kind: "podium"},
			{Placing: Placing{LeftOf: "podium"}, Kind: "flag"},
			{Placing: Placing{RightOf: "podium"}, Kind: "flag"},
			{Placing: Placing{In: "court", At: "top"}, Kind: "tree"},
			{Placing: Placing{In: "court", At: "bottom"}, Kind: "tree"},
		},
		Seats: []*Seats{{Placing: Placing{ID: "seats", In: "chamber"}, Kind: "desks", Shape: Arc,
			Face: "podium", Rows: 6, Number: 150, Blocks: 4}},
	}
}

func elHatillo() *Set {
	return &Set{ID: "el-hatillo",
		Areas: []*Area{
			{Placing: Placing{ID: "grass", Size: size(46, 34)}, Ground: Lawn, Shape: Rectangle},
			{Placing: Placing{ID: "floor", In: "grass", Size: size(14, 12)}, Ground: Paving, Shape: Round},
		},
		Props: []*Prop{
			{Placing: Placing{ID: "stage", In: "floor"}, Kind: "platform"},
			{Placing: Placing{In: "grass"}, Kind: "tree", Number: 7, As: "edge"},
		},
		Seats: []*Seats{{Placing: Placing{ID: "tiers"}, Around: "floor", Kind: "tiers", Shape: Arc,
			Face: "stage", Rows: 6, Number: 110, Blocks: 4}},
	}
}
