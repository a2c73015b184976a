package figure

import (
	"standoff/scene/path"
	"standoff/scene/theme"
)

// leg draws a trouser leg and its shoe.
func (s *sketch) leg(o outfit, b bones, i int, far bool) {
	c, shoe := o.legs, o.shoe
	if far {
		c, shoe = theme.Darker(c, .20), theme.Darker(shoe, .3)
	}
	wide := 1.
	if o.bigFeet {
		wide = 1.12
	}
	s.shoe(o, b, i, shoe)
	if o.bigFeet { // boots reach up the shin
		up := path.Point{X: b.foot[i].X + (b.knee[i].X-b.foot[i].X)*.38,
			Y: b.foot[i].Y + (b.knee[i].Y-b.foot[i].Y)*.38}
		s.add(path.Stick(b.foot[i], up, .088), shoe)
	}
	var p path.Path
	p.Capsule(b.hipJoint[i], b.knee[i], .053*wide, .043*wide)
	end := b.foot[i]
	if o.bigFeet {
		end = path.Point{X: end.X + (b.knee[i].X-end.X)*.34, Y: end.Y + (b.knee[i].Y-end.Y)*.34}
	}
	p.Capsule(b.knee[i], end, .043*wide, .035*wide)
	s.add(p, c)
	if o.garment == fireCoat {
		s.loose(path.Stick(path.Point{X: end.X - .036, Y: end.Y + .03}, path.Point{X: end.X + .036, Y: end.Y + .03}, .022),
			theme.Darker(s.theme.PressVest, .05))
	}
}

// lap draws the thighs of somebody who sits and is seen from the front.
func (s *sketch) lap(o outfit, b bones) {
	if !b.sits || !b.across || b.back {
		return
	}
	for i := range 2 {
		var p path.Path
		p.Capsule(path.Point{X: b.hipJoint[i].X, Y: b.hipJoint[i].Y - .005}, b.knee[i], .050, .054)
		s.add(p, theme.Mix(o.legs, s.theme.Shirt, .10-.06*float64(i)))
	}
}

// shoe draws a foot: from the side heel, sole and toe, else a toecap.
func (s *sketch) shoe(o outfit, b bones, i int, c theme.Color) {
	big := 1.
	if o.bigFeet {
		big = 1.1
	}
	f := slanted(b.foot[i], b.pitch[i])
	var p path.Path
	if b.across {
		h := .030 * big
		if b.back {
			h = .026 * big
		}
		out := float64(2*i-1) * .006
		p.Oval(b.foot[i].X+out, b.foot[i].Y-ankle+h*.9, .041*big, h)
		s.add(p, c)
		return
	}
	p.Move(-.042*big, -.045)
	p.Line(.078*big, -.045)
	p.Cubic(.098*big, -.045, .096*big, -.018, .070*big, -.010)
	p.Cubic(.045, -.002, .040, .014, .032, .022)
	p.Line(-.034, .022)
	p.Cubic(-.048, 0, -.050*big, -.02, -.042*big, -.045)
	p.Shut()
	s.add(f.path(p), c)
}

// arm draws a sleeve or a bare arm, the cuff and the hand.
func (s *sketch) arm(o outfit, b bones, i int, dark float64) {
	sleeve, skin := theme.Darker(o.sleeve, dark), theme.Darker(o.glove, dark*.7)
	sh, el, ha := b.shoulder[i], b.elbow[i], b.hand[i]
	wrist := path.Point{X: el.X + (ha.X-el.X)*.86, Y: el.Y + (ha.Y-el.Y)*.86}
	var p path.Path
	if o.bareArms {
		var bareArm path.Path
		bareArm.Capsule(sh, el, .034, .029)
		bareArm.Capsule(el, wrist, .029, .023)
		s.add(bareArm, theme.Darker(o.skin, dark*.7))
		s.hand(el, ha, skin)
		end := path.Point{X: sh.X + (el.X-sh.X)*.66, Y: sh.Y + (el.Y-sh.Y)*.66}
		p.Capsule(sh, end, .044, .043)
		s.castBy(p, b, i)
		s.add(p, sleeve)
		return
	}
	s.hand(el, ha, skin)
	if s.fine() && o.garment == openJacket {
		s.add(path.Stick(wrist, wrist, .060), theme.Darker(s.theme.Shirt, dark*.6))
		wrist = path.Point{X: el.X + (ha.X-el.X)*.74, Y: el.Y + (ha.Y-el.Y)*.74}
	}
	p.Capsule(sh, el, .044, .038)
	if o.garment == robe {
		p.Capsule(el, wrist, .046, .062)
	}
	p.Capsule(el, wrist, .038, .032)
	s.castBy(p, b, i)
	s.add(p, sleeve)
	if s.fine() && (o.garment == fireCoat || o.garment == safetyVest && s.rich()) {
		s.loose(path.Stick(path.Point{X: wrist.X - .02, Y: wrist.Y + .02}, path.Point{X: wrist.X + .02, Y: wrist.Y + .02}, .018),
			s.theme.Band)
	}
}

// castBy draws what an arm casts on the trunk that it lies on.
func (s *sketch) castBy(arm path.Path, b bones, i int) {
	over := b.hand[i].X-b.trunk.at.X < .16 && b.hand[i].Y < b.shoulder[i].Y
	if i == 1 || s.flip || b.flat || !s.fine() || !over {
		return
	}
	s.loose(slant{path.Point{X: .011, Y: -.004}, 0, 1}.path(arm), theme.Color{A: s.theme.Shade})
}

// hand draws a palm at the end of an arm, and a thumb where it shows.
func (s *sketch) hand(elbow, at path.Point, c theme.Color) {
	var p path.Path
	d := path.Point{X: at.X - elbow.X, Y: at.Y - elbow.Y}
	back := path.Point{X: at.X - d.X*.06, Y: at.Y - d.Y*.06}
	tip := path.Point{X: at.X + d.X*.10, Y: at.Y + d.Y*.10}
	p.Capsule(back, tip, .031, .026)
	s.add(p, c)
	if s.rich() {
		s.add(path.Stick(at, path.Point{X: at.X + d.X*.06 + .024, Y: at.Y + d.Y*.06 + .010}, .022), c)
	}
}
