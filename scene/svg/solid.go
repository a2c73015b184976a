package svg

import (
	"slices"

	"standoff/scene"
)

// A solid is some faces and the one line that runs along all their edges, as
// seats, walls and crates are drawn.

// largest is how wide, in units, a solid can be that is drawn once for all
// that are alike.
const largest = 60 * unit

// alike is how far apart, in units, the corners of solids may be that are
// drawn alike.
const alike = .45 * unit

// solid draws the solid that the marks begin with and returns how many marks
// it took: 0 where there is none.
func (d *drawing) solid(marks []scene.Mark) int {
	n := 0
	for n < len(marks) && marks[n].Kind == scene.MarkFill && n < 6 {
		if f := &d.pic.Fills[marks[n].Index]; f.Shade != nil || f.Color.A < 255 || curved(f.Path) {
			return 0
		}
		n++
	}
	if n == 0 || n == len(marks) || marks[n].Kind != scene.MarkStroke {
		return 0
	}
	s := &d.pic.Strokes[marks[n].Index]
	if s.Dash > 0 || s.Color.A < 255 || s.Width <= 0 || curved(s.Path) {
		return 0
	}
	lines := edges(nil, s.Path)
	// Faces may stand before these marks that belong to something else.
	for from := range n {
		var faces []edge
		for _, m := range marks[from:n] {
			faces = edges(faces, d.pic.Fills[m.Index].Path)
		}
		if same(faces, lines) {
			for _, m := range marks[:from] {
				d.fill(&d.pic.Fills[m.Index])
			}
			d.faces(marks[from:n], s)
			return n + 1
		}
	}
	return 0
}

func curved(p scene.Path) bool {
	return slices.Contains(p.Verbs, scene.QuadTo) || slices.Contains(p.Verbs, scene.CubicTo)
}

// faces draws the faces of a solid, each with its edge.
func (d *drawing) faces(fills []scene.Mark, s *scene.Stroke) {
	line := d.paint("stroke", s.Color) + ` stroke-width="` + number(s.Width*unit) + `"`
	b := nowhere
	for _, m := range fills {
		b = b.with(around(onPage.path(d.pic.Fills[m.Index].Path).Points))
	}
	b = b.grown(s.Width * unit / 2)
	if !d.seen(b) {
		return
	}
	if b.x1-b.x0 <= largest && b.y1-b.y0 <= largest && len(fills) > 1 {
		d.lookalike(fills, line, b)
		return
	}
	for _, m := range fills {
		f := &d.pic.Fills[m.Index]
		p := onPage.path(f.Path)
		d.join(d.paint("fill", f.Color)+line, turnedRight(p), around(p.Points).grown(s.Width*unit/2), false)
	}
}

// A mould is a solid that was drawn, its corners counted from its first.
type mould struct {
	style   string // of all faces
	corners []scene.Point
	id      string
}

// lookalike draws a small solid: one drawn before, if one is alike.
func (d *drawing) lookalike(fills []scene.Mark, line string, b bounds) {
	first := onPage.point(d.pic.Fills[fills[0].Index].Path.Points[0])
	at := near(first)
	k := mould{style: line}
	for _, m := range fills {
		f := &d.pic.Fills[m.Index]
		k.style += "|" + d.hex(f.Color)
		for _, p := range onPage.path(f.Path).Points {
			k.corners = append(k.corners, scene.Point{X: p.X - first.X, Y: p.Y - first.Y})
		}
	}
	for _, c := range d.moulds {
		if c.like(k) {
			d.use(c.id, at, "", b)
			return
		}
	}
	text := `g` + line + `>`
	for _, m := range fills {
		f := &d.pic.Fills[m.Index]
		w := pen{}
		w.path(placing{x: -first.X, y: -first.Y, scale: unit, flip: 1}.path(f.Path), 0)
		text += `<path` + d.paint("fill", f.Color) + ` d="` + string(w.out) + `"/>`
	}
	k.id = d.define(text + `</g>`)
	d.moulds = append(d.moulds, k)
	d.use(k.id, at, "", b)
}

func (k mould) like(c mould) bool {
	if k.style != c.style || len(k.corners) != len(c.corners) {
		return false
	}
	for i, p := range k.corners {
		if q := c.corners[i]; max(p.X-q.X, q.X-p.X, p.Y-q.Y, q.Y-p.Y) > alike {
			return false
		}
	}
	return true
}

// An edge joins two corners, the lesser first.
type edge [4]float64

// edges adds a path's edges to a list, sorted and each once.
func edges(list []edge, p scene.Path) []edge {
	var at, start scene.Point
	i := 0
	to := func(q scene.Point) {
		e := edge{at.X, at.Y, q.X, q.Y}
		if q.X < at.X || q.X == at.X && q.Y < at.Y {
			e = edge{q.X, q.Y, at.X, at.Y}
		}
		if at != q && !slices.Contains(list, e) {
			list = append(list, e)
		}
		at = q
	}
	for _, v := range p.Verbs {
		switch v {
		case scene.MoveTo:
			at, start = p.Points[i], p.Points[i]
		case scene.LineTo:
			to(p.Points[i])
		case scene.Close:
			to(start)
		}
		i += pointsOf(v)
	}
	return list
}

func same(a, b []edge) bool {
	if len(a) != len(b) {
		return false
	}
	for _, e := range a {
		if !slices.Contains(b, e) {
			return false
		}
	}
	return true
}
