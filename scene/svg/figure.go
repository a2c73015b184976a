// Package svg writes pictures as SVG text.
package svg

import (
	"math"
	"strconv"

	"standoff/scene/figure"
	"standoff/scene/path"
	"standoff/scene/theme"
)

// Figure returns one person as a small <svg> of its own, without a shadow: for a
// page's legend. Height is the person's, in CSS pixels; the svg is as large as
// all that is drawn.
func Figure(l figure.Look, p figure.Pose, t *theme.Theme, height float64) string {
	edges, parts := figure.Cutout(t, l, p, height, height)
	rim := 0.
	for _, e := range edges {
		rim = max(rim, (e.Width+e.Gap)*height)
	}
	x0, y0, x1, y1 := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, part := range parts {
		for _, q := range part.Path.Points {
			x0, y0 = min(x0, q.X*height-rim), min(y0, -q.Y*height-rim)
			x1, y1 = max(x1, q.X*height+rim), max(y1, -q.Y*height+rim)
		}
	}
	x0, y0, x1, y1 = math.Floor(x0), math.Floor(y0), math.Ceil(x1), math.Ceil(y1)
	w, h := number(x1-x0), number(y1-y0)
	out := []byte(`<svg xmlns="http://www.w3.org/2000/svg" width="` + w + `" height="` + h +
		`" viewBox="0 0 ` + w + ` ` + h + `" aria-hidden="true">`)
	pen := pathWriter{scale: height, x: -x0, y: -y0}
	for _, e := range edges {
		out = pen.edge(out, e, parts)
	}
	for i := 0; i < len(parts); {
		// Neighbours of one colour are one path, unless they show what they cover.
		c := parts[i].Color
		out = append(out, `<path fill="`...)
		out = append(out, hex(c)...)
		if c.A < 255 {
			out = append(out, `" fill-opacity="`...)
			out = append(out, number2(float64(c.A)/255)...)
		}
		out = append(out, `" d="`...)
		for first := true; i < len(parts) && parts[i].Color == c && (first || c.A == 255); i++ {
			out = pen.data(out, parts[i].Path)
			first = false
		}
		out = append(out, `"/>`...)
	}
	return string(append(out, `</svg>`...))
}

// edge appends what runs around a figure: its body, in the edge's colour, with a line as wide as shows
// on either side of it. The body's own data follow once more, which takes few bytes in a page that is
// sent packed.
func (w pathWriter) edge(out []byte, e figure.Edge, body []figure.Part) []byte {
	c := hex(e.Color)
	out = append(out, `<path fill="`+c+`" stroke="`+c+`" stroke-linejoin="round" stroke-width="`+number2(2*(e.Width+e.Gap)*w.scale)...)
	if e.Dash > 0 {
		out = append(out, `" stroke-dasharray="`+number(e.Dash*w.scale)+` `+number(.7*e.Dash*w.scale)...)
	}
	out = append(out, `" d="`...)
	for _, p := range body {
		if !p.Loose {
			out = w.data(out, p.Path)
		}
	}
	return append(out, `"/>`...)
}

// data appends a path, whatever was written before.
func (w pathWriter) data(out []byte, p path.Path) []byte {
	w.out, w.last = out, 0
	w.path(turnedRight(p))
	return w.out
}

// A pathWriter writes paths with relative steps in tenths of a pixel, the
// fewest letters that look the same.
type pathWriter struct {
	out         []byte
	scale, x, y float64
	at, start   [2]int // tenths
	last        byte   // the letter of the last step
}

// point returns where a point of the figure, y up, stands on the page, y down, in tenths of a
// pixel.
func (w *pathWriter) point(p path.Point) [2]int {
	return [2]int{int(math.Round((p.X*w.scale + w.x) * 10)), int(math.Round((w.y - p.Y*w.scale) * 10))}
}

// path appends a path.
func (w *pathWriter) path(p path.Path) {
	i := 0
	for _, v := range p.Verbs {
		switch v {
		case path.MoveTo:
			to := w.point(p.Points[i])
			w.letter('M')
			w.tenths(to[0])
			w.tenths(to[1])
			w.at, w.start = to, to
			i++
		case path.LineTo:
			w.step('l', p.Points[i:i+1])
			i++
		case path.QuadTo:
			w.step('q', p.Points[i:i+2])
			i += 2
		case path.CubicTo:
			w.step('c', p.Points[i:i+3])
			i += 3
		case path.Close:
			w.letter('z')
			w.at = w.start
		}
	}
}

// step writes one verb relative to where the pen is. Lines too short to be seen
// are left out.
func (w *pathWriter) step(verb byte, pts []path.Point) {
	end := w.point(pts[len(pts)-1])
	if dx, dy := end[0]-w.at[0], end[1]-w.at[1]; verb == 'l' && dx*dx+dy*dy < 4*4 {
		return
	}
	w.letter(verb)
	for _, p := range pts {
		q := w.point(p)
		w.tenths(q[0] - w.at[0])
		w.tenths(q[1] - w.at[1])
	}
	w.at = end
}

// letter appends a verb, unless it is the one before again, which need not be repeated.
func (w *pathWriter) letter(verb byte) {
	if verb != w.last || verb == 'M' {
		w.out = append(w.out, verb)
	}
	w.last = verb
}

// tenths appends a number, and a blank before it only where it would run into the digits of the one before.
func (w *pathWriter) tenths(n int) {
	c := w.out[len(w.out)-1]
	if n >= 0 && c >= '0' && c <= '9' {
		w.out = append(w.out, ' ')
	}
	w.out = append(w.out, number(float64(n)/10)...)
}

// hex returns a colour as #rrggbb or, where that says the same, #rgb.
func hex(c theme.Color) string {
	const digits = "0123456789abcdef"
	b := []byte{'#', digits[c.R>>4], digits[c.R&15], digits[c.G>>4], digits[c.G&15], digits[c.B>>4],
		digits[c.B&15]}
	if b[1] == b[2] && b[3] == b[4] && b[5] == b[6] {
		b = []byte{'#', b[1], b[3], b[5]}
	}
	return string(b)
}

// number returns a number with at most one decimal, and no zero before the point.
func number(v float64) string { return trim(strconv.FormatFloat(v, 'f', 1, 64)) }

// number2 returns one with at most two decimals.
func number2(v float64) string { return trim(strconv.FormatFloat(v, 'f', 2, 64)) }

// trim returns a decimal number in the fewest letters: .5 for 0.50, 0 for -0.0.
func trim(s string) string {
	for s[len(s)-1] == '0' {
		s = s[:len(s)-1]
	}
	if s[len(s)-1] == '.' {
		s = s[:len(s)-1]
	}
	switch {
	case s == "" || s == "-0" || s == "-":
		return "0"
	case len(s) > 2 && s[0] == '0' && s[1] == '.':
		return s[1:]
	case len(s) > 3 && s[:3] == "-0.":
		return "-" + s[2:]
	}
	return s
}
