package main

import (
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"standoff/cmd/internal/boardtest"
	"standoff/story/direct"
	"standoff/story/read"
)

func TestFramePaints(t *testing.T) {
	file := filepath.Join(t.TempDir(), "out.png")
	code, _, errOut := call(boardtest.ReadmeStoryboard(t), "frame", "-size", "375x469", "-ratio", "2", "-o", file, "-")
	if code != 0 {
		t.Fatalf("exit %d:\n%s", code, errOut)
	}
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	img, err := png.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	if got := img.Bounds().Size(); got.X != 750 || got.Y != 938 {
		t.Errorf("the picture is %v, want 750x938", got)
	}
}

// TestFrameWithoutAStep holds that a first picture shows somebody: at the very
// start of a story nobody has come yet.
func TestFrameWithoutAStep(t *testing.T) {
	s, problems := read.Parse("small.toml", []byte(boardtest.ReadmeStoryboard(t)))
	if s == nil {
		t.Fatal(problems)
	}
	plan, _ := direct.NewPlan(s)
	at, err := shot{seconds: -1}.moment(plan)
	if err != nil || at != plan.Steps[0].Still {
		t.Errorf("it paints %v (%v), want the first step's still, %v", at, err, plan.Steps[0].Still)
	}
	if at, _ := (shot{seconds: 2}).moment(plan); at != 2 {
		t.Errorf("2 seconds into the story are %v", at)
	}
}
