package sight

import (
	"fmt"
	"slices"

	"standoff/scene/camera"
	"standoff/scene/path"
	"standoff/story"
	"standoff/story/plan"
	"standoff/story/problem"
)

// actors are the groups that a step's moves tell what to do and that do not leave,
// and those who speak in it, each once.
func actors(s *story.Step) []*story.Group {
	var all, left []*story.Group
	for _, ph := range s.Phases {
		for _, m := range ph.Moves {
			switch m.Verb {
			case story.Highlight, story.Dim:
			case story.Leave:
				left = append(left, m.Who...)
			default:
				all = append(all, m.Who...)
			}
		}
	}
	for _, q := range s.Quotes {
		if q.Who != nil {
			all = append(all, q.Who)
		}
	}
	var once []*story.Group
	for _, g := range all {
		gone := slices.ContainsFunc(left, g.Within)
		if !gone && !slices.Contains(once, g) {
			once = append(once, g)
		}
	}
	return once
}

// leavers are the groups that a step's moves have leave, each once.
func leavers(s *story.Step) (all []*story.Group) {
	for _, ph := range s.Phases {
		for _, m := range ph.Moves {
			for _, g := range m.Who {
				if m.Verb == story.Leave && !slices.Contains(all, g) {
					all = append(all, g)
				}
			}
		}
	}
	return all
}

// A muster is how many of a group are on the stage, how many of them are seen, and
// where the others would be.
type muster struct{ there, seen int }

// crowd is how many people make a crowd: who sees as many sees what it does.
const crowd = 12

// bad reports whether readers miss people: the one whom a name means, or most of a
// group of which not even a crowd is seen.
func (m muster) bad() bool { return m.there > 0 && m.seen < min((m.there+1)/2, crowd) }

// musterOf counts a group's people at a moment, seen by the camera.
func (s *shot) musterOf(m *plan.Moment, c camera.Projection, g *story.Group) (all muster) {
	for i := range m.Figures {
		f := &m.Figures[i]
		if f.Alpha < .5 || !s.belongs(f.ID, g) {
			continue
		}
		all.there++
		h := c.Figure
		if s.plan.People[f.ID].Group.Leader {
			h *= camera.LeaderHeight(h)
		}
		if c.High < .26*c.Scale { // seen from above
			h *= .4
		}
		foot := c.At(f.At, f.Z)
		x, y := foot.X, foot.Y
		if x > 0 && x < s.shape.Width && y-.85*h > 0 && y-.4*h < s.shape.Height {
			all.seen++
		}
	}
	return all
}

// people looks for those who act in the step and are not in its picture.
func (s *shot) people() {
	if nobody(s) {
		return
	}
	s.vehicles()
	acting := actors(s.step.Step)
	seen := 0
	of := make([]muster, len(acting))
	there := 0
	for i, g := range acting {
		of[i] = s.musterOf(s.moment, s.cam, g)
		seen += of[i].seen
		there += of[i].there
	}
	if there > 0 && seen == 0 && !s.everSeen(acting) {
		s.cut = true
		s.find(problem.NobodySeen, "", s.step.Step.Origin, "camera", fmt.Sprintf(
			"the camera shows nobody who acts: %s", adding(s, acting)), path.Rect{})
		return
	}
	if seen > 0 {
		for i, g := range acting {
			if of[i].bad() && moves(s.step.Step, g) {
				s.cutOff(g, of[i], acting, of)
			} else if of[i].there > 0 {
				s.hidden(g)
			}
		}
	}
	for _, g := range leavers(s.step.Step) {
		if !slices.Contains(acting, g) {
			s.hidden(g)
		}
	}
	s.small(acting)
	looked(s)
	if !s.cut {
		s.faced(acting)
		s.atTheEnd(acting)
	}
}

// cutOff says that most of a group are outside the picture, or, where others are in
// it and none of theirs, that one side is missing.
func (s *shot) cutOff(g *story.Group, m muster, acting []*story.Group, of []muster) {
	s.cut = true
	side := s.musterOf(s.moment, s.cam, root(g))
	if side.seen == 0 && slices.ContainsFunc(acting, func(o *story.Group) bool {
		return root(o) != root(g) && sides(root(o), root(g)) && of[slices.Index(acting, o)].seen > 0
	}) {
		s.find(problem.SideMissing, root(g).ID, s.step.Step.Origin, "camera", fmt.Sprintf(
			"of two sides who act only one is seen: %s", s.remedy(g)), s.edgeOf(g))
		return
	}
	s.find(problem.CutOff, g.ID, s.step.Step.Origin, "camera", fmt.Sprintf(
		"%q, who %s, %s: %s", g.ID, acts(s.step.Step, g), outside(m), s.remedy(g)), s.edgeOf(g))
	s.faults[len(s.faults)-1].meant = acts(s.step.Step, g) == "speaks"
}

// moves reports whether a group does something in the step, or speaks: it is not only
// put where it is at first.
func moves(st *story.Step, g *story.Group) bool {
	for _, ph := range st.Phases {
		for _, m := range ph.Moves {
			there := m.Verb == story.At && slices.Contains(stays, m.Do)
			if !there && m.Verb != story.Leave && slices.Contains(m.Who, g) {
				return true
			}
		}
	}
	return acts(st, g) == "speaks"
}

// stays are the actions of who is only there; "" is none.
var stays = []story.Action{"", story.Stand, story.Sit, story.Wait, story.Mill}

// acts says what somebody does in the step.
func acts(st *story.Step, g *story.Group) string {
	for _, ph := range st.Phases {
		for _, m := range ph.Moves {
			if m.Do == story.Speak && slices.Contains(m.Who, g) {
				return "speaks"
			}
		}
	}
	for _, q := range st.Quotes {
		if q.Who == g {
			return "speaks"
		}
	}
	return "acts"
}

// outside says how many are missing.
func outside(m muster) string {
	if m.there == 1 {
		return "is outside the picture"
	}
	return fmt.Sprintf("is cut off: %d of %d are outside the picture", m.there-m.seen, m.there)
}

// edgeOf is the part of the picture beyond which a group is, for a ring around it.
func (s *shot) edgeOf(g *story.Group) path.Rect {
	left, right, top, bottom := 1e9, -1e9, 1e9, -1e9
	for _, f := range s.moment.Figures {
		if f.Alpha >= .5 && s.belongs(f.ID, g) {
			foot := s.cam.At(f.At, f.Z)
			x, y := foot.X, foot.Y
			left, right = min(left, x-.3*s.cam.Figure), max(right, x+.3*s.cam.Figure)
			top, bottom = min(top, y-s.cam.Figure), max(bottom, y)
		}
	}
	const least = 24 // pixels, to be seen
	left, top = path.Clamp(left, 0, s.shape.Width-least), path.Clamp(top, 0, s.shape.Height-least)
	right, bottom = path.Clamp(right, left+least, s.shape.Width), path.Clamp(bottom, top+least, s.shape.Height)
	return path.Rect{X: left, Y: top, W: right - left, H: bottom - top}
}

// everSeen reports whether one of the groups is in the picture at some time of the
// step before its still.
func (s *shot) everSeen(groups []*story.Group) bool {
	for _, u := range earlier {
		m := s.plan.At(s.step.Start + (s.step.Still-s.step.Start)*u)
		c := camera.ProjectionOf(m, s.shape.Width, s.shape.Height)
		for _, g := range groups {
			if s.musterOf(m, c, g).seen > 0 {
				return true
			}
		}
	}
	return false
}

// atTheEnd looks for those who are there when the step ends, and no longer in the
// picture.
func (s *shot) atTheEnd(acting []*story.Group) {
	if s.step.End-s.step.Still < 1 || s.shape.Card {
		return
	}
	m := s.plan.At(s.step.End - .05)
	c := camera.ProjectionOf(m, s.shape.Width, s.shape.Height)
	for _, g := range acting {
		if all := s.musterOf(m, c, g); all.bad() && moves(s.step.Step, g) {
			s.find(problem.CutOff, "end "+g.ID, s.step.Step.Origin, "camera", fmt.Sprintf(
				"at the end %q, who %s, %s: %s", g.ID, acts(s.step.Step, g), outside(all), s.remedy(g)), path.Rect{})
			s.faults[len(s.faults)-1].end = true
		}
	}
}
