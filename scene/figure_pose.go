package scene

import (
	"math"

	"standoff/story"
)

// cycle is how many frames an action has that moves on the spot or along. All
// others hold still, and have none. It is asked of everybody in every picture,
// as are the two below: a map would take most of the time.
func cycle(a story.Action) int {
	switch a {
	case story.Walking, story.Running, story.StepBack:
		return 8
	case story.Push, story.Wave, story.Chant, story.Clap, story.Speak:
		return 4
	}
	return 0
}

// variants is how many ways of holding still an action has; chance picks one.
func variants(a story.Action) int {
	switch a {
	case story.Stand, story.Wait, story.Mill:
		return 4
	case story.Raise:
		return 3
	case story.Sit, story.Film:
		return 2
	}
	return 1
}

// leans reports whether an action is read from the side and vanishes from the
// front.
func leans(a story.Action) bool {
	switch a {
	case story.Push, story.Brace, story.Climb, story.StepBack, story.Running, story.Lie,
		story.Kneel, story.Film, story.Vote:
		return true
	}
	return false
}

// Frames is how many frames an action has: of its cycle, or, for an action
// that holds still, ways of doing it.
func Frames(a story.Action) int {
	if n := cycle(a); n > 0 {
		return n
	}
	return variants(a)
}

// PoseOf is how a figure is seen in a tilted picture.
func PoseOf(f *story.Figure, seed uint32) Pose {
	p := Pose{Action: f.Action, Frame: frameOf(f, seed)}
	towards, across := math.Sincos(f.Face)
	p.Flip = across < -1e-9 || math.Abs(across) <= 1e-9 && seed&1 == 1
	limit := .80
	if (towards > limit || towards < -limit) && leans(f.Action) {
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
func TopPoseOf(f *story.Figure) Pose {
	turn := f.Face / (2 * math.Pi) * TopDirections
	n := (int(math.Round(turn))%TopDirections + TopDirections) % TopDirections
	return Pose{Action: story.Stand, View: TopView, Frame: uint8(n)}
}

func frameOf(f *story.Figure, seed uint32) uint8 {
	if n := cycle(f.Action); n > 0 {
		phase := f.Phase - math.Floor(f.Phase)
		return uint8(int(phase*float64(n)+.5) % n)
	}
	return uint8(seed >> 3 % uint32(variants(f.Action)))
}
