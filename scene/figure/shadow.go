package figure

import (
	"math"

	"standoff/scene/path"
	"standoff/scene/theme"
	"standoff/story"
)

// How far to the right and towards the viewer the shadow of somebody who stands reaches,
// in parts of the height. The light is the scene's, from the upper left.
const shadowRight, shadowDown = .34, .06

// ShadowParts returns what a figure casts on the ground, in the units of [Parts]:
// a shadow, and what is darkest, below the feet.
func ShadowParts(t *theme.Theme, l Look, p Pose, height float64) []Part {
	if p.Wet > 0 {
		return ripples(t, p, height)
	}
	if p.View == TopView {
		return []Part{{Path: path.Ellipse(.06, -.06, .17, .17), Color: t.FigureShadow}}
	}
	k := SizeOf(l)
	from, to, wide, reach := path.Point{}, path.Point{}, .085, 1.
	switch {
	case p.Action == story.Lie:
		v := viewOf(p.angle())
		from, to = v.to(vec{f: -.42}), v.to(vec{f: .48})
		reach = .15
	case l.Kind == story.Wheelchair:
		wide, reach = .17, .8
	case p.Seated || p.Action == story.Sit || p.Action == story.OnGround || p.Action == story.Kneel:
		wide, reach = .11, .6
	}
	far := path.Point{X: shadowRight * reach * k, Y: -shadowDown * reach * k}
	cast := joinedHull(round(from, wide*k, wide*k*.5), round(to, wide*k, wide*k*.5),
		round(from.Add(far), wide*k*.8, wide*k*.48), round(to.Add(far), wide*k*.8, wide*k*.48))
	return []Part{{Path: cast, Color: t.FigureShadow},
		{Path: path.Ellipse((from.X+to.X)/2, (from.Y+to.Y)/2, (wide+.045)*k, (wide*.5+.0125)*k), Color: t.Contact}}
}

// round returns points around an ellipse.
func round(at path.Point, rx, ry float64) (ps [16]path.Point) {
	for i := range ps {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / float64(len(ps)))
		ps[i] = path.Point{X: at.X + rx*cos, Y: at.Y + ry*sin}
	}
	return ps
}

// joinedHull returns the smallest convex polygon around the ellipses.
func joinedHull(ovals ...[16]path.Point) path.Path {
	all := make([]path.Point, 0, 16*len(ovals))
	for i := range ovals {
		all = append(all, ovals[i][:]...)
	}
	return hull(all)
}
