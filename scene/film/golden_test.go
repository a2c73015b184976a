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
	"standoff/scene/scenetest"
	"standoff/scene/theme"
	"standoff/story/tell"
	"standoff/story/words"
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

// small is a story of its own, so that those that come with the program may change.
const small = `title = "They arrive"
date = 2024-05-03
[[source]]
id = "police"
by = "City police"
kind = "statement"
[[set]]
areas = [{ id = "avenue" }, { id = "square" }]
props = [{ kind = "tree", in = "square", number = 3 }]
[[cast]]
id = "marchers"
name = "Marchers"
[[step]]
title = "They arrive"
text = "The marchers reach the square, city police say; nobody else has seen it."
source = "police"
sure = "claimed"
moves = [{ who = "marchers", from = "avenue", go = "square", sure = "claimed" }]
[[step]]
title = "They sing"
text = "They stand in the square and sing."
source = "police"
sure = "reported"
moves = [{ who = "marchers", do = "sing" }]
`

// TestFramesAreTheSameEverywhere holds frames of a whole film, whatever machine it is made on,
// against a hash on file: the same storyboard and options give the same pixels.
func TestFramesAreTheSameEverywhere(t *testing.T) {
	p := scenetest.Plan(t, small)
	tell.Complete(p, words.NewLibrary(nil))
	f, err := New(p, options(360, 640, "en", theme.Dark))
	if err != nil {
		t.Fatal(err)
	}
	seq, sum := raster.NewSequence(theme.Dark, f.Ratio()), sha256.New()
	for at := 0.; at < f.Duration(); at += .83 {
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
