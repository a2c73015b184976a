package sight

import (
	"fmt"
	"math"
	"slices"

	"standoff/scene/figure"
	"standoff/scene/picture"
	"standoff/story"
	"standoff/story/plan"
	"standoff/story/plane"
	"standoff/story/problem"
)

// alikeWithin is by how many pixels of the wide panel people may stand apart
// in two pictures that readers take for the same.
const alikeWithin = 6.

// A glance is what somebody sees who looks at a step's still picture.
type glance struct {
	set     *story.Set
	camera  plan.Shot
	words   []string // all that is written and how sure it is, sorted
	figures []picture.Figure
	fills   int
	strokes int
}

// same warns of a step whose picture is that of a step before: readers who only
// look take it for a return to what was, and learn nothing from it.
func (l *looker) same(saw []glance) {
	for i, s := range l.plan.Steps {
		at := slices.IndexFunc(saw[:i], saw[i].alike)
		if at < 0 {
			continue
		}
		l.problems = append(l.problems, l.plan.Story.Warning(problem.SamePicture, s.Step.Where("moves"),
			fmt.Sprintf("this step’s picture is the same as that of %s, %q: "+
				"show what is new in it, or another place", l.named(at), l.plan.Steps[at].Step.ID)))
	}
}

func (s *shot) glance() glance {
	p, m := s.picture, s.moment
	g := glance{set: s.step.Step.Set, camera: m.Camera, fills: len(p.Fills), strokes: len(p.Strokes)}
	for _, t := range p.Texts {
		g.words = append(g.words, t.Words)
	}
	for _, n := range m.Notes {
		g.words = append(g.words, n.Note.ID+string(n.Note.Sure))
	}
	for _, q := range m.Quotes {
		g.words = append(g.words, q.Quote.ID+string(q.Quote.Sure))
	}
	slices.Sort(g.words)
	for _, f := range p.Figures {
		if f.Alpha > .5 {
			g.figures = append(g.figures, f)
		}
	}
	slices.SortFunc(g.figures, func(a, b picture.Figure) int { return a.ID - b.ID })
	return g
}

// alike reports whether nobody would tell the two apart.
func (g glance) alike(o glance) bool {
	return g.set == o.set && g.fills == o.fills && g.strokes == o.strokes &&
		slices.Equal(g.words, o.words) && alikeShots(g.camera, o.camera) &&
		slices.EqualFunc(g.figures, o.figures, alikeFigures)
}

func alikeFigures(a, b picture.Figure) bool {
	return a.ID == b.ID && math.Abs(a.X-b.X) < alikeWithin && math.Abs(a.Y-b.Y) < alikeWithin &&
		a.Code.Look() == b.Code.Look() && stance(a) == stance(b)
}

// stance is a figure's pose, whatever moment of its action it is.
func stance(f picture.Figure) figure.Pose {
	p := f.Code.Pose()
	p.Frame = 0
	return p
}

// alikeShots reports whether two shots show the same piece of ground, to half a metre.
func alikeShots(a, b plan.Shot) bool {
	near := func(p, q plane.Point) bool { return p.Dist(q) < .5 }
	return a.Tilt == b.Tilt && near(a.Region.Min, b.Region.Min) && near(a.Region.Max, b.Region.Max)
}
