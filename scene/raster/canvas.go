package raster

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	"golang.org/x/image/vector"
	"standoff/scene/path"
	"standoff/scene/theme"
)

// A canvas is painted on. Its pixels are premultiplied, as image.RGBA has them.
type canvas struct {
	img  *image.RGBA
	mask image.Alpha // of the shape being painted
	z    vector.Rasterizer
	near [][]path.Point // those lines of a shape that are near a tile
}

func newCanvas(r image.Rectangle) *canvas { return &canvas{img: image.NewRGBA(r)} }

// A placing takes a shape's points to pixels; flip is −1 where the shape's y
// points up.
type placing struct{ x, y, scale, flip float64 }

// point returns where a point of the shape is, in pixels. Products are rounded before they are
// added, here and below: some processors would do both at once, and round otherwise.
func (at placing) point(p path.Point) (x, y float64) {
	return at.x + float64(p.X*at.scale), at.y + float64(p.Y*at.scale*at.flip)
}

// bounds returns all pixels that the shape touches.
func bounds(polys [][]path.Point, at placing) image.Rectangle {
	const far = 1 << 20
	x0, y0, x1, y1 := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, poly := range polys {
		for _, p := range poly {
			x, y := at.point(p)
			x0, y0, x1, y1 = min(x0, x), min(y0, y), max(x1, x), max(y1, y)
		}
	}
	x0, y0, x1, y1 = max(x0, -far), max(y0, -far), min(x1, far), min(y1, far)
	if !(x0 < x1 && y0 < y1) {
		return image.Rectangle{}
	}
	return image.Rect(int(math.Floor(x0)), int(math.Floor(y0)),
		int(math.Ceil(x1)), int(math.Ceil(y1)))
}

// cover rasterises the shape into c.mask and reports which pixels it touches.
func (c *canvas) cover(polys [][]path.Point, at placing) image.Rectangle {
	r := bounds(polys, at).Intersect(c.img.Rect)
	if r.Empty() {
		return image.Rectangle{}
	}
	n := r.Dx() * r.Dy()
	if cap(c.mask.Pix) < n {
		c.mask.Pix = make([]uint8, n)
	}
	c.mask = image.Alpha{Pix: c.mask.Pix[:n], Stride: r.Dx(), Rect: image.Rect(0, 0, r.Dx(), r.Dy())}
	for y := r.Min.Y; y < r.Max.Y; y += tile {
		for x := r.Min.X; x < r.Max.X; x += tile {
			c.coverTile(polys, at, r, image.Rect(x, y, x+tile, y+tile).Intersect(r))
		}
	}
	return r
}

// tile is up to which size, in pixels, package vector sums up in whole numbers, which all
// processors do alike; beyond it, it does so in fractions, which they do not.
const tile = 512

// coverTile rasterises one tile of the shape into c.mask, which is that of r.
func (c *canvas) coverTile(polys [][]path.Point, at placing, r, t image.Rectangle) {
	c.z.Reset(t.Dx(), t.Dy())
	c.z.DrawOp = draw.Src
	ox, oy := float64(t.Min.X), float64(t.Min.Y)
	whole := r == t
	for _, poly := range polys {
		if !whole && !touches(poly, at, t) {
			continue
		}
		for i, p := range poly {
			x, y := at.point(p)
			if i == 0 {
				c.z.MoveTo(float32(x-ox), float32(y-oy))
			} else {
				c.z.LineTo(float32(x-ox), float32(y-oy))
			}
		}
		c.z.ClosePath()
	}
	c.z.Draw(&c.mask, t.Sub(r.Min), image.Opaque, image.Point{})
}

// touches reports whether the bounds of a closed line meet the tile.
func touches(poly []path.Point, at placing, t image.Rectangle) bool {
	x0, y0, x1, y1 := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, p := range poly {
		x, y := at.point(p)
		x0, y0, x1, y1 = min(x0, x), min(y0, y), max(x1, x), max(y1, y)
	}
	return x0 < float64(t.Max.X) && x1 > float64(t.Min.X) && y0 < float64(t.Max.Y) && y1 > float64(t.Min.Y)
}

func (c *canvas) clear(col theme.Color) {
	draw.Draw(c.img, c.img.Rect, image.NewUniform(color.NRGBA(col)), image.Point{}, draw.Src)
}

// paint lays one flat colour over the shape.
func (c *canvas) paint(polys [][]path.Point, at placing, col theme.Color) {
	if col.A == 0 {
		return
	}
	r := c.cover(polys, at)
	wide, a := r.Dx(), uint32(col.A)
	for y := 0; y < r.Dy(); y++ {
		row := c.img.Pix[c.img.PixOffset(r.Min.X, r.Min.Y+y):][:4*wide]
		for x, m := range c.mask.Pix[y*c.mask.Stride:][:wide] {
			switch {
			case m == 0:
			case m == 255 && a == 255: // as blend would, without reckoning
				px := row[4*x : 4*x+4 : 4*x+4]
				px[0], px[1], px[2], px[3] = col.R, col.G, col.B, 255
			default:
				blend(row[4*x:4*x+4:4*x+4], col, uint32(m)*a)
			}
		}
	}
}

// blend lays a colour over a pixel; cover is its alpha times its coverage, of 255².
func blend(px []uint8, col theme.Color, cover uint32) {
	const one = 255 * 255
	rest := one - cover
	px[0] = uint8((uint32(col.R)*cover + uint32(px[0])*rest + one/2) / one)
	px[1] = uint8((uint32(col.G)*cover + uint32(px[1])*rest + one/2) / one)
	px[2] = uint8((uint32(col.B)*cover + uint32(px[2])*rest + one/2) / one)
	if px[3] != 255 {
		px[3] = uint8((255*cover + uint32(px[3])*rest + one/2) / one)
	}
}

// A ramp is a colour that changes between two points, or, round, from the share of an ellipse
// up to which it is the first: a is the middle, b a corner of its box.
type ramp struct {
	from, to theme.Color
	a, b     path.Point
	round    float64
}

// way returns how far a place lies on the ramp's way from a to b, 0 to 1.
func (g ramp) way(x, y float64) float64 {
	dx, dy := g.b.X-g.a.X, g.b.Y-g.a.Y
	u := 0.
	if g.round > 0 {
		// Not by math.Hypot, which processors round in ways of their own.
		across, down := (x-g.a.X)/dx, (y-g.a.Y)/dy
		u = (math.Sqrt(float64(across*across)+float64(down*down)) - g.round) / (1 - g.round)
	} else {
		u = (float64((x-g.a.X)*dx) + float64((y-g.a.Y)*dy)) / (float64(dx*dx) + float64(dy*dy))
	}
	return min(max(u, 0), 1)
}

// at returns the colour at the part u of the way, 0 to 1.
func (g ramp) at(u float64) theme.Color {
	mix := func(a, b uint8) uint8 {
		return uint8(float64(a) + float64((float64(b)-float64(a))*u) + .5)
	}
	return theme.Color{R: mix(g.from.R, g.to.R), G: mix(g.from.G, g.to.G),
		B: mix(g.from.B, g.to.B), A: mix(g.from.A, g.to.A)}
}

// shade lays a ramp over the shape.
func (c *canvas) shade(polys [][]path.Point, at placing, g ramp) {
	if g.a == g.b {
		c.paint(polys, at, g.to)
		return
	}
	r := c.cover(polys, at)
	for y := 0; y < r.Dy(); y++ {
		row := c.img.Pix[c.img.PixOffset(r.Min.X, r.Min.Y+y):]
		py := float64(r.Min.Y+y) + .5
		for x, m := range c.mask.Pix[y*c.mask.Stride:][:r.Dx()] {
			if m == 0 {
				continue
			}
			u := g.way(float64(r.Min.X+x)+.5, py)
			if u == 0 && g.from.A == 0 { // as within a wash: nothing is laid there
				continue
			}
			col := g.at(u)
			blend(row[4*x:4*x+4:4*x+4], col, uint32(m)*uint32(col.A))
		}
	}
}

// over lays a whole layer over the canvas, faded.
func (c *canvas) over(l *canvas, alpha float64) {
	const one = 255 * 256
	f := uint32(min(max(alpha, 0), 1)*256 + .5)
	r := l.img.Rect.Intersect(c.img.Rect)
	for y := r.Min.Y; y < r.Max.Y; y++ {
		src := l.img.Pix[l.img.PixOffset(r.Min.X, y):]
		dst := c.img.Pix[c.img.PixOffset(r.Min.X, y):]
		for i := 0; i < 4*r.Dx(); i += 4 {
			rest := one - uint32(src[i+3])*f
			for k := i; k < i+4; k++ {
				dst[k] = uint8((uint32(src[k])*f*255 + uint32(dst[k])*rest + one/2) / one)
			}
		}
	}
}
