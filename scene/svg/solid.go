package svg

import (
	"slices"

	"standoff/scene/path"
	"standoff/scene/picture"
)

// A solid is some faces and the lines along their edges, as seats, walls and
// crates are drawn.

// largest is how wide, in units, a solid can be that is drawn once for all
// that are alike.
const largest = 60 * unit

// How far apart, in units, the corners of solids may be that are drawn alike:
// of those that stand alone, and of those that go on in the next one.
const (
	alike  = .7 * unit
	inLine = .4 * unit
)

// solid draws the solid that the marks begin with and returns how many marks
// it took: 0 where there is none.
func (d *drawing) solid(marks []picture.Mark) int {
	n := 0
	for n < len(marks) && marks[n].Kind == picture.MarkFill && n < 6 {
		if f := &d.pic.Fills[marks[n].Index]; f.Shade != nil || f.Color.A < 255 || curved(f.Path) {
			return 0
		}
		n++
	}
	if n == 0 || n == len(marks) || marks[n].Kind != picture.MarkStroke {
		return 0
	}
	s := &d.pic.Strokes[marks[n].Index]
	if s.Dash > 0 || s.Color.A < 255 || s.Width <= 0 || curved(s.Path) {
		return 0
	}
	// Faces that stand before these may belong to something else.
	lines := edges(nil, s.Path)
	var faces []edge
	for from := n - 1; from >= 0; from-- {
		faces = edges(faces, d.pic.Fills[marks[from].Index].Path)
		if within(faces, lines) {
			for _, m := range marks[:from] {
				d.fill(&d.pic.Fills[m.Index])
			}
			d.faces(marks[from:n], s, len(lines) == len(faces))
			return n + 1
		}
	}
	return 0
}

// curved reports whether the path has any curves.
func curved(p path.Path) bool {
	return slices.Contains(p.Verbs, path.QuadTo) || slices.Contains(p.Verbs, path.CubicTo)
}

// faces draws a solid. Bound says that the line runs along all edges of all
// faces, which can then be drawn with it.
func (d *drawing) faces(fills []picture.Mark, s *picture.Stroke, bound bool) {
	b := nowhere
	for _, m := range fills {
		b = b.with(boundsOf(onPage.path(d.pic.Fills[m.Index].Path).Points))
	}
	wide := s.Width * unit / 2
	b = b.grown(wide)
	switch {
	case !d.seen(b):
	case b.x1-b.x0 <= largest && b.y1-b.y0 <= largest:
		d.lookalike(fills, s, bound, b)
	case bound:
		for _, m := range fills {
			f := &d.pic.Fills[m.Index]
			p := onPage.path(f.Path)
			d.join(shape{style: d.paint("fill", f.Color) + d.edge(s), path: turnedRight(p),
				box: boundsOf(p.Points).grown(wide), edged: true})
		}
	default:
		for _, m := range fills {
			d.fill(&d.pic.Fills[m.Index])
		}
		d.stroke(s)
	}
}

// A mould is a solid that was drawn, its corners counted from its first.
type mould struct {
	style   string // of all faces
	corners []path.Point
	id      string
}

// lookalike draws a small solid: one drawn before, if one is alike.
func (d *drawing) lookalike(fills []picture.Mark, s *picture.Stroke, bound bool, b bounds) {
	first := onPage.point(d.pic.Fills[fills[0].Index].Path.Points[0])
	origin := placing{x: -first.X, y: -first.Y, scale: unit, flip: 1}
	k := mould{style: d.edge(s)}
	corners := func(p path.Path) {
		k.style += "|" + string(p.Verbs)
		k.corners = append(k.corners, origin.path(p).Points...)
	}
	for _, m := range fills {
		k.style += d.hex(d.pic.Fills[m.Index].Color)
		corners(d.pic.Fills[m.Index].Path)
	}
	apart := alike
	if !bound {
		corners(s.Path)
		apart = inLine
	}
	at := near(first)
	for _, c := range d.moulds {
		if c.like(k, apart) {
			d.use(c.id, at, "", b)
			return
		}
	}
	text := `g`
	if bound {
		text += d.edge(s)
	}
	text += `>`
	for _, m := range fills {
		f := &d.pic.Fills[m.Index]
		text += `<path` + d.paint("fill", f.Color) + ` d="` + data(origin.path(f.Path), 0) + `"/>`
	}
	if !bound {
		text += `<path` + d.line(s) + ` d="` + data(origin.path(s.Path), 0) + `"/>`
	}
	k.id = d.define(text + `</g>`)
	d.moulds = append(d.moulds, k)
	d.use(k.id, at, "", b)
}

// like reports whether two solids look the same: no corner is further apart than that, in units.
func (k mould) like(c mould, apart float64) bool {
	if k.style != c.style || len(k.corners) != len(c.corners) {
		return false
	}
	for i, p := range k.corners {
		if q := c.corners[i]; max(p.X-q.X, q.X-p.X, p.Y-q.Y, q.Y-p.Y) > apart {
			return false
		}
	}
	return true
}

// An edge joins two corners, the lesser first.
type edge [4]float64

// edges adds a path's edges to a list, sorted and each once.
func edges(list []edge, p path.Path) []edge {
	var at, start path.Point
	i := 0
	to := func(q path.Point) {
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
		case path.MoveTo:
			at, start = p.Points[i], p.Points[i]
		case path.LineTo:
			to(p.Points[i])
		case path.Close:
			to(start)
		}
		i += pointsOf(v)
	}
	return list
}

// within reports whether all lines are among the edges.
func within(edges, lines []edge) bool {
	if len(lines) > len(edges) {
		return false
	}
	for _, e := range lines {
		if !slices.Contains(edges, e) {
			return false
		}
	}
	return true
}
