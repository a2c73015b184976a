package ground

import (
	"math"
	"slices"

	"standoff/story"
	"standoff/story/plane"
)

// groundLines returns the thin lines on an area's ground, and the stronger ones:
// joints of paving, lane marks of a street, waves, furrows. home is the area
// without what runs on beyond the set.
func groundLines(g plot, home plane.Rect) (joints, strokes [][2]plane.Point) {
	switch g.kind {
	case story.Paving:
		pitch := slab
		if g.nested {
			pitch = nestedSlab
		}
		joints = Hatch(g.outline, home.Min, pitch*slabLong, true)
		joints = append(joints, Hatch(g.outline, home.Min, pitch, false)...)
	case story.Street:
		if g.street != nil {
			joints = pavementJoints(g)
		}
	case story.Floor:
		joints = Hatch(g.outline, home.Min, boardWide, false)
		joints = append(joints, boardEnds(joints)...)
	case story.Lawn:
		if !g.nested {
			strokes = scatter(g.outline, home.Min, 4.2, 3.1, .2)
		}
	case story.Water:
		strokes = scatter(g.outline, home.Min, 6.4, 3.2, 1.1)
	case story.Earth:
		strokes = scatter(g.outline, home.Min, 2.4, 1.6, .34)
	}
	return joints, strokes
}

// How wide the boards of a floor are, and how far their ends are apart, metres.
const (
	boardWide = 1.4
	boardLong = 5.6
)

// boardEnds returns where boards end between the joints along them: no two neighbours at
// one place.
func boardEnds(along [][2]plane.Point) [][2]plane.Point {
	var out [][2]plane.Point
	for i := 0; i+1 < len(along); i++ {
		a, b, next := along[i][0], along[i][1], along[i+1]
		for x := a.X + boardLong*(.2+.37*float64(i%5)); x < min(b.X, next[1].X)-1; x += boardLong {
			if x > next[0].X+1 {
				out = append(out, [2]plane.Point{{X: x, Y: a.Y}, {X: x, Y: next[0].Y}})
			}
		}
	}
	return out
}

// scatter returns short dashes all over the outline, in rows, but never in step:
// grass, waves or furrows.
func scatter(outline []plane.Point, from plane.Point, across, down, long float64) [][2]plane.Point {
	var out [][2]plane.Point
	for i, row := range Hatch(outline, from.Add(plane.Point{Y: down / 2}), down, false) {
		seed := uint32(math.Round((row[0].Y-from.Y)/down))*2654435761 + uint32(i)
		x := from.X + math.Floor((row[0].X-from.X)/across)*across
		for ; x < row[1].X; x += across {
			seed = seed*1664525 + 1013904223
			a := plane.Point{X: x + across*.7*float64(seed>>24)/255,
				Y: row[0].Y + down*.5*(float64(seed>>16&255)/255-.5)}
			b := a.Add(plane.Point{X: long * (.6 + .4*float64(seed>>12&15)/15)})
			if plane.Within(outline, a) && plane.Within(outline, b) {
				out = append(out, [2]plane.Point{a, b})
			}
		}
	}
	return out
}

// Hatch returns the parallel lines through the outline, pitch metres apart and one
// of them through from: upright ones, or ones across.
func Hatch(outline []plane.Point, from plane.Point, pitch float64, upright bool) [][2]plane.Point {
	flip := func(p plane.Point) plane.Point {
		if upright {
			return plane.Point{X: p.Y, Y: p.X}
		}
		return p
	}
	line := make([]plane.Point, len(outline))
	for i, p := range outline {
		line[i] = flip(p)
	}
	lo, hi := plane.Bounds(line).Min.Y, plane.Bounds(line).Max.Y
	var out [][2]plane.Point
	var xs []float64
	y := flip(from).Y + math.Ceil((lo+.3-flip(from).Y)/pitch)*pitch
	for ; y < hi-.3; y += pitch {
		xs = plane.Crossings(line, y, xs[:0])
		slices.Sort(xs)
		for i := 0; i+1 < len(xs); i += 2 {
			out = append(out, [2]plane.Point{flip(plane.Point{X: xs[i], Y: y}),
				flip(plane.Point{X: xs[i+1], Y: y})})
		}
	}
	return out
}

// pavementJoints returns the joints of a street's pavements: lines along them and across, two
// metres apart.
func pavementJoints(g plot) [][2]plane.Point {
	const pitch = 2.
	var out [][2]plane.Point
	for _, down := range [...]bool{true, false} {
		for _, line := range Hatch(g.outline, g.street.road.Min, pitch, down) {
			for _, part := range without(line, g.street.road, down) {
				if part[0].Dist(part[1]) > .1 {
					out = append(out, part)
				}
			}
		}
	}
	return out
}

// without returns what a rectangle leaves of a line that runs along one of its sides.
func without(line [2]plane.Point, r plane.Rect, down bool) [][2]plane.Point {
	r = r.Grow(kerbWide)
	lo, hi, from, to := r.Min.X, r.Max.X, r.Min.Y, r.Max.Y
	at := line[0].X
	if !down {
		lo, hi, from, to, at = from, to, lo, hi, line[0].Y
	}
	if at < lo || at > hi {
		return [][2]plane.Point{line}
	}
	before, after := line, line
	if down {
		before[1].Y, after[0].Y = min(before[1].Y, from), max(after[0].Y, to)
		before[1].Y, after[0].Y = max(before[1].Y, before[0].Y), min(after[0].Y, after[1].Y)
	} else {
		before[1].X, after[0].X = min(before[1].X, from), max(after[0].X, to)
		before[1].X, after[0].X = max(before[1].X, before[0].X), min(after[0].X, after[1].X)
	}
	return [][2]plane.Point{before, after}
}
