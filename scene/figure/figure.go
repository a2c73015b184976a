package figure

import (
	"math"

	"standoff/scene/path"
	"standoff/scene/theme"
	"standoff/story"
)

// Parts are the shapes of one figure, back to front: first the edge of paper
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

// An Edge is a line all around a figure that lies behind it, as wide as what
// of it shows. It follows the body at a distance of Gap, and there is dashed
// where Dash is set; the gaps are seven tenths as long. Units are the figure's
// height.
type Edge struct {
	Color            theme.Color
	Width, Gap, Dash float64
}

// Cutout is what Parts draws, for painters that can draw lines themselves: the
// edges, back to front, and the body that lies on them.
func Cutout(t *theme.Theme, l Look, p Pose, height float64) ([]Edge, []Part) {
	height = math.Max(height, 1)
	s := &sketch{theme: t, flip: p.Flip && p.View != TopView, height: height}
	if p.View == TopView {
		s.fromAbove(l, outfitOf(t, l), p)
	} else {
		s.person(l, outfitOf(t, l), p)
	}
	body := make([]Part, len(s.scraps))
	for i, c := range s.scraps {
		body[i] = Part{c.path, veiled(t, c.color, l), c.loose}
		if s.flip {
			mirror(c.path)
		}
	}
	return edges(t, l, height), body
}

// veiled is a colour of somebody who is in doubt or not spoken of: nearer to
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
	b := bonesOf(p)
	g := gear{s: s, o: o, b: b, l: l, p: p}
	if g.flagged() && b.hand[1].Y < b.shoulder[1].Y {
		b.hold(1, path.Point{X: .13, Y: -.05})
	}
	if g.shielded() && !b.across {
		b.hold(0, path.Point{X: .15, Y: -.13})
		b.hold(1, path.Point{X: .07, Y: -.09})
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

// edges are the lines around a figure, back to front.
func edges(t *theme.Theme, l Look, height float64) []Edge {
	width := math.Max(.7/height, .018)
	edge := t.Edge
	if l.Leader {
		edge, width = t.LeaderEdge, t.LeaderEdgeWidth.At(height)
	}
	var out []Edge
	if l.Lit {
		width = math.Max(width, 1.2/height)
		around := math.Max(width*2.1, width+1.6/height)
		out = append(out, Edge{Color: mark(t, l), Width: around})
	}
	out = append(out, Edge{Color: edge, Width: width})
	if l.Doubt {
		const off = .006
		out = append(out, Edge{Color: mark(t, l), Width: math.Max(1.1/height, .014),
			Gap: off, Dash: math.Max(3/height, .055)}, Edge{Color: t.Paper, Width: off})
	}
	return out
}

// around is the edge as a shape. Of a dashed one, what lies within the body is
// painted over.
func (e Edge) around(body []Part, height float64) (out path.Path) {
	tol := .15 / height
	var flat path.Flattener
	var swell path.Sweller
	out.Points, out.Verbs = make([]path.Point, 0, 40*len(body)), make([]path.Verb, 0, 40*len(body))
	for _, p := range body {
		if p.Loose {
			continue
		}
		for _, poly := range flat.Lines(p.Path, tol) {
			if e.Dash == 0 {
				out.Trace(swell.Grow(poly, e.Width, tol))
			} else if loop := swell.Grow(poly, e.Gap, tol); len(loop) > 0 {
				dashes(&out, append(loop, loop[0]), e, tol)
			}
		}
	}
	return out
}

func dashes(p *path.Path, loop []path.Point, e Edge, tol float64) {
	for _, d := range path.Dashed(loop, e.Dash, e.Dash*.7) {
		for _, o := range path.StrokeOutline(d, 2*e.Width, tol, false) {
			p.Trace(o)
		}
	}
}

// mark is the colour of lines about somebody: the one of the group's label.
func mark(t *theme.Theme, l Look) theme.Color {
	if c, ok := t.Label[l.Color]; ok {
		return c
	}
	return t.Ink2
}

func mirror(p path.Path) {
	for i := range p.Points {
		p.Points[i].X = -p.Points[i].X
	}
}

// ShadowParts is what a figure casts on the ground, in the units of [Theme.Parts]:
// three ellipses, one on the other, towards lower right. Leaders on
// their feet have a ring around them.
func ShadowParts(t *theme.Theme, l Look, p Pose, height float64) []Part {
	if p.View == TopView {
		return []Part{{Path: path.Ellipse(.06, -.06, .17, .17), Color: theme.Color{A: t.FigureShadow * 2}}}
	}
	var parts []Part
	if l.Leader && ringed(p.Action) {
		parts = append(parts, Part{Path: path.Ellipse(0, 0, .30, .17), Color: theme.Faded(t.LeaderEdge, .75)},
			Part{Path: path.Ring(.30, .17, math.Max(1.6/height, .016)), Color: mark(t, l)})
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
		parts = append(parts, Part{Path: path.Ellipse(x*.8+drift, -.004, rx, .105*r),
			Color: theme.Color{A: t.FigureShadow}})
	}
	return parts
}

func onTheWay(a story.Action) bool {
	return a == story.Walking || a == story.Running || a == story.StepBack
}

// ringed reports whether a leader doing so has a ring on the ground.
func ringed(a story.Action) bool {
	return a != story.Sit && a != story.Lie && a != story.Climb && a != story.Kneel
}
