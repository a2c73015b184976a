package story

import (
	"math"
	"strings"
)

// usualSpeed is at how many words a minute a caption is read beside a picture
// that moves. People who only read do it faster: in English 228 words a minute.
const usualSpeed = 180.

// speeds are the languages in which fewer words are read in a minute, since
// their words are longer: usualSpeed, less by what Trauzettel-Klosinski and
// Dietz measured (Standardized Assessment of Reading Performance: IReST,
// Investigative Ophthalmology & Visual Science 53, 2012, table 2), English
// being 228.
var speeds = map[string]float64{
	"ar": 109, "de": 141, "fi": 127, "he": 148, "it": 148, "pl": 131, "pt": 143, "ru": 145,
	"sl": 142, "tr": 131,
}

// reading is how many seconds a text takes to read in a language.
func reading(lang, text string) float64 {
	if c, ok := countingOf(lang); ok {
		return float64(letters(text, c.marks)) * 60 / c.minute
	}
	base, _, _ := strings.Cut(lang, "-")
	speed, ok := speeds[base]
	if !ok {
		speed = usualSpeed
	}
	return float64(len(strings.Fields(text))) * 60 / speed
}

// readingTime is how long the title and the caption take to read, in seconds,
// in the language that takes longest.
func (d *director) readingTime(s *Step) (long float64) {
	for _, lang := range d.story.Languages {
		long = max(long, reading(lang, s.Title.In(lang)+" "+s.Text.In(lang)))
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
		d.problems = append(d.problems, d.story.problem(TooSoonOver, step.origin, "still",
			"still is at %s s, but the step ends at %s s", short(*s), tenths(length)))
	}
	if step.Hold != nil {
		for _, lang := range d.story.Languages {
			long := reading(lang, step.Title.In(lang)+" "+step.Text.In(lang))
			if long > length+.5 {
				d.warn(step.origin, "hold",
					"the %s text takes %s s to read, and the step lasts %s: hold = %s would do, or none",
					d.story.languageName(lang), tenths(long), tenths(length),
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
func (d *director) checkShown(planned PlannedStep) {
	for _, ph := range d.step.Phases {
		for _, m := range ph.Moves {
			if m.Verb != Show {
				continue
			}
			long := 0.
			for _, lang := range d.story.Languages {
				long = max(long, reading(lang, d.shownText(m.Object, lang)))
			}
			if left := planned.End - d.view.shownAt(m.Object); long > left+.5 {
				d.warn(m.origin, "show",
					"%q takes %s s to read, and is there for %s: show it earlier, or give hold = %s",
					m.Object, tenths(long), tenths(left), tenths(math.Ceil(long)))
			}
		}
	}
}

// shownAt is when a move shows the note or quote, in seconds of the story.
func (v *view) shownAt(id string) float64 {
	for _, s := range v.shows {
		if s.id == id {
			return s.from
		}
	}
	return 0
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
func (d *director) checkSprint(m *Move) {
	if m.Take == 0 || m.Verb == At {
		return
	}
	long := 0.
	for _, g := range m.Who {
		for _, p := range d.members[g.Index] {
			if l := d.firstWay(p); l != nil {
				long = max(long, l.length())
			}
		}
	}
	if long/m.Take > fastest {
		d.warn(m.origin, "take", "%q would run %s m in %s s: give take = %s or more, or leave it out",
			m.Who[0].ID, short(math.Round(long)), short(m.Take), short(math.Ceil(long/fastest)))
	}
}

func (d *director) warn(at origin, key, format string, args ...any) {
	p := d.story.problem(TooSoonOver, at, key, format, args...)
	p.Warning = true
	d.problems = append(d.problems, p)
}

// tenths is a number of seconds as people say it.
func tenths(s float64) string { return short(math.Round(s*10) / 10) }
