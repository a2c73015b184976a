package read

import (
	"slices"
	"strconv"
	"strings"

	"standoff/story"
	"standoff/story/grammar"
	"standoff/story/problem"
)

// A stepReader reads [[step]], with its notes and quotes.
type stepReader struct {
	*diagnosis
	*names
	*tables
	*reader
}

func (p *stepReader) readStep(path string, v any) {
	r := p.row(grammar.StepKeys, path, v)
	st := &story.Step{Origin: r.Origin}
	before := p.before()
	st.Set = p.stepSet(r, before)
	if st.Set != nil {
		p.here = st.Set.ID
	}
	p.unit = "step"
	p.check(r)
	st.Title, st.Text, st.Alt = r.text("title"), r.text("text"), r.text("alt")
	st.ID = r.str("id")
	if st.ID == "" && st.Title != nil {
		st.ID = plain(st.Title.In(p.story.Languages[0]))
	}
	if st.ID == "" {
		st.ID = "step-" + strconv.Itoa(len(p.story.Steps)+1)
	}
	st.Sure = story.Sure(r.str("sure"))
	st.Time, st.Empty = r.time("time"), r.truth("empty", false)
	st.Establish = r.truth("establish", true)
	p.card(r, st)
	p.stepDate(r, st, before)
	st.When = p.when(r, st)
	p.shown(r, st)
	p.accounts(r, st)
	p.here = ""
	p.story.Steps = append(p.story.Steps, p.checked(st))
	for _, account := range st.Accounts {
		p.story.Steps = append(p.story.Steps, p.checked(account))
	}
}

// shown reads what steps and accounts have alike: who says so, and what is to be seen.
func (p *stepReader) shown(r *row, st *story.Step) {
	st.Sources, st.Hold = p.use(r.list("source")), r.maybe("hold")
	st.Camera, st.Still = p.camera(r), p.still(r)
	(&moveReader{p.diagnosis, p.tables, p.reader}).moves(r, st)
	p.each(r, "notes", grammar.NoteKeys, func(n *row) { st.Notes = append(st.Notes, p.note(n, st)) })
	p.each(r, "quotes", grammar.QuoteKeys, func(q *row) { st.Quotes = append(st.Quotes, p.quote(q, st)) })
}

// checked returns the step, once it has been checked.
func (p *stepReader) checked(st *story.Step) *story.Step {
	if p.help.Step != nil {
		p.help.Step(&p.Report, p.story, st)
	}
	return st
}

// card reads whether the card shows the step, as one at most does.
func (p *stepReader) card(r *row, st *story.Step) {
	st.Card = r.truth("card", false)
	for _, o := range p.story.Steps {
		if st.Card && o.Card {
			problem := p.Problem(problem.Repeated, r.Span("card"), "the card shows one step, and that is %q already", o.ID)
			p.Add(p.See(problem, o.Span("card"), "the step that has it"))
			return
		}
	}
}

// before is the step before the one that is being read, or nil.
func (p *stepReader) before() *story.Step {
	if n := len(p.story.Steps); n > 0 {
		return p.story.Steps[n-1]
	}
	return nil
}

// stepSet is the set in which the step plays: its own, else that of the step
// before, else the first.
func (p *stepReader) stepSet(r *row, before *story.Step) *story.Set {
	if id, _ := r.values["set"].(string); p.sets[id] != nil {
		return p.sets[id]
	}
	if before != nil {
		return before.Set
	}
	if len(p.story.Sets) > 0 {
		return p.story.Sets[0]
	}
	return nil
}

func (p *stepReader) stepDate(r *row, st, before *story.Step) {
	if d, ok := r.days("date"); ok {
		st.Date = d
	} else if before != nil {
		st.Date = before.Date
	} else {
		st.Date = story.Dates{First: p.story.Date.Last, Last: p.story.Date.Last}
	}
}

// when reads a word that we translate, or a text of the author's, which it returns.
func (p *stepReader) when(r *row, st *story.Step) story.Text {
	v, ok := r.values["when"]
	if !ok {
		return nil
	}
	word, _ := v.(string)
	if !slices.Contains(grammar.Whens, word) {
		if word != "" && len(p.languages()) > 1 {
			hint := p.nearest(strings.ToLower(word), grammar.Whens)
			if hint != "" {
				p.Say(problem.WrongWord, r.Span("when"), "when = %q is not known; did you mean %q?", word,
					hint)
				p.Allow(grammar.Whens)
				p.Instead(quoted(hint))
				return nil
			}
			p.Say(problem.MissingLanguage, r.Span("when"),
				"when = %q is not known in every language: write %s, or one of %s", word,
				p.eachLanguage(r, "when"), grammar.OrList(grammar.Whens))
			p.perLanguage(r, "when")
			return nil
		}
		r.good["when"] = p.textValue(r, r.block.Key("when"), v)
		return r.text("when")
	}
	st.WhenWord = word
	return nil
}

func (p *stepReader) camera(r *row) story.Camera {
	switch v := r.values["camera"].(type) {
	case nil:
		return story.Camera{}
	case map[string]any:
		c := p.check(p.row(grammar.CameraKeys, problem.Join(r.Row, "camera"), v))
		return story.Camera{On: c.list("on"), Width: c.number("width", 0), Tilt: c.maybe("tilt")}
	case string, []any:
		r.good["camera"] = p.references(r, r.block.Key("camera"), v)
		return story.Camera{On: r.list("camera")}
	}
	p.Say(problem.WrongType, r.Span("camera"),
		`camera needs a place, people or the set, in quotes, or { on = "…", width = 20 }`)
	return story.Camera{}
}

func (p *stepReader) still(r *row) story.Still {
	switch v := r.values["still"].(type) {
	case nil:
		return story.Still{}
	case string:
		if slices.Contains(grammar.Moments, v) || p.acts(r, v) {
			return story.Still{Word: v}
		}
		if slices.Contains(grammar.Actions, v) {
			p.Say(problem.WrongWord, r.Span("still"),
				"nobody does %q in this step: write start, middle, end, seconds or an action of the step", v)
		} else {
			p.Say(problem.WrongWord, r.Span("still"),
				"still = %q is not known: write start, middle, end, seconds or an action of the step", v)
		}
		p.Allow(grammar.Moments)
		return story.Still{Word: "end"}
	}
	n, ok := number(r.values["still"])
	if !ok || n < 0 || n > r.block.Key("still").Max {
		p.Say(problem.WrongType, r.Span("still"),
			"still needs start, middle, end, seconds or an action of the step")
		return story.Still{Word: "end"}
	}
	return story.Still{Seconds: &n}
}

// acts reports whether a move of the step does the action.
func (p *stepReader) acts(r *row, action string) bool {
	for _, v := range listed(r.values["moves"]) {
		if m, ok := v.(map[string]any); ok && m["do"] == action && slices.Contains(grammar.Actions, action) {
			return true
		}
	}
	return false
}
