package repair

import (
	"strings"

	"standoff/story/problem"
)

// afterValue reports what stands after a finished key = value on its line.
func (d *Document) afterValue(text string, at int, here problem.Span) {
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

// noKey reports what is wrong where the parser expected a key.
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

// noEquals reports what is wrong where the parser expected = after a key.
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
