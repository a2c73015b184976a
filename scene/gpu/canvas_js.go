package gpu

import (
	"image"

	"github.com/hajimehoshi/ebiten/v2"
)

// A Canvas draws what a painter has composed on Ebitengine's screen.
type Canvas struct {
	pages []*ebiten.Image
	veil  *ebiten.Image // as wide as the screen
	band  []vertex      // of shapes that are drawn on it
}

var blend = ebiten.DrawTrianglesOptions{
	ColorScaleMode: ebiten.ColorScaleModePremultipliedAlpha,
	Filter:         ebiten.FilterLinear,
	DisableMipmaps: true,
}

// strongest keeps, where shapes overlap, the one that covers most.
var strongest = func() ebiten.DrawTrianglesOptions {
	o := blend
	o.Blend = ebiten.Blend{
		BlendFactorSourceRGB: ebiten.BlendFactorOne, BlendFactorSourceAlpha: ebiten.BlendFactorOne,
		BlendFactorDestinationRGB:   ebiten.BlendFactorOne,
		BlendFactorDestinationAlpha: ebiten.BlendFactorOne,
		BlendOperationRGB:           ebiten.BlendOperationMax, BlendOperationAlpha: ebiten.BlendOperationMax,
	}
	return o
}()

// Draw uploads what the pages lack, and draws the frame that the painter composed last.
func (c *Canvas) Draw(screen ebiten.FinalScreen, p *Painter) {
	for _, l := range p.load {
		at := image.Rect(int(l.x), int(l.y), int(l.x+l.w), int(l.y+l.h))
		c.page(l.page).SubImage(at).(*ebiten.Image).WritePixels(l.pix)
	}
	clear(p.load)
	p.load = p.load[:0]
	for _, r := range p.runs {
		if r.from == r.to {
			continue
		}
		if r.veil != vanished {
			c.lay(screen, p, r)
			continue
		}
		screen.DrawTriangles32(p.mesh.vertices[r.first:r.last], p.mesh.indices[r.from:r.to],
			c.page(r.page), &blend)
	}
}

// WarmUp draws nothing, as pictures are drawn: their shader is compiled and their
// first page made, before there is a picture that has to wait for them.
func (c *Canvas) WarmUp(screen ebiten.FinalScreen) {
	screen.DrawTriangles32(make([]ebiten.Vertex, 3), []uint32{0, 1, 2}, c.page(0), &blend)
}

// page returns the image of the i-th page, made when it is first needed.
func (c *Canvas) page(i int32) *ebiten.Image {
	for len(c.pages) <= int(i) {
		c.pages = append(c.pages, ebiten.NewImageWithOptions(
			image.Rect(0, 0, pageSize, pageSize), &ebiten.NewImageOptions{Unmanaged: true}))
		c.pages[len(c.pages)-1].SubImage(image.Rect(0, 0, whiteSize, whiteSize)).(*ebiten.Image).
			WritePixels(white(0).pix)
	}
	return c.pages[i]
}

// lay draws the run's shapes as one on an image of its own, and that on the
// screen in the veil's colour: band by band, see [bandsOf].
func (c *Canvas) lay(screen ebiten.FinalScreen, p *Painter, r run) {
	size := screen.Bounds().Size()
	bands, each := bandsOf(size.X, size.Y)
	c.fit(size.X, each)
	shapes := p.mesh.vertices[r.first:r.last]
	top, bottom := rows(shapes)
	for i := range bands {
		from := i * each
		if bottom < float32(from) || top > float32(from+each) {
			continue
		}
		c.veil.Clear()
		c.veil.DrawTriangles32(c.lifted(shapes, from), p.mesh.indices[r.from:r.to], c.page(r.page), &strongest)
		// Pixel on pixel every filter is the same; this one's shader is there already.
		over := ebiten.DrawImageOptions{Filter: ebiten.FilterLinear, DisableMipmaps: true}
		over.GeoM.Translate(0, float64(from))
		over.ColorScale.SetR(r.veil.r)
		over.ColorScale.SetG(r.veil.g)
		over.ColorScale.SetB(r.veil.b)
		over.ColorScale.SetA(r.veil.a)
		screen.DrawImage(c.veil, &over)
	}
}

// fit has the image of veils be that large, in pixels.
func (c *Canvas) fit(wide, high int) {
	size := image.Rect(0, 0, wide, high)
	if c.veil != nil && c.veil.Bounds() == size {
		return
	}
	if c.veil != nil {
		c.veil.Deallocate()
	}
	c.veil = ebiten.NewImageWithOptions(size, &ebiten.NewImageOptions{Unmanaged: true})
}

// lifted returns the vertices so many pixels farther up.
func (c *Canvas) lifted(vs []vertex, by int) []vertex {
	if by == 0 {
		return vs
	}
	c.band = append(c.band[:0], vs...)
	for i := range c.band {
		c.band[i].DstY -= float32(by)
	}
	return c.band
}

// rows returns from which height to which the vertices lie, in pixels.
func rows(vs []vertex) (top, bottom float32) {
	top, bottom = vs[0].DstY, vs[0].DstY
	for i := range vs {
		top, bottom = min(top, vs[i].DstY), max(bottom, vs[i].DstY)
	}
	return top, bottom
}
