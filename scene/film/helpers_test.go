package film

import (
	"testing"

	"standoff/scene/raster"
	"standoff/scene/scenetest"
	"standoff/scene/theme"
	"standoff/story/plan"
	"standoff/story/tell"
	"standoff/story/words"
)

// told returns the plan of a story that comes with the program, with the program's words.
func told(tb testing.TB, board string) *plan.Plan {
	tb.Helper()
	p := scenetest.Board(tb, board+".toml")
	tell.Complete(p, words.NewLibrary(nil))
	return p
}

// options returns those of a film in the embedded fonts.
func options(w, h int, lang string, th *theme.Theme) Options {
	return Options{W: w, H: h, Lang: lang, Theme: th, Measure: raster.Measure, Breaks: raster.Breaks}
}
