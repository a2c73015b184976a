package figure

import (
	"math"

	"standoff/scene/path"
	"standoff/story"
)

// astride are both feet of somebody seen from the front.
var astride = [2]path.Point{{X: -.058, Y: 0}, {X: .058, Y: 0}}

// hanging are both hands at the sides.
var hanging = [2]path.Point{{X: -.030, Y: -.302}, {X: .030, Y: -.302}}

// frontal are the stances of bodies that face the viewer or look away, by
// action and frame. What is not here stands.
var frontal = map[story.Action][]stance{
	story.Stand: {
		{hands: hanging, feet: astride},
		{hands: [2]path.Point{{X: .085, Y: -.20}, {X: -.085, Y: -.20}}, feet: astride},
		{hands: [2]path.Point{{X: -.035, Y: -.29}, {X: .01, Y: -.21}}, feet: astride, nod: .02},
		{hands: hanging, feet: [2]path.Point{{X: -.075, Y: 0}, {X: .06, Y: 0}}},
	},
	story.Wait: {
		{hands: [2]path.Point{{X: .12, Y: -.13}, {X: -.12, Y: -.13}}, feet: astride},
		{hands: [2]path.Point{{X: .085, Y: -.21}, {X: -.085, Y: -.21}}, feet: astride},
		{hands: hanging, feet: [2]path.Point{{X: -.075, Y: 0}, {X: .06, Y: 0}}, nod: .04},
		{hands: [2]path.Point{{X: -.03, Y: -.19}, {X: .035, Y: -.29}}, feet: astride},
	},
	story.Mill: {
		{hands: hanging, feet: [2]path.Point{{X: -.07, Y: 0}, {X: .06, Y: 0}}, nod: .05},
		{hands: [2]path.Point{{X: .09, Y: -.15}, {X: .035, Y: -.29}}, feet: astride, nod: -.05},
		{hands: [2]path.Point{{X: -.035, Y: -.29}, {X: -.03, Y: -.13}}, feet: astride},
		{hands: [2]path.Point{{X: -.05, Y: -.28}, {X: .05, Y: -.28}}, feet: [2]path.Point{{X: -.05, Y: .015}, {X: .06, Y: 0}}},
	},
	story.Sit: {
		{hip: path.Point{X: 0, Y: -.195}, hands: [2]path.Point{{X: .06, Y: -.215}, {X: -.06, Y: -.215}}, feet: astride, sits: true},
		{hip: path.Point{X: 0, Y: -.195}, hands: [2]path.Point{{X: .0, Y: -.22}, {X: .0, Y: -.22}}, feet: astride, sits: true,
			nod: .05},
	},
	story.Block: {
		{hands: [2]path.Point{{X: -.15, Y: -.13}, {X: .15, Y: -.13}}, feet: [2]path.Point{{X: -.095, Y: 0}, {X: .095, Y: 0}}},
	},
	story.Raise: {
		{hands: [2]path.Point{{X: -.065, Y: .30}, {X: .065, Y: .30}}, feet: astride},
		{hands: [2]path.Point{{X: -.035, Y: -.29}, {X: .06, Y: .30}}, feet: astride},
		{hands: [2]path.Point{{X: -.14, Y: .26}, {X: .14, Y: .26}}, feet: astride},
	},
	story.HoldUp: {{hands: [2]path.Point{{X: .07, Y: -.18}, {X: .06, Y: .29}}, feet: astride}},
	story.Wave: {
		{hands: [2]path.Point{{X: -.035, Y: -.29}, {X: .05, Y: .29}}, feet: astride},
		{hands: [2]path.Point{{X: -.035, Y: -.29}, {X: .11, Y: .26}}, feet: astride},
		{hands: [2]path.Point{{X: -.035, Y: -.29}, {X: .16, Y: .22}}, feet: astride},
		{hands: [2]path.Point{{X: -.035, Y: -.29}, {X: .11, Y: .26}}, feet: astride},
	},
	story.Speak: {
		{hands: [2]path.Point{{X: .06, Y: -.17}, {X: .05, Y: -.15}}, feet: astride},
		{hands: [2]path.Point{{X: .06, Y: -.17}, {X: .09, Y: -.20}}, feet: astride, nod: .03},
		{hands: [2]path.Point{{X: .05, Y: -.17}, {X: .12, Y: -.18}}, feet: astride, nod: .05},
		{hands: [2]path.Point{{X: .06, Y: -.17}, {X: .11, Y: -.19}}, feet: astride, nod: .02},
	},
	story.Chant: {
		{hands: [2]path.Point{{X: -.035, Y: -.29}, {X: .07, Y: .14}}, feet: astride},
		{hands: [2]path.Point{{X: -.035, Y: -.29}, {X: .06, Y: .22}}, feet: astride},
		{hands: [2]path.Point{{X: -.035, Y: -.285}, {X: .05, Y: .30}}, feet: astride, hip: path.Point{X: 0, Y: .004}},
		{hands: [2]path.Point{{X: -.035, Y: -.29}, {X: .06, Y: .22}}, feet: astride},
	},
	story.Sing: {{hands: [2]path.Point{{X: .12, Y: -.045}, {X: .035, Y: -.29}}, feet: astride}},
	story.Clap: {
		{hands: [2]path.Point{{X: .05, Y: -.06}, {X: -.05, Y: -.04}}, feet: astride},
		{hands: [2]path.Point{{X: .08, Y: -.06}, {X: -.08, Y: -.03}}, feet: astride},
		{hands: [2]path.Point{{X: .10, Y: -.07}, {X: -.10, Y: -.02}}, feet: astride},
		{hands: [2]path.Point{{X: .08, Y: -.06}, {X: -.08, Y: -.03}}, feet: astride},
	},
	story.Kneel: {{hip: path.Point{X: 0, Y: -.20}, hands: [2]path.Point{{X: .06, Y: -.21}, {X: -.06, Y: -.21}}, feet: astride,
		sits: true, nod: .05}},
	story.Push: {{hands: [2]path.Point{{X: .035, Y: -.05}, {X: -.035, Y: -.05}}, feet: astride, nod: .05}},
	story.Brace: {{hands: [2]path.Point{{X: .05, Y: -.13}, {X: -.05, Y: -.13}}, feet: [2]path.Point{{X: -.08, Y: 0}, {X: .08, Y: 0}},
		hip: path.Point{X: 0, Y: -.02}}},
	story.Film: {{hands: [2]path.Point{{X: .06, Y: .07}, {X: -.06, Y: .07}}, feet: astride}},
	story.Swimming: {
		{hands: [2]path.Point{{X: -.20, Y: -.03}, {X: .20, Y: -.03}}, feet: astride},
		{hands: [2]path.Point{{X: -.16, Y: -.035}, {X: .16, Y: -.035}}, feet: astride},
		{hands: [2]path.Point{{X: -.11, Y: -.04}, {X: .11, Y: -.04}}, feet: astride},
		{hands: [2]path.Point{{X: -.16, Y: -.035}, {X: .16, Y: -.035}}, feet: astride},
	},
	story.Scaling: {
		{hands: [2]path.Point{{X: -.07, Y: .28}, {X: .10, Y: .12}}, feet: [2]path.Point{{X: -.06, Y: 0}, {X: .085, Y: .16}}},
		{hands: [2]path.Point{{X: -.08, Y: .20}, {X: .08, Y: .20}}, feet: [2]path.Point{{X: -.07, Y: .08}, {X: .07, Y: .08}}},
		{hands: [2]path.Point{{X: -.10, Y: .12}, {X: .07, Y: .28}}, feet: [2]path.Point{{X: -.085, Y: .16}, {X: .06, Y: 0}}},
		{hands: [2]path.Point{{X: -.08, Y: .20}, {X: .08, Y: .20}}, feet: [2]path.Point{{X: -.07, Y: .08}, {X: .07, Y: .08}}},
	},
	story.Vote: {{hands: [2]path.Point{{X: -.035, Y: -.29}, {X: .0, Y: -.16}}, feet: astride, nod: .04}},
}

// gaitAcross returns a stance of somebody walking towards the viewer or away.
func gaitAcross(a story.Action, turn float64, back bool) stance {
	st := stance{hip: path.Point{X: .008 * math.Sin(2*math.Pi*turn), Y: -.008 - .014*math.Cos(4*math.Pi*turn)}}
	st.lean = .02 * math.Sin(2*math.Pi*turn)
	near := -1. // which way on the screen a foot in front lies
	if back {
		near = 1
	}
	for i := range 2 {
		side := float64(2*i - 1)
		t := turn + float64(i)/2
		x, up := pace(t - math.Floor(t))
		if a == story.StepBack {
			x = -x * .6
		}
		st.feet[i] = path.Point{X: side*.05 - .012*st.hip.X, Y: .022 + near*.022*x + .05*up}
		st.hands[i] = path.Point{X: side * (.04 + .012*x), Y: -.275 + near*-.03*x}
	}
	return st
}
