package board

import "testing"

func TestStoryIDs(t *testing.T) {
	for path, want := range map[string]string{
		"a/b/Port Strike.toml": "port-strike", "x.toml": "x", "ñ.toml": "n", "Tarn Brücke.toml": "tarn-brucke", "Ærø_2.toml": "aero-2",
		"東京.toml": "dong-jing", "Москва.toml": "moskva", "…": "story", "a & b.toml": "a-and-b", "assets.toml": "story",
	} {
		if got := StoryID(path); got != want {
			t.Errorf("storyID(%q) = %q, want %q", path, got, want)
		}
	}
}
