package figure

import (
	"math"

	"standoff/scene/path"
	"standoff/story"
)

// planted are both feet of somebody who stands, seen from the side.
var planted = [2]path.Point{{X: -.042, Y: 0}, {X: .046, Y: 0}}

// sideways are the stances of bodies that face right, by action and frame.
var sideways = map[story.Action][]stance{
	story.Stand: {
		{hands: [2]path.Point{{X: -.02, Y: -.302}, {X: .03, Y: -.302}}, feet: planted},
		{hands: [2]path.Point{{X: .10, Y: -.20}, {X: .03, Y: -.29}}, feet: planted, nod: .03},
		{hands: [2]path.Point{{X: .135, Y: -.165}, {X: .02, Y: -.22}}, feet: planted},
		{hands: [2]path.Point{{X: -.045, Y: -.285}, {X: .06, Y: -.27}}, feet: [2]path.Point{{X: -.06, Y: 0}, {X: .055, Y: 0}}},
	},
	story.Wait: {
		{hands: [2]path.Point{{X: .135, Y: -.165}, {X: .02, Y: -.22}}, feet: planted},
		{hands: [2]path.Point{{X: -.02, Y: -.302}, {X: .03, Y: -.302}}, feet: planted, nod: .06},
		{hands: [2]path.Point{{X: .10, Y: -.22}, {X: -.03, Y: -.24}}, feet: [2]path.Point{{X: -.06, Y: 0}, {X: .05, Y: 0}}},
		{hands: [2]path.Point{{X: -.06, Y: -.24}, {X: .04, Y: -.29}}, feet: planted, hip: path.Point{X: -.01, Y: -.003}},
	},
	story.Mill: {
		{hands: [2]path.Point{{X: -.03, Y: -.295}, {X: .06, Y: -.28}}, feet: [2]path.Point{{X: -.07, Y: 0}, {X: .06, Y: 0}}},
		{hands: [2]path.Point{{X: .12, Y: -.17}, {X: .03, Y: -.29}}, feet: planted, nod: .05},
		{hands: [2]path.Point{{X: -.04, Y: -.28}, {X: .14, Y: -.13}}, feet: planted, elbow: [2]float64{0, 1}},
		{hands: [2]path.Point{{X: -.07, Y: -.27}, {X: .09, Y: -.26}}, feet: [2]path.Point{{X: -.09, Y: .012}, {X: .08, Y: 0}},
			lean: .05, pitch: [2]float64{.25, 0}},
	},
	story.Sit: {
		{hip: path.Point{X: -.06, Y: -.195}, hands: [2]path.Point{{X: .15, Y: -.20}, {X: .10, Y: -.21}}, sits: true,
			feet: [2]path.Point{{X: .14, Y: 0}, {X: .17, Y: 0}}, lean: .02},
		{hip: path.Point{X: -.06, Y: -.195}, hands: [2]path.Point{{X: .12, Y: -.155}, {X: .05, Y: -.17}}, sits: true,
			feet: [2]path.Point{{X: .10, Y: 0}, {X: .17, Y: 0}}, lean: .08, nod: .05, elbow: [2]float64{0, -1}},
	},
	story.Push: {
		{hip: path.Point{X: -.07, Y: -.035}, lean: .40, hands: [2]path.Point{{X: .29, Y: -.04}, {X: .30, Y: .0}},
			feet: [2]path.Point{{X: -.33, Y: 0}, {X: .02, Y: 0}}, pitch: [2]float64{.3, 0}},
		{hip: path.Point{X: -.055, Y: -.045}, lean: .44, hands: [2]path.Point{{X: .275, Y: -.035}, {X: .29, Y: .01}},
			feet: [2]path.Point{{X: -.33, Y: 0}, {X: .02, Y: 0}}, pitch: [2]float64{.36, 0}},
		{hip: path.Point{X: -.045, Y: -.04}, lean: .47, hands: [2]path.Point{{X: .255, Y: -.03}, {X: .275, Y: .02}},
			feet: [2]path.Point{{X: -.33, Y: 0}, {X: .02, Y: 0}}, pitch: [2]float64{.4, 0}},
		{hip: path.Point{X: -.06, Y: -.04}, lean: .43, hands: [2]path.Point{{X: .28, Y: -.035}, {X: .29, Y: .01}},
			feet: [2]path.Point{{X: -.33, Y: 0}, {X: .02, Y: 0}}, pitch: [2]float64{.34, 0}},
	},
	story.Brace: {
		{hip: path.Point{X: -.03, Y: -.04}, lean: .20, hands: [2]path.Point{{X: .25, Y: -.08}, {X: .26, Y: -.02}},
			feet: [2]path.Point{{X: -.21, Y: 0}, {X: .10, Y: 0}}, pitch: [2]float64{.12, 0}},
	},
	story.Climb: {
		{hip: path.Point{X: -.03, Y: .02}, lean: .52, nod: -.12, hands: [2]path.Point{{X: .20, Y: -.19}, {X: .235, Y: .205}},
			feet: [2]path.Point{{X: -.34, Y: .02}, {X: .13, Y: .20}}, pitch: [2]float64{.9, -.2},
			elbow: [2]float64{1, 1}},
	},
	story.Block: {
		{hip: path.Point{X: -.01, Y: -.02}, lean: .06, hands: [2]path.Point{{X: .17, Y: -.15}, {X: .14, Y: -.11}},
			feet: [2]path.Point{{X: -.11, Y: 0}, {X: .11, Y: 0}}, elbow: [2]float64{1, 1}},
	},
	story.Raise: {
		{hands: [2]path.Point{{X: -.075, Y: .30}, {X: .085, Y: .30}}, feet: planted, nod: -.08},
		{hands: [2]path.Point{{X: -.02, Y: -.29}, {X: .07, Y: .305}}, feet: planted, nod: -.05},
		{hands: [2]path.Point{{X: -.13, Y: .27}, {X: .12, Y: .28}}, feet: planted, nod: -.1, elbow: [2]float64{-1, 1}},
	},
	story.HoldUp: {
		{hands: [2]path.Point{{X: .10, Y: -.19}, {X: .085, Y: .29}}, feet: planted, nod: -.04},
	},
	story.Wave: {
		{hands: [2]path.Point{{X: -.03, Y: -.29}, {X: .06, Y: .29}}, feet: planted},
		{hands: [2]path.Point{{X: -.03, Y: -.29}, {X: .12, Y: .26}}, feet: planted},
		{hands: [2]path.Point{{X: -.03, Y: -.29}, {X: .17, Y: .22}}, feet: planted, lean: .02},
		{hands: [2]path.Point{{X: -.03, Y: -.29}, {X: .12, Y: .26}}, feet: planted},
	},
	story.Speak: {
		{hands: [2]path.Point{{X: .15, Y: -.14}, {X: .16, Y: -.07}}, feet: planted, lean: .03},
		{hands: [2]path.Point{{X: .12, Y: -.17}, {X: .20, Y: -.01}}, feet: planted, lean: .05},
		{hands: [2]path.Point{{X: .15, Y: -.13}, {X: .22, Y: .05}}, feet: planted, lean: .05, nod: -.04},
		{hands: [2]path.Point{{X: .17, Y: -.11}, {X: .20, Y: -.02}}, feet: planted, lean: .04},
	},
	story.Chant: {
		{hands: [2]path.Point{{X: -.04, Y: -.28}, {X: .11, Y: .13}}, feet: planted, nod: -.06},
		{hands: [2]path.Point{{X: -.04, Y: -.28}, {X: .11, Y: .22}}, feet: planted, nod: -.1},
		{hip: path.Point{X: 0, Y: .004}, hands: [2]path.Point{{X: -.04, Y: -.27}, {X: .10, Y: .295}}, feet: planted, nod: -.14},
		{hands: [2]path.Point{{X: -.04, Y: -.28}, {X: .11, Y: .20}}, feet: planted, nod: -.1},
	},
	story.Sing: {
		{hands: [2]path.Point{{X: .115, Y: -.045}, {X: .03, Y: -.29}}, feet: planted, nod: -.16},
	},
	story.Clap: {
		{hands: [2]path.Point{{X: .20, Y: -.06}, {X: .07, Y: -.03}}, feet: planted},
		{hands: [2]path.Point{{X: .17, Y: -.06}, {X: .10, Y: .0}}, feet: planted},
		{hands: [2]path.Point{{X: .15, Y: -.09}, {X: .13, Y: .03}}, feet: planted},
		{hands: [2]path.Point{{X: .17, Y: -.06}, {X: .10, Y: .0}}, feet: planted},
	},
	story.Film: {
		{hands: [2]path.Point{{X: .165, Y: .06}, {X: .06, Y: .075}}, feet: [2]path.Point{{X: -.07, Y: 0}, {X: .06, Y: 0}},
			elbow: [2]float64{1, 1}},
		{hip: path.Point{X: -.01, Y: -.03}, lean: .06, hands: [2]path.Point{{X: .165, Y: .06}, {X: .06, Y: .075}},
			feet: [2]path.Point{{X: -.13, Y: 0}, {X: .09, Y: 0}}},
	},
	story.Kneel: {
		{hip: path.Point{X: -.03, Y: -.20}, hands: [2]path.Point{{X: .14, Y: -.20}, {X: .10, Y: -.20}}, lean: .05, nod: .1,
			feet: [2]path.Point{{X: -.24, Y: 0}, {X: .16, Y: 0}}, pitch: [2]float64{1.2, 0}},
	},
	story.Lie: {
		{hip: path.Point{X: -.02, Y: -.395}, lean: math.Pi/2 - .04, nod: .75,
			hands: [2]path.Point{{X: -.24, Y: -.02}, {X: .1, Y: .02}}, elbow: [2]float64{-1, -1},
			feet: [2]path.Point{{X: -.44, Y: .0}, {X: -.40, Y: .01}}, pitch: [2]float64{1.1, 1.2}},
	},
	story.Swimming: {
		{hands: [2]path.Point{{X: .29, Y: -.02}, {X: .27, Y: -.03}}, feet: planted, lean: .14, nod: -.08},
		{hands: [2]path.Point{{X: .24, Y: -.03}, {X: .16, Y: -.04}}, feet: planted, lean: .12, nod: -.06},
		{hands: [2]path.Point{{X: .12, Y: -.05}, {X: -.02, Y: -.06}}, feet: planted, lean: .10, nod: -.04},
		{hands: [2]path.Point{{X: .22, Y: -.04}, {X: .14, Y: -.05}}, feet: planted, lean: .12, nod: -.06},
	},
	story.Scaling: {
		{hands: [2]path.Point{{X: .16, Y: .24}, {X: .18, Y: .06}}, feet: [2]path.Point{{X: .06, Y: .02}, {X: .14, Y: .17}}, lean: .10, nod: -.15},
		{hands: [2]path.Point{{X: .17, Y: .16}, {X: .17, Y: .16}}, feet: [2]path.Point{{X: .10, Y: .09}, {X: .10, Y: .09}}, lean: .08, nod: -.15},
		{hands: [2]path.Point{{X: .18, Y: .06}, {X: .16, Y: .24}}, feet: [2]path.Point{{X: .14, Y: .17}, {X: .06, Y: .02}}, lean: .10, nod: -.15},
		{hands: [2]path.Point{{X: .17, Y: .16}, {X: .17, Y: .16}}, feet: [2]path.Point{{X: .10, Y: .09}, {X: .10, Y: .09}}, lean: .08, nod: -.15},
	},
	story.Vote: {
		{hands: [2]path.Point{{X: -.03, Y: -.29}, {X: .22, Y: -.10}}, feet: planted, lean: .08, nod: .14},
	},
}

// gait returns a stance of somebody on the way, facing right. Turn is how much of
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
		st.feet[i] = path.Point{X: x * stride, Y: up * lift}
		st.pitch[i] = toe(t-math.Floor(t)) * stride / .165
		st.hands[i] = path.Point{X: -x*swing + .015, Y: -.285 + .05*math.Abs(x)*swing/.15}
		if a == story.Running {
			st.hands[i] = path.Point{X: .09 - x*swing, Y: -.15 - .10*x}
		}
		if a == story.StepBack {
			st.hands[i] = path.Point{X: .11 - x*swing, Y: -.20}
		}
	}
	st.hip.Y = low - bob*math.Cos(4*math.Pi*turn)
	if a == story.Running {
		st.hip.Y = low + bob*math.Cos(4*math.Pi*turn)
	}
	return st
}

// pace returns where one foot of a walker is: on the ground it goes from 1 back to
// −1 in a little over half of the stride, then swings forwards in the air.
func pace(t float64) (x, up float64) {
	const ground = .56
	if t < ground {
		return 1 - 2*t/ground, 0
	}
	u := (t - ground) / (1 - ground)
	return -math.Cos(math.Pi * u), math.Sin(math.Pi*u) * (1 - .25*u)
}

// toe returns how far a walker's foot points down: up on the heel as it lands,
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
