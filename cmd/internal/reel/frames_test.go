package reel

import (
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"testing"
)

// plain returns a picture of one grey.
func plain(grey uint8) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, 8, 6))
	for i := range img.Pix {
		img.Pix[i] = grey
	}
	for i := 3; i < len(img.Pix); i += 4 {
		img.Pix[i] = 255
	}
	return img
}

// names returns what lies in a folder, also what is hidden.
func names(t *testing.T, dir string) (all []string) {
	t.Helper()
	list, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range list {
		all = append(all, e.Name())
	}
	return all
}

// All frames lie in the folder, in their order, and what repeats is there again.
func TestFramesAreNumbered(t *testing.T) {
	at := t.TempDir()
	w, err := NewFrames(filepath.Join(at, "film"), Format{W: 8, H: 6, FPS: 30, Frames: 9})
	if err != nil {
		t.Fatal(err)
	}
	img := plain(0)
	for i := range 9 {
		repeat := i%3 == 2
		if !repeat {
			copy(img.Pix, plain(uint8(20*i)).Pix)
		}
		if err := w.Frame(img, repeat); err != nil {
			t.Fatal(err)
		}
		if got := names(t, at); len(got) != 1 || got[0] == "film" {
			t.Fatalf("before all are there: %v", got)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	w.Abort()
	if got := names(t, at); len(got) != 1 || got[0] != "film" {
		t.Fatalf("there is %v", got)
	}
	for i, grey := range []uint8{0, 20, 20, 60, 80, 80, 120, 140, 140} {
		f, err := os.Open(filepath.Join(at, "film", []string{"00001", "00002", "00003", "00004", "00005", "00006", "00007", "00008", "00009"}[i]+".png"))
		if err != nil {
			t.Fatal(err)
		}
		got, err := png.Decode(f)
		f.Close()
		if err != nil {
			t.Fatal(err)
		}
		if c := color.RGBAModel.Convert(got.At(3, 3)).(color.RGBA); c.R != grey {
			t.Errorf("frame %d is %d, want %d", i+1, c.R, grey)
		}
	}
}

// What is given up leaves nothing, and what is there is not overwritten.
func TestFramesLeaveNothingHalf(t *testing.T) {
	at := t.TempDir()
	w, err := NewFrames(filepath.Join(at, "film"), Format{W: 8, H: 6, FPS: 30, Frames: 2})
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Frame(plain(1), false); err != nil {
		t.Fatal(err)
	}
	w.Abort()
	w.Abort()
	if got := names(t, at); len(got) != 0 {
		t.Errorf("there is %v", got)
	}
	mine := filepath.Join(at, "mine")
	if err := os.MkdirAll(filepath.Join(mine, "sub"), 0o755); err != nil {
		t.Fatal(err)
	}
	if _, err := NewFrames(mine, Format{}); err == nil {
		t.Error("a folder that holds something is taken")
	}
	if _, err := NewFrames(filepath.Join(at, "nowhere", "film"), Format{}); err == nil {
		t.Error("a folder in a folder that is not there is taken")
	}
	if got := names(t, at); len(got) != 1 {
		t.Errorf("there is %v", got)
	}
}

// A frame that cannot be written is an error, of the next frame or at the end.
func TestFramesTellWhatCannotBeWritten(t *testing.T) {
	w, err := NewFrames(filepath.Join(t.TempDir(), "film"), Format{W: 8, H: 6, FPS: 30, Frames: 2})
	if err != nil {
		t.Fatal(err)
	}
	if err := os.RemoveAll(w.(*frames).temp); err != nil {
		t.Fatal(err)
	}
	err = w.Frame(plain(1), false)
	for range 20 {
		if err == nil {
			err = w.Frame(plain(2), false)
		}
	}
	if err == nil {
		err = w.Close()
	}
	if err == nil {
		t.Error("no error")
	}
	w.Abort()
}
