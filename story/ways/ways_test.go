package ways

import (
	"math"
	"testing"

	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plane"
	"standoff/story/storytest"
)

// throughWall reports whether a way leads through a wall or a shut door.
func throughWall(l *layout.Layout, line []plane.Point, open []bool) bool {
	w := &Ways{l: l}
	for i := 1; i < len(line); i++ {
		if w.Walled(line[i-1], line[i], open) {
			return true
		}
	}
	return false
}

func TestWaysLeadEverywhere(t *testing.T) {
	storytest.EachSet(t, func(t *testing.T, l *layout.Layout) {
		w := NewWays(l)
		places := goals(l, w)
		open := allOpen(l)
		for i, from := range places {
			for _, to := range places[i:] {
				line, ok := w.Find(from, to, open, nil)
				if !ok {
					t.Errorf("no way from %v to %v", from, to)
					continue
				}
				if line[0] != from || line[len(line)-1] != to {
					t.Errorf("the way from %v to %v is %v", from, to, line)
				}
				if throughWall(l, line, open) {
					t.Errorf("the way from %v to %v leads through a wall: %v", from, to, line)
				}
				if n := w.Blocked(from, to, open); n >= 0 {
					t.Errorf("door %d bars an open way", n)
				}
			}
		}
	})
}

func TestDoorsAreFree(t *testing.T) {
	storytest.EachSet(t, func(t *testing.T, l *layout.Layout) {
		w := NewWays(l)
		for _, d := range l.Doors {
			if d.A.X > d.B.X+1e-9 || d.A.X > d.B.X-1e-9 && d.A.Y > d.B.Y {
				t.Errorf("%s: A is not left of or above B", d.Door.ID)
			}
			if n := d.Into.Len(); math.Abs(n-1) > 1e-9 {
				t.Errorf("%s: into is %v long", d.Door.ID, n)
			}
			along := d.A.Toward(d.B)
			for u := .75; u < d.A.Dist(d.B)-.74; u += .25 {
				p := d.A.Add(along.Mul(u))
				for _, off := range []float64{-1.5, -1, -.4, .4, 1, 1.5} {
					q := p.Add(d.Into.Mul(off))
					if w.Free(q, .3) {
						continue
					}
					t.Errorf("%s: something stands in the doorway at %v", d.Door.ID, q)
				}
			}
		}
	})
}

func TestShutDoorsBar(t *testing.T) {
	storytest.EachSet(t, func(t *testing.T, l *layout.Layout) {
		w := NewWays(l)
		places := goals(l, w)
		shut := make([]bool, len(l.Doors))
		for i, from := range places {
			for _, to := range places[i:] {
				line, ok := w.Find(from, to, shut, nil)
				if ok && throughWall(l, line, shut) {
					t.Errorf("a way through a shut door: %v", line)
				}
				if n := w.Blocked(from, to, shut); ok != (n < 0) {
					t.Errorf("from %v to %v: way %v, but door %d bars it", from, to, ok, n)
				}
			}
		}
	})
}

func TestWhichDoorBars(t *testing.T) {
	l := storytest.LaidOut(t, storytest.Parliament())
	w := NewWays(l)
	street, chamber := plane.Point{X: 10, Y: 15}, plane.Point{X: 76, Y: 12}
	hall := plane.Point{X: 54, Y: 15}
	for _, c := range []struct {
		from, to plane.Point
		open     []bool
		want     int
	}{
		{street, hall, []bool{true, false, true, false}, 1},
		{street, chamber, []bool{true, true, false, true}, 2},
		{street, chamber, []bool{true, true, true, false}, -1},
	} {
		if got := w.Blocked(c.from, c.to, c.open); got != c.want {
			t.Errorf("%v: door %d bars the way, want %d", c.open, got, c.want)
		}
	}
}

func TestEverySeatIsReached(t *testing.T) {
	storytest.EachSet(t, func(t *testing.T, l *layout.Layout) {
		w := NewWays(l)
		open := allOpen(l)
		from := goals(l, w)[0]
		back := w.Field(from, open)
		for _, s := range l.Seats {
			for i, seat := range s.Places {
				if line, ok := back.way(seat.Point); !ok || throughWall(l, line, open) {
					t.Errorf("nobody gets out of seat %d", i)
				}
				if i%7 > 0 {
					continue // a field for each is slow; the ways back go from all of them
				}
				line, ok := w.Find(from, seat.Point, open, nil)
				if !ok || throughWall(l, line, open) {
					t.Errorf("seat %d at %v is not reached", i, seat.Point)
					continue
				}
				if leg := line[len(line)-1].Dist(line[len(line)-2]); !w.Clear(line[0], line[1],
					open) && leg > 1 {
					t.Errorf("seat %d: the last leg leads %.1f m over other seats", i, leg)
				}
			}
		}
	})
}

func TestNobodyGoesRoundAWallOutside(t *testing.T) {
	l := storytest.LaidOut(t, storytest.Parliament())
	w := NewWays(l)
	shut := []bool{false, true, true, true}
	street, court := plane.Point{X: 10, Y: 15}, plane.Point{X: 37, Y: 15}
	if line, ok := w.Find(street, court, shut, nil); ok {
		t.Errorf("a way round the gate: %v", line)
	}
	if got := w.Blocked(street, court, shut); got != 0 {
		t.Errorf("door %d bars the way, want the gate", got)
	}
}

func TestWaysOutOfTheSet(t *testing.T) {
	l := storytest.LaidOut(t, storytest.Parliament())
	w := NewWays(l)
	open, shut := allOpen(l), []bool{true, true, true, false}
	for _, c := range []struct {
		from, to plane.Point
		open     []bool
		ok       bool
	}{
		{plane.Point{X: 10, Y: 15}, plane.Point{X: -12, Y: 15}, open, true}, // over the left edge
		{plane.Point{X: 10, Y: 15}, plane.Point{X: 10, Y: 33}, shut, true},
		{plane.Point{X: 54, Y: 20}, plane.Point{X: 54, Y: 33}, open, true}, // out by the side door
		{plane.Point{X: 54, Y: 20}, plane.Point{X: 54, Y: 33}, shut, true}, // round by the court
		{plane.Point{X: 76, Y: 20}, plane.Point{X: 76, Y: 28}, []bool{true, true, false, true}, false},
	} {
		line, ok := w.Find(c.from, c.to, c.open, nil)
		if ok != c.ok {
			t.Errorf("from %v to %v: way %v, %v", c.from, c.to, ok, line)
		}
		if back, ok := w.Find(c.to, c.from, c.open, nil); ok != c.ok {
			t.Errorf("and back: way %v, %v", ok, back)
		}
	}
}

func TestWaysGoRoundBars(t *testing.T) {
	l := storytest.LaidOut(t, &story.Set{ID: "s", Areas: []*story.Area{storytest.Ground("a", 20, 10)}})
	w := NewWays(l)
	line := Bar{plane.Point{X: 10, Y: -1}, plane.Point{X: 10, Y: 8}, .5}
	way, ok := w.Find(plane.Point{X: 4, Y: 5}, plane.Point{X: 16, Y: 5}, nil, nil, line)
	if !ok || len(way) < 3 {
		t.Fatalf("way %v, %v", way, ok)
	}
	for i := 1; i < len(way); i++ {
		if plane.Crosses(way[i-1], way[i], line.A, line.B) {
			t.Errorf("the way leads through the bar: %v", way)
		}
	}
	via, ok := w.Find(plane.Point{X: 4, Y: 5}, plane.Point{X: 16, Y: 5}, nil, []plane.Point{{X: 10, Y: 1}})
	if !ok || len(via) != 3 || via[1] != (plane.Point{X: 10, Y: 1}) {
		t.Errorf("via: %v", via)
	}
}

// parliament is a set with its ways, and all its doors open.
func parliament() (*layout.Layout, *Ways, []bool) {
	l, _ := layout.NewLayout(&story.Story{}, storytest.Parliament())
	return l, NewWays(l), allOpen(l)
}

func BenchmarkField(b *testing.B) {
	_, w, open := parliament()
	for b.Loop() {
		w.last = nil
		w.Field(plane.Point{X: 76, Y: 16}, open).way(plane.Point{X: 2, Y: 2})
	}
}

func BenchmarkWays(b *testing.B) {
	l, _ := layout.NewLayout(&story.Story{}, storytest.Parliament())
	for b.Loop() {
		NewWays(l)
	}
}

func BenchmarkGroup(b *testing.B) {
	l, w, open := parliament()
	for b.Loop() {
		w.last = nil
		f := w.Field(l.Props[0].Rect.Center(), open)
		for i := range 300 {
			f.way(plane.Point{X: 2 + float64(i%20), Y: 2 + float64(i/20)})
		}
	}
}

func BenchmarkLayout(b *testing.B) {
	set := storytest.Parliament()
	for b.Loop() {
		layout.NewLayout(&story.Story{}, set)
	}
}

// A crowd goes to seats: each has a start and an end of their own.
func BenchmarkCrowdToSeats(b *testing.B) {
	l, w, open := parliament()
	for b.Loop() {
		w.last = nil
		for i, seat := range l.Seats[0].Places {
			w.Find(plane.Point{X: 2 + float64(i%20), Y: 2 + float64(i/20)}, seat.Point, open, nil)
		}
	}
}

func BenchmarkFree(b *testing.B) {
	l, _ := layout.NewLayout(&story.Story{}, storytest.Parliament())
	w := NewWays(l)
	i := 0.
	for b.Loop() {
		w.Free(plane.Point{X: math.Mod(i*.37, 90), Y: math.Mod(i*.11, 30)}, .3)
		i++
	}
}
