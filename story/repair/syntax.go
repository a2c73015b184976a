package repair

import (
	"errors"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/BurntSushi/toml"
	"standoff/story/grammar"
	"standoff/story/problem"
)

// syntax says what is wrong with a storyboard that is no TOML, in the words
// of one who has never heard of TOML, and of the line that has to be changed.
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
		d.behindValue(text, at, here)
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

// wrongDay says how days are written, when what is broken is the line of a date.
func (d *Document) wrongDay(here problem.Span) bool {
	key, value, ok := strings.Cut(d.where.lineText(here.Line), "=")
	if !ok || strings.TrimSpace(key) != "date" || strings.TrimSpace(value) == "" ||
		here.Col <= len(key) {
		return false
	}
	d.Say(problem.WrongDay, here, grammar.WantsDays, "date")
	return true
}

// wrongTime says how times are written, when what is broken is one such as 8:00.
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

// offset is where a span begins in the text.
func (d *Document) offset(at problem.Span) int {
	offset := d.where.lines[at.Line-1]
	for i := 1; i < at.Col && offset < len(d.where.text); i++ {
		_, size := utf8.DecodeRune(d.where.text[offset:])
		offset += size
	}
	return offset
}

// neverClosed says which bracket stays open until the end of the text.
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

// behindValue is something that stands behind a finished key = value.
func (d *Document) behindValue(text string, at int, here problem.Span) {
	line := d.where.lineText(here.Line)
	begin := text[d.where.lines[here.Line-1]:at]
	trimmed := strings.TrimRight(begin, " \t")
	switch {
	case joins(text[at:]):
		d.Say(problem.NeedsBrackets, here, "%q does not join values: several stand in brackets, [ … , … ]",
			text[at:at+word(text[at:])])
	case strings.HasPrefix(text[at:], ",") && digit(trimmed, len(trimmed)-1) && digit(text, at+1):
		d.Say(problem.StrayComma, here, "a number has no comma in it")
	case strings.HasPrefix(text[at:], ","):
		d.Say(problem.StrayComma, here, "a key on a line of its own has no comma behind it")
	case strings.HasSuffix(trimmed, `"`):
		d.Say(problem.QuotesInside, here, "the text ends at its second \": inside a text write “ ”")
	case strings.Contains(line, "]]") && !strings.HasPrefix(line, "[["):
		d.Say(problem.WrongHeader, here,
			"the header of a block wants two brackets on each side: [[step]]")
	case strings.Contains(line, "]]"):
		d.Say(problem.WrongHeader, here, "what follows a header stands on a line of its own")
	case strings.Contains(begin, "="):
		d.needsQuotes(line, here)
	default:
		d.Say(problem.WrongKeyLine, here,
			"this stands behind the end of a line: put it on a line of its own")
	}
}

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

// by24Hours is a time such as 5:10 pm as the language has it, 17:10; of anything
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

func (d *Document) noKey(text string, at, lastAt, lastLine int, here problem.Span) {
	rest := text[at:]
	last := d.where.span(max(0, lastAt-1), lastAt)
	switch {
	case strings.HasPrefix(rest, "{") || strings.HasPrefix(rest, "["):
		d.Say(problem.OpenBracket, last, "the row on line %d has no closing brace: add }", lastLine)
	case strings.HasPrefix(rest, "]") && inRow(text[:at]):
		d.Say(problem.OpenBracket, last, "the row on line %d has no closing brace: add }", lastLine)
	case strings.HasPrefix(rest, "}") || strings.HasPrefix(rest, "]"):
		d.Say(problem.StrayBracket, here, "this closes what was never opened, or was closed already")
	case strings.HasPrefix(rest, "="):
		d.Say(problem.WrongKeyLine, here, "there is no key before =")
	default:
		d.Say(problem.WrongKeyLine, here, "a key is made of a–z and hyphens, and = follows it")
	}
}

func (d *Document) noEquals(text string, at int, here problem.Span) {
	from := d.where.lines[here.Line-1]
	begin := text[from:min(at, len(text))]
	key := lastKey(begin)
	switch {
	case strings.Trim(key, `"'`) == "then" && strings.Contains(begin, "{"):
		d.Say(problem.WrongThen, here, `write "then" by itself between two rows, without braces`)
	case strings.ContainsAny(key, `"'`) && strings.Contains(begin, "{"):
		d.Say(problem.NeedsBrackets, here, "several values stand in brackets: [ … , %s ]", key)
	case strings.ContainsAny(key, `"'`):
		d.neverClosed(text[:from])
	case strings.HasPrefix(text[at:], ":"):
		d.Say(problem.WrongSign, here, "write = instead of :")
	default:
		if at >= len(text) || text[at] == '\n' || text[at] == '\r' {
			here = d.where.span(from, from+len(begin))
		}
		d.Say(problem.WrongKeyLine, here, "there is no = behind %q", key)
	}
}

// twice is a key or a block of which there can be only one.
func (d *Document) twice(at problem.Span, key string) {
	line := strings.TrimSpace(d.where.lineText(at.Line))
	block := header(string(d.where.text[:d.where.lines[max(1, at.Line)-1]]))
	switch {
	case strings.HasPrefix(line, "["+key+"]"):
		d.Say(problem.WrongHeader, at, "write [[%s]] with two brackets on each side", key)
	case key == "id" && strings.HasPrefix(line, key) && block != "":
		d.lostHeader = true
		d.Say(problem.GivenTwice, at,
			"%q is given twice: keep one of them, or begin another block above it, %s", key, block)
	default:
		d.Say(problem.GivenTwice, at, "%q is given twice: keep one of them", key)
	}
}

// refused says what BurntSushi/toml found wrong with what parses as TOML.
func (d *Document) refused(err error) {
	var syntax toml.ParseError
	if !errors.As(err, &syntax) {
		d.Say(problem.Unreadable, problem.Span{}, "this cannot be read: %v", err)
		return
	}
	from := min(syntax.Position.Start, len(d.where.text))
	at := d.where.span(from, from+max(1, syntax.Position.Len))
	key := syntax.LastKey[strings.LastIndexByte(syntax.LastKey, '.')+1:]
	m := syntax.Message
	switch {
	case strings.Contains(m, "already been defined"), strings.Contains(m, "already created"),
		strings.Contains(m, "duplicate"):
		if q := strings.SplitN(m, "'", 3); len(q) == 3 {
			key = q[1][strings.LastIndexByte(q[1], '.')+1:]
		}
		d.twice(at, key)
	case strings.Contains(m, "date"):
		day := string(d.where.text[from:min(len(d.where.text), from+syntax.Position.Len)])
		if len(day) != len("2020-01-07") {
			d.Say(problem.WrongDay, at, "the month and the day of %s have two digits each, such as 2020-01-07",
				day)
			return
		}
		d.Say(problem.WrongDay, at, "%s is no day that the calendar has", day)
	case strings.Contains(m, "out of range"):
		d.Say(problem.OutOfRange, at, "%s is too large a number", key)
	default:
		d.Say(problem.Unreadable, at, "this cannot be read: %s", m)
	}
}
