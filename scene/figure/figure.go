// Package figure draws one person: which looks there are, how each action is
// posed, and the flat shapes that come of both. Scene asks it who looks how;
// painters ask it for the parts of a figure and keep them by [Code]. It knows no
// place and no camera. Read look.go and figure.go first; stances.go and
// stances_front.go are the tables of poses.
package figure

import (
	"math"

	"standoff/scene/path"
	"standoff/scene/theme"
	"standoff/story"
	"standoff/story/plan"
)

// Parts returns the shapes of one figure, back to front: first the edge of paper
// all around it, then the body. Height, in pixels, decides how wide the edge
// is and which details are left out. The same arguments give the same parts.
func Parts(t *theme.Theme, l Look, p Pose, height float64) []Part {
	height = math.Max(height, 1)
	edges, body := Cutout(t, l, p, height)
	parts := make([]Part, 0, len(edges)+len(body))
	for _, e := range edges {
		parts = append(parts, Part{Path: e.around(body, height), Color: e.Color})
	}
	return append(parts, body...)
}

// Cutout returns what Parts draws, for painters that can draw lines themselves: the
// edges, back to front, and the body that lies on them.
func Cutout(t *theme.Theme, l Look, p Pose, height float64) ([]Edge, []Part) {
	height = math.Max(height, 1)
	size := sizeOf(l)
	if p.Wet > 0 && l.Kind == story.Wheelchair {
		l.Kind = story.Civilian // nobody swims with the chair
	}
	s := &sketch{theme: t, flip: p.Flip && p.View != TopView, height: height * size}
	if p.View == TopView {
		s.fromAbove(l, outfitOf(t, l), p)
	} else {
		s.person(l, outfitOf(t, l), p)
	}
	if p.Wet > 0 && p.View != TopView {
		sink(s, plan.Sunk(p.Wet))
	}
	for i := range s.parts {
		part := &s.parts[i]
		part.Color = veiled(t, part.Color, l)
		if s.flip {
			mirror(part.Path)
		}
		if size != 1 {
			shrink(part.Path, size)
		}
	}
	return edges(t, l, height), s.parts
}

// veiled returns the colour of somebody who is in doubt or not spoken of: nearer to
// the paper's.
func veiled(t *theme.Theme, c theme.Color, l Look) theme.Color {
	switch {
	case l.Doubt:
		return theme.Mix(c, theme.Faded(t.Paper, float64(c.A)/255), .74)
	case l.Dim:
		return theme.Mix(c, theme.Faded(t.Paper, float64(c.A)/255), .55)
	}
	return c
}

// person draws an upright figure, back to front.
func (s *sketch) person(l Look, o outfit, p Pose) {
	g := gear{s: s, o: o, b: bonesFor(l, p), l: l, p: p}
	g.grip()
	b := g.b
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
	s.skirt(o, b)
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
	g.wheel()
	g.last()
}

// grip moves the hands to what they hold.
func (g *gear) grip() {
	if g.flagged() && g.b.hand[1].Y < g.b.shoulder[1].Y {
		g.b.hold(1, path.Point{X: .13, Y: -.05})
	}
	if g.shielded() && !g.b.across {
		g.b.hold(0, path.Point{X: .15, Y: -.13})
		g.b.hold(1, path.Point{X: .07, Y: -.09})
	}
}

// hidden reports whether the trunk is in front of an arm.
func (b bones) hidden(i int) bool {
	if !b.across {
		return i == 1
	}
	return b.back && math.Abs(b.hand[i].X-b.trunk.at.X) < .125
}

// mirror turns a path about the figure's middle.
func mirror(p path.Path) {
	for i := range p.Points {
		p.Points[i].X = -p.Points[i].X
	}
}

// shrink draws a path smaller about the point between the feet.
func shrink(p path.Path, size float64) {
	for i, q := range p.Points {
		p.Points[i] = path.Point{X: q.X * size, Y: q.Y * size}
	}
}

// A child's size: of a grown-up's, and how much larger the head is for that.
const childSize, childHead = .68, 1.22

// sizeOf returns how tall people with the look are, of a grown-up's height.
func sizeOf(l Look) float64 {
	if l.Kind == story.Child {
		return childSize
	}
	return 1
}

// bonesFor returns the bones of somebody with the look in the pose.
func bonesFor(l Look, p Pose) bones {
	switch l.Kind {
	case story.Wheelchair:
		return rolling(p)
	case story.Child:
		b := bonesOf(p)
		b.head.sin, b.head.cos = b.head.sin*childHead, b.head.cos*childHead
		return b
	}
	return bonesOf(p)
}

// onTheWay reports whether who does so walks or runs.
func onTheWay(a story.Action) bool {
	return a == story.Walking || a == story.Running || a == story.StepBack
}
