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
	// along. All others hold still. Either may be done in so many ways: chance picks one.
	cycle, variants int
	stances         []stance // a frame each, way by way; none of a gait
}

// motions are all there are. Their numbers are part of every [Code].
var motions = numbered([]Motion{
	{Action: story.Stand, stances: standing}, {Action: story.Wait, stances: waiting},
	{Action: story.Mill, stances: milling}, {Action: story.Sit, stances: sitting},
	{Action: story.Raise, stances: raisingArms}, {Action: story.HoldUp, stances: holdingUp},
	{Action: story.Block, stances: blocking}, {Action: story.Sing, stances: singing},
	{Action: story.Wave, cycle: 4, stances: waving}, {Action: story.Chant, cycle: 4, stances: chanting},
	{Action: story.Clap, cycle: 4, stances: clapping}, {Action: story.Speak, cycle: 4, stances: speaking},
	{Action: story.Walking, cycle: 8}, {Action: story.Running, cycle: 8}, {Action: story.StepBack, cycle: 8},
	{Action: story.Push, cycle: 4, stances: pushing}, {Action: story.Brace, stances: bracing},
	{Action: story.Climb, stances: climbing}, {Action: story.Lie, stances: lying},
	{Action: story.Kneel, stances: kneeling}, {Action: story.Vote, stances: voting},
	{Action: story.Film, stances: filming}, {Action: story.Swimming, cycle: 4, stances: swimming},
	{Action: story.Scaling, cycle: 4, stances: scaling}, {Action: story.OnGround, stances: onGround},
})

// numbered gives each motion its number, and at least one frame and one variant.
func numbered(all []Motion) []Motion {
	for i := range all {
		m := &all[i]
		m.number, m.cycle = i, max(m.cycle, 1)
		m.variants = max(len(m.stances)/m.cycle, 1)
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

// Frames returns how many frames an action has: of its cycle, in every way of doing it.
func Frames(a story.Action) int {
	m := MotionOf(a)
	return m.cycle * m.variants
}

// PoseOf returns how a figure is seen in a tilted picture by a camera with that yaw.
func PoseOf(f *plan.Figure, seed uint32, yaw float64) Pose {
	return MotionOf(f.Action).Code(f, seed, yaw).Pose()
}

// Code returns the code of how a figure that moves so is seen in a tilted picture,
// without a look. The seed is the person's, the yaw the camera's, in radians. It is called
// for everybody in every frame, and makes no [Pose] of it.
func (m *Motion) Code(f *plan.Figure, seed uint32, yaw float64) Code {
	c := Code(m.number)<<actionAt | Code(m.frame(f, seed))<<frameAt | Code(f.Wet)<<wetAt |
		Code(turnOf(f.Face-yaw))<<turnAt
	if f.Seated {
		c |= seatedMark
	}
	return c
}

// Turns is how many ways a figure can face: Pose.Turn counts the sixteenths of a turn,
// clockwise as seen, that it faces away from the right of the picture.
const Turns = 16

// turnOf returns the turn nearest to an angle, in radians.
func turnOf(angle float64) uint8 {
	n := int(math.Floor(angle/(2*math.Pi)*Turns+.5)) % Turns
	return uint8((n + Turns) % Turns)
}

// angle returns the angle of the pose's turn, in radians.
func (p Pose) angle() float64 { return float64(p.Turn) / Turns * 2 * math.Pi }

// TopPoseOf returns how a figure is seen from straight above.
func TopPoseOf(f *plan.Figure, yaw float64) Pose {
	return Pose{Action: story.Stand, View: TopView, Turn: turnOf(f.Face - yaw), Wet: f.Wet}
}

// frame returns the frame of the cycle that is nearest to the figure's phase, in the
// seed's choice of variants.
func (m *Motion) frame(f *plan.Figure, seed uint32) uint8 {
	at := 0
	if m.cycle > 1 {
		phase := f.Phase - math.Floor(f.Phase)
		at = int(phase*float64(m.cycle)+.5) % m.cycle
	}
	return uint8(at + m.cycle*int(seed>>3%uint32(m.variants)))
}
