package layout_test

import (
	"fmt"
	"reflect"
	"slices"
	"testing"

	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plane"
	"standoff/story/problem"
	"standoff/story/storytest"
)

func TestPlacing(t *testing.T) {
	room := func(things ...any) *story.Set {
		set := &story.Set{Areas: []*story.Area{storytest.Ground("a", 20, 10)}}
		for _, x := range things {
			switch x := x.(type) {
			case *story.Area:
				set.Areas = append(set.Areas, x)
			case *story.Prop:
				set.Props = append(set.Props, x)
			case *story.Spot:
				set.Spots = append(set.Spots, x)
			case *story.Door:
				set.Doors = append(set.Doors, x)
			}
		}
		return set
	}
	box := func(p story.Placing) *story.Prop {
		p.ID, p.Size = "x", storytest.Size(2, 1)
		return &story.Prop{Placing: p, Kind: "table", Number: 1}
	}
	for _, c := range []struct {
		name string
		set  *story.Set
		want string // x0 y0 x1 y1
	}{
		{"first area", room(storytest.Ground("x", 4, 4, storytest.In("a", ""))), "8 3 12 7"},
		{"right of the one before, centred", room(storytest.Ground("x", 6, 4)), "20 3 26 7"},
		{"the one before is not nested", room(storytest.Ground("n", 2, 2, storytest.In("a", "")), storytest.Ground("x", 6, 4)),
			"20 3 26 7"},
		{"half of its area", room(&story.Area{Placing: story.Placing{ID: "x", In: "a"}}), "5 2.5 15 7.5"},
		{"20 by 20", room(&story.Area{Placing: story.Placing{ID: "x"}}), "20 -5 40 15"},
		{"area flush with its corner", room(storytest.Ground("x", 4, 4, storytest.In("a", "top-right"))), "16 0 20 4"},
		{"area by its corner", room(&story.Area{Placing: story.Placing{ID: "x", In: "a", Point: &[2]float64{1,
			2}, Size: storytest.Size(3, 3)}}), "1 2 4 5"},
		{"prop in the middle", room(box(story.Placing{In: "a"})), "9 4.5 11 5.5"},
		{"prop off the wall", room(box(story.Placing{In: "a", At: "left"})), "1 4.5 3 5.5"},
		{"prop in a corner", room(box(story.Placing{In: "a", At: "bottom-right"})), "17 8 19 9"},
		{"prop at the wall", room(box(story.Placing{In: "a", At: "top", Gap: storytest.Num(0)})), "9 0 11 1"},
		{"prop by its middle", room(box(story.Placing{In: "a", Point: &[2]float64{4, 5}})),
			"3 4.5 5 5.5"},
		{"shift", room(box(story.Placing{In: "a", Shift: [2]float64{2, -1}})), "11 3.5 13 4.5"},
		{"left of", room(box(story.Placing{LeftOf: "a"})), "-3 4.5 -1 5.5"},
		{"right of", room(box(story.Placing{RightOf: "a", Gap: storytest.Num(3)})), "23 4.5 25 5.5"},
		{"above", room(box(story.Placing{Above: "a"})), "9 -2 11 -1"},
		{"below", room(box(story.Placing{Below: "a"})), "9 11 11 12"},
		{"below a door", room(box(story.Placing{Below: "d"}), storytest.Exit("d", "a", story.Bottom, 4)), "9 11 11 12"},
		{"by something that comes later", room(box(story.Placing{LeftOf: "s"}),
			&story.Spot{Placing: story.Placing{ID: "s", In: "a"}}), "7 4.5 9 5.5"},
		{"points, moved to their place", room(&story.Area{Placing: story.Placing{ID: "x", Below: "a"},
			Points: [][2]float64{{5, 5}, {9, 5}, {9, 9}}}), "8 10 12 14"},
		{"row", room(&story.Prop{Placing: story.Placing{ID: "x", In: "a", Size: storytest.Size(1, 1)}, Kind: "table",
			Number: 3, As: "row"}),
			"7.5 4.5 12.5 5.5"},
		{"column", room(&story.Prop{Placing: story.Placing{ID: "x", In: "a", Size: storytest.Size(1, 1)}, Kind: "table",
			Number: 3, As: "column"}),
			"9.5 2.5 10.5 7.5"},
		{"door in the middle of its edge", room(storytest.Exit("x", "a", story.Top, 4)), "8 0 12 0"},
		{"door by metres", room(&story.Door{Placing: story.Placing{ID: "x", In: "a"}, Side: story.Right, Width: 2,
			Along: storytest.Num(3)}), "20 2 20 4"},
		{"door at an end", room(&story.Door{Placing: story.Placing{ID: "x", In: "a", At: "left"}, Side: story.Bottom,
			Width: 2}), "0.5 10 2.5 10"},
		{"door between", room(storytest.Ground("b", 8, 6), storytest.Door("x", "b", "a", 2)), "20 4 20 6"},
	} {
		l, problems := layout.NewLayout(&story.Story{}, c.set)
		if l == nil {
			t.Errorf("%s: %v", c.name, problems)
			continue
		}
		r := storytest.Footprint(l, "x")
		got := fmt.Sprint(r.Min.X, r.Min.Y, r.Max.X, r.Max.Y)
		if got != c.want {
			t.Errorf("%s: got %s, want %s", c.name, got, c.want)
		}
	}
}

// secondLine is keys that stand on the second line, below their row.
type secondLine []string

func (keys secondLine) Span(_, key string) problem.Span {
	if i := slices.Index(keys, key); i >= 0 {
		return problem.Span{Line: 2, Col: i + 1, EndCol: i + 2}
	}
	return problem.Span{Line: 1, Col: 1, EndCol: 2}
}

func (keys secondLine) Key(string) problem.Span               { return problem.Span{} }
func (keys secondLine) Without(string, string) []problem.Edit { return nil }
func (keys secondLine) Adding(string, string) []problem.Edit  { return nil }
func (keys secondLine) Raw(problem.Span) string               { return "" }

func TestPlacingProblems(t *testing.T) {
	a := func() []*story.Area { return []*story.Area{storytest.Ground("a", 20, 10)} }
	spans := func(keys ...string) problem.Origin {
		return problem.Origin{Keys: keys, Places: secondLine(keys)}
	}
	for _, c := range []struct {
		set  *story.Set
		want string
	}{
		{&story.Set{Areas: a(), Props: []*story.Prop{{Placing: story.Placing{ID: "stage", In: "a", LeftOf: "a",
			Origin: spans("in", "left-of")}, Kind: "platform"}}},
			`2:2: "stage" is placed twice: keep in or left-of`},
		{&story.Set{Areas: a(), Props: []*story.Prop{{Placing: story.Placing{ID: "podium", Origin: spans()},
			Kind: "podium"}}},
			`1:1: where is "podium"? Add in = "a", or left-of …`},
		{&story.Set{Areas: []*story.Area{storytest.Ground("a", 9, 9, func(a *story.Area) { a.RightOf = "b" }),
			storytest.Ground("b", 9, 9, func(a *story.Area) { a.RightOf = "a" })}},
			`1:1: "a" is right-of "b" and "b" is right-of "a": start one of them elsewhere`},
		{&story.Set{Areas: []*story.Area{storytest.Ground("street", 4, 4), storytest.Ground("hall", 4, 4,
			func(a *story.Area) { a.RightOf, a.Gap = "street", storytest.Num(1) })},
			Doors: []*story.Door{storytest.Door("gate", "street", "hall", 2)}},
			`1:1: "street" and "hall" do not touch: a door stands only where two areas touch`},
		{&story.Set{Areas: []*story.Area{storytest.Ground("street", 4, 4), storytest.Ground("hall", 4, 4)},
			Doors: []*story.Door{storytest.Door("gate", "street", "hall", 5)}},
			`1:1: the edge is 4 m: a door of 5 m does not fit`},
		{&story.Set{Areas: a(), Doors: []*story.Door{{Placing: story.Placing{ID: "d", In: "a"}, Side: story.Left, Width: 3,
			Along: storytest.Num(1)}}},
			`1:1: at is 1: the middle of this door can be at 1.5 to 8.5 of its edge`},
		{&story.Set{Areas: []*story.Area{storytest.Ground("a", 20, 10, storytest.Walled(story.Left))},
			Doors: []*story.Door{storytest.Exit("d", "a", story.Left, 3), storytest.Exit("e", "a", story.Left, 2)}},
			`1:1: "d" and "e" stand in one place of one edge: give each an at`},
		{&story.Set{Areas: a(), Doors: []*story.Door{storytest.Exit("gate", "a", story.Left, 3)}},
			`1:1: warning: "gate" stands in no wall: nothing is shut out`},
		{&story.Set{Areas: a(), Seats: []*story.Seats{{Placing: story.Placing{ID: "s", In: "a", Origin: spans("in",
			"number")},
			Kind: "chairs", Shape: story.Rows, Rows: 2, Number: 400, Blocks: 1}}},
			`2:2: 400 seats do not fit into "a" in 2 rows: at most 38`},
		{&story.Set{Areas: a(), Props: []*story.Prop{{Placing: story.Placing{ID: "bus", In: "a",
			Point: &[2]float64{2, 5}}, Kind: "bus"}}},
			`1:1: warning: "bus" reaches 3.5 m out of "a"`},
		{&story.Set{Areas: a(), Props: []*story.Prop{{Placing: story.Placing{ID: "p", LeftOf: "a", Gap: storytest.Num(-1)},
			Kind: "podium"}}},
			`1:1: gap is -1: write 0 to 200`},
		{&story.Set{Areas: a(), Props: []*story.Prop{{Placing: story.Placing{ID: "p", LeftOf: "a", Size: storytest.Size(.1,
			4)}, Kind: "podium"}}},
			`1:1: size is [0.1, 4]: write 0.2 to 500 (metres)`},
		{&story.Set{Areas: a(), Props: []*story.Prop{{Placing: story.Placing{ID: "p", In: "q"}, Kind: "podium"},
			{Placing: story.Placing{ID: "q", In: "a"}, Kind: "podium"}}},
			`1:1: "q" is a prop: in needs an area`},
		{&story.Set{Areas: a(), Props: []*story.Prop{storytest.Many("tree", "a", 200, "edge")}},
			`1:1: warning: 184 of 200 do not fit into "a"`},
	} {
		_, problems := layout.NewLayout(&story.Story{File: "b"}, c.set)
		if len(problems) != 1 || problems[0].Error() != "b:"+c.want {
			t.Errorf("got  %v\nwant b:%s", problems, c.want)
		}
	}
}

func TestWallsStandOnce(t *testing.T) {
	storytest.EachSet(t, func(t *testing.T, l *layout.Layout) {
		for i, w := range l.Walls {
			if n := w.A.Dist(w.B); n > 1.21 || n < .01 {
				t.Errorf("a piece of wall is %.2f m long", n)
			}
			for _, x := range l.Walls[:i] {
				if from, to, ok := plane.Overlap(w.A, w.B, x.A, x.B); ok && (to-from)*w.A.Dist(w.B) > .1 {
					t.Errorf("two walls at %v", w.A)
				}
			}
		}
	})
}

func TestSeats(t *testing.T) {
	storytest.EachSet(t, func(t *testing.T, l *layout.Layout) {
		for _, s := range l.Seats {
			if s.Seats.Number > 0 && len(s.Places) != s.Seats.Number {
				t.Errorf("%d seats, want %d", len(s.Places), s.Seats.Number)
			}
			rows := map[int]int{}
			for i, a := range s.Places {
				rows[a.Row]++
				for _, b := range s.Places[:i] {
					if d := a.Dist(b.Point); d < .64 {
						t.Errorf("seats %.2f m apart at %v", d, a.Point)
					}
				}
				for _, x := range l.Props {
					if r, ok := x.Stops(); ok && plane.ToRect(a.Point, r) < .5 {
						t.Errorf("a seat in a %s", x.Prop.Kind)
					}
				}
				if i > 0 && a.Row < s.Places[i-1].Row {
					t.Errorf("seat %d is in row %d, the one before in row %d", i, a.Row,
						s.Places[i-1].Row)
				}
			}
			if len(rows) != s.Seats.Rows {
				t.Errorf("%d rows, want %d", len(rows), s.Seats.Rows)
			}
			if !s.Rect.Contains(s.Places[0].Point) {
				t.Error("a seat outside the block")
			}
		}
	})
}

func TestLayoutIsTheSameEveryTime(t *testing.T) {
	for _, set := range storytest.TestSets() {
		if !reflect.DeepEqual(storytest.LaidOut(t, set), storytest.LaidOut(t, set)) {
			t.Errorf("%s is laid out differently the second time", set.ID)
		}
	}
}
