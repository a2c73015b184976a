package film

import (
	"slices"
	"strings"

	"standoff/story"
)

// A credit is the sources of one kind: "Video", "Efecto Cocuyo, Crónica Uno".
type credit struct {
	source story.SourceKind
	kind   string
	list   []string
	names  string // all of them
}

// credits returns the sources by their kinds, in the order in which they come. In full it says
// of each all that the page says of it but its address and day.
func (f *typesetter) credits(sources []*story.Source, full bool) (all []credit) {
	for _, s := range sources {
		i := slices.IndexFunc(all, func(c credit) bool { return c.source == s.Kind })
		if i < 0 {
			i = len(all)
			all = append(all, credit{source: s.Kind, kind: f.words["source-kind."+string(s.Kind)]})
		}
		name := s.By.In(f.opts.Lang)
		if full {
			name = f.fullName(s)
		}
		if c := &all[i]; !slices.Contains(c.list, name) {
			c.list = append(c.list, name)
		}
	}
	for i := range all {
		all[i].names = strings.Join(all[i].list, f.between(full))
	}
	return all
}

// between returns what stands between the names of sources; of full ones, which have commas.
func (f *typesetter) between(full bool) string {
	if full {
		return f.words["mark.semicolon"]
	}
	return f.words["mark.comma"]
}

// named returns the names of a credit as spans.
func (f *typesetter) named(c credit, full bool, look face) (spans []span) {
	for i, name := range c.list {
		if i+1 < len(c.list) {
			name += f.between(full)
		}
		spans = append(spans, span{words: name, face: look, whole: !full})
	}
	return spans
}

// fullName returns whose a source is, by way of whom, and what it is about.
func (f *typesetter) fullName(s *story.Source) string {
	name, lang := s.By.In(f.opts.Lang), f.opts.Lang
	if s.Unnamed {
		name += " (" + f.words["source.unnamed"] + ")"
	}
	if via := s.Via.In(lang); via != "" {
		name += f.words["mark.comma"] + via
	}
	if about := s.About.In(lang); about != "" {
		name += f.words["mark.colon"] + about
	}
	return name
}

// cited returns the sources that the film's steps name: all of the story's where it shows all
// steps.
func (f *typesetter) cited() (all []*story.Source) {
	if len(f.steps) == len(f.plan.Steps) {
		return f.plan.Story.Sources
	}
	for _, k := range f.steps {
		for _, s := range f.plan.Steps[k].Step.Cited() {
			if !slices.Contains(all, s) {
				all = append(all, s)
			}
		}
	}
	return all
}

// when returns the words of a step's clock, and of its day beside it: see the page's.
func (f *typesetter) when(s *story.Step) (clock, day string) {
	first, last := s.Date.First, s.Date.Last
	if last == (story.Day{}) {
		last = first
	}
	day = f.days.Dates(first, last)
	switch when := s.When.In(f.opts.Lang); {
	case s.Time != "":
		clock = f.days.Clock(s.Time)
	case when != "":
		clock = f.days.Capital(when)
	case first == (story.Day{}):
	case first == last:
		clock = f.days.Weekday(first)
	case first.Year != last.Year:
		clock, day = day, ""
	default:
		clock, day = f.days.Group(first, last), f.days.Completion(first, last)
	}
	return clock, day
}
