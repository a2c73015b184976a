// Package pace says how long a step takes to read, and finds what in it is over too
// soon: texts, notes, and people who would have to be faster than anybody can. Package
// direct calls it when a step's length is being set and again when it is known. It
// only warns, and never changes a step. All of it is in this file; package reading
// knows how fast languages are read.
package pace

import (
	"math"

	"standoff/story"
	"standoff/story/plan"
	"standoff/story/problem"
	"standoff/story/reading"
)

// ReadingTime returns how long the title and the caption take to read, in seconds,
// in the language that takes longest.
func ReadingTime(s *story.Story, step *story.Step) (long float64) {
	for _, lang := range s.Languages {
		long = max(long, reading.Seconds(lang, step.Title.In(lang)+" "+step.Text.In(lang)))
	}
	return long
}

// fastest is the most that people are let run, metres a second: a sprinter's.
const fastest = 10.

// A checking is a planned step whose pace is being checked.
type checking struct {
	story    *story.Story
	step     *story.Step
	problems problem.Problems
}

// Check finds what is over too soon in a step: its text, its notes, its moves,
// or the step itself. Far says how far the people of a move walk, in metres.
func Check(s *story.Story, planned plan.PlannedStep, v *plan.View, far func(*story.Move) float64) problem.Problems {
	c := &checking{story: s, step: planned.Step}
	length := planned.End - planned.Start
	if still := c.step.Still.Seconds; still != nil && *still > length {
		c.problems = append(c.problems, s.Problem(problem.TooSoonOver, c.step.Origin, "still",
			"still is at %s s, but the step ends at %s s", problem.Short(*still), tenths(length)))
	}
	if c.step.Hold != nil {
		c.checkHold(*c.step.Hold, length)
	}
	for _, ph := range c.step.Phases {
		for _, m := range ph.Moves {
			if m.Verb == story.Show {
				c.checkShown(m, planned.End-shownAt(v, m.Object))
			}
		}
	}
	for _, ph := range c.step.Phases {
		for _, m := range ph.Moves {
			if m.Take != 0 && m.Verb != story.At {
				c.checkSprint(m, far(m))
			}
		}
	}
	return c.problems
}

// checkHold finds texts that take longer to read than a step lasts.
func (c *checking) checkHold(hold, length float64) {
	for _, lang := range c.story.Languages {
		long := reading.Seconds(lang, c.step.Title.In(lang)+" "+c.step.Text.In(lang))
		if long > length+.5 {
			c.warn(c.step.Origin, "hold",
				"the %s text takes %s s to read, and the step lasts %s: hold = %s would do, or none",
				c.story.LanguageName(lang), tenths(long), tenths(length),
				tenths(math.Ceil(hold+long-length)))
			c.instead(c.step.Origin, "hold", math.Ceil(hold+long-length))
			c.problems.Mend(c.step.Without("hold")...)
			return
		}
	}
}

// checkShown finds a note or quote that comes too late to be read in what is left
// of the step.
func (c *checking) checkShown(m *story.Move, left float64) {
	long := 0.
	for _, lang := range c.story.Languages {
		long = max(long, reading.Seconds(lang, c.shownText(m.Object, lang)))
	}
	if long > left+.5 {
		c.warn(m.Origin, "show", "%q takes %s s to read, and is there for %s: show it earlier, or give hold = %s",
			m.Object, tenths(long), tenths(left), tenths(math.Ceil(long)))
		if c.step.Given("hold") {
			c.instead(c.step.Origin, "hold", math.Ceil(long))
		} else {
			c.problems.Mend(c.step.Adding("hold = " + tenths(math.Ceil(long)))...)
		}
	}
}

// shownAt returns when a move shows the note or quote, in seconds of the story.
func shownAt(v *plan.View, id string) float64 {
	for _, s := range v.Reveals {
		if s.ID == id {
			return s.From
		}
	}
	return 0
}

// shownText returns what a note or quote of the step says.
func (c *checking) shownText(id, lang string) string {
	for _, n := range c.step.Notes {
		if n.ID == id {
			return n.Text.In(lang) + " " + n.More.In(lang)
		}
	}
	for _, q := range c.step.Quotes {
		if q.ID == id {
			return q.Text.In(lang)
		}
	}
	return ""
}

// checkSprint finds people who would have to be faster than anybody can.
func (c *checking) checkSprint(m *story.Move, long float64) {
	if len(m.Who) == 0 {
		return // a vehicle may be as fast as it is said to be
	}
	if long/m.Take > fastest {
		c.warn(m.Origin, "take", "%q would run %s m in %s s: give take = %s or more, or leave it out",
			m.Who[0].ID, problem.Short(math.Round(long)), problem.Short(m.Take), problem.Short(math.Ceil(long/fastest)))
		c.instead(m.Origin, "take", math.Ceil(long/fastest))
		c.problems.Mend(m.Without("take")...)
	}
}

// warn notes something that is over too soon.
func (c *checking) warn(at problem.Origin, key, format string, args ...any) {
	p := c.story.Problem(problem.TooSoonOver, at, key, format, args...)
	p.Warning = true
	c.problems = append(c.problems, p)
}

// instead notes a number that would do.
func (c *checking) instead(at problem.Origin, key string, n float64) {
	c.problems.Mend(problem.Edit{At: at.Span(key), Text: tenths(n)})
}

// tenths returns a number of seconds as people say it.
func tenths(seconds float64) string { return problem.Short(math.Round(seconds*10) / 10) }
