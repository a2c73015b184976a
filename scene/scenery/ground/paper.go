package ground

import (
	"math"

	"standoff/scene/path"
	"standoff/scene/scenery/draw"
	"standoff/scene/theme"
	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plane"
)

// DrawBase draws the paper on which the model stands, with a faint grid. Where nothing is said
// of any ground it is a diagram, and lies on squared paper: nobody takes that for a place.
func DrawBase(d *draw.Pen, l *layout.Layout) {
	if !diagram(l) {
		grid(d, 4, .38, .6)
		return
	}
	grid(d, .5, .55*path.Clamp((d.Cam.Scale-60)/50, 0, 1), .7)
	grid(d, 1, .55*path.Clamp((d.Cam.Scale-8)/10, 0, 1), .7)
	grid(d, 4, .9, .9)
}

// diagram reports whether nothing is said of any ground of the layout.
func diagram(l *layout.Layout) bool {
	for _, a := range l.Areas {
		if a.Area.Ground != story.Bare || len(a.Area.Walls) > 0 {
			return false
		}
	}
	return true
}

// grid draws lines pitch metres apart over all the picture, as strong as said to the lines of
// other grounds, 0 to 1, and so many pixels wide.
func grid(d *draw.Pen, pitch, strong, wide float64) {
	if d.Cam.Scale < 5 || strong == 0 {
		return
	}
	right, low := d.Cam.W+d.Cam.Right, d.Cam.H+d.Cam.Below
	seen := [...]plane.Point{d.Cam.Ground(path.Point{}), d.Cam.Ground(path.Point{X: right}),
		d.Cam.Ground(path.Point{Y: low}), d.Cam.Ground(path.Point{X: right, Y: low})}
	all := plane.Bounds(seen[:])
	a, b := all.Min, all.Max
	c := theme.Mix(d.Theme.Paper, d.Theme.GroundLine, strong)
	// Lines that cross within one stroke are not summed up alike by all processors.
	p := d.Stroke(c, wide)
	for x := math.Ceil(a.X/pitch) * pitch; x < b.X; x += pitch {
		d.Line(p, draw.Spot(x, a.Y, 0), draw.Spot(x, b.Y, 0))
	}
	p = d.Stroke(c, wide)
	for y := math.Ceil(a.Y/pitch) * pitch; y < b.Y; y += pitch {
		d.Line(p, draw.Spot(a.X, y, 0), draw.Spot(b.X, y, 0))
	}
}
