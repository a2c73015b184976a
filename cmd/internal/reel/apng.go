package reel

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"image/png"
	"math"
)

// An apng is a PNG that moves and repeats for ever (PNG, third edition, W3C 2025), in the film's size and
// at its rate. Of each frame only the rectangle is written in which something changed; what repeats is
// shown longer.
type apng struct {
	at      *target
	out     *bufio.Writer
	f       Format
	n       int         // frames of the film so far
	last    *image.RGBA // the frame before; nil before there is one
	next    *piece      // what is not written yet, since how long it is shown is not known
	frames  int         // in the file
	number  uint32      // of the next chunk of those that are counted
	control int64       // where the number of frames stands
}

// A piece is a rectangle of a frame, packed.
type piece struct {
	rect image.Rectangle
	data [][]byte // of its IDAT chunks
	from int      // the frame of the film with which it begins
}

// newAPNG returns what writes an animated PNG.
func newAPNG(at *target, f Format) *apng {
	return &apng{at: at, out: bufio.NewWriterSize(at.file, 1<<16), f: f}
}

// Frame writes what the frame has that is new.
func (a *apng) Frame(img *image.RGBA, repeat bool) error {
	n := a.n
	a.n++
	if repeat && n > 0 {
		return nil
	}
	if !img.Opaque() {
		return errors.New("a frame of an animated PNG is not opaque")
	}
	rect := img.Rect
	if a.last == nil {
		a.last = image.NewRGBA(rect)
	} else if rect = changed(a.last, img); rect.Empty() {
		return nil
	}
	copy(a.last.Pix, img.Pix)
	if err := a.put(n); err != nil {
		return err
	}
	chunks, err := chunksOf(img.SubImage(rect))
	if err != nil {
		return err
	}
	p := &piece{rect: rect, from: n}
	for _, c := range chunks {
		switch {
		case c.kind == "IHDR" && n == 0:
			a.begin(c.data)
		case c.kind == "IDAT":
			p.data = append(p.data, c.data)
		}
	}
	a.next = p
	return nil
}

// begin writes the head of the file. How many frames there are is written again at the end.
func (a *apng) begin(head []byte) {
	a.out.WriteString(signature)
	a.chunk("IHDR", head)
	a.control = int64(len(signature) + 12 + len(head))
	a.chunk("acTL", make([]byte, 8))
}

// put writes the piece that waits, which is shown until a frame of the film.
func (a *apng) put(until int) error {
	p := a.next
	if p == nil {
		return nil
	}
	a.next = nil
	b := binary.BigEndian.AppendUint32(nil, a.count())
	for _, v := range []int{p.rect.Dx(), p.rect.Dy(), p.rect.Min.X, p.rect.Min.Y} {
		b = binary.BigEndian.AppendUint32(b, uint32(v))
	}
	b = binary.BigEndian.AppendUint16(b, uint16(min(until-p.from, math.MaxUint16)))
	b = binary.BigEndian.AppendUint16(b, uint16(a.f.FPS))
	err := a.chunk("fcTL", append(b, 0, 0)) // it stays, and covers what was there
	for _, data := range p.data {
		if a.frames == 0 {
			err = a.chunk("IDAT", data)
		} else {
			err = a.chunk("fdAT", append(binary.BigEndian.AppendUint32(nil, a.count()), data...))
		}
	}
	a.frames++
	return err
}

// count returns the number of the next chunk of those that are counted.
func (a *apng) count() uint32 {
	a.number++
	return a.number - 1
}

// chunk writes a chunk.
func (a *apng) chunk(kind string, data []byte) error {
	_, err := a.out.Write(chunkBytes(kind, data))
	return err
}

// chunkBytes returns a chunk with its length and sum.
func chunkBytes(kind string, data []byte) []byte {
	b := binary.BigEndian.AppendUint32(nil, uint32(len(data)))
	b = append(append(b, kind...), data...)
	return binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE(b[4:]))
}

// finish writes the rest.
func (a *apng) finish() error {
	a.put(a.n) // what fails here fails again when it is flushed
	a.chunk("IEND", nil)
	err := a.out.Flush()
	if err == nil {
		frames := binary.BigEndian.AppendUint32(nil, uint32(a.frames))
		_, err = a.at.file.WriteAt(chunkBytes("acTL", append(frames, 0, 0, 0, 0)), a.control)
	}
	return err
}

func (a *apng) keep() error { return a.at.keep() }

func (a *apng) drop() { a.at.drop() }

// signature is how a PNG begins.
const signature = "\x89PNG\r\n\x1a\n"

// A chunk is a part of a PNG.
type chunk struct {
	kind string
	data []byte
}

// chunksOf returns the picture as the chunks of a PNG.
func chunksOf(img image.Image) (all []chunk, err error) {
	var b bytes.Buffer
	if err := (&png.Encoder{CompressionLevel: png.DefaultCompression}).Encode(&b, img); err != nil {
		return nil, err
	}
	for rest := b.Bytes()[len(signature):]; len(rest) >= 12; {
		n := binary.BigEndian.Uint32(rest)
		all = append(all, chunk{string(rest[4:8]), rest[8 : 8+n]})
		rest = rest[12+n:]
	}
	return all, nil
}
