package repair

import (
	"strings"

	"github.com/BurntSushi/toml"
	"standoff/story/grammar"
	"standoff/story/problem"
)

// mostTries is how many mistakes of writing are looked for.
const mostTries = 60

// decode reads the values. A text without a mistake is parsed once; of one that is
// no TOML what can be read is kept, and everything wrong with its writing is said.
func (d *Document) decode() {
	if !d.parse() && !d.recover() {
		d.Values = nil
	}
}

// parse reads the text as it is now, and reports whether it is TOML.
func (d *Document) parse() bool { return d.parseError() == nil }

// parseError reads the text as it is now, and keeps its values, unless it is no TOML: then it
// returns the parser's error.
func (d *Document) parseError() error {
	var values map[string]any
	meta, err := toml.Decode(string(d.where.text), &values)
	if err == nil {
		d.Values, d.Keys = values, meta.Keys()
	}
	return err
}

// recover takes out of the text what makes it no TOML, until the rest is, and
// reports whether there is any. The parser that knows places says what is wrong
// first; where it finds nothing the other one does.
func (d *Document) recover() bool {
	w := d.where
	b := &blanker{text: w.text, lines: w.lines}
	tries := max(4, min(mostTries, 8*grammar.MostBytes/len(w.text)))
	end, much := 0, takeRow
	written := true // the text is not yet known to be TOML
	for range tries {
		known := len(d.Problems)
		broken, whole := d.tryOnce()
		if whole {
			d.unread = b
			return true
		}
		if written && !broken {
			written, end = false, 0 // from here on in the order of another parser
		}
		line := max(0, d.Problems[known].Span.Line-1)
		if len(b.gone) > 0 && (line < end || b.took(line)) {
			d.Problems = d.Problems[:known] // that much was not enough
			much++
		} else {
			much = takeRow
		}
		if much > takeRest || d.Problems.Unplaced() {
			return false
		}
		if d.lostHeader {
			_, end = b.blockAt(line)
			b.blank(passage{line, end}, b.lines[line], "")
			continue
		}
		end = max(end, b.takeOut(line, much))
	}
	return false
}

// tryOnce reports whether the text is whole TOML now. If not it adds one problem,
// and reports whether the text is broken for the parser that knows places.
func (d *Document) tryOnce() (broken, whole bool) {
	d.lostHeader = false
	at := d.where.read()
	d.placed = true
	if at != nil {
		explainer{d}.syntax(at)
		return true, false
	}
	if err := d.parseError(); err != nil {
		explainer{d}.refused(err)
		return false, false
	}
	return false, true
}

// standAlone are mistakes that are there whatever else the storyboard holds.
var standAlone = map[problem.Mistake]bool{
	problem.UnknownKey: true, problem.KeyBelow: true, problem.EitherOr: true, problem.WrongType: true, problem.WrongWord: true,
	problem.OutOfRange: true, problem.WrongDay: true, problem.WrongLink: true, problem.EmptyText: true, problem.TextTooLong: true,
	problem.WrongID: true, problem.SameID: true, problem.WrongSort: true, problem.UnknownID: true, problem.BadCount: true,
	problem.WrongThen: true, problem.QuoteMarks: true,
}

// Sure reports whether the problem is one for sure, though some of the text could
// not be read: that part may hold what it misses.
func (d *Document) Sure(q problem.Problem) bool {
	if d.unread == nil {
		return true
	}
	return standAlone[q.Mistake] && q.Span.Line > 0 && !d.unread.took(q.Span.Line-1) &&
		(q.Mistake == problem.UnknownKey || !names(d.unread.words.String(), q.Message))
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
