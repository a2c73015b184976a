package svg

import (
	"math"
	"strconv"

	"standoff/scene/path"
)

// unit is how many of the drawing's units make a pixel: all its numbers are
// whole, and rounding puts nothing off by more than an eighth of a pixel either way.
const unit = 4

// A pen writes path data: relative steps in whole units, in the fewest letters
// that look the same.
type pen struct {
	out    []byte
	x, y   int  // where the next step starts
	letter byte // of the last step
	grid   int  // corners stand on multiples of it; 0 is 1
}

// A placing takes the points of a path to the drawing's units; flip is −1
// where the path's y points up.
type placing struct{ x, y, scale, flip float64 }

// onPage is where everything but figures stands.
var onPage = placing{scale: unit, flip: 1}

// point returns a point in units.
func (at placing) point(p path.Point) path.Point {
	return path.Point{X: at.x + p.X*at.scale, Y: at.y + p.Y*at.scale*at.flip}
}

// path returns a path in units.
func (at placing) path(p path.Path) path.Path {
	q := path.Path{Verbs: p.Verbs, Points: make([]path.Point, len(p.Points))}
	for i, v := range p.Points {
		q.Points[i] = at.point(v)
	}
	return q
}

// path writes a path given in units. Curves become straight pieces, at most
// loss units off, where that takes fewer letters.
func (w *pen) path(p path.Path, loss float64) {
	for _, part := range split(p) {
		straight, curved := *w, *w
		straight.out, curved.out = nil, nil
		straight.polygon(part, loss)
		curved.curves(part)
		best := straight
		if len(curved.out) < len(straight.out) || len(straight.out) == 0 {
			best = curved
		}
		best.out = append(w.out, best.out...)
		*w = best
	}
}

// data returns the path data of a path given in units.
func data(p path.Path, loss float64) string {
	w := pen{}
	w.path(p, loss)
	return string(w.out)
}

// split cuts a path into its parts.
func split(p path.Path) []path.Path {
	var parts []path.Path
	i := 0
	for _, v := range p.Verbs {
		n := pointsOf(v)
		if v == path.MoveTo || len(parts) == 0 {
			parts = append(parts, path.Path{})
		}
		q := &parts[len(parts)-1]
		q.Verbs = append(q.Verbs, v)
		q.Points = append(q.Points, p.Points[i:i+n]...)
		i += n
	}
	return parts
}

// pointsOf returns how many points a verb takes.
func pointsOf(v path.Verb) int { return [...]int{1, 1, 2, 3, 0}[v] }

// shut reports whether a part is closed.
func shut(part path.Path) bool { return part.Verbs[len(part.Verbs)-1] == path.Close }

// polygon writes a part as straight lines. It writes nothing of a part that
// has no extent at all.
func (w *pen) polygon(part path.Path, loss float64) {
	for _, line := range path.Flatten(part, loss/2) {
		closed := shut(part)
		ps := w.rounded(thinned(line, loss), closed)
		if len(ps) < 2 {
			continue
		}
		for i, p := range ps {
			if i == 0 {
				w.move(p)
			} else {
				w.step('l', p)
			}
		}
		if closed {
			w.shut(ps[0])
		}
	}
}

// A spot is a point on whole units.
type spot struct{ x, y int }

// near returns the spot nearest to a point.
func near(p path.Point) spot { return spot{int(math.Round(p.X)), int(math.Round(p.Y))} }

// near returns the spot of the pen's grid nearest to a point.
func (w *pen) near(p path.Point) spot {
	if w.grid < 2 {
		return near(p)
	}
	g := float64(w.grid)
	q := near(path.Point{X: p.X / g, Y: p.Y / g})
	return spot{q.x * w.grid, q.y * w.grid}
}

// rounded returns the points on the pen's grid, without those that fall together.
func (w *pen) rounded(line []path.Point, closed bool) []spot {
	var out []spot
	for _, p := range line {
		q := w.near(p)
		if n := len(out); n == 0 || out[n-1] != q {
			out = append(out, q)
		}
	}
	if n := len(out); closed && n > 1 && out[0] == out[n-1] {
		out = out[:n-1]
	}
	return out
}

// curves writes a part as it is; an ellipse as two arcs.
func (w *pen) curves(part path.Path) {
	ps := part.Points
	if c, rx, ry, ok := oval(part); ok {
		at := near(path.Point{X: c.X - rx, Y: c.Y})
		w.move(at)
		a, b := int(math.Round(rx)), int(math.Round(ry))
		sweep := 0
		if (ps[0].X > c.X) == (ps[3].Y > c.Y) {
			sweep = 1
		}
		w.arc(a, b, sweep, 2*a)
		w.arc(a, b, sweep, -2*a)
		w.shut(at)
		return
	}
	var start spot
	for i, v := range part.Verbs {
		n := pointsOf(v)
		switch v {
		case path.Close:
			w.shut(start)
		case path.MoveTo:
			start = near(ps[0])
			w.move(start)
		default:
			steps := make([]spot, n)
			for k := range steps {
				steps[k] = near(ps[k])
			}
			if i == len(part.Verbs)-2 && shut(part) && v == path.LineTo && steps[0] == start {
				break
			}
			w.step([...]byte{0, 'l', 'q', 'c'}[v], steps...)
		}
		ps = ps[n:]
	}
}

// oval reports whether a part is an upright ellipse drawn as four curves, as
// [path.Path.Oval] does, and returns its middle and radii.
func oval(part path.Path) (c path.Point, rx, ry float64, ok bool) {
	p := part.Points
	if len(p) != 13 || len(part.Verbs) != 6 || part.Verbs[1] != path.CubicTo || !shut(part) {
		return c, 0, 0, false
	}
	c = path.Point{X: (p[0].X + p[6].X) / 2, Y: (p[0].Y + p[6].Y) / 2}
	rx, ry = math.Abs(p[0].X-c.X), math.Abs(p[3].Y-c.Y)
	level := math.Abs(p[0].Y-c.Y) + math.Abs(p[3].X-c.X) + math.Abs(p[9].X-c.X)
	return c, rx, ry, level < .01 && math.Round(rx) > 0 && math.Round(ry) > 0
}

// move begins a part at p.
func (w *pen) move(p spot) {
	if w.letter == 0 {
		w.verb('M')
		w.number(p.x)
		w.number(p.y)
	} else {
		w.verb('m')
		w.number(p.x - w.x)
		w.number(p.y - w.y)
	}
	w.x, w.y = p.x, p.y
}

// step writes one step, through or to the spots.
func (w *pen) step(verb byte, ps ...spot) {
	w.verb(verb)
	for _, p := range ps {
		w.number(p.x - w.x)
		w.number(p.y - w.y)
	}
	w.x, w.y = ps[len(ps)-1].x, ps[len(ps)-1].y
}

// arc writes the half of an ellipse that ends dx units to the right.
func (w *pen) arc(rx, ry, sweep, dx int) {
	w.verb('a')
	for _, v := range [...]int{rx, ry, 0, 1, sweep, dx, 0} {
		w.number(v)
	}
	w.x += dx
}

// shut closes the part that began at start.
func (w *pen) shut(start spot) {
	w.verb('z')
	w.x, w.y = start.x, start.y
}

// verb writes the letter, unless the one before it goes on. Lines go on after
// a relative move.
func (w *pen) verb(v byte) {
	if v != w.letter && (v != 'l' || w.letter != 'm') || v == 'm' || v == 'M' {
		w.out = append(w.out, v)
	}
	if v != 'l' || w.letter != 'm' {
		w.letter = v
	}
}

// number writes a number, and a blank before it only where it would run into the digits of the one before.
func (w *pen) number(n int) {
	if len(w.out) > 0 && n >= 0 {
		if c := w.out[len(w.out)-1]; c >= '0' && c <= '9' {
			w.out = append(w.out, ' ')
		}
	}
	w.out = strconv.AppendInt(w.out, int64(n), 10)
}
