package main

import (
	"os"
	"strings"
	"testing"

	"standoff/cmd/internal/boardtest"
)

func TestReadmeStoryboardPlays(t *testing.T) {
	sample := boardtest.ReadmeStoryboard(t)
	if n := strings.Count(sample, "\n"); n > 25 {
		t.Errorf("it has %d lines: 25 is what a reader of a README looks at", n)
	}
	code, out, errOut := call(sample, "check", "-")
	if code != 0 || errOut != "" {
		t.Errorf("exit %d:\n%s%s", code, out, errOut)
	}
}

// TestReadmeShowsARealMistake holds the message in the README to what the
// program says.
func TestReadmeShowsARealMistake(t *testing.T) {
	text, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, shown, _ := strings.Cut(string(text), "check my-story.toml\n")
	shown, _, _ = strings.Cut(shown, "```")
	bad := strings.Replace(boardtest.ReadmeStoryboard(t), `who = "marchers"`, `who = "marches"`, 1)
	_, _, said := call(bad, "check", "-")
	if want := strings.ReplaceAll(shown, "my-story.toml", "standard input"); said != want {
		t.Errorf("the README shows\n%s\nand the program says\n%s", want, said)
	}
}

// TestManualKeepsToTheReadme: the tutorial ends as the README begins.
func TestManualKeepsToTheReadme(t *testing.T) {
	var texts [2]string
	for i, file := range []string{"../../README.md", "../../story/README.md"} {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		texts[i] = string(text)
	}
	_, element, _ := strings.Cut(texts[0], "```html\n")
	element, _, _ = strings.Cut(element, "```")
	element = strings.NewReplacer("assembly-standoff", "library", "Two sessions, one chamber",
		"The library that would not close").Replace(element)
	if element == "" || !strings.Contains(texts[1], element) {
		t.Errorf("the manual does not tell to embed a story so:\n%s", element)
	}
	_, board, _ := strings.Cut(texts[1], "```toml whole\n")
	board, _, _ = strings.Cut(board, "```")
	_, out, _ := call(board, "check", "-")
	if said := strings.TrimPrefix(strings.TrimSpace(out), "standard input"); said == "" ||
		!strings.Contains(texts[1], "`library.toml"+said+"`") {
		t.Errorf("the manual does not say what check says of its first storyboard: %s", said)
	}
}
