package main

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"image/draw"
	"image/png"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"standoff/cmd/internal/boardtest"
	"standoff/cmd/internal/terminal"
	"standoff/scene/film"
	"standoff/scene/raster"
	"standoff/scene/theme"
)

// Frame n of a film is its moment n/fps, and the folder holds all from -from to -to.
func TestFilmWritesFrames(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "frames")
	code, _, errOut := call(boardtest.ReadmeStoryboard(t), "film", "-size", "360x640", "-fps", "5", "-from", "1.2", "-to", "3.4",
		"-o", dir, "-")
	if code != 0 {
		t.Fatalf("exit %d:\n%s", code, errOut)
	}
	list, err := os.ReadDir(dir)
	if err != nil || len(list) != 11 {
		t.Fatalf("there are %d frames (%v)", len(list), err)
	}
	plan, err := planOf([]string{"-"}, terminal.Terminal{In: strings.NewReader(boardtest.ReadmeStoryboard(t)), Err: io.Discard})
	if err != nil {
		t.Fatal(err)
	}
	f, err := film.New(plan, film.Options{W: 360, H: 640, Lang: "en", Theme: theme.Dark, Measure: raster.Measure, Breaks: raster.Breaks})
	if err != nil {
		t.Fatal(err)
	}
	seq := raster.NewSequence(theme.Dark, f.Ratio())
	for i, e := range list {
		data, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		got, err := png.Decode(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		flat := image.NewRGBA(got.Bounds())
		draw.Draw(flat, flat.Rect, got, image.Point{}, draw.Src)
		pic := f.Compose(float64(6+i) / 5)
		if want, _ := seq.Paint(&pic); e.Name() != fmt.Sprintf("%05d.png", i+1) || !bytes.Equal(flat.Pix, want.Pix) {
			t.Errorf("%s is not moment %d/5", e.Name(), 6+i)
		}
	}
}

// All files of a film come from one pass, and what it says lies beside them.
func TestFilmWritesFilesAndWords(t *testing.T) {
	for _, captions := range []string{"on", "off"} {
		at := t.TempDir()
		code, _, errOut := call(boardtest.ReadmeStoryboard(t), "film", "-size", "320x320", "-fps", "4", "-to", "5", "-captions", captions,
			"-o", at+"/a.gif,"+at+"/a.apng", "-o", at+"/frames", "-")
		if code != 0 {
			t.Fatalf("exit %d:\n%s", code, errOut)
		}
		if got := strings.Join(inFolder(t, at), " "); got != "a.apng a.gif a.txt frames" {
			t.Errorf("there is %s", got)
		}
		if _, err := exec.LookPath("ffmpeg"); err != nil {
			t.Skip("ffmpeg is not installed")
		}
		at = t.TempDir()
		code, _, errOut = call(boardtest.ReadmeStoryboard(t), "film", "-size", "320x320", "-fps", "4", "-from", "1", "-to", "5", "-captions", captions, "-silence",
			"-o", at+"/a.mp4", "-o", at+"/a.webm", "-")
		if code != 0 {
			t.Fatalf("exit %d:\n%s", code, errOut)
		}
		if got := strings.Join(inFolder(t, at), " "); got != "a.mp4 a.png a.srt a.txt a.vtt a.webm" {
			t.Errorf("there is %s", got)
		}
		for name, want := range map[string]string{"a.vtt": "WEBVTT\n\n1\n00:00:01.000 --> ", "a.srt": "1\n00:00:01,000 --> ", "a.txt": "Marchers reach the square\n", "a.png": "\x89PNG"} {
			if data, err := os.ReadFile(filepath.Join(at, name)); err != nil || !strings.HasPrefix(string(data), want) {
				t.Errorf("captions %s: %s is %.200q (%v)", captions, name, data, err)
			}
		}
		code, _, errOut = call(boardtest.ReadmeStoryboard(t), "film", "-size", "320x320", "-fps", "4", "-to", "1", "-alone", "-o", at+"/b.mp4", "-")
		if got := inFolder(t, at); code != 0 || len(got) != 7 {
			t.Errorf("exit %d, %s: there is %v", code, errOut, got)
		}
	}
}

// inFolder returns what lies in a folder, also what is hidden.
func inFolder(t *testing.T, dir string) (all []string) {
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

// A film that is stopped leaves nothing behind.
func TestFilmStopsClean(t *testing.T) {
	at := t.TempDir()
	plan, err := planOf([]string{"-"}, terminal.Terminal{In: strings.NewReader(boardtest.ReadmeStoryboard(t)), Err: io.Discard})
	if err != nil {
		t.Fatal(err)
	}
	f := filming{outs: files{filepath.Join(at, "frames")}, theme: "dark", captions: "on", fps: 30, pace: 1}
	made, err := f.film(plan, 360, 640, "en")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	stop()
	var said bytes.Buffer
	if err := f.shoot(ctx, made, nil, 360, 640, terminal.Terminal{Out: &said, Err: &said}); err == nil {
		t.Error("a film that was stopped is no error")
	}
	if list, _ := os.ReadDir(at); len(list) != 0 {
		t.Errorf("there is %v", list)
	}
}

// Wrong calls are refused before anything is written.
func TestFilmRefusesWrongCalls(t *testing.T) {
	at := t.TempDir()
	for _, c := range []struct {
		args string
		code int
		says string
	}{
		{"", 2, "needs -o"}, {"-o film.avi", 2, "ends in .mp4"}, {"-o film.png", 2, "ends in .apng"}, {"-o f/ -shape 3:2", 2, `want 9:16, 4:5, 1:1, 16:9`},
		{"-o at/a.gif,at/a.mp4 -to 1 -size 301x500", 2, "even numbers, as 300x500 or 302x500"},
		{"-o f/ -silence", 2, "no sound"}, {"-o at/none/a.gif -to 1 -size 300x300", 1, "no such file or directory"}, {"-o f/ -size 90x90", 2, "sides of 240"}, {"-o f/ -size wide", 2, "as 1080x1920"},
		{"-o f/ -size 300x900 -shape 1:1", 2, "one of them"}, {"-o f/ -size 300x2000", 2, "more than 3 times"},
		{"-o f/ -step nowhere", 2, `no step is called "nowhere"`}, {"-o f/ -fps 0", 2, "1 to 60"}, {"-o f/ -pace 9", 2, "0.5 to 2"},
		{"-o f/ -captions maybe", 2, "on or off"}, {"-o f/ -theme blue", 2, "auto, light or dark"}, {"-o f/ -from 9 -to 3", 2, "the first before the last"},
		{"-o f/ -from 900", 2, "the film lasts"}, {"-o f/ -lang xx", 2, `-lang is "xx"`},
	} {
		args := append([]string{"film"}, strings.Fields(strings.NewReplacer("f/", filepath.Join(at, "f")+"/", "at/", at+"/").Replace(c.args))...)
		code, _, errOut := call(boardtest.ReadmeStoryboard(t), append(args, "-")...)
		if code != c.code || !strings.Contains(errOut, c.says) {
			t.Errorf("film %s: exit %d, and says %s", c.args, code, errOut)
		}
	}
	if list, _ := os.ReadDir(at); len(list) != 0 {
		t.Errorf("there is %v", list)
	}
}
