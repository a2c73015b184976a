package film

import (
	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/scene/theme"
)

// A pen draws what stands in the panel. It is told places in the shape's pixels, as in a
// language that is read from left to right; of others it draws the mirror image.
type pen struct {
	f *Film
	p *picture.Picture
}

// rect returns a rectangle in CSS pixels of the picture.
func (d *pen) rect(r path.Rect) path.Rect {
	g := &d.f.form
	if d.f.left {
		r.X = g.w - r.X - r.W
	}
	return path.Rect{X: g.css(r.X), Y: g.css(r.Y), W: g.css(r.W), H: g.css(r.H)}
}

// point returns a point in CSS pixels of the picture.
func (d *pen) point(x, y float64) path.Point {
	r := d.rect(path.Rect{X: x, Y: y})
	return path.Point{X: r.X, Y: r.Y}
}

// box fills a rectangle.
func (d *pen) box(r path.Rect, c theme.Color) {
	r = d.rect(r)
	d.p.InkFill(c).Box(r.X, r.Y, r.W, r.H)
}

// line draws a line of so many pixels; dash and gap are in pixels, too, no dash is solid.
func (d *pen) line(x0, y0, x1, y1, width, dash, gap float64, c theme.Color) *picture.Stroke {
	g := &d.f.form
	s := d.p.InkStroke(c, g.css(width))
	s.Dash, s.Gap = g.css(dash), g.css(gap)
	a, b := d.point(x0, y0), d.point(x1, y1)
	s.Path.Move(a.X, a.Y)
	s.Path.Line(b.X, b.Y)
	return s
}

// text writes words with the left end of their baseline at a place, which counts from where
// reading begins, and notes what they are.
func (d *pen) text(what string, r run, alpha float64) {
	at := d.rect(path.Rect{X: r.x, Y: r.y, W: r.width})
	f := d.f.font(r.words, r.face)
	d.p.Marks = append(d.p.Marks, picture.Mark{Kind: picture.MarkText, Index: int32(len(d.p.Texts))})
	d.p.Texts = append(d.p.Texts, picture.Text{Words: r.words, X: at.X, Y: at.Y, Font: f, Color: r.face.color, Alpha: alpha})
	d.p.Labels = append(d.p.Labels, picture.LabelBox{What: "film:" + what, Rect: d.rect(r.box()), Alpha: alpha})
}

// write writes words of a face, and returns where they end.
func (d *pen) write(what, words string, x, y float64, c face, alpha float64) float64 {
	w := d.f.width(words, c)
	d.text(what, run{words: words, x: x, y: y, width: w, face: c}, alpha)
	return x + w
}

// runs writes the runs of a line that begins at a place.
func (d *pen) runs(what string, line []run, x, y, alpha float64) {
	for _, r := range line {
		r.x, r.y = r.x+x, y
		d.text(what, r, alpha)
	}
}

// baseline returns where letters stand on a line that is so high and begins at y.
func baseline(y, line, size float64) float64 { return y + line/2 + .35*size }
