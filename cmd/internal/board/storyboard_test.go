package board

import "testing"

func TestStoryIDs(t *testing.T) {
	for path, want := range map[string]string{
		"a/b/Port Strike.toml": "port-strike", "x.toml": "x", "ñ.toml": "story", "assets.toml": "story",
	} {
		if got := StoryID(path); got != want {
			t.Errorf("storyID(%q) = %q, want %q", path, got, want)
		}
	}
}
