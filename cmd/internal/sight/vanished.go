package sight

import (
	"slices"
	"strconv"
	"strings"

	"standoff/story"
	"standoff/story/plan"
	"standoff/story/problem"
)

// vanished advises on people whom the step before showed, and whom empty takes off the same
// set on the same day, though nobody has seen them leave.
func (l *looker) vanished(i int) {
	st := l.plan.Steps[i].Step
	before := l.before(i)
	if !st.Empty || before < 0 {
		return
	}
	o := l.plan.Steps[before].Step
	if o.Set != st.Set || o.Date != st.Date || !atOnce(st) {
		return
	}
	was, is := l.plan.At(l.plan.Steps[before].End-.01), l.plan.At(l.plan.Steps[i].End-.01)
	var gone []string
	for _, g := range l.plan.Story.Cast {
		if g.Of == nil && l.shown(was, g) && l.count(is, g) == 0 && !moved(st, g) && !l.told(st, g) {
			gone = append(gone, strconv.Quote(g.ID))
		}
	}
	if len(gone) == 0 {
		return
	}
	l.warn(problem.Vanished, st.ID, st.Where("empty"), "empty takes away %s, whom %s showed on this set on this day, and nobody "+
		"sees them go: let them leave, or place them again (at), or name them in the caption, which says that they had gone or "+
		"that nobody tells where they were",
		strings.Join(gone, " and "), l.named(before))
	l.problems[len(l.problems)-1].Advice = true
}

// told reports whether the caption speaks of the group in every language: by its name, or of one
// person by the last word of it.
func (l *looker) told(st *story.Step, g *story.Group) bool {
	return !slices.ContainsFunc(l.plan.Story.Languages, func(lang string) bool {
		name := g.Name.In(lang)
		if words := strings.Fields(name); g.Figures <= 1 && len(words) > 1 {
			name = words[len(words)-1]
		}
		return name == "" || !strings.Contains(strings.ToLower(st.Text.In(lang)), strings.ToLower(name))
	})
}

// soon are the words for when with which a step goes on where the last one ended.
var soon = []string{"at that moment", "moments later", "minutes later", "then"}

// atOnce reports whether a step goes on where the last one ended: its caption says of no
// other time, in words, when people may have come and gone.
func atOnce(st *story.Step) bool {
	return len(st.When) == 0 && st.WhenWord == "" || slices.Contains(soon, st.WhenWord)
}

// shown reports whether the camera shows some of a group.
func (l *looker) shown(m *plan.Moment, g *story.Group) bool {
	return slices.ContainsFunc(m.Figures, func(f plan.Figure) bool {
		return f.Alpha > .5 && l.plan.People[f.ID].Group.Within(g) && m.Camera.Region.Contains(f.At)
	})
}

// before returns the step, or the account, at whose end the i-th step begins, or -1; of an
// account it is -1.
func (l *looker) before(i int) int {
	for k := i - 1; k >= 0 && l.plan.Story.Steps[i].Of == nil; k-- {
		if o := l.plan.Story.Steps[k]; o.Of == nil {
			if o.GoesOn != nil {
				return slices.Index(l.plan.Story.Steps, o.GoesOn)
			}
			return k
		}
	}
	return -1
}

// moved reports whether a move of the step is about people of the group: they are seen in it
// and may leave.
func moved(st *story.Step, g *story.Group) bool {
	for _, ph := range st.Phases {
		for _, m := range ph.Moves {
			if slices.ContainsFunc(m.Who, func(o *story.Group) bool { return o.Within(g) }) {
				return true
			}
		}
	}
	return false
}
