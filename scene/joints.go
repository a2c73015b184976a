package scene

import (
	"math"
	"slices"

	"standoff/story"
)

// groundLines are the thin lines on an area's ground, and the stronger ones:
// joints of paving, lane marks of a street, waves, furrows. home is the area
// without what runs on beyond the set.
func groundLines(g ground, home story.Rect) (joints, strokes [][2]story.Point) {
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
		for _, lane := range hatch(g.outline, mid, 7, !across) {
			strokes = append(strokes, dashes(lane, 2.2, 4.2)...)
		}
	case story.Water:
		for i, lane := range hatch(g.outline, home.Min.Add(story.Point{Y: .7}), 1.5, false) {
			for j, w := range dashes(lane, 1.1, 5.3) {
				off := story.Point{X: float64((i*7+j*3)%5) * .8}
				w[0], w[1] = w[0].Add(off), w[1].Add(off)
				if inside(g.outline, w[0]) && inside(g.outline, w[1]) {
					strokes = append(strokes, w)
				}
			}
		}
	case story.Earth:
		for i, lane := range hatch(g.outline, home.Min.Add(story.Point{Y: .9}), 1.9, false) {
			for j, w := range dashes(lane, .25, 2.7) {
				off := story.Point{X: float64((i*5+j*3)%7) * .35, Y: float64((i+j*2)%3) * .4}
				w[0], w[1] = w[0].Add(off), w[1].Add(off)
				if inside(g.outline, w[0]) && inside(g.outline, w[1]) {
					strokes = append(strokes, w)
				}
			}
		}
	}
	return joints, strokes
}

// hatch are the parallel lines through the outline, pitch metres apart and one
// of them through from: upright ones, or ones across.
func hatch(outline []story.Point, from story.Point, pitch float64, upright bool) [][2]story.Point {
	flip := func(p story.Point) story.Point {
		if upright {
			return story.Point{X: p.Y, Y: p.X}
		}
		return p
	}
	lo, hi := math.Inf(1), math.Inf(-1)
	for _, p := range outline {
		lo, hi = math.Min(lo, flip(p).Y), math.Max(hi, flip(p).Y)
	}
	var out [][2]story.Point
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
			out = append(out, [2]story.Point{flip(story.Point{X: xs[i], Y: y}),
				flip(story.Point{X: xs[i+1], Y: y})})
		}
	}
	return out
}

// dashes cuts a line into dashes of on metres with off metres between them.
func dashes(line [2]story.Point, on, off float64) [][2]story.Point {
	length := line[0].Dist(line[1])
	var out [][2]story.Point
	for s := off / 2; s+on < length; s += on + off {
		out = append(out, [2]story.Point{line[0].Lerp(line[1], s/length),
			line[0].Lerp(line[1], (s+on)/length)})
	}
	return out
}

// inside reports whether p lies within the closed outline.
func inside(outline []story.Point, p story.Point) bool {
	in := false
	for i, a := range outline {
		b := outline[(i+1)%len(outline)]
		if (a.Y > p.Y) != (b.Y > p.Y) && p.X < a.X+(b.X-a.X)*(p.Y-a.Y)/(b.Y-a.Y) {
			in = !in
		}
	}
	return in
}
