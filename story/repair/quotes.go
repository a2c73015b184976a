package repair

import (
	"regexp"
	"strings"

	"standoff/story/grammar"
	"standoff/story/problem"
)

// needsQuotes shows how the text under the span is written well.
func (d explainer) needsQuotes(here problem.Span) {
	w, _ := d.writtenAt(here)
	if w.text == "" {
		line := []rune(d.where.lineText(here.Line))
		rest := string(line[min(here.Col-1, len(line)):])
		w.text = strings.TrimSpace(rest[:textEnd(rest, ",]}#")])
		w.at = problem.Span{Line: here.Line, Col: here.Col, EndCol: here.Col + len([]rune(w.text))}
	}
	text := strings.Trim(w.text, "\"' \t[]")
	for spoken, is := range map[string]string{"true": "true", "yes": "true", "on": "true", "false": "false", "no": "false", "off": "false"} {
		if strings.EqualFold(text, spoken) && w.key != "" {
			d.Say(problem.WrongType, here, "%s is written in small letters: %s = %s", is, w.key, is)
			d.Mend(problem.Edit{At: w.at, Text: is})
			return
		}
	}
	if takes(w.key, grammar.TakesNumber, grammar.TakesWhole) {
		d.Say(problem.WrongType, here, "%s needs a number", w.key)
		return
	}
	quoted := quote(text)
	if w.key == "" {
		d.Say(problem.NeedsQuotes, here, "text needs quotes: %s", quoted)
	} else {
		d.Say(problem.NeedsQuotes, here, "text needs quotes: %s = %s", w.key, quoted)
	}
	d.Mend(problem.Edit{At: w.at, Text: quoted})
}

// quote returns a text in quotes, those within it bent.
func quote(text string) string {
	open := true
	return `"` + strings.Map(func(c rune) rune {
		switch {
		case c == '\\':
			return '/'
		case c != '"':
			return c
		}
		if open = !open; open {
			return '”'
		}
		return '“'
	}, text) + `"`
}

// quotesInside says of a text that ends sooner than it is meant to where quotes go.
func (d explainer) quotesInside(here problem.Span) {
	line := []rune(d.where.lineText(here.Line))
	i := strings.LastIndexByte(string(line[:min(here.Col-1, len(line))]), '=')
	before := string(line)[:i+1]
	rest := strings.TrimLeft(string(line)[i+1:], " \t")
	if rest == "" {
		rest = " "
	}
	raw := rest[:insideEnd(rest)]
	from := len([]rune(before)) + len(string(line)[i+1:]) - len(rest)
	at := problem.Span{Line: here.Line, Col: from + 1, EndCol: from + 1 + len([]rune(raw))}
	mended := quote(strings.Trim(raw, raw[:1]))
	mark := raw[:1]
	switch whole := len(raw) > 2 && strings.HasSuffix(raw, mark) && mended != raw; {
	case mark == "'" && whole:
		d.Say(problem.QuotesInside, here, "the text ends at its second ': write %s", mended)
		d.Mend(problem.Edit{At: at, Text: mended})
	case mark == `"` && whole && strings.Count(raw, mark)%2 == 0:
		d.Say(problem.QuotesInside, here, "the text ends at its second \": inside a text write “ ”")
		d.Mend(problem.Edit{At: at, Text: mended})
	default:
		d.Say(problem.QuotesInside, here, "the text ends at its second \": inside a text write “ ”")
	}
}

// nextKey is where a value ends within a row: before the next key, or the brace.
var nextKey = regexp.MustCompile(`(,\s*[a-z-]+\s*=|\s*\}).*$`)

// insideEnd returns where a value with quotes in it ends, in bytes.
func insideEnd(rest string) int {
	if i := nextKey.FindStringIndex(rest); i != nil {
		return len(strings.TrimRight(rest[:i[0]], " \t"))
	}
	return len(strings.TrimRight(rest, " \t"))
}

var inQuotes = regexp.MustCompile(`"[^"]*"`)

// joined notes how values in quotes stand in brackets that something joins on the
// line.
func (d explainer) joined(here problem.Span) {
	w, ok := d.writtenAt(here)
	if all := inQuotes.FindAllString(w.text, -1); ok && len(all) > 1 {
		d.Mend(problem.Edit{At: w.at, Text: "[" + strings.Join(all, ", ") + "]"})
	}
}
