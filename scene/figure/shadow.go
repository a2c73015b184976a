package figure

import (
	"math"

	"standoff/scene/path"
	"standoff/scene/theme"
	"standoff/story"
)

// ShadowParts returns what a figure casts on the ground, in the units of [Parts]:
// three ellipses, one on the other, towards lower right. Leaders on
// their feet have a ring around them.
func ShadowParts(t *theme.Theme, l Look, p Pose, height float64) []Part {
	if p.Wet > 0 {
		return ripples(t, p, height)
	}
	if p.View == TopView {
		return []Part{{Path: path.Ellipse(.06, -.06, .17, .17), Color: theme.Color{A: t.FigureShadow * 2}}}
	}
	var parts []Part
	if l.Leader && ringed(p.Action) && !p.Seated {
		parts = append(parts, Part{Path: path.Ellipse(0, 0, .30, .17), Color: theme.Faded(t.LeaderEdge, .75)},
			Part{Path: path.Ring(.30, .17, math.Max(1.6/height, .016)), Color: outlineColor(t, l)})
	}
	b := bonesFor(l, p)
	size := sizeOf(l)
	x, wide := (b.foot[0].X+b.foot[1].X)/2, math.Abs(b.foot[0].X-b.foot[1].X)
	if p.Action == story.Lie {
		x, wide = 0, .5
	}
	if p.Flip {
		x = -x
	}
	for i, r := range [...]float64{1, .74, .48} {
		drift := .10 - .04*float64(i)
		rx := (.20 + math.Min(wide, .5)*.32) * r
		parts = append(parts, Part{Path: path.Ellipse((x*.8+drift)*size, -.004, rx*size, .105*r*size),
			Color: theme.Color{A: t.FigureShadow}})
	}
	return parts
}

// ringed reports whether a leader doing so has a ring on the ground.
func ringed(a story.Action) bool {
	return a != story.Sit && a != story.Lie && a != story.Climb && a != story.Scaling && a != story.Kneel
}
