package read_test

import (
	"os"
	"strings"
	"testing"

	"standoff/story"
	"standoff/story/author"
	"standoff/story/direct"
)

// parsed is a good storyboard, read.
func parsed(t *testing.T, file string) *story.Story {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	s, problems := author.Parse(file, text, nil)
	if s == nil {
		t.Fatal(problems)
	}
	return s
}

// samples are the fenced blocks of a text in Markdown.
func samples(text string) []sample {
	var all []sample
	for i, part := range strings.Split(text, "\n```") {
		if i%2 == 0 {
			continue // between two fences
		}
		kind, body, _ := strings.Cut(part, "\n")
		all = append(all, sample{kind, body + "\n"})
	}
	return all
}

// said is what standoff check prints about a storyboard.
func said(text string) string {
	s, problems := author.Parse("library.toml", []byte(text), nil)
	if s != nil {
		_, more := direct.NewPlan(s)
		problems = append(problems, more...)
	}
	out := ""
	for _, p := range problems {
		out += p.Error() + "\n"
		if e := p.Excerpt(); e != "" {
			out += strings.TrimRight(e, "\n") + "\n"
		}
	}
	return out
}
