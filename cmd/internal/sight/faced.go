package sight

import (
	"fmt"
	"slices"

	"standoff/story"
	"standoff/story/problem"
)

// A facing is whom a move of the step has somebody look at, speak to or go to.
type facing struct {
	who, to *story.Group
	how     string // "faces"
}

// facings returns all people whom others turn to in the step, each once.
func facings(st *story.Step) (all []facing) {
	for _, ph := range st.Phases {
		for _, m := range ph.Moves {
			to, how := m.Toward.To, "faces"
			switch {
			case m.Verb == story.Face:
				to = m.To.To
			case to == nil && m.Verb == story.Go:
				to, how = m.To.To, "goes to"
			}
			if m.Do == story.Speak {
				how = "speaks to"
			}
			g, people := to.(*story.Group)
			if !people || len(m.Who) == 0 || slices.ContainsFunc(all, func(f facing) bool { return f.to == g }) {
				continue
			}
			all = append(all, facing{m.Who[0], g, how})
		}
	}
	return all
}

// faced looks for people whom others turn to, who stand on the set and are not in the
// picture: it would show somebody who looks at nobody. Of those who act themselves it is
// told already.
func (s *shot) faced(acting []*story.Group) {
	for _, f := range facings(s.step.Step) {
		if slices.Contains(acting, f.to) && moves(s.step.Step, f.to) {
			continue
		}
		m := s.musterOf(s.moment, s.cam, f.to)
		if !m.bad() || s.musterOf(s.moment, s.cam, f.who).seen == 0 {
			continue
		}
		missing := outside(m)
		if m.seen == 0 && m.there > 1 {
			missing = "are outside the picture"
		}
		s.find(problem.CutOff, "faced "+f.to.ID, s.step.Step.Origin, "camera", fmt.Sprintf(
			"%q, whom %q %s, %s: %s", f.to.ID, f.who.ID, f.how, missing, f.both(s)), s.edgeOf(f.to))
		s.faults[len(s.faults)-1].meant = f.how == "speaks to"
	}
}

// both says how to bring into one picture who turns to somebody, and to whom.
func (f facing) both(s *shot) string {
	if slices.Contains(s.step.Step.Camera.On, f.to.ID) {
		return s.remedy(f.to)
	}
	return "write camera = " + cameraWith(s, f.who, f.to) + ", or let them stand nearer together"
}
