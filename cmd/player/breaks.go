//go:build js

package main

import (
	"syscall/js"

	"standoff/scene/picture"
)

// A breaker has the browser say where lines may end in words of scripts that do
// not go by spaces: it has the dictionaries. Answers are remembered.
type breaker struct {
	ask   js.Value
	known map[string][]picture.Break
}

func newBreaker(host js.Value) *breaker {
	return &breaker{ask: host.Get("breaks"), known: map[string][]picture.Break{}}
}

// Breaks returns where lines may end in words, as [picture.View] asks for it. What the page
// has answered once is kept.
func (b *breaker) Breaks(words, lang string) []picture.Break {
	key := lang + "\x00" + words
	if found, ok := b.known[key]; ok {
		return found
	}
	// Each is the place, times four, and its kind; see web/player/engine/breaks.js.
	v := b.ask.Invoke(words, lang)
	found := make([]picture.Break, v.Length())
	for i := range found {
		n := v.Index(i).Int()
		found[i] = picture.Break{At: n / 4, Kind: picture.BreakKind(n % 4)}
	}
	if len(b.known) > 1000 {
		clear(b.known)
	}
	b.known[key] = found
	return found
}
