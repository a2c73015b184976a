package marks

import (
	"math"

	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/scene/theme"
	"standoff/story/chance"
	"standoff/story/plan"
	"standoff/story/plane"
)

const (
	beat      = 1.  // seconds between two chevrons
	beatFrom  = 1.5 // metres of way before the first chevron
	beatAlpha = .62
	rimAlpha  = .34 // of the thin line about a ribbon
	startMost = 7.  // pixels, half of the open circle where a way begins, at most

	// How far a chevron reaches to each side of the middle, as a share of a figure's height
	// and in pixels: all of a picture are alike, however the ground lies.
	beatShare           = .14
	leastBeat, mostBeat = 3.5, 8.
	mostAcross          = .64 // and across, as a share of that: slim, so that they point

	minArrow  = 9   // pixels, how wide a note's arrow is at least
	arrowTime = .8  // seconds in which it grows
	noteAlpha = 2.2 // of a note's arrow, to a way
)

// drawTrail draws the ribbon that a group on its way leaves: as wide as they are, faint where
// they came from, where an open circle is, with an arrow's head where they are, and a chevron for
// every second.
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
	side := path.Clamp(beatShare*k.Cam.Figure(), leastBeat, mostBeat)
	beats := p.InkStroke(theme.Faded(c, beatAlpha*r.alpha), path.Clamp(.22*side, 1.2, 1.8))
	for age := beat; age < tr.Age; age += beat {
		if s := tr.Gone(age, long); s > r.from+beatFrom && s < r.to-k.headLength(r) {
			k.chevron(&beats.Path, r, s, side)
		}
	}
	if !r.outline {
		rim := p.InkStroke(theme.Faded(c, rimAlpha*r.alpha), 1)
		k.ribbonPath(&rim.Path)
	}
	k.start(p, r)
}

// start draws the open circle from which a ribbon leads.
func (k *Marker) start(p *picture.Picture, r ribbon) {
	_, _, wide := r.at(r.from)
	size := min(startMost, .3*wide*k.Cam.Scale)
	at, _, _ := r.at(min(r.to, r.from+1.5*size/k.Cam.Scale))
	on := k.onGround(at)
	ring := p.InkStroke(theme.Faded(r.color, tipAlpha*r.alpha), path.Clamp(.25*size, 1.2, 1.8))
	ring.Path.Oval(on.X, on.Y, size, size*k.Cam.Sin)
}

// chevron adds the mark of a beat, so many metres along the ribbon: on its middle, and pointing
// where it leads on the screen.
func (k *Marker) chevron(p *path.Path, r ribbon, s, side float64) {
	at, _, wide := r.at(s)
	before, _, _ := r.at(max(r.from, s-wide/2))
	after, _, _ := r.at(min(r.to, s+wide/2))
	from, to, tip := k.onGround(before), k.onGround(after), k.onGround(at)
	long := from.Dist(to)
	if long < 1e-6 || k.breadthAt(r, s) < 2.3*mostAcross*side {
		return
	}
	x, y := side*(to.X-from.X)/long, side*(to.Y-from.Y)/long
	tip.X, tip.Y = tip.X+.5*x, tip.Y+.5*y
	p.Move(tip.X-x-mostAcross*y, tip.Y-y+mostAcross*x)
	p.Line(tip.X, tip.Y)
	p.Line(tip.X-x+mostAcross*y, tip.Y-y-mostAcross*x)
}

// breadthAt returns how broad a ribbon is seen so many metres along it, in pixels, straight across
// where it leads on the screen.
func (k *Marker) breadthAt(r ribbon, s float64) float64 {
	at, ahead, wide := r.at(s)
	on, next, beside := k.onGround(at), k.onGround(at.Add(ahead)), k.onGround(at.Add(ahead.Across().Mul(wide)))
	x, y := next.X-on.X, next.Y-on.Y
	return math.Abs(x*(beside.Y-on.Y)-y*(beside.X-on.X)) / max(math.Hypot(x, y), 1e-9)
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
