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
	for _, v := range []Facing{SideView, FrontView, BackView} {
		pose := Pose{Action: story.Stand, View: v}
		child := top(Look{Kind: story.Child, Color: story.Teal}, pose)
		for _, k := range story.Kinds {
			if grown := top(Look{Kind: k, Color: story.Teal}, pose); k != story.Child && child > grown*.88 {
				t.Errorf("view %d: a child is %.2f high, %s %.2f", v, child, k, grown)
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
		for _, v := range []Facing{SideView, FrontView, BackView} {
			for f := range Frames(a) {
				b := bonesFor(Look{Kind: story.Wheelchair}, Pose{Action: a, View: v, Frame: uint8(f)})
				if !b.sits || b.trunk.at.Y > hipHeight+seatedHip.Y+.01 || b.foot[0].Y < ankle+footRest-1e-9 {
					t.Errorf("%s in view %d: the hip is at %.2f, a foot at %.2f", a, v, b.trunk.at.Y, b.foot[0].Y)
				}
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
		for _, v := range []Facing{SideView, FrontView, BackView} {
			up, down := Pose{Action: a, View: v}, Pose{Action: a, View: v, Seated: true}
			b := bonesOf(down)
			if !b.sits || b.trunk.at.Y > bonesOf(up).trunk.at.Y-.15 {
				t.Errorf("%s in view %d: the hip is at %.2f", a, v, b.trunk.at.Y)
			}
			still := bonesOf(Pose{Action: story.Sit, View: v})
			if a != story.Wait && v == SideView && b.hand == still.hand {
				t.Errorf("%s is drawn as sitting still", a)
			}
		}
		c := CodeOf(Look{Kind: story.Judge, Color: story.Teal}, Pose{Action: a, Seated: true})
		if !c.Pose().Seated || c.Look().Kind != story.Judge || c.WithoutLook().Pose() != c.Pose() {
			t.Errorf("%s: the code loses who sits", a)
		}
	}
}
