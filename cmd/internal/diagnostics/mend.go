package diagnostics

import (
	"bytes"
	"fmt"
	"hash/fnv"
	"slices"
	"strings"

	"standoff/cmd/internal/board"
	"standoff/story/problem"
)

// A reportMend is the one remedy of a problem that a program can write by itself.
type reportMend struct {
	ID    string       `json:"id"`
	Lines []reportLine `json:"lines"` // those that will be other ones, as they will be
}

// Mends returns the remedies that a preview may write into the storyboard's file, by their
// ids. A problem that has several, or one with an … for its author to fill in, has none.
func Mends(b board.Storyboard, problems problem.Problems) map[string]problem.Remedy {
	all := map[string]problem.Remedy{}
	for _, p := range problems {
		if m := onlyRemedy(b, p); m != nil {
			all[remedyID(m)] = m
		}
	}
	return all
}

// onlyRemedy returns the one remedy of a problem of the file that needs no author, or nil.
func onlyRemedy(b board.Storyboard, p problem.Problem) problem.Remedy {
	if len(p.Remedies) != 1 || p.File != b.Name || b.Path == "" || b.Path == "-" {
		return nil
	}
	open := func(e problem.Edit) bool { return strings.Contains(e.Text, "…") || e.At.Line == 0 }
	if slices.ContainsFunc(p.Remedies[0], open) {
		return nil
	}
	return p.Remedies[0]
}

// remedyID returns what tells a remedy from the others of a text.
func remedyID(m problem.Remedy) string {
	h := fnv.New64a()
	fmt.Fprintf(h, "%q", fmt.Sprint(m))
	return fmt.Sprintf("%x", h.Sum64())
}

// mendOf returns what a page is told of the one remedy of a problem, or nil.
func mendOf(b board.Storyboard, p problem.Problem) *reportMend {
	m := onlyRemedy(b, p)
	if m == nil {
		return nil
	}
	return &reportMend{remedyID(m), changedLines(linesOf(bytes.TrimPrefix(b.Text, byteOrder)), linesOf(m.Apply(b.Text)))}
}

// byteOrder is the mark with which some editors begin a file.
var byteOrder = []byte("\ufeff")

// Mended returns a storyboard's text with a remedy of it.
func Mended(text []byte, m problem.Remedy) []byte {
	after := m.Apply(text)
	if bytes.HasPrefix(text, byteOrder) {
		after = append(bytes.Clone(byteOrder), after...)
	}
	return after
}

// changedLines returns the lines of a text that differ from an older one: those between
// what both begin and end with.
func changedLines(before, after []string) []reportLine {
	from := 0
	for from < min(len(before), len(after)) && before[from] == after[from] {
		from++
	}
	end := len(after)
	for i := len(before); end > from && i > from && before[i-1] == after[end-1]; i-- {
		end--
	}
	all := []reportLine{}
	for n := from; n < end; n++ {
		all = append(all, reportLine{n + 1, after[n]})
	}
	return all
}
