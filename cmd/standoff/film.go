package main

import (
	"context"
	"errors"
	"fmt"
	"math"
	"os"
	"os/signal"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"time"

	"standoff/cmd/internal/reel"
	"standoff/cmd/internal/sight"
	"standoff/cmd/internal/terminal"
	"standoff/scene/film"
	"standoff/scene/picture"
	"standoff/scene/raster"
	"standoff/scene/theme"
	"standoff/story/plan"
)

// A filming is what film to make, as the command was told.
type filming struct {
	outs                                files
	shape, size, theme, steps, captions string
	fps                                 int
	pace, from, to                      float64
	draft, silence, alone               bool
}

// files are names of files: of a flag that may be given several times, or several of them with commas
// between.
type files []string

func (n *files) String() string { return strings.Join(*n, ",") }

func (n *files) Set(value string) error {
	for name := range strings.SplitSeq(value, ",") {
		if name = strings.TrimSpace(name); name != "" && !slices.Contains(*n, name) {
			*n = append(*n, name)
		}
	}
	return nil
}

// filmCommand makes a film of a storyboard.
func filmCommand(args []string, t terminal.Terminal) error {
	f := newFlags("film", t)
	var s filming
	f.StringVar(&s.shape, "shape", "", "the `form`: 9:16, 4:5, 1:1 or 16:9, which is usual")
	f.StringVar(&s.size, "size", "", "`width x height` in pixels; usual is that of the form")
	f.IntVar(&s.fps, "fps", 30, "frames a second, 1 to 60")
	lang := langFlag(f)
	f.StringVar(&s.theme, "theme", "auto", "light, dark, or auto: dark in 9:16, else light")
	f.StringVar(&s.steps, "step", "", "the `ids` or numbers of the steps to show, with commas between them; none is all")
	f.StringVar(&s.captions, "captions", "on", "on or off: the sentences of the steps")
	f.Float64Var(&s.pace, "pace", 1, "how much faster than in the player it goes, 0.5 to 2")
	f.Float64Var(&s.from, "from", 0, "begin at so many `seconds` of the film")
	f.Float64Var(&s.to, "to", 0, "end at so many `seconds` of the film; 0 is its end")
	f.BoolVar(&s.draft, "draft", false, "half as wide and high, for a first look")
	f.BoolVar(&s.silence, "silence", false, "with a sound track on which nothing is heard, which some services insist on")
	f.BoolVar(&s.alone, "alone", false, "without captions (.vtt, .srt), text (.txt) and poster (.png) beside a video")
	f.Var(&s.outs, "o", "the `file` to write: "+strings.Join(reel.Suffixes(), ", ")+
		", or a folder for frames as PNG; several with commas between, or several times (required)")
	if err := parse(f, args); err != nil {
		return err
	}
	if f.NArg() > 1 {
		return misused(t, "film makes a film of one storyboard, not %d", f.NArg())
	}
	if err := s.check(); err != nil {
		return misused(t, "%v", err)
	}
	w, h, err := s.pixels()
	if err != nil {
		return misused(t, "%v", err)
	}
	plan, err := planOf(f.Args(), t)
	if err != nil {
		return err
	}
	code, err := chosenLanguage(plan.Story, *lang)
	if err != nil {
		return misused(t, "%v", err)
	}
	made, err := s.film(plan, w, h, code)
	if no := (*film.NoStepError)(nil); errors.As(err, &no) {
		return misused(t, "%v", noStep(no.Step, plan))
	} else if size := (*film.SizeError)(nil); errors.As(err, &size) {
		return misused(t, "%v", err)
	} else if err != nil {
		return err
	}
	sight.WarnOfLetters(plan.Story, code, t.Err)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	beside, err := s.beside(plan, made, w, h, code)
	if err != nil {
		return err
	}
	return s.shoot(ctx, made, beside, w, h, t)
}

// check says what is wrong with the flags but for the size.
func (s *filming) check() error {
	switch {
	case len(s.outs) == 0:
		return errors.New("film needs -o and the name of a file, as film.mp4")
	case s.fps < 1 || s.fps > 60:
		return fmt.Errorf("-fps is %d: want 1 to 60", s.fps)
	case !(s.pace >= .5 && s.pace <= 2):
		return fmt.Errorf("-pace is %v: want 0.5 to 2", s.pace)
	case s.captions != "on" && s.captions != "off":
		return fmt.Errorf("-captions is %q: want on or off", s.captions)
	case !(s.from >= 0) || !(s.to >= 0) || s.to > 0 && s.to <= s.from:
		return fmt.Errorf("-from is %v and -to is %v: want seconds of the film, the first before the last", s.from, s.to)
	}
	for _, name := range s.outs {
		if _, err := reel.KindOf(name); err != nil {
			return fmt.Errorf("-o %w", err)
		}
	}
	if s.theme != "auto" {
		_, err := chosenTheme(s.theme)
		if err != nil {
			return fmt.Errorf("-theme is %q: want auto, light or dark", s.theme)
		}
	}
	return nil
}

// pixels returns the film's size, in pixels.
func (s *filming) pixels() (w, h int, err error) {
	if s.size != "" && s.shape != "" {
		return 0, 0, errors.New("-shape and -size: want one of them")
	}
	var names []string
	for _, form := range film.Forms() {
		names = append(names, form.Name)
		if form.Name == s.shape || s.shape == "" && form.Name == "16:9" {
			w, h = form.W, form.H
		}
	}
	if s.shape != "" && w == 0 {
		return 0, 0, fmt.Errorf("-shape is %q: want %s", s.shape, strings.Join(names, ", "))
	}
	if s.size != "" {
		a, b, ok := strings.Cut(s.size, "x")
		var errW, errH error
		w, errW = strconv.Atoi(a)
		h, errH = strconv.Atoi(b)
		if !ok || errW != nil || errH != nil {
			return 0, 0, fmt.Errorf("-size is %q: want pixels, as 1080x1920", s.size)
		}
	}
	if s.draft { // even again
		w, h = (w/2+1)/2*2, (h/2+1)/2*2
	}
	_, err = film.NearestForm(w, h)
	return w, h, err
}

// film returns the film.
func (s *filming) film(plan *plan.Plan, w, h int, lang string) (*film.Film, error) {
	o := film.Options{W: w, H: h, Lang: lang, NoCaptions: s.captions == "off", Pace: s.pace,
		Measure: raster.Measure, Breaks: raster.Breaks, Theme: s.colors(w, h)}
	for id := range strings.SplitSeq(s.steps, ",") {
		if id = strings.TrimSpace(id); id != "" {
			o.Steps = append(o.Steps, id)
		}
	}
	return film.New(plan, o)
}

// colors returns the film's theme.
func (s *filming) colors(w, h int) *theme.Theme {
	if form, _ := film.NearestForm(w, h); s.theme == "auto" && form.Dark {
		return theme.Dark
	}
	return theme.ByName(s.theme)
}

// shoot paints all frames and writes them. Frame n is moment n/fps.
func (s *filming) shoot(ctx context.Context, f *film.Film, beside []reel.Beside, w, h int, t terminal.Terminal) error {
	fps := float64(s.fps)
	first, end := int(s.from*fps), int(math.Ceil(f.Duration()*fps-1e-9))
	if s.to > 0 {
		end = min(end, int(math.Ceil(s.to*fps)))
	}
	if first >= end {
		return misused(t, "-from is %v: the film lasts %.1f seconds", s.from, f.Duration())
	}
	format := reel.Format{W: w, H: h, FPS: s.fps, Frames: end - first, Silence: s.silence}
	to, err := reel.OpenAll(s.outs, beside, format)
	if wrong := (*reel.FormatError)(nil); errors.As(err, &wrong) {
		return misused(t, "%v", err)
	} else if err != nil {
		return err
	}
	defer to.Abort()
	say := terminal.NewProgress(t.Err)
	say.Step("filming")
	err = s.paint(ctx, f, first, end, s.colors(w, h), to, say)
	if ctx.Err() != nil {
		return errors.New("stopped: nothing was written")
	}
	if err == nil {
		err = to.Close()
	}
	if err != nil {
		return err
	}
	say.Done()
	fmt.Fprintf(t.Err, "standoff: %s, %.1f seconds, in %s\n", number(end-first, "frame"), format.Seconds(), strings.Join(s.outs, ", "))
	return nil
}

// paint paints the frames from first to end, and hands them over.
func (s *filming) paint(ctx context.Context, f *film.Film, first, end int, colors *theme.Theme, to reel.Writer, say *terminal.Progress) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	seq := raster.NewSequence(colors, f.Ratio())
	done, shown := 0, time.Now()
	for p := range composed(ctx, f, first, end, float64(s.fps)) {
		img, changed := seq.Paint(&p)
		if err := to.Frame(img, !changed); err != nil {
			return err
		}
		if done++; time.Since(shown) > 200*time.Millisecond {
			shown = time.Now()
			say.CountLeft(done, end-first)
		}
	}
	return nil
}

// composed sends the pictures of frames in their order, a few ahead of who paints them, until the
// context ends.
func composed(ctx context.Context, f *film.Film, first, end int, fps float64) <-chan picture.Picture {
	pictures := make(chan picture.Picture, 2)
	go func() {
		defer close(pictures)
		for n := first; n < end; n++ {
			p := f.Compose(float64(n) / fps)
			select {
			case pictures <- p:
			case <-ctx.Done():
				return
			}
		}
	}()
	return pictures
}
