package author

import (
	"testing"

	"standoff/story/problem"
	"standoff/story/read"
	"standoff/story/storytest"
)

// asked counts how often somebody wants to know where something stands.
type asked struct {
	read.Places
	times *int
}

func (a asked) Span(row, key string) problem.Span {
	*a.times++
	return a.Places.Span(row, key)
}

func (a asked) Without(row, key string) []problem.Edit {
	*a.times++
	return a.Places.Without(row, key)
}

func (a asked) Adding(row, text string) []problem.Edit {
	*a.times++
	return a.Places.Adding(row, text)
}

func (a asked) Raw(at problem.Span) string {
	*a.times++
	return a.Places.Raw(at)
}

func (a asked) Key(path string) problem.Span {
	*a.times++
	return a.Places.Key(path)
}

func (a asked) Headed(row string) bool {
	*a.times++
	return a.Places.Headed(row)
}

// Looking for places takes longer than reading: it is done when there is
// something to say, and then only.
func TestWithoutMistakeNoPlaceIsLookedFor(t *testing.T) {
	whole := 0
	for _, file := range storytest.Files(t, "../testdata/good/*.toml", "../boards/*.toml") {
		text := storytest.Text(t, file)
		times := 0
		_, problems := read.ParseWith(file, text, read.Help{Decode: func(name string, text []byte) read.Text {
			decoded := decode(name, text)
			decoded.Places = asked{decoded.Places, &times}
			return decoded
		}})
		if len(problems) > 0 {
			continue
		}
		if whole++; times > 0 {
			t.Errorf("%s: %d places are looked for, and there is nothing to say", file, times)
		}
	}
	if whole < 4 {
		t.Errorf("only %d storyboards are without a mistake", whole)
	}
}
