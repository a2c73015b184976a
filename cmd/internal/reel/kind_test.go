package reel

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A film is what its name says.
func TestKindIsByName(t *testing.T) {
	at := t.TempDir()
	for _, dir := range []string{"there", "there.d", "film.mp4"} {
		if err := os.Mkdir(filepath.Join(at, dir), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct{ name, suffix, says string }{
		{"a.mp4", ".mp4", ""}, {"A.MP4", ".mp4", ""}, {"a.b.webm", ".webm", ""}, {"a.mov", ".mov", ""}, {"a.gif", ".gif", ""},
		{"a.apng", ".apng", ""}, {"a.webp", ".webp", ""}, {"frames", "", ""}, {"frames.v2/", "", ""}, {"there", "", ""}, {"there.d", "", ""},
		{"a.avi", "", "ends in .mp4, .webm, .mov, .gif, .apng, .webp, or is a folder"}, {"a.png", "", "ends in .apng"}, {"film.mp4", "", "is a folder"},
	} {
		name := filepath.Join(at, c.name)
		if strings.HasSuffix(c.name, "/") {
			name += "/"
		}
		k, err := KindOf(name)
		if (err == nil) != (c.says == "") || err != nil && !strings.Contains(err.Error(), c.says) || k.Suffix != c.suffix {
			t.Errorf("%s: %q, %v", c.name, k.Suffix, err)
		}
	}
}

// What a kind cannot have is refused, with what it can.
func TestKindsRefuseFormats(t *testing.T) {
	at := t.TempDir()
	for _, c := range []struct {
		name string
		f    Format
		says string
	}{
		{"a.mp4", Format{W: 101, H: 500, FPS: 30, Frames: 1}, "want even numbers, as 100x500 or 102x500"},
		{"a.webm", Format{W: 300, H: 333, FPS: 30, Frames: 1}, "want even numbers, as 300x332 or 300x334"},
		{"a.mov", Format{W: 301, H: 333, FPS: 30, Frames: 1}, "want even numbers, as 300x332 or 302x334"},
		{"a.gif", Format{W: 300, H: 300, FPS: 10, Frames: 301}, "30.1 seconds are too long for .gif"},
		{"a.apng", Format{W: 300, H: 300, FPS: 10, Frames: 301}, "too long"},
		{"a.webp", Format{W: 300, H: 300, FPS: 10, Frames: 301}, "too long"},
		{"a.gif", Format{W: 300, H: 300, FPS: 10, Frames: 3, Silence: true}, ".gif has no sound"},
		{"a", Format{W: 300, H: 300, FPS: 10, Frames: 3, Silence: true}, "a folder of frames has no sound"},
		{"a.gif", Format{W: 301, H: 333, FPS: 10, Frames: 300}, ""},
		{"nowhere/a.gif", Format{W: 300, H: 300, FPS: 10, Frames: 3}, "no such file or directory"},
	} {
		w, err := Open(filepath.Join(at, c.name), c.f)
		if (err == nil) != (c.says == "") || err != nil && !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s %v: %v", c.name, c.f, err)
		}
		if err == nil {
			w.Abort()
		}
	}
	if got := names(t, at); len(got) != 0 {
		t.Errorf("there is %v", got)
	}
}
