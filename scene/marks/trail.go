package marks

import (
	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/scene/theme"
	"standoff/story/chance"
	"standoff/story/plan"
	"standoff/story/plane"
)

const (
	beat     = 1. // seconds between two chevrons
	beatFrom = .6 // metres of way before the first chevron

	widestBeat = 3.  // metres of a ribbon that a chevron spans: a wider one would be broken by its bends
	minArrow   = 9   // pixels, how wide a note's arrow is at least
	arrowTime  = .8  // seconds in which it grows
	noteAlpha  = 1.5 // of a note's arrow, to a way
)

// drawTrail draws the ribbon that a group on its way leaves: as wide as they are, faint where
// they came from, with an arrow's head where they are, and a chevron for every second.
func (k *Marker) drawTrail(p *picture.Picture, tr *plan.Trail) {
	if tr.Alpha <= 0 || len(tr.Line) < 2 {
		return
	}
	t := k.Theme
	c := t.Jacket[tr.Group.Color]
	if c.A == 0 {
		c = t.Ink2
	}
	long := plane.LengthOf(tr.Line)
	r := ribbon{line: tr.Line, width: tr.Width, from: tr.Open[0], to: min(tr.Open[1], tr.Gone(tr.Age, long)),
		color: c, alpha: tr.Alpha, outline: tr.Doubt || tr.Untold}
	if !k.ribbon(p, r) {
		return
	}
	mark := theme.Faded(t.Paper, .85*r.alpha)
	if r.outline {
		mark = theme.Faded(c, .8*r.alpha)
	}
	beats := p.InkStroke(mark, path.Clamp(.06*k.Cam.Scale, 1.2, 2.4))
	for age := beat; age < tr.Age; age += beat {
		if s := tr.Gone(age, long); s > r.from+beatFrom && s < r.to-k.headLength(r) {
			k.chevron(&beats.Path, r, s)
		}
	}
}

// chevron adds the mark of a beat, so many metres along the ribbon.
func (k *Marker) chevron(p *path.Path, r ribbon, s float64) {
	at, ahead, wide := r.at(s)
	wide = min(wide, widestBeat)
	side := plane.Point{X: -ahead.Y, Y: ahead.X}.Mul(.36 * wide)
	back := at.Sub(ahead.Mul(max(.35, .22*wide)))
	a, b, c := k.onGround(back.Add(side)), k.onGround(at), k.onGround(back.Sub(side))
	p.Move(a.X, a.Y)
	p.Line(b.X, b.Y)
	p.Line(c.X, c.Y)
}

// drawArrow draws a note's arrow from its place to another.
func (k *Marker) drawArrow(p *picture.Picture, n *plan.NoteState) {
	from, to := n.Rect.Center(), n.To.Center()
	wide := max(.55, minArrow/k.Cam.Scale)
	k.line, k.wide = append(k.line[:0], from, to), append(k.wide[:0], .4*wide, wide)
	k.ribbon(p, ribbon{line: k.line, width: k.wide, to: from.Dist(to) * chance.Smooth(n.Age/arrowTime),
		color: k.Theme.Ink2, alpha: noteAlpha * n.Alpha, outline: n.Note.Sure.Doubtful()})
}

// overPitch is how far apart the places are of which TrailOver tells, metres.
const overPitch = .7

// TrailOver calls over with places all along what is drawn of a way, and how wide it is there, in metres.
func TrailOver(tr *plan.Trail, over func(at plane.Point, wide float64)) {
	if tr.Alpha <= 0 || len(tr.Line) < 2 {
		return
	}
	r := ribbon{line: tr.Line, width: tr.Width}
	to := min(tr.Open[1], tr.Gone(tr.Age, plane.LengthOf(tr.Line)))
	for s := tr.Open[0]; s < to; s += overPitch {
		at, _, wide := r.at(s)
		over(at, wide)
	}
}
