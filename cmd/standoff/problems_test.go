package main

import (
	"bytes"
	"encoding/json"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"standoff/cmd/internal/board"
	"standoff/cmd/internal/boardtest"
	"standoff/cmd/internal/diagnostics"
	"standoff/story/problem"
)

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

func TestCheckAsJSON(t *testing.T) {
	code, out, errOut := call(twoMistakes, "check", "-format", "json", "-explain", "-")
	if code != 1 || errOut != "" {
		t.Fatalf("exit %d:\n%s", code, errOut)
	}
	var all []diagnostics.Finding
	if err := json.Unmarshal([]byte(out), &all); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(twoMistakes, "\n")
	first := strings.Index(twoMistakes, `"guards"`)
	named := 1 + strings.Count(twoMistakes[:first], "\n")
	line := strings.Count(boardtest.LessonBoard, "\n") + 3
	want := diagnostics.Finding{
		File: "standard input", Severity: "error", Code: "same-id",
		Range:   diagnostics.TextRange{Start: diagnostics.Position{Line: line, Column: 8}, End: diagnostics.Position{Line: line, Column: 16}},
		Message: `"guards" is already a group: first named on line ` + strconv.Itoa(named),
		Related: []diagnostics.Related{{File: "standard input", Range: diagnostics.TextRange{Start: diagnostics.Position{Line: named, Column: 11}, End: diagnostics.Position{Line: named, Column: 19}},
			Message: "first named here"}},
		Why:   diagnostics.Lessons[problem.SameID].Why,
		Wrong: diagnostics.Lessons[problem.SameID].Wrong, Right: diagnostics.Lessons[problem.SameID].Right,
	}
	if len(all) != 1 || len(all[0].Related) != 1 {
		t.Fatalf("got %+v", all)
	}
	got, _ := json.Marshal(all[0])
	wanted, _ := json.Marshal(want)
	if !bytes.Equal(got, wanted) {
		t.Errorf("got  %s\nwant %s", got, wanted)
	}
	for _, at := range []diagnostics.TextRange{all[0].Range, all[0].Related[0].Range} {
		runes := []rune(lines[at.Start.Line-1])
		if s := string(runes[at.Start.Column-1 : at.End.Column-1]); s != `"guards"` {
			t.Errorf("the range holds %s", s)
		}
	}
}

func TestCheckWithoutProblemsAsJSON(t *testing.T) {
	code, out, errOut := call(boardtest.LessonBoard, "check", "-format", "json", "-")
	if code != 0 || out != "[]\n" || errOut != "" {
		t.Errorf("exit %d: %s%s", code, out, errOut)
	}
}

// TestStrict holds that warnings stop nothing unless it is strict.
func TestStrict(t *testing.T) {
	warned := boardtest.LessonBoard + "\n[[source]]\nid   = \"nobody\"\nby   = \"Nobody\"\nkind = \"photo\"\n"
	for args, want := range map[string]int{
		"check -": 0, "check -strict -": 1, "check -format json -": 0, "check -strict -format json -": 1,
		"build -strict -o nowhere -": 1,
	} {
		code, out, errOut := call(warned, strings.Fields(args)...)
		if code != want || !strings.Contains(out+errOut, `nothing names source`) {
			t.Errorf("%s: exit %d, want %d:\n%s%s", args, code, want, out, errOut)
		}
	}
}

func TestCheckExplains(t *testing.T) {
	bad := strings.Replace(boardtest.LessonBoard, `kind = "podium"`, `kind = "lectern"`, 1)
	bad = strings.Replace(bad, `kind    = "police"`, `kind    = "cop"`, 1)
	_, _, said := call(bad, "check", "-explain", "-")
	for _, part := range []string{
		"      one of podium, platform, desk, ",
		"      wrong  kind    = \"cop\"\n", "      right  kind    = \"police\"\n",
	} {
		if strings.Count(said, part) != 1 {
			t.Errorf("it shows %q %d times:\n%s", part, strings.Count(said, part), said)
		}
	}
}

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
		if got := diagnostics.WantsColor(c.terminal, func(k string) string { return env[k] }); got != c.want {
			t.Errorf("%+v: got %v", c, got)
		}
	}
}

// TestColors holds that colours only dress what is said.
func TestColors(t *testing.T) {
	_, problems := board.Compile(board.Storyboard{Name: "board.toml", Text: []byte(twoMistakes)})
	var plainly, colorfully bytes.Buffer
	diagnostics.NewPrinter(&plainly).Print(problems)
	p := diagnostics.NewPrinter(&colorfully)
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
