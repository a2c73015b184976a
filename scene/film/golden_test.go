package film

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"flag"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"standoff/scene/raster"
	"standoff/scene/theme"
)

var update = flag.Bool("update", false, "write the golden frames, and their hash, anew")

// TestGoldenFrames holds a frame of each shape against one on file, in the fonts that come with the
// program: title, steps in doubt, an account, the end. Whoever changes the drawing looks at those
// that the test names in STANDOFF_LOOK, then runs it with -update.
func TestGoldenFrames(t *testing.T) {
	for _, c := range []struct {
		name, board string
		w, h        int
		theme       *theme.Theme
		at          int // segment
	}{
		{"title-16x9", "museum-alarm", 960, 540, theme.Light, 0},
		{"step-9x16", "assembly-standoff", 360, 640, theme.Dark, 11},
		{"account-1x1", "turned-away", 480, 480, theme.Light, 6},
		{"end-4x5", "turned-away", 480, 600, theme.Dark, 11},
	} {
		p := told(t, c.board)
		f, err := New(p, options(c.w, c.h, "en", c.theme))
		if err != nil {
			t.Fatal(err)
		}
		s := f.Segments()[c.at]
		pic := f.Compose(.3*s.Start + .7*s.End)
		img, _ := raster.NewSequence(c.theme, f.Ratio()).Paint(&pic)
		hold(t, c.name, img)
	}
}

// hold compares a picture with the one on file.
func hold(t *testing.T, name string, img *image.RGBA) {
	t.Helper()
	file := filepath.Join("testdata", name+".png")
	var b bytes.Buffer
	if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	want, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	off := 0
	for y := range img.Rect.Dy() {
		for x := range img.Rect.Dx() {
			a, b := img.RGBAAt(x, y), want.At(x, y)
			r, g, l, _ := b.RGBA()
			if a.R != uint8(r>>8) || a.G != uint8(g>>8) || a.B != uint8(l>>8) {
				off++
			}
		}
	}
	if off == 0 && want.Bounds() == img.Rect {
		return
	}
	t.Errorf("%s differs in %d pixels; look at it, then run with -update", name, off)
	if dir := os.Getenv("STANDOFF_LOOK"); dir != "" {
		os.WriteFile(filepath.Join(dir, name+".png"), b.Bytes(), 0o644)
	}
}

// TestFramesAreTheSameEverywhere holds frames of a whole film, whatever machine it is made on,
// against a hash on file: the same storyboard and options give the same pixels.
func TestFramesAreTheSameEverywhere(t *testing.T) {
	f, err := New(told(t, "turned-away"), options(360, 640, "en", theme.Dark))
	if err != nil {
		t.Fatal(err)
	}
	seq, sum := raster.NewSequence(theme.Dark, f.Ratio()), sha256.New()
	for at := 0.; at < f.Duration(); at += 2.35 {
		pic := f.Compose(at)
		img, _ := seq.Paint(&pic)
		sum.Write(img.Pix)
	}
	got := hex.EncodeToString(sum.Sum(nil)) + "\n"
	const file = "testdata/frames.sha256"
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if want, err := os.ReadFile(file); err != nil || string(want) != got {
		t.Errorf("the frames' hash is %s", got)
	}
}
