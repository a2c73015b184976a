package main

import (
	"strings"
	"testing"

	"standoff/cmd/internal/boardtest"
	"standoff/story/words"
)

// TestShelfSpeaksTheStoriesLanguage holds in which language the list of stories is.
func TestWordsCommand(t *testing.T) {
	code, out, _ := call("", "words")
	if code != 0 || !strings.Contains(out, "de       German") || !strings.Contains(out, "en       English                  English (read by an editor") {
		t.Errorf("%d: it lists\n%s", code, out)
	}
	if code, out, _ = call("", "words", "de"); code != 0 || out != string(mustPrint(t, "de")) {
		t.Errorf("%d: German is\n%.200s", code, out)
	}
	if code, _, said := call("", "words", "jp"); code != 2 || !strings.Contains(said, `did you mean "ja" (日本語)?`) {
		t.Errorf("%d: of jp it says %s", code, said)
	}
	if code, _, said := call("", "words", "Greek"); code != 2 || !strings.Contains(said, `did you mean "el" (Ελληνικά)?`) {
		t.Errorf("%d: of Greek it says %s", code, said)
	}
	if code, _, said := call("", "words", "xx"); code != 2 || !strings.Contains(said, "standoff words lists those") {
		t.Errorf("%d: of no language it says %s", code, said)
	}
	for _, private := range []string{"qaa", "qtz-Latn"} {
		if code, out, said := call("", "words", private); code != 0 || out == "" || !strings.Contains(said, "private use") {
			t.Errorf("%d: of %s it says %q", code, private, said)
		}
	}
	if _, _, said := call("", "words", "yo"); said != "" {
		t.Errorf("of Yoruba it says %q", said)
	}
	_, file := boardtest.InFolder(t, boardtest.March(t), "cy.toml", "[step]\ncount = { one = \"{n} cam\", other = \"{n} cam\" }\n")
	if code, _, said := call("", "words", "-check", file); code != 1 ||
		!strings.Contains(said, `cy.toml:2:9: count lacks the form "zero" (0)`) {
		t.Errorf("%d: of a file it says %s", code, said)
	}
}

// TestCheckOfAPapersWords holds that a paper's own file, of a few words only, is
// as well by itself as beside a storyboard.
func TestCheckOfAPapersWords(t *testing.T) {
	board, file := boardtest.InFolder(t, boardtest.March(t), "en.toml", "[count]\nabout = \"some {n}\"\n")
	if code, _, said := call("", "words", "-check", file); code != 0 || !strings.Contains(said, "well; what it does not hold is said in the program’s own English") {
		t.Errorf("by itself: %d, %s", code, said)
	}
	if code, _, said := call("", "check", board); code != 0 {
		t.Errorf("beside a storyboard: %d, %s", code, said)
	}
}

func mustPrint(t *testing.T, code string) []byte {
	text, err := words.Print(code)
	if err != nil {
		t.Fatal(err)
	}
	return text
}
