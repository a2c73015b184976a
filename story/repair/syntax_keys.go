package repair

import (
	"regexp"
	"strings"

	"standoff/story/problem"
)

// afterValue reports what stands after a finished key = value on its line.
func (d explainer) afterValue(text string, at int, here problem.Span) {
	line := d.where.lineText(here.Line)
	begin := text[d.where.lines[here.Line-1]:at]
	trimmed := strings.TrimRight(begin, " \t")
	switch {
	case joins(text[at:]):
		d.Say(problem.NeedsBrackets, here, "%q does not join values: several stand in brackets, [ … , … ]",
			text[at:at+word(text[at:])])
		d.joined(here)
	case strings.HasPrefix(text[at:], ",") && digit(trimmed, len(trimmed)-1) && digit(text, at+1):
		d.Say(problem.StrayComma, here, "a number has no comma in it")
	case strings.HasPrefix(text[at:], ","):
		d.oneTooMany(problem.StrayComma, "a key on a line of its own has no comma behind it", at)
	case strings.HasSuffix(trimmed, `"`), strings.HasSuffix(trimmed, `'`) && strings.Count(trimmed, `'`) > 1:
		d.quotesInside(here)
	case strings.Contains(line, "]]") && !strings.HasPrefix(line, "[["):
		d.twoBrackets(here)
	case strings.Contains(line, "]]"):
		d.Say(problem.WrongHeader, here, "what follows a header stands on a line of its own")
		d.Mend(problem.Edit{At: here.Before(), Text: "\n"})
	case strings.Contains(begin, "="):
		d.needsQuotes(here)
	default:
		d.Say(problem.WrongKeyLine, here,
			"this stands behind the end of a line: put it on a line of its own")
		d.Mend(problem.Edit{At: here.Before(), Text: "\n"})
	}
}

// noKey reports what is wrong where the parser expected a key.
func (d explainer) noKey(text string, at, lastAt, lastLine int, here problem.Span) {
	rest := text[at:]
	last := d.where.span(max(0, lastAt-1), lastAt)
	switch {
	case strings.HasPrefix(rest, "{") || strings.HasPrefix(rest, "["):
		d.noBrace(last, lastLine, rest)
	case strings.HasPrefix(rest, "]") && inRow(text[:at]):
		d.noBrace(last, lastLine, rest)
	case strings.HasPrefix(rest, "}") || strings.HasPrefix(rest, "]"):
		d.oneTooMany(problem.StrayBracket, "this closes what was never opened, or was closed already", at)
	case strings.HasPrefix(rest, "="):
		d.Say(problem.WrongKeyLine, here, "there is no key before =")
	default:
		d.Say(problem.WrongKeyLine, here, "a key is made of a–z and hyphens, and = follows it")
	}
}

// noEquals reports what is wrong where the parser expected = after a key.
func (d explainer) noEquals(text string, at int, here problem.Span) {
	from := d.where.lines[here.Line-1]
	begin := text[from:min(at, len(text))]
	key := lastKey(begin)
	switch {
	case d.decimalComma(begin, from):
	case strings.Trim(key, `"'`) == "then" && strings.Contains(begin, "{"):
		d.Say(problem.WrongThen, here, `write "then" by itself between two rows, without braces`)
		d.thenAlone(here.Line)
	case strings.ContainsAny(key, `"'`) && strings.Contains(begin, "{"):
		d.Say(problem.NeedsBrackets, here, "several values stand in brackets: [ … , %s ]", key)
		d.bracketed(begin, key, here)
	case strings.ContainsAny(key, `"'`):
		d.neverClosed(text[:from])
	case strings.HasPrefix(text[at:], ":"):
		d.Say(problem.WrongSign, here, "write = instead of :")
		d.Mend(problem.Edit{At: d.where.span(at, at+1), Text: " ="})
	default:
		if at >= len(text) || text[at] == '\n' || text[at] == '\r' {
			here = d.where.span(from, from+len(begin))
			d.add(problem.WrongKeyLine, here, ` = "…"`, "there is no = behind %q", key)
			return
		}
		d.Say(problem.WrongKeyLine, here, "there is no = behind %q", key)
		d.Mend(problem.Edit{At: here.Before(), Text: "= "})
	}
}

var decimal = regexp.MustCompile(`-?\d+,\d+$`)

// decimalComma says of a number with a comma within a row how it is written.
func (d explainer) decimalComma(begin string, from int) bool {
	begin = strings.TrimRight(begin, " \t")
	at := decimal.FindStringIndex(begin)
	if at == nil {
		return false
	}
	here, number := d.where.span(from+at[0], from+at[1]), strings.Replace(begin[at[0]:], ",", ".", 1)
	d.Say(problem.StrayComma, here, "a number has a dot in it, and no comma: %s", number)
	d.Mend(problem.Edit{At: here, Text: number})
	return true
}

var thenInBraces = regexp.MustCompile(`\{\s*"?then"?[^}]*\}`)

// thenAlone notes how a "then" stands without its braces.
func (d explainer) thenAlone(line int) {
	text := d.where.lineText(line)
	if at := thenInBraces.FindStringIndex(text); at != nil {
		from := d.where.lines[line-1]
		d.Mend(problem.Edit{At: d.where.span(from+at[0], from+at[1]), Text: `"then"`})
	}
}

// bracketed notes how two values of a row stand in brackets: the last before a key's
// place, and the one that stands there for a key.
func (d explainer) bracketed(begin, key string, here problem.Span) {
	begin = strings.TrimSuffix(strings.TrimRight(begin, " "), key)
	all := inQuotes.FindAllStringIndex(begin, -1)
	if len(all) == 0 {
		return
	}
	from := d.where.lines[here.Line-1]
	first, end := from+all[len(all)-1][0], from+len(begin)+len(key)
	d.Mend(problem.Edit{At: d.where.span(first, first).Before(), Text: "["},
		problem.Edit{At: d.where.span(end, end).Before(), Text: "]"})
}
