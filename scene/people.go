package scene

import (
	"slices"

	"standoff/scene/camera"
	"standoff/scene/figure"
	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/story"
	"standoff/story/plan"
)

// standing is the motion of all who are seen from above.
var standing = figure.MotionOf(story.Stand)

// placePeople adds all figures that can be seen to the picture, and the marks
// of their shadows; their own marks come later, sorted among the walls.
func (s *Stage) placePeople(m *plan.Moment, p *picture.Picture) {
	c := &s.Cam
	tall, up := c.Figure(), c.Upright()
	s.people.items, s.people.raised = s.people.items[:0], s.people.raised[:0]
	for i := range m.Figures {
		f := &m.Figures[i]
		if f.Alpha <= 0 {
			continue
		}
		at := c.Project(f.At.X, f.At.Y, f.Z)
		if at.X < -tall || at.X > c.W+tall || at.Y < -.3*tall || at.Y > c.H+1.7*tall {
			continue
		}
		if s.motion.Action != f.Action {
			s.motion = figure.MotionOf(f.Action) // as a rule the next one does the same
		}
		if up > 0 {
			fig := s.addPerson(p, f, at, tall)
			pose := s.motion.Pose(f, m.Plan.People[f.ID].Seed)
			fig.Alpha = f.Alpha * up
			fig.Code |= pose.Code(s.motion)
		}
		if up < 1 {
			fig := s.addPerson(p, f, at, tall)
			fig.Alpha = f.Alpha * (1 - up)
			fig.Code |= figure.TopPoseOf(f).Code(standing)
			fig.Height *= camera.TopEnlargement
		}
	}
	s.people.sort()
}

// addPerson adds a figure without a pose, and its shadow unless it stands on
// something.
func (s *Stage) addPerson(p *picture.Picture, f *plan.Figure, at path.Point, tall float64) *picture.Figure {
	i := int32(len(p.Figures))
	p.Figures = append(p.Figures, picture.Figure{ID: f.ID, X: at.X, Y: at.Y, Height: tall,
		Ground: f.Z * s.Cam.Sin * s.Cam.Scale,
		Code:   s.codes[f.ID].Marked(f.Doubt, f.Dim > .5, f.Lit > .5)})
	fig := &p.Figures[i]
	if fig.Code.Leader() {
		fig.Height *= camera.LeaderHeight
	}
	if raised := f.Z > .02 && f.Action != story.Climb; raised {
		fig.Ground = 0 // what they stand on is above all that lies flat
		s.people.raised = append(s.people.raised, i)
	} else {
		p.Marks = append(p.Marks, picture.Mark{Kind: picture.MarkShadow, Index: i})
	}
	s.people.add(f.At.Y, i)
	return fig
}

// putPerson adds a figure's mark, and below it the shadow of one who stands on
// something.
func (s *Stage) putPerson(p *picture.Picture, i int32) {
	if _, ok := slices.BinarySearch(s.people.raised, i); ok {
		p.Marks = append(p.Marks, picture.Mark{Kind: picture.MarkShadow, Index: i})
	}
	p.Marks = append(p.Marks, picture.Mark{Kind: picture.MarkFigure, Index: i})
}

// An order sorts people by the y of their feet in linear time, keeping those
// who stand level in the order in which they came.
type order struct {
	items, spare []foot
	sorted       []foot  // after sort
	raised       []int32 // who stands on something, in the order of figures
}

type foot struct {
	foot  float64
	key   uint32
	index int32
}

func (o *order) add(y float64, index int32) {
	// Millimetres from two kilometres above the set's corner: 22 bits.
	k := uint32(0)
	if mm := (y + 2000) * 1000; mm >= 1<<22 {
		k = 1<<22 - 1
	} else if mm > 0 {
		k = uint32(mm)
	}
	o.items = append(o.items, foot{y, k, index})
}

// sort is a radix sort of three passes, eight bits each.
func (o *order) sort() {
	if cap(o.spare) < len(o.items) {
		o.spare = make([]foot, cap(o.items))
	}
	from, to := o.items, o.spare[:len(o.items)]
	for shift := 0; shift < 22; shift += 8 {
		var count [1 << 8]int32
		for i := range from {
			count[from[i].key>>shift&(1<<8-1)]++
		}
		sum := int32(0)
		for i, n := range count {
			count[i], sum = sum, sum+n
		}
		for i := range from {
			k := from[i].key >> shift & (1<<8 - 1)
			to[count[k]] = from[i]
			count[k]++
		}
		from, to = to, from
	}
	o.sorted = from
}
