package figure

import (
	"fmt"
	"math"
	"reflect"
	"slices"
	"testing"

	"standoff/scene/theme"
	"standoff/story"
	"standoff/story/plan"
)

// allActions are those that an author writes, and being on the way.
var allActions = slices.Concat(story.Actions, []story.Action{story.Walking, story.Running})

// TestEveryActionIsDrawn holds that none is drawn as standing because it was forgotten.
func TestEveryActionIsDrawn(t *testing.T) {
	for _, a := range allActions {
		m := MotionOf(a)
		if m.Action != a {
			t.Errorf("motions of scene/figure/pose.go has no row for %q", a)
			continue
		}
		if !onTheWay(a) && len(m.stances) != Frames(a) {
			t.Errorf("scene/figure/stances.go has %d stances for %q, of which %d are frames", len(m.stances), a, Frames(a))
		}
		if Frames(a) > 1<<frameBits {
			t.Errorf("%q has %d frames, more than a code holds", a, Frames(a))
		}
	}
}

// TestEveryKindOfPeopleIsDrawn holds that none is dressed as another one, whatever
// some of them carry.
func TestEveryKindOfPeopleIsDrawn(t *testing.T) {
	looks := func(k story.Kind) (all [][]Part) {
		for _, hue := range theme.Hues {
			all = append(all, Parts(theme.Light, Look{Kind: k, Color: hue}, Pose{Turn: 3}, 160))
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
			for turn := range uint8(Turns + 1) {
				for f := range Frames(a) {
					n := f + int(turn)
					l := Look{Kind: k, Color: theme.Hues[n%len(theme.Hues)], Gear: uint8(n % 3), Hair: uint8(n % 8), Slight: n%3 == 0,
						Skirt: n%4 == 0, Bag: n%5 == 0}
					p := Pose{Action: a, Frame: uint8(f), Turn: turn % Turns}
					if turn == Turns {
						p.View = TopView
					}
					do(l, p)
				}
			}
		}
	}
}

func TestEverybodyIsDrawnWithinBounds(t *testing.T) {
	n := 0
	everybody(func(l Look, p Pose) {
		if n++; n%3 != 0 {
			return
		}
		parts := Parts(theme.Light, l, p, 44)
		if len(parts) < 6 {
			t.Errorf("%v %v has only %d parts", l, p, len(parts))
		}
		for _, part := range parts {
			for _, q := range part.Path.Points {
				if !(q.X > -.9 && q.X < .9 && q.Y > -.45 && q.Y < 1.7) {
					t.Fatalf("%v %v reaches to %v", l, p, q)
				}
			}
		}
	})
}

// TestFiguresTakeFewShapes holds the budget of every level of detail: a crowd of near
// figures is drawn as vectors.
func TestFiguresTakeFewShapes(t *testing.T) {
	most := map[float64]int{20: 21, 44: 34, 160: 59}
	for height, budget := range most {
		worst, who := 0, ""
		n := 0
		everybody(func(l Look, p Pose) {
			if n++; n%5 != 0 || p.View == TopView {
				return
			}
			if got := len(Parts(theme.Light, l, p, height)); got > worst {
				worst, who = got, fmt.Sprintf("%v %v", l, p)
			}
		})
		if worst > budget {
			t.Errorf("%d shapes at %g px, want %d: %s", worst, height, budget, who)
		}
	}
}

func TestPartsAreTheSameEveryTime(t *testing.T) {
	n := 0
	everybody(func(l Look, p Pose) {
		if n++; n%97 != 0 {
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

// puppetOf returns the body of a usual grown-up in the pose.
func puppetOf(l Look, p Pose) puppet {
	st := held(l, p, stanceOf(l, p))
	return st.pose(buildOf(l, near), viewOf(p.angle()))
}

func TestFeetStandOnTheGround(t *testing.T) {
	for _, a := range []story.Action{story.Stand, story.Push, story.Brace, story.Raise, story.Sit,
		story.Speak, story.Walking, story.Kneel, story.Film} {
		for f := range Frames(a) {
			b := puppetOf(Look{}, Pose{Action: a, Frame: uint8(f)})
			low := math.Inf(1)
			for i := range 2 {
				low = min(low, b.heels[i].u, b.toes[i].u)
			}
			if low < .005 || low > .035 {
				t.Errorf("%s %d: the lowest end of a foot is at %.3f", a, f, low)
			}
		}
	}
}

func TestBonesKeepTheirLength(t *testing.T) {
	for _, a := range allActions {
		for f := range Frames(a) {
			b := puppetOf(Look{}, Pose{Action: a, Frame: uint8(f)})
			for i := range 2 {
				for _, bone := range []struct {
					a, b vec
					long float64
				}{{b.arms[i].root, b.arms[i].joint, upperArm}, {b.arms[i].joint, b.arms[i].end, foreArm},
					{b.legs[i].root, b.legs[i].joint, thigh}, {b.legs[i].joint, b.legs[i].end, shin}} {
					if got := bone.b.minus(bone.a).long(); math.Abs(got-bone.long) > .001 {
						t.Errorf("%s %d: a bone is %.3f long, want %.3f", a, f, got, bone.long)
					}
				}
			}
		}
	}
}

// TestHandsGetWhereTheyAreSent holds that stances ask for nothing that arms cannot do.
func TestHandsGetWhereTheyAreSent(t *testing.T) {
	for _, a := range allActions {
		for f := range Frames(a) {
			b := puppetOf(Look{}, Pose{Action: a, Frame: uint8(f)})
			for i := range 2 {
				if off := b.arms[i].end.minus(b.hands[i]).long(); off > .07 {
					t.Errorf("%s %d: hand %d stays %.3f short", a, f, i, off)
				}
			}
		}
	}
}

// TestPeopleTurnWithTheCamera holds that somebody is seen from where the camera looks:
// right is right, and who looks at the viewer shows the front.
func TestPeopleTurnWithTheCamera(t *testing.T) {
	tests := []struct {
		face, yaw float64
		turn      uint8
	}{
		{0, 0, 0}, {math.Pi / 2, 0, 4}, {math.Pi, 0, 8}, {-math.Pi / 2, 0, 12}, {-.01, 0, 0}, {2 * math.Pi, 0, 0},
		{0, math.Pi / 4, 14}, {math.Pi / 2, math.Pi / 4, 2}, {0, -math.Pi / 4, 2},
	}
	for _, c := range tests {
		f := &plan.Figure{Face: c.face, Action: story.Walking}
		if p := PoseOf(f, 0, c.yaw); p.Turn != c.turn {
			t.Errorf("facing %.2f before a camera turned by %.2f: turn %d, want %d", c.face, c.yaw, p.Turn, c.turn)
		}
		if p := TopPoseOf(f, c.yaw); p.Turn != c.turn || p.View != TopView {
			t.Errorf("facing %.2f from above: %+v, want turn %d", c.face, p, c.turn)
		}
	}
	right := puppetOf(Look{}, Pose{Action: story.Push, Turn: 0})
	if right.to(right.arms[0].end).X < .2 {
		t.Error("who pushes to the right reaches to the left")
	}
	front := puppetOf(Look{}, Pose{Action: story.Push, Turn: 4})
	if front.near(front.arms[0].end) < .2 || front.to(vec{r: .1}).X > 0 {
		t.Error("who looks at the viewer does not reach to the viewer, with the right hand on the left")
	}
}

func TestPoseOfStaysWithinTheFrames(t *testing.T) {
	for _, a := range allActions {
		for phase := -1.; phase < 2; phase += .01 {
			p := PoseOf(&plan.Figure{Action: a, Phase: phase}, uint32(phase*1000), phase)
			if int(p.Frame) >= Frames(a) {
				t.Fatalf("%s at %.2f: frame %d of %d", a, phase, p.Frame, Frames(a))
			}
		}
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
		PoseOf(&f, 7, .4)
	}
}
