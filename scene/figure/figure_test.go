package figure

import (
	"math"
	"reflect"
	"slices"
	"testing"

	"standoff/scene/path"
	"standoff/scene/theme"
	"standoff/story"
	"standoff/story/plan"
)

// allActions are those that an author writes, and being on the way.
var allActions = slices.Concat(story.Actions, []story.Action{story.Walking, story.Running})

// TestEveryActionIsDrawn holds that none is drawn as standing because it was forgotten.
func TestEveryActionIsDrawn(t *testing.T) {
	walks := []story.Action{story.Walking, story.Running, story.StepBack} // in a gait
	for _, a := range allActions {
		m := MotionOf(a)
		if m.Action != a {
			t.Errorf("motions of scene/figure/pose.go has no row for %q", a)
			continue
		}
		if slices.Contains(walks, a) {
			continue
		}
		if frames := Frames(a); len(sideways[a]) < frames {
			t.Errorf("sideways of scene/figure/stances.go has %d stances for %q, want %d", len(sideways[a]), a, frames)
		}
		if !m.leaning && len(frontal[a]) == 0 {
			t.Errorf("frontal of scene/figure/stances_front.go has no stance for %q", a)
		}
	}
}

// TestEveryKindOfPeopleIsDrawn holds that none is dressed as another one, whatever
// some of them carry.
func TestEveryKindOfPeopleIsDrawn(t *testing.T) {
	looks := func(k story.Kind) (all [][]Part) {
		for _, hue := range theme.Hues {
			all = append(all, Parts(theme.Light, Look{Kind: k, Color: hue}, Pose{View: FrontView}, 160))
		}
		return all
	}
	for i, k := range story.Kinds {
		for _, o := range story.Kinds[:i] {
			if reflect.DeepEqual(looks(k), looks(o)) {
				t.Errorf("dress of scene/figure/outfit.go and gear.go draw %q as %q", k, o)
			}
		}
	}
}

// everybody calls do with every look and pose that matters.
func everybody(do func(l Look, p Pose)) {
	for _, k := range story.Kinds {
		for _, a := range allActions {
			for _, v := range []Facing{SideView, FrontView, BackView, TopView} {
				for f := range Frames(a) {
					for gear := range uint8(3) {
						hue := theme.Hues[(f+int(gear))%len(theme.Hues)]
						l := Look{Kind: k, Color: hue, Gear: gear, Hair: uint8((f + int(gear)) % 7)}
						do(l, Pose{Action: a, Frame: uint8(f), View: v, Flip: gear == 1})
					}
				}
			}
		}
	}
}

func TestEverybodyIsDrawnWithinBounds(t *testing.T) {
	everybody(func(l Look, p Pose) {
		parts := Parts(theme.Light, l, p, 44)
		if len(parts) < 6 {
			t.Errorf("%v %v has only %d parts", l, p, len(parts))
		}
		for _, part := range parts {
			for _, q := range part.Path.Points {
				x := q.X
				if p.Flip && p.View != TopView {
					x = -x
				}
				if !(x > -.6 && x < 1.2 && q.Y > -.35 && q.Y < 1.7) {
					t.Fatalf("%v %v reaches to %v", l, p, q)
				}
			}
		}
	})
}

func TestPartsAreTheSameEveryTime(t *testing.T) {
	n := 0
	everybody(func(l Look, p Pose) {
		if n++; n%41 != 0 {
			return
		}
		if !reflect.DeepEqual(Parts(theme.Dark, l, p, 30), Parts(theme.Dark, l, p, 30)) {
			t.Errorf("%v %v differs from itself", l, p)
		}
		if !reflect.DeepEqual(ShadowParts(theme.Dark, l, p, 30), ShadowParts(theme.Dark, l, p, 30)) {
			t.Errorf("the shadow of %v %v differs from itself", l, p)
		}
	})
}

func TestFeetStandOnTheGround(t *testing.T) {
	for _, a := range []story.Action{story.Stand, story.Push, story.Brace, story.Raise, story.Sit,
		story.Speak, story.Walking} {
		for f := range Frames(a) {
			b := bonesOf(Pose{Action: a, Frame: uint8(f)})
			if low := math.Min(b.foot[0].Y, b.foot[1].Y) - ankle; math.Abs(low) > .02 {
				t.Errorf("%s %d: the lower sole is at %.3f", a, f, low)
			}
		}
	}
}

func TestBonesKeepTheirLength(t *testing.T) {
	for _, a := range allActions {
		for f := range Frames(a) {
			b := bonesOf(Pose{Action: a, Frame: uint8(f)})
			for i := range 2 {
				leg := far(b.hipJoint[i], b.knee[i]) + far(b.knee[i], b.foot[i])
				arm := far(b.shoulder[i], b.elbow[i]) + far(b.elbow[i], b.hand[i])
				if leg > (thigh+shin)*1.08 || arm > (upperArm+foreArm)*1.08 {
					t.Errorf("%s %d: leg %.3f, arm %.3f", a, f, leg, arm)
				}
			}
		}
	}
}

func far(a, b path.Point) float64 { return math.Hypot(a.X-b.X, a.Y-b.Y) }

func TestPoseOfSeesTheFace(t *testing.T) {
	tests := []struct {
		face   float64
		action story.Action
		view   Facing
		flip   bool
	}{
		{0, story.Stand, SideView, false},
		{math.Pi, story.Stand, SideView, true},
		{.7, story.Walking, SideView, false},
		{math.Pi / 2, story.Stand, FrontView, false},
		{-math.Pi / 2, story.Stand, BackView, false},
		{1.4, story.Walking, FrontView, false},
		{1.4, story.Push, SideView, false},
		{math.Pi - 1.4, story.Push, SideView, true},
	}
	for _, c := range tests {
		p := PoseOf(&plan.Figure{Face: c.face, Action: c.action}, 0)
		if p.View != c.view || p.Flip != c.flip {
			t.Errorf("%s facing %.2f: %+v, want view %d flip %v", c.action, c.face, p, c.view, c.flip)
		}
	}
}

func TestPoseOfStaysWithinTheFrames(t *testing.T) {
	for _, a := range allActions {
		for phase := -1.; phase < 2; phase += .01 {
			p := PoseOf(&plan.Figure{Action: a, Phase: phase}, uint32(phase*1000))
			if int(p.Frame) >= Frames(a) {
				t.Fatalf("%s at %.2f: frame %d of %d", a, phase, p.Frame, Frames(a))
			}
		}
	}
}

func TestLooksAreDealtAlikeToAllGroups(t *testing.T) {
	kinds := []story.Kind{story.Deputy, story.Civilian, story.Press}
	var skins [3][3]int
	flags := 0
	for i, k := range kinds {
		p := &plan.Plan{Story: &story.Story{Flag: []story.Hue{story.Amber, story.Blue, story.Wine}}}
		g := &story.Group{Kind: k, Color: story.Stone}
		for n := range 3400 {
			p.People = append(p.People, plan.Person{Group: g, Seed: uint32(n)})
		}
		for n := range p.People {
			l := LookOf(p, n)
			skins[i][l.Skin]++
			if k == story.Civilian && l.Gear == flagGear {
				flags++
			}
		}
	}
	if skins[0] != skins[1] || skins[1] != skins[2] {
		t.Errorf("skins differ by kind: %v", skins)
	}
	if flags < 140 || flags > 260 {
		t.Errorf("%d of 3400 civilians carry a flag, want about 200", flags)
	}
}

func TestSmallFiguresLeaveDetailsOut(t *testing.T) {
	l, p := Look{Kind: story.Deputy, Color: story.Blue}, Pose{Action: story.Stand}
	small, middle, large := len(Parts(theme.Light, l, p, 22)), len(Parts(theme.Light, l, p, 44)),
		len(Parts(theme.Light, l, p, 160))
	if !(small < middle && middle < large) {
		t.Errorf("%d, %d and %d parts at 22, 44 and 160 px", small, middle, large)
	}
}

func BenchmarkParts(b *testing.B) {
	l, p := Look{Kind: story.Soldier, Color: story.Olive}, Pose{Action: story.Walking}
	b.ReportAllocs()
	for b.Loop() {
		Parts(theme.Light, l, p, 44)
	}
}

func BenchmarkPoseOf(b *testing.B) {
	f := plan.Figure{Action: story.Walking, Phase: .3, Face: .4}
	b.ReportAllocs()
	for b.Loop() {
		PoseOf(&f, 7)
	}
}
