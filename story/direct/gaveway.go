package direct

import (
	"math"

	"standoff/story/direct/internal/route"
	"standoff/story/plan"
	"standoff/story/plane"
)

const (
	lineLeast = 4   // people who stand in a line
	lineDeep  = .35 // how deep a line is at most, to its length
	gaveFar   = 20. // metres that those who give way go at most
)

// gaveWay notes that a line has opened: it stood there, and its two halves went to two sides.
func gaveWay(d *phasing, o *order, all []route.Walker, start float64) {
	if len(o.Sides) < 2 || len(all) < lineLeast {
		return
	}
	mid, along := axis(all)
	var ends [2]float64 // of the line, metres from its middle
	deep := 0.
	for _, w := range all {
		off := w.From.Sub(mid)
		u := off.Dot(along)
		ends[0], ends[1] = math.Min(ends[0], u), math.Max(ends[1], u)
		deep = math.Max(deep, math.Abs(off.Dot(along.Across())))
		if w.From.Dist(w.To.Point) > gaveFar {
			return
		}
	}
	if 2*deep > lineDeep*(ends[1]-ends[0]) {
		return
	}
	g := plan.GaveWay{Group: o.Who[0], Line: [2]plane.Point{mid.Add(along.Mul(ends[0])), mid.Add(along.Mul(ends[1]))}}
	var n [2]float64
	for _, w := range all {
		half := 0
		if w.To.Sub(mid).Dot(along) > 0 {
			half = 1
		}
		g.To[half], n[half] = g.To[half].Add(w.To.Point), n[half]+1
	}
	if n[0] == 0 || n[1] == 0 {
		return
	}
	g.To[0], g.To[1] = g.To[0].Mul(1/n[0]), g.To[1].Mul(1/n[1])
	d.view.Gave = append(d.view.Gave, plan.ShownGaveWay{GaveWay: g, From: start})
}

// axis returns the middle of where people stand, and the direction in which they stand farthest
// apart, as a unit vector (the principal axis of their covariance).
func axis(all []route.Walker) (mid, along plane.Point) {
	for _, w := range all {
		mid = mid.Add(w.From)
	}
	mid = mid.Mul(1 / float64(len(all)))
	xx, xy, yy := 0., 0., 0.
	for _, w := range all {
		p := w.From.Sub(mid)
		xx, xy, yy = xx+p.X*p.X, xy+p.X*p.Y, yy+p.Y*p.Y
	}
	sin, cos := math.Sincos(math.Atan2(2*xy, xx-yy) / 2)
	return mid, plane.Point{X: cos, Y: sin}
}
