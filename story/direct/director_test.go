package direct

import (
	"math"
	"strings"
	"testing"

	"standoff/story"
	"standoff/story/plan"
	"standoff/story/plane"
	"standoff/story/storytest"
)

func TestWhatOnlyWalkingShows(t *testing.T) {
	mps := &story.Group{ID: "mps", Kind: story.Deputy, Figures: 12}
	guard := &story.Group{ID: "guard", Kind: story.Soldier, Figures: 34}
	who := func(g ...*story.Group) []*story.Group { return g }
	start := []*story.Move{{Verb: story.At, Object: "street", Who: who(mps)}}
	for _, c := range []struct {
		want  string
		steps [][]*story.Move
	}{
		{`"mps" cannot get from "street" to "hall": "gate" is shut`, [][]*story.Move{start,
			{{Verb: story.ShutDoor, Object: "gate"}, {Verb: story.Go, Object: "hall", Who: who(mps)}}}},
		{`34 figures do not fit as a line at "gate" (13 m): at most 19; as = "lines" has room for them`,
			[][]*story.Move{{{Verb: story.At, Object: "gate", Who: who(guard), As: story.Line, Sides: []story.Side{story.Left}}}}},
		{`"mps" goes to "court" and to "hall" at once: put "then" between`, [][]*story.Move{start,
			{{Verb: story.Go, Object: "court", Who: who(mps)}, {Verb: story.Go, Object: "hall", Who: who(mps)}}}},
		{`"mps" is already in "street": leave out from`, [][]*story.Move{start,
			{{Verb: story.Go, Object: "hall", From: "court", Who: who(mps)}}}},
		{`"mps" is nowhere yet: add from = "…", or at`,
			[][]*story.Move{{{Verb: story.Go, Object: "hall", Who: who(mps)}}}},
		{`"mps" would jump from "street" to "hall": write go`, [][]*story.Move{start,
			{{Verb: story.At, Object: "hall", Who: who(mps)}}}},
	} {
		p, problems := NewPlan(acted(t, []*story.Group{mps, guard}, c.steps...))
		if p != nil || len(problems) == 0 || !strings.Contains(problems[0].Message, c.want) {
			t.Errorf("got %v, want %s", problems, c.want)
		}
	}
}

// TestDoorShutsOnAWalk: who is near gets through, the rest stop before it.
func TestDoorShutsOnAWalk(t *testing.T) {
	mps := &story.Group{ID: "mps", Kind: story.Deputy, Figures: 40}
	p := mustPlan(t, acted(t, []*story.Group{mps},
		[]*story.Move{{Verb: story.At, Object: "street", Who: []*story.Group{mps}, Sides: []story.Side{story.Right}}},
		[]*story.Move{{Verb: story.Go, Object: "hall", Who: []*story.Group{mps}, Take: 8},
			{Verb: story.ShutDoor, Object: "gate", After: 2.5}}))
	in, out := 0, 0
	gate := storytest.Footprint(p.Layouts[0], "gate")
	figures := p.At(p.Duration).Figures
	for i, f := range figures {
		if f.At.X > gate.Center().X {
			in++
		} else {
			out++
		}
		for _, b := range figures[i+1:] {
			if f.At.Dist(b.At) < .45 {
				t.Errorf("%d and %d stand %.2f m apart", f.ID, b.ID, f.At.Dist(b.At))
			}
		}
	}
	if in == 0 || out == 0 {
		t.Errorf("%d got in and %d did not: want some of both", in, out)
	}
}

// TestTurnsOnTheWay: who is sent elsewhere while walking turns there, and
// nobody jumps.
func TestTurnsOnTheWay(t *testing.T) {
	mps := &story.Group{ID: "mps", Kind: story.Deputy, Figures: 12}
	p := mustPlan(t, acted(t, []*story.Group{mps},
		[]*story.Move{{Verb: story.At, Object: "street", Who: []*story.Group{mps}}},
		[]*story.Move{{Verb: story.Go, Object: "hall", Who: []*story.Group{mps}},
			{Verb: story.Go, Object: "court", Who: []*story.Group{mps}, After: 3}}))
	last := p.At(0)
	for at := 0.; at < p.Duration; at += 1. / 60 {
		m := p.At(at)
		for i, f := range m.Figures {
			if far := f.At.Dist(last.Figures[i].At); far > .25 {
				t.Fatalf("at %.2f %d jumps %.2f m", at, f.ID, far)
			}
		}
		last = m
	}
	court := storytest.Footprint(p.Layouts[0], "court")
	for _, f := range last.Figures {
		if !court.Contains(f.At) {
			t.Errorf("%d ends at %.1f, outside the court", f.ID, f.At)
		}
	}
}

// TestAnEmptyStageComesWithItsStep: doors stand as they were left until then, and on another day
// as at first.
func TestAnEmptyStageComesWithItsStep(t *testing.T) {
	st := acted(t, nil, []*story.Move{{Verb: story.OpenDoor, Object: "gate"}}, nil)
	st.Steps[1].Empty = true
	st.Steps[1].Date.First.Day++
	st.Steps[1].Date.Last.Day++
	for _, d := range st.Sets[0].Doors {
		d.Closed = d.ID == "gate"
	}
	p := mustPlan(t, st)
	last := p.Steps[1]
	for at, want := range map[float64]float64{last.Start - .01: 1, last.Start + plan.CutTime: 0} {
		m := p.At(at)
		for i, d := range m.Layout.Doors {
			if d.Door.ID == "gate" && m.Doors[i].Open != want {
				t.Errorf("%.2f s: the gate is %v open, want %v", at, m.Doors[i].Open, want)
			}
		}
	}
}

// TestCorners: people stand in all four of an area's corners, and look at its
// middle.
func TestCorners(t *testing.T) {
	mps := &story.Group{ID: "mps", Kind: story.Deputy, Figures: 8}
	p := mustPlan(t, acted(t, []*story.Group{mps}, []*story.Move{{Verb: story.At, Object: "street",
		Who: []*story.Group{mps}, Sides: []story.Side{story.Corners}}}))
	m := p.At(1)
	street := m.Layout.Areas[0].Rect
	in := map[[2]bool]int{}
	for _, f := range m.Figures {
		c := street.Center()
		in[[2]bool{f.At.X < c.X, f.At.Y < c.Y}]++
		sin, cos := math.Sincos(f.Face)
		if (plane.Point{X: cos, Y: sin}).Dot(c.Sub(f.At)) < 0 {
			t.Errorf("%d at %.1f turns its back to the street", f.ID, f.At)
		}
	}
	for corner, n := range in {
		if n != 2 || len(in) != 4 {
			t.Errorf("%d stand in corner %v, want 2 in each of 4", n, corner)
		}
	}
}
