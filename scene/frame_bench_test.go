package scene

import (
	"fmt"
	"testing"

	"standoff/scene/picture"
	"standoff/scene/scenetest"
	"standoff/story/plan"
)

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
