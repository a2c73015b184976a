package scene

import (
	"testing"

	"standoff/scene/figure"
	"standoff/scene/picture"
	"standoff/scene/scenetest"
	"standoff/story"
	"standoff/story/plan"
)

// Every step of the first story, at every size, shows what it is about.
func TestFirstStoryIsInThePicture(t *testing.T) {
	plan := scenetest.FirstStory(t)
	for _, size := range scenetest.FrameSizes {
		stage, p := NewStage(plan, scenetest.View(size[0], size[1])), new(picture.Picture)
		for i, step := range plan.Steps {
			m := plan.At(step.Still)
			stage.Compose(m, p)
			for _, at := range m.Camera.Core {
				a := stage.cam.Project(at.X, at.Y, 0)
				if a.X < -1 || a.Y < -1 || a.X > size[0]+1 || a.Y > size[1]+1 {
					t.Errorf("%v, step %d: %v of the focus falls on %v", size, i+1, at, a)
				}
			}
		}
	}
}

// Once it has played, it plays again without allocating, words and all.
func TestFirstStoryPlaysWithoutAllocating(t *testing.T) {
	planned := scenetest.FirstStory(t)
	stage, p, m := NewStage(planned, scenetest.View(768, 768)), new(picture.Picture), new(plan.Moment)
	play := func() {
		for at := 0.0; at < planned.Duration; at += .25 {
			planned.Fill(m, at)
			stage.Compose(m, p)
		}
	}
	play()
	play()
	if n := testing.AllocsPerRun(1, play); n > 0 {
		t.Errorf("%v allocations in playing the story once more", n)
	}
}

// Playing the story: what a second of it costs, moment and picture.
func BenchmarkFirstStory(b *testing.B) {
	planned := scenetest.FirstStory(b)
	view := scenetest.View(1280, 720)
	stage, p, m := NewStage(planned, view), new(picture.Picture), new(plan.Moment)
	at := 0.0
	frame := func() {
		planned.Fill(m, at)
		stage.Compose(m, p)
		if at += 1. / 30; at > planned.Duration {
			at = 0
		}
	}
	for at = 0; at < planned.Duration-.1; {
		frame()
	}
	b.ReportAllocs()
	for b.Loop() {
		frame()
	}
}

// The codes of a picture's figures tell who they are, whom the plan knows.
func TestFiguresBearTheirLooks(t *testing.T) {
	plan := scenetest.FirstStory(t)
	s := NewStage(plan, scenetest.View(1280, 720))
	var p picture.Picture
	for time := 0.; time < plan.Duration; time += 1.7 {
		s.Compose(plan.At(time), &p)
		for _, f := range p.Figures {
			got, want := f.Code.Look(), figure.LookOf(plan, f.ID)
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
