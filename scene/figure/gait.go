package figure

import (
	"math"

	"standoff/story"
)

// gait returns a stance of somebody on the way. Turn is how much of the stride is done.
func gait(a story.Action, turn float64) stance {
	stride, lift, swing, bob, low := .165, .055, .13, .012, -.014
	st := stance{lean: .075}
	switch a {
	case story.Running:
		stride, lift, swing, bob, low, st.lean = .25, .17, .16, -.024, -.018, .26
	case story.StepBack:
		turn, stride, swing, st.lean, st.nod = -turn, .11, .05, -.06, .06
	}
	for i, side := range [...]float64{-1, 1} {
		t := turn + float64(i)/2
		x, up := pace(t - math.Floor(t))
		st.feet[i] = vec{x * stride, side * .045, up * lift}
		st.hands[i] = vec{.03 - x*swing, side * .148, .462 + .03*math.Abs(x)}
		switch a {
		case story.Running:
			st.hands[i] = vec{.17 - x*swing, side * .12, .55 - .06*x}
		case story.StepBack:
			st.hands[i] = vec{.12 - x*swing, side * .14, .53}
		}
		if i == 0 {
			st.twist = x * swing * 1.2
		}
	}
	st.pelvis = vec{0, 0, .50 + low - bob*math.Cos(4*math.Pi*turn)}
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

// stanceOf returns the stance of the pose of somebody with the look, who holds what
// belongs to it.
func stanceOf(l Look, p Pose) stance {
	if l.Kind == story.Wheelchair {
		return rolling(p)
	}
	st := afoot(p)
	if p.Seated || p.Action == story.Sit {
		st.sit()
	}
	return st
}

// afoot returns the stance of the pose.
func afoot(p Pose) stance {
	m := MotionOf(p.Action)
	if len(m.stances) == 0 {
		return gait(p.Action, float64(p.Frame)/float64(m.cycle))
	}
	return m.stances[int(p.Frame)%len(m.stances)]
}

// sit makes the stance that of who does the same sitting: arms and head stay as they
// were, but for hands that hung down, which lie in the lap.
func (st *stance) sit() {
	st.rest()
	drop := vec{-.06, 0, .30}.minus(st.pelvis)
	for i := range st.hands {
		if st.hands[i].u < .54 || st.hands[i].f < 0 {
			st.hands[i], st.elbows[i] = inTheLap[i], ends.elbows[i]
		} else if st.hands[i] = st.hands[i].plus(drop); st.hands[i].u < inTheLap[i].u {
			st.hands[i].u = inTheLap[i].u
		}
	}
	st.sits, st.lean, st.roll = true, max(-.05, min(st.lean, .12)), 0
	st.pelvis, st.feet, st.knees = st.pelvis.plus(drop), [2]vec{{.17, -.065, 0}, {.15, .065, 0}}, onChair
}

// onTheWay reports whether who does so walks or runs.
func onTheWay(a story.Action) bool {
	return a == story.Walking || a == story.Running || a == story.StepBack
}
