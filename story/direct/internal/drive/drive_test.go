package drive

import (
	"math"
	"math/rand"
	"testing"

	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plan"
	"standoff/story/plane"
	"standoff/story/storytest"
)

var car = Body{Long: 4.4, Wide: 1.9, Radius: 2.7, Axle: 1.3}

// field is a field of 40 by 30 metres.
func field(t *testing.T) *layout.Layout {
	return storytest.LaidOut(t, &story.Set{ID: "s", Areas: []*story.Area{storytest.Ground("a", 40, 30)}})
}

// TestWaysLeadWhereTheyShould: among things that stand about, a way that is found begins
// and ends where it should, has no gap, bends no more than the vehicle can, and touches
// nothing; and on an empty field there always is one.
func TestWaysLeadWhereTheyShould(t *testing.T) {
	r := rand.New(rand.NewSource(5))
	l, found := field(t), 0
	for round := range 60 {
		g := NewGround(l, nil, car, nil)
		type post struct{ at plane.Point }
		var posts []post
		for range round % 20 {
			p := post{plane.Point{X: r.Float64() * 40, Y: r.Float64() * 30}}
			posts = append(posts, p)
			g.Put(p.at, p.at, .5)
		}
		somewhere := func() plane.Pose {
			for {
				p := plane.Pose{At: plane.Point{X: 4 + r.Float64()*32, Y: 4 + r.Float64()*22}, Turn: r.Float64() * 7}
				if g.Free(p) {
					return p
				}
			}
		}
		from, to := somewhere(), somewhere()
		arcs, end, ok := g.Find(from, []Goal{{Pose: to}})
		if !ok {
			if len(posts) == 0 {
				t.Errorf("no way from %v to %v on an empty field", from, to)
			}
			continue
		}
		found++
		if end.At.Dist(to.At) > 1e-6 {
			t.Errorf("it ends at %v, not %v", end, to)
		}
		holds(t, g, arcs, from, to)
		for _, a := range arcs {
			for d := 0.; d <= math.Abs(a.Long); d += .1 {
				p := g.body.OffAxle(a.At(d))
				for _, post := range posts {
					if in := p.In(post.at); math.Abs(in.X) < car.Long/2+.4 && math.Abs(in.Y) < car.Wide/2+.4 {
						t.Fatalf("round %d: at %v it is over a post at %v", round, p, post.at)
					}
				}
			}
		}
	}
	if found < 40 {
		t.Errorf("only %d ways were found", found)
	}
}

// holds reports ways that have a gap or a bend that is too narrow, or end elsewhere.
func holds(t *testing.T, g *Ground, arcs []plan.Arc, from, to plane.Pose) {
	t.Helper()
	at := g.onAxle(from)
	for i, a := range arcs {
		if a.From.At.Dist(at.At) > 1e-6 || math.Abs(math.Remainder(a.From.Turn-at.Turn, 2*math.Pi)) > 1e-6 {
			t.Fatalf("arc %d begins at %v, and the one before ended at %v", i, a.From, at)
		}
		if math.Abs(a.Curve) > 1/car.Radius+1e-9 {
			t.Errorf("arc %d has a radius of %.2f m", i, 1/a.Curve)
		}
		at = a.At(math.Abs(a.Long))
	}
	if end := g.body.OffAxle(at); end.At.Dist(to.At) > 1e-6 || math.Abs(math.Remainder(end.Turn-to.Turn, 2*math.Pi)) > 1e-6 {
		t.Errorf("it ends at %v, not %v", end, to)
	}
}

// TestATightYardIsTurnedIn: where one bend is not enough a vehicle backs; where it cannot
// turn at all there is no way.
func TestATightYardIsTurnedIn(t *testing.T) {
	for _, c := range []struct {
		deep   float64
		ok     bool
		backs  bool
		around string
	}{{20, true, false, "wide"}, {7, true, true, "narrow"}, {3, false, false, "too narrow"}} {
		l := storytest.LaidOut(t, &story.Set{ID: "s", Areas: []*story.Area{storytest.Ground("a", 30, c.deep)}})
		g := NewGround(l, nil, car, nil)
		from := plane.Pose{At: plane.Point{X: 15, Y: c.deep / 2}}
		to := from
		to.Turn = math.Pi
		arcs, _, ok := g.Find(from, []Goal{{Pose: to}})
		backs := false
		for _, a := range arcs {
			backs = backs || a.Long < 0
		}
		if ok != c.ok || backs != c.backs {
			t.Errorf("%s: there is a way: %v, it backs: %v", c.around, ok, backs)
		}
	}
}

// TestGroundsAreKept: a boat keeps to water, all else off it, and both within the set but
// for their lane.
func TestGroundsAreKept(t *testing.T) {
	sea := storytest.Ground("sea", 30, 20)
	sea.Ground = story.Water
	l := storytest.LaidOut(t, &story.Set{ID: "s", Areas: []*story.Area{sea, storytest.Ground("land", 30, 20)}})
	boat := Body{Long: 9, Wide: 3, Radius: 4, Floats: true}
	out := plane.Pose{At: plane.Point{X: -6, Y: 10}}
	for _, c := range []struct {
		body Body
		at   plane.Point
		lane bool
		want bool
	}{
		{boat, plane.Point{X: 15, Y: 10}, false, true}, {boat, plane.Point{X: 45, Y: 10}, false, false},
		{car, plane.Point{X: 15, Y: 10}, false, false}, {car, plane.Point{X: 45, Y: 10}, false, true},
		{boat, out.At, false, false}, {boat, out.At, true, true},
	} {
		g := NewGround(l, nil, c.body, nil)
		if c.lane {
			g = NewGround(l, nil, c.body, []plane.Rect{g.Lane(out, c.body.Long)})
		}
		if got := g.Free(plane.Pose{At: c.at}); got != c.want {
			t.Errorf("%v, floats %v, lane %v: free is %v", c.at, c.body.Floats, c.lane, got)
		}
	}
}

func BenchmarkFind(b *testing.B) {
	l, _ := layout.NewLayout(&story.Story{}, &story.Set{ID: "s", Areas: []*story.Area{storytest.Ground("a", 40, 30)}})
	for b.Loop() {
		g := NewGround(l, nil, car, nil)
		g.Put(plane.Point{X: 20, Y: 2}, plane.Point{X: 20, Y: 24}, .2)
		g.Find(plane.Pose{At: plane.Point{X: 8, Y: 15}}, []Goal{{Pose: plane.Pose{At: plane.Point{X: 32, Y: 15}}}})
	}
}
