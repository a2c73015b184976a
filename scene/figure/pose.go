package figure

import (
	"math"

	"standoff/story"
	"standoff/story/plan"
)

// A Motion is how people are seen to do something.
type Motion struct {
	Action story.Action
	number int // its place among all
	// cycle is how many frames it has, of an action that moves on the spot or
	// along. All others hold still, each in so many variants: chance picks one.
	cycle, variants int
	leaning         bool // is read from the side, and vanishes from the front
}

// motions are all there are. Their numbers are part of every [Code].
var motions = numbered([]Motion{
	{Action: story.Stand, variants: 4}, {Action: story.Wait, variants: 4},
	{Action: story.Mill, variants: 4}, {Action: story.Sit, variants: 2},
	{Action: story.Raise, variants: 3}, {Action: story.HoldUp}, {Action: story.Block},
	{Action: story.Sing}, {Action: story.Wave, cycle: 4}, {Action: story.Chant, cycle: 4},
	{Action: story.Clap, cycle: 4}, {Action: story.Speak, cycle: 4},
	{Action: story.Walking, cycle: 8}, {Action: story.Running, cycle: 8, leaning: true},
	{Action: story.StepBack, cycle: 8, leaning: true},
	{Action: story.Push, cycle: 4, leaning: true}, {Action: story.Brace, leaning: true},
	{Action: story.Climb, leaning: true}, {Action: story.Lie, leaning: true},
	{Action: story.Kneel, leaning: true}, {Action: story.Vote, leaning: true},
	{Action: story.Film, variants: 2, leaning: true}, {Action: story.Swimming, cycle: 4},
	{Action: story.Scaling, cycle: 4},
})

// numbered gives each motion its number, and at least one variant.
func numbered(all []Motion) []Motion {
	for i := range all {
		all[i].number, all[i].variants = i, max(all[i].variants, 1)
	}
	return all
}

// MotionOf returns the action's motion; an action without one is standing.
func MotionOf(a story.Action) *Motion {
	for i := range motions {
		if motions[i].Action == a {
			return &motions[i]
		}
	}
	return &motions[0]
}

// Frames returns how many frames an action has: of its cycle, or, for an action
// that holds still, ways of doing it.
func Frames(a story.Action) int {
	m := MotionOf(a)
	return max(m.cycle, m.variants)
}

// PoseOf returns how a figure is seen in a tilted picture.
func PoseOf(f *plan.Figure, seed uint32) Pose { return MotionOf(f.Action).Code(f, seed).Pose() }

// Code returns the code of how a figure that moves so is seen in a tilted picture,
// without a look. The seed is the person's. It is called for everybody in every frame,
// and makes no [Pose] of it.
func (m *Motion) Code(f *plan.Figure, seed uint32) Code {
	c := Code(m.number)<<actionAt | Code(m.frame(f, seed))<<frameAt | Code(f.Wet)<<wetAt
	if f.Seated {
		c |= seatedMark
	}
	odd := Code(seed&1) << flipAt
	turn := f.Face - 2*math.Pi*math.Floor(f.Face/(2*math.Pi)+.5) // half a turn each way at most
	aside := math.Abs(math.Abs(turn) - math.Pi/2)                // from straight on or away
	switch {
	case aside < straightOn && !m.leaning:
		if turn < 0 {
			return c | Code(BackView)<<viewAt | odd
		}
		return c | Code(FrontView)<<viewAt | odd
	case aside <= 1e-9:
		return c | odd
	case math.Abs(turn) > math.Pi/2:
		return c | flipMark
	}
	return c
}

// straightOn is how far, in radians, somebody may look aside who is still drawn from
// the front or the back: 37 degrees.
const straightOn = .6435

// TopDirections is how many ways a figure seen from above can face.
const TopDirections = 16

// TopPoseOf returns how a figure is seen from straight above: Frame counts the
// sixteenths of a turn, clockwise, that it faces away from the right.
func TopPoseOf(f *plan.Figure) Pose {
	turn := f.Face / (2 * math.Pi) * TopDirections
	n := (int(math.Round(turn))%TopDirections + TopDirections) % TopDirections
	return Pose{Action: story.Stand, View: TopView, Frame: uint8(n), Wet: f.Wet}
}

// frame returns the frame of the cycle that is nearest to the figure's phase, or
// the seed's choice of variants.
func (m *Motion) frame(f *plan.Figure, seed uint32) uint8 {
	if m.cycle > 0 {
		phase := f.Phase - math.Floor(f.Phase)
		return uint8(int(phase*float64(m.cycle)+.5) % m.cycle)
	}
	return uint8(seed >> 3 % uint32(m.variants))
}
