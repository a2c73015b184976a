package scene

import (
	"testing"

	"standoff/story"
)

// A code stands for one look in one pose, and no other.
func TestCodesTellAllFiguresApart(t *testing.T) {
	type figure struct {
		look Look
		pose Pose
	}
	of := map[Code]figure{}
	note := func(l Look, p Pose) {
		f, c := figure{l, p}, CodeOf(l, p)
		if got := (figure{c.Look(), c.Pose()}); got != f {
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
			func() { l.Gear |= 3 << 4 }, func() { l.Hair |= 3 << 4 },
			func() { l.Flag = Flag{8, 0, 8} }, func() { p.Flip = !p.Flip },
		} {
			change()
			note(l, p)
		}
	})
}

// The codes of a picture's figures tell who they are, whom the plan knows.
func TestFiguresBearTheirLooks(t *testing.T) {
	plan := firstStory(t)
	s := NewStage(plan, testView(1280, 720))
	var p Picture
	for time := 0.; time < plan.Duration; time += 1.7 {
		s.Compose(plan.At(time), &p)
		for _, f := range p.Figures {
			got, want := f.Code.Look(), LookOf(plan, f.ID)
			want.Doubt, want.Dim, want.Lit = got.Doubt, got.Dim, got.Lit
			if want.Cut != story.Closed {
				want.Cut = ""
			}
			if got != want || f.Code.Leader() != want.Leader {
				t.Fatalf("at %.1f s %v has the code %x, which is %v", time, want, f.Code, got)
			}
		}
	}
}
