package main

import (
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"standoff/cmd/internal/sight"
	"standoff/cmd/internal/terminal"
	"standoff/scene"
	"standoff/scene/picture"
	"standoff/scene/raster"
	"standoff/scene/svg"
	"standoff/scene/theme"
	"standoff/story/plan"
)

// A shot is what to paint: which moment, how large, for whom.
type shot struct {
	step, size, lang, out string
	theme                 *theme.Theme
	seconds               float64 // from the step's start, or the story's; below 0 is the still
	ratio, text           float64
	noWords, labels       bool
}

// frame paints one moment of a storyboard to a PNG or SVG file.
func frame(args []string, t terminal.Terminal) error {
	f := newFlags("frame", t)
	var s shot
	f.StringVar(&s.step, "step", "", "the `id` or number of a step; none is the whole story, or its first step")
	f.Float64Var(&s.seconds, "t", -1, "`seconds` from the step's start; none is the step's still")
	f.StringVar(&s.size, "size", "1280x720", "width x height in CSS pixels")
	f.Float64Var(&s.ratio, "ratio", 1, "device pixels for each CSS pixel, 0.5 to 4")
	f.Float64Var(&s.text, "text", 1, "how much larger than usual the words are, 1 to 2")
	lang, theme := langFlag(f), themeFlag(f)
	f.BoolVar(&s.noWords, "no-words", false, "leave out all that is written")
	f.BoolVar(&s.labels, "labels", false, "print the box of everything written: what x y width height")
	f.StringVar(&s.out, "o", "", "the PNG or .svg `file` to write (required)")
	if err := parse(f, args); err != nil {
		return err
	}
	if s.out == "" {
		return misused(t, "frame needs -o out.png")
	}
	if ext := filepath.Ext(s.out); ext != ".png" && ext != ".svg" {
		return misused(t, "-o is %s: want a file that ends in .png or .svg", s.out)
	}
	if f.NArg() > 1 {
		return misused(t, "frame paints one storyboard, not %d", f.NArg())
	}
	if !(s.ratio >= .5 && s.ratio <= 4) {
		return misused(t, "-ratio is %v: want 0.5 to 4", s.ratio)
	}
	if !(s.text >= 1 && s.text <= picture.MaxTextScale) {
		return misused(t, "-text is %v: want 1 to %v", s.text, picture.MaxTextScale)
	}
	var err error
	if s.theme, err = chosenTheme(*theme); err != nil {
		return misused(t, "%v", err)
	}
	w, h, err := parseSize(s.size)
	if err != nil {
		return misused(t, "%v", err)
	}
	plan, err := planOf(f.Args(), t)
	if err != nil {
		return err
	}
	if s.lang, err = chosenLanguage(plan.Story, *lang); err != nil {
		return misused(t, "%v", err)
	}
	return s.paint(plan, w, h, t)
}

// paint writes the picture of w by h pixels into the file of the shot.
func (s shot) paint(plan *plan.Plan, w, h float64, t terminal.Terminal) error {
	at, err := s.moment(plan)
	if err != nil {
		return misused(t, "%v", err)
	}
	if !s.noWords && !strings.HasSuffix(s.out, ".svg") {
		sight.WarnOfLetters(plan.Story, s.lang, t.Err)
	}
	p := scene.Compose(plan.At(at), picture.View{
		Width: w, Height: h, Theme: s.theme, Lang: s.lang, Words: plan.Story.Words[s.lang],
		Measure: raster.Measure, Breaks: raster.Breaks, TextScale: s.text, NoText: s.noWords,
	})
	if s.labels {
		for _, l := range p.Labels {
			r := l.Rect
			fmt.Fprintf(t.Out, "%s %.2f %.2f %.2f %.2f\n", l.What, r.X, r.Y, r.W, r.H)
		}
	}
	if strings.HasSuffix(s.out, ".svg") {
		o := svg.Options{Lang: s.lang, Measure: raster.Measure}
		return os.WriteFile(s.out, svg.Paint(p, s.theme, o), 0o644)
	}
	file, err := os.Create(s.out)
	if err != nil {
		return err
	}
	if err := png.Encode(file, raster.Paint(p, s.theme, s.ratio)); err != nil {
		file.Close()
		return err
	}
	return file.Close()
}

// moment returns the time, in seconds from the story's start, that the shot shows.
func (s shot) moment(plan *plan.Plan) (float64, error) {
	switch {
	case s.step == "" && s.seconds > plan.Duration:
		return 0, fmt.Errorf("-t is %v: the story lasts %.1f seconds", s.seconds, plan.Duration)
	case s.step == "" && s.seconds >= 0:
		return s.seconds, nil
	}
	for i, step := range plan.Steps {
		if s.step != "" && step.Step.ID != s.step && strconv.Itoa(plan.Story.Number(i)) != s.step {
			continue
		}
		switch long := step.End - step.Start; {
		case s.seconds < 0:
			return step.Still, nil
		case s.seconds > long:
			return 0, fmt.Errorf("-t is %v: step %q lasts %.1f seconds", s.seconds, step.Step.ID, long)
		}
		return step.Start + s.seconds, nil
	}
	return 0, noStep(s.step, plan)
}

// noStep says that there is no such step, and which there are.
func noStep(wanted string, plan *plan.Plan) error {
	var ids []string
	for _, step := range plan.Steps {
		ids = append(ids, step.Step.ID)
	}
	if _, err := strconv.Atoi(wanted); err == nil {
		return fmt.Errorf("there is no step %s: the story has %s: %s", wanted, number(plan.Story.Number(len(ids)-1), "step"), strings.Join(ids, ", "))
	}
	return fmt.Errorf("no step is called %q: want a number from 1 to %d, or %s", wanted, plan.Story.Number(len(ids)-1), strings.Join(ids, ", "))
}

// parseSize reads 1280x720. A side may end within a CSS pixel.
func parseSize(size string) (w, h float64, err error) {
	a, b, ok := strings.Cut(size, "x")
	w, errW := strconv.ParseFloat(a, 64)
	h, errH := strconv.ParseFloat(b, 64)
	if !ok || errW != nil || errH != nil || !(min(w, h) >= 100 && max(w, h) <= 8000) {
		return 0, 0, fmt.Errorf("-size is %q: want 1280x720, each side 100 to 8000", size)
	}
	return w, h, nil
}
