package direct

import (
	"math"
	"strings"
	"testing"

	"standoff/story"
	"standoff/story/boards"
	"standoff/story/direct/internal/stage"
	"standoff/story/plane"
	"standoff/story/read"
	"standoff/story/storytest"
)

// TestCrowdsAreNoLattice: in rows or on a grid the nearest neighbours are all
// about equally far.
func TestCrowdsAreNoLattice(t *testing.T) {
	p := firstPlan(t)
	for _, c := range []struct {
		step  int
		group string
	}{{1, "opposition"}, {6, "opposition"}, {8, "supporters"}} {
		var at []plane.Point
		for _, f := range p.At(p.Steps[c.step].End - .01).Figures {
			if p.People[f.ID].Group.ID == c.group {
				at = append(at, f.At)
			}
		}
		sum, squares := 0., 0.
		for i, a := range at {
			near := math.Inf(1)
			for k, b := range at {
				if i != k {
					near = math.Min(near, a.Dist(b))
				}
			}
			if near < stage.Apart-.01 {
				t.Errorf("step %d: two of %s stand %.2f m apart", c.step, c.group, near)
			}
			sum, squares = sum+near, squares+near*near
		}
		n := float64(len(at))
		mean := sum / n
		if spread := math.Sqrt(squares/n-mean*mean) / mean; spread < .1 {
			t.Errorf("step %d: %s stand %.2f m apart, give or take %.0f%%: like trees in a plantation",
				c.step, c.group, mean, 100*spread)
		}
	}
}

// TestIdleCrowds holds that nobody in a crowd does more than the move says: an arm that is
// up tells of a protest.
func TestIdleCrowds(t *testing.T) {
	text, err := boards.Boards.ReadFile("assembly-standoff.toml")
	if err != nil {
		t.Fatal(err)
	}
	const said = `at = "street", do = "stand"`
	for move, want := range map[string]story.Action{said: story.Stand, `at = "street"`: story.Stand,
		`at = "street", do = "wait"`: story.Wait, `at = "street", do = "wave"`: story.Wave} {
		p := planText(t, strings.Replace(string(text), said, move, 1))
		all := 0
		for _, f := range p.At(p.Steps[6].End - .01).Figures {
			if p.People[f.ID].Group.ID != "supporters" {
				continue
			}
			if all++; f.Action != want {
				t.Errorf("%s: somebody does %q", move, f.Action)
			}
		}
		if all != 120 {
			t.Errorf("%s: %d people, want 120", move, all)
		}
	}
}

// TestAnthem: who sings at the podium stands about it.
func TestAnthem(t *testing.T) {
	p := firstPlan(t)
	m := p.At(p.Steps[11].End - .01)
	podium, singing := storytest.Footprint(m.Layout, "rostrum"), 0
	for _, f := range m.Figures {
		if f.Action == story.Sing {
			singing++
		}
		if off := plane.ToRect(f.At, podium); off > 8 {
			t.Errorf("one of %s stands at %.1f, %.1f m from the podium", p.People[f.ID].Group.ID, f.At, off)
		}
	}
	if singing != 55 {
		t.Errorf("%d of 55 sing", singing)
	}
}

// TestNobodyStandsAmongSeats: who comes into a room stands where there are no seats.
func TestNobodyStandsAmongSeats(t *testing.T) {
	p := firstPlan(t)
	m := p.At(p.Steps[9].End - .01)
	if len(m.Layout.Seats) == 0 || len(m.Figures) < 40 {
		t.Fatalf("%d people, %d blocks of seats", len(m.Figures), len(m.Layout.Seats))
	}
	for _, f := range m.Figures {
		for _, s := range m.Layout.Seats {
			for _, c := range s.Places {
				if f.At.Dist(c.Point) < .9 {
					t.Fatalf("one of %s stands among the seats, at %.1f", p.People[f.ID].Group.ID, f.At)
				}
			}
		}
	}
}

// TestWalkersPassBystanders: who walks does not walk through who stands, with
// few exceptions in the thick of a crowd.
func TestWalkersPassBystanders(t *testing.T) {
	walkers := &story.Group{ID: "walkers", Kind: story.Deputy, Figures: 20}
	crowd := &story.Group{ID: "crowd", Figures: 30}
	guard := &story.Group{ID: "guard", Kind: story.Soldier, Figures: 16}
	p := mustPlan(t, acted(t, []*story.Group{walkers, crowd, guard},
		[]*story.Move{{Verb: story.At, Object: "street", Who: []*story.Group{walkers}, Sides: []story.Side{story.Left}},
			{Verb: story.At, Object: "street", Who: []*story.Group{crowd}},
			{Verb: story.At, Object: "gate", Who: []*story.Group{guard}, As: story.Lane, Sides: []story.Side{story.Left}}},
		[]*story.Move{{Verb: story.Go, Object: "hall", Who: []*story.Group{walkers}}}))
	hits, walked := map[[2]int]bool{}, 0
	for at := p.Steps[1].Start; at < p.Duration; at += .05 {
		m := p.At(at)
		for _, a := range m.Figures {
			if p.People[a.ID].Group != walkers || a.Action != story.Walking {
				continue
			}
			walked++
			for _, b := range m.Figures {
				if p.People[b.ID].Group != walkers && a.At.Dist(b.At) < .3 {
					hits[[2]int{a.ID, b.ID}] = true
				}
			}
		}
	}
	if walked == 0 {
		t.Fatal("nobody walks")
	}
	if len(hits) > 2 {
		t.Errorf("%d times somebody walks through somebody who stands: %v", len(hits), hits)
	}
}

// TestNarrowWay: a group that goes through a narrow way goes in turn.
func TestNarrowWay(t *testing.T) {
	p := firstPlan(t)
	s := p.Steps[11]
	worst := 0
	for at := s.Start; at < s.End; at += .25 {
		figures, close := p.At(at).Figures, 0
		for i, a := range figures {
			for _, b := range figures[i+1:] {
				if a.At.Dist(b.At) < .25 {
					close++
				}
			}
		}
		worst = max(worst, close)
	}
	if worst > 45 {
		t.Errorf("at one time %d pairs of people walk inside one another", worst)
	}
}

// TestVote: without a ballot box people raise a hand; to one they walk, and
// come back.
func TestVote(t *testing.T) {
	for _, box := range []bool{false, true} {
		set := &story.Set{ID: "set", Areas: []*story.Area{storytest.Ground("room", 30, 20)}}
		if box {
			set.Props = []*story.Prop{storytest.Prop("ballot-box", "box", "room", "top")}
		}
		mps := &story.Group{ID: "mps", Kind: story.Deputy, Figures: 12}
		who := []*story.Group{mps}
		s := &story.Story{Sets: []*story.Set{set}, Languages: []string{"en"}, Cast: who}
		for i, m := range []*story.Move{{Verb: story.At, Object: "room", Sides: []story.Side{story.Bottom}}, {Verb: story.Do, Do: story.Vote}} {
			m.Who, m.Pace, m.Sure = who, story.Walk, story.Established
			s.Steps = append(s.Steps, &story.Step{ID: string(rune('a' + i)), Set: set,
				Phases: []story.Phase{{Moves: []*story.Move{m}}}})
		}
		read.Resolve(s)
		p := mustPlan(t, s)
		voted, raised := map[int]bool{}, map[int]bool{}
		before := p.At(p.Steps[1].Start).Figures
		for at := p.Steps[1].Start; at < p.Duration; at += .1 {
			for _, f := range p.At(at).Figures {
				if f.Action == story.Vote {
					voted[f.ID] = true
					if r := storytest.Footprint(p.Layouts[0], "box"); plane.ToRect(f.At, r) > 1.2 {
						t.Errorf("%d votes %.1f m from the box", f.ID, plane.ToRect(f.At, r))
					}
				}
				raised[f.ID] = raised[f.ID] || f.Action == story.Raise
			}
		}
		if box && len(voted) != 12 || !box && len(voted) > 0 {
			t.Errorf("with a box %v: %d of 12 vote at one", box, len(voted))
		}
		for i, f := range p.At(p.Duration).Figures {
			if f.At.Dist(before[i].At) > .01 {
				t.Errorf("with a box %v: %d has not come back", box, f.ID)
			}
			if raised[f.ID] == box {
				t.Errorf("with a box %v: %d raises a hand %v", box, f.ID, raised[f.ID])
			}
		}
	}
}

// TestLineStraightens: a line that a crowd has pushed in stands straight again
// when the crowd has gone.
func TestLineStraightens(t *testing.T) {
	mps := &story.Group{ID: "mps", Kind: story.Deputy, Figures: 40}
	guard := &story.Group{ID: "guard", Kind: story.Soldier, Figures: 30}
	p := mustPlan(t, acted(t, []*story.Group{mps, guard},
		[]*story.Move{{Verb: story.ShutDoor, Object: "gate"}, {Verb: story.At, Object: "street", Who: []*story.Group{mps}, Sides: []story.Side{story.Left}},
			{Verb: story.At, Object: "gate", Who: []*story.Group{guard}, As: story.Lines, Sides: []story.Side{story.Left}}},
		[]*story.Move{{Verb: story.Go, Object: "guard", Who: []*story.Group{mps}, Do: story.Push}},
		[]*story.Move{{Verb: story.Go, Object: "street", Who: []*story.Group{mps}, Sides: []story.Side{story.Left}}}))
	// How far guards are from where they stood first.
	moved := func(step int) (most float64) {
		first := p.At(p.Steps[0].End - .01).Figures
		for i, f := range p.At(p.Steps[step].End - .01).Figures {
			if p.People[f.ID].Group == guard {
				most = math.Max(most, f.At.Dist(first[i].At))
			}
		}
		return most
	}
	if d := moved(1); d < .8 {
		t.Errorf("pushed, the line gives way by %.2f m, want about %.2f", d, stage.DentDepth)
	}
	if d := moved(2); d > .01 {
		t.Errorf("the crowd has gone, and the line is still %.2f m off", d)
	}
}

// TestLineStandsFirm: a line that is told to stand, or to block, is not pushed in, and does not
// lean against those who push; those who do stand before it.
func TestLineStandsFirm(t *testing.T) {
	for _, do := range []story.Action{story.Stand, story.Block} {
		mps := &story.Group{ID: "mps", Kind: story.Deputy, Figures: 40}
		guard := &story.Group{ID: "guard", Kind: story.Soldier, Figures: 30}
		p := mustPlan(t, acted(t, []*story.Group{mps, guard},
			[]*story.Move{{Verb: story.At, Object: "street", Who: []*story.Group{mps}, Sides: []story.Side{story.Left}},
				{Verb: story.At, Object: "gate", Who: []*story.Group{guard}, As: story.Lines, Sides: []story.Side{story.Left}, Do: do}},
			[]*story.Move{{Verb: story.Go, Object: "guard", Who: []*story.Group{mps}, Do: story.Push}}))
		first, pushing := p.At(p.Steps[0].End-.01).Figures, 0
		for i, f := range p.At(p.Steps[1].End - .01).Figures {
			if p.People[f.ID].Group == guard && (f.Action != do || f.At != first[i].At) {
				t.Fatalf("told to %s, a guard does %s, %.2f m off", do, f.Action, f.At.Dist(first[i].At))
			}
			if f.Action == story.Push {
				pushing++
			}
		}
		if pushing < 10 {
			t.Errorf("%d deputies push", pushing)
		}
	}
}
