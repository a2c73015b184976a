package marks

import (
	"standoff/scene/picture"
	"standoff/story/chance"
	"standoff/story/plan"
	"standoff/story/plane"
)

const (
	bendRadius = 2.5 // metres, of a trail's corners
	bendSteps  = 7   // straight pieces in a corner
	minArrow   = 9   // pixels, how wide a note's arrow is at least
	arrowTime  = .8  // seconds in which it grows
)

// drawTrail draws the ribbon that a group on its way leaves: thin and faint where
// they came from, with an arrow's head where they are.
func (k *Marker) drawTrail(p *picture.Picture, tr *plan.Trail) {
	if tr.Alpha <= 0 || tr.Head <= 0 || len(tr.Line) < 2 {
		return
	}
	t := k.Theme
	c := t.Jacket[tr.Group.Color]
	if c.A == 0 {
		c = t.Ink2
	}
	k.line = bent(k.line[:0], tr.Line, bendRadius)
	k.ribbon(p, ribbon{line: k.line, width: tr.Width, head: tr.Head, color: c, alpha: tr.Alpha, doubt: tr.Doubt})
}

// drawArrow draws a note's arrow from its place to another.
func (k *Marker) drawArrow(p *picture.Picture, n *plan.NoteState) {
	from, to := n.Rect.Center(), n.To.Center()
	k.line = append(k.line[:0], from, to)
	k.ribbon(p, ribbon{line: k.line, width: max(.55, minArrow/k.Cam.Scale), head: chance.Smooth(n.Age / arrowTime),
		color: k.Theme.Ink2, alpha: 2.2 * n.Alpha, doubt: n.Note.Sure.Doubtful()})
}

// bent appends to into the line with its corners rounded by quadratic curves
// (two steps of de Casteljau's algorithm).
func bent(into, line []plane.Point, radius float64) []plane.Point {
	into = append(into, line[0])
	for i := 1; i < len(line)-1; i++ {
		a, b, c := line[i-1], line[i], line[i+1]
		cut := min(radius, .45*min(a.Dist(b), b.Dist(c)))
		if cut < .05 {
			into = append(into, b)
			continue
		}
		from, to := b.Lerp(a, cut/a.Dist(b)), b.Lerp(c, cut/b.Dist(c))
		for k := 0; k <= bendSteps; k++ {
			u := float64(k) / bendSteps
			into = append(into, from.Lerp(b, u).Lerp(b.Lerp(to, u), u))
		}
	}
	return append(into, line[len(line)-1])
}
