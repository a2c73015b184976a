// Package figure draws one person: which looks there are, how each action is
// posed, and the flat shapes that come of both. Scene asks it who looks how;
// painters ask it for the parts of a figure and keep them by [Code]. It knows no
// place and no camera.
//
// A person is one jointed puppet, written in ways of the body: forward, to its right, up. It can
// be turned to any side. Read look.go, puppet.go and figure.go first; stances.go is the
// table of poses.
package figure

import (
	"math"

	"standoff/scene/path"
	"standoff/scene/theme"
	"standoff/story"
	"standoff/story/plan"
)

// Parts returns the shapes of one figure, back to front: first the edge of paper
// all around it, then the body. Height, in CSS pixels of somebody who stands, decides how wide the edge
// is and which details are left out. The same arguments give the same parts.
func Parts(t *theme.Theme, l Look, p Pose, height float64) []Part {
	height = math.Max(height, 1)
	edges, body := Cutout(t, l, p, height, height)
	parts := make([]Part, 0, len(edges)+len(body))
	for _, e := range edges {
		parts = append(parts, Part{Path: e.around(body, height), Color: e.Color})
	}
	return append(parts, body...)
}

// Cutout returns what Parts draws, for painters that can draw lines themselves: the
// edges, back to front, and the body that lies on them. It has the details of a figure
// as high as detailed: painters may leave out more than they have to.
func Cutout(t *theme.Theme, l Look, p Pose, height, detailed float64) ([]Edge, []Part) {
	height = math.Max(height, 1)
	if p.Wet > 0 && l.Kind == story.Wheelchair {
		l.Kind = story.Civilian // nobody swims with the chair
	}
	s := newSketch(t, l, p, height, levelAt(detailed))
	if p.View == TopView {
		s.fromAbove()
	} else {
		s.person()
	}
	if p.Wet > 0 && p.View != TopView {
		s.parts = sunken(s.parts, plan.Sunk(p.Wet))
	}
	size := SizeOf(l)
	for i := range s.parts {
		part := &s.parts[i]
		part.Color = veiled(t, part.Color, l)
		if size != 1 {
			shrink(part.Path, size)
		}
	}
	return edges(t, l, height), s.parts
}

// newSketch returns an empty sketch of the figure.
func newSketch(t *theme.Theme, l Look, p Pose, height float64, at level) *sketch {
	s := &sketch{theme: t, level: at, height: height * SizeOf(l), look: l, pose: p, o: outfitOf(t, l)}
	s.parts = make([]Part, 0, 60)
	s.build = buildOf(l, s.level)
	st := held(l, p, stanceOf(l, p))
	s.puppet = st.pose(s.build, viewOf(p.angle()))
	s.beam, s.skull = s.beamOf(), s.skullOf()
	return s
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
func (s *sketch) person() {
	g := gear{s}
	faces := s.faces()
	g.behind(faces)
	order := [2]int{0, 1}
	if s.near(s.legs[0].joint.plus(s.legs[0].end)) > s.near(s.legs[1].joint.plus(s.legs[1].end)) {
		order = [2]int{1, 0}
	}
	for n, i := range order {
		s.leg(i, n == 0)
	}
	order = [2]int{0, 1}
	if s.before(0) > s.before(1) {
		order = [2]int{1, 0}
	}
	for _, i := range order {
		if !s.over(i) {
			s.arm(i, true)
			g.inHand(i)
		}
	}
	if s.skull.away() {
		crown{s}.neck()
	}
	s.torso()
	g.onBreast(faces)
	crown{s}.top()
	g.onBack(faces)
	for _, i := range order {
		if s.over(i) {
			s.arm(i, false)
			g.inHand(i)
		}
	}
	g.last(faces)
}

// before returns how far an arm lies before the trunk, as it is seen.
func (s *sketch) before(i int) float64 {
	a := &s.arms[i]
	return (s.near(a.joint)+s.near(a.end)+.6*s.near(a.root))/2.6 - s.near(s.chest)
}

// over reports whether an arm is seen before the trunk.
func (s *sketch) over(i int) bool { return s.before(i) > -.012 }

// shrink draws a path smaller about the point between the feet.
func shrink(p path.Path, size float64) {
	for i, q := range p.Points {
		p.Points[i] = path.Point{X: q.X * size, Y: q.Y * size}
	}
}
