package figure

import (
	"math"

	"standoff/story"
)

// Lengths of the body in units of its height.
const (
	trunk             = .305 // pelvis to shoulder line
	upperArm, foreArm = .172, .165
	thigh, shin       = .230, .2285
	ankle             = .040 // above the sole
)

// A stance is where a body's ends are, on the ground and in the air; the bones between
// follow. Of what there are two, the first is the person's left. What is left out is as in
// somebody who stands at ease.
type stance struct {
	pelvis        vec
	lean          float64 // of the trunk: radians forward
	roll          float64 // of the trunk to the right
	twist         float64 // of the shoulders: radians to the right
	nod, look     float64 // of the head: radians down, and to the right
	hands, elbows [2]vec  // where the hands are; the way that the elbows point
	feet, knees   [2]vec  // likewise
	sits          bool
}

// both returns a pair of points, mirrored: the left one first.
func both(f, r, u float64) [2]vec { return [2]vec{{f, -r, u}, {f, r, u}} }

// ends are those of somebody who stands at ease.
var ends = stance{hands: both(.025, .158, .445), elbows: both(-1, .35, -.2),
	feet: [2]vec{{.015, -.062, 0}, {-.015, .062, 0}}, knees: both(1, 0, .1)}

// rest fills in what the stance leaves out.
func (st *stance) rest() {
	if st.pelvis == (vec{}) {
		st.pelvis.u = .50
	}
	for i := range 2 {
		st.hands[i].unless(&ends.hands[i])
		st.elbows[i].unless(&ends.elbows[i])
		st.feet[i].unless(&ends.feet[i])
		st.knees[i].unless(&ends.knees[i])
	}
}

// unless sets a point that is left out.
//
//go:noinline
func (a *vec) unless(usual *vec) {
	if *a == (vec{}) {
		*a = *usual
	}
}

// A limb is an arm or a leg: from where it starts, over its joint, to its end.
type limb struct{ root, joint, end vec }

// A puppet is a body in a stance. Spine, across and front are its trunk's own ways.
type puppet struct {
	stance
	view
	spine, across, front vec
	chest, head          vec
	arms, legs           [2]limb
	heels, toes          [2]vec
}

// A build is how broad a body is, and how large its head.
type build struct{ shoulder, hip, waist, head, thick float64 }

// buildOf returns the build of somebody with the look at a level of detail: the smaller people are drawn,
// the larger are their heads and the thicker their limbs.
func buildOf(l Look, at level) build {
	b := build{shoulder: .124, hip: .069, waist: .84, head: 1, thick: 1}
	if l.Slight {
		b = build{shoulder: .108, hip: .073, waist: .74, head: 1, thick: 1}
	}
	switch at {
	case far:
		b.head, b.thick = 1.12, 1.16
	case middle:
		b.head, b.thick = 1.05, 1.06
	}
	switch l.Kind {
	case story.Soldier, story.Firefighter:
		b.shoulder *= 1.07
	case story.Child:
		b.head *= childHead
	}
	return b
}

// pose returns the puppet of the stance, seen so.
func (st *stance) pose(b build, v view) puppet {
	p := puppet{stance: *st, view: v}
	p.rest()
	sin, cos := math.Sincos(p.lean)
	p.spine = vec{sin, p.roll, cos}.unit()
	p.across = vec{-math.Sin(p.twist), math.Cos(p.twist), -p.roll}
	p.front = vec{math.Cos(p.twist) * cos, math.Sin(p.twist), -sin}
	p.chest = p.pelvis.plus(p.spine.times(trunk))
	bow := p.lean*.6 + .06
	up := vec{math.Sin(bow), p.roll, math.Cos(bow)}.unit()
	p.head = p.chest.plus(up.times(.059 * (1 + b.head)))
	for i, side := range [...]float64{-1, 1} {
		root := p.chest.plus(p.across.times(side * b.shoulder * .94)).plus(p.spine.times(-.038))
		a := &p.arms[i]
		a.root = root
		a.joint, a.end = reach(root, p.hands[i], upperArm, foreArm, p.elbows[i])
		p.leg(i, p.pelvis.plus(vec{0, side * b.hip * .75, -.005}), side)
	}
	return p
}

// leg sets a leg's joints. The heel of a foot that is left behind rises over its toes.
func (p *puppet) leg(i int, root vec, side float64) {
	g, foot := &p.legs[i], p.feet[i]
	behind := p.pelvis.f - foot.f
	pitch := max(0, min(.8, (behind-.10)*3))
	if behind < -.1 && foot.u > .004 && !p.sits {
		pitch = -.2
	}
	sin, cos := math.Sincos(pitch)
	above := foot.plus(vec{.085 * (1 - cos), 0, ankle + .085*max(0, sin)})
	g.root = root
	g.joint, g.end = reach(root, above, thigh, shin, p.knees[i])
	p.heels[i] = g.end.plus(vec{-.022*cos - .022*sin, 0, .022*sin - .022*cos})
	p.toes[i] = g.end.plus(vec{.085*cos - .022*sin, side * .012, -.085*sin - .022*cos})
}
