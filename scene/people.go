package scene

import (
	"math"
	"slices"

	"standoff/scene/camera"
	"standoff/scene/figure"
	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/story"
	"standoff/story/plan"
	"standoff/story/plane"
)

// standing is the motion of all who are seen from above.
var standing = figure.MotionOf(story.Stand)

// people are those on the screen, and what is kept about all of the plan.
type people struct {
	order
	codes  []figure.Code  // of the looks of the plan's people
	motion *figure.Motion // of the person placed last
	raised []int32        // the figures of those who stand on something, ascending
	wait   []foot         // kept only to be filled again
}

// newPeople returns what is kept about the people of the plan.
func newPeople(p *plan.Plan) people {
	all := people{codes: make([]figure.Code, len(p.People)), motion: standing}
	for i := range all.codes {
		all.codes[i] = figure.LookOf(p, i).Code()
	}
	return all
}

// placePeople adds all figures that can be seen to the picture, and the marks
// of their shadows; their own marks come later, sorted among the walls.
func (s *Stage) placePeople(m *plan.Moment, p *picture.Picture) {
	c := &s.cam
	tall, up := c.Figure(), c.Upright()
	s.people.items, s.people.raised = s.people.items[:0], s.people.raised[:0]
	for i := range m.Figures {
		f := &m.Figures[i]
		if f.Alpha <= 0 {
			continue
		}
		at := c.Project(f.At.X, f.At.Y, f.Z)
		if at.X < -tall || at.X > c.W+c.Right+tall || at.Y < -.3*tall || at.Y > c.H+c.Below+1.7*tall {
			continue
		}
		if s.people.motion.Action != f.Action {
			s.people.motion = figure.MotionOf(f.Action) // as a rule the next one does the same
		}
		if up == 1 && s.people.codes[f.ID].Leader() && !s.view.NoScenery {
			s.addAfterImages(m, p, i)
		}
		if up > 0 {
			fig := s.addPerson(p, f, at, tall)
			fig.Alpha = f.Alpha * up
			fig.Code |= s.people.motion.Code(f, m.Plan.People[f.ID].Seed, turned(f.Face, s.cam.Turn.Yaw))
			if fig.Height < figure.Far { // nobody sees it, and painters have fewer to draw
				fig.Code = fig.Code.Coarse()
			}
		}
		if up < 1 {
			fig := s.addPerson(p, f, at, tall)
			fig.Alpha = f.Alpha * (1 - up)
			fig.Code |= figure.TopPoseOf(f, s.cam.Turn.Yaw).Code(standing)
			fig.Height *= camera.TopEnlargement
		}
	}
	s.people.sort()
}

const (
	turnOut = .75                // a quarter of a right angle and more, for who looks straight aside
	hardly  = 10 * math.Pi / 180 // a yaw
)

// turned returns the yaw from which somebody is seen who faces there, in radians: the
// camera's. In a picture that is hardly turned people turn out towards the viewer, as actors
// do on a stage: straight from the side they are as thin as a stick.
func turned(face, yaw float64) float64 {
	out := turnOut * max(0, 1-math.Abs(yaw)/hardly)
	if out == 0 {
		return yaw
	}
	sin, cos := math.Sincos(face - yaw)
	return face - math.Atan2(sin+out*math.Abs(cos), cos)
}

// addPerson adds a figure without a pose, and its shadow unless it stands on
// something, and returns the figure.
func (s *Stage) addPerson(p *picture.Picture, f *plan.Figure, at path.Point, tall float64) *picture.Figure {
	i := int32(len(p.Figures))
	p.Figures = append(p.Figures, picture.Figure{ID: f.ID, X: at.X, Y: at.Y, Height: tall,
		Ground: f.Z * s.cam.Sin * s.cam.Scale,
		Code:   s.people.codes[f.ID].Marked(f.Doubt, f.Dim > .5, f.Lit > .5)})
	fig := &p.Figures[i]
	if fig.Code.Leader() {
		fig.Height *= camera.LeaderHeight(fig.Height)
	}
	if raised := f.Z > .02 && f.Action != story.Climb && f.Action != story.Scaling; raised {
		fig.Ground = 0 // what they stand on is above all that lies flat
		s.people.raised = append(s.people.raised, i)
	} else {
		p.Marks = append(p.Marks, picture.Mark{Kind: picture.MarkShadow, Index: i})
	}
	s.sortIn(f, i)
	return fig
}

// sortIn puts a figure into the order in which people are painted.
func (s *Stage) sortIn(f *plan.Figure, i int32) {
	spot := s.cam.Turn.Of(f.At)
	s.people.add(spot.Y, s.builder.Behind(spot.X, spot.Y), i)
}

// afterAlpha is how clearly a leader on the way is seen where they were one, two and three beats
// before.
var afterAlpha = [...]float64{.24, .15, .08}

const (
	afterBeat = .5 // seconds
	afterGap  = .6 // metres: those who are slower leave no images, which would be a blur
	afterRoom = 2. // metres: nor do they where others are so near
)

// addAfterImages adds where the moment's k-th figure, a leader on the way, was at equal times before.
func (s *Stage) addAfterImages(m *plan.Moment, p *picture.Picture, k int) {
	now := &m.Figures[k]
	last, tall := now.At, s.cam.Figure()
	for n, alpha := range afterAlpha {
		var f plan.Figure
		if !m.Earlier(&f, k, afterBeat*float64(n+1)) || f.At.Dist(last) < afterGap {
			return
		}
		last = f.At
		if others(m, k, f.At) {
			continue
		}
		at := s.cam.Project(f.At.X, f.At.Y, f.Z)
		i := int32(len(p.Figures))
		p.Figures = append(p.Figures, picture.Figure{ID: f.ID, X: at.X, Y: at.Y, Height: tall * camera.LeaderHeight(tall),
			Alpha: alpha * now.Alpha, Code: s.people.codes[f.ID].Marked(f.Doubt, now.Dim > .5, false) |
				figure.MotionOf(f.Action).Code(&f, m.Plan.People[f.ID].Seed, s.cam.Turn.Yaw)})
		s.sortIn(&f, i)
	}
}

// others reports whether anybody but the moment's k-th figure is near a place.
func others(m *plan.Moment, k int, at plane.Point) bool {
	for i := range m.Figures {
		if i != k && m.Figures[i].Alpha > 0 && m.Figures[i].At.Dist(at) < afterRoom {
			return true
		}
	}
	return false
}

// putPerson adds a figure's mark, and below it the shadow of one who stands on
// something.
func (s *Stage) putPerson(p *picture.Picture, i int32) {
	if _, ok := slices.BinarySearch(s.people.raised, i); ok {
		p.Marks = append(p.Marks, picture.Mark{Kind: picture.MarkShadow, Index: i})
	}
	p.Marks = append(p.Marks, picture.Mark{Kind: picture.MarkFigure, Index: i})
}
