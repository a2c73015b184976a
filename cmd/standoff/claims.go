package main

import (
	"fmt"
	"strings"

	"standoff/story"
	"standoff/story/tell"
)

// A claim is one thing that a story says happened, and who says so.
type claim struct {
	kind    string // caption, alt, move, number, note, quote or correction
	text    string
	doubt   string // of a quote: which of its words are in doubt, and why
	manner  string // of a quote: translated or retranslated; else empty
	who     string // of quotes and numbers: who said it, or of whom it is
	sure    story.Sure
	sources []*story.Source
	line    int  // of the storyboard
	then    bool // a move that waits for those above
}

// claims are all that a step says, in the order in which it is seen.
func claims(s *story.Story, st *story.Step, lang string) []claim {
	all := []claim{{kind: "caption", text: st.Text.In(lang), sure: st.Sure, sources: st.Sources,
		line: st.Where("text").Line}}
	if st.Described() {
		all = append(all, claim{kind: "alt", text: st.Alt.In(lang), sure: st.Sure, sources: st.Sources,
			line: st.Where("alt").Line})
	}
	all = append(all, moveClaims(s, st, lang)...)
	for _, n := range st.Notes {
		c := claim{kind: "note", text: n.Text.In(lang), sure: n.Sure, sources: st.Sources,
			line: n.Where("text").Line}
		if more := n.More.In(lang); more != "" {
			c.text += " – " + more
		}
		if n.Source != nil {
			c.sources = []*story.Source{n.Source}
		}
		switch {
		case n.Who != nil:
			c.who = n.Who.Name.In(lang)
		default:
			c.who = tell.Called(s, st, n.At, lang)
		}
		all = append(all, c)
	}
	for _, q := range st.Quotes {
		c := claim{kind: "quote", text: q.Text.In(lang), who: q.By.In(lang), sure: q.Sure,
			sources: []*story.Source{q.Source}, line: q.Where("text").Line}
		c.manner = q.Translation(lang)
		if q.Who != nil {
			c.who = q.Who.Name.In(lang)
		}
		if doubt := q.Doubt.In(lang); doubt != "" {
			c.doubt = fmt.Sprintf("in doubt: “%s”, %s", doubt, q.Why.In(lang))
		}
		all = append(all, c)
	}
	return all
}

// moveClaims are what the picture of a step shows to happen.
func moveClaims(s *story.Story, st *story.Step, lang string) []claim {
	var all []claim
	for i, ph := range st.Phases {
		for k, m := range ph.Moves {
			said := tell.Move(s, st, m, lang)
			if said == "" {
				continue
			}
			c := claim{kind: "move", text: said, sure: m.Sure, sources: st.Sources,
				line: m.Where("").Line, then: i > 0 && k == 0}
			if !m.Sure.Doubtful() && !st.Sure.Doubtful() {
				c.sure = st.Sure // a move says only where it is in doubt
			}
			all = append(all, c)
		}
	}
	return all
}

// numbers are the numbers of people that a story says, each with its sources.
func numbers(s *story.Story, lang string) []claim {
	var all []claim
	for _, g := range s.Cast {
		for _, n := range g.Counts {
			text := strings.TrimSpace(fmt.Sprintf("%s %d", n.Quality, n.Number))
			all = append(all, claim{kind: "number", text: text, who: g.Name.In(lang),
				sources: n.Sources, line: g.Where("count").Line})
		}
	}
	return all
}

// corrections are what readers were once told wrongly.
func corrections(s *story.Story, lang string) []claim {
	var all []claim
	for _, c := range s.Corrections {
		all = append(all, claim{kind: "correction", text: c.Text.In(lang), line: c.Where("text").Line})
	}
	return all
}

// cited is a source in one line: who, what, when, where.
func cited(s *story.Source, lang string) string {
	parts := []string{s.By.In(lang), string(s.Kind)}
	if s.Unnamed {
		parts = append(parts, "author and outlet not known")
	}
	if about := s.About.In(lang); about != "" {
		parts = append(parts, about)
	}
	if via := s.Via.In(lang); via != "" {
		parts = append(parts, "via "+via)
	}
	parts = append(parts, strings.TrimSpace(day(s.Date)+" "+s.Time))
	if s.URL != "" {
		parts = append(parts, s.URL)
	}
	if s.Archive != "" {
		parts = append(parts, "archived: "+s.Archive)
	}
	return strings.Join(parts, ", ")
}

// day is a day as storyboards write it.
func day(d story.Day) string { return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day) }

// clock is when a step happened, as far as the story says it.
func clock(s *story.Story, st *story.Step, lang string) string {
	when := tell.Days(st.Date, s.Words[lang])
	switch {
	case st.Time != "":
		when += ", " + st.Time
	case st.When.In(lang) != "":
		when += ", " + st.When.In(lang)
	}
	return when
}
