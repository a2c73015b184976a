package gpu

import (
	"slices"
	"testing"

	"standoff/scene/picture"
	"standoff/scene/theme"
)

// One ticket a line of words, that no two share.
type ticketScribe struct{ last uint32 }

func (s *ticketScribe) Write(*picture.Text, float64) (ticket uint32, w, h, ox, oy int) {
	s.last += 70_000 // so that all three bytes are used
	return s.last, 30, 12, 2, 9
}

// What stands for words bears their ticket, shows nothing, and has the size of what
// will stand there; no other bitmap can be taken for one.
func TestWordsAreStoodInFor(t *testing.T) {
	p := NewPainter(&ticketScribe{})
	var pic picture.Picture
	pic.Width, pic.Height = 100, 100
	for i, words := range []string{"one", "two", "one", "three"} {
		pic.Texts = append(pic.Texts, picture.Text{Words: words, X: 10, Y: 20, Alpha: 1,
			Color: theme.Color{A: 255}})
		pic.Marks = append(pic.Marks, picture.Mark{Kind: picture.MarkText, Index: int32(i)})
	}
	p.Compose(&pic, theme.Light, 1, true, Always)
	var tickets []uint32
	for _, l := range p.load {
		if int(4*l.w*l.h) != len(l.pix) {
			t.Fatalf("%d bytes for %d by %d pixels", len(l.pix), l.w, l.h)
		}
		for i := 3; i < len(l.pix); i += 4 {
			if clear := l.pix[i] == 0; clear != (l.w != whiteSize) {
				t.Fatalf("pixel %d of %d by %d has alpha %d", i/4, l.w, l.h, l.pix[i])
			}
		}
		ticket := uint32(l.pix[0]) | uint32(l.pix[1])<<8 | uint32(l.pix[2])<<16
		if l.pix[3] == 0 {
			tickets = append(tickets, ticket)
		}
	}
	if want := []uint32{70_000, 140_000, 210_000}; !slices.Equal(tickets, want) {
		t.Errorf("tickets %v, want %v", tickets, want)
	}
}
