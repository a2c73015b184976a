// Package svg writes pictures as SVG text.
package svg

import (
	"fmt"
	"math"
	"slices"
	"strconv"

	"standoff/scene/figure"
	"standoff/scene/theme"
)

// Figure returns one person as a small <svg> of its own, without a shadow: for a
// page's legend. Height is the person's, in CSS pixels; the svg is as large as
// all that is drawn. It has the details of somebody far away: a page holds many.
// Its colours are those of the theme that the page has on: CSS's light-dark(), by
// the color-scheme that it inherits. A browser that does not know it inherits the fill.
func Figure(l figure.Look, p figure.Pose, height float64) string {
	edges, parts := figure.Cutout(theme.Light, l, p, height, min(height, figure.Far-1))
	darkEdges, darkParts := figure.Cutout(theme.Dark, l, p, height, min(height, figure.Far-1))
	at := placing{scale: height * unit, flip: -1}
	rim := 0.
	for _, e := range slices.Concat(edges, darkEdges) {
		rim = max(rim, (e.Width+e.Gap)*at.scale)
	}
	around := nowhere
	for i := range parts {
		parts[i].Path = turnedRight(at.path(parts[i].Path))
		around = around.with(boundsOf(parts[i].Path.Points).grown(rim))
	}
	x, y := math.Floor(around.x0/unit), math.Floor(around.y0/unit)
	w, h := math.Ceil(around.x1/unit)-x, math.Ceil(around.y1/unit)-y
	out := []byte(`<svg xmlns="http://www.w3.org/2000/svg" width="` + number(w) + `" height="` + number(h) +
		`" viewBox="` + number(x*unit) + ` ` + number(y*unit) + ` ` + number(w*unit) + ` ` + number(h*unit) +
		`" aria-hidden="true">`)
	for i, e := range edges {
		dark := darkEdges[i]
		if e.Width == dark.Width {
			out = rimmed(out, e, lightDark(e.Color, dark.Color), parts, at)
			continue
		}
		out = rimmed(out, e, lightDark(e.Color, theme.Color{}), parts, at)
		out = rimmed(out, dark, lightDark(theme.Color{}, dark.Color), parts, at)
	}
	for i := 0; i < len(parts); {
		// Neighbours of one colour are one path, unless they show what they cover.
		c, dark := parts[i], darkParts[i]
		out = append(out, `<path fill="`+lightDark(c.Color, dark.Color)+`" d="`...)
		for first := true; i < len(parts) && joins(c, parts[i], first) && joins(dark, darkParts[i], first); i++ {
			out = append(out, data(parts[i].Path, loss)...)
			first = false
		}
		out = append(out, `"/>`...)
	}
	return string(append(out, `</svg>`...))
}

// rimmed appends what runs around a figure: its body, in the edge's colour, with a line as wide as shows
// on either side of it. The body's own data follow once more, which takes few bytes in a page that is
// sent packed.
func rimmed(out []byte, e figure.Edge, color string, body []figure.Part, at placing) []byte {
	out = append(out, `<path fill="`+color+`" stroke="`+color+`" stroke-linejoin="round" stroke-width="`+number2(2*(e.Width+e.Gap)*at.scale)...)
	if e.Dash > 0 {
		out = append(out, `" stroke-dasharray="`+number(e.Dash*at.scale)+` `+number(.7*e.Dash*at.scale)...)
	}
	out = append(out, `" d="`...)
	for _, p := range body {
		if !p.Loose {
			out = append(out, data(p.Path, loss)...)
		}
	}
	return append(out, `"/>`...)
}

// lightDark returns two colours, of which CSS takes the one for the page's colour scheme.
func lightDark(light, dark theme.Color) string {
	if light == dark {
		return hexAlpha(light)
	}
	return `light-dark(` + hexAlpha(light) + `,` + hexAlpha(dark) + `)`
}

// hexAlpha returns a colour as hex does, with its alpha behind it unless that is full.
func hexAlpha(c theme.Color) string {
	switch c.A {
	case 255:
		return hex(c)
	case 0:
		return "#0000"
	}
	return fmt.Sprintf("#%02x%02x%02x%02x", c.R, c.G, c.B, c.A)
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
