package repair_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"standoff/story/author"
)

// blunders are mistakes of writing and of meaning, each in a place of its own of
// testdata/good/base.toml. What is said of one is said of it among others.
var blunders = [][2]string{
	{`date  = 2024-05-03`, `date  = 3 May 2024`},
	{`by   = "City police"`, `by   = City police`},
	{`kind = "video"`, `kind = “video”`},
	{`  { id = "avenue", ground = "street" },`, `  { id = "avenue", ground = "street" }`},
	{`size = [30, 20]`, `size = [30, 20`},
	{`between = ["avenue", "square"]`, `between = ["avenue" "square"]`},
	{`kind = "podium"`, `kind = "lectern"`},
	{`name = "Marchers"`, `name = "Marchers`},
	{`kind    = "police"`, `kind    = "police",`},
	{`figures = 8`, `figures: 8`},
	{`id     = "arrive"`, `id     "arrive"`},
	{`title  = "They arrive"`, `title  = "They "arrive""`},
	{`sure   = "reported"`, `sure   = "maybe"`},
	{`  { who = "guards", at = "gate" },`, `  { who = "guards, at = "gate" },`},
	{`  "then",`, `  then,`},
	{`go = "square" },`, `go = "square",`},
	{`notes  = [{ at = "gate", text = "Gate" }]`, `notes  = [{ at = "gate", text = "Gate" }`},
}

func baseStory(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile("../testdata/good/base.toml")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func told(text string) []string {
	_, problems := author.Parse("board.toml", []byte(text), nil)
	var all []string
	for _, p := range problems {
		all = append(all, fmt.Sprintf("%d:%d: %s", p.Span.Line, p.Span.Col, p.Message))
	}
	return all
}

// TestSeveralSlips holds that two mistakes in one storyboard are both told, as
// each is told alone, and nothing besides: no mistake hides or breeds another.
func TestSeveralSlips(t *testing.T) {
	base := baseStory(t)
	alone := make([][]string, len(blunders))
	for i, s := range blunders {
		if strings.Count(base, s[0]) != 1 {
			t.Fatalf("%q is not there once", s[0])
		}
		if alone[i] = told(strings.Replace(base, s[0], s[1], 1)); len(alone[i]) != 1 {
			t.Errorf("%s: %q", s[1], alone[i])
		}
	}
	for i, a := range blunders {
		for k, b := range blunders[i+1:] {
			text := strings.Replace(strings.Replace(base, a[0], a[1], 1), b[0], b[1], 1)
			want := append(slices.Clone(alone[i]), alone[i+1+k]...)
			if got := told(text); !slices.Equal(got, want) {
				t.Errorf("%s and %s: got\n%s\nwant\n%s", a[1], b[1], strings.Join(got, "\n"),
					strings.Join(want, "\n"))
			}
		}
	}
}

// TestAllSlips holds that all of them are told in one run.
func TestAllSlips(t *testing.T) {
	text := baseStory(t)
	var want []string
	for _, s := range blunders {
		want = append(want, told(strings.Replace(text, s[0], s[1], 1))...)
	}
	for _, s := range blunders {
		text = strings.Replace(text, s[0], s[1], 1)
	}
	for _, end := range []string{"\n", "\r\n"} {
		got := told(strings.ReplaceAll(text, "\n", end))
		if !slices.Equal(got, want) {
			t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
	}
}
