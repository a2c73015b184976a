package marks

import (
	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/scene/theme"
	"standoff/story"
	"standoff/story/plan"
	"standoff/story/plane"
)

const (
	bendRadius = 2.5 // metres, of a trail's corners
	bendSteps  = 7   // straight pieces in a corner
	arrowWide  = 2.1 // of the ribbon's width
	arrowLong  = 1.3 // of the ribbon's width
	leastArrow = 9   // pixels, how wide a note's arrow is
)

// DrawTrail draws the ribbon behind a group on its way: thin and faint where
// they came from, with an arrow's head where they are.
func (k *Marker) DrawTrail(p *picture.Picture, tr *plan.Trail) {
	if tr.Alpha <= 0 || tr.Head <= 0 || len(tr.Line) < 2 {
		return
	}
	t := k.Theme
	c := t.Jacket[tr.Group.Color]
	if c.A == 0 {
		c = t.Ink2
	}
	k.line = bent(k.line[:0], tr.Line, bendRadius)
	k.ribbon(p, k.line, tr.Width, tr.Head, c, tr.Alpha, tr.Doubt)
}

// DrawArrow draws a note's arrow from its place to another.
func (k *Marker) DrawArrow(p *picture.Picture, n *plan.NoteState) {
	from, to := n.Rect.Center(), n.To.Center()
	k.line = append(k.line[:0], from, to)
	grown := path.Ease(n.Age / .8)
	wide := max(.55, leastArrow/k.Cam.Scale)
	k.ribbon(p, k.line, wide, grown, k.Theme.Ink2, 2.2*n.Alpha, n.Note.Sure.Doubtful())
}

// DrawGlow lights up a place.
func (k *Marker) DrawGlow(p *picture.Picture, g *plan.Glow) {
	if g.Alpha <= 0 {
		return
	}
	c := k.Theme.Jacket[story.Amber]
	for _, more := range [...]float64{.9, .45, 0} {
		r := g.Rect.Grow(more)
		a, b := k.Cam.Project(r.Min.X, r.Min.Y, 0), k.Cam.Project(r.Max.X, r.Max.Y, 0)
		box := path.Rect{X: a.X, Y: a.Y, W: b.X - a.X, H: b.Y - a.Y}
		p.InkFill(theme.Faded(c, .11*g.Alpha)).Rounded(box, .8*k.Cam.Scale)
	}
}

// bent is the line with its corners rounded, appended to into.
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

// ribbon draws the first part of a line, up to head (0 to 1) of its length, as
// a band on the ground that widens to its width and ends in an arrow's head.
// In doubt it is an outline of dashes.
func (k *Marker) ribbon(p *picture.Picture, line []plane.Point, width, head float64, c theme.Color,
	alpha float64, doubt bool) {
	long := 0.
	for i := 1; i < len(line); i++ {
		long += line[i].Dist(line[i-1])
	}
	if head*long <= 0 {
		return
	}
	tip := k.outlineRibbon(line, width, long*head)
	if doubt {
		k.ribbonPath(p.InkFill(theme.Faded(c, .08*alpha)))
		edge := p.InkStroke(theme.Faded(c, min(1, .8*alpha)), 1.4)
		edge.Dash, edge.Gap = 7, 5
		k.ribbonPath(&edge.Path)
		return
	}
	k.ribbonPath(p.InkFill(theme.Faded(c, .08*alpha)))
	f := &p.Fills[len(p.Fills)-1]
	f.Shade = p.Shade(theme.Faded(c, .34*alpha))
	f.From, f.To = k.onGround(line[0]), tip
}

// outlineRibbon works out both sides of a ribbon of the length, with its
// arrow's head, and is the head's tip on the screen.
func (k *Marker) outlineRibbon(line []plane.Point, width, long float64) path.Point {
	arrow := min(arrowLong*width, .5*long)
	end := long - arrow
	k.banks(line, width, end)
	neck, dir := along(line, end), heading(line, end)
	side := plane.Point{X: -dir.Y, Y: dir.X}.Mul(arrowWide / 2 * width)
	tip := k.onGround(neck.Add(dir.Mul(arrow)))
	k.left = append(k.left, k.onGround(neck.Add(side)), tip)
	k.right = append(k.right, k.onGround(neck.Sub(side)))
	return tip
}

// ribbonPath draws what outlineRibbon worked out.
func (k *Marker) ribbonPath(path *path.Path) {
	for i, q := range k.left {
		if i == 0 {
			path.Move(q.X, q.Y)
		} else {
			path.Line(q.X, q.Y)
		}
	}
	for i := len(k.right) - 1; i >= 0; i-- {
		path.Line(k.right[i].X, k.right[i].Y)
	}
	path.Shut()
}

// banks works out the two sides of a ribbon, on the screen.
func (k *Marker) banks(line []plane.Point, width, end float64) {
	left, right := k.left[:0], k.right[:0]
	bank := func(at, dir plane.Point, gone float64) {
		half := width / 2 * (.3 + .7*path.Ease(gone/max(end, 1e-9)))
		side := plane.Point{X: -dir.Y, Y: dir.X}.Mul(half)
		left = append(left, k.onGround(at.Add(side)))
		right = append(right, k.onGround(at.Sub(side)))
	}
	const piece = 1.5 // metres: the taper is even on long straight ways too
	gone := 0.
	for i := 1; i < len(line) && gone < end; i++ {
		d := line[i].Dist(line[i-1])
		if d == 0 {
			continue
		}
		dir := line[i].Sub(line[i-1]).Mul(1 / d)
		for u := 0.; u < d && gone+u < end; u += piece {
			bank(line[i-1].Lerp(line[i], u/d), dir, gone+u)
		}
		gone += d
	}
	bank(along(line, end), heading(line, end), end)
	k.left, k.right = left, right
}

func (k *Marker) onGround(q plane.Point) path.Point { return k.Cam.Project(q.X, q.Y, 0) }

// along is the point so far along the line.
func along(line []plane.Point, far float64) plane.Point {
	for i := 1; i < len(line); i++ {
		d := line[i].Dist(line[i-1])
		if far <= d && d > 0 {
			return line[i-1].Lerp(line[i], far/d)
		}
		far -= d
	}
	return line[len(line)-1]
}

// heading is the line's direction so far along, as a unit vector.
func heading(line []plane.Point, far float64) plane.Point {
	var dir plane.Point
	for i := 1; i < len(line); i++ {
		d := line[i].Dist(line[i-1])
		if d == 0 {
			continue
		}
		dir = line[i].Sub(line[i-1]).Mul(1 / d)
		if far < d {
			return dir
		}
		far -= d
	}
	return dir
}
