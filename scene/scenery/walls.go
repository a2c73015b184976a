package scenery

import (
	"math"

	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plane"
)

// lowFront is how high a wall is drawn that stands between the viewer and the
// room it closes.
const lowFront = .15

// minThick is how thick any wall is drawn, metres: thinner ones look like wire.
const minThick = .42

// A wallPiece is a bit of wall short enough to sort with people. Its corners
// run clockwise as seen: along the left side from A to B, and back.
type wallPiece struct {
	corner [4]plane.Point
	joined [2]bool // whether the wall goes on at B and at A
	high   float64
}

// wallPieces returns the pieces of all walls, mitred where they meet.
func wallPieces(l *layout.Layout) []wallPiece {
	walls := append([]layout.Wall(nil), l.Walls...)
	walls = append(walls, outerWalls(l)...)
	pieces := make([]wallPiece, 0, len(walls))
	for i, w := range walls {
		if w.A.Dist(w.B) < 1e-6 {
			continue
		}
		p := wallPiece{high: drawnHeight(w)}
		half := math.Max(w.Thickness, minThick) / 2
		next, on := neighbour(walls, i, w.B)
		prev, back := neighbour(walls, i, w.A)
		p.joined = [2]bool{on, back}
		if !on {
			next = w.B.Add(w.B.Sub(w.A))
		}
		if !back {
			prev = w.A.Sub(w.B.Sub(w.A))
		}
		a, b := mitre(prev, w.A, w.B, half), mitre(w.A, w.B, next, half)
		// Clockwise as seen, the left side of A→B comes first.
		p.corner = [4]plane.Point{w.A.Add(a), w.B.Add(b), w.B.Sub(b), w.A.Sub(a)}
		pieces = append(pieces, p)
	}
	return pieces
}

// drawnHeight returns how high the wall is drawn, in metres.
func drawnHeight(w layout.Wall) float64 {
	if w.Front {
		return math.Min(lowFront, w.Height)
	}
	return w.Height
}

// neighbour returns the far end of the one wall that goes on at the end of wall i.
// There is none where the heights differ, and where three meet.
func neighbour(walls []layout.Wall, i int, end plane.Point) (far plane.Point, ok bool) {
	const near = .03
	n := 0
	for j, o := range walls {
		if j == i || math.Abs(drawnHeight(o)-drawnHeight(walls[i])) > .01 {
			continue
		}
		switch {
		case o.A.Dist(end) < near:
			far, n = o.B, n+1
		case o.B.Dist(end) < near:
			far, n = o.A, n+1
		}
	}
	return far, n == 1
}

// mitre returns how far to the left of p the side of a wall runs that comes from a
// and goes on to b.
func mitre(a, p, b plane.Point, half float64) plane.Point {
	left := func(p, q plane.Point) plane.Point {
		d := q.Sub(p)
		d = d.Mul(1 / math.Max(d.Len(), 1e-9))
		return plane.Point{X: d.Y, Y: -d.X}
	}
	n := left(a, p).Add(left(p, b))
	square := n.X*n.X + n.Y*n.Y
	if square < .3 { // so sharp that the corner would run away
		return left(p, b).Mul(half)
	}
	return n.Mul(2 * half / square)
}

// outerWalls prolong the walls that end at the edge of the set where the
// ground runs on beyond it.
func outerWalls(l *layout.Layout) []layout.Wall {
	const near, far = .3, 26.0
	var out []layout.Wall
	for _, w := range l.Walls {
		out1 := func(end, inner plane.Point) {
			d := end.Sub(inner)
			d = d.Mul(1 / math.Max(d.Len(), 1e-9))
			side := story.Side("")
			switch {
			case d.Y < -.99 && end.Y-l.Bounds.Min.Y < near:
				side = story.Top
			case d.Y > .99 && l.Bounds.Max.Y-end.Y < near:
				side = story.Bottom
			case d.X < -.99 && end.X-l.Bounds.Min.X < near:
				side = story.Left
			case d.X > .99 && l.Bounds.Max.X-end.X < near:
				side = story.Right
			}
			if side == "" || w.Area < 0 || !runsOn(l, w.Area, side) {
				return
			}
			for s := 0.0; s < far; s += 2 {
				o := w
				o.A, o.B = end.Add(d.Mul(s)), end.Add(d.Mul(s+2))
				out = append(out, o)
			}
		}
		out1(w.A, w.B)
		out1(w.B, w.A)
	}
	return out
}

// drawWalls draws every piece of wall.
func (b *Builder) drawWalls(m *Model) {
	c := wall(b.Theme)
	for i := range m.walls {
		w := &m.walls[i]
		if !b.Cam.Seen(plane.Bounds(w.corner[:]), w.high, 4) {
			continue
		}
		b.piece(b.nearSide(w.corner))
		drawWall(b, w, c)
		b.end()
	}
}

// nearSide returns how deep the middle of a piece's side towards the viewer lies.
func (d *Pen) nearSide(k [4]plane.Point) float64 {
	return math.Max(d.deep(k[0].Lerp(k[1], .5)), d.deep(k[2].Lerp(k[3], .5)))
}

// drawWall draws a piece: its faces, its top and their outlines, but no ends
// where it is joined.
func drawWall(b *Builder, w *wallPiece, c coat) {
	k := overlapping(w.corner, w.joined, .6/b.Cam.Scale)
	for i := range k {
		// Sides 1 and 3 are the ends.
		if i%2 == 1 && w.joined[i/2] {
			continue
		}
		b.face(k[i], k[(i+1)%4], 0, w.high, c)
	}
	b.lid(k[:], w.high, c)
	p := b.stroke(c.line, c.width)
	for i, a := range k {
		e := k[(i+1)%4]
		if i%2 == 1 && w.joined[i/2] {
			continue
		}
		b.line(p, v3{a.X, a.Y, w.high}, v3{e.X, e.Y, w.high})
		if !b.leads(a, e) {
			continue
		}
		b.line(p, v3{a.X, a.Y, 0}, v3{e.X, e.Y, 0})
		if i%2 == 1 || !w.joined[1-i/2] {
			b.line(p, v3{a.X, a.Y, 0}, v3{a.X, a.Y, w.high})
		}
		if i%2 == 1 || !w.joined[i/2] {
			b.line(p, v3{e.X, e.Y, 0}, v3{e.X, e.Y, w.high})
		}
	}
}

// overlapping lengthens a piece a little at the ends where the next one joins
// it, so that no light shines through between them.
func overlapping(k [4]plane.Point, joined [2]bool, by float64) [4]plane.Point {
	d := k[1].Sub(k[0]).Add(k[2].Sub(k[3]))
	d = d.Mul(by / math.Max(d.Len(), 1e-9))
	if joined[0] {
		k[1], k[2] = k[1].Add(d), k[2].Add(d)
	}
	if joined[1] {
		k[0], k[3] = k[0].Sub(d), k[3].Sub(d)
	}
	return k
}
