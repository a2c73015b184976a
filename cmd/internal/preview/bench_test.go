package preview

import (
	"io"
	"testing"
	"time"

	"standoff/cmd/internal/board"
	"standoff/cmd/internal/boardfile"
	"standoff/cmd/internal/site"
	"standoff/cmd/internal/terminal"
)

// BenchmarkPreview is the server's part of the way from a saved storyboard to
// its picture: the text is compiled, and the page is rendered in one language.
func BenchmarkPreview(b *testing.B) {
	boards, err := boardfile.Embedded()
	if err != nil {
		b.Fatal(err)
	}
	sb := boards[0]
	p := NewPreview(boards[:1], site.Site{}, site.Shared{Assets: testAssets, Author: testAuthor},
		terminal.Terminal{Out: io.Discard, Err: io.Discard})
	b.Run("compile", func(b *testing.B) {
		for b.Loop() {
			board.Compile(sb)
		}
	})
	w := newWatch(sb)
	w.compile()
	b.Run("page", func(b *testing.B) {
		for b.Loop() {
			s := p.show(&showing{id: sb.ID}, w, time.Now())
			if _, err := s.files[sb.ID+"/index.html"](); err != nil {
				b.Fatal(err)
			}
		}
	})
}
