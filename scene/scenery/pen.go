package scenery

import (
	"standoff/scene/camera"
	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/scene/theme"
	"standoff/story/plane"
)

// A v3 is a place in the set, in metres: x and y on the plan, z above it.
type v3 struct{ x, y, z float64 }

// over returns the place so many metres above a point of the plan.
func over(p plane.Point, z float64) v3 { return v3{p.X, p.Y, z} }

// spot returns a place of the set.
func spot(x, y, z float64) v3 { return v3{x, y, z} }

// A Pen draws things of the set into a picture. What it draws becomes marks in
// a list of its own, since the painting order is settled later.
type Pen struct {
	Cam   *camera.Camera
	Theme *theme.Theme
	Pic   *picture.Picture
	Marks []picture.Mark
	Depth depth // how things fade; none without
	sun   sun
}

// newPen returns a pen that draws what the camera sees into the picture, under the sun.
func newPen(c *camera.Camera, t *theme.Theme, p *picture.Picture, s sun) Pen {
	return Pen{Cam: c, Theme: t, Pic: p, Depth: depthOf(c), sun: s}
}

// Flatten has all that is drawn next be as clear far away as near.
func (d *Pen) Flatten() { d.Depth = depth{} }

// at returns where a place of the set is seen, in pixels.
func (d *Pen) at(v v3) path.Point { return d.Cam.Project(v.x, v.y, v.z) }

// fill begins a filled shape, whose path is returned to be drawn.
func (d *Pen) fill(c theme.Color) *path.Path {
	i := d.Pic.Fill(c)
	d.Marks = append(d.Marks, picture.Mark{Kind: picture.MarkFill, Index: i})
	return &d.Pic.Fills[i].Path
}

// stroke begins a line, so many pixels wide, whose path is returned to be drawn.
func (d *Pen) stroke(c theme.Color, width float64) *path.Path {
	i := d.Pic.Stroke(c, width)
	d.Marks = append(d.Marks, picture.Mark{Kind: picture.MarkStroke, Index: i})
	return &d.Pic.Strokes[i].Path
}

// dash makes the line begun last a dashed one; lengths in pixels.
func (d *Pen) dash(on, off float64) {
	s := &d.Pic.Strokes[len(d.Pic.Strokes)-1]
	s.Dash, s.Gap = on, off
}

// shade makes the shape begun last run into a second colour between two points.
func (d *Pen) shade(c theme.Color, from, to path.Point) {
	f := &d.Pic.Fills[len(d.Pic.Fills)-1]
	f.Shade, f.From, f.To = d.Pic.Shade(c), from, to
}

// start returns how far right a shape begins, pixels.
func (d *Pen) start(m picture.Mark) float64 {
	var line *path.Path
	if m.Kind == picture.MarkStroke {
		line = &d.Pic.Strokes[m.Index].Path
	} else {
		line = &d.Pic.Fills[m.Index].Path
	}
	if len(line.Points) == 0 {
		return 0
	}
	return line.Points[0].X
}

// ring adds a closed outline through places of the set to the path.
func (d *Pen) ring(p *path.Path, vs ...v3) {
	d.line(p, vs...)
	p.Shut()
}

// line adds an open line through places of the set to the path.
func (d *Pen) line(p *path.Path, vs ...v3) {
	for i, v := range vs {
		q := d.at(v)
		if i == 0 {
			p.Move(q.X, q.Y)
		} else {
			p.Line(q.X, q.Y)
		}
	}
}

// outline adds a closed outline through points of the plan, all z metres above it.
func (d *Pen) outline(p *path.Path, ps []plane.Point, z float64) {
	for i, a := range ps {
		q := d.Cam.Project(a.X, a.Y, z)
		if i == 0 {
			p.Move(q.X, q.Y)
		} else {
			p.Line(q.X, q.Y)
		}
	}
	p.Shut()
}

// rect adds a rectangle of the plan, z metres above it.
func (d *Pen) rect(p *path.Path, r plane.Rect, z float64) {
	k := cornersOf(r)
	d.outline(p, k[:], z)
}

// strip adds a level strip beside the line from a to b, as wide as off says, z metres above
// the plan.
func (d *Pen) strip(p *path.Path, a, b, off plane.Point, z float64) {
	k := [4]plane.Point{a, b, b.Add(off), a.Add(off)}
	d.outline(p, k[:], z)
}

// upFace adds the upright face over the line from a to b, between two heights.
func (d *Pen) upFace(p *path.Path, a, b plane.Point, z0, z1 float64) {
	d.ring(p, over(a, z1), over(b, z1), over(b, z0), over(a, z0))
}

// disc adds a level circle of r metres: an oval, as flat as the camera is low.
func (d *Pen) disc(p *path.Path, c v3, r float64) {
	m := d.at(c)
	p.Oval(m.X, m.Y, r*d.Cam.Scale, r*d.Cam.Scale*d.Cam.Cos)
}
