package direct

import (
	"math"
	"slices"
	"testing"

	"standoff/story"
	"standoff/story/plan"
	"standoff/story/plane"
)

// ofGroup are the figures of a group at the end of a step of the first story.
func ofGroup(p *plan.Plan, step, group string) (all []plan.Figure) {
	for _, s := range p.Steps {
		if s.Step.ID != step {
			continue
		}
		for _, f := range p.At(s.End - .01).Figures {
			if p.People[f.ID].Group.ID == group {
				all = append(all, f)
			}
		}
	}
	return all
}

// knotsOf are those who stand near to one another, or to others who do.
func knotsOf(all []plan.Figure, near float64) (knots [][]plan.Figure) {
	left := slices.Clone(all)
	for len(left) > 0 {
		knot := left[:1:1]
		left = left[1:]
		for i := 0; i < len(knot); i++ {
			left = slices.DeleteFunc(left, func(f plan.Figure) bool {
				beside := f.At.Dist(knot[i].At) < near
				if beside {
					knot = append(knot, f)
				}
				return beside
			})
		}
		knots = append(knots, knot)
	}
	return knots
}

// TestBystandersStandInKnots holds that who only stands by is in a knot of ten at most, with
// lanes between the knots.
func TestBystandersStandInKnots(t *testing.T) {
	p := firstPlan(t)
	for _, c := range []struct{ step, group string }{{"kept-out", "supporters"}, {"let-in-kept-out", "deputies"}} {
		all := ofGroup(p, c.step, c.group)
		knots := knotsOf(all, .85)
		if n := float64(len(all)) / float64(len(knots)); n < 2.5 || n > 6 {
			t.Errorf("%s: %d of %s stand in %d knots", c.step, len(all), c.group, len(knots))
		}
		for _, k := range knots {
			if len(k) > 10 {
				t.Errorf("%s: %d of %s stand in one knot", c.step, len(k), c.group)
			}
		}
	}
}

// TestBystandersLookAtWhatHappens holds that most of those who stand by look at a push, and
// that a few look at one another.
func TestBystandersLookAtWhatHappens(t *testing.T) {
	p := firstPlan(t)
	guards := ofGroup(p, "kept-out", "guard")
	mid := plane.Point{}
	for _, f := range guards {
		mid = mid.Add(f.At.Mul(1 / float64(len(guards))))
	}
	look, all := 0, ofGroup(p, "kept-out", "supporters")
	for _, f := range all {
		if off := math.Remainder(f.Face-mid.Sub(f.At).Angle(), 2*math.Pi); math.Abs(off) < 38*math.Pi/180 {
			look++
		}
	}
	if share := float64(look) / float64(len(all)); share < .7 || share == 1 {
		t.Errorf("%d of %d look at the push", look, len(all))
	}
}

// TestThePushIsLeftRoom holds that nobody stands among those who push who does not.
func TestThePushIsLeftRoom(t *testing.T) {
	p := firstPlan(t)
	push := append(ofGroup(p, "kept-out", "deputies"), ofGroup(p, "kept-out", "guaido")...)
	for _, f := range ofGroup(p, "kept-out", "supporters") {
		around := 0
		for _, g := range push {
			if g.At.Dist(f.At) < 1.2 {
				around++
			}
		}
		if around > 3 {
			t.Errorf("a supporter stands at %.1f among %d who push", f.At, around)
		}
	}
}

// TestThePushIsADrop holds that those who push stand an arm's length before the line, and
// closer and wider in front than at the back.
func TestThePushIsADrop(t *testing.T) {
	p := firstPlan(t)
	line := math.Inf(1) // its front, which looks to the left
	for _, f := range ofGroup(p, "kept-out", "guard") {
		line = math.Min(line, f.At.X)
	}
	push := append(ofGroup(p, "kept-out", "deputies"), ofGroup(p, "kept-out", "guaido")...)
	slices.SortFunc(push, func(a, b plan.Figure) int { return int(math.Copysign(1, b.At.X-a.At.X)) })
	if gap := line - push[0].At.X; gap < .8 || gap > 1.1 {
		t.Errorf("the first stands %.2f m before the line", gap)
	}
	wide := func(all []plan.Figure) float64 {
		points := make([]plane.Point, len(all))
		for i := range all {
			points[i] = all[i].At
		}
		return plane.Bounds(points).Size().Y
	}
	third := len(push) / 3
	if front, back := wide(push[:third]), wide(push[len(push)-third/2:]); back > .9*front {
		t.Errorf("the push is %.1f m wide in front and %.1f at the back", front, back)
	}
}

// TestWhoWaitsAtADoorListens holds that a crowd at a door turns to who speaks to everybody.
func TestWhoWaitsAtADoorListens(t *testing.T) {
	crowd, chair := &story.Group{ID: "crowd", Kind: story.Civilian, Figures: 20}, &story.Group{ID: "chair", Kind: story.Civilian, Figures: 1}
	for _, speaks := range []bool{true, false} {
		do := story.Stand
		if speaks {
			do = story.Speak
		}
		p, problems := NewPlan(acted(t, []*story.Group{crowd, chair}, []*story.Move{
			{Verb: story.At, Object: "gate", Who: []*story.Group{crowd}, Sides: []story.Side{story.Left}},
			{Verb: story.At, Object: "street", Who: []*story.Group{chair}, Sides: []story.Side{story.Left}, Do: do}}))
		if p == nil || len(problems) > 0 {
			t.Fatal(problems)
		}
		at := ofGroup(p, p.Steps[0].Step.ID, "chair")[0].At
		look := 0
		for _, f := range ofGroup(p, p.Steps[0].Step.ID, "crowd") {
			if off := math.Remainder(f.Face-at.Sub(f.At).Angle(), 2*math.Pi); math.Abs(off) < math.Pi/4 {
				look++
			}
		}
		if most := look >= 14; most != speaks {
			t.Errorf("the chair speaks %v: %d of 20 look there", speaks, look)
		}
	}
}
