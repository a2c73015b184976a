package read

import (
	"standoff/story"
	"standoff/story/grammar"
	"standoff/story/problem"
)

// readCorrections reads when the story was last changed, and what was wrong in it.
// Corrections stand last in the file, and are read last: they name steps.
func (p *reader) readCorrections(r *row) {
	s := p.story
	if r.good["correction"] {
		for i, v := range listed(r.values["correction"]) {
			p.readCorrection(problem.Item("correction", i), v)
		}
	}
	var last *story.Correction
	if n := len(s.Corrections); n > 0 {
		last = s.Corrections[n-1]
	}
	day, given := r.days("updated")
	switch {
	case !given && last != nil:
		s.Updated = last.Date
	case given:
		s.Updated = day.First
		p.checkUpdated(r, last)
	}
}

// checkUpdated says that the story was last changed before what it tells of: once,
// by the latest of that.
func (p *reader) checkUpdated(r *row, last *story.Correction) {
	s := p.story
	if last == nil || !s.Updated.Before(last.Date) || last.Date.Before(s.Date.Last) {
		p.afterStory(r, "updated", "updated is a day", s.Updated)
		return
	}
	p.dayAgainst(r.Span("updated"), last.Span("date"), "the last correction",
		"updated is a day before the last correction: write %s or later, or leave it out", last.Date.Iso())
	p.Instead(last.Date.Iso())
	p.drop(r, "updated")
}

func (p *reader) readCorrection(path string, v any) {
	r := p.check(p.row(grammar.CorrectionKeys, path, v))
	c := &story.Correction{Text: r.text("text"), Step: p.correctedStep(r), Origin: r.Origin}
	if day, ok := r.days("date"); ok {
		c.Date = day.First
		p.afterStory(r, "date", "this is a correction", c.Date)
	}
	all := append(p.story.Corrections, c)
	for i := len(all) - 1; i > 0 && c.Date.Before(all[i-1].Date); i-- {
		all[i-1], all[i] = c, all[i-1]
	}
	p.story.Corrections = all
}

// afterStory says of what can only have happened once the story was told that
// its day lies before that of the story.
func (p *reader) afterStory(r *row, key, what string, day story.Day) {
	s := p.story
	if s.Date.Last == (story.Day{}) || !day.Before(s.Date.Last) {
		return
	}
	p.dayAgainst(r.Span(key), s.Span("date"), "the story’s last day",
		"%s before the story: write %s or later", what, s.Date.Last.Iso())
	p.Instead(s.Date.Last.Iso())
}

// dayAgainst says that a day does not go together with another one.
func (p *reader) dayAgainst(at, other problem.Span, called, format string, args ...any) {
	p.Add(p.See(p.Problem(problem.WrongDay, at, format, args...), other, called))
}

// correctedStep is the step that a correction is about, or nil.
func (p *reader) correctedStep(r *row) *story.Step {
	if !r.given("step") {
		return nil
	}
	id, ok := r.values["step"].(string)
	if !ok {
		p.Say(problem.WrongType, r.Span("step"), "step needs the id of a step, in quotes")
		return nil
	}
	var ids []string
	for _, st := range p.story.Steps {
		if st.ID == id {
			return st
		}
		ids = append(ids, st.ID)
	}
	meant := p.nearest(id, ids)
	hint := orMeant(meant)
	if hint == "" {
		hint = grammar.Some(ids)
	}
	p.Say(problem.UnknownID, r.Span("step"), "no step is called %q%s", id, hint)
	p.Allow(ids)
	p.Instead(quoted(meant))
	return nil
}
