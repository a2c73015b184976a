package building

import (
	"math"

	"standoff/scene/scenery/draw"
	"standoff/scene/scenery/extent"
	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plane"
)

// minThick is how thick any wall is drawn, metres: thinner ones look like wire.
const minThick = .42

// A wallPiece is a bit of wall short enough to sort with people.
type wallPiece struct {
	bar
	next   [2]beyond // what it is joined to at B and at A
	wall   int       // its index in the layout's walls, -1 of one that goes on beyond the set
	rooms  [2]int    // on its left and on its right, -1 for none
	rail   float64   // of a wall outdoors, how high its railing is; else 0
	number int       // of its straight wall, from 0
	last   bool      // of its straight wall
	off    bool      // the board on which its set lies does not reach there
}

// beyond is the end of another piece, by their indexes; piece is -1 for none.
type beyond struct{ piece, end int }

// wallPieces returns the pieces of all walls, mitred where they meet.
func wallPieces(l *layout.Layout) []wallPiece {
	walls := append([]layout.Wall(nil), l.Walls...)
	walls = append(walls, outerWalls(l)...)
	pieces := make([]wallPiece, 0, len(walls))
	for i, w := range walls {
		p := wallPiece{wall: i, rooms: w.Rooms}
		if i >= len(l.Walls) {
			p.wall = -1
		}
		if w.Rooms[0] < 0 && w.Rooms[1] < 0 {
			p.rail = w.Height
		}
		half := math.Max(w.Thickness, minThick) / 2
		next, on := neighbour(walls, i, w.B)
		prev, back := neighbour(walls, i, w.A)
		p.next, p.joined = [2]beyond{on, back}, [2]bool{on.piece >= 0, back.piece >= 0}
		if on.piece < 0 {
			next = w.B.Add(w.B.Sub(w.A))
		}
		if back.piece < 0 {
			prev = w.A.Sub(w.B.Sub(w.A))
		}
		a, b := draw.Mitre(prev, w.A, w.B, half), draw.Mitre(w.A, w.B, next, half)
		// Clockwise as seen, the left side of A→B comes first.
		p.corner = [4]plane.Point{w.A.Add(a), w.B.Add(b), w.B.Sub(b), w.A.Sub(a)}
		p.high = [2]float64{w.Height, w.Height}
		pieces = append(pieces, p)
	}
	number(walls, pieces)
	return pieces
}

// number counts the pieces of each straight wall.
func number(walls []layout.Wall, pieces []wallPiece) {
	for i := range walls {
		pieces[i].last = true
		if i == 0 {
			continue
		}
		was, is := walls[i-1], walls[i]
		along := was.A.Toward(was.B).Dot(is.A.Toward(is.B))
		if was.B.Dist(is.A) < near && along > .999 && was.Rooms == is.Rooms {
			pieces[i].number, pieces[i-1].last = pieces[i-1].number+1, false
		}
	}
}

// near is how far apart the ends of two walls may be that meet, metres.
const near = .03

// neighbour returns the far end of the one wall that goes on at the end of wall i, and which
// end of which wall is joined there. There is none where a railing meets a wall of a room,
// or another height, and where three meet.
func neighbour(walls []layout.Wall, i int, end plane.Point) (far plane.Point, at beyond) {
	room := func(w layout.Wall) bool { return w.Rooms[0] >= 0 || w.Rooms[1] >= 0 }
	n := 0
	for j, o := range walls {
		if j == i || room(o) != room(walls[i]) || !room(o) && math.Abs(o.Height-walls[i].Height) > .01 {
			continue
		}
		switch {
		case o.A.Dist(end) < near:
			far, at, n = o.B, beyond{j, 0}, n+1
		case o.B.Dist(end) < near:
			far, at, n = o.A, beyond{j, 1}, n+1
		}
	}
	if n != 1 {
		at.piece = -1
	}
	return far, at
}

// outerWalls prolong the walls that end at the edge of the set where the
// ground runs on beyond it.
func outerWalls(l *layout.Layout) []layout.Wall {
	const near, far = .3, 26.0 // metres
	var out []layout.Wall
	for _, w := range l.Walls {
		out1 := func(end, inner plane.Point) {
			d := inner.Toward(end)
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
			if side == "" || w.Area < 0 || !extent.RunsOn(l, w.Area, side) {
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

// drawWalls draws every piece of wall that is not part of a building with its roof on.
func (b masonry) drawWalls(m *Buildings) {
	for i := range m.walls {
		w := &m.walls[i]
		high := math.Max(w.high[0], w.high[1])
		if high <= 0 || w.off || !b.Cam.Seen(plane.Bounds(w.corner[:]), math.Max(high, w.rail), 4) {
			continue
		}
		b.Begin(w.corner[:])
		if w.rail > 0 {
			b.railing(w)
		} else {
			b.roomWall(m, w)
		}
		b.End()
	}
}

// roomWall draws a piece of a wall of a room: it is cut open on top.
func (b masonry) roomWall(m *Buildings, w *wallPiece) {
	t := b.Theme
	out := draw.Wall(t)
	in := out
	in.Side, in.Dark = t.Indoors.Of(out.Side), t.Indoors.Of(out.Dark)
	k := *w
	k.corner = draw.Overlapping(w.corner, w.joined, .6/b.Cam.Scale)
	for i := range k.corner {
		c := out
		if end, open := k.ends(i); !end && w.rooms[i/2] >= 0 {
			c = in
		} else if end && !open && m.ends(w.next[i/2]) > w.high[1-i/2]-.05 {
			continue
		}
		b.barFace(&k.bar, i, c)
		if i%2 == 0 {
			b.inside(w, i, c)
		}
	}
	b.Ring(b.Fill(t.Cut), k.top(0), k.top(1), k.top(2), k.top(3))
	b.barLines(&k.bar, b.Stroke(t.CutLine, out.Width))
}

// ends returns how high the end of a piece is drawn, metres.
func (m *Buildings) ends(e beyond) float64 { return m.walls[e.piece].high[e.end] }
