package gpu

import (
	"fmt"
	"testing"

	"standoff/scene/figure"
	"standoff/scene/theme"
	"standoff/story"
)

// BenchmarkCut is one sprite, from its look to its pixels, of each of some kinds in turn.
func BenchmarkCut(b *testing.B) {
	kinds := []story.Kind{story.Deputy, story.Soldier, story.Press, story.Civilian}
	for _, height := range []float64{22, 44, 160} {
		b.Run(fmt.Sprintf("height=%g", height), func(b *testing.B) {
			var c cutter
			n := 0
			b.ReportAllocs()
			for b.Loop() {
				n++
				l := figure.Look{Kind: kinds[n%len(kinds)], Color: story.Blue, Hair: uint8(n % 5)}
				p := figure.Pose{Action: story.Walking, Frame: uint8(n % 8)}
				c.cut(figure.Parts(theme.Light, l, p, height), height, point{})
			}
		})
	}
}
