package svg

import (
	"bytes"
	"strings"
	"testing"

	"standoff/scene/figure"
	"standoff/scene/picture"
	"standoff/scene/theme"
	"standoff/story"
)

// rank is a picture of people who stand side by side.
func rank(height float64, codes ...figure.Code) *picture.Picture {
	p := &picture.Picture{Width: 600, Height: 200}
	for i, c := range codes {
		p.Figures = append(p.Figures, picture.Figure{ID: i, Code: c, X: float64(60 + 60*i), Y: 150, Height: height, Alpha: 1})
		p.Marks = append(p.Marks, picture.Mark{Kind: picture.MarkShadow, Index: int32(i)}, picture.Mark{Kind: picture.MarkFigure, Index: int32(i)})
	}
	return p
}

// TestPeopleShareDrawings holds that a panel draws once who differ in height alone, and of
// small ones in a light drawing those who differ in a shirt or by less than an eighth of a turn.
func TestPeopleShareDrawings(t *testing.T) {
	look := figure.Look{Kind: story.Civilian, Color: story.Stone}
	tall, turned, other := look, figure.Pose{Turn: 3}, look
	tall.Size, other.Cloth = 7, 3
	for _, c := range []struct {
		what   string
		height float64
		b      figure.Code
		light  bool
		shared bool
	}{
		{"a taller one", 50, figure.CodeOf(tall, figure.Pose{Turn: 4}), true, true},
		{"one in another shirt", 50, figure.CodeOf(other, figure.Pose{Turn: 4}), true, true},
		{"one in another shirt, near by", 90, figure.CodeOf(other, figure.Pose{Turn: 4}), true, false},
		{"one who is turned", 50, figure.CodeOf(look, turned), true, true},
		{"one in another shirt, closely looked at", 50, figure.CodeOf(other, figure.Pose{Turn: 4}), false, false},
		{"one who is turned, closely looked at", 50, figure.CodeOf(look, turned), false, false},
		{"one who is turned, near by", 90, figure.CodeOf(look, turned), true, false},
	} {
		doc := Paint(rank(c.height, figure.CodeOf(look, figure.Pose{Turn: 4}), c.b), theme.Light, Options{Light: c.light})
		groups := bytes.Count(doc, []byte("<g id=")) // body, edge and shadow
		if shared := groups == 3; shared != c.shared {
			t.Errorf("%s: %d drawings, shared %v, want %v", c.what, groups, shared, c.shared)
		}
		if c.what == "a taller one" && !strings.Contains(string(doc), "scale(1.05)") {
			t.Error("a taller person is drawn as high as others")
		}
	}
}
