package scenery

import (
	"math"
	"slices"

	"standoff/story"
	"standoff/story/plane"
)

// groundLines returns the thin lines on an area's ground, and the stronger ones:
// joints of paving, lane marks of a street, waves, furrows. home is the area
// without what runs on beyond the set.
func groundLines(g ground, home plane.Rect) (joints, strokes [][2]plane.Point) {
	size := home.Size()
	switch g.kind {
	case story.Paving:
		pitch := 2.4
		if g.nested {
			pitch = 1.6
		}
		joints = hatch(g.outline, home.Min, pitch*1.25, true)
		joints = append(joints, hatch(g.outline, home.Min, pitch, false)...)
	case story.Street:
		across := size.X > size.Y*1.3 // the street runs across the picture
		mid := home.Center()
		for _, lane := range hatch(g.outline, mid, 9, !across) {
			strokes = append(strokes, dashes(lane, 2.4, 4.8)...)
		}
	case story.Lawn:
		strokes = scatter(g.outline, home.Min, 2.6, 1.7, .18)
	case story.Water:
		strokes = scatter(g.outline, home.Min, 4.4, 1.5, 1.2)
	case story.Earth:
		strokes = scatter(g.outline, home.Min, 2.4, 1.6, .34)
	}
	return joints, strokes
}

// scatter returns short dashes all over the outline, in rows, but never in step:
// grass, waves or furrows.
func scatter(outline []plane.Point, from plane.Point, across, down, long float64) [][2]plane.Point {
	var out [][2]plane.Point
	for i, row := range hatch(outline, from.Add(plane.Point{Y: down / 2}), down, false) {
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

// hatch returns the parallel lines through the outline, pitch metres apart and one
// of them through from: upright ones, or ones across.
func hatch(outline []plane.Point, from plane.Point, pitch float64, upright bool) [][2]plane.Point {
	flip := func(p plane.Point) plane.Point {
		if upright {
			return plane.Point{X: p.Y, Y: p.X}
		}
		return p
	}
	lo, hi := math.Inf(1), math.Inf(-1)
	for _, p := range outline {
		lo, hi = math.Min(lo, flip(p).Y), math.Max(hi, flip(p).Y)
	}
	var out [][2]plane.Point
	y := flip(from).Y + math.Ceil((lo+.3-flip(from).Y)/pitch)*pitch
	for ; y < hi-.3; y += pitch {
		var xs []float64
		for i, p := range outline {
			a, b := flip(p), flip(outline[(i+1)%len(outline)])
			if (a.Y > y) != (b.Y > y) {
				xs = append(xs, a.X+(b.X-a.X)*(y-a.Y)/(b.Y-a.Y))
			}
		}
		slices.Sort(xs)
		for i := 0; i+1 < len(xs); i += 2 {
			out = append(out, [2]plane.Point{flip(plane.Point{X: xs[i], Y: y}),
				flip(plane.Point{X: xs[i+1], Y: y})})
		}
	}
	return out
}

// dashes cuts a line into dashes of on metres with off metres between them.
func dashes(line [2]plane.Point, on, off float64) [][2]plane.Point {
	length := line[0].Dist(line[1])
	var out [][2]plane.Point
	for s := off / 2; s+on < length; s += on + off {
		out = append(out, [2]plane.Point{line[0].Lerp(line[1], s/length),
			line[0].Lerp(line[1], (s+on)/length)})
	}
	return out
}
