package figure

import (
	"reflect"
	"testing"

	"standoff/scene/theme"
	"standoff/story"
)

// A code stands for one look in one pose, and no other.
func TestCodesTellAllFiguresApart(t *testing.T) {
	type posed struct {
		look Look
		pose Pose
	}
	of := map[Code]posed{}
	note := func(l Look, p Pose) {
		f, c := posed{l, p}, CodeOf(l, p)
		if got := (posed{c.Look(), c.Pose()}); got != f {
			t.Fatalf("%v has the code %x, which is %v", f, c, got)
		}
		if other, ok := of[c]; ok && other != f {
			t.Fatalf("%v and %v share the code %x", f, other, c)
		}
		of[c] = f
	}
	everybody(func(l Look, p Pose) {
		note(l, p)
		for _, change := range []func(){
			func() { l.Doubt = true }, func() { l.Dim = true }, func() { l.Lit = true },
			func() { l.Leader = true }, func() { l.Cut = story.Closed }, func() { l.Skin = 2 },
			func() { l.Cloth = 9 }, func() { l.Tint = 3 },
			func() { l.Flag = Flag{8, 0, 8} }, func() { p.Turn = 15 - p.Turn },
			func() { l.Size = 7 }, func() { l.Legs = 4 }, func() { l.Slight = true }, func() { l.Skirt = true }, func() { l.Bag = true },
		} {
			change()
			note(l, p)
		}
	})
}

// A shadow's code draws the shadow of who it was taken from.
func TestShadowCodesKeepTheShadow(t *testing.T) {
	everybody(func(l Look, p Pose) {
		c := CodeOf(l, p).Shadow()
		want, got := ShadowParts(theme.Light, l, p, 44), ShadowParts(theme.Light, c.Look(), c.Pose(), 44)
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("%v %v casts another shadow than its code %x", l, p, c)
		}
	})
}

func TestCoarseCodesTurnLittle(t *testing.T) {
	for turn := range uint8(Turns) {
		got := CodeOf(Look{Kind: story.Judge}, Pose{Action: story.Sit, Turn: turn}).Coarse().Pose()
		if off := (got.Turn - turn) % Turns; got.Turn%2 != 0 || off > 1 || got.Action != story.Sit {
			t.Errorf("turn %d becomes %+v", turn, got)
		}
	}
}

func TestOtherwiseChangesFrameAndTurnAlone(t *testing.T) {
	l, p := Look{Kind: story.Press, Color: story.Wine, Hair: 3}, Pose{Action: story.Walking, Frame: 5, Turn: 15, Seated: true, Wet: 1}
	c := CodeOf(l, p).Otherwise(2, 3)
	p.Frame, p.Turn = 2, 2
	if c.Look() != l || c.Pose() != p {
		t.Errorf("got %+v %+v", c.Look(), c.Pose())
	}
}
