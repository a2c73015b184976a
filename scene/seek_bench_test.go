package scene

import (
	"math/rand"
	"testing"

	"standoff/scene/picture"
	"standoff/scene/scenetest"
	"standoff/story/plan"
)

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
