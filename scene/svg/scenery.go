package svg

import (
	"standoff/scene/picture"
	"standoff/scene/theme"
)

// fill draws a filled shape, unless it can't be seen.
func (d *drawing) fill(f *picture.Fill) {
	p := onPage.path(f.Path)
	b := boundsOf(p.Points)
	if !d.seen(b) || f.Color.A == 0 && f.Shade == nil {
		return
	}
	q := shape{path: turnedRight(p), box: b, sheer: true}
	if f.Shade != nil {
		q.style = ` fill="url(#` + d.ramp(f) + `)"`
	} else {
		q.style, q.sheer = d.paint("fill", f.Color), f.Color.A < 255
		if f.Color.A < faint {
			q.grid, q.path = unit, turnedRight(plainer(p))
		}
	}
	d.join(q)
}

// ramp defines a gradient and returns its id.
func (d *drawing) ramp(f *picture.Fill) string {
	a, b := near(onPage.point(f.From)), near(onPage.point(f.To))
	kind, first := `linearGradient`, ""
	var text []byte
	if f.Round > 0 {
		kind, first = `radialGradient`, number2(f.Round)
		// A circle about the origin, made as wide and as high as the ellipse.
		text = []byte(kind + ` gradientUnits="userSpaceOnUse" cx="0" cy="0" r="1"`)
		attribute(&text, "gradientTransform", `matrix(`+whole(float64(b.x-a.x))+` 0 0 `+whole(float64(b.y-a.y))+` `+
			whole(float64(a.x))+` `+whole(float64(a.y))+`)`)
	} else {
		text = []byte(kind + ` gradientUnits="userSpaceOnUse"`)
		attribute(&text, "x1", whole(float64(a.x)))
		attribute(&text, "y1", whole(float64(a.y)))
		attribute(&text, "x2", whole(float64(b.x)))
		attribute(&text, "y2", whole(float64(b.y)))
	}
	text = append(text, `>`...)
	for i, c := range [2]theme.Color{f.Color, *f.Shade} {
		text = append(text, `<stop`...)
		attribute(&text, "offset", [2]string{first, "1"}[i])
		text = append(text, d.stop(c)+`/>`...)
	}
	return d.define(string(append(text, `</`+kind+`>`...)))
}

// stop returns the attributes of a gradient's colour.
func (d *drawing) stop(c theme.Color) string {
	s := ` stop-color="` + d.hex(c) + `"`
	if c.A < 255 {
		s += ` stop-opacity="` + number2(float64(c.A)/255) + `"`
	}
	return s
}

// stroke draws a line, unless it can't be seen.
func (d *drawing) stroke(s *picture.Stroke) {
	p := onPage.path(s.Path)
	b := boundsOf(p.Points).grown(s.Width * unit / 2)
	if !d.seen(b) || s.Color.A == 0 || s.Width <= 0 {
		return
	}
	d.join(shape{style: d.line(s), path: p, box: b, sheer: s.Color.A < 255})
}

// line returns the attributes of a path that is only a line.
func (d *drawing) line(s *picture.Stroke) string {
	style := ` fill="none"` + d.edge(s)
	if s.Round {
		style += ` stroke-linecap="round"`
	}
	if s.Dash > 0 && s.Gap > 0 {
		style += ` stroke-dasharray="` + number(s.Dash*unit) + ` ` + number(s.Gap*unit) + `"`
	}
	return style
}

// edge returns the attributes of a line around a shape.
func (d *drawing) edge(s *picture.Stroke) string {
	return d.paint("stroke", s.Color) + ` stroke-width="` + number(s.Width*unit) + `"`
}
