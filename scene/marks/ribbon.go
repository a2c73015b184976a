package marks

import (
	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/scene/theme"
	"standoff/story/chance"
	"standoff/story/plane"
)

const (
	arrowWide = 2.1 // of the ribbon's width
	arrowLong = 1.3 // of the ribbon's width
)

// A ribbon is a band on the ground along the first part of a line. It widens
// to its width and ends in an arrow's head.
type ribbon struct {
	line  []plane.Point
	width float64 // metres
	head  float64 // how much of the line's length it covers, 0 to 1
	color theme.Color
	alpha float64
	doubt bool // it is an outline of dashes
}

// ribbon draws a ribbon, which fades towards its beginning.
func (k *Marker) ribbon(p *picture.Picture, r ribbon) {
	long := plane.LengthOf(r.line)
	if r.head*long <= 0 {
		return
	}
	tip := k.outlineRibbon(r.line, r.width, long*r.head)
	k.ribbonPath(p.InkFill(theme.Faded(r.color, .08*r.alpha)))
	if r.doubt {
		edge := p.InkStroke(theme.Faded(r.color, min(1, .8*r.alpha)), 1.4)
		edge.Dash, edge.Gap = 7, 5
		k.ribbonPath(&edge.Path)
		return
	}
	f := &p.Fills[len(p.Fills)-1]
	f.Shade = p.Shade(theme.Faded(r.color, .34*r.alpha))
	f.From, f.To = k.onGround(r.line[0]), tip
}

// outlineRibbon works out both sides of a ribbon of the length, with its
// arrow's head, and returns the head's tip on the screen.
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

// ribbonPath adds what outlineRibbon worked out.
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
		half := width / 2 * (.3 + .7*chance.Smooth(gone/max(end, 1e-9)))
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

// onGround returns where a place on the ground is seen.
func (k *Marker) onGround(q plane.Point) path.Point { return k.Cam.Project(q.X, q.Y, 0) }

// along returns the point so many metres along the line.
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

// heading returns the line's direction so many metres along it, as a unit vector.
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
