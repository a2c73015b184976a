package scene

import (
	"math"

	"standoff/story"
)

// cycles are the actions that move on the spot or along, and how many frames
// each has. All others hold still.
var cycles = map[story.Action]int{
	story.Walking: 8, story.Running: 8, story.StepBack: 8,
	story.Push: 4, story.Wave: 4, story.Chant: 4, story.Clap: 4, story.Speak: 4,
}

// variants are how many ways of holding still an action has; chance picks one.
var variants = map[story.Action]int{
	story.Stand: 4, story.Wait: 4, story.Mill: 4, story.Sit: 2, story.Raise: 3, story.Film: 2,
}

// Frames is how many frames an action has: of its cycle, or, for an action
// that holds still, ways of doing it.
func Frames(a story.Action) int {
	if n := cycles[a]; n > 0 {
		return n
	}
	return max(variants[a], 1)
}

// leaning actions are read from the side and vanish from the front.
var leaning = map[story.Action]bool{
	story.Push: true, story.Brace: true, story.Climb: true, story.StepBack: true,
	story.Running: true, story.Lie: true, story.Kneel: true, story.Film: true, story.Vote: true,
}

// PoseOf is how a figure is seen in a tilted picture.
func PoseOf(f story.Figure, seed uint32) Pose {
	p := Pose{Action: f.Action, Frame: frameOf(f, seed)}
	across, towards := math.Cos(f.Face), math.Sin(f.Face)
	p.Flip = across < -1e-9 || math.Abs(across) <= 1e-9 && seed&1 == 1
	limit := .80
	if leaning[f.Action] {
		limit = 1.1
	}
	switch {
	case towards > limit:
		p.View, p.Flip = FrontView, seed&1 == 1
	case towards < -limit:
		p.View, p.Flip = BackView, seed&1 == 1
	}
	return p
}

// TopDirections is how many ways a figure seen from above can face.
const TopDirections = 16

// TopPoseOf is how a figure is seen from straight above: Frame counts the
// sixteenths of a turn, clockwise, that it faces away from the right.
func TopPoseOf(f story.Figure) Pose {
	turn := f.Face / (2 * math.Pi) * TopDirections
	n := (int(math.Round(turn))%TopDirections + TopDirections) % TopDirections
	return Pose{Action: story.Stand, View: TopView, Frame: uint8(n)}
}

func frameOf(f story.Figure, seed uint32) uint8 {
	if n := cycles[f.Action]; n > 0 {
		phase := f.Phase - math.Floor(f.Phase)
		return uint8(int(phase*float64(n)+.5) % n)
	}
	return uint8(seed >> 3 % uint32(Frames(f.Action)))
}
