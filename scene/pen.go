package scene

import "standoff/story/plane"

// fill adds an empty filled path to the picture and is its index. Paths keep
// the room that they had in earlier pictures, so that a warm picture grows no more.
func (p *Picture) fill(c Color) int32 {
	if n := len(p.Fills); n < cap(p.Fills) {
		p.Fills = p.Fills[:n+1]
	} else {
		p.Fills = append(p.Fills, Fill{})
	}
	f := &p.Fills[len(p.Fills)-1]
	*f = Fill{Path: f.Path.emptied(16), Color: c}
	return int32(len(p.Fills) - 1)
}

// stroke adds an empty line to the picture and is its index.
func (p *Picture) stroke(c Color, width float64) int32 {
	if n := len(p.Strokes); n < cap(p.Strokes) {
		p.Strokes = p.Strokes[:n+1]
	} else {
		p.Strokes = append(p.Strokes, Stroke{})
	}
	s := &p.Strokes[len(p.Strokes)-1]
	*s = Stroke{Path: s.Path.emptied(24), Color: c, Width: width}
	return int32(len(p.Strokes) - 1)
}

// shade keeps a colour for a fill to point at.
func (p *Picture) shade(c Color) *Color {
	p.shades = append(p.shades, c)
	return &p.shades[len(p.shades)-1]
}

// emptied is the path with nothing in it and room for n points at least, since
// a place in a list holds one thing in this picture and another in the next.
func (p Path) emptied(n int) Path {
	if cap(p.Points) < n {
		return Path{make([]Verb, 0, n+4), make([]Point, 0, n)}
	}
	return Path{p.Verbs[:0], p.Points[:0]}
}

// A v3 is a place in the set, in metres: x and y on the plan, z above it.
type v3 struct{ x, y, z float64 }

// A pen draws things of the set into a picture. What it draws becomes marks in
// a list of its own, since the painting order is settled later.
type pen struct {
	cam   *camera
	theme *Theme
	pic   *Picture
	marks []Mark
}

func (d *pen) at(v v3) Point { return d.cam.project(v.x, v.y, v.z) }

// fill begins a filled shape.
func (d *pen) fill(c Color) *Path {
	i := d.pic.fill(c)
	d.marks = append(d.marks, Mark{MarkFill, i})
	return &d.pic.Fills[i].Path
}

// stroke begins a line.
func (d *pen) stroke(c Color, width float64) *Path {
	i := d.pic.stroke(c, width)
	d.marks = append(d.marks, Mark{MarkStroke, i})
	return &d.pic.Strokes[i].Path
}

// dash makes the line begun last a dashed one; lengths in pixels.
func (d *pen) dash(on, off float64) {
	s := &d.pic.Strokes[len(d.pic.Strokes)-1]
	s.Dash, s.Gap = on, off
}

// shade makes the shape begun last run into a second colour between two points.
func (d *pen) shade(c Color, from, to Point) {
	f := &d.pic.Fills[len(d.pic.Fills)-1]
	f.Shade, f.From, f.To = d.pic.shade(c), from, to
}

// ring adds a closed outline.
func (d *pen) ring(p *Path, vs ...v3) {
	d.line(p, vs...)
	p.Shut()
}

// line adds an open line.
func (d *pen) line(p *Path, vs ...v3) {
	for i, v := range vs {
		q := d.at(v)
		if i == 0 {
			p.Move(q.X, q.Y)
		} else {
			p.Line(q.X, q.Y)
		}
	}
}

// outline adds a closed outline of plan points at one height.
func (d *pen) outline(p *Path, ps []plane.Point, z float64) {
	for i, a := range ps {
		q := d.cam.project(a.X, a.Y, z)
		if i == 0 {
			p.Move(q.X, q.Y)
		} else {
			p.Line(q.X, q.Y)
		}
	}
	p.Shut()
}

// disc adds a level circle.
func (d *pen) disc(p *Path, c v3, r float64) {
	m := d.at(c)
	p.oval(m.X, m.Y, r*d.cam.scale, r*d.cam.scale*d.cam.cos)
}

// oval adds an ellipse, in the path's own units, clockwise as seen.
func (p *Path) oval(x, y, rx, ry float64) {
	const k = .5522847498
	p.Move(x+rx, y)
	p.Cubic(x+rx, y+k*ry, x+k*rx, y+ry, x, y+ry)
	p.Cubic(x-k*rx, y+ry, x-rx, y+k*ry, x-rx, y)
	p.Cubic(x-rx, y-k*ry, x-k*rx, y-ry, x, y-ry)
	p.Cubic(x+k*rx, y-ry, x+rx, y-k*ry, x+rx, y)
	p.Shut()
}

// box adds an upright rectangle, in the path's own units.
func (p *Path) box(x, y, w, h float64) {
	p.Move(x, y)
	p.Line(x+w, y)
	p.Line(x+w, y+h)
	p.Line(x, y+h)
	p.Shut()
}
