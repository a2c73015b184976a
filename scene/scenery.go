package scene

import (
	"math"

	"standoff/story/plane"
)

// scenery notes where things stand that words had better not cover.
func (b *drafting) scenery() {
	l := b.sheet.layout
	for _, seats := range l.Seats {
		for _, p := range seats.Places {
			place := plane.Rect{Min: p.Point, Max: p.Point}
			b.full.add(b.on(place.Grow(.5), p.Rise+.5), .25)
			b.walls.add(b.on(place.Grow(.8), p.Rise+.5), 1)
		}
	}
	for _, d := range l.Doors {
		leaves := around([]plane.Point{d.A, d.B}).Grow(.55 * d.A.Dist(d.B))
		b.full.add(b.on(leaves, 1), .12)
	}
	for _, w := range l.Walls {
		r := b.on(around([]plane.Point{w.A, w.B}).Grow(w.Thickness/2), w.Height)
		if r.W < 40 || r.H < 60 { // not the box around a slanting one
			b.full.add(r, .6)
			b.walls.add(r, 1)
		}
	}
	for _, p := range l.Props {
		r, high := p.Rect, 1.2
		switch p.Prop.Kind {
		case "tree":
			r, high = r.Grow(.8), 3.4
		case "flag", "statue", "sign":
			high = 3
		}
		b.full.add(b.on(r, high), .15)
		b.walls.add(b.on(r, high), 1)
	}
	for i := range b.sheet.writings {
		if w := &b.sheet.writings[i]; !w.zone.Empty() {
			b.edge(w.zone)
		}
	}
}

// edge notes the outline of a sound's zone.
func (b *drafting) edge(zone plane.Rect) {
	for i := range 40 {
		q := zonePoint(zone, float64(i)*math.Pi/20, 1)
		at := b.sheet.cam.project(q.X, q.Y, 0)
		b.full.add(Rect{at.X - 12, at.Y - 8, 24, 16}, .3)
	}
}

// on is where something of that footprint and height is seen.
func (b *drafting) on(r plane.Rect, high float64) Rect {
	c := &b.sheet.cam
	p, q := c.project(r.Min.X, r.Min.Y, high), c.project(r.Max.X, r.Max.Y, 0)
	return Rect{p.X, p.Y, q.X - p.X, q.Y - p.Y}
}

// onAll is where several places fall.
func (b *drafting) onAll(places []plane.Rect) []Rect {
	var all []Rect
	for _, r := range places {
		all = append(all, b.on(r, 0))
	}
	return all
}
