package ground

import (
	"math"

	"standoff/scene/path"
	"standoff/scene/scenery/draw"
	"standoff/scene/scenery/extent"
	"standoff/scene/theme"
	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plane"
)

// A street is a road between pavements, with what is painted on it.
type street struct {
	road   plane.Rect
	kerbs  [][2]plane.Point // the edges of the pavements, the road on the right hand as one walks
	lanes  [][2]plane.Point // dashes between lanes
	zebras [][4]plane.Point // the stripes of crossings
	mouths []plane.Rect     // where another street's road comes in through a pavement
}

const (
	kerbWide  = .28  // metres
	kerbHigh  = .13  // metres
	laneWide  = 5.9  // metres, about
	stripe    = 1.25 // metres from stripe to stripe of a crossing
	laneThick = .14  // metres
)

// streetOf returns the road of a street whose ground is r, and what is on it; nil where it is
// too narrow for pavements, or runs on to all sides.
func streetOf(l *layout.Layout, area int, r plane.Rect) *street {
	s := &street{road: extent.RoadIn(l, area, r)}
	if s.road == r {
		return nil
	}
	w := extent.WayOf(l, area)
	s.mouths = mouthsOf(l, area, w, r, s.road)
	s.kerbs = kerbsOf(l, area, w, r, s)
	s.zebras = zebrasOf(l, area, w, s.road)
	clear := s.mouths
	for i := range s.zebras {
		clear = append(clear, plane.Bounds(s.zebras[i][:]).Grow(1))
	}
	s.lanes = LanesOf(w, s.road, l.Areas[area].Rect.Min, clear)
	return s
}

// mouthsOf returns the parts of a street's pavements through which the roads of other streets
// come.
func mouthsOf(l *layout.Layout, area int, w extent.Way, r, road plane.Rect) []plane.Rect {
	var out []plane.Rect
	r, road = w.Rect(r), w.Rect(road)
	for i, a := range l.Areas {
		if i == area || a.In >= 0 || a.Area.Ground != story.Street || extent.WayOf(l, i) == w {
			continue
		}
		in := w.Rect(extent.RoadIn(l, i, a.Rect))
		m := plane.Rect{Min: plane.Point{X: r.Min.X, Y: in.Min.Y}, Max: plane.Point{X: r.Max.X, Y: in.Max.Y}}
		const near = .3
		switch {
		case math.Abs(in.Max.X-r.Min.X) < near:
			m.Max.X = road.Min.X
		case math.Abs(in.Min.X-r.Max.X) < near:
			m.Min.X = road.Max.X
		default:
			continue
		}
		if extent.Overlap(m, r) {
			out = append(out, w.Rect(m))
		}
	}
	return out
}

// kerbsOf returns the edges of a street's pavements: along its road, but not across a mouth,
// and at their ends where it goes on into a city.
func kerbsOf(l *layout.Layout, area int, w extent.Way, r plane.Rect, s *street) [][2]plane.Point {
	var out [][2]plane.Point
	r, road := w.Rect(r), w.Rect(s.road)
	for k, x := range [2]float64{road.Min.X, road.Max.X} {
		if x == r.Min.X || x == r.Max.X {
			continue
		}
		var gaps []extent.Lane
		for _, m := range s.mouths {
			if m = w.Rect(m); (m.Max.X <= x) == (k == 0) {
				gaps = append(gaps, extent.Lane{Lo: m.Min.Y, Hi: m.Max.Y})
			}
		}
		for _, part := range extent.Between(extent.Sorted(gaps), r.Min.Y, r.Max.Y) {
			a, b := plane.Point{X: x, Y: part.Hi}, plane.Point{X: x, Y: part.Lo}
			if k == 1 {
				a, b = b, a
			}
			out = append(out, w.Edge(a, b))
		}
	}
	ends := [2]story.Side{story.Top, story.Bottom}
	if w.Across {
		ends = [2]story.Side{story.Left, story.Right}
	}
	for k, y := range [2]float64{r.Min.Y, r.Max.Y} {
		if !extent.InCity(l) || !extent.RunsOn(l, area, ends[k]) {
			continue
		}
		for _, x := range [2]extent.Lane{{Lo: r.Min.X, Hi: road.Min.X}, {Lo: road.Max.X, Hi: r.Max.X}} {
			a, b := plane.Point{X: x.Hi, Y: y}, plane.Point{X: x.Lo, Y: y}
			if k == 1 {
				a, b = b, a
			}
			if x.Hi-x.Lo > .1 {
				out = append(out, w.Edge(a, b))
			}
		}
	}
	return out
}

// LanesOf returns the dashes between the lanes of a road, counted from a corner, but for those on any
// of the rectangles.
func LanesOf(w extent.Way, road plane.Rect, from plane.Point, clear []plane.Rect) [][2]plane.Point {
	r, first := w.Rect(road), w.Point(from).Y
	n := max(2, int(math.Round((r.Max.X-r.Min.X)/laneWide)))
	var out [][2]plane.Point
	for i := 1; i < n; i++ {
		x := r.Min.X + (r.Max.X-r.Min.X)*float64(i)/float64(n)
		for y := first + math.Ceil((r.Min.Y-first)/5)*5; y+2.2 < r.Max.Y; y += 5 {
			a, b := w.Point(plane.Point{X: x, Y: y}), w.Point(plane.Point{X: x, Y: y + 2.2})
			met := false
			for _, c := range clear {
				met = met || c.Contains(a) || c.Contains(b)
			}
			if !met {
				out = append(out, [2]plane.Point{a, b})
			}
		}
	}
	return out
}

// zebrasOf returns the stripes of a crossing before every door to the street.
func zebrasOf(l *layout.Layout, area int, w extent.Way, road plane.Rect) [][4]plane.Point {
	var out [][4]plane.Point
	r := w.Rect(road)
	for i := range l.Doors {
		d := &l.Doors[i]
		a, b := w.Point(d.A), w.Point(d.B)
		if d.Sides[0] != area && d.Sides[1] != area || math.Abs(b.Y-a.Y) < math.Abs(b.X-a.X) {
			continue
		}
		y, half := (a.Y+b.Y)/2, path.Clamp(.42*a.Dist(b), 1.6, 2.4)
		for x := r.Min.X + .6; x+.62 < r.Max.X-.4; x += stripe {
			out = append(out, draw.CornersOf(w.Rect(plane.Rect{Min: plane.Point{X: x, Y: y - half}, Max: plane.Point{X: x + .62, Y: y + half}})))
		}
	}
	return out
}

// drawStreet draws pavements with their joints and kerbs, the road and what is painted on it.
func (g *plot) drawStreet(d *draw.Pen) {
	s, t := g.street, d.Theme
	d.Outline(d.Fill(t.Paths.Pavement), g.outline, 0)
	DrawJoints(d, g.joints)
	road := d.Fill(t.Ground[story.Street])
	d.Rect(road, s.road, 0)
	for _, m := range s.mouths {
		d.Rect(road, m, 0)
	}
	DrawKerbs(d, s.kerbs)
	if d.Cam.Scale < 4 {
		return
	}
	paint := d.Fill(t.Paths.Lane)
	for i := range s.zebras {
		if d.Cam.Seen(plane.Bounds(s.zebras[i][:]), 0, 1) {
			d.Outline(paint, s.zebras[i][:], 0)
		}
	}
	DrawDashes(d, paint, s.lanes)
}

// DrawJoints draws the joints of a pavement, as far as they are not too fine.
func DrawJoints(d *draw.Pen, lines [][2]plane.Point) {
	if d.Cam.Scale < 9 || len(lines) == 0 {
		return
	}
	strokeJoints(d, theme.Mix(d.Theme.Paths.Pavement, d.Theme.Paths.Joint, .75), lines)
}

// DrawKerbs draws the kerbs of pavements: each runs with the road on its right hand. Of its height
// one sees the side if the road is nearer to the viewer.
func DrawKerbs(d *draw.Pen, lines [][2]plane.Point) {
	top := d.Fill(d.Theme.Paths.Kerb)
	for _, e := range lines {
		d.Strip(top, e[0], e[1], e[0].Toward(e[1]).Across().Mul(-kerbWide), 0)
	}
	side := d.Fill(d.Theme.Paths.KerbSide)
	line := d.Stroke(theme.Mix(d.Theme.Ground[story.Street], d.Theme.Paths.KerbSide, .8), math.Max(.7, .02*d.Cam.Scale))
	for _, e := range lines {
		if d.Leads(e[1], e[0]) {
			d.UpFace(side, e[0], e[1], -kerbHigh, 0)
		} else {
			segment(d, line, e)
		}
	}
}

// DrawDashes adds the dashes between lanes to the paint.
func DrawDashes(d *draw.Pen, paint *path.Path, lines [][2]plane.Point) {
	for _, s := range lines {
		if d.Cam.Seen(plane.Bounds(s[:]), 0, 1) {
			d.Strip(paint, s[0], s[1], s[0].Toward(s[1]).Across().Mul(laneThick), 0)
		}
	}
}
