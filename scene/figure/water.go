package figure

import (
	"math"

	"standoff/scene/path"
	"standoff/scene/theme"
	"standoff/story"
)

// sunken returns the parts lowered into the water, without what lies below it.
func sunken(parts []Part, depth float64) []Part {
	seen := parts[:0]
	for _, part := range parts {
		for i := range part.Path.Points {
			part.Path.Points[i].Y -= depth
		}
		if part.Path = above(part.Path); len(part.Path.Verbs) > 0 {
			seen = append(seen, part)
		}
	}
	return seen
}

// above returns what of a shape lies above the ground.
func above(p path.Path) path.Path {
	low := math.Inf(1)
	for _, q := range p.Points {
		low = math.Min(low, q.Y)
	}
	if low >= 0 {
		return p
	}
	turn := func(p path.Path) {
		for i, q := range p.Points {
			p.Points[i] = path.Point{X: q.Y, Y: q.X}
		}
	}
	turn(p)
	p = cutAway(p, 0)
	turn(p)
	return p
}

// ripples returns the rings about somebody in the water, in place of a shadow.
func ripples(t *theme.Theme, p Pose, height float64) []Part {
	water := t.Ground[story.Water]
	flat, line := .34, math.Max(1/height, .018)
	if p.View == TopView {
		flat = 1
	}
	light := theme.Mix(water, t.WallTop, .7)
	dark := theme.Mix(water, t.WallLine, .22)
	return []Part{{Path: path.Ellipse(0, 0, .19, .19*flat), Color: dark},
		{Path: path.Ring(.27, .27*flat, line), Color: light},
		{Path: path.Ring(.40, .40*flat, line), Color: theme.Faded(light, .6)}}
}
