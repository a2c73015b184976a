package figure

import (
	"math"

	"standoff/scene/path"
	"standoff/scene/theme"
)

// An Edge is a line all around a figure that lies behind it, as wide as what
// of it shows. It follows the body at a distance of Gap, and there is dashed
// where Dash is set; the gaps are seven tenths as long. Units are the figure's
// height.
type Edge struct {
	Color            theme.Color
	Width, Gap, Dash float64
}

// edges returns the lines around a figure, back to front.
func edges(t *theme.Theme, l Look, height float64) []Edge {
	width := math.Max(.7/height, .018)
	edge := t.Edge
	if l.Leader {
		edge, width = t.LeaderEdge, t.LeaderEdgeWidth.At(height)
	}
	var out []Edge
	if l.Lit {
		width = math.Max(width, 1.2/height)
		around := math.Max(width*2.1, width+1.6/height)
		out = append(out, Edge{Color: outlineColor(t, l), Width: around})
	}
	out = append(out, Edge{Color: edge, Width: width})
	if l.Doubt {
		const off = .006
		out = append(out, Edge{Color: outlineColor(t, l), Width: math.Max(1.1/height, .014),
			Gap: off, Dash: math.Max(3/height, .055)}, Edge{Color: t.Paper, Width: off})
	}
	return out
}

// around returns the edge as a shape. Of a dashed one, what lies within the body is
// painted over.
func (e Edge) around(body []Part, height float64) (out path.Path) {
	tol := .15 / height
	var flat path.Flattener
	var swell path.Offsetter
	out.Points, out.Verbs = make([]path.Point, 0, 40*len(body)), make([]path.Verb, 0, 40*len(body))
	for _, p := range body {
		if p.Loose {
			continue
		}
		for _, poly := range flat.Lines(p.Path, tol) {
			if e.Dash == 0 {
				out.Trace(swell.Grow(poly, e.Width, tol))
			} else if loop := swell.Grow(poly, e.Gap, tol); len(loop) > 0 {
				dashes(&out, append(loop, loop[0]), e, tol)
			}
		}
	}
	return out
}

// dashes adds the dashes of an edge along a closed line.
func dashes(p *path.Path, loop []path.Point, e Edge, tol float64) {
	for _, d := range path.Dashed(loop, e.Dash, e.Dash*.7) {
		for _, o := range path.StrokeOutline(d, 2*e.Width, tol, false) {
			p.Trace(o)
		}
	}
}

// outlineColor returns the colour of lines about somebody: the one of the group's label.
func outlineColor(t *theme.Theme, l Look) theme.Color {
	if c, ok := t.Label[l.Color]; ok {
		return c
	}
	return t.Ink2
}
