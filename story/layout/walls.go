package layout

import (
	"cmp"
	"math"
	"slices"

	"standoff/story"
	"standoff/story/plane"
)

const (
	wallThickness = .3
	wallPiece     = 1.2 // the longest piece of wall, metres
)

// wallsOf builds the walls of all areas, once where two areas share one, and
// leaves the doors' openings free. It notes in the doors how high the wall
// is in which they stand.
func wallsOf(l *Layout) []Wall {
	var walls []Wall
	for i, a := range l.Areas {
		for j := range a.Outline {
			w := Wall{A: a.Outline[j], B: a.Outline[(j+1)%len(a.Outline)],
				Height: cmp.Or(a.Area.Height, story.WallHeight), Thickness: wallThickness, Area: i}
			if !slices.Contains(a.Area.Walls, sideOf(w.A, w.B)) {
				continue
			}
			walls = addWall(walls, w)
		}
	}
	for i := range l.Doors {
		d := &l.Doors[i]
		var open []Wall
		for _, w := range walls {
			from, to, ok := inDoorway(w, *d)
			if !ok {
				open = append(open, w)
				continue
			}
			d.Height = math.Max(d.Height, w.Height)
			open = append(open, cutOut(w, from, to)...)
		}
		walls = open
	}
	var pieces []Wall
	for _, w := range walls {
		n := math.Ceil(w.A.Dist(w.B)/wallPiece - 1e-9)
		for k := 0.; k < n; k++ {
			piece := w
			piece.A, piece.B = w.A.Lerp(w.B, k/n), w.A.Lerp(w.B, (k+1)/n)
			pieces = append(pieces, piece)
		}
	}
	return pieces
}

// addWall adds what of the wall does not stand yet. Where it stands already,
// the higher of the two stays.
func addWall(walls []Wall, w Wall) []Wall {
	rest := []Wall{w}
	var out []Wall
	for _, old := range walls {
		from, to, ok := plane.Overlap(old.A, old.B, w.A, w.B)
		if !ok {
			out = append(out, old)
			continue
		}
		both := old
		both.A, both.B = old.A.Lerp(old.B, from), old.A.Lerp(old.B, to)
		both.Height = math.Max(old.Height, w.Height)
		out = append(append(out, both), cutOut(old, from, to)...)
		var left []Wall
		for _, r := range rest {
			if from, to, ok := plane.Overlap(r.A, r.B, both.A, both.B); ok {
				left = append(left, cutOut(r, from, to)...)
			} else {
				left = append(left, r)
			}
		}
		rest = left
	}
	return append(out, rest...)
}

// cutOut returns what is left of a wall without the part from–to of its length.
func cutOut(w Wall, from, to float64) []Wall {
	var left []Wall
	length := w.A.Dist(w.B)
	if from*length > .02 {
		left = append(left, w)
		left[0].B = w.A.Lerp(w.B, from)
	}
	if (1-to)*length > .02 {
		w.A = w.A.Lerp(w.B, to)
		left = append(left, w)
	}
	return left
}

// inDoorway returns the part of a wall that stands in a door's opening. A door in
// a curved wall stands straight, so the wall may bulge a little beside it.
func inDoorway(w Wall, d PlacedDoor) (from, to float64, ok bool) {
	width := d.A.Dist(d.B)
	along := d.A.Toward(d.B)
	run := w.B.Sub(w.A)
	n := run.Len()
	if cos := math.Abs(run.X*along.X+run.Y*along.Y) / n; cos < .8 {
		return 0, 0, false
	}
	off := func(p plane.Point) (u, v float64) {
		q := p.Sub(d.A)
		return q.X*along.X + q.Y*along.Y, math.Abs(q.Y*along.X - q.X*along.Y)
	}
	ua, va := off(w.A)
	ub, vb := off(w.B)
	reach := math.Max(.1, width/6)
	if va > reach || vb > reach || math.Abs(ub-ua) < 1e-9 {
		return 0, 0, false
	}
	from, to = (0-ua)/(ub-ua), (width-ua)/(ub-ua)
	if from > to {
		from, to = to, from
	}
	from, to = math.Max(0, from), math.Min(1, to)
	return from, to, (to-from)*n > .01
}
