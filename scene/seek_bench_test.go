package scene

import (
	"fmt"
	"math/rand"
	"strings"
	"testing"

	"standoff/story"
)

// longStory is a story of so many steps, in each of which one of ten crowds
// walks to the other side.
func longStory(tb testing.TB, steps, figures int) *story.Plan {
	tb.Helper()
	var b strings.Builder
	b.WriteString("title = \"A long day\"\ndate = 2024-05-03\n" +
		"source = [{ id = \"bench\", by = \"Nobody\", kind = \"statement\" }]\n" +
		"set = [{ id = \"ground\", areas = [{ id = \"west\", size = [120, 120] }, { id = \"east\", size = [120, 120] }] }]\n")
	const groups = 10
	at := ""
	for i := range groups {
		fmt.Fprintf(&b, "\n[[cast]]\nid = \"crowd-%d\"\nname = \"Crowd %d\"\nfigures = %d\n", i, i, figures/groups)
		at += fmt.Sprintf("{ who = \"crowd-%d\", at = \"west\" }, ", i)
	}
	for i := range steps {
		moves := fmt.Sprintf("{ who = \"crowd-%d\", go = %q }", i%groups, []string{"east", "west"}[i/groups%2])
		if i == 0 {
			moves = at
		}
		fmt.Fprintf(&b, "\n[[step]]\nid = \"step-%d\"\ntitle = \"Step %d\"\ntext = \"They walk.\"\nsource = \"bench\"\n"+
			"sure = \"reported\"\nmoves = [%s]\n", i, i, moves)
	}
	return planOf(tb, b.String(), figures)
}

// BenchmarkSeek is the picture of any moment of a long story, asked for in any
// order: of a step that was seen before, and of one that was not.
func BenchmarkSeek(b *testing.B) {
	plan := longStory(b, 500, 2000)
	for _, seen := range []bool{true, false} {
		b.Run(fmt.Sprintf("seen=%v", seen), func(b *testing.B) {
			stage, p, m := NewStage(plan, testView(1280, 720)), new(Picture), new(story.Moment)
			r := rand.New(rand.NewSource(3))
			seek := func() {
				plan.Fill(m, r.Float64()*plan.Duration)
				stage.Compose(m, p)
			}
			if seen {
				for range 4000 {
					seek()
				}
			}
			b.ReportAllocs()
			for b.Loop() {
				seek()
				if !seen {
					stage = NewStage(plan, testView(1280, 720))
				}
			}
		})
	}
}
