package scene

import (
	"math"

	"standoff/story"
)

// planted are both feet of somebody who stands, seen from the side.
var planted = [2]Point{{-.042, 0}, {.046, 0}}

// sideways are the stances of bodies that face right, by action and frame.
var sideways = map[story.Action][]stance{
	story.Stand: {
		{hands: [2]Point{{-.02, -.302}, {.03, -.302}}, feet: planted},
		{hands: [2]Point{{.10, -.20}, {.03, -.29}}, feet: planted, nod: .03},
		{hands: [2]Point{{.135, -.165}, {.02, -.22}}, feet: planted},
		{hands: [2]Point{{-.045, -.285}, {.06, -.27}}, feet: [2]Point{{-.06, 0}, {.055, 0}}},
	},
	story.Wait: {
		{hands: [2]Point{{.135, -.165}, {.02, -.22}}, feet: planted},
		{hands: [2]Point{{-.02, -.302}, {.03, -.302}}, feet: planted, nod: .06},
		{hands: [2]Point{{.10, -.22}, {-.03, -.24}}, feet: [2]Point{{-.06, 0}, {.05, 0}}},
		{hands: [2]Point{{-.06, -.24}, {.04, -.29}}, feet: planted, hip: Point{-.01, -.003}},
	},
	story.Mill: {
		{hands: [2]Point{{-.03, -.295}, {.06, -.28}}, feet: [2]Point{{-.07, 0}, {.06, 0}}},
		{hands: [2]Point{{.12, -.17}, {.03, -.29}}, feet: planted, nod: .05},
		{hands: [2]Point{{-.04, -.28}, {.14, -.13}}, feet: planted, elbow: [2]float64{0, 1}},
		{hands: [2]Point{{-.07, -.27}, {.09, -.26}}, feet: [2]Point{{-.09, .012}, {.08, 0}},
			lean: .05, pitch: [2]float64{.25, 0}},
	},
	story.Sit: {
		{hip: Point{-.06, -.195}, hands: [2]Point{{.15, -.20}, {.10, -.21}}, sits: true,
			feet: [2]Point{{.14, 0}, {.17, 0}}, lean: .02},
		{hip: Point{-.06, -.195}, hands: [2]Point{{.12, -.155}, {.05, -.17}}, sits: true,
			feet: [2]Point{{.10, 0}, {.17, 0}}, lean: .08, nod: .05, elbow: [2]float64{0, -1}},
	},
	story.Push: {
		{hip: Point{-.07, -.035}, lean: .40, hands: [2]Point{{.29, -.04}, {.30, .0}},
			feet: [2]Point{{-.33, 0}, {.02, 0}}, pitch: [2]float64{.3, 0}},
		{hip: Point{-.055, -.045}, lean: .44, hands: [2]Point{{.275, -.035}, {.29, .01}},
			feet: [2]Point{{-.33, 0}, {.02, 0}}, pitch: [2]float64{.36, 0}},
		{hip: Point{-.045, -.04}, lean: .47, hands: [2]Point{{.255, -.03}, {.275, .02}},
			feet: [2]Point{{-.33, 0}, {.02, 0}}, pitch: [2]float64{.4, 0}},
		{hip: Point{-.06, -.04}, lean: .43, hands: [2]Point{{.28, -.035}, {.29, .01}},
			feet: [2]Point{{-.33, 0}, {.02, 0}}, pitch: [2]float64{.34, 0}},
	},
	story.Brace: {
		{hip: Point{-.03, -.04}, lean: .20, hands: [2]Point{{.25, -.08}, {.26, -.02}},
			feet: [2]Point{{-.21, 0}, {.10, 0}}, pitch: [2]float64{.12, 0}},
	},
	story.Climb: {
		{hip: Point{-.03, .02}, lean: .52, nod: -.12, hands: [2]Point{{.20, -.19}, {.235, .205}},
			feet: [2]Point{{-.34, .02}, {.13, .20}}, pitch: [2]float64{.9, -.2},
			elbow: [2]float64{1, 1}},
	},
	story.Block: {
		{hip: Point{-.01, -.02}, lean: .06, hands: [2]Point{{.17, -.15}, {.14, -.11}},
			feet: [2]Point{{-.11, 0}, {.11, 0}}, elbow: [2]float64{1, 1}},
	},
	story.Raise: {
		{hands: [2]Point{{-.075, .30}, {.085, .30}}, feet: planted, nod: -.08},
		{hands: [2]Point{{-.02, -.29}, {.07, .305}}, feet: planted, nod: -.05},
		{hands: [2]Point{{-.13, .27}, {.12, .28}}, feet: planted, nod: -.1, elbow: [2]float64{-1, 1}},
	},
	story.HoldUp: {
		{hands: [2]Point{{.10, -.19}, {.085, .29}}, feet: planted, nod: -.04},
	},
	story.Wave: {
		{hands: [2]Point{{-.03, -.29}, {.06, .29}}, feet: planted},
		{hands: [2]Point{{-.03, -.29}, {.12, .26}}, feet: planted},
		{hands: [2]Point{{-.03, -.29}, {.17, .22}}, feet: planted, lean: .02},
		{hands: [2]Point{{-.03, -.29}, {.12, .26}}, feet: planted},
	},
	story.Speak: {
		{hands: [2]Point{{.15, -.14}, {.16, -.07}}, feet: planted, lean: .03},
		{hands: [2]Point{{.12, -.17}, {.20, -.01}}, feet: planted, lean: .05},
		{hands: [2]Point{{.15, -.13}, {.22, .05}}, feet: planted, lean: .05, nod: -.04},
		{hands: [2]Point{{.17, -.11}, {.20, -.02}}, feet: planted, lean: .04},
	},
	story.Chant: {
		{hands: [2]Point{{-.04, -.28}, {.11, .13}}, feet: planted, nod: -.06},
		{hands: [2]Point{{-.04, -.28}, {.11, .22}}, feet: planted, nod: -.1},
		{hip: Point{0, .004}, hands: [2]Point{{-.04, -.27}, {.10, .295}}, feet: planted, nod: -.14},
		{hands: [2]Point{{-.04, -.28}, {.11, .20}}, feet: planted, nod: -.1},
	},
	story.Sing: {
		{hands: [2]Point{{.115, -.045}, {.03, -.29}}, feet: planted, nod: -.16},
	},
	story.Clap: {
		{hands: [2]Point{{.20, -.06}, {.07, -.03}}, feet: planted},
		{hands: [2]Point{{.17, -.06}, {.10, .0}}, feet: planted},
		{hands: [2]Point{{.15, -.09}, {.13, .03}}, feet: planted},
		{hands: [2]Point{{.17, -.06}, {.10, .0}}, feet: planted},
	},
	story.Film: {
		{hands: [2]Point{{.165, .06}, {.06, .075}}, feet: [2]Point{{-.07, 0}, {.06, 0}},
			elbow: [2]float64{1, 1}},
		{hip: Point{-.01, -.03}, lean: .06, hands: [2]Point{{.165, .06}, {.06, .075}},
			feet: [2]Point{{-.13, 0}, {.09, 0}}},
	},
	story.Kneel: {
		{hip: Point{-.03, -.20}, hands: [2]Point{{.14, -.20}, {.10, -.20}}, lean: .05, nod: .1,
			feet: [2]Point{{-.24, 0}, {.16, 0}}, pitch: [2]float64{1.2, 0}},
	},
	story.Lie: {
		{hip: Point{-.02, -.395}, lean: math.Pi/2 - .04, nod: .75,
			hands: [2]Point{{-.24, -.02}, {.1, .02}}, elbow: [2]float64{-1, -1},
			feet: [2]Point{{-.44, .0}, {-.40, .01}}, pitch: [2]float64{1.1, 1.2}},
	},
	story.Vote: {
		{hands: [2]Point{{-.03, -.29}, {.22, -.10}}, feet: planted, lean: .08, nod: .14},
	},
}

// gait is a stance of somebody on the way, facing right. Turn is how much of
// the stride is done.
func gait(a story.Action, turn float64) stance {
	stride, lift, swing, bob, low := .165, .055, .15, .017, -.012
	st := stance{lean: .08}
	switch a {
	case story.Running:
		stride, lift, swing, bob, low, st.lean = .25, .19, .19, .030, -.015, .27
	case story.StepBack:
		turn, stride, swing, st.lean, st.nod = -turn, .11, .06, -.10, .08
	}
	for i := range 2 {
		t := turn + float64(i)/2
		x, up := pace(t - math.Floor(t))
		st.feet[i] = Point{x * stride, up * lift}
		st.pitch[i] = toe(t-math.Floor(t)) * stride / .165
		st.hands[i] = Point{-x*swing + .015, -.285 + .05*math.Abs(x)*swing/.15}
		if a == story.Running {
			st.hands[i] = Point{.09 - x*swing, -.15 - .10*x}
		}
		if a == story.StepBack {
			st.hands[i] = Point{.11 - x*swing, -.20}
		}
	}
	st.hip.Y = low - bob*math.Cos(4*math.Pi*turn)
	if a == story.Running {
		st.hip.Y = low + bob*math.Cos(4*math.Pi*turn)
	}
	return st
}

// pace is where one foot of a walker is: on the ground it goes from 1 back to
// −1 in a little over half of the stride, then swings forwards in the air.
func pace(t float64) (x, up float64) {
	const ground = .56
	if t < ground {
		return 1 - 2*t/ground, 0
	}
	u := (t - ground) / (1 - ground)
	return -math.Cos(math.Pi * u), math.Sin(math.Pi*u) * (1 - .25*u)
}

// toe is how far a walker's foot points down: up on the heel as it lands,
// rolling over the toes as it leaves.
func toe(t float64) float64 {
	switch {
	case t < .12:
		return -.30 * (1 - t/.12)
	case t < .36:
		return 0
	case t < .62:
		return .75 * (t - .36) / .26
	}
	return .75 - 1.05*(t-.62)/.38
}
