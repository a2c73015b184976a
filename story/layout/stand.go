package layout

import (
	"math"
	"strings"

	"standoff/story/plane"
)

// stand returns where a thing of that size stands by its placing.
func (p *placer) stand(t *thing, size plane.Point) (plane.Rect, bool) {
	keys, ids := t.relations()
	if t.after != nil {
		keys, ids = []string{"right-of"}, []string{""}
	}
	c := size.Mul(.5) // the first area's corner is at 0, 0
	switch {
	case len(keys) == 0 && t.Point != nil:
		c = p.fromCorner(t, plane.Point{}, size)
	case len(keys) > 0:
		other, ok := t.after, true
		if t.after != nil {
			ok = p.resolve(t.after)
		} else {
			other, ok = p.find(t, keys[0], ids[0])
		}
		if !ok {
			return plane.Rect{}, false
		}
		if keys[0] == "in" {
			c = p.inside(t, other, size)
		} else {
			c = beside(keys[0], other.rect, size, t.gap())
		}
	}
	c = c.Add(plane.Point{X: t.Shift[0], Y: t.Shift[1]})
	return plane.Rect{Min: c.Sub(size.Mul(.5)), Max: c.Add(size.Mul(.5))}, true
}

// gap returns the air between a thing and what it stands by.
func (t *thing) gap() float64 {
	switch {
	case t.Gap != nil:
		return *t.Gap
	case t.sort == "area" || t.sort == "seats":
		return 0
	}
	return 1
}

// fromCorner returns the middle of a thing placed by numbers. An area's numbers
// say where its corner is, since it is measured from corner to corner; all
// else stands with its middle there.
func (p *placer) fromCorner(t *thing, corner, size plane.Point) plane.Point {
	c := corner.Add(plane.Point{X: t.Point[0], Y: t.Point[1]})
	if t.sort == "area" {
		c = c.Add(size.Mul(.5))
	}
	return c
}

// inside returns the middle of a thing that lies in an area.
func (p *placer) inside(t, in *thing, size plane.Point) plane.Point {
	if t.Point != nil {
		return p.fromCorner(t, in.rect.Min, size)
	}
	c := in.rect.Center()
	room := in.rect.Size().Sub(size).Mul(.5).Sub(plane.Point{X: t.gap(), Y: t.gap()})
	room = plane.Point{X: math.Max(0, room.X), Y: math.Max(0, room.Y)}
	at := c
	if strings.Contains(t.At, "left") {
		at.X -= room.X
	} else if strings.Contains(t.At, "right") {
		at.X += room.X
	}
	if strings.Contains(t.At, "top") {
		at.Y -= room.Y
	} else if strings.Contains(t.At, "bottom") {
		at.Y += room.Y
	}
	// The corners of a round area lie outside it: come in until all fits.
	for u := 0.; u <= 1; u += 1. / 64 {
		if q := at.Lerp(c, u); outside(in.outline, rectAt(q, size)) < .01 {
			return q
		}
	}
	return at
}

// beside returns the middle of a thing of that size, gap metres off the rectangle on the side that
// the key names, and in line with its middle.
func beside(key string, r plane.Rect, size plane.Point, gap float64) plane.Point {
	c := r.Center()
	switch key {
	case "left-of":
		c.X = r.Min.X - gap - size.X/2
	case "right-of":
		c.X = r.Max.X + gap + size.X/2
	case "above":
		c.Y = r.Min.Y - gap - size.Y/2
	case "below":
		c.Y = r.Max.Y + gap + size.Y/2
	}
	return c
}

// rectAt returns the rectangle of that size around a middle.
func rectAt(c, size plane.Point) plane.Rect {
	return plane.Rect{Min: c.Sub(size.Mul(.5)), Max: c.Add(size.Mul(.5))}
}

// outside returns how far a rectangle reaches out of an outline, metres.
func outside(line []plane.Point, r plane.Rect) float64 {
	far := 0.
	for _, q := range []plane.Point{r.Min, {X: r.Max.X, Y: r.Min.Y}, r.Max, {X: r.Min.X, Y: r.Max.Y}} {
		if !plane.Within(line, q) {
			far = math.Max(far, plane.ToOutline(line, q))
		}
	}
	return far
}
