package read

import (
	"fmt"
	"strings"

	"standoff/story/grammar"
	"standoff/story/problem"
)

// unknownKey says what a key that the block does not have could be.
func (p *diagnosis) unknownKey(r *row, name string) {
	at, b := p.keySpan(r, name), r.block
	if p.misplaced(r, name, at) || p.notRows(r, name, at) {
		return
	}
	if seen, meant := p.unseen(name); seen != "" && b.Key(meant) != nil {
		p.Say(problem.UnknownKey, at, "%s: write %s", seen, meant)
		p.Instead(meant)
		return
	}
	if meant := p.nearest(name, b.Names()); meant != "" {
		p.Say(problem.UnknownKey, at, "%s has no key %q%s", b.Name, name, orMeant(meant))
		p.Allow(b.Names())
		p.Instead(meant)
		return
	}
	if heads := p.headers(r, name, ""); b == grammar.StoryKeys && len(heads) > 0 {
		p.Say(problem.UnknownKey, heads[0].At, "a story has no block [[%s]]: [[source]] says who says so, [[set]] where, "+
			"[[cast]] who, [[step]] what happened, [[correction]] what was wrong", name)
		return
	}
	if name == "count" && b.Key("number") != nil { // count is how many people are said to be there
		p.Say(problem.UnknownKey, at, "%s has no key %q; how many there are is number", b.Name, name)
		p.Instead("number")
		return
	}
	if p.elsewhere(r, name, at) {
		return
	}
	p.Say(problem.UnknownKey, at, "%s has no key %q%s", b.Name, name, grammar.Some(b.Names()))
	p.Allow(b.Names())
}

// misplaced says of a key that is right where it is not, and reports whether it is one.
func (p *diagnosis) misplaced(r *row, name string, at problem.Span) bool {
	b := r.block
	switch {
	case (b == grammar.NoteKeys || b == grammar.QuoteKeys || b == grammar.MoveKeys || b == grammar.AccountKeys) &&
		p.places.Headed(r.Row) && grammar.StepKeys.Key(name) != nil:
		problem := p.Problem(problem.KeyBelow, at,
			"%q belongs to the step, but it stands below %s and so inside that %s: move it above line %d",
			name, b.Header, strings.TrimPrefix(strings.TrimPrefix(b.Name, "a "), "an "), r.Span("").Line)
		p.Add(p.See(problem, r.Span(""), "above this line"))
		p.moveUp(r, name)
	case strings.HasPrefix(r.Row, "set[") && name == "walls":
		p.Say(problem.UnknownKey, at, `%s has no key "walls": walls belong to an area, walls = "all"`,
			b.Name)
		p.drop(r, name)
	case b == grammar.MoveKeys && name == "then":
		p.Say(problem.WrongThen, at, `write "then" by itself between two rows, without braces`)
		row := r.Span("")
		row.EndCol = 1 << 20
		if n := strings.IndexByte(p.places.Raw(row), '}'); n >= 0 {
			row.EndCol = row.Col + n + 1
			p.Mend(problem.Edit{At: row, Text: `"then"`})
		}
	default:
		return false
	}
	return true
}

// notRows says of a key that is the singular of rows, or the plural of blocks, how they are written, and
// reports whether it is one.
func (p *diagnosis) notRows(r *row, name string, at problem.Span) bool {
	b := r.block
	for _, k := range b.Keys {
		if (k.Takes == grammar.TakesRows || k.Name == "moves") && k.Name == name+"s" {
			header := strings.Trim(b.Header, "[]")
			heads := p.headers(r, name, header+"."+k.Name)
			if len(heads) > 0 {
				at = heads[0].At
			}
			p.Say(problem.UnknownKey, at, "write %s = [ … ] or [[%s.%s]]%s", k.Name, header, k.Name, aboveEach(heads))
			if len(heads) > 0 {
				p.Mend(heads...)
			} else {
				p.Instead(k.Name)
			}
			return true
		}
		if k.Takes == grammar.TakesRows && name == k.Name+"s" {
			heads := p.headers(r, name, k.Name)
			if len(heads) > 0 {
				at = heads[0].At
			}
			p.Say(problem.UnknownKey, at, "write [[%s]] above each: blocks are singular", k.Name)
			if p.Mend(heads...); len(heads) == 0 {
				p.Instead("[[" + k.Name + "]]")
			}
			return true
		}
	}
	return false
}

// headers returns the edits that give all blocks below a header another one, in the order of
// the file; none where it is no header.
func (p *diagnosis) headers(r *row, name, header string) (all []problem.Edit) {
	for i := range listed(r.values[name]) {
		at := p.places.Span(problem.Item(problem.Join(r.Row, name), i), "")
		if strings.HasPrefix(p.places.Raw(at), "[[") {
			all = append(all, problem.Edit{At: at, Text: "[[" + header + "]]"})
		}
	}
	return all
}

func aboveEach(headers []problem.Edit) string {
	if len(headers) > 1 {
		return " above each"
	}
	return ""
}

// elsewhere says of a key that another block has how it is written there, and reports
// whether one has it.
func (p *diagnosis) elsewhere(r *row, name string, at problem.Span) bool {
	b := r.block
	other := otherBlock(b, name)
	if other == nil {
		return false
	}
	said := fmt.Sprintf("%s has no key %q: it is one of %s", b.Name, name, other.Name)
	in := ""
	for _, k := range b.Keys {
		if k.Rows == other {
			in = k.Name
		}
	}
	value := p.places.Raw(r.Span(name))
	switch row := "{ " + name + " = " + value + ", … }"; {
	case in == "camera":
		said += "; write camera = { on = \"…\", " + name + " = " + value + " }"
	case in != "" && r.Row != "":
		said += "; write " + in + " = [" + row + "]"
	case other == grammar.StoryKeys:
		said += "; write it above the first block"
		p.Say(problem.UnknownKey, at, "%s", said)
		if gone := r.Without(name); gone != nil {
			p.Mend(append(gone, problem.Edit{At: problem.Span{Line: 1, Col: 1, EndCol: 1}, Text: name + " = " + value + "\n"})...)
		}
		return true
	case other.Header != "":
		said += "; write it there, below " + other.Header
	}
	p.Say(problem.UnknownKey, at, "%s", said)
	p.drop(r, name)
	return true
}

// moveUp notes that a key stands above the header of its row.
func (p *diagnosis) moveUp(r *row, name string) {
	if gone := r.Without(name); gone != nil {
		p.Mend(append(gone, problem.Edit{At: r.Span("").Before(),
			Text: name + " = " + p.places.Raw(r.Span(name)) + "\n"})...)
	}
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
