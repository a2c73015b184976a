package ground

import (
	"math"

	"standoff/scene/scenery/draw"
	"standoff/scene/theme"
	"standoff/story"
	"standoff/story/plane"
)

// How wide the slabs of paving are, metres: of a ground, and of one within another. Along
// the set they are a quarter longer.
const (
	slab       = 1.8
	nestedSlab = 1.4
	slabLong   = 1.25
)

// mown is how wide the stripes of a mown lawn are, metres.
const mown = 2.2

// groundTones returns the pieces of an area's ground that are a tone darker than the rest:
// some slabs of paving, every other stripe of a lawn.
func groundTones(g plot, home plane.Rect) [][4]plane.Point {
	switch {
	case g.kind == story.Paving:
		wide := slab
		if g.nested {
			wide = nestedSlab
		}
		return slabs(g.outline, home.Min, plane.Point{X: wide * slabLong, Y: wide})
	case g.kind == story.Lawn && len(g.outline) == 4:
		var out [][4]plane.Point
		for x := home.Min.X; x < g.rect.Max.X; x += 2 * mown {
			out = append(out, draw.CornersOf(plane.Inside(g.rect, plane.Rect{
				Min: plane.Point{X: x, Y: g.rect.Min.Y}, Max: plane.Point{X: x + mown, Y: g.rect.Max.Y}})))
		}
		return out
	}
	return nil
}

// slabs returns about one in seven of the slabs that lie whole within the outline, by chance.
func slabs(outline []plane.Point, from, size plane.Point) [][4]plane.Point {
	box := plane.Bounds(outline)
	first := func(lo, from, size float64) int { return int(math.Ceil((lo - from) / size)) }
	var out [][4]plane.Point
	for i := first(box.Min.X, from.X, size.X); from.X+float64(i+1)*size.X <= box.Max.X; i++ {
		for j := first(box.Min.Y, from.Y, size.Y); from.Y+float64(j+1)*size.Y <= box.Max.Y; j++ {
			seed := (uint32(i)*2654435761 ^ uint32(j)*2246822519) * 3266489917
			if (seed>>13)%7 != 0 {
				continue
			}
			a := plane.Point{X: from.X + float64(i)*size.X, Y: from.Y + float64(j)*size.Y}
			k := draw.CornersOf(plane.Rect{Min: a, Max: a.Add(size)})
			whole := true
			for _, c := range k {
				whole = whole && plane.Within(outline, c)
			}
			if whole {
				out = append(out, k)
			}
		}
	}
	return out
}

// drawTones draws the pieces of ground that are a tone darker, if they are not too small.
func (g *plot) drawTones(d *draw.Pen, c theme.Color) {
	if len(g.tones) == 0 || d.Cam.Scale < 8 {
		return
	}
	tone := theme.Mix(c, d.Theme.Paths.Joint, .16)
	if g.kind == story.Lawn {
		tone = theme.Mix(c, d.Theme.Paths.LawnEdge, .5)
	}
	p := d.Fill(tone)
	for i := range g.tones {
		k := &g.tones[i]
		if d.Cam.Seen(plane.Rect{Min: k[0], Max: k[2]}, 0, 0) {
			d.Outline(p, k[:], 0)
		}
	}
}
