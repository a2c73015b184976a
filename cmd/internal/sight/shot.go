package sight

import (
	"runtime"
	"slices"

	"golang.org/x/sync/errgroup"
	"standoff/cmd/internal/panel"
	"standoff/scene"
	"standoff/scene/camera"
	"standoff/scene/figure"
	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/story"
	"standoff/story/plan"
	"standoff/story/plane"
	"standoff/story/problem"
)

// A shot is one picture: a step's still in a shape and a language.
type shot struct {
	*gaze
	number  int // of the step, from 0
	step    plan.PlannedStep
	moment  *plan.Moment
	picture *picture.Picture // only until the next shot is taken
	cam     camera.Projection
	cut     bool // people who act are not in it
}

// A gaze looks at all steps in one shape and language. Several look at a time.
type gaze struct {
	plan   *plan.Plan
	shape  panel.Shape
	lang   string
	first  bool // in the story's first language: people stand alike in all others
	faults []fault
	saw    []glance // in the first shape and language

	silhouettes map[figure.Code]*silhouette // by how people look
}

// look has every step looked at in every shape and language, composing each picture
// once, and returns all that is wrong in them, and what there is to see in the first
// shape.
func (l *looker) look() ([]fault, []glance) {
	var gazes []*gaze
	moments := make([]*plan.Moment, len(l.plan.Steps))
	for i, s := range l.plan.Steps {
		moments[i] = l.plan.At(s.Still)
	}
	for i, lang := range l.plan.Story.Languages {
		for _, shape := range panel.Shapes {
			if shape.Card && i > 0 {
				continue // it has no words
			}
			gazes = append(gazes, &gaze{plan: l.plan, shape: shape, lang: lang, first: i == 0})
		}
	}
	var all errgroup.Group
	all.SetLimit(runtime.GOMAXPROCS(0))
	for _, g := range gazes {
		all.Go(func() error {
			g.look(moments)
			return nil
		})
	}
	all.Wait()
	var faults []fault
	for _, g := range gazes {
		faults = append(faults, g.faults...)
	}
	return faults, gazes[0].saw
}

// scenery reports whether what stands about is drawn too: once, as it is the same in
// all shapes and languages.
func (g *gaze) scenery() bool { return g.first && g.shape == panel.Article }

// look looks at the steps one after another. A card has one of them.
func (g *gaze) look(moments []*plan.Moment) {
	view := g.shape.View(g.plan, g.lang)
	view.NoScenery = !g.scenery()
	stage := scene.NewStage(g.plan, view)
	card := -1
	if g.shape.Card {
		card = panel.CardStep(g.plan, g.lang)
	}
	var p picture.Picture
	for i, m := range moments {
		if g.shape.Card && i != card {
			continue
		}
		stage.Compose(m, &p)
		s := g.shotOf(i, m, &p)
		if g.first {
			s.people()
			s.places()
			s.room()
		}
		if g.scenery() {
			g.saw = append(g.saw, s.glance())
		}
		if !g.shape.Card {
			s.words()
		}
		s.doubt()
	}
}

// shotOf returns the picture of a step, from 0, that was composed of its moment.
func (g *gaze) shotOf(step int, m *plan.Moment, p *picture.Picture) *shot {
	return &shot{gaze: g, number: step, step: g.plan.Steps[step], moment: m, picture: p,
		cam: camera.ProjectionOf(m, g.shape.Width, g.shape.Height)}
}

// A fault is something wrong in one picture.
type fault struct {
	shot    shot
	mistake problem.Mistake
	about   string // what of the step is concerned: the cause
	row     problem.Origin
	key     string
	message string // without where it is seen
	advice  bool
	end     bool
	meant   bool // who is missing speaks, or what is missing is pointed out
	box     path.Rect
}

// find adds a fault to those of the picture.
func (s *shot) find(m problem.Mistake, about string, row problem.Origin, key, message string, box path.Rect) {
	s.faults = append(s.faults, fault{shot: *s, mistake: m, about: about, row: row, key: key,
		message: message, box: box})
}

// on returns where something of that footprint and height is seen.
func (s *shot) on(r plane.Rect, high float64) path.Rect {
	c := &s.cam
	return c.Bounds(r, high)
}

// frame returns all of the picture.
func (s *shot) frame() path.Rect { return path.Rect{W: s.shape.Width, H: s.shape.Height} }

// belongs reports whether somebody is of the group or of a part of it.
func (g *gaze) belongs(person int, to *story.Group) bool {
	return g.plan.People[person].Group.Within(to)
}

// label returns the box of something that is written in the picture and can be read.
func (s *shot) label(what string) (picture.LabelBox, bool) {
	i := slices.IndexFunc(s.picture.Labels, func(b picture.LabelBox) bool { return b.What == what && b.Alpha > .5 })
	if i < 0 {
		return picture.LabelBox{}, false
	}
	return s.picture.Labels[i], true
}
