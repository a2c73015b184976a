package story

import (
	"math"
	"testing"
)

// open is all doors open.
func allOpen(l *Layout) []bool {
	open := make([]bool, len(l.Doors))
	for i := range open {
		open[i] = true
	}
	return open
}

// goals are the places of a set between which people walk.
func goals(l *Layout, w *ways) []Point {
	var all []Point
	for i, a := range l.Areas {
		if a.Area.Ground == Water {
			continue
		}
		size := a.Rect.Size()
		for _, u := range [][2]float64{{.5, .5}, {.2, .7}, {.8, .3}} {
			p := a.Rect.Min.Add(Point{size.X * u[0], size.Y * u[1]})
			if areaAt(l, p) == i && w.free(p, .3) {
				all = append(all, p)
			}
		}
	}
	return all
}

// throughWall reports whether a way leads through a wall or a shut door.
func throughWall(l *Layout, line []Point, open []bool) bool {
	w := &ways{l: l}
	for i := 1; i < len(line); i++ {
		if w.walled(line[i-1], line[i], open) {
			return true
		}
	}
	return false
}

func TestWaysLeadEverywhere(t *testing.T) {
	eachSet(t, func(t *testing.T, l *Layout) {
		w := newWays(l)
		places := goals(l, w)
		open := allOpen(l)
		for i, from := range places {
			for _, to := range places[i:] {
				line, ok := w.find(from, to, open, nil)
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
				if n := w.blocked(from, to, open); n >= 0 {
					t.Errorf("door %d bars an open way", n)
				}
			}
		}
	})
}

func TestDoorsAreFree(t *testing.T) {
	eachSet(t, func(t *testing.T, l *Layout) {
		w := newWays(l)
		for _, d := range l.Doors {
			if d.A.X > d.B.X+1e-9 || d.A.X > d.B.X-1e-9 && d.A.Y > d.B.Y {
				t.Errorf("%s: A is not left of or above B", d.Door.ID)
			}
			if n := d.Into.Len(); math.Abs(n-1) > 1e-9 {
				t.Errorf("%s: into is %v long", d.Door.ID, n)
			}
			along := d.B.Sub(d.A).Mul(1 / d.A.Dist(d.B))
			for u := .75; u < d.A.Dist(d.B)-.74; u += .25 {
				p := d.A.Add(along.Mul(u))
				for _, off := range []float64{-1.5, -1, -.4, .4, 1, 1.5} {
					q := p.Add(d.Into.Mul(off))
					if w.free(q, .3) {
						continue
					}
					t.Errorf("%s: something stands in the doorway at %v", d.Door.ID, q)
				}
			}
		}
	})
}

func TestShutDoorsBar(t *testing.T) {
	eachSet(t, func(t *testing.T, l *Layout) {
		w := newWays(l)
		places := goals(l, w)
		shut := make([]bool, len(l.Doors))
		for i, from := range places {
			for _, to := range places[i:] {
				line, ok := w.find(from, to, shut, nil)
				if ok && throughWall(l, line, shut) {
					t.Errorf("a way through a shut door: %v", line)
				}
				if n := w.blocked(from, to, shut); ok != (n < 0) {
					t.Errorf("from %v to %v: way %v, but door %d bars it", from, to, ok, n)
				}
			}
		}
	})
}

func TestWhichDoorBars(t *testing.T) {
	l := laidOut(t, parliament())
	w := newWays(l)
	street, chamber := Point{10, 15}, Point{76, 12}
	hall := Point{54, 15}
	for _, c := range []struct {
		from, to Point
		open     []bool
		want     int
	}{
		{street, hall, []bool{true, false, true, false}, 1},
		{street, chamber, []bool{true, true, false, true}, 2},
		{street, chamber, []bool{true, true, true, false}, -1},
	} {
		if got := w.blocked(c.from, c.to, c.open); got != c.want {
			t.Errorf("%v: door %d bars the way, want %d", c.open, got, c.want)
		}
	}
}

func TestEverySeatIsReached(t *testing.T) {
	eachSet(t, func(t *testing.T, l *Layout) {
		w := newWays(l)
		open := allOpen(l)
		from := goals(l, w)[0]
		back := w.field(from, open)
		for _, s := range l.Seats {
			for i, seat := range s.Places {
				if line, ok := back.way(seat.Point); !ok || throughWall(l, line, open) {
					t.Errorf("nobody gets out of seat %d", i)
				}
				if i%7 > 0 {
					continue // a field for each is slow; the ways back go from all of them
				}
				line, ok := w.find(from, seat.Point, open, nil)
				if !ok || throughWall(l, line, open) {
					t.Errorf("seat %d at %v is not reached", i, seat.Point)
					continue
				}
				if leg := line[len(line)-1].Dist(line[len(line)-2]); !w.clear(line[0], line[1],
					open) && leg > 1 {
					t.Errorf("seat %d: the last leg leads %.1f m over other seats", i, leg)
				}
			}
		}
	})
}

func TestNobodyGoesRoundAWallOutside(t *testing.T) {
	l := laidOut(t, parliament())
	w := newWays(l)
	shut := []bool{false, true, true, true}
	street, court := Point{10, 15}, Point{37, 15}
	if line, ok := w.find(street, court, shut, nil); ok {
		t.Errorf("a way round the gate: %v", line)
	}
	if got := w.blocked(street, court, shut); got != 0 {
		t.Errorf("door %d bars the way, want the gate", got)
	}
}

func TestWaysOutOfTheSet(t *testing.T) {
	l := laidOut(t, parliament())
	w := newWays(l)
	open, shut := allOpen(l), []bool{true, true, true, false}
	for _, c := range []struct {
		from, to Point
		open     []bool
		ok       bool
	}{
		{Point{10, 15}, Point{-12, 15}, open, true}, // over the left edge
		{Point{10, 15}, Point{10, 33}, shut, true},
		{Point{54, 20}, Point{54, 33}, open, true}, // out by the side door
		{Point{54, 20}, Point{54, 33}, shut, true}, // round by the court
		{Point{76, 20}, Point{76, 28}, []bool{true, true, false, true}, false},
	} {
		line, ok := w.find(c.from, c.to, c.open, nil)
		if ok != c.ok {
			t.Errorf("from %v to %v: way %v, %v", c.from, c.to, ok, line)
		}
		if back, ok := w.find(c.to, c.from, c.open, nil); ok != c.ok {
			t.Errorf("and back: way %v, %v", ok, back)
		}
	}
}

func TestWaysGoRoundBars(t *testing.T) {
	l := laidOut(t, &Set{ID: "s", Areas: []*Area{ground("a", 20, 10)}})
	w := newWays(l)
	line := bar{Point{10, -1}, Point{10, 8}, .5}
	way, ok := w.find(Point{4, 5}, Point{16, 5}, nil, nil, line)
	if !ok || len(way) < 3 {
		t.Fatalf("way %v, %v", way, ok)
	}
	for i := 1; i < len(way); i++ {
		if crosses(way[i-1], way[i], line.A, line.B) {
			t.Errorf("the way leads through the bar: %v", way)
		}
	}
	via, ok := w.find(Point{4, 5}, Point{16, 5}, nil, []Point{{10, 1}})
	if !ok || len(via) != 3 || via[1] != (Point{10, 1}) {
		t.Errorf("via: %v", via)
	}
}

func BenchmarkField(b *testing.B) {
	l, _ := newLayout(&Story{}, parliament())
	w := newWays(l)
	open := allOpen(l)
	for b.Loop() {
		w.last = nil
		w.field(Point{76, 16}, open).way(Point{2, 2})
	}
}

func BenchmarkWays(b *testing.B) {
	l, _ := newLayout(&Story{}, parliament())
	for b.Loop() {
		newWays(l)
	}
}

func BenchmarkGroup(b *testing.B) {
	l, _ := newLayout(&Story{}, parliament())
	w := newWays(l)
	open := allOpen(l)
	for b.Loop() {
		w.last = nil
		f := w.field(l.Props[0].Rect.Center(), open)
		for i := range 300 {
			f.way(Point{2 + float64(i%20), 2 + float64(i/20)})
		}
	}
}

func BenchmarkLayout(b *testing.B) {
	set := parliament()
	for b.Loop() {
		newLayout(&Story{}, set)
	}
}

// A crowd goes to seats: each has a start and an end of their own.
func BenchmarkCrowdToSeats(b *testing.B) {
	l, _ := newLayout(&Story{}, parliament())
	w := newWays(l)
	open := allOpen(l)
	for b.Loop() {
		w.last = nil
		for i, seat := range l.Seats[0].Places {
			w.find(Point{2 + float64(i%20), 2 + float64(i/20)}, seat.Point, open, nil)
		}
	}
}

func BenchmarkFree(b *testing.B) {
	l, _ := newLayout(&Story{}, parliament())
	w := newWays(l)
	i := 0.
	for b.Loop() {
		w.free(Point{math.Mod(i*.37, 90), math.Mod(i*.11, 30)}, .3)
		i++
	}
}
