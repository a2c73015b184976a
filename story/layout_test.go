package story

import (
	"fmt"
	"reflect"
	"testing"
)

func TestPlacing(t *testing.T) {
	room := func(things ...any) *Set {
		set := &Set{Areas: []*Area{ground("a", 20, 10)}}
		for _, x := range things {
			switch x := x.(type) {
			case *Area:
				set.Areas = append(set.Areas, x)
			case *Prop:
				set.Props = append(set.Props, x)
			case *Spot:
				set.Spots = append(set.Spots, x)
			case *Door:
				set.Doors = append(set.Doors, x)
			}
		}
		return set
	}
	box := func(p Placing) *Prop {
		p.ID, p.Size = "x", size(2, 1)
		return &Prop{Placing: p, Kind: "table", Number: 1}
	}
	for _, c := range []struct {
		name string
		set  *Set
		want string // x0 y0 x1 y1
	}{
		{"first area", room(ground("x", 4, 4, in("a", ""))), "8 3 12 7"},
		{"right of the one before, centred", room(ground("x", 6, 4)), "20 3 26 7"},
		{"the one before is not nested", room(ground("n", 2, 2, in("a", "")), ground("x", 6, 4)),
			"20 3 26 7"},
		{"half of its area", room(&Area{Placing: Placing{ID: "x", In: "a"}}), "5 2.5 15 7.5"},
		{"20 by 20", room(&Area{Placing: Placing{ID: "x"}}), "20 -5 40 15"},
		{"area flush with its corner", room(ground("x", 4, 4, in("a", "top-right"))), "16 0 20 4"},
		{"area by its corner", room(&Area{Placing: Placing{ID: "x", In: "a", Point: &[2]float64{1,
			2}, Size: size(3, 3)}}), "1 2 4 5"},
		{"prop in the middle", room(box(Placing{In: "a"})), "9 4.5 11 5.5"},
		{"prop off the wall", room(box(Placing{In: "a", At: "left"})), "1 4.5 3 5.5"},
		{"prop in a corner", room(box(Placing{In: "a", At: "bottom-right"})), "17 8 19 9"},
		{"prop at the wall", room(box(Placing{In: "a", At: "top", Gap: num(0)})), "9 0 11 1"},
		{"prop by its middle", room(box(Placing{In: "a", Point: &[2]float64{4, 5}})),
			"3 4.5 5 5.5"},
		{"shift", room(box(Placing{In: "a", Shift: [2]float64{2, -1}})), "11 3.5 13 4.5"},
		{"left of", room(box(Placing{LeftOf: "a"})), "-3 4.5 -1 5.5"},
		{"right of", room(box(Placing{RightOf: "a", Gap: num(3)})), "23 4.5 25 5.5"},
		{"above", room(box(Placing{Above: "a"})), "9 -2 11 -1"},
		{"below", room(box(Placing{Below: "a"})), "9 11 11 12"},
		{"below a door", room(box(Placing{Below: "d"}), exit("d", "a", Bottom, 4)), "9 11 11 12"},
		{"by something that comes later", room(box(Placing{LeftOf: "s"}),
			&Spot{Placing{ID: "s", In: "a"}}), "7 4.5 9 5.5"},
		{"points, moved to their place", room(&Area{Placing: Placing{ID: "x", Below: "a"},
			Points: [][2]float64{{5, 5}, {9, 5}, {9, 9}}}), "8 10 12 14"},
		{"row", room(&Prop{Placing: Placing{ID: "x", In: "a", Size: size(1, 1)}, Kind: "table",
			Number: 3, As: "row"}),
			"7.5 4.5 12.5 5.5"},
		{"column", room(&Prop{Placing: Placing{ID: "x", In: "a", Size: size(1, 1)}, Kind: "table",
			Number: 3, As: "column"}),
			"9.5 2.5 10.5 7.5"},
		{"door in the middle of its edge", room(exit("x", "a", Top, 4)), "8 0 12 0"},
		{"door by metres", room(&Door{Placing: Placing{ID: "x", In: "a"}, Side: Right, Width: 2,
			Along: num(3)}), "20 2 20 4"},
		{"door at an end", room(&Door{Placing: Placing{ID: "x", In: "a", At: "left"}, Side: Bottom,
			Width: 2}), "0.5 10 2.5 10"},
		{"door between", room(ground("b", 8, 6), door("x", "b", "a", 2)), "20 4 20 6"},
	} {
		l, problems := newLayout(&Story{}, c.set)
		if l == nil {
			t.Errorf("%s: %v", c.name, problems)
			continue
		}
		r, ok := l.place("x")
		got := fmt.Sprint(r.Min.X, r.Min.Y, r.Max.X, r.Max.Y)
		if !ok || got != c.want {
			t.Errorf("%s: got %s, want %s", c.name, got, c.want)
		}
	}
}

func TestPlacingProblems(t *testing.T) {
	a := func() []*Area { return []*Area{ground("a", 20, 10)} }
	spans := func(keys ...string) origin {
		o := origin{row: Span{1, 1, 2}, keys: map[string]Span{}}
		for i, k := range keys {
			o.keys[k] = Span{2, i + 1, i + 2}
		}
		return o
	}
	for _, c := range []struct {
		set  *Set
		want string
	}{
		{&Set{Areas: a(), Props: []*Prop{{Placing: Placing{ID: "stage", In: "a", LeftOf: "a",
			origin: spans("in", "left-of")}, Kind: "platform"}}},
			`2:2: "stage" is placed twice: keep in or left-of`},
		{&Set{Areas: a(), Props: []*Prop{{Placing: Placing{ID: "podium", origin: spans()},
			Kind: "podium"}}},
			`1:1: where is "podium"? Add in = "a", or left-of …`},
		{&Set{Areas: []*Area{ground("a", 9, 9, func(a *Area) { a.RightOf = "b" }),
			ground("b", 9, 9, func(a *Area) { a.RightOf = "a" })}},
			`1:1: "a" is right-of "b" and "b" is right-of "a": start one of them elsewhere`},
		{&Set{Areas: []*Area{ground("street", 4, 4), ground("hall", 4, 4,
			func(a *Area) { a.RightOf, a.Gap = "street", num(1) })},
			Doors: []*Door{door("gate", "street", "hall", 2)}},
			`1:1: "street" and "hall" do not touch: a door needs a common edge`},
		{&Set{Areas: []*Area{ground("street", 4, 4), ground("hall", 4, 4)},
			Doors: []*Door{door("gate", "street", "hall", 5)}},
			`1:1: the edge is 4 m: a door of 5 m does not fit`},
		{&Set{Areas: a(), Doors: []*Door{{Placing: Placing{ID: "d", In: "a"}, Side: Left, Width: 3,
			Along: num(1)}}},
			`1:1: at is 1: the middle of this door can be at 1.5 to 8.5 of its edge`},
		{&Set{Areas: []*Area{ground("a", 20, 10, walled(Left))},
			Doors: []*Door{exit("d", "a", Left, 3), exit("e", "a", Left, 2)}},
			`1:1: "d" and "e" stand in one place of one edge: give each an at`},
		{&Set{Areas: a(), Doors: []*Door{exit("gate", "a", Left, 3)}},
			`1:1: warning: "gate" stands in no wall: nothing is shut out`},
		{&Set{Areas: a(), Seats: []*Seats{{Placing: Placing{ID: "s", In: "a", origin: spans("in",
			"number")},
			Kind: "chairs", Shape: Rows, Rows: 2, Number: 400, Blocks: 1}}},
			`2:2: 400 seats do not fit into "a" in 2 rows: at most 38`},
		{&Set{Areas: a(), Props: []*Prop{{Placing: Placing{ID: "bus", In: "a",
			Point: &[2]float64{2, 5}}, Kind: "bus"}}},
			`1:1: warning: "bus" reaches 3.5 m out of "a"`},
		{&Set{Areas: []*Area{ground("river", 20, 10, of(Water))},
			Spots: []*Spot{{Placing{ID: "queue", In: "river"}}}},
			`1:1: "queue" lies in "river", which is water: nobody can stand there`},
		{&Set{Areas: a(), Props: []*Prop{{Placing: Placing{ID: "p", LeftOf: "a", Gap: num(-1)},
			Kind: "podium"}}},
			`1:1: gap is -1: want 0 to 200`},
		{&Set{Areas: a(), Props: []*Prop{{Placing: Placing{ID: "p", LeftOf: "a", Size: size(.1,
			4)}, Kind: "podium"}}},
			`1:1: size is [0.1, 4]: want 0.2 to 500 (metres)`},
		{&Set{Areas: a(), Props: []*Prop{{Placing: Placing{ID: "p", In: "q"}, Kind: "podium"},
			{Placing: Placing{ID: "q", In: "a"}, Kind: "podium"}}},
			`1:1: "q" is a prop: in wants an area`},
		{&Set{Areas: a(), Props: []*Prop{many("tree", "a", 200, "edge")}},
			`1:1: warning: 184 of 200 do not fit into "a"`},
	} {
		_, problems := newLayout(&Story{name: "b"}, c.set)
		if len(problems) != 1 || problems[0].Error() != "b:"+c.want {
			t.Errorf("got  %v\nwant b:%s", problems, c.want)
		}
	}
}

func TestWallsStandOnce(t *testing.T) {
	eachSet(t, func(t *testing.T, l *Layout) {
		for i, w := range l.Walls {
			if n := w.A.Dist(w.B); n > 1.21 || n < .01 {
				t.Errorf("a piece of wall is %.2f m long", n)
			}
			for _, x := range l.Walls[:i] {
				if from, to, ok := overlap(w.A, w.B, x.A, x.B); ok && (to-from)*w.A.Dist(w.B) > .1 {
					t.Errorf("two walls at %v", w.A)
				}
			}
		}
	})
}

func TestSeats(t *testing.T) {
	eachSet(t, func(t *testing.T, l *Layout) {
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
					if r, ok := x.stops(); ok && toRect(a.Point, r) < .5 {
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
	again := testSets()
	for i, set := range testSets() {
		if !reflect.DeepEqual(laidOut(t, set), laidOut(t, again[i])) {
			t.Errorf("%s is laid out differently the second time", set.ID)
		}
	}
}
