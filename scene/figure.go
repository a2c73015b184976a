package scene

import (
	"math"

	"standoff/story"
)

// Parts are the shapes of one figure, back to front: first the edge of paper
// all around it, then the body. Height, in pixels, decides how wide the edge
// is and which details are left out. The same arguments give the same parts.
func (t *Theme) Parts(l Look, p Pose, height float64) []Part {
	height = math.Max(height, 1)
	s := &sketch{theme: t, flip: p.Flip && p.View != TopView, height: height}
	if p.View == TopView {
		s.fromAbove(l, t.outfit(l), p)
	} else {
		s.person(l, t.outfit(l), p)
	}
	parts := t.finish(s.scraps, l, height)
	if s.flip {
		for i := range parts {
			mirror(parts[i].Path)
		}
	}
	return parts
}

// person draws an upright figure, back to front.
func (s *sketch) person(l Look, o outfit, p Pose) {
	b := bonesOf(p)
	g := gear{s: s, o: o, b: b, l: l, p: p}
	if g.flagged() && b.hand[1].Y < b.shoulder[1].Y {
		b.hold(1, Point{.13, -.05})
	}
	if g.shielded() && !b.across {
		b.hold(0, Point{.15, -.13})
		b.hold(1, Point{.07, -.09})
	}
	g.b = b
	const near, far = 0, 1
	dark := [2]float64{0, .24}
	if s.flip {
		dark[near] = .08 // it is away from the light
	}
	if b.across {
		dark[far] = .14
		s.tresses(o, b)
	}
	g.behind()
	s.leg(o, b, far, true)
	for _, i := range [...]int{far, near} {
		if b.hidden(i) {
			s.arm(o, b, i, dark[i])
			g.inHand(i)
		}
	}
	s.leg(o, b, near, false)
	s.torso(o, b)
	s.lap(o, b)
	g.onBack()
	if !b.across {
		s.tresses(o, b)
	}
	s.head(o, b, p)
	g.before()
	for _, i := range [...]int{far, near} {
		if !b.hidden(i) {
			s.arm(o, b, i, dark[i])
			g.inHand(i)
		}
	}
	g.last()
}

// hidden reports whether the trunk is in front of an arm.
func (b bones) hidden(i int) bool {
	if !b.across {
		return i == 1
	}
	return b.back && math.Abs(b.hand[i].X-b.trunk.at.X) < .125
}

func bonesOf(p Pose) bones {
	across := p.View != SideView && p.Action != story.Lie && p.Action != story.Climb
	back := p.View == BackView && across
	turn := float64(p.Frame) / 8
	switch p.Action {
	case story.Walking, story.Running, story.StepBack:
		if across {
			return gaitAcross(p.Action, turn, back).pose(true, back)
		}
		return gait(p.Action, turn).pose(false, false)
	}
	table := sideways
	if across {
		table = frontal
	}
	list := table[p.Action]
	if len(list) == 0 {
		list = table[story.Stand]
	}
	b := list[int(p.Frame)%len(list)].pose(across, back)
	b.flat = p.Action == story.Lie
	return b
}

// finish adds the edge and makes parts of the scraps.
func (t *Theme) finish(scraps []scrap, l Look, height float64) []Part {
	width := math.Max(.7/height, .018)
	edge := t.Edge
	if l.Leader {
		edge, width = t.LeaderEdge, math.Max(1.2/height, .026)
		if t == Dark {
			width = math.Max(1/height, .020)
		}
	}
	parts := make([]Part, 0, len(scraps)+4)
	if l.Lit {
		width = math.Max(width, 1.2/height)
		around := math.Max(width*2.1, width+1.6/height)
		parts = append(parts, Part{swollen(scraps, around, height), t.mark(l)})
	}
	parts = append(parts, Part{swollen(scraps, width, height), edge})
	if l.Doubt {
		parts = append(parts, t.dashes(scraps, l, height),
			Part{swollen(scraps, .006, height), t.Paper})
	}
	for _, p := range scraps {
		c := p.color
		if l.Doubt {
			c = blend(c, t.Paper.faint(float64(c.A)/255), .74)
		} else if l.Dim {
			c = blend(c, t.Paper.faint(float64(c.A)/255), .55)
		}
		parts = append(parts, Part{p.path, c})
	}
	return parts
}

// swollen is one path around all scraps, grown by width.
func swollen(scraps []scrap, width, height float64) (out Path) {
	tol := .15 / height
	for _, p := range scraps {
		if p.loose {
			continue
		}
		for _, poly := range Flatten(p.path, tol) {
			out.trace(Swell(poly, width, tol))
		}
	}
	return out
}

// dashes is the outline of somebody whose being there is not established. What
// of it lies within the body is painted over.
func (t *Theme) dashes(scraps []scrap, l Look, height float64) Part {
	tol := .15 / height
	width := math.Max(1.1/height, .014)
	dash := math.Max(3/height, .055)
	var out Path
	for _, p := range scraps {
		if p.loose {
			continue
		}
		for _, poly := range Flatten(p.path, tol) {
			loop := Swell(poly, .006, tol)
			if len(loop) == 0 {
				continue
			}
			for _, d := range Dashed(append(loop, loop[0]), dash, dash*.7) {
				for _, o := range StrokeOutline(d, 2*width, tol, false) {
					out.trace(o)
				}
			}
		}
	}
	return Part{out, t.mark(l)}
}

// mark is the colour of lines about somebody: the one of the group's label.
func (t *Theme) mark(l Look) Color {
	if c, ok := t.Label[l.Color]; ok {
		return c
	}
	return t.Ink2
}

// trace extends a path by a polygon.
func (p *Path) trace(poly []Point) {
	for i, q := range poly {
		if i == 0 {
			p.Move(q.X, q.Y)
		} else {
			p.Line(q.X, q.Y)
		}
	}
	if len(poly) > 0 {
		p.Shut()
	}
}

func mirror(p Path) {
	for i := range p.Points {
		p.Points[i].X = -p.Points[i].X
	}
}

// ShadowParts is what a figure casts on the ground, in the units of [Theme.Parts]:
// three ellipses, one on the other, towards lower right. A leader on the way
// has a ring around the feet.
func (t *Theme) ShadowParts(l Look, p Pose, height float64) []Part {
	if p.View == TopView {
		return []Part{{ellipse(.06, -.06, .17, .17), Color{A: t.FigureShadow * 2}}}
	}
	var parts []Part
	if l.Leader && onTheWay(p.Action) {
		parts = append(parts, Part{ellipse(0, 0, .30, .17), t.LeaderEdge.faint(.6)},
			Part{ring(.30, .17, math.Max(1.6/height, .016)), t.mark(l)})
	}
	b := bonesOf(p)
	x, wide := (b.foot[0].X+b.foot[1].X)/2, math.Abs(b.foot[0].X-b.foot[1].X)
	if p.Action == story.Lie {
		x, wide = 0, .5
	}
	if p.Flip {
		x = -x
	}
	for i, r := range [...]float64{1, .74, .48} {
		drift := .10 - .04*float64(i)
		rx := (.20 + math.Min(wide, .5)*.32) * r
		parts = append(parts, Part{ellipse(x*.8+drift, -.004, rx, .105*r), Color{A: t.FigureShadow}})
	}
	return parts
}

func onTheWay(a story.Action) bool {
	return a == story.Walking || a == story.Running || a == story.StepBack
}

// ring is an ellipse's line.
func ring(rx, ry, width float64) (out Path) {
	for _, poly := range Flatten(ellipse(0, 0, rx, ry), .004) {
		for _, o := range StrokeOutline(poly, width, .004, false) {
			out.trace(o)
		}
	}
	return out
}
