package ways

import (
	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plane"
)

// open is all doors open.
func allOpen(l *layout.Layout) []bool {
	open := make([]bool, len(l.Doors))
	for i := range open {
		open[i] = true
	}
	return open
}

// goals are the places of a set between which people walk.
func goals(l *layout.Layout, w *Ways) []plane.Point {
	var all []plane.Point
	for i, a := range l.Areas {
		if a.Area.Ground == story.Water {
			continue
		}
		size := a.Rect.Size()
		for _, u := range [][2]float64{{.5, .5}, {.2, .7}, {.8, .3}} {
			p := a.Rect.Min.Add(plane.Point{X: size.X * u[0], Y: size.Y * u[1]})
			if layout.AreaAt(l, p) == i && w.Free(p, .3) {
				all = append(all, p)
			}
		}
	}
	return all
}
