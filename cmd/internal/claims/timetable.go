package claims

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"standoff/cmd/internal/terminal"
	"standoff/story"
)

// Timetable prints who did what when, and who says so.
func Timetable(out io.Writer, a Account) error {
	w := &terminal.Writer{Out: out}
	w.Line("", a.Title.In(a.Lang))
	w.Line("", a.days(a.Date))
	if by := a.By.In(a.Lang); by != "" {
		w.Line("", by)
	}
	if all := a.numbers(); len(all) > 0 {
		w.Line("", "")
		w.Line("", "Numbers of people")
		for _, c := range all {
			w.Line("  ", c.who+": "+c.text+" "+refs(c.sources))
		}
	}
	corrections(w, a)
	if fair := a.Fair.In(a.Lang); fair != "" {
		w.Line("", "")
		w.Line("", "For editors: "+fair)
	}
	for i := range a.Plan.Steps {
		step(w, a, i)
	}
	w.Line("", "")
	w.Line("", "Sources")
	for _, source := range a.Sources {
		w.Line("  ", fmt.Sprintf("[%s] %s", source.ID, a.cited(source)))
		w.Line("      ", "named in "+a.namedIn(source))
	}
	return w.Err
}

// step prints a step: its title, time, grade and line, below them all that it claims, and what it is to
// those who cannot see it: the author's words or the program's.
func step(w *terminal.Writer, a Account, i int) {
	p := a.Plan.Steps[i]
	st := p.Step
	w.Line("", "")
	w.Line("", a.heading(i))
	w.Line("   ", fmt.Sprintf("%s · %s · %s in the story · line %d", a.clock(st), st.Sure,
		minutes(p.Start), st.Where("").Line))
	if st.GoesOn != nil {
		w.Line("   ", "the story goes on from the end of one account: "+st.GoesOn.Title.In(a.Lang))
	}
	all := a.claims(i)
	w.Line("   ", all[0].text+" "+refs(all[0].sources))
	for _, c := range all[1:] {
		w.Line("     ", c.item())
	}
	if alt := st.Alt.In(a.Lang); alt != "" {
		w.Line("     ", "- who cannot see the picture is told: "+alt)
	}
}

// heading returns what a step is called, or an account of one.
func (a Account) heading(i int) string {
	st := a.Steps[i]
	if st.Of == nil {
		return fmt.Sprintf("%d. %s", a.Number(i), st.Title.In(a.Lang))
	}
	return fmt.Sprintf("%d, the account of: %s", a.Number(i), st.Title.In(a.Lang))
}

// item returns the claim in a list of those of its step.
func (c claim) item() string {
	text := c.said()
	if c.kind == "quote" {
		text = "“" + text + "”"
	}
	if c.who != "" {
		text = c.who + ": " + text
	}
	if c.sure.Doubtful() && c.kind != "alt" {
		text = strings.ToUpper(string(c.sure)) + ": " + text
	}
	if c.manner != "" {
		text += " (" + c.manner + ")"
	}
	if c.doubt != "" {
		text += " (" + c.doubt + ")"
	}
	switch {
	case c.kind == "alt":
		return "- described: " + text
	case c.kind != "move":
		return "- " + text + " " + refs(c.sources)
	case c.then:
		return "- then drawn: " + text
	}
	return "- drawn: " + text
}

// corrections prints when the story was last changed, and what was wrong.
func corrections(w *terminal.Writer, a Account) {
	if a.Updated == (story.Day{}) {
		return
	}
	w.Line("", "")
	w.Line("", "Updated "+a.day(a.Updated))
	for i, c := range a.corrections() {
		about := ""
		if at := slices.Index(a.Steps, a.Corrections[i].Step); at >= 0 {
			about = fmt.Sprintf(", step %d", a.Number(at))
		}
		w.Line("  ", "Correction of "+a.day(a.Corrections[i].Date)+about+": "+c.text)
	}
}

// namedIn returns where a story names a source.
func (a Account) namedIn(source *story.Source) string {
	var all []string
	for i := range a.Steps {
		if slices.ContainsFunc(a.claims(i), func(c claim) bool {
			return slices.Contains(c.sources, source)
		}) {
			if n := fmt.Sprint(a.Number(i)); !slices.Contains(all, n) {
				all = append(all, n)
			}
		}
	}
	said := "no step"
	if len(all) > 0 {
		said = "step " + strings.Join(all, ", ")
	}
	if slices.ContainsFunc(a.numbers(), func(c claim) bool {
		return slices.Contains(c.sources, source)
	}) {
		said += ", and for a number of people"
	}
	return said
}

// refs returns the ids of sources in brackets.
func refs(sources []*story.Source) string {
	var ids []string
	for _, s := range sources {
		ids = append(ids, s.ID)
	}
	return "[" + strings.Join(ids, "; ") + "]"
}

// minutes returns a time of the story: 1:05.
func minutes(seconds float64) string {
	return fmt.Sprintf("%d:%02d", int(seconds)/60, int(seconds)%60)
}
