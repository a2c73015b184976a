package diagnostics

import (
	"regexp"
	"strings"

	"standoff/cmd/internal/board"
	"standoff/story/problem"
)

// A Report is what a preview tells its pages of one storyboard, as JSON.
type Report struct {
	Story     string           `json:"story"` // its id
	File      string           `json:"file"`
	Version   string           `json:"version"` // of what is shown; "" before there was anything
	Saved     string           `json:"saved"`   // when that was seen: "10:42:07"
	Tool      string           `json:"tool"`    // the preview's own version
	Gone      string           `json:"gone"`    // why the file can't be read, or ""
	Text      string           `json:"text"`    // a hash of the file that the problems are of, or ""
	Undo      bool             `json:"undo"`    // the page that mended it last can take that back
	Languages []ReportLanguage `json:"languages"`
	Problems  []ReportProblem  `json:"problems"` // of the file as it stands
}

type ReportLanguage struct {
	Code string `json:"code"`
	Name string `json:"name"`
	Href string `json:"href"` // below the story's folder
}

// A ReportProblem is a problem with the lines around it.
type ReportProblem struct {
	Message string        `json:"message"`
	Warning bool          `json:"warning"`
	Advice  bool          `json:"advice"`
	Step    int           `json:"step"` // counts from 1; 0 outside the steps
	At      reportPlace   `json:"at"`
	See     *reportSecond `json:"see,omitempty"`
	Why     string        `json:"why"`
	Wrong   string        `json:"wrong"`
	Right   string        `json:"right"`
	// Pictures are those in which it is seen, and where in each.
	Pictures []problem.Sight `json:"pictures"`
	Mend     *reportMend     `json:"mend,omitempty"`
}

type reportSecond struct {
	Message string      `json:"message"`
	At      reportPlace `json:"at"`
}

// A reportPlace is a stretch of a line, in characters from 1; line 0 is the
// file as a whole.
type reportPlace struct {
	Line  int          `json:"line"`
	Col   int          `json:"col"`
	End   int          `json:"end"`
	Lines []reportLine `json:"lines"` // what stands around it
}

type reportLine struct {
	Number int    `json:"number"`
	Text   string `json:"text"`
}

// ReportProblems returns the problems of a storyboard and of a paper's own words,
// errors first, advice last.
func ReportProblems(b board.Storyboard, problems problem.Problems) []ReportProblem {
	errors, warnings, advice := []ReportProblem{}, []ReportProblem{}, []ReportProblem{}
	for _, p := range problems {
		lines, step := linesOf(b.Text), 0
		if p.File == b.Name {
			step = stepAround(lines, p.Span.Line)
		}
		for _, f := range b.Words {
			if f.Name == p.File {
				lines, p.Message = linesOf(f.Text), f.Name+": "+p.Message
			}
		}
		l := Lessons[p.Mistake]
		r := ReportProblem{
			Message: p.Message, Warning: p.Warning, Step: step,
			At: placeOf(lines, p.Span, 2, 1), Why: l.Why, Wrong: l.Wrong, Right: l.Right,
			Advice: p.Advice, Pictures: p.Sights, Mend: mendOf(b, p),
		}
		if p.See != nil {
			r.See = &reportSecond{p.See.Message, placeOf(lines, p.See.Span, 0, 0)}
		}
		switch {
		case p.Advice:
			advice = append(advice, r)
		case p.Warning:
			warnings = append(warnings, r)
		default:
			errors = append(errors, r)
		}
	}
	return append(append(errors, warnings...), advice...) // never nil: the page is told a list
}

func linesOf(text []byte) []string {
	return strings.Split(strings.ReplaceAll(string(text), "\r\n", "\n"), "\n")
}

// placeOf returns a stretch with so many lines before and after it.
func placeOf(lines []string, at problem.Span, before, after int) reportPlace {
	p := reportPlace{Line: at.Line, Col: at.Col, End: at.EndCol, Lines: []reportLine{}}
	if at.Line == 0 {
		return p
	}
	for n := max(1, at.Line-before); n <= min(len(lines), at.Line+after); n++ {
		p.Lines = append(p.Lines, reportLine{n, lines[n-1]})
	}
	return p
}

var header = regexp.MustCompile(`^\s*\[\[?\s*([a-z]+)`)

// stepAround returns the number of the step to which a line belongs, or 0.
func stepAround(lines []string, line int) int {
	step, inside := 0, false
	for _, text := range lines[:min(max(line, 0), len(lines))] {
		m := header.FindStringSubmatch(text)
		if m == nil {
			continue
		}
		if inside = m[1] == "step"; inside && !strings.Contains(text, ".") {
			step++
		}
	}
	if !inside {
		return 0
	}
	return step
}
