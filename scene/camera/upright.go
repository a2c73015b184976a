package camera

import (
	"math"

	"standoff/scene/path"
	"standoff/story/chance"
)

// TopTilt is the tilt, in radians, below which people are seen from above
// rather than upright. Both views fade into each other within topFade of it.
const (
	TopTilt = 15 * math.Pi / 180
	topFade = 4 * math.Pi / 180
)

const (
	// TopEnlargement is how much larger than true people are drawn when seen
	// from above: a plan is about nothing else.
	TopEnlargement = 1.4
	// topShoulders is how long somebody seen from above is, to the same figure
	// standing.
	topShoulders = .3
)

// LeaderHeight returns how much taller than others, who are so many pixels tall, a leader is
// drawn: to be found among small people, and no giant among large ones.
func LeaderHeight(others float64) float64 {
	steps := [...][2]float64{{21, 1.45}, {57, 1.3}, {160, 1.12}}
	for i := 1; i < len(steps); i++ {
		a, b := steps[i-1], steps[i]
		if others < b[0] {
			u := path.Clamp((others-a[0])/(b[0]-a[0]), 0, 1)
			return a[1] + (b[1]-a[1])*u
		}
	}
	return steps[len(steps)-1][1]
}

// Upright returns how clearly people are seen standing: 1 wholly, 0 where they
// are seen from above, and in between while the one view fades into the other.
func (c *Camera) Upright() float64 {
	return chance.Smooth((c.Tilt - (TopTilt - topFade)) / (2 * topFade))
}

// Standing returns how tall somebody who is no leader is drawn, in pixels: while the one
// view fades into the other, between the heights of the two.
func (c *Camera) Standing() float64 {
	const fromAbove = topShoulders * TopEnlargement
	return c.Figure() * (fromAbove + (1-fromAbove)*c.Upright())
}
