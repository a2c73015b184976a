package scene

import (
	"fmt"
	"testing"

	"standoff/scene/picture"
	"standoff/scene/scenetest"
	"standoff/story/direct"
	"standoff/story/plan"
	"standoff/story/read"
)

// crowdPlan is a crowd that walks from one square to the next, with its name
// over it.
func crowdPlan(tb testing.TB, figures int) *plan.Plan {
	tb.Helper()
	text := "title = \"A crowd\"\ndate = 2024-05-03\n" +
		"source = [{ id = \"bench\", by = \"Nobody\", kind = \"statement\" }]\n" +
		"set = [{ id = \"ground\", areas = [{ id = \"west\", size = [150, 150] }, { id = \"east\", size = [150, 150] }] }]\n"
	moves := ""
	for i := range (figures + 1999) / 2000 {
		text += fmt.Sprintf("\n[[cast]]\nid = \"crowd-%d\"\nname = \"The crowd\"\nfigures = %d\n",
			i, min(figures, 2000))
		moves += fmt.Sprintf("{ who = \"crowd-%d\", from = \"west\", go = \"east\", take = 20 }, ", i)
	}
	text += "\n[[step]]\ntitle = \"They walk\"\ntext = \"They walk.\"\nsource = \"bench\"\nsure = \"reported\"\n" +
		"moves = [" + moves + "]\n"
	return planOf(tb, text, figures)
}

// planOf is the plan of a storyboard with so many figures.
func planOf(tb testing.TB, text string, figures int) *plan.Plan {
	tb.Helper()
	s, problems := read.Parse("bench.toml", []byte(text))
	if s == nil {
		tb.Fatal(problems)
	}
	plan, problems := direct.NewPlan(s)
	if plan == nil || len(plan.People) != figures {
		tb.Fatal(problems)
	}
	return plan
}

// BenchmarkFrame is a frame while everybody walks: the moment and its picture,
// with labels.
func BenchmarkFrame(b *testing.B) {
	for _, figures := range []int{300, 2000, 10000} {
		b.Run(fmt.Sprintf("figures=%d", figures), func(b *testing.B) {
			frame := frames(crowdPlan(b, figures))
			for range 20 * 60 {
				frame()
			}
			b.ReportAllocs()
			for b.Loop() {
				frame()
			}
		})
	}
}

// frames draws one frame of a walk after the other.
func frames(planned *plan.Plan) func() {
	stage, p, m := NewStage(planned, scenetest.View(1280, 720)), new(picture.Picture), new(plan.Moment)
	i := 0
	return func() {
		planned.Fill(m, float64(i%(20*60))/60)
		stage.Compose(m, p)
		i++
	}
}

func TestWalkingCrowdsAllocateNothing(t *testing.T) {
	frame := frames(crowdPlan(t, 300))
	for range 20 * 60 {
		frame()
	}
	if n := testing.AllocsPerRun(20*60, frame); n > 0 {
		t.Errorf("%v allocations for a frame", n)
	}
}
