package figure

import (
	"math"

	"standoff/scene/path"
	"standoff/scene/theme"
)

// A beam is the trunk as it is seen: where the pelvis is, the way from there to the
// shoulders, and the way across, 1 long, to the side that lies in the shade.
type beam struct{ at, along, side path.Point }

// beamOf returns the trunk's beam.
func (p *puppet) beamOf() beam {
	a := p.to(p.pelvis)
	c := p.to(p.chest)
	b := beam{at: a, along: path.Point{X: c.X - a.X, Y: c.Y - a.Y}}
	d := max(math.Hypot(b.along.X, b.along.Y), 1e-6)
	b.side = path.Point{X: b.along.Y / d, Y: -b.along.X / d}
	if b.side.X*2 < b.side.Y { // the light comes from the upper left
		b.side = path.Point{X: -b.side.X, Y: -b.side.Y}
	}
	return b
}

// to returns the point so much of the way from the pelvis to the shoulders and so far aside.
//
//go:noinline
func (b *beam) to(t, w float64) path.Point {
	return path.Point{X: b.at.X + b.along.X*t + b.side.X*w, Y: b.at.Y + b.along.Y*t + b.side.Y*w}
}

// half returns half the width, as it is seen, of a trunk that is so wide and so deep.
func (s *sketch) half(wide, deep float64) float64 {
	a, f := s.to(s.across), s.to(s.front)
	side := s.beam.side
	return math.Hypot(wide*(a.X*side.X+a.Y*side.Y), deep*(f.X*side.X+f.Y*side.Y)) * s.build.thick
}

// A girth is the half widths of a trunk as it is seen, and where on the beam it ends.
type girth struct{ neck, shoulder, chest, waist, hip, hem, end float64 }

// girthOf returns the girth of what is worn.
func (s *sketch) girthOf() girth {
	w, waist := s.build.shoulder, s.build.waist
	hip, hem := .88, .94
	if s.look.Slight {
		hip, hem = .86, .90
	}
	switch s.o.garment {
	case armour, fireCoat:
		waist = max(waist, .84) + .04
	case whiteCoat, robe, longCoat:
		hem += .08
	}
	bottom := s.o.hem
	if s.sits || s.skirted() && bottom < .44 {
		bottom = max(bottom, .455)
	}
	return girth{neck: .034 * s.build.thick, shoulder: s.half(w*1.10, .070), chest: s.half(w*1.01, .083),
		waist: s.half(w*waist, .078), hip: s.half(w*hip, .086), hem: s.half(w*hem, .094), end: (bottom - .50) / trunk}
}

// outline returns the trunk's outline, from the neck round to the neck.
func (s *garb) outline() path.Path {
	g := &s.girth
	var ps [16]path.Point
	for i, q := range [8]path.Point{{X: 1.075, Y: g.neck * .9}, {X: 1.03, Y: g.neck + (g.shoulder-g.neck)*.62}, {X: .965, Y: g.shoulder},
		{X: .80, Y: g.chest}, {X: .36, Y: g.waist}, {X: .06, Y: g.hip}, {X: g.end, Y: g.hem}, {X: g.end - .035, Y: g.hem * .5}} {
		ps[i], ps[15-i] = s.beam.to(q.X, -q.Y), s.beam.to(q.X, q.Y)
	}
	return spline(.5, ps[:]...)
}

// torso draws, the trunk and what is worn on it.
func (s *sketch) torso() {
	worn := &garb{s, s.girthOf()}
	g := &worn.girth
	if s.skirted() {
		worn.skirt()
	}
	if s.o.garment == robe {
		worn.gown()
	}
	s.add(worn.outline(), s.o.jacket)
	worn.wear()
	if s.level == far {
		return
	}
	b := &s.beam
	s.shade(spline(.45, b.to(1.02, g.shoulder*.42), b.to(.965, g.shoulder*.99), b.to(.80, g.chest), b.to(.36, g.waist*.98),
		b.to(.06, g.hip*.98), b.to(g.end, g.hem*.97), b.to(g.end-.02, g.hem*.42), b.to(.3, g.waist*.36), b.to(.8, g.chest*.40)))
	if s.level == near {
		lit := spline(.4, b.to(1.0, -g.shoulder*.80), b.to(.93, -g.shoulder*.93), b.to(.80, -g.chest*.95), b.to(.4, -g.waist*.92),
			b.to(.4, -g.waist*.80), b.to(.8, -g.chest*.82))
		s.loose(lit, theme.Color{R: 255, G: 255, B: 255, A: s.theme.Glow})
	}
}

// skirt draws a skirt to the knees.
func (s *garb) skirt() {
	if s.sits || math.Abs(s.lean) > .7 {
		for _, l := range s.legs {
			s.add(s.rod([3]float64{.075, .062}, l.root, l.joint), theme.Darker(s.o.legs, .05))
		}
		return
	}
	knees := s.legs[0].joint.toward(s.legs[1].joint, .5)
	low := s.to(vec{knees.f, knees.r, .27})
	a, b := s.to(s.legs[0].joint), s.to(s.legs[1].joint)
	w := max(s.half(.098, .09), math.Abs(a.X-b.X)/2+.045)
	top, hip := s.beam.to(.02, 0), s.half(.098, .09)*.9
	s.add(spline(.35, path.Point{X: top.X - hip, Y: top.Y}, path.Point{X: low.X - w, Y: low.Y}, path.Point{X: low.X, Y: low.Y - .012},
		path.Point{X: low.X + w, Y: low.Y}, path.Point{X: top.X + hip, Y: top.Y}), s.o.legs)
}

// gown draws what of a robe falls below the hip: down to the ankles of who stands or walks, along
// the legs of others.
func (s *garb) gown() {
	if s.sits || math.Abs(s.lean) > .5 || s.pelvis.u < .4 {
		for _, l := range s.legs {
			s.add(s.rod([3]float64{.078, .072, .070}, l.root, l.joint, l.joint.toward(l.end, .8)), theme.Darker(s.o.jacket, .1))
		}
		return
	}
	a, b := s.to(s.legs[0].end), s.to(s.legs[1].end)
	left, right, low := min(a.X, b.X)-.052, max(a.X, b.X)+.052, min(a.Y, b.Y)+.028
	hip, w := s.beam.to(.1, 0), s.half(.112, .095)
	left, right = min(left, hip.X-w-.02), max(right, hip.X+w+.02)
	p := spline(.3, path.Point{X: hip.X - w, Y: hip.Y}, path.Point{X: left, Y: low}, path.Point{X: (left + right) / 2, Y: low - .022},
		path.Point{X: right, Y: low}, path.Point{X: hip.X + w, Y: hip.Y})
	s.add(p, s.o.jacket)
	if s.level == far {
		return
	}
	s.shade(cutAway(p, hip.X+.03))
	for _, u := range [...]float64{-.04, .035} {
		s.line(theme.Darker(s.o.jacket, .3), s.wide(.010, .5), path.Point{X: hip.X + u, Y: hip.Y - .07},
			path.Point{X: (left+right)/2 + u*1.7, Y: low + .005})
	}
}

// on returns a point of the trunk: so much of the way up the spine, so far to the
// person's right and so far before it.
//
//go:noinline
func (s *sketch) on(r, t, f float64) path.Point { return s.worn(vec{f, r, t})[0] }

// worn returns points of the trunk, given as how far before the spine, to the right of it and of its way up
// they lie. Clothes are written in such points.
//
//go:noinline
func (s *sketch) worn(at ...vec) []path.Point {
	out := make([]path.Point, len(at))
	for i, p := range at {
		out[i] = s.to(s.pelvis.plus(s.spine.times(p.u * trunk)).plus(s.across.times(p.r)).plus(s.front.times(p.f)))
	}
	return out
}

// patch draws a piece of cloth on the trunk.
//
//go:noinline
func (s *sketch) patch(c theme.Color, at ...vec) { s.loose(polygon(s.worn(at...)...), c) }

// thread draws a line on the trunk, and yarn returns one.
//
//go:noinline
func (s *sketch) thread(c theme.Color, width float64, at ...vec) { s.loose(s.yarn(width, at...), c) }

//go:noinline
func (s *sketch) yarn(width float64, at ...vec) path.Path { return s.stroke(width, s.worn(at...)...) }

// breast is half the depth of a breast.
const breast = .082
