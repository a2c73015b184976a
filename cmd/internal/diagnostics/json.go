package diagnostics

import (
	"encoding/json"

	"standoff/cmd/internal/board"
	"standoff/cmd/internal/terminal"
	"standoff/story"
	"standoff/story/problem"
)

// A Finding is a problem as editors and continuous integration read it. Its
// fields never change their meaning; new ones may come.
type Finding struct {
	File     string    `json:"file"`
	Range    TextRange `json:"range"`
	Severity string    `json:"severity"` // "error", "warning" or "advice"
	Code     string    `json:"code"`     // a story.Mistake
	Message  string    `json:"message"`
	Related  []Related `json:"related,omitempty"`
	Allowed  []string  `json:"allowed,omitempty"` // all that may stand there
	// Remedies are what the message proposes, each a list of edits that belong
	// together. An … in one is for the author to fill in.
	Remedies [][]TextEdit `json:"remedies,omitempty"`
	// Pictures are those in which it is seen, and where in each.
	Pictures []problem.Sight `json:"pictures,omitempty"`
	Why      string          `json:"why,omitempty"`
	Wrong    string          `json:"wrong,omitempty"`
	Right    string          `json:"right,omitempty"`
}

// A TextEdit puts a text in the place of a range, which may be empty.
type TextEdit struct {
	Range TextRange `json:"range"`
	Text  string    `json:"text"`
}

// A Related place is the second one of a problem.
type Related struct {
	File    string    `json:"file"`
	Range   TextRange `json:"range"`
	Message string    `json:"message"`
}

// A TextRange runs from its start to before its end. Lines and columns count
// from 1, columns in characters. What concerns the whole file is at 1, 1.
type TextRange struct {
	Start Position `json:"start"`
	End   Position `json:"end"`
}

type Position struct {
	Line   int `json:"line"`
	Column int `json:"column"`
}

func rangeOf(s problem.Span) TextRange {
	line, col := max(s.Line, 1), max(s.Col, 1)
	return TextRange{Position{line, col}, Position{line, max(s.EndCol, col)}}
}

// newFinding returns a problem as JSON has it, with its lesson where explain asks for that.
func newFinding(p problem.Problem, explain bool) Finding {
	f := Finding{
		File: p.File, Range: rangeOf(p.Span), Severity: "error",
		Code: string(p.Mistake), Message: p.Message, Allowed: p.Allowed, Pictures: p.Sights,
	}
	if p.Warning {
		f.Severity = "warning"
	}
	if p.Advice {
		f.Severity = "advice"
	}
	for _, m := range p.Remedies {
		var edits []TextEdit
		for _, e := range m {
			edits = append(edits, TextEdit{rangeOf(e.At), e.Text})
		}
		f.Remedies = append(f.Remedies, edits)
	}
	if p.See != nil {
		f.Related = []Related{{p.File, rangeOf(p.See.Span), p.See.Message}}
	}
	if explain {
		l := Lessons[p.Mistake]
		f.Why, f.Wrong, f.Right = l.Why, l.Wrong, l.Right
	}
	return f
}

// CheckJSON prints the problems of all storyboards as one array.
func CheckJSON(boards []board.Storyboard, t terminal.Terminal, strict, explain bool, today story.Day) error {
	var failed error
	all := []Finding{}
	for _, b := range boards {
		plan, problems := inspectOn(b, today)
		for _, p := range asked(problems, strict) {
			all = append(all, newFinding(p, explain))
		}
		if plan == nil || strict && fails(problems) {
			failed = terminal.ErrProblems
		}
	}
	e := json.NewEncoder(t.Out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(all); err != nil {
		return err
	}
	return failed
}
