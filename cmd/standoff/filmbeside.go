package main

import (
	"bytes"
	"image/png"
	"path/filepath"
	"slices"
	"strings"

	"standoff/cmd/internal/reel"
	"standoff/cmd/internal/transcript"
	"standoff/scene/film"
	"standoff/scene/raster"
	"standoff/story/plan"
)

// beside returns what goes with the files of a film: captions, text and poster of a video, the
// text of a picture that moves, nothing of a folder. Files that differ only in their endings share
// them.
func (s *filming) beside(plan *plan.Plan, f *film.Film, w, h int, lang string) (all []reel.Beside, err error) {
	if s.alone {
		return nil, nil
	}
	part := transcript.Part{From: s.from, To: f.Duration()}
	if s.to > 0 {
		part.To = min(part.To, s.to)
	}
	said := f.Segments()
	if s.captions == "off" {
		s.caption(said, plan, w, h, lang)
	}
	add := func(name string, data []byte) {
		if !slices.ContainsFunc(all, func(b reel.Beside) bool { return b.Name == name }) {
			all = append(all, reel.Beside{Name: name, Data: data})
		}
	}
	for _, name := range s.outs {
		k, err := reel.KindOf(name)
		if err != nil {
			return nil, err
		}
		if k.Suffix == "" {
			continue
		}
		stem := strings.TrimSuffix(name, filepath.Ext(name))
		add(stem+".txt", transcript.Text(said, part))
		if !k.Video {
			continue
		}
		add(stem+".vtt", transcript.VTT(said, part))
		add(stem+".srt", transcript.SRT(said, part))
		poster, err := s.poster(f, w, h)
		if err != nil {
			return nil, err
		}
		add(stem+".png", poster)
	}
	return all, nil
}

// caption gives segments of a film that shows no captions those that it would have: each in the same
// part of its step. Where they have no room in such a film there is none to take them from.
func (s *filming) caption(segments []film.Segment, plan *plan.Plan, w, h int, lang string) {
	with := *s
	with.captions = "on"
	f, err := with.film(plan, w, h, lang)
	if err != nil {
		return
	}
	for i, from := range f.Segments() {
		if from.Kind != film.Step {
			continue
		}
		to := &segments[i]
		k := (to.End - to.Start) / (from.End - from.Start)
		for _, c := range from.Sentences {
			c.Start, c.End = to.Start+k*(c.Start-from.Start), to.Start+k*(c.End-from.Start)
			to.Sentences = append(to.Sentences, c)
		}
	}
}

// poster returns the picture that stands for the film until it is played, as PNG: its title.
func (s *filming) poster(f *film.Film, w, h int) ([]byte, error) {
	title := f.Segments()[0]
	p := f.Compose((title.Start + title.End) / 2)
	img, _ := raster.NewSequence(s.colors(w, h), f.Ratio()).Paint(&p)
	var b bytes.Buffer
	err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&b, img)
	return b.Bytes(), err
}
