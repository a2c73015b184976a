package reel

import (
	"bufio"
	"bytes"
	"compress/lzw"
	"encoding/binary"
	"image"

	"golang.org/x/image/draw"
)

// What GIF and WebP have at most: they are for posts that show one step.
const (
	smallWide = 540 // pixels
	smallFPS  = 10
)

// small returns the size that a film has as GIF.
func small(f Format) (w, h int) {
	w = min(f.W, smallWide)
	return w, max(1, (f.H*w+f.W/2)/f.W)
}

// A gifFile is a GIF that repeats for ever (GIF89a, CompuServe 1990). Of each frame only the rectangle is
// written in which something changed, and of this only what did; what repeats is shown longer.
type gifFile struct {
	at     *target
	out    *bufio.Writer
	f      Format
	scale  draw.Scaler
	n      int // frames of the film so far
	img    *image.RGBA
	last   *image.RGBA // the picture before; nil before there is one
	colors *palette
	next   *part // what is not written yet, since how long it is shown is not known
}

// A part is a rectangle of a frame, packed.
type part struct {
	rect   image.Rectangle
	colors *palette // its own; nil is that of the file
	data   []byte
	from   int // hundredths of a second
}

// stays is the index of what stays as it was; a palette has one colour less, then.
const stays = 255

// mostForeign is how much of what is new may have colours that the palette before has not, before it
// gets a palette of its own, which takes 768 bytes.
const mostForeign = .001

// newGIF returns what writes a GIF.
func newGIF(at *target, f Format) *gifFile {
	w, h := small(f)
	g := &gifFile{at: at, out: bufio.NewWriter(at.file), f: f, img: image.NewRGBA(image.Rect(0, 0, w, h))}
	if w != f.W {
		g.scale = draw.BiLinear.NewScaler(w, h, f.W, f.H)
	}
	return g
}

// wanted reports whether a frame of the film is one of the GIF's, which has fewer.
func (g *gifFile) wanted(n int) bool {
	if n == 0 || g.f.FPS <= smallFPS {
		return true
	}
	return n*smallFPS/g.f.FPS != (n-1)*smallFPS/g.f.FPS
}

// Frame writes what the frame has that is new.
func (g *gifFile) Frame(img *image.RGBA, repeat bool) error {
	n := g.n
	g.n++
	if !g.wanted(n) {
		return nil
	}
	if g.scale != nil {
		g.scale.Scale(g.img, g.img.Rect, img, img.Rect, draw.Src, nil)
	} else {
		draw.Draw(g.img, g.img.Rect, img, img.Rect.Min, draw.Src)
	}
	rect := g.img.Rect
	if g.last == nil {
		g.last, g.colors = image.NewRGBA(rect), newPalette(g.img, stays)
		g.begin()
	} else if rect = changed(g.last, g.img); rect.Empty() {
		return nil
	}
	p := &part{rect: rect, from: (100*n + g.f.FPS/2) / g.f.FPS}
	if now := g.img.SubImage(rect).(*image.RGBA); n > 0 && g.colors.foreign(now) > mostForeign {
		g.colors = newPalette(now, stays)
	}
	if n > 0 {
		p.colors = g.colors
	}
	p.data = g.pack(rect, n == 0)
	copy(g.last.Pix, g.img.Pix)
	err := g.put(p.from)
	g.next = p
	return err
}

// pack returns the rectangle, packed; but for what is whole, what stays is clear.
func (g *gifFile) pack(rect image.Rectangle, whole bool) []byte {
	row := make([]byte, rect.Dx())
	var b bytes.Buffer
	z := lzw.NewWriter(&b, lzw.LSB, 8)
	for y := rect.Min.Y; y < rect.Max.Y; y++ {
		now, before := g.img.Pix[g.img.PixOffset(rect.Min.X, y):], g.last.Pix[g.last.PixOffset(rect.Min.X, y):]
		for x := range row {
			c := now[4*x:][:4]
			if !whole && bytes.Equal(c, before[4*x:][:4]) {
				row[x] = stays
			} else {
				row[x] = g.colors.index(c[0], c[1], c[2])
			}
		}
		z.Write(row) // into memory: it cannot fail
	}
	z.Close()
	return b.Bytes()
}

// begin writes the head of the file, with its palette.
func (g *gifFile) begin() {
	head := []byte("GIF89a")
	head = binary.LittleEndian.AppendUint16(head, uint16(g.img.Rect.Dx()))
	head = binary.LittleEndian.AppendUint16(head, uint16(g.img.Rect.Dy()))
	head = append(head, 0xf7, 0, 0) // a palette of 256 colours of 8 bits
	head = append(head, g.colors.table()...)
	head = append(head, "\x21\xff\x0bNETSCAPE2.0\x03\x01\x00\x00\x00"...) // it repeats for ever
	g.out.Write(head)                                                     // what fails here fails again at the end
}

// table returns the palette as a GIF has it.
func (p *palette) table() []byte {
	all := make([]byte, 3*256)
	for i, c := range p.colors {
		copy(all[3*i:], []byte{c.R, c.G, c.B})
	}
	return all
}

// put writes the part that waits, which is shown until so many hundredths of a second.
func (g *gifFile) put(until int) error {
	p := g.next
	if p == nil {
		return nil
	}
	g.next = nil
	b := []byte{0x21, 0xf9, 4, 1<<2 | 1} // it stays, and one of its colours is clear
	b = binary.LittleEndian.AppendUint16(b, uint16(until-p.from))
	b = append(b, stays, 0, 0x2c)
	for _, v := range []int{p.rect.Min.X, p.rect.Min.Y, p.rect.Dx(), p.rect.Dy()} {
		b = binary.LittleEndian.AppendUint16(b, uint16(v))
	}
	if p.colors == nil {
		b = append(b, 0)
	} else {
		b = append(append(b, 0x87), p.colors.table()...)
	}
	b = append(b, 8)
	for data := p.data; len(data) > 0; {
		n := min(255, len(data))
		b = append(append(b, byte(n)), data[:n]...)
		data = data[n:]
	}
	_, err := g.out.Write(append(b, 0))
	return err
}

// finish writes the rest.
func (g *gifFile) finish() error {
	g.put((100*g.n + g.f.FPS/2) / g.f.FPS) // what fails here fails again when it is flushed
	g.out.WriteByte(0x3b)
	return g.out.Flush()
}

func (g *gifFile) keep() error { return g.at.keep() }

func (g *gifFile) drop() { g.at.drop() }
