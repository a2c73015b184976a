package figure

import (
	"testing"

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
			func() { l.Cloth = 3 }, func() { l.Tint = 3 },
			func() { l.Flag = Flag{8, 0, 8} }, func() { p.Flip = !p.Flip },
		} {
			change()
			note(l, p)
		}
	})
}
