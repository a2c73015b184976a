package lettering

import (
	"math"
	"testing"

	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/scene/theme"
	"standoff/story"
)

// Every doubtful grade has a mark of its own, and a firm one has none.
func TestDoubtMarks(t *testing.T) {
	seen := map[string]story.Sure{}
	for _, g := range []story.Sure{story.Established, story.Reported, story.Claimed, story.Disputed, story.Unconfirmed} {
		p := new(picture.Picture)
		DoubtMark{Grade: g, At: path.Point{X: 50, Y: 50}, Radius: MarkRadius, Alpha: 1}.Draw(p, theme.Light)
		if drawn := len(p.Marks) > 0; drawn != g.Doubtful() {
			t.Errorf("%s: drawn is %v", g, drawn)
		}
		var shape []byte
		for _, f := range p.Fills {
			for _, v := range f.Path.Verbs {
				shape = append(shape, byte(v))
			}
			shape = append(shape, '|')
		}
		if other, ok := seen[string(shape)]; ok && g.Doubtful() {
			t.Errorf("%s looks like %s", g, other)
		}
		seen[string(shape)] = g
		for _, f := range p.Fills {
			for _, q := range f.Path.Points {
				if math.Abs(q.X-50) > 1.2*MarkRadius || math.Abs(q.Y-50) > 1.2*MarkRadius {
					t.Errorf("%s reaches %v", g, q)
				}
			}
		}
	}
}
