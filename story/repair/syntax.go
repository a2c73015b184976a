package repair

import (
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"standoff/story/grammar"
	"standoff/story/problem"
)

// syntax reports what is wrong with a storyboard that is no TOML, at the line that has to be
// changed, and in words for somebody who has never heard of TOML.
func (d *Document) syntax(broken *brokenText) {
	text := string(d.where.text)
	at := max(0, min(broken.offset, len(text)))
	rest := text[at:]
	line, _ := d.where.position(at)
	before := strings.TrimRight(withoutComments(text[:at]), " \t\r\n,")
	lastAt := len(strings.TrimRight(before, " \t\r\n"))
	lastLine, _ := d.where.position(max(0, lastAt-1))
	here := d.where.span(at, at+word(rest))
	switch m := broken.message; {
	case strings.HasPrefix(rest, "//"):
		d.Say(problem.WrongSign, here, "a remark begins with #, not with //")
	case d.wrongDay(here), d.wrongTime(here):
	case strings.ContainsAny(firstRune(rest), "“”„«»‘’") && !strings.Contains(m, "in comment"):
		d.Say(problem.CurlyQuotes, here, "“ and ” cannot open and close a text here: use the straight \"")
	case strings.Contains(m, "new lines") || strings.Contains(m, "unterminated basic") ||
		strings.Contains(m, "unterminated literal"):
		d.unclosed(line)
	case strings.Contains(m, "not terminated by"):
		open := max(0, strings.LastIndex(text, `"""`))
		here = d.where.span(open, open+len(`"""`))
		d.Say(problem.OpenText, here, `a text that opens with """ never closes: add """ where it ends`)
	case strings.Contains(m, "after array value"), strings.Contains(m, "after inline table"):
		d.noComma(m, text, lastAt, lastLine, here)
	case strings.Contains(m, "is incomplete"):
		d.neverClosed(text)
	case strings.Contains(m, "expected newline"):
		d.afterValue(text, at, here)
	case strings.Contains(m, "start of value"), strings.Contains(m, "keyword"),
		strings.Contains(m, "expected value"), strings.Contains(m, "must be quoted"):
		d.noQuotes(text, at, here)
	case strings.Contains(m, "start of key"), strings.Contains(m, "expected key"):
		d.noKey(text, at, lastAt, lastLine, here)
	case strings.Contains(m, "expected '='"):
		d.noEquals(text, at, here)
	case strings.Contains(m, "to close"):
		d.Say(problem.WrongHeader, here, "the header of a block wants two brackets on each side: [[step]]")
	case strings.Contains(m, "escape"), strings.Contains(m, `character after \`):
		d.Say(problem.WrongSign, here,
			`\ means something of its own inside "…": write \\, or ' instead of "`)
	case strings.Contains(m, "control characters"):
		d.Say(problem.UnseenLetter, here, "a character that cannot be seen stands here: take it out")
	case strings.Contains(m, "unexpected comma"):
		d.Say(problem.StrayComma, here, "there is one comma too many here")
	default:
		d.Say(problem.Unreadable, here, "this cannot be read: %s", m)
	}
}

// wrongDay explains how days are written, when what is broken is the line of a date, and
// reports whether it is.
func (d *Document) wrongDay(here problem.Span) bool {
	key, value, ok := strings.Cut(d.where.lineText(here.Line), "=")
	if !ok || strings.TrimSpace(key) != "date" || strings.TrimSpace(value) == "" ||
		here.Col <= len(key) {
		return false
	}
	d.Say(problem.WrongDay, here, grammar.WantsDays, "date")
	return true
}

// wrongTime explains how times are written, when what is broken is one such as 8:00, and
// reports whether it is.
func (d *Document) wrongTime(here problem.Span) bool {
	key, value, ok := strings.Cut(d.where.lineText(here.Line), "=")
	value, _, _ = strings.Cut(value, "#")
	t, ok2 := grammar.Clock(strings.TrimSpace(value))
	if !ok || !ok2 || strings.TrimSpace(key) != "time" {
		return false
	}
	d.Say(problem.WrongDay, here, "hours and minutes have two digits each: time = %s", t)
	return true
}

// unclosed is a text without its second quote.
func (d *Document) unclosed(line int) {
	from := d.where.lines[line-1]
	text := d.where.lineText(line)
	open := max(0, strings.LastIndexAny(text, "\"'"))
	d.Say(problem.OpenText, d.where.span(from+open, from+len(text)),
		`a text on line %d has no closing quote: add " where it ends`, line)
}

// noComma reports what is wrong where the parser expected a comma or the end of a list or row.
// Message is the parser's; lastAt, an offset, and lastLine are where the value before ends.
func (d *Document) noComma(message, text string, lastAt, lastLine int, here problem.Span) {
	next := text[min(d.offset(here), len(text)):]
	last := byte(0)
	if lastAt > 0 {
		last = text[lastAt-1]
	}
	at := d.where.span(max(0, lastAt-1), lastAt)
	switch {
	case strings.HasPrefix(next, "then"):
		d.Say(problem.NeedsQuotes, here, `text needs quotes: "then"`)
	case here.Line == lastLine && joins(next) && !beginsKey(next):
		d.Say(problem.NeedsBrackets, here, "%q does not join values: several stand in brackets, [ … , … ]",
			next[:word(next)])
	case last == '"' && here.Line == lastLine && letter(next) && !beginsKey(next):
		d.Say(problem.QuotesInside, here, "the text ends at its second \": inside a text write “ ”")
	case strings.Contains(message, "inline table") && (next == "" || next[0] == '{' ||
		next[0] == '"' || next[0] == '[' || next[0] == ']'):
		d.Say(problem.OpenBracket, at, "the row on line %d has no closing brace: add }", lastLine)
	case strings.Contains(message, "array value") && last == '}':
		d.Say(problem.MissingComma, at, "the row on line %d has no comma behind it", lastLine)
	case strings.Contains(message, "inline table"):
		d.Say(problem.MissingComma, at, "there is no comma between two keys of the row on line %d",
			lastLine)
	case here.Line != lastLine && (beginsKey(next) || strings.HasPrefix(next, "[[")):
		d.Say(problem.OpenBracket, at, "a list is not closed on line %d: add ]", lastLine)
	default:
		d.Say(problem.MissingComma, at, "there is no comma behind %s on line %d", lastWord(text[:lastAt]),
			lastLine)
	}
}

// offset returns where a span begins in the text.
func (d *Document) offset(at problem.Span) int {
	offset := d.where.lines[at.Line-1]
	for i := 1; i < at.Col && offset < len(d.where.text); i++ {
		_, size := utf8.DecodeRune(d.where.text[offset:])
		offset += size
	}
	return offset
}

// neverClosed reports which bracket stays open until the end of the text.
func (d *Document) neverClosed(text string) {
	at, row := len(text), false
	if open := openBrackets(text); len(open) > 0 {
		at = open[len(open)-1]
		row = text[at] == '{'
	}
	here := d.where.span(at, at+1)
	if row {
		d.Say(problem.OpenBracket, here, "the row on line %d has no closing brace: add }", here.Line)
		return
	}
	d.Say(problem.OpenBracket, here, "the list that opens on line %d is never closed: add ]", here.Line)
}

// noQuotes reports what is wrong where the parser expected a value.
func (d *Document) noQuotes(text string, at int, here problem.Span) {
	rest := text[at:]
	line := d.where.lineText(here.Line)
	switch {
	case strings.HasPrefix(rest, ","):
		d.Say(problem.StrayComma, here, "there is one comma too many here")
	case strings.TrimSpace(rest) == "" || rest[0] == '\n' || rest[0] == '\r' || rest[0] == '#':
		d.Say(problem.WrongKeyLine, here, "there is nothing behind =")
	case strings.HasPrefix(rest, "="):
		d.Say(problem.WrongSign, here, "there is one = too many here")
	case strings.HasPrefix(line, "[[") || beginsKey(rest) &&
		strings.TrimSpace(string([]rune(line)[:here.Col-1])) == "":
		d.neverClosed(text[:d.where.lines[here.Line-1]])
	case letter(rest):
		d.needsQuotes(line, here)
	default:
		d.Say(problem.NeedsQuotes, here, "this is no value: a text needs quotes, a list brackets")
	}
}

// needsQuotes shows how the text under the span is written well.
func (d *Document) needsQuotes(line string, here problem.Span) {
	runes := []rune(line)
	from := min(here.Col-1, len(runes))
	before, rest := string(runes[:from]), string(runes[from:])
	if i := strings.LastIndexByte(before, '='); i >= 0 {
		before, rest = before[:i], strings.TrimLeft(before[i+1:], " \t")+rest
	} else {
		before = ""
	}
	if i := strings.IndexAny(rest, ",]}#"); i >= 0 {
		rest = rest[:i]
	}
	rest = strings.Trim(rest, " \t\"")
	key := lastKey(before)
	switch strings.ToLower(rest) {
	case "true", "yes", "on":
		d.Say(problem.WrongType, here, "true is written in small letters: %s = true", key)
		return
	case "false", "no", "off":
		d.Say(problem.WrongType, here, "false is written in small letters: %s = false", key)
		return
	}
	if key == "" {
		d.Say(problem.NeedsQuotes, here, "text needs quotes: %q", rest)
		return
	}
	if wantsNumber(key) {
		d.Say(problem.WrongType, here, "%s wants a number", key)
		return
	}
	if t := by24Hours(rest); key == "time" && t != "" {
		d.Say(problem.WrongType, here, "the day has 24 hours here: time = %s", t)
		return
	}
	d.Say(problem.NeedsQuotes, here, "text needs quotes: %s = %q", key, rest)
}

// by24Hours returns a time such as 5:10 pm as the language has it, 17:10; of anything
// else it is "".
func by24Hours(text string) string {
	t, err := time.Parse("3:04pm", strings.ReplaceAll(strings.ToLower(text), " ", ""))
	if err != nil {
		return ""
	}
	return t.Format("15:04")
}

// wantsNumber reports whether the key takes a number in whatever block.
func wantsNumber(name string) bool {
	return slices.ContainsFunc(grammar.Blocks, func(b *grammar.Block) bool {
		k := b.Key(name)
		return k != nil && (k.Takes == grammar.TakesNumber || k.Takes == grammar.TakesWhole)
	})
}
