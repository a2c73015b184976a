package main

import (
	"encoding/json"

	"standoff/story"
	"standoff/story/problem"
)

// A finding is a problem as editors and continuous integration read it. Its
// fields never change their meaning; new ones may come.
type finding struct {
	File     string    `json:"file"`
	Range    textRange `json:"range"`
	Severity string    `json:"severity"` // "error" or "warning"
	Code     string    `json:"code"`     // a story.Mistake
	Message  string    `json:"message"`
	Related  []related `json:"related,omitempty"`
	Allowed  []string  `json:"allowed,omitempty"` // all that may stand there
	Why      string    `json:"why,omitempty"`
	Wrong    string    `json:"wrong,omitempty"`
	Right    string    `json:"right,omitempty"`
}

// A related place is the second one of a problem.
type related struct {
	File    string    `json:"file"`
	Range   textRange `json:"range"`
	Message string    `json:"message"`
}

// A textRange runs from its start to before its end. Lines and columns count
// from 1, columns in characters. What concerns the whole file is at 1, 1.
type textRange struct {
	Start position `json:"start"`
	End   position `json:"end"`
}

type position struct {
	Line   int `json:"line"`
	Column int `json:"column"`
}

func rangeOf(s problem.Span) textRange {
	line, col := max(s.Line, 1), max(s.Col, 1)
	return textRange{position{line, col}, position{line, max(s.EndCol, col)}}
}

func newFinding(p problem.Problem, explain bool) finding {
	f := finding{
		File: p.File, Range: rangeOf(p.Span), Severity: "error",
		Code: string(p.Mistake), Message: p.Message, Allowed: p.Allowed,
	}
	if p.Warning {
		f.Severity = "warning"
	}
	if p.See != nil {
		f.Related = []related{{p.File, rangeOf(p.See.Span), p.See.Message}}
	}
	if explain {
		l := lessons[p.Mistake]
		f.Why, f.Wrong, f.Right = l.why, l.wrong, l.right
	}
	return f
}

// checkJSON prints the problems of all storyboards as one array.
func checkJSON(boards []storyboard, t terminal, strict, explain bool, today story.Day) error {
	var failed error
	all := []finding{}
	for _, b := range boards {
		plan, problems := inspectOn(b, today)
		for _, p := range problems {
			all = append(all, newFinding(p, explain))
		}
		if plan == nil || strict && len(problems) > 0 {
			failed = errProblems
		}
	}
	e := json.NewEncoder(t.out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(all); err != nil {
		return err
	}
	return failed
}
