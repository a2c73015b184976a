package check

import (
	"standoff/story"
	"standoff/story/problem"
)

// A meaning is a story without errors, of which it is checked what can only be said
// of such a one.
type meaning struct {
	*problem.Report
	story       *story.Story
	cited, used map[string]bool
	seen        map[*story.Group]map[*story.Set]bool
}

// Story checks what can only be said of a story without errors: what nobody cites or
// names, who cannot be told from whom. Cited are the sources that something names, and
// used all other things, by their ids.
func Story(r *problem.Report, s *story.Story, cited, used map[string]bool) {
	p := &meaning{r, s, cited, used, s.SeenTogether()}
	p.checkAllColors()
	for _, s := range p.story.Sources {
		if !p.cited[s.ID] {
			p.Warn(problem.Unused, s.Span("id"), "nothing names source %q", s.ID)
		}
	}
	p.checkSeen()
	p.checkSets()
	p.checkSitting()
}

// checkSeen warns of people who are in no picture.
func (p *meaning) checkSeen() {
	for _, g := range p.story.Cast {
		acts := false
		for o := g; o != nil; o = o.Of { // a part does what its group does
			acts = acts || len(p.seen[o]) > 0
		}
		if !acts {
			p.Warn(problem.Unused, g.Span("id"), "no move names %q: nobody will see them", g.ID)
		}
	}
}

// checkSets warns of sets in which no step plays, and of spots, which are drawn
// as nothing, that nothing names.
func (p *meaning) checkSets() {
	plays := map[*story.Set]bool{}
	for _, st := range p.story.Steps {
		plays[st.Set] = true
	}
	for _, s := range p.story.Sets {
		if !plays[s] {
			p.Warn(problem.Unused, s.Span("id"), "no step plays in set %q", s.ID)
		}
		for _, spot := range s.Spots {
			if !p.used[spot.ID] {
				p.Warn(problem.Unused, spot.Span("id"), "nothing names spot %q, and a spot is drawn as nothing",
					spot.ID)
			}
		}
	}
}

// checkSitting warns of people who are told to sit in a room, and so would sit
// on its floor beside its seats.
func (p *meaning) checkSitting() {
	for _, st := range p.story.Steps {
		for _, ph := range st.Phases {
			for _, m := range ph.Moves {
				if m.Do != story.Sit || m.Verb != story.At && m.Verb != story.Go {
					continue
				}
				for _, seats := range st.Set.Seats {
					if seats.ID != "" && (seats.In == m.Object || seats.Around == m.Object) {
						p.Warn(problem.SitOnGround, m.Span("do"), "%q sit on the ground of %q: its seats are %s = %q",
							m.Who[0].ID, m.Object, m.Verb, seats.ID)
						p.Mend(problem.Edit{At: m.Span(string(m.Verb)), Text: `"` + seats.ID + `"`})
						break
					}
				}
			}
		}
	}
}
