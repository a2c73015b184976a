package label

import (
	"strings"
	"testing"

	"standoff/scene/scenetest"
	"standoff/story"
)

func TestCounted(t *testing.T) {
	for _, c := range []struct {
		counts []story.Count
		want   string
	}{
		{nil, ""},
		{[]story.Count{{Number: 62}}, "62"},
		{[]story.Count{{Number: 100, Quality: "about"}}, "about 100"},
		{[]story.Count{{Number: 20, Quality: "at least"}, {Number: 300, Quality: "up to"}}, "at least 20 / up to 300"},
		{[]story.Count{{Number: 5}, {Number: 5}}, "5"},
		{[]story.Count{{Number: 1200}}, "1200"},
		{[]story.Count{{Number: 1234567}}, "1,234,567"},
	} {
		if got := strings.Join(counted(scenetest.View(1, 1), &story.Group{Counts: c.counts}), "\n"); got != c.want {
			t.Errorf("%v: %q, want %q", c.counts, got, c.want)
		}
	}
}
