package repair

import (
	"strings"
	"unicode/utf8"

	"standoff/story/problem"
)

// An explainer says what is wrong with the writing of a document, in words for somebody
// who has never heard of TOML, and what would be right.
type explainer struct{ *Document }

// syntax reports what is wrong with a storyboard that is no TOML, at the line that has to be
// changed.
func (d explainer) syntax(broken *brokenText) {
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
		d.Mend(problem.Edit{At: d.where.span(at, at+len("//")), Text: "#"})
	case d.misspelt(here):
	case strings.ContainsAny(firstRune(rest), "“”„«»‘’") && !strings.Contains(m, "in comment"):
		d.curly(rest, at, here)
	case !strings.Contains(m, "in comment") && d.unseen(text, at):
	case strings.Contains(m, "new lines") || strings.Contains(m, "unterminated basic") ||
		strings.Contains(m, "unterminated literal"):
		d.unclosed(line)
	case strings.Contains(m, "not terminated by"):
		open := max(0, strings.LastIndex(text, `"""`))
		here = d.where.span(open, open+len(`"""`))
		d.Say(problem.OpenText, here, `a text that opens with """ never closes: add """ where it ends`)
		d.Mend(problem.Edit{At: d.listEnd(here.Line), Text: `"""`})
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
		d.twoBrackets(here)
	case strings.Contains(m, "escape"), strings.Contains(m, `character after \`):
		d.Say(problem.WrongSign, here,
			`\ means something of its own inside "…": write \\, or ' instead of "`)
		d.Mend(problem.Edit{At: here.Before(), Text: `\`})
	case strings.Contains(m, "control characters"):
		d.Say(problem.UnseenLetter, here, "a character that cannot be seen stands here: take it out")
		d.Mend(problem.Edit{At: d.where.span(at, at+len(firstRune(rest)))})
	case strings.Contains(m, "unexpected comma"):
		d.oneTooMany(problem.StrayComma, "there is one comma too many here", at)
	default:
		d.Say(problem.Unreadable, here, "this cannot be read: %s", m)
	}
}

// curly is a quote that does not open a text. Where another one follows on the line,
// both are meant to be straight.
func (d explainer) curly(rest string, at int, here problem.Span) {
	d.Say(problem.CurlyQuotes, here, "“ and ” cannot open and close a text here: use the straight \"")
	open := len(firstRune(rest))
	line, _, _ := strings.Cut(rest[open:], "\n")
	for i, c := range line {
		if strings.ContainsRune("“”„«»‘’", c) {
			d.Mend(problem.Edit{At: d.where.span(at, at+open), Text: `"`},
				problem.Edit{At: d.where.span(at+open+i, at+open+i+utf8.RuneLen(c)), Text: `"`})
			return
		}
	}
}

// oneTooMany says that a sign is one too many.
func (d explainer) oneTooMany(m problem.Mistake, message string, at int) {
	here := d.where.span(at, at+1)
	d.Say(m, here, "%s", message)
	d.Mend(problem.Edit{At: here})
}

// twoBrackets says how a header is written.
func (d explainer) twoBrackets(here problem.Span) {
	d.Say(problem.WrongHeader, here, "the header of a block needs two brackets on each side: [[step]]")
	name := strings.Trim(strings.TrimSpace(d.where.lineText(here.Line)), "[] \t")
	if name != "" && !strings.ContainsAny(name, " []\"'") {
		d.whole(here.Line, "[["+name+"]]")
	}
}

// unclosed is a text without its second quote.
func (d explainer) unclosed(line int) {
	from := d.where.lines[line-1]
	text := d.where.lineText(line)
	open := max(0, strings.LastIndexAny(text, "\"'"))
	d.Say(problem.OpenText, d.where.span(from+open, from+len(text)),
		`a text on line %d has no closing quote: add " where it ends`, line)
	end := strings.TrimRight(text, ",]} \t")
	at := from + len(end)
	d.Mend(problem.Edit{At: d.where.span(at, at).Before(), Text: text[open : open+1]})
}

// noComma reports what is wrong where the parser expected a comma or the end of a list or row.
// Message is the parser's; lastAt, an offset, and lastLine are where the value before ends.
func (d explainer) noComma(message, text string, lastAt, lastLine int, here problem.Span) {
	next := text[min(d.offset(here), len(text)):]
	last := byte(0)
	if lastAt > 0 {
		last = text[lastAt-1]
	}
	at := d.where.span(max(0, lastAt-1), lastAt)
	switch {
	case strings.HasPrefix(next, "then"):
		d.Say(problem.NeedsQuotes, here, `text needs quotes: "then"`)
		d.Instead(`"then"`)
	case here.Line == lastLine && joins(next) && !beginsKey(next):
		d.Say(problem.NeedsBrackets, here, "%q does not join values: several stand in brackets, [ … , … ]",
			next[:word(next)])
		d.joined(here)
	case strings.IndexByte("\"'", last) >= 0 && here.Line == lastLine && letter(next) && !beginsKey(next):
		d.quotesInside(here)
	case strings.Contains(message, "inline table") && (next == "" || next[0] == '{' ||
		next[0] == '"' || next[0] == '[' || next[0] == ']'):
		d.noBrace(at, lastLine, next)
	case strings.Contains(message, "array value") && last == '}':
		d.add(problem.MissingComma, at, ",", "the row on line %d has no comma behind it", lastLine)
	case strings.Contains(message, "inline table"):
		d.add(problem.MissingComma, at, ",", "there is no comma between two keys of the row on line %d", lastLine)
	case here.Line != lastLine && (beginsKey(next) || strings.HasPrefix(next, "[[")):
		d.add(problem.OpenBracket, at, "]", "a list is not closed on line %d: add ]", lastLine)
	default:
		d.add(problem.MissingComma, at, ",", "there is no comma behind %s on line %d", lastWord(text[:lastAt]), lastLine)
	}
}

// add says what is not there behind a stretch.
func (d explainer) add(m problem.Mistake, at problem.Span, what, format string, args ...any) {
	d.Say(m, at, format, args...)
	d.Mend(problem.Edit{At: at.Behind(), Text: what})
}

// noBrace says that a row is not closed; next is what follows it.
func (d explainer) noBrace(at problem.Span, line int, next string) {
	brace := " }"
	if next != "" && strings.IndexByte(`{"`, next[0]) >= 0 {
		brace = " },"
	}
	d.add(problem.OpenBracket, at, brace, "the row on line %d has no closing brace: add }", line)
}

// offset is where a span begins in the text.
func (d explainer) offset(at problem.Span) int {
	offset := d.where.lines[at.Line-1]
	for i := 1; i < at.Col && offset < len(d.where.text); i++ {
		_, size := utf8.DecodeRune(d.where.text[offset:])
		offset += size
	}
	return offset
}

// neverClosed reports which bracket stays open until the end of the text.
func (d explainer) neverClosed(text string) {
	at, row := len(text), false
	if open := openBrackets(text); len(open) > 0 {
		at = open[len(open)-1]
		row = text[at] == '{'
	}
	here := d.where.span(at, at+1)
	if row {
		d.Say(problem.OpenBracket, here, "the row on line %d has no closing brace: add }", here.Line)
		line := d.where.lineText(here.Line)
		end := d.where.lines[here.Line-1] + len(strings.TrimRight(line, ", \t"))
		d.Mend(problem.Edit{At: d.where.span(end, end).Before(), Text: " }"})
		return
	}
	d.Say(problem.OpenBracket, here, "the list that opens on line %d is never closed: add ]", here.Line)
	d.Mend(problem.Edit{At: d.listEnd(here.Line), Text: "]"})
}

// noQuotes reports what is wrong where the parser expected a value.
func (d explainer) noQuotes(text string, at int, here problem.Span) {
	rest := text[at:]
	line := d.where.lineText(here.Line)
	switch {
	case strings.HasPrefix(rest, ","):
		d.oneTooMany(problem.StrayComma, "there is one comma too many here", at)
	case strings.TrimSpace(rest) == "" || rest[0] == '\n' || rest[0] == '\r' || rest[0] == '#':
		d.Say(problem.WrongKeyLine, here, "there is nothing behind =")
	case strings.HasPrefix(rest, "="):
		d.oneTooMany(problem.WrongSign, "there is one = too many here", at)
	case strings.HasPrefix(line, "[[") || beginsKey(rest) &&
		strings.TrimSpace(string([]rune(line)[:here.Col-1])) == "":
		d.neverClosed(text[:d.where.lines[here.Line-1]])
	case letter(rest):
		d.needsQuotes(here)
	default:
		d.Say(problem.NeedsQuotes, here, "this is no value: a text needs quotes, a list brackets")
	}
}
