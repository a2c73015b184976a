package read

import (
	"strings"

	"github.com/BurntSushi/toml"
	"standoff/story/problem"
)

// mostTries is how many mistakes of writing are looked for.
const mostTries = 60

// decode is the storyboard's values. Of one that is no TOML they are what can
// be read, and everything that is wrong with its writing has been said.
func (p *reader) decode() map[string]any {
	w := p.where
	b := &blanker{text: w.text, lines: w.lines}
	tries := max(4, min(mostTries, 8*MostBytes/len(w.text)))
	end, much := 0, takeRow
	written := true // the text is not yet known to be TOML
	for range tries {
		known := len(p.problems)
		values := p.decodeOnce()
		if values != nil {
			p.unread = b
			return values
		}
		if written && !p.brokenText {
			written, end = false, 0 // from here on in the order of another parser
		}
		line := max(0, p.problems[known].Span.Line-1)
		if len(b.gone) > 0 && (line < end || b.took(line)) {
			p.problems = p.problems[:known] // that much was not enough
			much++
		} else {
			much = takeRow
		}
		if much > takeRest || p.problems.Unplaced() {
			return nil
		}
		if p.problems[len(p.problems)-1].LostHeader() {
			_, end = b.blockAt(line)
			b.blank(passage{line, end}, b.lines[line], "")
			continue
		}
		end = max(end, b.takeOut(line, much))
	}
	return nil
}

// decodeOnce is the storyboard's values, or nil and one problem more.
func (p *reader) decodeOnce() map[string]any {
	broken := p.where.read()
	if p.brokenText = broken != nil; p.brokenText {
		p.syntax(broken)
		return nil
	}
	var values map[string]any
	if _, err := toml.Decode(string(p.where.text), &values); err != nil {
		p.refused(err)
		return nil
	}
	return values
}

// standAlone are mistakes that are there whatever else the storyboard holds.
var standAlone = map[problem.Mistake]bool{
	problem.UnknownKey: true, problem.KeyBelow: true, problem.EitherOr: true, problem.WrongType: true, problem.WrongWord: true,
	problem.OutOfRange: true, problem.WrongDay: true, problem.WrongLink: true, problem.EmptyText: true, problem.TextTooLong: true,
	problem.WrongID: true, problem.SameID: true, problem.WrongSort: true, problem.UnknownID: true, problem.BadCount: true,
	problem.WrongThen: true, problem.QuoteMarks: true,
}

// keepSure drops what may be wrong only because some of the storyboard could
// not be read. The first problems, those of the writing itself, stay.
func (p *reader) keepSure(first int) {
	if first == 0 {
		return
	}
	unread := p.unread.words.String()
	kept := p.problems[:first]
	for _, q := range p.problems[first:] {
		if standAlone[q.Mistake] && q.Span.Line > 0 && !p.unread.took(q.Span.Line-1) &&
			!(q.Mistake != problem.UnknownKey && names(unread, q.Message)) {
			kept = append(kept, q)
		}
	}
	p.problems = kept
}

// names reports whether the text holds something that a message has in quotes:
// what the message misses may stand there.
func names(text, message string) bool {
	for i, word := range strings.Split(message, `"`) {
		if i%2 == 1 && word != "" && strings.Contains(text, word) {
			return true
		}
	}
	return false
}
