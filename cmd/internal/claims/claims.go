// Package claims tells a story as what it claims: every caption, move, note, quote
// and number, with who says so and how sure that is, as text or as a spreadsheet.
// The command explain calls it. It judges nothing: it leaves out only what readers
// are not shown. Begin with claims.go, then timetable.go.
package claims

import (
	"cmp"
	"fmt"
	"strings"

	"standoff/story"
	"standoff/story/plan"
	"standoff/story/problem"
	"standoff/story/tell"
	"standoff/story/words"
)

// A claim is one thing that a story says happened, and who says so.
type claim struct {
	kind    string // caption, alt, move, number, note, quote or correction
	text    string
	drawn   []string // what the picture shows besides: where an arrow leads, a trail
	doubt   string   // of a quote: which of its words are in doubt, and why
	manner  string   // of a quote: in which languages it is a translation; else empty
	who     string   // of quotes and numbers: who said it, or of whom it is
	sure    story.Sure
	sources []*story.Source
	line    int  // of the storyboard
	then    bool // a move that waits for those above
}

// said returns the claim's text, with what is drawn besides.
func (c claim) said() string {
	if len(c.drawn) == 0 {
		return c.text
	}
	return c.text + " (" + strings.Join(c.drawn, "; ") + ")"
}

// An Account is a story as it is told to those who answer for it: names, texts
// and days in one of its languages, all else in English.
type Account struct {
	*story.Story
	Plan *plan.Plan
	Lang string
}

// words returns the program's own words in the account's language.
func (a Account) words() story.Words { return a.Words[a.Lang] }

// claims returns all that a step says, in the order in which it is seen.
func (a Account) claims(i int) []claim {
	st := a.Steps[i]
	kind := "caption"
	if st.Of != nil {
		kind = "account"
	}
	all := []claim{{kind: kind, text: st.Text.In(a.Lang), sure: st.Sure, sources: st.Sources,
		line: st.Where("text").Line}}
	if st.Described() {
		all = append(all, claim{kind: "alt", text: st.Alt.In(a.Lang), sure: st.Sure, sources: st.Sources,
			line: st.Where("alt").Line})
	}
	all = append(all, a.moves(i)...)
	for _, n := range st.Notes {
		all = append(all, a.note(st, n))
	}
	for _, q := range st.Quotes {
		all = append(all, a.quote(q))
	}
	if st.Of != nil {
		tellers(all, st.Title.In(a.Lang))
	}
	return all
}

// tellers has each claim of an account say whose it is, but for those that say who
// said it or of whom it is, and for descriptions.
func tellers(all []claim, by string) {
	for i := range all {
		if all[i].who == "" && all[i].kind != "alt" {
			all[i].who = by
		}
	}
}

// note returns a note as a claim. It rests on the step's sources where it has none of its own.
func (a Account) note(st *story.Step, n *story.Note) claim {
	c := claim{kind: "note", text: n.Text.Line(a.Lang), sure: n.Sure, sources: st.Sources,
		line: n.Where("text").Line}
	if more := n.More.Line(a.Lang); more != "" {
		c.text += " – " + more
	}
	if len(n.Sources) > 0 {
		c.sources = n.Sources
	}
	c.who = a.called(st, n.Places)
	if n.Who != nil {
		c.who = n.Who.Name.In(a.Lang)
	}
	if n.Point != nil {
		c.drawn = append(c.drawn, fmt.Sprintf("at a point: %s m right, %s m down from the corner of %s",
			problem.Short(n.Point[0]), problem.Short(n.Point[1]), cmp.Or(c.who, "the set")))
	}
	if n.Sound != "" {
		c.drawn = append(c.drawn, "drawn as a sound: "+n.Sound)
	}
	if n.To != "" {
		c.drawn = append(c.drawn, "with an arrow to: "+a.called(st, []story.Ref{n.Arrow}))
	}
	return c
}

// quote returns a quotation as a claim.
func (a Account) quote(q *story.Quote) claim {
	c := claim{kind: "quote", text: q.Text.In(a.Lang), who: q.By.In(a.Lang), sure: q.Sure,
		sources: []*story.Source{q.Source}, line: q.Where("text").Line, manner: translations(q)}
	if q.Who != nil {
		c.who = q.Who.Name.In(a.Lang)
	}
	if doubt := q.Doubt.In(a.Lang); doubt != "" {
		c.doubt = fmt.Sprintf("in doubt: “%s”, %s", doubt, q.Why.In(a.Lang))
	}
	return c
}

// translations returns in which languages of the story a quote is no longer what was
// said, whichever of them is read.
func translations(q *story.Quote) string {
	var all []string
	for _, manner := range []struct {
		called string
		in     []string
	}{{"translated", q.Translated}, {"retranslated", q.Retranslated}} {
		var in []string
		for _, code := range manner.in {
			in = append(in, words.English(code))
		}
		if len(in) > 0 {
			all = append(all, manner.called+": "+strings.Join(in, ", "))
		}
	}
	return strings.Join(all, "; ")
}

// called returns what readers are told that places and people of a step are.
func (a Account) called(st *story.Step, refs []story.Ref) string {
	return tell.Called(a.Story, st, refs, a.Lang)
}

// numbers returns the numbers of people that a story says, each with its sources.
func (a Account) numbers() []claim {
	var all []claim
	for _, g := range a.Cast {
		for _, n := range g.Counts {
			all = append(all, claim{kind: "number", text: a.words().Count(n, a.Lang), who: g.Name.In(a.Lang),
				sources: n.Sources, line: g.Where("count").Line})
		}
	}
	return all
}

// corrections returns what readers were once told wrongly.
func (a Account) corrections() []claim {
	var all []claim
	for _, c := range a.Corrections {
		all = append(all, claim{kind: "correction", text: c.Text.In(a.Lang), line: c.Where("text").Line})
	}
	return all
}

// cited returns a source in one line: who, what, when, where.
func (a Account) cited(s *story.Source) string {
	parts := []string{s.By.In(a.Lang), string(s.Kind)}
	if s.Unnamed {
		parts = append(parts, "author and outlet not known")
	}
	if about := s.About.In(a.Lang); about != "" {
		parts = append(parts, about)
	}
	if via := s.Via.In(a.Lang); via != "" {
		parts = append(parts, "via "+via)
	}
	parts = append(parts, a.dated(s))
	if s.URL != "" {
		parts = append(parts, s.URL)
	}
	if s.Archive != "" {
		parts = append(parts, "archived: "+s.Archive)
	}
	return strings.Join(parts, ", ")
}

// dated returns when a source is from.
func (a Account) dated(s *story.Source) string {
	if s.Time == "" {
		return a.day(s.Date)
	}
	return a.day(s.Date) + ", " + s.Time
}

// day returns a day as readers are told it.
func (a Account) day(d story.Day) string { return a.days(story.Dates{First: d, Last: d}) }

func (a Account) days(d story.Dates) string { return tell.Days(d, a.words()) }

// clock returns when a step happened, as far as the story says it.
func (a Account) clock(st *story.Step) string {
	when := a.days(st.Date)
	switch {
	case st.Time != "":
		when += ", " + st.Time
	case st.When.In(a.Lang) != "":
		when += ", " + st.When.In(a.Lang)
	}
	return when
}
