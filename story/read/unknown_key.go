package read

import (
	"strings"

	"standoff/story/grammar"
	"standoff/story/problem"
)

// unknownKey says what a key that the block does not have could be.
func (p *diagnosis) unknownKey(r *row, name string) {
	at := p.keySpan(r, name)
	b := r.block
	if (b == grammar.NoteKeys || b == grammar.QuoteKeys || b == grammar.MoveKeys ||
		b == grammar.AccountKeys) && p.places.Headed(r.Row) &&
		grammar.StepKeys.Key(name) != nil {
		problem := p.Problem(problem.KeyBelow, at,
			"%q belongs to the step, but it stands below %s and so inside that %s: move it above line %d",
			name, b.Header, strings.TrimPrefix(strings.TrimPrefix(b.Name, "a "), "an "), r.Span("").Line)
		p.Add(p.See(problem, r.Span(""), "above this line"))
		return
	}
	if strings.HasPrefix(r.Row, "set[") && name == "walls" {
		p.Say(problem.UnknownKey, at, `%s has no key "walls": walls belong to an area, walls = "all"`,
			b.Name)
		return
	}
	if b == grammar.MoveKeys && name == "then" {
		p.Say(problem.WrongThen, at, `write "then" by itself between two rows, without braces`)
		return
	}
	for _, k := range b.Keys {
		if (k.Takes == grammar.TakesRows || k.Name == "moves") && k.Name == name+"s" {
			header := strings.Trim(b.Header, "[]")
			p.Say(problem.UnknownKey, at, "write %s = [ … ] or [[%s.%s]]", k.Name, header, k.Name)
			return
		}
		if k.Takes == grammar.TakesRows && name == k.Name+"s" {
			p.Say(problem.UnknownKey, at, "write [[%s]] above each: blocks are singular", k.Name)
			return
		}
	}
	if hint := p.didYouMean(name, b.Names()); hint != "" {
		p.Say(problem.UnknownKey, at, "%s has no key %q%s", b.Name, name, hint)
		p.Allow(b.Names())
		return
	}
	if other := otherBlock(b, name); other != nil {
		p.Say(problem.UnknownKey, at, "%s has no key %q: it is one of %s", b.Name, name, other.Name)
		return
	}
	p.Say(problem.UnknownKey, at, "%s has no key %q%s", b.Name, name, grammar.Some(b.Names()))
	p.Allow(b.Names())
}

// otherBlock is a block that has the key, or nil.
func otherBlock(not *grammar.Block, key string) *grammar.Block {
	for _, b := range grammar.Blocks {
		if b != not && b.Key(key) != nil {
			return b
		}
	}
	return nil
}
