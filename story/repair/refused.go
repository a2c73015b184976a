package repair

import (
	"errors"
	"strings"

	"github.com/BurntSushi/toml"
	"standoff/story/problem"
)

// twice is a key or a block of which there can be only one.
func (d explainer) twice(at problem.Span, key string) {
	line := strings.TrimSpace(d.where.lineText(at.Line))
	block := header(string(d.where.text[:d.where.lines[max(1, at.Line)-1]]))
	switch {
	case strings.HasPrefix(line, "["+key+"]"):
		d.Say(problem.WrongHeader, at, "write [[%s]] with two brackets on each side", key)
		d.whole(at.Line, "[["+key+"]]")
	case key == "id" && strings.HasPrefix(line, key) && block != "":
		d.lostHeader = true
		d.Say(problem.GivenTwice, at,
			"%q is given twice: keep one of them, or begin another block above it, %s", key, block)
		d.Mend(problem.Edit{At: at.Before(), Text: "\n" + block + "\n"})
	default:
		d.Say(problem.GivenTwice, at, "%q is given twice: keep one of them", key)
		if strings.HasPrefix(line, key) {
			d.whole(at.Line, "")
		}
	}
}

// refused says what BurntSushi/toml found wrong with what parses as TOML.
func (d explainer) refused(err error) {
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
		if len(day) != len("2020-01-07") && d.misspelt(at) {
			return
		}
		d.Say(problem.WrongDay, at, "%s is no day that the calendar has", day)
	case strings.Contains(m, "out of range"):
		d.Say(problem.OutOfRange, at, "%s is too large a number", key)
	default:
		d.Say(problem.Unreadable, at, "this cannot be read: %s", m)
	}
}
