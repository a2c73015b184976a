package figure

import (
	"math"

	"standoff/scene/path"
	"standoff/scene/theme"
	"standoff/story"
)

// leg draws a trouser leg and its shoe; behind is true of the one that the other hides.
func (s *sketch) leg(i int, behind bool) {
	g, c, shoe, skin := &s.legs[i], s.o.legs, s.o.shoe, s.o.skin
	if behind {
		c, shoe, skin = theme.Darker(c, .22), theme.Darker(shoe, .15), theme.Darker(skin, .16)
	}
	thick, foot := [3]float64{.058, .045, .034}, [3]float64{.024, .020}
	switch {
	case s.o.boots:
		thick, foot = [3]float64{.060, .050, .040}, [3]float64{.028, .024}
	case s.look.Slight:
		thick = [3]float64{.056, .042, .030}
	}
	sole := s.rod(foot, s.heels[i], s.toes[i])
	if s.skirted() {
		s.add(sole, shoe)
		s.add(s.rod([3]float64{.030, .024}, g.joint, g.end), skin)
		return
	}
	if !s.o.boots {
		s.add(sole, shoe)
	}
	s.rounded(c, thick, g.root, g.joint, g.end)
	if s.o.boots {
		s.add(joined(s.rod([3]float64{.043, .040}, g.joint.toward(g.end, .42), g.end), sole), shoe)
	}
	if s.o.garment == fireCoat && s.level > far {
		s.cuff(s.o.bandColor, 2*thick[1]*s.build.thick, g.joint.toward(g.end, .14), g.joint.toward(g.end, .27))
	}
	if s.level < near {
		return
	}
	if s.o.boots {
		s.pad(g.joint)
		return
	}
	s.folds(s.to(g.joint), .030)
	a := s.to(g.end)
	s.loose(s.crease(a.X, a.Y+.022, .030), ink(.28))
}

// pad draws what protects a knee.
func (s *sketch) pad(knee vec) {
	p := s.to(knee.plus(vec{f: .012}))
	s.dot(p, .036, theme.Darker(s.o.vest, .1))
	s.dot(path.Point{X: p.X - .008, Y: p.Y + .008}, .020, theme.Mix(s.o.vest, s.theme.Shirt, .14))
}

// folds draws the folds of cloth at a joint.
func (s *sketch) folds(at path.Point, wide float64) {
	s.loose(joined(s.crease(at.X, at.Y+.012, wide), s.crease(at.X+.004, at.Y-.018, wide*.8)), ink(.28))
}

// crease returns one fold.
func (s *sketch) crease(x, y, wide float64) path.Path {
	return s.stroke(.006, path.Point{X: x - wide, Y: y}, path.Point{X: x, Y: y - .012}, path.Point{X: x + wide, Y: y - .002})
}

// arm draws a sleeve or a bare arm, the cuff and the hand.
func (s *sketch) arm(i int, behind bool) {
	a, c, skin, glove := &s.arms[i], s.o.sleeve, s.o.skin, s.o.glove
	if behind {
		c, skin, glove = theme.Darker(c, .2), theme.Darker(skin, .14), theme.Darker(glove, .12)
	}
	thick := [3]float64{.039, .035, .029}
	if s.look.Slight {
		thick = [3]float64{.035, .031, .026}
	}
	switch {
	case s.o.garment == robe:
		thick = [3]float64{.046, .050, .062}
	case s.o.garment == guardShirt:
		s.shortSleeve(i, c, skin, .80)
		return
	case s.o.bareArms:
		s.shortSleeve(i, c, skin, .70)
		return
	}
	wrist := a.joint.toward(a.end, .93)
	s.hand(i, glove)
	s.rounded(c, thick, a.root, a.joint, wrist)
	if s.level > far && s.o.garment == openJacket {
		s.cuff(s.theme.Shirt, 2*thick[2]*s.build.thick, wrist, a.joint.toward(a.end, 1.06))
	}
	if s.level > far && (s.o.garment == fireCoat || s.o.garment == safetyVest) {
		s.cuff(s.o.bandColor, 2.05*thick[2]*s.build.thick, a.joint.toward(a.end, .58), a.joint.toward(a.end, .72))
	}
	if s.level == near {
		s.folds(s.to(a.joint), .028)
	}
}

// shortSleeve draws an arm that is bare from so much of the upper arm on.
func (s *sketch) shortSleeve(i int, c, skin theme.Color, share float64) {
	a := &s.arms[i]
	s.rounded(skin, [3]float64{.030, .027, .022}, a.root.toward(a.joint, .5), a.joint, a.end)
	if s.level > far {
		s.hand(i, skin)
	}
	s.add(s.rod([3]float64{.042, .041}, a.root, a.root.toward(a.joint, share)), c)
}

// hand draws a hand at the end of an arm: near by, with a thumb and fingers.
func (s *sketch) hand(i int, c theme.Color) {
	from, at := s.to(s.arms[i].joint), s.to(s.arms[i].end)
	dx, dy := at.X-from.X, at.Y-from.Y
	d := max(math.Hypot(dx, dy), 1e-6)
	dx, dy = dx/d, dy/d
	if s.level < near {
		r := .027 * s.build.thick
		s.add(path.Ellipse(at.X+dx*r*.5, at.Y+dy*r*.5, r, r), c)
		return
	}
	to := func(along, side float64) path.Point {
		return path.Point{X: at.X + dx*along - dy*side, Y: at.Y + dy*along + dx*side}
	}
	thumb := 1.
	if (i == 1) == (s.cos >= 0) {
		thumb = -1
	}
	p := spline(.5, to(-.012, -.022), to(.016, -.027), to(.05, -.02), to(.062, -.004), to(.058, .012), to(.03, .024), to(-.01, .022))
	s.add(p, c)
	var finger path.Path
	finger.Capsule(to(.004, .016*thumb), to(.034, .036*thumb), .010, .008)
	s.add(finger, c)
	s.loose(joined(s.stroke(.0045, to(.03, -.012), to(.058, -.010)), s.stroke(.0045, to(.03, .001), to(.061, .003))), ink(.3))
}

// skirted reports whether the legs are bare below a skirt.
func (s *sketch) skirted() bool { return s.look.Skirt && !s.o.boots && s.look.Kind != story.Wheelchair }
