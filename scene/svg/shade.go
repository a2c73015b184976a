package svg

import (
	"cmp"
	"math"
	"slices"

	"standoff/scene/path"
)

// What is faint is a shadow, or as good as one. One path holds all that a picture's set casts, solid
// by solid and face by face: as much text as all else that stands still. Nobody sees the faces, nor
// the edges so exactly, nor what is cast by the legs of chairs.

// faint is the alpha below which a shape is drawn so.
const faint = 112

// speck is how large, in square units, a part's bounds are that nobody misses.
const speck = 8 * unit * 8 * unit

// boxFaces is how many faces of a box are cast, all but the one it stands on; boxCorners how many
// corners it has.
const boxFaces, boxCorners = 5, 8

// plainer returns a faint shape with one outline for each box, and without specks.
func plainer(p path.Path) (out path.Path) {
	parts := split(p)
	for len(parts) > 0 {
		part, n := parts[0], 1
		if box, ok := boxOf(parts); ok {
			part, n = box, boxFaces
		}
		if b := boundsOf(part.Points); (b.x1-b.x0)*(b.y1-b.y0) >= speck {
			out.Verbs, out.Points = append(out.Verbs, part.Verbs...), append(out.Points, part.Points...)
		}
		parts = parts[n:]
	}
	return out
}

// boxOf returns the outline of the box whose faces the parts begin with, if they do: the convex hull
// of its corners is all that they cover.
func boxOf(parts []path.Path) (outline path.Path, ok bool) {
	if len(parts) < boxFaces {
		return outline, false
	}
	var corners []path.Point
	for _, face := range parts[:boxFaces] {
		if len(face.Points) != 4 || curved(face) || !shut(face) {
			return outline, false
		}
		for _, q := range face.Points {
			if !slices.ContainsFunc(corners, func(c path.Point) bool { return c.Dist(q) < .01*unit }) {
				corners = append(corners, q)
			}
		}
	}
	if len(corners) != boxCorners {
		return outline, false
	}
	return hull(corners), true
}

// hull returns the smallest convex polygon around points, clockwise as seen on a page
// (Andrew's monotone chain, 1979).
func hull(ps []path.Point) (p path.Path) {
	slices.SortFunc(ps, func(a, b path.Point) int { return cmp.Or(cmp.Compare(a.X, b.X), cmp.Compare(a.Y, b.Y)) })
	var loop []path.Point
	chain := func(from int, q path.Point) {
		for n := len(loop); n >= from+2 && turn(loop[n-2], loop[n-1], q) <= 0; n = len(loop) {
			loop = loop[:n-1]
		}
		loop = append(loop, q)
	}
	for _, q := range ps {
		chain(0, q)
	}
	from := len(loop) - 1
	for _, q := range slices.Backward(ps[:len(ps)-1]) {
		chain(from, q)
	}
	p.Trace(loop[:len(loop)-1])
	return p
}

// turn is positive where the way a–b–c turns to the right on a page, whose y points down.
func turn(a, b, c path.Point) float64 {
	v := (b.X-a.X)*(c.Y-b.Y) - (b.Y-a.Y)*(c.X-b.X)
	if math.Abs(v) < 1e-9 {
		return 0
	}
	return v
}
