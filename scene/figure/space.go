package figure

import (
	"math"
	"slices"

	"standoff/scene/path"
)

// A vec is a point of the body or a way in it: forward, to the person's right and up.
// Its unit is the person's height, its origin lies on the ground between the feet.
type vec struct{ f, r, u float64 }

//go:noinline
func (a vec) plus(b vec) vec { return vec{a.f + b.f, a.r + b.r, a.u + b.u} }

//go:noinline
func (a vec) times(k float64) vec { return vec{a.f * k, a.r * k, a.u * k} }

//go:noinline
func (a vec) minus(b vec) vec { return a.plus(b.times(-1)) }

//go:noinline
func (a vec) dot(b vec) float64 { return a.f*b.f + a.r*b.r + a.u*b.u }

func (a vec) long() float64 { return math.Sqrt(a.dot(a)) }

// unit returns the way of a, 1 long.
//
//go:noinline
func (a vec) unit() vec { return a.times(1 / max(a.long(), 1e-9)) }

// cross returns the way square to both.
//
//go:noinline
func (a vec) cross(b vec) vec {
	return vec{a.r*b.u - a.u*b.r, a.u*b.f - a.f*b.u, a.f*b.r - a.r*b.f}
}

// toward returns the point so much of the way to b.
//
//go:noinline
func (a vec) toward(b vec, share float64) vec { return a.plus(b.minus(a).times(share)) }

// reach returns the joint between two bones and their end, which go from a towards b
// (inverse kinematics of two bones, by the law of cosines). The joint goes to the side of
// the pole.
func reach(a, b vec, first, second float64, pole vec) (mid, end vec) {
	way := b.minus(a)
	d := max(way.long(), math.Abs(first-second)+1e-4)
	n := way.unit()
	if most := (first + second) * .996; d > most {
		d = most
	}
	end = a.plus(n.times(d))
	along := (first*first - second*second + d*d) / (2 * d)
	off := math.Sqrt(max(first*first-along*along, 0))
	side := pole.minus(n.times(pole.dot(n))).unit()
	return a.plus(n.times(along)).plus(side.times(off)), end
}

// A view is from where a body is seen: by the angle, in radians, between where it looks and
// the right of the screen, clockwise as seen.
type view struct{ sin, cos float64 }

func viewOf(angle float64) view { return view{math.Sin(angle), math.Cos(angle)} }

// sink is how far what lies a unit nearer to the viewer is drawn lower. Bodies are not
// foreshortened by the camera's tilt, and so it is the same at any tilt.
const sink = .5

// to returns where a point of the body is on the screen, y up.
//
//go:noinline
func (v *view) to(p vec) path.Point {
	return path.Point{X: p.f*v.cos - p.r*v.sin, Y: p.u - sink*(p.f*v.sin+p.r*v.cos)}
}

// near returns how far a point of the body lies towards the viewer.
func (v *view) near(p vec) float64 { return p.f*v.sin + p.r*v.cos }

// blend returns the point so much of the way from a to b.
//
//go:noinline
func blend(a, b path.Point, share float64) path.Point {
	return path.Point{X: a.X + (b.X-a.X)*share, Y: a.Y + (b.Y-a.Y)*share}
}

// spline returns a closed curve through the points (Catmull and Rom); at 0 it has corners, at .5
// it is round.
func spline(round float64, ps ...path.Point) (p path.Path) {
	n, k := len(ps), round/3
	p.Move(ps[0].X, ps[0].Y)
	for i, b := range ps {
		a, c, d := ps[(i+n-1)%n], ps[(i+1)%n], ps[(i+2)%n]
		p.Cubic(b.X+(c.X-a.X)*k, b.Y+(c.Y-a.Y)*k, c.X-(d.X-b.X)*k, c.Y-(d.Y-b.Y)*k, c.X, c.Y)
	}
	p.Shut()
	return p
}

// polygon returns a closed path with corners.
func polygon(ps ...path.Point) (p path.Path) {
	p.Trace(ps)
	return p
}

// hull returns the smallest convex polygon around the points (Andrew's monotone chain).
func hull(ps []path.Point) path.Path {
	sortAcross(ps)
	out := make([]path.Point, 0, 2*len(ps))
	for range 2 {
		from := len(out)
		for _, p := range ps {
			for n := len(out); n > from+1 && right(out[n-2], out[n-1], p) <= 1e-12; n-- {
				out = out[:n-1]
			}
			out = append(out, p)
		}
		out = out[:len(out)-1]
		slices.Reverse(ps)
	}
	return polygon(out...)
}

// sortAcross sorts the points from left to right, by insertion: they are few, and the player
// needs no other sort of points.
func sortAcross(ps []path.Point) {
	for i := range ps {
		for k := i; k > 0 && (ps[k].X < ps[k-1].X || ps[k].X == ps[k-1].X && ps[k].Y < ps[k-1].Y); k-- {
			ps[k], ps[k-1] = ps[k-1], ps[k]
		}
	}
}

// right returns twice the area of a triangle, below 0 where it turns to the right.
func right(a, b, c path.Point) float64 { return (b.X-a.X)*(c.Y-a.Y) - (b.Y-a.Y)*(c.X-a.X) }

// joined returns two shapes as one.
func joined(a, b path.Path) path.Path {
	return path.Path{Verbs: append(a.Verbs, b.Verbs...), Points: append(a.Points, b.Points...)}
}
