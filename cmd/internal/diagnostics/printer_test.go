package diagnostics

import (
	"bytes"
	"regexp"
	"testing"

	"standoff/cmd/internal/board"
	"standoff/cmd/internal/boardtest"
)

func TestColorsAreForTerminals(t *testing.T) {
	for _, c := range []struct {
		terminal      bool
		noColor, term string
		want          bool
	}{
		{true, "", "xterm", true}, {false, "", "xterm", false}, {true, "1", "xterm", false},
		{true, "", "dumb", false},
	} {
		env := map[string]string{"NO_COLOR": c.noColor, "TERM": c.term}
		if got := wantsColor(c.terminal, func(k string) string { return env[k] }); got != c.want {
			t.Errorf("%+v: got %v", c, got)
		}
	}
}

// twoMistakes has an id twice, which is about two places, and a warning.
const twoMistakes = boardtest.LessonBoard + `
[[cast]]
id   = "guards"
name = "Ñandú"

[[source]]
id   = "nobody"
by   = "Nobody"
kind = "photo"
`

// TestColors holds that colours only dress what is said.
func TestColors(t *testing.T) {
	_, problems := board.Compile(board.Storyboard{Name: "board.toml", Text: []byte(twoMistakes)})
	var plainly, colorfully bytes.Buffer
	NewPrinter(&plainly).Print(problems)
	p := NewPrinter(&colorfully)
	p.Color = true
	p.Print(problems)
	dress := regexp.MustCompile("\x1b\\[[0-9;]*m")
	if !dress.MatchString(colorfully.String()) || dress.MatchString(plainly.String()) {
		t.Error("colours are where they should not be, or not where they should")
	}
	if got := dress.ReplaceAllString(colorfully.String(), ""); got != plainly.String() {
		t.Errorf("got\n%s\nwant\n%s", got, plainly.String())
	}
}
