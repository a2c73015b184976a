package read

import "standoff/story/grammar"

// Try returns what is said of one key's value in a row of a story.
func Try(board map[string]any, b *grammar.Block, k *grammar.Key, values map[string]any) string {
	p := newReader("", nil, Text{}, Help{})
	p.story.Languages = []string{"en"}
	p.collect(board)
	r := p.row(b, "", values)
	p.value(r, k, values[k.Name])
	out := ""
	for _, q := range p.Problems {
		out += q.Message + "\n"
	}
	return out
}
