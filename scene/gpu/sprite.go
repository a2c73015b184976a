package gpu

import (
	"image"
	"image/color"
	"math"

	"golang.org/x/image/vector"
	"standoff/scene/figure"
	"standoff/scene/path"
)

// A bitmap is a small picture, premultiplied, and where its origin lies in it:
// between a figure's feet, or at the start of a baseline.
type bitmap struct {
	pix     []byte // RGBA, with the margin around it
	w, h    int    // without the margin
	ox, oy  int
	nothing bool // to draw: there are no parts
}

// A cutter turns the parts of figures into bitmaps. It is kept for its memory.
type cutter struct{ raster vector.Rasterizer }

// A scale takes the points of a part, y up, to pixels, y down: so many pixels to
// a figure's height, and the feet a little off the corner of a pixel.
type scale struct {
	height float64
	feet   point
}

func (s scale) pixel(p point) point {
	return point{X: p.X*s.height + s.feet.X, Y: s.feet.Y - p.Y*s.height}
}

// cut draws the parts at so many pixels to a figure's height.
func (c *cutter) cut(parts []figure.Part, height float64, feet point) bitmap {
	to := scale{height, feet}
	box, ok := bounds(parts, to)
	if !ok {
		return bitmap{nothing: true}
	}
	size := box.Size()
	img := image.NewRGBA(image.Rect(-margin, -margin, size.X+margin, size.Y+margin))
	for i := range parts {
		c.part(img, &parts[i], to, box.Min)
	}
	return bitmap{pix: img.Pix, w: size.X, h: size.Y, ox: -box.Min.X, oy: -box.Min.Y}
}

// part draws one part into its own box only: the rasteriser's cost is the box's.
func (c *cutter) part(img *image.RGBA, p *figure.Part, to scale, origin image.Point) {
	box, ok := boundsOf(&p.Path, to)
	if !ok || p.Color.A == 0 {
		return
	}
	r := &c.raster
	r.Reset(box.Dx(), box.Dy())
	at := func(q point) (x, y float32) {
		q = to.pixel(q)
		return float32(q.X - float64(box.Min.X)), float32(q.Y - float64(box.Min.Y))
	}
	k := 0
	for _, v := range p.Path.Verbs {
		ps := p.Path.Points[k:]
		switch v {
		case path.MoveTo:
			x, y := at(ps[0])
			r.ClosePath()
			r.MoveTo(x, y)
			k++
		case path.LineTo:
			x, y := at(ps[0])
			r.LineTo(x, y)
			k++
		case path.QuadTo:
			a, b := at(ps[0])
			x, y := at(ps[1])
			r.QuadTo(a, b, x, y)
			k += 2
		case path.CubicTo:
			a, b := at(ps[0])
			d, e := at(ps[1])
			x, y := at(ps[2])
			r.CubeTo(a, b, d, e, x, y)
			k += 3
		case path.Close:
			r.ClosePath()
		}
	}
	r.ClosePath()
	k8 := p.Color
	src := image.NewUniform(color.NRGBA{R: k8.R, G: k8.G, B: k8.B, A: k8.A})
	r.Draw(img, box.Sub(origin), src, image.Point{})
}

// bounds returns the whole pixels that the parts touch, y down, the origin at 0, 0.
func bounds(parts []figure.Part, to scale) (all image.Rectangle, ok bool) {
	for i := range parts {
		if b, some := boundsOf(&parts[i].Path, to); some {
			all, ok = all.Union(b), true
		}
	}
	return all, ok
}

// boundsOf returns the whole pixels that a path touches, likewise.
func boundsOf(p *path.Path, to scale) (image.Rectangle, bool) {
	if len(p.Points) == 0 {
		return image.Rectangle{}, false
	}
	l, t := math.Inf(1), math.Inf(1)
	r, b := math.Inf(-1), math.Inf(-1)
	for _, q := range p.Points {
		l, r = min(l, q.X), max(r, q.X)
		t, b = min(t, -q.Y), max(b, -q.Y)
	}
	low, high := to.pixel(point{X: l, Y: -t}), to.pixel(point{X: r, Y: -b})
	return image.Rect(int(math.Floor(low.X)), int(math.Floor(low.Y)),
		int(math.Ceil(high.X)), int(math.Ceil(high.Y))), true
}
