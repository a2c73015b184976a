// Package sight looks at the pictures of a story for what its readers would miss or
// take wrongly: people cut off, names without room, colours that are not told apart,
// letters without a font, two steps with one picture, a side that is always smaller.
// Diagnostics and the preview call it. It mends nothing. Begin with sight.go, then
// same.go; survey.go leads from a point of the picture back to the plan.
package sight

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"standoff/cmd/internal/panel"
	"standoff/scene"
	"standoff/scene/picture"
	"standoff/scene/raster"
	"standoff/story"
	"standoff/story/plan"
	"standoff/story/problem"
)

// A looker looks at a story's pictures for what readers would miss in them.
type looker struct {
	plan     *plan.Plan
	problems problem.Problems
	said     map[string]bool
}

// Look finds what only the pictures show to be wrong. All of it is warnings.
func Look(plan *plan.Plan) problem.Problems {
	l := &looker{plan: plan, said: map[string]bool{}}
	l.flag()
	l.props()
	l.sides()
	l.letters()
	for i := range plan.Steps {
		l.colors(i)
		l.people(i)
		l.camera(i)
		l.labels(i)
	}
	l.same()
	return l.problems
}

// warn adds a warning, once for each thing that it is about.
func (l *looker) warn(m problem.Mistake, about string, at problem.Span, format string, args ...any) {
	if about = string(m) + " " + about; l.said[about] {
		return
	}
	l.said[about] = true
	l.problems = append(l.problems, l.plan.Story.Warning(m, at, fmt.Sprintf(format, args...)))
}

// camera warns when those who act in a step are never in its picture.
func (l *looker) camera(step int) {
	s := l.plan.Steps[step]
	acting := actors(s.Step)
	if len(acting) == 0 {
		return
	}
	for _, k := range []panel.PanelKind{panel.PanelKinds[0], panel.PanelKinds[1]} {
		if l.shows(step, k, acting) {
			continue
		}
		where := ""
		if k.Width < panel.PanelKinds[0].Width {
			where = " on a phone"
		}
		l.warn(problem.NobodySeen, s.Step.ID, s.Step.Where("camera"),
			"the camera shows nobody who acts in this step%s: add %q to it", where, acting[0].ID)
	}
}

// actors are the groups that a step's moves tell what to do.
func actors(s *story.Step) []*story.Group {
	var all []*story.Group
	for _, ph := range s.Phases {
		for _, m := range ph.Moves {
			if m.Verb != story.Highlight && m.Verb != story.Dim {
				all = append(all, m.Who...)
			}
		}
	}
	return all
}

// shows reports whether one of the groups is in the picture at some time of the step.
func (l *looker) shows(step int, k panel.PanelKind, groups []*story.Group) bool {
	s := l.plan.Steps[step]
	for _, u := range []float64{1, .75, .5, .25} {
		at := s.Start + (s.Still-s.Start)*u
		for _, f := range l.compose(at, k, l.plan.Story.Languages[0]).Figures {
			if f.X < 0 || f.X > float64(k.Width) || f.Y < 0 || f.Y-f.Height/2 > float64(k.Height) {
				continue
			}
			for g := l.plan.People[f.ID].Group; g != nil; g = g.Of {
				if slices.Contains(groups, g) {
					return true
				}
			}
		}
	}
	return false
}

func (l *looker) compose(at float64, k panel.PanelKind, lang string) *picture.Picture {
	return scene.Compose(l.plan.At(at), picture.View{
		Width: float64(k.Width), Height: float64(k.Height), Theme: k.Theme(), Lang: lang,
		Words:   l.plan.Story.Words[lang],
		Measure: raster.Measure, Breaks: raster.Breaks,
	})
}

// labels warns of words for which the step's panel has no room: in a wide one
// all of them, in a narrow one what must not be missed.
func (l *looker) labels(step int) {
	for _, lang := range l.plan.Story.Languages {
		for _, k := range []panel.PanelKind{panel.PanelKinds[0], panel.PanelKinds[1]} {
			l.lost(step, k, lang)
		}
	}
}

func (l *looker) lost(step int, k panel.PanelKind, lang string) {
	s := l.plan.Steps[step]
	m := l.plan.At(s.Still)
	p := l.compose(s.Still, k, lang)
	where := "the picture"
	if k.Width < panel.PanelKinds[0].Width {
		where = "a phone’s picture"
	}
	if len(l.plan.Story.Languages) > 1 {
		where += " in " + strings.ToUpper(lang)
	}
	if k.Width >= panel.PanelKinds[0].Width {
		l.unnamed(s.Step, m, p, where)
	}
	for _, n := range m.Notes {
		i := slices.Index(s.Step.Notes, n.Note)
		wide := k.Width >= panel.PanelKinds[0].Width
		if i < 0 || n.Note.Who != nil || n.Alpha < .5 || written(p, "note:"+strconv.Itoa(i)) ||
			!wide && !n.Note.Sure.Doubtful() {
			continue
		}
		l.warn(problem.LabelLost, fmt.Sprint(s.Step.ID, " note ", i), n.Note.Where("text"),
			"there is no room for this note in %s: shorten it, or let the camera show more", where)
	}
	for _, q := range m.Quotes {
		i := slices.Index(s.Step.Quotes, q.Quote)
		if i < 0 || q.Alpha < .5 || written(p, "quote:"+strconv.Itoa(i)) {
			continue
		}
		l.warn(problem.LabelLost, fmt.Sprint(s.Step.ID, " quote ", i), q.Quote.Where("text"),
			"there is no room for this quote in %s: shorten it, or show less beside it", where)
	}
}

// unnamed warns of people who act in the step, are in the picture, and whose
// name has no room in it.
func (l *looker) unnamed(st *story.Step, m *plan.Moment, p *picture.Picture, where string) {
	acting := actors(st)
	for _, label := range m.Labels {
		id := label.Group.ID
		if label.Alpha < .5 || !slices.Contains(acting, label.Group) ||
			written(p, "group:"+id) || written(p, "tag:"+id) || !l.inside(p, label.Group) {
			continue
		}
		l.warn(problem.LabelLost, st.ID+" name "+id, st.Where("camera"),
			"there is no room for the name of %q in %s: let the camera show less beside them", id, where)
	}
}

// inside reports whether most of a group's people are within the picture.
func (l *looker) inside(p *picture.Picture, g *story.Group) bool {
	in, out := 0, 0
	for _, f := range p.Figures {
		of := l.plan.People[f.ID].Group
		for of != nil && of != g {
			of = of.Of
		}
		switch {
		case of == nil:
		case f.X > 0 && f.X < p.Width && f.Y > f.Height && f.Y < p.Height:
			in++
		default:
			out++
		}
	}
	return in > out
}

// written reports whether something of that sort can be read in the picture.
func written(p *picture.Picture, what string) bool {
	return slices.ContainsFunc(p.Labels, func(b picture.LabelBox) bool {
		return b.What == what && b.Alpha > .5
	})
}
