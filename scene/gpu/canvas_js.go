package gpu

import (
	"image"

	"github.com/hajimehoshi/ebiten/v2"
)

// A Canvas draws what a painter has composed on Ebitengine's screen.
type Canvas struct{ pages []*ebiten.Image }

var blend = ebiten.DrawTrianglesOptions{
	ColorScaleMode: ebiten.ColorScaleModePremultipliedAlpha,
	Filter:         ebiten.FilterLinear,
	DisableMipmaps: true,
}

// Draw draws the frame that the painter composed last.
func (c *Canvas) Draw(screen ebiten.FinalScreen, p *Painter) {
	for _, l := range p.load {
		at := image.Rect(l.x, l.y, l.x+l.w, l.y+l.h)
		c.page(l.page).SubImage(at).(*ebiten.Image).WritePixels(l.pix)
	}
	clear(p.load)
	p.load = p.load[:0]
	for _, r := range p.runs {
		screen.DrawTriangles32(p.mesh.vertices[r.first:r.last], p.mesh.indices[r.from:r.to],
			c.page(r.page), &blend)
	}
}

// page is the image of the page, made when it is first needed.
func (c *Canvas) page(i int) *ebiten.Image {
	for len(c.pages) <= i {
		c.pages = append(c.pages, ebiten.NewImageWithOptions(
			image.Rect(0, 0, pageSize, pageSize), &ebiten.NewImageOptions{Unmanaged: true}))
		c.pages[len(c.pages)-1].SubImage(image.Rect(0, 0, whiteSize, whiteSize)).(*ebiten.Image).
			WritePixels(white(0).pix)
	}
	return c.pages[i]
}
