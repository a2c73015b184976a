package main

import (
	"io"
	"testing"
	"time"
)

// BenchmarkPreview is the server's part of the way from a saved storyboard to
// its picture: the text is compiled, and the page is rendered in one language.
func BenchmarkPreview(b *testing.B) {
	boards, err := embedded()
	if err != nil {
		b.Fatal(err)
	}
	board := boards[0]
	p := newPreview(boards[:1], site{}, shared{assets: testAssets, author: testAuthor},
		terminal{out: io.Discard, err: io.Discard})
	b.Run("compile", func(b *testing.B) {
		for b.Loop() {
			compile(board)
		}
	})
	w := newWatch(board)
	b.Run("page", func(b *testing.B) {
		for b.Loop() {
			s := p.show(&showing{id: board.id}, w, time.Now())
			if _, err := s.files[board.id+"/index.html"](); err != nil {
				b.Fatal(err)
			}
		}
	})
}
