package reel

import (
	"bytes"
	"encoding/binary"
	"errors"
	"image"
	"image/color"
	"image/draw"
	"image/gif"
	"image/png"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// writeFile writes a film, and returns what is in its file.
func writeFile(t *testing.T, name string, f Format, frames []*image.RGBA) []byte {
	t.Helper()
	name = filepath.Join(t.TempDir(), name)
	w, err := Open(name, f)
	if err != nil {
		t.Fatal(err)
	}
	if err := write(w, frames); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// A GIF shows each frame at its moment, in colours that are nearly those of the film, and holds only what
// changed.
func TestGIFShowsFrames(t *testing.T) {
	f := Format{W: 160, H: 96, FPS: 10, Frames: 20}
	frames := moving(f)
	g, err := gif.DecodeAll(bytes.NewReader(writeFile(t, "a.gif", f, frames)))
	if err != nil {
		t.Fatal(err)
	}
	if g.LoopCount != 0 || g.Config.Width != 160 || g.Config.Height != 96 || len(g.Image) != 14 {
		t.Errorf("it repeats %d times, is %d × %d, and has %d frames", g.LoopCount, g.Config.Width, g.Config.Height, len(g.Image))
	}
	img, at := image.NewRGBA(frames[0].Rect), 0
	for i, part := range g.Image {
		if r := part.Rect; i > 0 && r.Dx()*r.Dy() > 96/2*(160/4+10) {
			t.Errorf("frame %d holds %v", i, r)
		}
		draw.Draw(img, part.Rect, part, part.Rect.Min, draw.Over)
		if off := apart(img, frames[at/10]); off > 1 {
			t.Errorf("at %d/100 s it is off by %.1f of 255", at, off)
		}
		at += g.Delay[i]
	}
	if at != 200 {
		t.Errorf("it lasts %d/100 s", at)
	}
}

// A film that is larger and faster is made smaller and slower, and lasts as long.
func TestGIFIsSmall(t *testing.T) {
	for _, fps := range []int{30, 24, 25, 7} {
		f := Format{W: 1080, H: 271, FPS: fps, Frames: 2 * fps}
		frames := moving(f)
		g, err := gif.DecodeAll(bytes.NewReader(writeFile(t, "a.gif", f, frames)))
		if err != nil {
			t.Fatal(err)
		}
		long := 0
		for _, d := range g.Delay {
			long += d
			if d < min(100/fps, 10)-1 {
				t.Errorf("at %d a second one is shown for %d/100 s", fps, d)
			}
		}
		if g.Config.Width != 540 || g.Config.Height != 136 || long != 200 || len(g.Image) > 20 {
			t.Errorf("of %d a second: %d × %d, %d frames, %d/100 s", fps, g.Config.Width, g.Config.Height, len(g.Image), long)
		}
	}
}

// Colours that come later have a palette of their own.
func TestGIFTakesNewColors(t *testing.T) {
	f := Format{W: 64, H: 64, FPS: 10, Frames: 4}
	var frames []*image.RGBA
	for n := range f.Frames {
		img := image.NewRGBA(image.Rect(0, 0, 64, 64))
		for i := range 64 * 64 {
			x, y := i%64, i/64
			c := []color.RGBA{{uint8(4 * x), uint8(4 * y), 40, 255}, {40, uint8(4 * x), uint8(4 * y), 255}, {uint8(4 * y), 90, uint8(4 * x), 255}, {90, 0, 20, 255}}[n]
			img.SetRGBA(x, y, c)
		}
		frames = append(frames, img)
	}
	g, err := gif.DecodeAll(bytes.NewReader(writeFile(t, "a.gif", f, frames)))
	if err != nil {
		t.Fatal(err)
	}
	for i, part := range g.Image {
		if off := apart(part, frames[i]); off > 8 {
			t.Errorf("frame %d is off by %.1f of 255", i, off)
		}
	}
}

// Every frame of an animated PNG is, to the bit, the film's, and is there as long.
func TestAPNGShowsFrames(t *testing.T) {
	f := Format{W: 160, H: 96, FPS: 30, Frames: 20}
	frames := moving(f)
	data := writeFile(t, "a.apng", f, frames)
	if still, err := png.Decode(bytes.NewReader(data)); err != nil || apart(still, frames[0]) != 0 {
		t.Errorf("programs that know PNG alone show another picture (%v)", err)
	}
	var head, control, packed []byte
	img, at, count, number := image.NewRGBA(frames[0].Rect), 0, 0, uint32(0)
	show := func() {
		if packed == nil {
			return
		}
		copy(head, control[4:12])
		one := []byte(signature)
		for _, c := range []chunk{{"IHDR", head}, {"IDAT", packed}, {"IEND", nil}} {
			one = append(one, chunkBytes(c.kind, c.data)...)
		}
		part, err := png.Decode(bytes.NewReader(one))
		if err != nil {
			t.Fatal(err)
		}
		x, y := int(binary.BigEndian.Uint32(control[12:])), int(binary.BigEndian.Uint32(control[16:]))
		if part.Bounds().Dx() > 60 && count > 0 {
			t.Errorf("frame %d holds %v", count, part.Bounds())
		}
		draw.Draw(img, part.Bounds().Add(image.Pt(x, y)), part, image.Point{}, draw.Src)
		if !bytes.Equal(img.Pix, frames[at].Pix) {
			t.Errorf("frame %d is not the film's frame %d", count, at)
		}
		at += int(binary.BigEndian.Uint16(control[20:]))
		count++
		packed = nil
	}
	wants := func(b []byte) {
		if got := binary.BigEndian.Uint32(b); got != number {
			t.Errorf("chunk %d has the number %d", number, got)
		}
		number++
	}
	for rest := data[len(signature):]; len(rest) >= 12; {
		n := binary.BigEndian.Uint32(rest)
		kind, body := string(rest[4:8]), rest[8:8+n]
		if !bytes.Equal(rest[:12+n], chunkBytes(kind, body)) {
			t.Errorf("the sum of %s is wrong", kind)
		}
		switch kind {
		case "IHDR":
			head = bytes.Clone(body)
		case "acTL":
			if binary.BigEndian.Uint32(body) != 14 || binary.BigEndian.Uint32(body[4:]) != 0 {
				t.Errorf("acTL is %v", body)
			}
		case "fcTL":
			show()
			wants(body)
			control = body
		case "IDAT":
			packed = append(packed, body...)
		case "fdAT":
			wants(body)
			packed = append(packed, body[4:]...)
		case "IEND":
			show()
		}
		rest = rest[12+n:]
	}
	if at != 20 || count != 14 {
		t.Errorf("%d frames, which last %d", count, at)
	}
}

// A full disk is an error, and leaves nothing.
func TestFullDiskLeavesNothing(t *testing.T) {
	f := Format{W: 160, H: 96, FPS: 10, Frames: 20}
	for kind, begin := range map[string]func(*target, Format) file{
		"gif":  func(at *target, f Format) file { return newGIF(at, f) },
		"apng": func(at *target, f Format) file { return newAPNG(at, f) },
	} {
		full, err := os.OpenFile("/dev/full", os.O_RDWR, 0)
		if err != nil {
			t.Skip("there is no full device here")
		}
		at := &target{filepath.Join(t.TempDir(), "a"), full}
		q := newQueue(&undropped{begin(at, f), full})
		if err := write(q, moving(f)); !errors.Is(err, syscall.ENOSPC) {
			t.Errorf("%s: %v", kind, err)
		}
		if got := names(t, filepath.Dir(at.name)); len(got) != 0 {
			t.Errorf("%s: there is %v", kind, got)
		}
	}
}

// An undropped is a file on a device that nobody may take away.
type undropped struct {
	file
	device *os.File
}

func (u *undropped) drop() { u.device.Close() }
