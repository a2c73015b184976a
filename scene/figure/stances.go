package figure

// The stances of every action, a frame or a variant each. Units are the body's height.

// Ways in which elbows and knees point.
var (
	outward = both(.2, 1, -.5)
	aside   = both(-.2, 1, -.6)
	raised  = both(-.2, 1, .1)
	onChair = both(1, 0, 1)
)

// Where hands are that rest or work before the body.
var (
	clasped  = [2]vec{{.135, -.03, .50}, {.135, .03, .51}}
	crossed  = [2]vec{{.12, .075, .645}, {.12, -.075, .655}}
	atBack   = [2]vec{{-.115, -.03, .52}, {-.115, .03, .515}}
	inTheLap = both(.15, .09, .36)
)

// hanging returns hands of which the left one hangs down and the right one is elsewhere.
func hanging(right vec) [2]vec { return [2]vec{{}, right} }

// shifted are the feet of somebody whose weight is on one of them.
var shifted = [2]vec{{.03, -.075, 0}, {-.02, .062, 0}}

var standing = []stance{
	{pelvis: vec{0, .014, .498}, roll: -.02, look: .2},
	{hands: clasped, pelvis: vec{0, -.012, .498}, roll: .02, look: -.15},
	{hands: [2]vec{{-.02, -.15, .545}, {}}, elbows: [2]vec{{-.3, -1, .2}, {}}, feet: shifted, roll: .025, look: .3},
	{hands: atBack, look: -.3, twist: .1},
	{pelvis: vec{0, -.014, .498}, roll: .022, look: -.35, feet: [2]vec{{-.01, -.06, 0}, {.04, .075, 0}}},
	{hands: hanging(vec{.03, .15, .56}), elbows: [2]vec{{}, {-.4, 1, .1}}, feet: shifted, look: -.1},
}

var waiting = []stance{
	{hands: crossed, elbows: outward, feet: shifted, look: .15},
	{hands: clasped, nod: .06, look: -.2},
	{nod: .04, feet: shifted, pelvis: vec{-.005, -.015, .497}, roll: .025},
	{hands: atBack, look: .3},
	{hands: crossed, elbows: outward, look: -.3, roll: -.02, pelvis: vec{0, .012, .498}},
}

var milling = []stance{
	{feet: [2]vec{{.05, -.06, 0}, {-.04, .065, 0}}, look: .4, twist: .12},
	{hands: hanging(vec{.19, .10, .60}), nod: .04, look: -.35, elbows: aside},
	{hands: [2]vec{{.20, -.11, .61}, {.17, .12, .64}}, elbows: aside, look: .25, lean: .04},
	{feet: [2]vec{{.09, -.055, 0}, {-.09, .06, 0}}, look: -.4, twist: -.15, lean: .03},
	{hands: [2]vec{{.18, -.10, .58}, {}}, elbows: [2]vec{aside[0], {}}, look: .3, feet: shifted},
	{hands: clasped, look: .45, twist: .1},
}

var sitting = []stance{
	{hands: inTheLap, look: .2},
	{hands: [2]vec{{.12, .06, .47}, {.12, -.05, .48}}, lean: .06, nod: .04, look: -.25},
}

// onGround has legs drawn up, and crossed.
var onGround = []stance{
	{sits: true, pelvis: vec{-.10, 0, .085}, lean: .10, look: .2, hands: both(.10, .075, .235), elbows: aside,
		feet: both(.19, .06, 0), knees: both(.7, .1, 1)},
	{sits: true, pelvis: vec{-.07, 0, .085}, lean: .06, look: -.25, hands: both(.13, .10, .16), elbows: aside,
		feet: [2]vec{{.13, .055, .01}, {.16, -.05, .01}}, knees: both(.5, 1, .15)},
	{sits: true, pelvis: vec{-.10, 0, .085}, lean: .04, nod: .06, look: -.1, hands: [2]vec{{.05, .02, .20}, {.06, -.02, .21}}, elbows: aside,
		feet: both(.23, .055, 0), knees: both(.7, 0, 1)},
}

var raisingArms = []stance{
	{hands: both(.03, .19, 1.10), elbows: raised, nod: -.15},
	{hands: hanging(vec{.04, .19, 1.11}), elbows: [2]vec{{}, {-.2, 1, .1}}, nod: -.1, look: -.15},
	{hands: both(.02, .27, 1.05), elbows: raised, nod: -.2},
}

var holdingUp = []stance{
	{hands: hanging(vec{.09, .17, 1.06}), elbows: [2]vec{{}, {-.2, 1, .1}}, nod: -.05},
}

var blocking = []stance{
	{pelvis: vec{-.01, 0, .485}, lean: .05, hands: both(.21, .16, .66), elbows: aside, feet: both(0, .10, 0)},
}

var singing = []stance{
	{hands: [2]vec{{.105, .03, .68}, {}}, elbows: [2]vec{{.1, -1, -.5}, {}}, nod: -.2},
}

var waving = []stance{
	{hands: hanging(vec{.06, .15, 1.09}), elbows: [2]vec{{}, raised[1]}},
	{hands: hanging(vec{.06, .22, 1.07}), elbows: [2]vec{{}, raised[1]}},
	{hands: hanging(vec{.06, .29, 1.03}), elbows: [2]vec{{}, raised[1]}},
	{hands: hanging(vec{.06, .22, 1.07}), elbows: [2]vec{{}, raised[1]}},
}

// below are elbows that hang below raised hands.
var below = both(-.1, .5, -1)

var chanting = []stance{
	{hands: hanging(vec{.21, .18, .90}), elbows: [2]vec{{}, below[1]}, nod: -.06},
	{hands: hanging(vec{.17, .18, 1.00}), elbows: [2]vec{{}, below[1]}, nod: -.1},
	{hands: hanging(vec{.11, .18, 1.07}), elbows: [2]vec{{}, below[1]}, nod: -.14, pelvis: vec{0, 0, .504}},
	{hands: hanging(vec{.18, .18, .98}), elbows: [2]vec{{}, below[1]}, nod: -.1},
}

var clapping = []stance{
	{hands: both(.22, .07, .70), elbows: below},
	{hands: both(.22, .04, .71), elbows: below},
	{hands: both(.22, .012, .71), elbows: below},
	{hands: both(.22, .04, .71), elbows: below},
}

var speaking = []stance{
	{hands: [2]vec{{.19, -.12, .60}, {.20, .16, .66}}, elbows: aside, lean: .03},
	{hands: [2]vec{{.17, -.12, .58}, {.21, .20, .74}}, elbows: aside, lean: .05},
	{hands: [2]vec{{.19, -.12, .61}, {.20, .23, .79}}, elbows: aside, lean: .06, nod: -.04},
	{hands: [2]vec{{.20, -.13, .63}, {.21, .20, .72}}, elbows: aside, lean: .04},
}

// straining are the feet of who pushes.
var straining = [2]vec{{-.33, -.06, .012}, {.10, .07, 0}}

// pushing has a cycle with both hands, and one with the shoulder and an arm.
var pushing = []stance{
	{pelvis: vec{-.11, 0, .468}, lean: .36, hands: both(.37, .13, .71), elbows: aside, feet: straining, nod: .1},
	{pelvis: vec{-.10, 0, .464}, lean: .41, hands: both(.38, .13, .70), elbows: aside, feet: straining, nod: .16},
	{pelvis: vec{-.08, 0, .462}, lean: .46, hands: both(.385, .13, .70), elbows: aside, feet: straining, nod: .2},
	{pelvis: vec{-.095, 0, .465}, lean: .42, hands: both(.38, .13, .70), elbows: aside, feet: straining, nod: .16},
	{pelvis: vec{-.11, 0, .468}, lean: .34, twist: -.55, hands: [2]vec{{.16, -.02, .62}, {.37, .06, .72}}, elbows: aside, feet: straining},
	{pelvis: vec{-.10, 0, .464}, lean: .38, twist: -.6, hands: [2]vec{{.16, -.02, .61}, {.39, .06, .72}}, elbows: aside, feet: straining, nod: .05},
	{pelvis: vec{-.08, 0, .462}, lean: .43, twist: -.65, hands: [2]vec{{.17, -.02, .60}, {.41, .06, .72}}, elbows: aside, feet: straining, nod: .1},
	{pelvis: vec{-.095, 0, .465}, lean: .39, twist: -.6, hands: [2]vec{{.16, -.02, .61}, {.39, .06, .72}}, elbows: aside, feet: straining, nod: .05},
}

var bracing = []stance{
	{pelvis: vec{-.03, 0, .475}, lean: .15, nod: .06, hands: [2]vec{{.25, -.08, .62}, {.25, .09, .60}}, elbows: aside,
		feet: [2]vec{{.13, -.075, 0}, {-.20, .075, 0}}},
}

var climbing = []stance{
	{pelvis: vec{-.02, 0, .49}, lean: .60, twist: -.30, nod: -.30, look: .1,
		hands: [2]vec{{.43, -.17, .58}, {.47, .10, .93}}, elbows: [2]vec{{-.1, -1, -.4}, {-.2, 1, .3}},
		feet: [2]vec{{.24, -.09, .19}, {-.36, .08, .02}}, knees: [2]vec{{1, -.15, .8}, {.4, 0, -.5}}},
}

var lying = []stance{
	{pelvis: vec{-.04, 0, .075}, lean: 1.53, nod: -.55, look: .4, roll: .02,
		hands: [2]vec{{.50, -.12, .03}, {.22, .24, .03}}, elbows: both(0, 1, 0),
		feet: [2]vec{{-.50, -.07, .01}, {-.46, .09, .01}}, knees: both(0, .3, -1)},
}

var kneeling = []stance{
	{pelvis: vec{-.03, 0, .29}, lean: .05, nod: .12, hands: both(.15, .05, .42),
		feet: [2]vec{{-.25, -.065, 0}, {.15, .075, 0}}, knees: [2]vec{{.6, -.1, -1}, {1, .1, 1}}},
}

var voting = []stance{
	{hands: hanging(vec{.25, .06, .62}), elbows: [2]vec{{}, {-.3, 1, -.5}}, lean: .08, nod: .2},
}

var filming = []stance{
	{lean: -.02, hands: [2]vec{{.15, -.04, .86}, {.13, .09, .86}}, elbows: both(.1, 1, -.7), feet: both(0, .08, 0)},
	{lean: .05, pelvis: vec{-.02, 0, .48}, hands: [2]vec{{.16, -.05, .85}, {.16, .06, .85}}, elbows: both(.1, 1, -.7),
		feet: [2]vec{{.10, -.07, 0}, {-.10, .07, 0}}},
}

var swimming = []stance{
	{lean: .14, nod: -.1, hands: both(.33, .08, .72), elbows: outward},
	{lean: .12, nod: -.08, hands: both(.22, .22, .71), elbows: outward},
	{lean: .10, nod: -.06, hands: both(.06, .30, .70), elbows: outward},
	{lean: .12, nod: -.08, hands: both(.20, .14, .71), elbows: outward},
}

// scaling is a ladder's or a rope's: hand over hand.
var scaling = []stance{
	{lean: .10, nod: -.2, hands: [2]vec{{.18, -.10, 1.02}, {.19, .10, .80}}, feet: [2]vec{{.13, -.07, .02}, {.16, .07, .17}}, elbows: aside},
	{lean: .08, nod: -.2, hands: both(.18, .10, .92), feet: both(.15, .07, .09), elbows: aside},
	{lean: .10, nod: -.2, hands: [2]vec{{.19, -.10, .80}, {.18, .10, 1.02}}, feet: [2]vec{{.16, -.07, .17}, {.13, .07, .02}}, elbows: aside},
	{lean: .08, nod: -.2, hands: both(.18, .10, .92), feet: both(.15, .07, .09), elbows: aside},
}
