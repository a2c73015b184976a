package repair

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"standoff/story/grammar"
	"standoff/story/mend"
	"standoff/story/problem"
)

// A written value is one as it stands in a line that cannot be read.
type written struct {
	key  string       // to which it belongs, or ""
	text string       // the value, as far as it can be told from what follows
	at   problem.Span // where it stands
	line bool         // the key stands on a line of its own, not within a row
}

// writtenAt returns the value of the last key before a place, or around it.
func (d explainer) writtenAt(here problem.Span) (w written, ok bool) {
	line := []rune(d.where.lineText(here.Line))
	before := string(line[:min(max(here.Col-1, 0), len(line))])
	i := strings.LastIndexByte(before, '=')
	if i < 0 {
		return w, false
	}
	w.key = lastKey(before[:i])
	w.line = strings.TrimSpace(before[:i]) == w.key
	from := utf8.RuneCountInString(before[:i]) + 1
	rest := string(line[from:])
	ends := ",}]#"
	if w.line {
		ends = "#"
	}
	rest = rest[:textEnd(rest, ends)]
	trimmed := strings.TrimLeft(rest, " \t")
	from += len(rest) - len(trimmed)
	w.text = strings.TrimRight(trimmed, " \t")
	w.at = problem.Span{Line: here.Line, Col: from + 1, EndCol: from + 1 + utf8.RuneCountInString(w.text)}
	return w, w.key != ""
}

// textEnd returns where the first of some signs stands that is not in quotes, or the
// text's end.
func textEnd(text, ends string) int {
	quote := byte(0)
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case quote != 0 && c == quote:
			quote = 0
		case quote != 0:
		case c == '"':
			quote = c
		case strings.IndexByte(ends, c) >= 0:
			return i
		}
	}
	return len(text)
}

// takes returns what the key takes, in whatever block, or "".
func takes(name string, any ...grammar.Takes) bool {
	return slices.ContainsFunc(grammar.Blocks, func(b *grammar.Block) bool {
		k := b.Key(name)
		return k != nil && slices.Contains(any, k.Takes)
	})
}

// misspelt says of a day, a time or a number that is written in another way how it is
// written here, and reports whether it was one.
func (d explainer) misspelt(here problem.Span) bool {
	w, ok := d.writtenAt(here)
	if !ok || w.text == "" || strings.HasPrefix(w.text, "[") {
		return ok && w.line && w.text != "" && d.notDay(w, here)
	}
	return d.notDay(w, here) || d.notClock(w, here) || d.notNumber(w)
}

func (d explainer) notDay(w written, here problem.Span) bool {
	if !takes(w.key, grammar.TakesDay, grammar.TakesDays) {
		return false
	}
	days := mend.Days(w.text)
	if len(days) == 0 {
		if w.line {
			d.Say(problem.WrongDay, here, grammar.WantsDays, w.key)
		}
		return w.line
	}
	d.Say(problem.WrongDay, w.at, "%s", mend.SayDays(w.key, w.text, days))
	d.Instead(days...)
	return true
}

func (d explainer) notClock(w written, here problem.Span) bool {
	if !takes(w.key, grammar.TakesTime) {
		return false
	}
	clock, why := mend.Clock(w.text)
	switch {
	case why != "":
		d.Say(problem.WrongDay, w.at, "%s is no time of day: %s", w.text, why)
	case clock != "":
		d.Say(problem.WrongDay, w.at, "%s needs hours and minutes, two digits each: %s", w.key, clock)
		d.Instead(clock)
	case w.line && letter(w.text):
		d.Say(problem.WrongType, here, "time needs hours and minutes, such as 10:14: words stand in when = %q", w.text)
		d.whole(here.Line, fmt.Sprintf("when = %q", w.text))
	case w.line:
		d.Say(problem.WrongDay, w.at, "%s needs hours and minutes, such as 10:14", w.key)
	default:
		return false
	}
	return true
}

func (d explainer) notNumber(w written) bool {
	counted := takes(w.key, grammar.TakesWhole, grammar.TakesCount)
	if !counted && !takes(w.key, grammar.TakesNumber) {
		return false
	}
	n, without := mend.Number(w.text, counted)
	if n == "" {
		return false
	}
	d.Say(problem.WrongType, w.at, "%s needs a number, %s: %s", w.key, without, n)
	d.Instead(n)
	return true
}

// unseen names a sign that stands where none can: one that cannot be seen, or that
// looks like another.
func (d explainer) unseen(text string, at int) bool {
	n, plain := mend.Signs(text[at:])
	s, ok := mend.FirstSign(text[at : at+n])
	if !ok || s.Letter == '\t' {
		return false
	}
	here := d.where.span(at, at+n)
	if strings.TrimSpace(plain) == "" {
		d.Say(problem.UnseenLetter, here, "%s stands here: take it out%s", s.Code(), orSpace(plain))
	} else {
		d.Say(problem.UnseenLetter, here, "%s stands here: write %s", s.Code(), plain)
	}
	d.Mend(problem.Edit{At: here, Text: plain})
	return true
}

// orSpace ends a message about blanks.
func orSpace(plain string) string {
	if plain == "" {
		return ""
	}
	return ", or write an ordinary space"
}

// whole notes as a remedy that a text stands instead of a whole line, but for its
// indentation.
func (d explainer) whole(line int, text string) {
	was := d.where.lineText(line)
	indent := len(was) - len(strings.TrimLeft(was, " \t"))
	d.Mend(problem.Edit{At: problem.Span{Line: line, Col: indent + 1, EndCol: utf8.RuneCountInString(was) + 1}, Text: text})
}

// listEnd returns the place behind a list or text that opens on a line and never
// closes: before the next block or the next key at a line's beginning.
func (d explainer) listEnd(line int) problem.Span {
	last := line
	for n := line + 1; n <= len(d.where.lines); n++ {
		text := d.where.lineText(n)
		if strings.HasPrefix(text, "[") || beginsKey(text) {
			break
		}
		if strings.TrimSpace(text) != "" {
			last = n
		}
	}
	return d.lineEnd(last)
}
