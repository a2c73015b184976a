package author

import (
	"slices"
	"strings"

	"standoff/story/grammar"
	"standoff/story/problem"
	"standoff/story/read"
)

// A lost block is one below a header that the language does not know: nothing in it
// was read.
type lost struct {
	in    string   // the row that it would be part of; "" is the story
	words []string // all texts in it
}

// losses returns the blocks of a row that the language does not know.
func losses(b *grammar.Block, row string, values map[string]any) (all []lost) {
	for name, v := range values {
		k := b.Key(name)
		for i, item := range items(v) {
			table, ok := item.(map[string]any)
			switch {
			case !ok:
			case k == nil:
				all = append(all, lost{row, textsIn(table)})
			case k.Rows != nil:
				all = append(all, losses(k.Rows, problem.Item(problem.Join(row, name), i), table)...)
			}
		}
	}
	return all
}

// items returns the rows of a value, of which a table alone is one.
func items(v any) []any {
	switch v := v.(type) {
	case []map[string]any:
		var all []any
		for _, t := range v {
			all = append(all, t)
		}
		return all
	case []any:
		return v
	case map[string]any:
		return []any{v}
	}
	return nil
}

// textsIn returns all texts of a value.
func textsIn(v any) []string {
	if s, ok := v.(string); ok {
		return []string{s}
	}
	var all []string
	if table, ok := v.(map[string]any); ok {
		for _, x := range table {
			all = append(all, textsIn(x)...)
		}
		return all
	}
	for _, x := range items(v) {
		all = append(all, textsIn(x)...)
	}
	return all
}

// withoutConsequences leaves out what is wrong only because a block is lost: once its header
// is mended, that is well, or is told then.
func withoutConsequences(all problem.Problems, gone []lost, places read.Places) problem.Problems {
	if len(gone) == 0 {
		return all
	}
	return slices.DeleteFunc(all, func(q problem.Problem) bool {
		return slices.ContainsFunc(gone, func(l lost) bool { return l.explains(q, places) })
	})
}

// explains reports whether a problem is one only because the block was not read.
func (l *lost) explains(q problem.Problem, places read.Places) bool {
	switch q.Mistake {
	case problem.UnknownID, problem.Unused:
		return slices.ContainsFunc(strings.Split(q.Message, `"`), func(word string) bool {
			return slices.Contains(l.words, word)
		})
	case problem.MissingBlock:
		return l.in == ""
	case problem.WrongHeader:
		return l.in == "" && q.Span.Line <= 1 // a row of the block was taken for all of it
	case problem.DoubtUnseen, problem.WrongAccounts:
		from, to := lines(l.in, places)
		return q.Span.Line >= from && q.Span.Line < to
	}
	return false
}

// lines returns the first line of the block that a row is part of, and that of the next.
func lines(row string, places read.Places) (from, to int) {
	block, _, _ := strings.Cut(row, ".")
	kind, rest, _ := strings.Cut(block, "[")
	from, to = places.Span(block, "").Line, 1<<30
	n := 0
	for _, c := range strings.TrimSuffix(rest, "]") {
		n = 10*n + int(c-'0')
	}
	if next := places.Span(problem.Item(kind, n+1), "").Line; next > from {
		to = next
	}
	return from, to
}
