package scene

import (
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

// drawTrail draws the ribbon behind a group on its way: thin and faint where
// they came from, with an arrow's head where they are.
func (s *Stage) drawTrail(p *Picture, tr *plan.Trail) {
	if tr.Alpha <= 0 || tr.Head <= 0 || len(tr.Line) < 2 {
		return
	}
	t := s.view.Theme
	c := t.Jacket[tr.Group.Color]
	if c.A == 0 {
		c = t.Ink2
	}
	s.letters.line = bent(s.letters.line[:0], tr.Line, bendRadius)
	s.ribbon(p, s.letters.line, tr.Width, tr.Head, c, tr.Alpha, tr.Doubt)
}

// drawArrow draws a note's arrow from its place to another.
func (s *Stage) drawArrow(p *Picture, n *plan.NoteState) {
	from, to := n.Rect.Center(), n.To.Center()
	s.letters.line = append(s.letters.line[:0], from, to)
	grown := ease(n.Age / .8)
	wide := max(.55, leastArrow/s.cam.scale)
	s.ribbon(p, s.letters.line, wide, grown, s.view.Theme.Ink2, 2.2*n.Alpha, n.Note.Sure.Doubtful())
}

// drawGlow lights up a place.
func (s *Stage) drawGlow(p *Picture, g *plan.Glow) {
	if g.Alpha <= 0 {
		return
	}
	c := s.view.Theme.Jacket[story.Amber]
	for _, more := range [...]float64{.9, .45, 0} {
		r := g.Rect.Grow(more)
		a, b := s.cam.project(r.Min.X, r.Min.Y, 0), s.cam.project(r.Max.X, r.Max.Y, 0)
		box := Rect{a.X, a.Y, b.X - a.X, b.Y - a.Y}
		p.inkFill(faded(c, .11*g.Alpha)).rounded(box, .8*s.cam.scale)
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
func (s *Stage) ribbon(p *Picture, line []plane.Point, width, head float64, c Color,
	alpha float64, doubt bool) {
	long := 0.
	for i := 1; i < len(line); i++ {
		long += line[i].Dist(line[i-1])
	}
	if head*long <= 0 {
		return
	}
	tip := s.outlineRibbon(line, width, long*head)
	if doubt {
		s.ribbonPath(p.inkFill(faded(c, .08*alpha)))
		edge := p.inkStroke(faded(c, min(1, .8*alpha)), 1.4)
		edge.Dash, edge.Gap = 7, 5
		s.ribbonPath(&edge.Path)
		return
	}
	s.ribbonPath(p.inkFill(faded(c, .08*alpha)))
	f := &p.Fills[len(p.Fills)-1]
	f.Shade = p.shade(faded(c, .34*alpha))
	f.From, f.To = s.onGround(line[0]), tip
}

// outlineRibbon works out both sides of a ribbon of the length, with its
// arrow's head, and is the head's tip on the screen.
func (s *Stage) outlineRibbon(line []plane.Point, width, long float64) Point {
	arrow := min(arrowLong*width, .5*long)
	end := long - arrow
	s.banks(line, width, end)
	neck, dir := along(line, end), heading(line, end)
	side := plane.Point{X: -dir.Y, Y: dir.X}.Mul(arrowWide / 2 * width)
	tip := s.onGround(neck.Add(dir.Mul(arrow)))
	g := &s.letters
	g.left = append(g.left, s.onGround(neck.Add(side)), tip)
	g.right = append(g.right, s.onGround(neck.Sub(side)))
	return tip
}

// ribbonPath draws what outlineRibbon worked out.
func (s *Stage) ribbonPath(path *Path) {
	for i, q := range s.letters.left {
		if i == 0 {
			path.Move(q.X, q.Y)
		} else {
			path.Line(q.X, q.Y)
		}
	}
	for i := len(s.letters.right) - 1; i >= 0; i-- {
		path.Line(s.letters.right[i].X, s.letters.right[i].Y)
	}
	path.Shut()
}

// banks works out the two sides of a ribbon, on the screen.
func (s *Stage) banks(line []plane.Point, width, end float64) {
	left, right := s.letters.left[:0], s.letters.right[:0]
	bank := func(at, dir plane.Point, gone float64) {
		half := width / 2 * (.3 + .7*ease(gone/max(end, 1e-9)))
		side := plane.Point{X: -dir.Y, Y: dir.X}.Mul(half)
		left = append(left, s.onGround(at.Add(side)))
		right = append(right, s.onGround(at.Sub(side)))
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
	s.letters.left, s.letters.right = left, right
}

func (s *Stage) onGround(q plane.Point) Point { return s.cam.project(q.X, q.Y, 0) }

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
