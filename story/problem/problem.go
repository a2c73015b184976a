package problem

import (
	"cmp"
	"fmt"
	"slices"
)

// Span is a stretch of a storyboard. Line and Col count from 1; Col counts
// characters, not bytes; EndCol is the column after the last character on
// the same line. The zero Span is the file as a whole.
type Span struct{ Line, Col, EndCol int }

// A Problem is one thing wrong with a storyboard.
type Problem struct {
	Mistake Mistake
	File    string
	Span    Span
	Message string
	Warning bool     // does not stop a build
	Advice  bool     // a warning that may well be meant so: it stops nothing, ever
	Line    string   // the source line, for the excerpt
	See     *See     // a second place, where one is involved
	Allowed []string // all words, ids or keys that may stand there; nil where any may
	// Remedies are what the message proposes, as changes that a program can make.
	Remedies []Remedy
	Sights   []Sight // the pictures in which it is seen; nil for what no picture shows
}

// A Sight is one picture in which a problem is seen, and where in it.
type Sight struct {
	Step  string     `json:"step"`     // its id
	Shape string     `json:"shape"`    // in a reader's words: "on a phone"
	Size  [2]float64 `json:"size"`     // width and height, CSS pixels
	Lang  string     `json:"language"` // its code
	End   bool       `json:"end"`      // at the step's end, not at its still
	Box   [4]float64 `json:"box"`      // left, top, width, height; all zero where it is all of the picture
}

// See is the second place of a problem: "first named here".
type See struct {
	Span    Span
	Message string
	Line    string
}

// Error returns the problem on one line, file:line:column: message.
func (p Problem) Error() string {
	kind := ""
	if p.Warning {
		kind = "warning: "
	}
	if p.Advice {
		kind = "advice: "
	}
	return fmt.Sprintf("%s:%d:%d: %s%s", p.File, max(p.Span.Line, 1), max(p.Span.Col, 1), kind, p.Message)
}

// Problems are all that was found, in the order of the file.
type Problems []Problem

// Errors reports how many of the problems are not mere warnings.
func (ps Problems) Errors() int {
	n := 0
	for _, p := range ps {
		if !p.Warning {
			n++
		}
	}
	return n
}

// Advice returns those that are mere advice, and all the others.
func (ps Problems) Advice() (advice, others Problems) {
	for _, p := range ps {
		if p.Advice {
			advice = append(advice, p)
		} else {
			others = append(others, p)
		}
	}
	return advice, others
}

// Sort puts the problems into the order of the file.
func (ps Problems) Sort() {
	slices.SortStableFunc(ps, func(a, b Problem) int {
		return cmp.Or(a.Span.Line-b.Span.Line, a.Span.Col-b.Span.Col)
	})
}

// Places knows where everything of one file stands. It is asked only when there
// is something to say: finding places takes longer than reading.
type Places interface {
	// Span returns where the value of a row's key stands, or the row itself when
	// the key is not there or is "". Within a list "who.0" is the key of the first
	// value, within texts "title.es" that of one language.
	Span(row, key string) Span
	// Key returns where the key itself stands, and Without and Adding what takes a key
	// out of a row with its value, and puts one in, such as `who = "…"`. They return no
	// edits where a program cannot tell how.
	Key(path string) Span
	Without(row, key string) []Edit
	Adding(row, text string) []Edit
	// Raw returns a stretch of the file as it is written.
	Raw(at Span) string
}

// Origin remembers from which row of a storyboard a thing was read, so that
// whatever is found wrong with it later can be shown in place. The zero Origin is
// that of a thing that nobody wrote; its spans are zero.
type Origin struct {
	Row    string   // the row's path: "step[3].moves[1]"
	Keys   []string // the keys that the author gave it
	Places Places   // nil where nobody asks
}

// Given reports whether the author wrote the key.
func (o Origin) Given(key string) bool { return slices.Contains(o.Keys, key) }

// Span returns where the key's value stands, or the row when the key was not
// written.
func (o Origin) Span(key string) Span {
	if o.Places == nil {
		return Span{}
	}
	return o.Places.Span(o.Row, key)
}

// Without returns what takes a key out of the row.
func (o Origin) Without(key string) Remedy {
	if o.Places == nil {
		return nil
	}
	return o.Places.Without(o.Row, key)
}

// Adding returns what puts a key into the row.
func (o Origin) Adding(text string) Remedy {
	if o.Places == nil {
		return nil
	}
	return o.Places.Adding(o.Row, text)
}

// Renamed returns what gives a key of the row another name.
func (o Origin) Renamed(key, name string) Remedy {
	if o.Places == nil {
		return nil
	}
	return Remedy{{o.Places.Key(Join(o.Row, key)), name}}
}

// Where returns where a key's value stands in the storyboard, or the row when the
// key was not written.
func (o Origin) Where(key string) Span { return o.Span(key) }

// Unplaced reports whether the last problem concerns no line.
func (ps Problems) Unplaced() bool { return ps[len(ps)-1].Span.Line == 0 }
