package main

import (
	"os"
	"strings"
	"testing"
)

// readmeStoryboard is the storyboard that the README shows.
func readmeStoryboard(t testing.TB) string {
	t.Helper()
	text, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, sample, found := strings.Cut(string(text), "```toml\n")
	sample, _, closed := strings.Cut(sample, "```")
	if !found || !closed {
		t.Fatal("the README shows no storyboard")
	}
	return sample
}

func TestReadmeStoryboardPlays(t *testing.T) {
	sample := readmeStoryboard(t)
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
	bad := strings.Replace(readmeStoryboard(t), `who = "marchers"`, `who = "marches"`, 1)
	_, _, said := call(bad, "check", "-")
	if want := strings.ReplaceAll(shown, "my-story.toml", "standard input"); said != want {
		t.Errorf("the README shows\n%s\nand the program says\n%s", want, said)
	}
}
