package check

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"standoff/story"
	"standoff/story/grammar"
	"standoff/story/problem"
	"standoff/story/reading"
	"standoff/story/spell"
)

// A step is checked against those before it.
type step struct {
	*problem.Report
	story  *story.Story
	before *story.Step // or nil
}

// Step checks what a step means: its caption, its time, its sources, its doubt, and
// what it shows, and on what people stand. The story has the steps before it.
func Step(r *problem.Report, s *story.Story, st *story.Step) {
	p := &step{Report: r, story: s}
	if n := len(s.Steps); n > 0 {
		p.before = s.Steps[n-1]
	}
	p.caption(st)
	p.time(st)
	p.early(st)
	p.sure(st)
	p.accounts(st)
	p.shown(st)
	p.standing(st)
	p.vehicles(st)
	p.id(st)
}

// id reports when another step has the same id.
func (p *step) id(st *story.Step) {
	for _, o := range p.story.Steps {
		if o.ID == st.ID && o != st {
			p.sameID(st, o)
			break
		}
	}
}

// sameID says that two steps have one id. Where neither was given one, both have that of
// their title.
func (p *step) sameID(st, o *story.Step) {
	if !st.Given("id") && !o.Given("id") && st.Of == nil {
		found := p.Problem(problem.SameID, st.Span("title"),
			"two steps have this title, and links to one would open the other: give one an id, or delete one")
		p.Add(p.See(found, o.Span("title"), "the other one"))
		p.Mend(st.Adding(`id = "` + st.ID + `-2"`)...)
		return
	}
	found := p.Problem(problem.SameID, st.Span("id"),
		"two steps are called %q: links to one would open the other", st.ID)
	if st.Of != nil {
		found = p.Problem(problem.SameID, st.Span("id"),
			"two accounts of this step are called %q: links to one would open the other", st.Account())
	}
	p.Add(p.See(found, o.Span("id"), "the other one"))
	switch {
	case st.Of != nil && !st.Given("id"):
		p.Mend(st.Adding(`id = "` + st.Account() + `-2"`)...)
	case !st.Given("id"):
		p.Mend(st.Adding(`id = "` + st.ID + `-2"`)...)
	}
}

func (p *step) caption(st *story.Step) {
	for _, lang := range p.story.TextLanguages(st.Text) {
		name := lang
		if name == "" {
			name = p.story.Languages[0]
		}
		if has, most := reading.TooLong(name, st.Text[lang]); has != "" {
			p.Say(problem.TextTooLong, st.Span(story.TextKey("text", lang)),
				"the %s text has %s: %d is the most that a phone shows",
				p.story.LanguageName(name), has, most)
		}
	}
}

// time reports steps that are earlier than the one before without saying when.
func (p *step) time(st *story.Step) {
	if st.Given("time") && st.Given("when") {
		p.Say(problem.EitherOr, st.Span("when"),
			"time and when together: keep the one that the source gives")
		p.Mend(st.Without("when")...)
		p.Mend(st.Without("time")...)
	}
	if p.before == nil || st.Given("when") || st.Empty {
		return
	}
	if st.Date.Last.Before(p.before.Date.First) && st.Given("date") {
		problem := p.Problem(problem.BackInTime, st.Span("date"),
			"this step ends on %s, before the last one begins, on %s: if that is meant, say so with when",
			st.Date.Last.Short(), p.before.Date.First.Short())
		p.Add(p.See(problem, p.before.Span("date"), "the step before"))
		p.Mend(st.Adding(`when = "earlier"`)...)
		return
	}
	last := p.lastTimed(st)
	if last != nil && st.Time != "" && minutes(st.Time) < minutes(last.Time) {
		problem := p.Problem(problem.BackInTime, st.Span("time"), "%s comes before %s on the same day",
			st.Time, last.Time)
		p.Add(p.See(problem, last.Span("time"), "the earlier step"))
	}
}

// lastTimed returns the last step above that has a time on the same day.
func (p *step) lastTimed(st *story.Step) *story.Step {
	for i := len(p.story.Steps) - 1; i >= 0; i-- {
		o := p.story.Steps[i]
		if o.Date != st.Date || o.Date.First != o.Date.Last {
			return nil
		}
		if o.Time != "" {
			return o
		}
	}
	return nil
}

// unsureWords are what captions say of what nobody has confirmed.
var unsureWords = []string{"not confirmed", "unconfirmed", "not been confirmed",
	"could not confirm",
	"sin confirmar", "no confirmado", "no confirmada", "no pudo confirmar"}

// sure warns of grades that the sources, or the words of the caption, do not bear out.
func (p *step) sure(st *story.Step) {
	if st.Sure == story.Established && len(st.Sources) == 1 {
		switch s := st.Sources[0]; s.Kind {
		case story.Video, story.Photo, story.Document, "":
		default:
			p.Warn(problem.SureOfLittle, st.Span("sure"),
				"established rests on %q alone: name a video, a photo, a document or a second source", s.ID)
		}
	}
	if st.Sure != "" && !st.Sure.Doubtful() {
		for _, lang := range p.story.TextLanguages(st.Text) {
			text := strings.ToLower(st.Text[lang])
			for _, words := range unsureWords {
				if strings.Contains(text, words) {
					p.Warn(problem.SureOfLittle, st.Span("sure"),
						"the caption says %q, but the step is only %s: did you mean unconfirmed?", words, st.Sure)
					p.Instead(`"unconfirmed"`)
					return
				}
			}
		}
	}
	switch {
	case !st.Sure.Doubtful() || len(st.Accounts) > 0 || showsDoubt(st):
	case st.Of != nil && (st.Given("moves") || st.Given("notes")): // certain ones, which is told
	case st.Of != nil:
		p.Say(problem.DoubtUnseen, st.Span(""),
			"the picture of this account shows nothing of it: give it moves, or a note")
	default:
		p.Say(problem.DoubtUnseen, st.Span("sure"),
			"this step is %s, but its picture is all solid: mark the note, quote or move in doubt", st.Sure)
		p.markable(st)
	}
}

// markable notes what of a step may be marked as in doubt.
func (p *step) markable(st *story.Step) {
	mark := `sure = "` + string(st.Sure) + `"`
	for _, n := range st.Notes {
		p.Mend(n.Adding(mark)...)
	}
	for _, q := range st.Quotes {
		p.Mend(q.Adding(mark)...)
	}
	for _, ph := range st.Phases {
		for _, m := range ph.Moves {
			p.Mend(m.Adding(mark)...)
		}
	}
}

// showsDoubt reports whether anything in the step's picture is marked.
func showsDoubt(st *story.Step) bool {
	for _, n := range st.Notes {
		if n.Sure.Doubtful() {
			return true
		}
	}
	for _, q := range st.Quotes {
		if q.Sure.Doubtful() || q.Doubt != nil {
			return true
		}
	}
	for _, ph := range st.Phases {
		for _, m := range ph.Moves {
			if m.Sure.Doubtful() {
				return true
			}
		}
	}
	return false
}

// checkShown checks that notes with ids are shown, and that what is shown is
// there.
func (p *step) shown(st *story.Step) {
	at, sort := map[string]problem.Origin{}, map[string]string{}
	var ids []string
	note := func(id, what string, o problem.Origin) {
		if id == "" {
			return
		}
		if first, ok := at[id]; ok {
			problem := p.Problem(problem.SameID, o.Span("id"), "%q is already a %s: first named on line %d", id,
				sort[id],
				first.Span("id").Line)
			p.Add(p.See(problem, first.Span("id"), "first named here"))
			return
		}
		at[id], sort[id] = o, what
		ids = append(ids, id)
	}
	for _, n := range st.Notes {
		note(n.ID, "note", n.Origin)
	}
	for _, q := range st.Quotes {
		note(q.ID, "quote", q.Origin)
	}
	shown := map[string]bool{}
	for _, ph := range st.Phases {
		for _, m := range ph.Moves {
			if m.Verb != story.Show || m.Object == "" {
				continue
			}
			shown[m.Object] = true
			if _, ok := at[m.Object]; !ok {
				p.noNote(m, ids)
			}
		}
	}
	for _, id := range ids {
		if !shown[id] {
			p.Say(problem.Unused, at[id].Span("id"),
				"nothing shows %s %q: add { show = %q }, or leave out its id",
				sort[id], id, id)
			p.showIt(st, id)
			p.Mend(at[id].Without("id")...)
		}
	}
}

// noNote says that there is nothing to show of that id.
func (p *step) noNote(m *story.Move, ids []string) {
	meant, hint := spell.Nearest(m.Object, ids), grammar.Some(ids)
	if meant != "" {
		hint = fmt.Sprintf("; did you mean %q?", meant)
	}
	p.Say(problem.UnknownID, m.Span("show"), "no note or quote of this step is called %q%s", m.Object, hint)
	p.Allow(ids)
	if meant != "" {
		p.Instead(strconv.Quote(meant))
	}
}

// showIt notes that a row among the step's moves shows a note or quote.
func (p *step) showIt(st *story.Step, id string) {
	row := "{ show = " + strconv.Quote(id) + " }"
	if !st.Given("moves") {
		p.Mend(st.Adding("moves = [" + row + "]")...)
		return
	}
	if at := st.Span("moves"); st.Places != nil && strings.HasPrefix(st.Places.Raw(at), "[") && !strings.HasPrefix(st.Places.Raw(at), "[[") {
		behind := problem.Span{Line: at.Line, Col: at.Col + 1, EndCol: at.Col + 1}
		p.Mend(problem.Edit{At: behind, Text: row + ","})
	}
}

// minutes is a time of day in minutes; both parts were checked before.
func minutes(clock string) int {
	t, _ := time.Parse("15:04", clock)
	return t.Hour()*60 + t.Minute()
}
