// Package draw has what all that stands still in a set is drawn with: a pen that turns places in metres
// into shapes of a picture, coats and solids, the light and the shadows that it throws, and how distance
// fades. The packages of scenery's rooms call it, each for its own things. It never knows what a thing is,
// nor a layout, and never settles what is painted before what: that is pieces. Read pen.go and solid.go
// first.
package draw

import (
	"standoff/scene/camera"
	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/scene/theme"
	"standoff/story/plane"
)

// A V3 is a place in the set, in metres: x and y on the plan, z above it.
type V3 struct{ x, y, z float64 }

// Over returns the place so many metres above a point of the plan.
func Over(p plane.Point, z float64) V3 { return V3{p.X, p.Y, z} }

// Spot returns a place of the set.
func Spot(x, y, z float64) V3 { return V3{x, y, z} }

// A Pen draws things of the set into a picture. What it draws becomes marks in
// a list of its own, since the painting order is settled later.
type Pen struct {
	Cam   *camera.Camera
	Theme *theme.Theme
	Pic   *picture.Picture
	Marks []picture.Mark
	Depth depth // how things fade; none without
	Sun   Sun
}

// NewPen returns a pen that draws what the camera sees into the picture, under the sun.
func NewPen(c *camera.Camera, t *theme.Theme, p *picture.Picture, s Sun) Pen {
	return Pen{Cam: c, Theme: t, Pic: p, Depth: depthOf(c), Sun: s}
}

// Flatten has all that is drawn next be as clear far away as near.
func (d *Pen) Flatten() { d.Depth = depth{} }

// At returns where a place of the set is seen, in pixels.
func (d *Pen) At(v V3) path.Point { return d.Cam.Project(v.x, v.y, v.z) }

// Fill begins a filled shape, whose path is returned to be drawn.
func (d *Pen) Fill(c theme.Color) *path.Path {
	i := d.Pic.Fill(c)
	d.Marks = append(d.Marks, picture.Mark{Kind: picture.MarkFill, Index: i})
	return &d.Pic.Fills[i].Path
}

// Stroke begins a line, so many pixels wide, whose path is returned to be drawn.
func (d *Pen) Stroke(c theme.Color, width float64) *path.Path {
	i := d.Pic.Stroke(c, width)
	d.Marks = append(d.Marks, picture.Mark{Kind: picture.MarkStroke, Index: i})
	return &d.Pic.Strokes[i].Path
}

// Dash makes the line begun last a dashed one; lengths in pixels.
func (d *Pen) Dash(on, off float64) {
	s := &d.Pic.Strokes[len(d.Pic.Strokes)-1]
	s.Dash, s.Gap = on, off
}

// Shade makes the shape begun last run into a second colour between two points.
func (d *Pen) Shade(c theme.Color, from, to path.Point) {
	f := &d.Pic.Fills[len(d.Pic.Fills)-1]
	f.Shade, f.From, f.To = d.Pic.Shade(c), from, to
}

// Start returns how far right a shape begins, pixels.
func (d *Pen) Start(m picture.Mark) float64 {
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

// Ring adds a closed outline through places of the set to the path.
func (d *Pen) Ring(p *path.Path, vs ...V3) {
	d.Line(p, vs...)
	p.Shut()
}

// Line adds an open line through places of the set to the path.
func (d *Pen) Line(p *path.Path, vs ...V3) {
	for i, v := range vs {
		q := d.At(v)
		if i == 0 {
			p.Move(q.X, q.Y)
		} else {
			p.Line(q.X, q.Y)
		}
	}
}

// Outline adds a closed outline through points of the plan, all z metres above it.
func (d *Pen) Outline(p *path.Path, ps []plane.Point, z float64) {
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

// Rect adds a rectangle of the plan, z metres above it.
func (d *Pen) Rect(p *path.Path, r plane.Rect, z float64) {
	k := CornersOf(r)
	d.Outline(p, k[:], z)
}

// Strip adds a level strip beside the line from a to b, as wide as off says, z metres above
// the plan.
func (d *Pen) Strip(p *path.Path, a, b, off plane.Point, z float64) {
	k := [4]plane.Point{a, b, b.Add(off), a.Add(off)}
	d.Outline(p, k[:], z)
}

// UpFace adds the upright face over the line from a to b, between two heights.
func (d *Pen) UpFace(p *path.Path, a, b plane.Point, z0, z1 float64) {
	d.Ring(p, Over(a, z1), Over(b, z1), Over(b, z0), Over(a, z0))
}

// Disc adds a level circle of r metres: an oval, as flat as the camera is low.
func (d *Pen) Disc(p *path.Path, c V3, r float64) {
	m := d.At(c)
	p.Oval(m.X, m.Y, r*d.Cam.Scale, r*d.Cam.Scale*d.Cam.Cos)
}
