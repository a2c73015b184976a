package direct

import (
	"math"

	"standoff/story"
	"standoff/story/plan"
	"standoff/story/problem"
	"standoff/story/reading"
)

// readingTime is how long the title and the caption take to read, in seconds,
// in the language that takes longest.
func (d *director) readingTime(s *story.Step) (long float64) {
	for _, lang := range d.story.Languages {
		long = max(long, reading.Seconds(lang, s.Title.In(lang)+" "+s.Text.In(lang)))
	}
	return long
}

// fastest is the most that people are let run, metres a second: a sprinter's.
const fastest = 10.

// checkPace finds what is over too soon in a step that has been directed: its
// text, its notes, its moves, or the step itself.
func (d *director) checkPace(i int) {
	step, planned := d.step, d.plan.Steps[i]
	length := planned.End - planned.Start
	if s := step.Still.Seconds; s != nil && *s > length {
		d.problems = append(d.problems, d.story.Problem(problem.TooSoonOver, step.Origin, "still",
			"still is at %s s, but the step ends at %s s", problem.Short(*s), tenths(length)))
	}
	if step.Hold != nil {
		for _, lang := range d.story.Languages {
			long := reading.Seconds(lang, step.Title.In(lang)+" "+step.Text.In(lang))
			if long > length+.5 {
				d.warn(step.Origin, "hold",
					"the %s text takes %s s to read, and the step lasts %s: hold = %s would do, or none",
					d.story.LanguageName(lang), tenths(long), tenths(length),
					tenths(math.Ceil(*step.Hold+long-length)))
				break
			}
		}
	}
	d.checkShown(planned)
	for _, ph := range step.Phases {
		for _, m := range ph.Moves {
			d.checkSprint(m)
		}
	}
}

// checkShown finds notes and quotes that come too late to be read.
func (d *director) checkShown(planned plan.PlannedStep) {
	for _, ph := range d.step.Phases {
		for _, m := range ph.Moves {
			if m.Verb != story.Show {
				continue
			}
			long := 0.
			for _, lang := range d.story.Languages {
				long = max(long, reading.Seconds(lang, d.shownText(m.Object, lang)))
			}
			if left := planned.End - d.view.ShownAt(m.Object); long > left+.5 {
				d.warn(m.Origin, "show",
					"%q takes %s s to read, and is there for %s: show it earlier, or give hold = %s",
					m.Object, tenths(long), tenths(left), tenths(math.Ceil(long)))
			}
		}
	}
}

// shownText is what a note or quote of the step says.
func (d *director) shownText(id, lang string) string {
	for _, n := range d.step.Notes {
		if n.ID == id {
			return n.Text.In(lang) + " " + n.More.In(lang)
		}
	}
	for _, q := range d.step.Quotes {
		if q.ID == id {
			return q.Text.In(lang)
		}
	}
	return ""
}

// checkSprint finds people who would have to be faster than anybody can.
func (d *director) checkSprint(m *story.Move) {
	if m.Take == 0 || m.Verb == story.At {
		return
	}
	long := 0.
	for _, g := range m.Who {
		for _, p := range d.members[g.Index] {
			if l := d.firstWay(p); l != nil {
				long = max(long, l.Length())
			}
		}
	}
	if long/m.Take > fastest {
		d.warn(m.Origin, "take", "%q would run %s m in %s s: give take = %s or more, or leave it out",
			m.Who[0].ID, problem.Short(math.Round(long)), problem.Short(m.Take), problem.Short(math.Ceil(long/fastest)))
	}
}

func (d *director) warn(at problem.Origin, key, format string, args ...any) {
	p := d.story.Problem(problem.TooSoonOver, at, key, format, args...)
	p.Warning = true
	d.problems = append(d.problems, p)
}

// tenths is a number of seconds as people say it.
func tenths(s float64) string { return problem.Short(math.Round(s*10) / 10) }
