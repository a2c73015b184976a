package read

import (
	"fmt"

	"standoff/story/grammar"
	"standoff/story/problem"
)

// each reads the rows of a list.
func (p *tables) each(r *row, key string, b *grammar.Block, read func(*row)) {
	if !r.good[key] {
		return
	}
	all := listed(r.values[key])
	if len(all) > grammar.MostRows {
		p.Say(problem.OutOfRange, r.Span(key), "%s has %d rows: %d is the most", key, len(all), grammar.MostRows)
		all = all[:grammar.MostRows]
	}
	for i, v := range all {
		if x := p.check(p.row(b, problem.Item(problem.Join(r.Row, key), i), v)); x.block == b {
			read(x)
		}
	}
}

// two reads a list of two different ids.
func (p *tables) two(r *row, key string) (ids [2]string, ok bool) {
	k := r.block.Key(key)
	all, _ := r.values[key].([]any)
	if len(all) != 2 {
		p.Say(problem.WrongType, r.Span(k.Name), "%s needs two of them: %s = [\"…\", \"…\"]", k.Name,
			k.Name)
		p.Instead(`["…", "…"]`)
		return ids, false
	}
	ok = true
	for i, v := range all {
		ok = p.reference(r, k, fmt.Sprintf("%s.%d", k.Name, i), v) && ok
		ids[i], _ = v.(string)
	}
	if ok && ids[0] == ids[1] {
		p.Say(problem.Repeated, r.Span(k.Name), "%q stands on both sides: between needs two different ones",
			ids[0])
		return ids, false
	}
	return ids, ok
}
