// Package raster paints pictures in pure Go: for cards, exported frames and
// video, and to judge the other painters by.
package raster

import (
	"image"
	"math"

	"standoff/scene/figure"
	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/scene/theme"
)

// Paint returns the picture in pixels, ratio of them for each of its units. All
// edges are antialiased by exact coverage.
func Paint(p *picture.Picture, t *theme.Theme, ratio float64) *image.RGBA {
	size := image.Rect(0, 0, int(math.Round(p.Width*ratio)), int(math.Round(p.Height*ratio)))
	c := newCanvas(size)
	c.clear(p.Paper)
	w := &painter{theme: t, ratio: ratio, bodies: make(map[bodyKey]body)}
	for _, m := range p.Marks {
		switch m.Kind {
		case picture.MarkFill:
			w.fill(c, &p.Fills[m.Index])
		case picture.MarkStroke:
			w.stroke(c, &p.Strokes[m.Index])
		case picture.MarkShadow:
			w.shadow(c, &p.Figures[m.Index])
		case picture.MarkFigure:
			w.figure(c, &p.Figures[m.Index])
		case picture.MarkText:
			w.text(c, &p.Texts[m.Index])
		}
	}
	return c.img
}

// tolerance is how far, in pixels, a painted curve may be from the true one.
const tolerance = .1

type painter struct {
	theme  *theme.Theme
	ratio  float64
	bodies map[bodyKey]body
}

// fill paints a filled path.
func (w *painter) fill(c *canvas, f *picture.Fill) {
	polys := path.Flatten(f.Path, tolerance/w.ratio)
	at := placing{scale: w.ratio, flip: 1}
	if f.Shade == nil {
		c.paint(polys, at, f.Color)
		return
	}
	c.shade(polys, at, ramp{
		from: f.Color, to: *f.Shade,
		a: path.Point{X: f.From.X * w.ratio, Y: f.From.Y * w.ratio},
		b: path.Point{X: f.To.X * w.ratio, Y: f.To.Y * w.ratio}, round: f.Round,
	})
}

// stroke paints a line, each of its dashes as an outline.
func (w *painter) stroke(c *canvas, s *picture.Stroke) {
	c.paint(w.strokeOutlines(s), placing{scale: w.ratio, flip: 1}, s.Color)
}

// strokeOutlines returns the outlines of a line, or of its dashes.
func (w *painter) strokeOutlines(s *picture.Stroke) (polys [][]path.Point) {
	tol := tolerance / w.ratio
	for _, line := range path.Flatten(s.Path, tol) {
		for _, dash := range path.Dashed(line, s.Dash, s.Gap) {
			polys = append(polys, path.StrokeOutline(dash, s.Width, tol, s.Round)...)
		}
	}
	return polys
}

// A bodyKey is all that a figure's parts depend on.
type bodyKey struct {
	code   figure.Code
	height float64
	shadow bool
}

// A body is a figure's parts cut into lines, in units of its height.
type body []struct {
	polys [][]path.Point
	color theme.Color
}

// body returns a person, or the shadow, as polygons, in parts of the height. It is worked out once
// for all who look alike.
func (w *painter) body(k bodyKey) body {
	b, ok := w.bodies[k]
	if !ok {
		b = w.newBody(k)
		w.bodies[k] = b
	}
	return b
}

// newBody cuts a person, or the shadow, into lines.
func (w *painter) newBody(k bodyKey) body {
	look, pose := k.code.Look(), k.code.Pose()
	list := figure.Parts(w.theme, look, pose, k.height)
	if k.shadow {
		list = figure.ShadowParts(w.theme, look, pose, k.height)
	}
	b := make(body, len(list))
	for i, p := range list {
		b[i].polys = path.Flatten(p.Path, tolerance/w.ratio/k.height)
		b[i].color = p.Color
	}
	return b
}

// shadow paints a person's shadow.
func (w *painter) shadow(c *canvas, f *picture.Figure) {
	at := w.standing(f)
	at.y += f.Ground * w.ratio
	for _, p := range w.body(bodyKey{f.Code.Shadow(), f.Height, true}) {
		p.color.A = uint8(float64(p.color.A)*min(max(f.Alpha, 0), 1) + .5)
		c.paint(p.polys, at, p.color)
	}
}

// figure paints a person. One who is fading is painted on a layer of their own first, so that parts
// that lie over others do not show through.
func (w *painter) figure(c *canvas, f *picture.Figure) {
	b := w.body(bodyKey{f.Code, f.Height, false})
	at := w.standing(f)
	if f.Alpha >= 1 {
		c.body(b, at)
		return
	}
	box := image.Rectangle{}
	for _, p := range b {
		box = box.Union(bounds(p.polys, at))
	}
	layer := newCanvas(box.Intersect(c.img.Rect))
	layer.body(b, at)
	c.over(layer, f.Alpha)
}

func (c *canvas) body(b body, at placing) {
	for _, p := range b {
		c.paint(p.polys, at, p.color)
	}
}

func (w *painter) standing(f *picture.Figure) placing {
	return placing{x: f.X * w.ratio, y: f.Y * w.ratio, scale: f.Height * w.ratio, flip: -1}
}
