package raster

import (
	"bytes"
	"flag"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"standoff/story/direct"
	"standoff/story/plan"
	"standoff/story/read"
)

var update = flag.Bool("update", false, "write the golden pictures anew")

// golden compares a picture with the one on file.
func golden(t *testing.T, name string, img *image.RGBA) {
	t.Helper()
	path := filepath.Join("testdata", name+".png")
	got := indexed(img)
	if *update {
		write(t, path, got)
		return
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	want, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	if want.Bounds() != got.Rect {
		t.Fatalf("%s is %v, want %v", name, got.Rect, want.Bounds())
	}
	off := 0
	for y := range got.Rect.Dy() {
		for x := range got.Rect.Dx() {
			if got.At(x, y) != want.At(x, y) {
				off++
			}
		}
	}
	if off > got.Rect.Dx()*got.Rect.Dy()/2000 { // rounding differs between processors
		t.Errorf("%s differs in %d pixels; look at it, then run with -update", name, off)
	}
}

// indexed is the picture in 4 shades of each channel and a few greys, to keep it small.
func indexed(img *image.RGBA) *image.Paletted {
	var pal color.Palette
	for r := range 6 {
		for g := range 7 {
			for b := range 6 {
				pal = append(pal, color.RGBA{uint8(r * 51), uint8(g * 255 / 6), uint8(b * 51), 255})
			}
		}
	}
	out := image.NewPaletted(img.Rect, pal)
	for i := range out.Pix {
		r, g, b := int(img.Pix[4*i]), int(img.Pix[4*i+1]), int(img.Pix[4*i+2])
		out.Pix[i] = uint8((r+25)/51*42 + (g*6+127)/255*6 + (b+25)/51)
	}
	return out
}

func write(t *testing.T, file string, img image.Image) {
	t.Helper()
	var b bytes.Buffer
	e := png.Encoder{CompressionLevel: png.BestCompression}
	if err := e.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}

// planned is a storyboard without a single problem.
func planned(t *testing.T, name string, text []byte) *plan.Plan {
	t.Helper()
	st, problems := read.Parse(name, text)
	if st == nil {
		t.Fatal(problems)
	}
	plan, more := direct.NewPlan(st)
	if problems = append(problems, more...); len(problems) > 0 {
		t.Fatal(problems)
	}
	return plan
}
