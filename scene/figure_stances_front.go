package scene

import (
	"math"

	"standoff/story"
)

// astride are both feet of somebody seen from the front.
var astride = [2]Point{{-.058, 0}, {.058, 0}}

// hanging are both hands at the sides.
var hanging = [2]Point{{-.030, -.302}, {.030, -.302}}

// frontal are the stances of bodies that face the viewer or look away, by
// action and frame. What is not here stands.
var frontal = map[story.Action][]stance{
	story.Stand: {
		{hands: hanging, feet: astride},
		{hands: [2]Point{{.085, -.20}, {-.085, -.20}}, feet: astride},
		{hands: [2]Point{{-.035, -.29}, {.01, -.21}}, feet: astride, nod: .02},
		{hands: hanging, feet: [2]Point{{-.075, 0}, {.06, 0}}},
	},
	story.Wait: {
		{hands: [2]Point{{.12, -.13}, {-.12, -.13}}, feet: astride},
		{hands: [2]Point{{.085, -.21}, {-.085, -.21}}, feet: astride},
		{hands: hanging, feet: [2]Point{{-.075, 0}, {.06, 0}}, nod: .04},
		{hands: [2]Point{{-.03, -.19}, {.035, -.29}}, feet: astride},
	},
	story.Mill: {
		{hands: hanging, feet: [2]Point{{-.07, 0}, {.06, 0}}, nod: .05},
		{hands: [2]Point{{.09, -.15}, {.035, -.29}}, feet: astride, nod: -.05},
		{hands: [2]Point{{-.035, -.29}, {-.03, -.13}}, feet: astride},
		{hands: [2]Point{{-.05, -.28}, {.05, -.28}}, feet: [2]Point{{-.05, .015}, {.06, 0}}},
	},
	story.Sit: {
		{hip: Point{0, -.195}, hands: [2]Point{{.06, -.215}, {-.06, -.215}}, feet: astride, sits: true},
		{hip: Point{0, -.195}, hands: [2]Point{{.0, -.22}, {.0, -.22}}, feet: astride, sits: true,
			nod: .05},
	},
	story.Block: {
		{hands: [2]Point{{-.15, -.13}, {.15, -.13}}, feet: [2]Point{{-.095, 0}, {.095, 0}}},
	},
	story.Raise: {
		{hands: [2]Point{{-.065, .30}, {.065, .30}}, feet: astride},
		{hands: [2]Point{{-.035, -.29}, {.06, .30}}, feet: astride},
		{hands: [2]Point{{-.14, .26}, {.14, .26}}, feet: astride},
	},
	story.HoldUp: {{hands: [2]Point{{.07, -.18}, {.06, .29}}, feet: astride}},
	story.Wave: {
		{hands: [2]Point{{-.035, -.29}, {.05, .29}}, feet: astride},
		{hands: [2]Point{{-.035, -.29}, {.11, .26}}, feet: astride},
		{hands: [2]Point{{-.035, -.29}, {.16, .22}}, feet: astride},
		{hands: [2]Point{{-.035, -.29}, {.11, .26}}, feet: astride},
	},
	story.Speak: {
		{hands: [2]Point{{.06, -.17}, {.05, -.15}}, feet: astride},
		{hands: [2]Point{{.06, -.17}, {.09, -.20}}, feet: astride, nod: .03},
		{hands: [2]Point{{.05, -.17}, {.12, -.18}}, feet: astride, nod: .05},
		{hands: [2]Point{{.06, -.17}, {.11, -.19}}, feet: astride, nod: .02},
	},
	story.Chant: {
		{hands: [2]Point{{-.035, -.29}, {.07, .14}}, feet: astride},
		{hands: [2]Point{{-.035, -.29}, {.06, .22}}, feet: astride},
		{hands: [2]Point{{-.035, -.285}, {.05, .30}}, feet: astride, hip: Point{0, .004}},
		{hands: [2]Point{{-.035, -.29}, {.06, .22}}, feet: astride},
	},
	story.Sing: {{hands: [2]Point{{.12, -.045}, {.035, -.29}}, feet: astride}},
	story.Clap: {
		{hands: [2]Point{{.05, -.06}, {-.05, -.04}}, feet: astride},
		{hands: [2]Point{{.08, -.06}, {-.08, -.03}}, feet: astride},
		{hands: [2]Point{{.10, -.07}, {-.10, -.02}}, feet: astride},
		{hands: [2]Point{{.08, -.06}, {-.08, -.03}}, feet: astride},
	},
	story.Kneel: {{hip: Point{0, -.20}, hands: [2]Point{{.06, -.21}, {-.06, -.21}}, feet: astride,
		sits: true, nod: .05}},
	story.Push: {{hands: [2]Point{{.035, -.05}, {-.035, -.05}}, feet: astride, nod: .05}},
	story.Brace: {{hands: [2]Point{{.05, -.13}, {-.05, -.13}}, feet: [2]Point{{-.08, 0}, {.08, 0}},
		hip: Point{0, -.02}}},
	story.Film: {{hands: [2]Point{{.06, .07}, {-.06, .07}}, feet: astride}},
	story.Vote: {{hands: [2]Point{{-.035, -.29}, {.0, -.16}}, feet: astride, nod: .04}},
}

// gaitAcross is a stance of somebody walking towards the viewer or away.
func gaitAcross(a story.Action, turn float64, back bool) stance {
	st := stance{hip: Point{.008 * math.Sin(2*math.Pi*turn), -.008 - .014*math.Cos(4*math.Pi*turn)}}
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
		st.feet[i] = Point{side*.05 - .012*st.hip.X, .022 + near*.022*x + .05*up}
		st.hands[i] = Point{side * (.04 + .012*x), -.275 + near*-.03*x}
	}
	return st
}
