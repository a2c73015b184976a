package main

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"standoff/story"
)

// explain prints a story as text for those who answer for it: fact-checkers,
// lawyers, editors.
func explain(args []string, t terminal) error {
	f := newFlags("explain", t)
	asCSV := f.Bool("csv", false, "a spreadsheet of claims and sources")
	code := langFlag(f)
	if err := parse(f, args); err != nil {
		return err
	}
	if f.NArg() != 1 {
		return misused(t, "explain wants one storyboard")
	}
	boards, err := readStoryboards(f.Args(), t.in)
	if err != nil {
		return err
	}
	plan, err := mustCompile(boards[0], t)
	if err != nil {
		return err
	}
	lang, err := chosenLanguage(plan.Story, *code)
	if err != nil {
		return misused(t, "%v", err)
	}
	a := account{plan.Story, plan, lang}
	if *asCSV {
		return claimsCSV(t.out, a)
	}
	return timetable(t.out, a)
}

// timetable prints who did what when, and who says so.
func timetable(out io.Writer, a account) error {
	w := &writer{out: out}
	w.line("", a.Title.In(a.lang))
	w.line("", a.days(a.Date))
	if by := a.By.In(a.lang); by != "" {
		w.line("", by)
	}
	if all := a.numbers(); len(all) > 0 {
		w.line("", "")
		w.line("", "Numbers of people")
		for _, c := range all {
			w.line("  ", c.who+": "+c.text+" "+refs(c.sources))
		}
	}
	w.corrections(a)
	for i := range a.plan.Steps {
		w.step(a, i)
	}
	w.line("", "")
	w.line("", "Sources")
	for _, source := range a.Sources {
		w.line("  ", fmt.Sprintf("[%s] %s", source.ID, a.cited(source)))
		w.line("      ", "named in "+a.namedIn(source))
	}
	return w.err
}

func (w *writer) step(a account, i int) {
	p := a.plan.Steps[i]
	st := p.Step
	w.line("", "")
	w.line("", fmt.Sprintf("%d. %s", i+1, st.Title.In(a.lang)))
	w.line("   ", fmt.Sprintf("%s · %s · %s in the story · line %d", a.clock(st), st.Sure,
		minutes(p.Start), st.Where("").Line))
	all := a.claims(i)
	w.line("   ", all[0].text+" "+refs(all[0].sources))
	for _, c := range all[1:] {
		w.line("     ", c.item())
	}
}

// item is the claim as one of those of its step.
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
func (w *writer) corrections(a account) {
	if a.Updated == (story.Day{}) {
		return
	}
	w.line("", "")
	w.line("", "Updated "+a.day(a.Updated))
	for i, c := range a.corrections() {
		about := ""
		if at := slices.Index(a.Steps, a.Corrections[i].Step); at >= 0 {
			about = fmt.Sprintf(", step %d", at+1)
		}
		w.line("  ", "Correction of "+a.day(a.Corrections[i].Date)+about+": "+c.text)
	}
}

// namedIn says where a story names a source.
func (a account) namedIn(source *story.Source) string {
	var all []string
	for i := range a.Steps {
		if slices.ContainsFunc(a.claims(i), func(c claim) bool {
			return slices.Contains(c.sources, source)
		}) {
			all = append(all, fmt.Sprint(i+1))
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

func refs(sources []*story.Source) string {
	var ids []string
	for _, s := range sources {
		ids = append(ids, s.ID)
	}
	return "[" + strings.Join(ids, "; ") + "]"
}

// minutes is a time of the story: 1:05.
func minutes(seconds float64) string {
	return fmt.Sprintf("%d:%02d", int(seconds)/60, int(seconds)%60)
}

// A writer writes lines of text for people, and remembers the first error.
type writer struct {
	out io.Writer
	err error
}

// lineWidth is how many letters a line has at most.
const lineWidth = 88

// line writes a text, over as many lines as it takes; all but the first stand
// further in.
func (w *writer) line(indent, text string) {
	line := indent
	for i, word := range strings.Fields(text) {
		if i > 0 && utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > lineWidth {
			w.write(line)
			line = indent + "  " + word
			continue
		}
		if i > 0 {
			line += " "
		}
		line += word
	}
	w.write(strings.TrimRight(line, " "))
}

func (w *writer) write(line string) {
	if w.err == nil {
		_, w.err = fmt.Fprintln(w.out, line)
	}
}
