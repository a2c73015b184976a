package read_test

import (
	"testing"

	"standoff/story/boards"
	"standoff/story/read"
)

func BenchmarkParse(b *testing.B) {
	text, err := boards.Boards.ReadFile("assembly-standoff.toml")
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if s, problems := read.Parse("assembly-standoff.toml", text); s == nil {
			b.Fatal(problems)
		}
	}
}
