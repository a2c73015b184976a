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
func readingTime(s *story.Story, step *story.Step) (long float64) {
	for _, lang := range s.Languages {
		long = max(long, reading.Seconds(lang, step.Title.In(lang)+" "+step.Text.In(lang)))
	}
	return long
}

// fastest is the most that people are let run, metres a second: a sprinter's.
const fastest = 10.

// A pace is a played step whose length is being checked.
type pace struct {
	*played
	problems problem.Problems
}

// checkPace finds what is over too soon in a step: its text, its notes, its moves,
// or the step itself.
func (s *played) checkPace(planned plan.PlannedStep, v *plan.View) problem.Problems {
	c := &pace{played: s}
	length := planned.End - planned.Start
	if still := s.step.Still.Seconds; still != nil && *still > length {
		c.problems = append(c.problems, s.story.Problem(problem.TooSoonOver, s.step.Origin, "still",
			"still is at %s s, but the step ends at %s s", problem.Short(*still), tenths(length)))
	}
	if s.step.Hold != nil {
		c.checkHold(*s.step.Hold, length)
	}
	for _, ph := range s.step.Phases {
		for _, m := range ph.Moves {
			if m.Verb == story.Show {
				c.checkShown(m, planned.End-v.ShownAt(m.Object))
			}
		}
	}
	for _, ph := range s.step.Phases {
		for _, m := range ph.Moves {
			c.checkSprint(m)
		}
	}
	return c.problems
}

// checkHold finds texts that take longer to read than a step lasts.
func (s *pace) checkHold(hold, length float64) {
	for _, lang := range s.story.Languages {
		long := reading.Seconds(lang, s.step.Title.In(lang)+" "+s.step.Text.In(lang))
		if long > length+.5 {
			s.warn(s.step.Origin, "hold",
				"the %s text takes %s s to read, and the step lasts %s: hold = %s would do, or none",
				s.story.LanguageName(lang), tenths(long), tenths(length),
				tenths(math.Ceil(hold+long-length)))
			return
		}
	}
}

// checkShown finds a note or quote that comes too late to be read in what is left
// of the step.
func (s *pace) checkShown(m *story.Move, left float64) {
	long := 0.
	for _, lang := range s.story.Languages {
		long = max(long, reading.Seconds(lang, s.shownText(m.Object, lang)))
	}
	if long > left+.5 {
		s.warn(m.Origin, "show", "%q takes %s s to read, and is there for %s: show it earlier, or give hold = %s",
			m.Object, tenths(long), tenths(left), tenths(math.Ceil(long)))
	}
}

// shownText is what a note or quote of the step says.
func (s *pace) shownText(id, lang string) string {
	for _, n := range s.step.Notes {
		if n.ID == id {
			return n.Text.In(lang) + " " + n.More.In(lang)
		}
	}
	for _, q := range s.step.Quotes {
		if q.ID == id {
			return q.Text.In(lang)
		}
	}
	return ""
}

// checkSprint finds people who would have to be faster than anybody can.
func (s *pace) checkSprint(m *story.Move) {
	if m.Take == 0 || m.Verb == story.At {
		return
	}
	long := 0.
	for _, g := range m.Who {
		for _, p := range s.members[g.Index] {
			if l := s.firstWay(p); l != nil {
				long = max(long, l.Length())
			}
		}
	}
	if long/m.Take > fastest {
		s.warn(m.Origin, "take", "%q would run %s m in %s s: give take = %s or more, or leave it out",
			m.Who[0].ID, problem.Short(math.Round(long)), problem.Short(m.Take), problem.Short(math.Ceil(long/fastest)))
	}
}

func (s *pace) warn(at problem.Origin, key, format string, args ...any) {
	p := s.story.Problem(problem.TooSoonOver, at, key, format, args...)
	p.Warning = true
	s.problems = append(s.problems, p)
}

// tenths is a number of seconds as people say it.
func tenths(s float64) string { return problem.Short(math.Round(s*10) / 10) }
