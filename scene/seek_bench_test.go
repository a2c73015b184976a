package scene

import (
	"fmt"
	"math/rand"
	"strings"
	"testing"

	"standoff/scene/picture"
	"standoff/scene/scenetest"
	"standoff/story/plan"
)

// longStory is a story of so many steps, in each of which one of ten crowds
// walks to the other side.
func longStory(tb testing.TB, steps, figures int) *plan.Plan {
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
// order: of a step that was seen before; and by a stage that is new, which must
// work out first what all the people look like, and find room for everything.
func BenchmarkSeek(b *testing.B) {
	planned := longStory(b, 500, 2000)
	for _, step := range []string{"seen", "new"} {
		b.Run(step, func(b *testing.B) {
			stage, p, m := NewStage(planned, scenetest.View(1280, 720)), new(picture.Picture), new(plan.Moment)
			r := rand.New(rand.NewSource(3))
			seek := func() {
				planned.Fill(m, r.Float64()*planned.Duration)
				if step == "new" {
					stage = NewStage(planned, scenetest.View(1280, 720))
				}
				stage.Compose(m, p)
			}
			for range 4000 {
				if step == "seen" {
					seek()
				}
			}
			b.ReportAllocs()
			for b.Loop() {
				seek()
			}
		})
	}
}
