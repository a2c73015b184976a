package figure

import (
	"math"

	"standoff/scene/path"
	"standoff/scene/theme"
	"standoff/story"
)

// gear draws what a figure carries.
type gear struct{ *sketch }

// films reports whether one of the press is filming.
func (p Pose) films(l Look) bool { return l.Kind == story.Press && p.Action == story.Film }

// shielded reports whether a soldier or police officer holds the shield.
func (p Pose) shielded(l Look) bool {
	if l.Kind != story.Soldier && l.Kind != story.Police || l.Gear == noShield || p.Seated || p.Wet > 0 {
		return false
	}
	switch p.Action {
	case story.Brace, story.Block:
		return true
	case story.Stand, story.Wait, story.Walking, story.StepBack, story.Mill, story.Push,
		story.Running:
		return l.Kind == story.Soldier
	}
	return false
}

// flagged reports whether a civilian holds up a flag.
func (p Pose) flagged(l Look) bool {
	if l.Kind != story.Civilian || l.Gear != flagGear || p.Seated || p.Wet > 0 {
		return false
	}
	switch p.Action {
	case story.Sit, story.OnGround, story.Kneel, story.Lie, story.Clap, story.Push, story.Climb, story.Scaling, story.Block,
		story.Brace, story.Film, story.Vote, story.HoldUp:
		return false
	}
	return true
}

// held returns the stance with the hands where they hold what belongs to the look.
func held(l Look, p Pose, st stance) stance {
	st.rest()
	switch {
	case p.shielded(l):
		reach := .215
		if p.Action == story.Brace || p.Action == story.Push {
			reach = .25
		}
		st.hands, st.elbows = [2]vec{{reach, -.07, .60}, {reach, .08, .54}}, both(-.2, 1, -.7)
		if p.Action == story.Stand || p.Action == story.Wait || p.Action == story.Mill {
			st.hands[1], st.elbows[1] = vec{.02, .165, .45}, vec{-1, .35, -.2}
		}
		if p.Action == story.Push { // a guard pushes with the shield
			st.lean, st.pelvis = st.lean*.6, vec{-.06, 0, .475}
		}
	case p.Action == story.Block: // with nothing but themselves
		st.hands, st.elbows = both(.05, .21, .47), both(-.4, 1, -.2)
	case p.flagged(l) && st.hands[1].u < .8:
		st.hands, st.elbows = [2]vec{{.09, -.05, .62}, {.11, .07, .70}}, both(-.2, 1, -.6)
	case l.Kind == story.Press && p.Action == story.Film && l.Gear == microphone:
		st.hands, st.elbows = [2]vec{{}, {.33, .06, .76}}, [2]vec{{}, {-.3, 1, -.8}}
		st.lean = .06
		st.rest()
	case l.Kind == story.Press && p.Action == story.Film && l.Gear == shoulderCamera:
		st.hands = [2]vec{{.17, .02, .86}, {.10, .15, .84}}
	case p.Action == story.Film && l.Kind != story.Press:
		st.hands = [2]vec{{.19, .0, .80}, {.21, .05, .88}}
	case l.Kind == story.Official && carries(p):
		st.hands[0], st.elbows[0] = vec{.11, -.125, .56}, vec{-.6, -.8, -.3}
	}
	return st
}

// carries reports whether hands are free to carry something at the side.
func carries(p Pose) bool {
	return !p.Seated && (onTheWay(p.Action) || p.Action == story.Stand || p.Action == story.Wait)
}

// behind draws what the body hides: a bag on the back, a shield held before somebody who
// looks away.
func (g gear) behind(faces bool) {
	if g.look.Kind == story.Wheelchair {
		g.chairBehind()
	}
	if faces {
		g.carriedOnBack()
	} else {
		g.heldBefore()
	}
}

// onBack draws what is carried on a back that is seen.
func (g gear) onBack(faces bool) {
	if !faces {
		g.carriedOnBack()
	}
}

// last draws what is held before a body that faces the viewer, and what floats beside it.
func (g gear) last(faces bool) {
	if faces {
		g.heldBefore()
	}
	if g.look.Kind == story.Wheelchair {
		g.chairBefore()
	}
	if g.pose.Action == story.Sing {
		g.note()
	}
}

// heldBefore draws what is held before the breast or the face with both hands.
func (g gear) heldBefore() {
	switch {
	case g.pose.shielded(g.look):
		g.shield()
	case g.pose.films(g.look):
		g.film()
	case g.pose.Action == story.Film:
		at := g.arms[1].end
		g.add(g.box(at.plus(vec{.01, 0, .045}), .008, .024, .048), g.theme.Camera)
	}
}

// carriedOnBack draws a bag or a bottle.
func (g gear) carriedOnBack() {
	at := g.pelvis.plus(g.spine.times(.17)).plus(g.front.times(-.135))
	up, back, side := g.spine.times(.105), g.front.times(.048), g.across.times(.085)
	switch g.look.Kind {
	case story.Child: // a school bag
		g.add(g.block(at.plus(g.front.times(-.02)), back.times(1.3), side.times(1.15), up.times(1.15)), g.satchel())
	case story.Press:
		g.add(g.block(at, back, side.times(.8), up.times(.85)), theme.Darker(g.o.legs, .3))
	case story.Firefighter: // the air bottle
		g.add(g.rod([3]float64{.042, .042}, at.minus(up), at.plus(up)), g.theme.PressVest)
		if g.level == near {
			g.line(ink(.4), .02, g.to(at.plus(up.times(1.1))), g.to(at.plus(up.times(1.5))))
		}
	}
}

// satchel returns the colour of a child's bag.
func (g gear) satchel() theme.Color { return theme.Darker(g.o.legs, .3) }

// onBreast draws what hangs over the shoulders.
func (g gear) onBreast(faces bool) {
	k := g.look.Kind
	switch {
	case k == story.Child && faces:
		for _, r := range [...]float64{-.07, .07} {
			g.thread(g.satchel(), g.wide(.022, .8), vec{.03, r * .8, 1.02}, vec{breast, r, .80}, vec{breast * .8, r * 1.1, .40})
		}
	case k == story.Official && faces:
		g.badge()
	case k == story.Press && faces && !g.pose.films(g.look) && g.look.Gear != microphone && g.level > far:
		g.thread(g.theme.Camera, g.wide(.010, .6), vec{.05, -.04, 1.02}, vec{breast, .02, .45})
		at := g.pelvis.plus(g.spine.times(.13)).plus(g.front.times(.10)).plus(g.across.times(.03))
		g.add(g.block(at, g.front.times(.028), g.across.times(.044), g.spine.times(.030)), g.theme.Camera)
	case g.look.Bag && !g.skirtless():
		g.bag()
	}
}

// skirtless reports whether the look has no place for a bag.
func (g gear) skirtless() bool { return g.look.Kind != story.Civilian || g.look.Leader }

// bag draws a bag at the right hip, and its strap.
func (g gear) bag() {
	f := .06
	if !g.faces() {
		f = -.06
	}
	c := theme.Darker(g.o.legs, .2)
	g.thread(c, g.wide(.013, .7), vec{f * .6, -.075, 1.0}, vec{f * 1.3, 0, .6}, vec{f * .6, .125, .08})
	at := g.pelvis.plus(vec{0, .150, -.05})
	if g.near(vec{r: 1}) > -.5 {
		g.add(g.box(at, .055, .020, .055), c)
	}
}

// badge draws an official's badge on a ribbon round the neck.
func (g gear) badge() {
	w := g.wide(.012, .7)
	g.loose(joined(g.yarn(w, vec{.055, -.048, 1.02}, vec{breast, 0, .52}), g.yarn(w, vec{.055, .048, 1.02}, vec{breast, 0, .52})), g.theme.PressVest)
	g.patch(g.theme.Shirt, vec{breast, -.036, .54}, vec{breast, .036, .54}, vec{breast, .036, .24}, vec{breast, -.036, .24})
	if g.level > far {
		g.thread(letterLine, .014, vec{breast, -.02, .33}, vec{breast, .02, .33})
	}
}

// note draws a musical note beside the head: a song.
func (g gear) note() {
	at := path.Point{X: g.skull.at.X + .17, Y: g.skull.at.Y + .11}
	c := g.theme.Ink2
	wide := math.Max(.016, .9/g.height)
	var p path.Path
	p.Oval(at.X, at.Y, .034, .026)
	p.Capsule(path.Point{X: at.X + .026, Y: at.Y}, path.Point{X: at.X + .026, Y: at.Y + .135}, wide/2, wide/2)
	g.add(p, c)
	var tail path.Path
	tail.Move(at.X+.022, at.Y+.142)
	tail.Cubic(at.X+.03, at.Y+.10, at.X+.09, at.Y+.10, at.X+.075, at.Y+.045)
	tail.Cubic(at.X+.075, at.Y+.085, at.X+.03, at.Y+.075, at.X+.022, at.Y+.095)
	tail.Shut()
	g.add(tail, c)
}
