package scene

import (
	"math"

	"standoff/story"
	"standoff/story/plan"
)

// A motion is how people are seen to do something.
type motion struct {
	action story.Action
	number int // its place among all
	// cycle is how many frames it has, of an action that moves on the spot or
	// along. All others hold still, each in so many variants: chance picks one.
	cycle, variants int
	leaning         bool // is read from the side, and vanishes from the front
}

var motions = numbered([]motion{
	{action: story.Stand, variants: 4}, {action: story.Wait, variants: 4},
	{action: story.Mill, variants: 4}, {action: story.Sit, variants: 2},
	{action: story.Raise, variants: 3}, {action: story.HoldUp}, {action: story.Block},
	{action: story.Sing}, {action: story.Wave, cycle: 4}, {action: story.Chant, cycle: 4},
	{action: story.Clap, cycle: 4}, {action: story.Speak, cycle: 4},
	{action: story.Walking, cycle: 8}, {action: story.Running, cycle: 8, leaning: true},
	{action: story.StepBack, cycle: 8, leaning: true},
	{action: story.Push, cycle: 4, leaning: true}, {action: story.Brace, leaning: true},
	{action: story.Climb, leaning: true}, {action: story.Lie, leaning: true},
	{action: story.Kneel, leaning: true}, {action: story.Vote, leaning: true},
	{action: story.Film, variants: 2, leaning: true},
})

func numbered(all []motion) []motion {
	for i := range all {
		all[i].number, all[i].variants = i, max(all[i].variants, 1)
	}
	return all
}

// motionOf is the action's motion; of none, people stand.
func motionOf(a story.Action) *motion {
	for i := range motions {
		if motions[i].action == a {
			return &motions[i]
		}
	}
	return &motions[0]
}

// Frames is how many frames an action has: of its cycle, or, for an action
// that holds still, ways of doing it.
func Frames(a story.Action) int {
	m := motionOf(a)
	return max(m.cycle, m.variants)
}

// PoseOf is how a figure is seen in a tilted picture.
func PoseOf(f *plan.Figure, seed uint32) Pose { return motionOf(f.Action).pose(f, seed) }

func (m *motion) pose(f *plan.Figure, seed uint32) Pose {
	p := Pose{Action: f.Action, Frame: m.frame(f, seed)}
	turn := f.Face - 2*math.Pi*math.Floor(f.Face/(2*math.Pi)+.5) // half a turn each way at most
	aside := math.Abs(math.Abs(turn) - math.Pi/2)                // from straight on or away
	switch {
	case aside < straightOn && !m.leaning:
		p.View, p.Flip = FrontView, seed&1 == 1
		if turn < 0 {
			p.View = BackView
		}
	case aside <= 1e-9:
		p.Flip = seed&1 == 1
	default:
		p.Flip = math.Abs(turn) > math.Pi/2
	}
	return p
}

// straightOn is how far, in radians, somebody may look aside who is still drawn from
// the front or the back: 37 degrees.
const straightOn = .6435

// TopDirections is how many ways a figure seen from above can face.
const TopDirections = 16

// TopPoseOf is how a figure is seen from straight above: Frame counts the
// sixteenths of a turn, clockwise, that it faces away from the right.
func TopPoseOf(f *plan.Figure) Pose {
	turn := f.Face / (2 * math.Pi) * TopDirections
	n := (int(math.Round(turn))%TopDirections + TopDirections) % TopDirections
	return Pose{Action: story.Stand, View: TopView, Frame: uint8(n)}
}

func (m *motion) frame(f *plan.Figure, seed uint32) uint8 {
	if m.cycle > 0 {
		phase := f.Phase - math.Floor(f.Phase)
		return uint8(int(phase*float64(m.cycle)+.5) % m.cycle)
	}
	return uint8(seed >> 3 % uint32(m.variants))
}
