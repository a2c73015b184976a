package scene

// leg draws a trouser leg and its shoe.
func (s *sketch) leg(o outfit, b bones, i int, far bool) {
	c, shoe := o.legs, o.shoe
	if far {
		c, shoe = darker(c, .20), darker(shoe, .3)
	}
	wide := 1.
	if o.bigFeet {
		wide = 1.12
	}
	s.shoe(o, b, i, shoe)
	if o.bigFeet { // boots reach up the shin
		up := Point{b.foot[i].X + (b.knee[i].X-b.foot[i].X)*.38,
			b.foot[i].Y + (b.knee[i].Y-b.foot[i].Y)*.38}
		s.add(stick(b.foot[i], up, .088), shoe)
	}
	var p Path
	p.capsule(b.hipJoint[i], b.knee[i], .053*wide, .043*wide)
	end := b.foot[i]
	if o.bigFeet {
		end = Point{end.X + (b.knee[i].X-end.X)*.34, end.Y + (b.knee[i].Y-end.Y)*.34}
	}
	p.capsule(b.knee[i], end, .043*wide, .035*wide)
	s.add(p, c)
	if o.garment == fireCoat {
		s.loose(stick(Point{end.X - .036, end.Y + .03}, Point{end.X + .036, end.Y + .03}, .022),
			darker(s.theme.PressVest, .05))
	}
}

// lap draws the thighs of somebody who sits and is seen from the front.
func (s *sketch) lap(o outfit, b bones) {
	if !b.sits || !b.across || b.back {
		return
	}
	for i := range 2 {
		var p Path
		p.capsule(Point{b.hipJoint[i].X, b.hipJoint[i].Y - .005}, b.knee[i], .050, .054)
		s.add(p, mix(o.legs, s.theme.Shirt, .10-.06*float64(i)))
	}
}

// shoe draws a foot: from the side heel, sole and toe, else a toecap.
func (s *sketch) shoe(o outfit, b bones, i int, c Color) {
	big := 1.
	if o.bigFeet {
		big = 1.1
	}
	f := slanted(b.foot[i], b.pitch[i])
	var p Path
	if b.across {
		h := .030 * big
		if b.back {
			h = .026 * big
		}
		out := float64(2*i-1) * .006
		p.oval(b.foot[i].X+out, b.foot[i].Y-ankle+h*.9, .041*big, h)
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
	sleeve, skin := darker(o.sleeve, dark), darker(o.glove, dark*.7)
	sh, el, ha := b.shoulder[i], b.elbow[i], b.hand[i]
	wrist := Point{el.X + (ha.X-el.X)*.86, el.Y + (ha.Y-el.Y)*.86}
	var p Path
	if o.bareArms {
		var bareArm Path
		bareArm.capsule(sh, el, .034, .029)
		bareArm.capsule(el, wrist, .029, .023)
		s.add(bareArm, darker(o.skin, dark*.7))
		s.hand(el, ha, skin)
		end := Point{sh.X + (el.X-sh.X)*.66, sh.Y + (el.Y-sh.Y)*.66}
		p.capsule(sh, end, .044, .043)
		s.castBy(p, b, i)
		s.add(p, sleeve)
		return
	}
	s.hand(el, ha, skin)
	if s.fine() && o.garment == openJacket {
		s.add(stick(wrist, wrist, .060), darker(s.theme.Shirt, dark*.6))
		wrist = Point{el.X + (ha.X-el.X)*.74, el.Y + (ha.Y-el.Y)*.74}
	}
	p.capsule(sh, el, .044, .038)
	p.capsule(el, wrist, .038, .032)
	s.castBy(p, b, i)
	s.add(p, sleeve)
	if s.fine() && (o.garment == fireCoat || o.garment == safetyVest && s.rich()) {
		s.loose(stick(Point{wrist.X - .02, wrist.Y + .02}, Point{wrist.X + .02, wrist.Y + .02}, .018),
			s.theme.Band)
	}
}

// castBy draws what an arm casts on the trunk that it lies on.
func (s *sketch) castBy(arm Path, b bones, i int) {
	over := b.hand[i].X-b.trunk.at.X < .16 && b.hand[i].Y < b.shoulder[i].Y
	if i == 1 || s.flip || b.flat || !s.fine() || !over {
		return
	}
	s.loose(slant{Point{.011, -.004}, 0, 1}.path(arm), Color{A: s.theme.Shade})
}

// hand draws a palm at the end of an arm, and a thumb where it shows.
func (s *sketch) hand(elbow, at Point, c Color) {
	var p Path
	d := Point{at.X - elbow.X, at.Y - elbow.Y}
	back := Point{at.X - d.X*.06, at.Y - d.Y*.06}
	tip := Point{at.X + d.X*.10, at.Y + d.Y*.10}
	p.capsule(back, tip, .031, .026)
	s.add(p, c)
	if s.rich() {
		s.add(stick(at, Point{at.X + d.X*.06 + .024, at.Y + d.Y*.06 + .010}, .022), c)
	}
}
