package reel

import (
	"cmp"
	"image"
	"image/color"
	"math"
	"slices"
)

// A palette is up to so many colours that stand for all others.
type palette struct {
	colors []color.RGBA
	nearby []int16 // the index of the nearest color, by bin; -1 is not known yet
}

// Colours are counted in bins, each of 4 × 4 × 4 of them.
const (
	binBits = 6
	binNum  = 1 << (3 * binBits)
)

// binOf returns the number of the bin in which a colour lies.
func binOf(r, g, b uint8) int {
	const drop = 8 - binBits
	return int(r>>drop)<<(2*binBits) | int(g>>drop)<<binBits | int(b>>drop)
}

// A bin is how many pixels have one of its colours, and the sum of these.
type bin struct {
	n       float64
	r, g, b float64
}

// newPalette returns the palette of a picture with n colours at most. It divides the colours that
// the picture has at the widest part again and again (after P. Heckbert, Color image quantization for
// frame buffer display, SIGGRAPH 1982, with the spread of X. Wu, Graphics Gems II, 1991).
func newPalette(img *image.RGBA, n int) *palette {
	boxes := []box{newBox(bins(img))}
	for len(boxes) < n {
		widest := 0
		for i := range boxes {
			if boxes[i].spread > boxes[widest].spread {
				widest = i
			}
		}
		if boxes[widest].spread <= 0 {
			break
		}
		a, b := boxes[widest].cut()
		boxes[widest] = a
		boxes = append(boxes, b)
	}
	p := &palette{nearby: make([]int16, binNum)}
	for i := range boxes {
		p.colors = append(p.colors, boxes[i].mean())
	}
	for i := range p.nearby {
		p.nearby[i] = -1
	}
	return p
}

// bins returns the bins that a picture has pixels in. What is rare counts for more than its
// pixels: a few people on a wide square are what the picture is about.
func bins(img *image.RGBA) (all []bin) {
	count := make([]bin, binNum)
	for y := img.Rect.Min.Y; y < img.Rect.Max.Y; y++ {
		row := img.Pix[img.PixOffset(img.Rect.Min.X, y):][:4*img.Rect.Dx()]
		for x := 0; x < len(row); x += 4 {
			c := &count[binOf(row[x], row[x+1], row[x+2])]
			c.n++
			c.r += float64(row[x])
			c.g += float64(row[x+1])
			c.b += float64(row[x+2])
		}
	}
	for _, c := range count {
		if c.n > 0 {
			k := math.Sqrt(c.n) / c.n
			all = append(all, bin{c.n * k, c.r * k, c.g * k, c.b * k})
		}
	}
	return all
}

// A box is a part of the colours.
type box struct {
	bins   []bin
	axis   int     // along which its colours differ most: red, green or blue
	spread float64 // by how much they do, all together
}

// at returns how red, green or blue the bin's colours are.
func (c *bin) at(axis int) float64 { return [3]float64{c.r, c.g, c.b}[axis] / c.n }

// newBox returns the box of bins.
func newBox(bins []bin) box {
	b := box{bins: bins}
	for axis := range 3 {
		var n, sum, squares float64
		for i := range bins {
			v := bins[i].at(axis)
			n += bins[i].n
			sum += bins[i].n * v
			squares += bins[i].n * v * v
		}
		if spread := squares - sum*sum/n; len(bins) > 1 && spread > b.spread {
			b.axis, b.spread = axis, spread
		}
	}
	return b
}

// cut divides the box at its mean. Both parts have bins.
func (b *box) cut() (low, high box) {
	var n, sum float64
	for i := range b.bins {
		n += b.bins[i].n
		sum += b.bins[i].n * b.bins[i].at(b.axis)
	}
	slices.SortFunc(b.bins, func(p, q bin) int { return cmp.Compare(p.at(b.axis), q.at(b.axis)) })
	k := 1
	for k < len(b.bins)-1 && b.bins[k].at(b.axis) < sum/n {
		k++
	}
	return newBox(b.bins[:k]), newBox(b.bins[k:])
}

// mean returns the colour that stands for those of the box.
func (b *box) mean() color.RGBA {
	var s bin
	for _, c := range b.bins {
		s.n += c.n
		s.r += c.r
		s.g += c.g
		s.b += c.b
	}
	return color.RGBA{uint8(s.r/s.n + .5), uint8(s.g/s.n + .5), uint8(s.b/s.n + .5), 255}
}

// index returns which of the palette's colours is nearest.
func (p *palette) index(r, g, b uint8) uint8 {
	k := binOf(r, g, b)
	if i := p.nearby[k]; i >= 0 {
		return uint8(i)
	}
	const half = 1 << (8 - binBits) / 2
	middle := func(v uint8) int { return int(v)>>(8-binBits)<<(8-binBits) + half }
	r0, g0, b0 := middle(r), middle(g), middle(b)
	best, off := 0, math.MaxInt
	for i, c := range p.colors {
		dr, dg, db := int(c.R)-r0, int(c.G)-g0, int(c.B)-b0
		if d := 2*dr*dr + 4*dg*dg + 3*db*db; d < off {
			best, off = i, d
		}
	}
	p.nearby[k] = int16(best)
	return uint8(best)
}

// foreign returns how much of a picture, 0 to 1, has colours that the palette has not: they differ by
// more than the eye takes for the same drawing.
func (p *palette) foreign(img *image.RGBA) float64 {
	const much = 5
	n := 0
	for y := img.Rect.Min.Y; y < img.Rect.Max.Y; y++ {
		row := img.Pix[img.PixOffset(img.Rect.Min.X, y):][:4*img.Rect.Dx()]
		for x := 0; x < len(row); x += 4 {
			c := p.colors[p.index(row[x], row[x+1], row[x+2])]
			if off(c.R, row[x]) > much || off(c.G, row[x+1]) > much || off(c.B, row[x+2]) > much {
				n++
			}
		}
	}
	return float64(n) / float64(max(1, img.Rect.Dx()*img.Rect.Dy()))
}

func off(a, b uint8) int {
	return max(int(a)-int(b), int(b)-int(a))
}
