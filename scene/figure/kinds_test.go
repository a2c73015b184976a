package figure

import (
	"testing"

	"standoff/scene/theme"
	"standoff/story"
	"standoff/story/plan"
)

// top returns how high the look in the pose reaches.
func top(l Look, p Pose) (high float64) {
	for _, part := range Parts(theme.Light, l, p, 160) {
		for _, q := range part.Path.Points {
			high = max(high, q.Y)
		}
	}
	return high
}

func TestAChildIsSmallerThanAnybody(t *testing.T) {
	for v := range uint8(Turns) {
		pose := Pose{Action: story.Stand, Turn: v}
		child := top(Look{Kind: story.Child, Color: story.Teal}, pose)
		for _, k := range story.Kinds {
			if grown := top(Look{Kind: k, Color: story.Teal}, pose); k != story.Child && child > grown*.88 {
				t.Errorf("turn %d: a child is %.2f high, %s %.2f", v, child, k, grown)
			}
		}
	}
}

func TestChildrenAreNeitherGreyNorBald(t *testing.T) {
	p := &plan.Plan{Story: &story.Story{}}
	for seed := range 400 {
		p.People = append(p.People, plan.Person{Group: &story.Group{Kind: story.Child}, Seed: uint32(seed)})
	}
	for n := range p.People {
		if l := LookOf(p, n); l.Tint == 3 || hairdo(l.Hair) == thin {
			t.Fatalf("child %d has hair %d in tint %d", n, l.Hair, l.Tint)
		}
	}
}

// TestAWheelchairIsSatIn holds that nobody stands up from a wheelchair, whatever they do.
func TestAWheelchairIsSatIn(t *testing.T) {
	for _, a := range allActions {
		for f := range Frames(a) {
			b := puppetOf(Look{Kind: story.Wheelchair}, Pose{Action: a, Frame: uint8(f)})
			if !b.sits || b.pelvis.u > .31 || b.legs[0].end.u < ankle+footRest-1e-9 {
				t.Errorf("%s: the hip is at %.2f, a foot at %.2f", a, b.pelvis.u, b.legs[0].end.u)
			}
		}
	}
}

// TestWheelsTurn holds that somebody in a wheelchair rolls, and does not slide.
func TestWheelsTurn(t *testing.T) {
	l := Look{Kind: story.Wheelchair, Color: story.Teal}
	still := Parts(theme.Light, l, Pose{Action: story.Walking}, 60)
	for f := 1; f < Frames(story.Walking); f++ {
		moved := false
		for i, part := range Parts(theme.Light, l, Pose{Action: story.Walking, Frame: uint8(f)}, 60) {
			moved = moved || part.Loose && len(part.Path.Points) > 0 && part.Path.Points[0] != still[i].Path.Points[0]
		}
		if !moved {
			t.Errorf("nothing turns in frame %d", f)
		}
	}
}

// TestSeatedActionsAreDrawnSitting holds that what is done sitting is, in every view,
// and is not drawn as sitting still.
func TestSeatedActionsAreDrawnSitting(t *testing.T) {
	for _, a := range story.SeatedActions {
		up, down := puppetOf(Look{}, Pose{Action: a}), puppetOf(Look{}, Pose{Action: a, Seated: true})
		if !down.sits || down.pelvis.u > up.pelvis.u-.15 {
			t.Errorf("%s: the hip is at %.2f", a, down.pelvis.u)
		}
		if a != story.Wait && down.hands == puppetOf(Look{}, Pose{Action: story.Sit}).hands {
			t.Errorf("%s is drawn as sitting still", a)
		}
		c := CodeOf(Look{Kind: story.Judge, Color: story.Teal}, Pose{Action: a, Seated: true})
		if !c.Pose().Seated || c.Look().Kind != story.Judge {
			t.Errorf("%s: the code loses who sits", a)
		}
	}
}
