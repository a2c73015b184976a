//go:build js

package main

import (
	"syscall/js"

	"standoff/scene/picture"
	"standoff/scene/theme"
	"standoff/story"
)

// A scribe has the browser measure and draw words. It remembers measures, as
// the same words are measured for every frame.
type scribe struct {
	measure, write js.Value
	known          map[measured]picture.Extent
}

type measured struct {
	words string
	font  picture.Font
}

func newScribe(host js.Value) *scribe {
	return &scribe{
		measure: host.Get("measure"),
		write:   host.Get("write"),
		known:   map[measured]picture.Extent{},
	}
}

// Measure returns how much room the words take, in CSS pixels.
func (s *scribe) Measure(words string, f picture.Font) picture.Extent {
	key := measured{words, f}
	if e, ok := s.known[key]; ok {
		return e
	}
	v := s.measure.Invoke(words, f.Size, f.Bold, f.Italic, f.Track, f.Leftward, f.Serif)
	e := picture.Extent{
		Width: v.Index(0).Float(), Ascent: v.Index(1).Float(), Descent: v.Index(2).Float(),
	}
	if len(s.known) > 4000 {
		clear(s.known)
	}
	s.known[key] = e
	return e
}

// Write has the words drawn with their halo, once a bitmap comes by that bears the
// ticket.
func (s *scribe) Write(t *picture.Text, ratio float64) (ticket uint32, w, h, ox, oy int) {
	f := t.Font
	v := s.write.Invoke(t.Words, f.Size, f.Bold, f.Italic, f.Track, f.Leftward, f.Serif, ratio,
		css(t.Color), css(t.Halo), t.HaloWidth)
	return uint32(v.Index(4).Int()), v.Index(0).Int(), v.Index(1).Int(),
		v.Index(2).Int(), v.Index(3).Int()
}

// css returns the colour as the browser writes it.
func css(c theme.Color) string {
	const hex = "0123456789abcdef"
	b := [9]byte{'#'}
	for i, v := range [4]uint8{c.R, c.G, c.B, c.A} {
		b[1+2*i], b[2+2*i] = hex[v>>4], hex[v&15]
	}
	return string(b[:])
}

// wordsOf returns our words in the language of the page, which hands them in: a list
// of keys, each followed by its words.
func wordsOf(list js.Value) story.Words {
	words := story.Words{}
	for i := 0; i+1 < list.Length(); i += 2 {
		words[list.Index(i).String()] = list.Index(i + 1).String()
	}
	return words
}
