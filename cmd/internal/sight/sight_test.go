package sight

import (
	"strings"
	"testing"

	"standoff/cmd/internal/boardtest"
)

// TestWhatOnlyPicturesShow holds each warning that comes of looking, with its figure.
func TestWhatOnlyPicturesShow(t *testing.T) {
	for name, c := range map[string]struct{ old, new, says string }{
		"colours far enough apart": {`color   = "olive"`, `color   = "stone"`, ""},
		"plum and blue": {`color   = "olive"
figures = 8

[[cast]]
id      = "riders"
name    = "Riders"
kind    = "police"
color   = "amber"`, `color   = "plum"
figures = 8

[[cast]]
id      = "riders"
name    = "Riders"
kind    = "police"
color   = "blue"`, `readers with protanopia can hardly tell them apart (ΔE 4.6 in the dark theme, and 12 are needed)`},
		"a flag": {`["blue", "amber"]`, `["plum", "wine"]`,
			"plum beside wine in the flag have a contrast of 1.0 to 1"},
		"a thing on paving": {`kind = "podium", in = "square"`,
			`kind = "podium", color = "stone", in = "square"`, ""},
		"a thing on earth": {`props = [{ id = "podium", kind = "podium", in = "square" }]`,
			`props = [
  { id = "podium", kind = "podium", in = "square" },
  { kind = "statue", color = "stone", in = "pit" },
]`, `this statue in stone on earth has a contrast of 1.6 to 1 in the light theme`},
		"nobody in the picture": {`camera = "podium"`, `camera = { on = "park", width = 8 }`,
			`step 2: the camera shows nobody who acts: add "guards" to it`},
		"no room for a name": {`name    = "Guards"`, `name    = "` + strings.Repeat("Guards of all the gates of the park ", 24) + `"`,
			`there is no room for the name of "guards"`},
		"no room for a quote": {`text = "Until May!", source`, `text = "Until May! ` +
			strings.Repeat("We have waited long enough. ", 6) + `", source = "clip" },
  { by = "Somebody", text = "` + strings.Repeat("So have we, and longer. ", 7) + `", source = "clip" },
  { by = "Somebody else", text = "` + strings.Repeat("So have we, May and longer. ", 6) + `", source`,
			"there is no room for this quote"},
		"no room": {`notes  = [{ at = "gate", text = "Open all day" }]`,
			"notes  = [\n" + strings.Repeat(`{ at = "gate", text = "Open all day, and all night as well" },`+"\n", 18) + "]",
			"step 1, in an article and on a desk: there is no room for this note"},
	} {
		if strings.Count(boardtest.LessonBoard, c.old) < 1 {
			t.Fatalf("%s: %s is not in the storyboard", name, c.old)
		}
		said := seen(t, strings.NewReplacer(c.old, c.new,
			`{ id = "park", gap = 10 }`, `{ id = "park", gap = 10 }, { id = "pit", ground = "earth" }`).
			Replace(boardtest.LessonBoard))
		if !strings.Contains(said, c.says) || c.says == "" && said != "" {
			t.Errorf("%s: want %q:\n%s", name, c.says, said)
		}
	}
}
