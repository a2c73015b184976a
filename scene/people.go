package scene

import (
	"math"
	"slices"

	"standoff/story"
	"standoff/story/plan"
)

// placePeople adds all figures that can be seen to the picture, and the marks
// of their shadows; their own marks come later, sorted among the walls.
func (s *Stage) placePeople(m *plan.Moment, p *Picture) {
	c := &s.cam
	tall, up := c.figure(), c.upright()
	s.people.items, s.people.raised = s.people.items[:0], s.people.raised[:0]
	for i := range m.Figures {
		f := &m.Figures[i]
		if f.Alpha <= 0 {
			continue
		}
		at := c.project(f.At.X, f.At.Y, f.Z)
		if at.X < -tall || at.X > c.w+tall || at.Y < -.3*tall || at.Y > c.h+1.7*tall {
			continue
		}
		if s.motion.action != f.Action {
			s.motion = motionOf(f.Action) // as a rule the next one does the same
		}
		if up > 0 {
			fig := s.addPerson(p, f, at, tall)
			pose := s.motion.pose(f, m.Plan.People[f.ID].Seed)
			fig.Alpha = f.Alpha * up
			fig.Code |= pose.code(s.motion)
		}
		if up < 1 {
			fig := s.addPerson(p, f, at, tall)
			fig.Alpha = f.Alpha * (1 - up)
			fig.Code |= TopPoseOf(f).code(&motions[0])
			fig.Height *= tokenSize
		}
	}
	s.people.sort()
}

// addPerson adds a figure without a pose, and its shadow unless it stands on
// something.
func (s *Stage) addPerson(p *Picture, f *plan.Figure, at Point, tall float64) *Figure {
	i := int32(len(p.Figures))
	p.Figures = append(p.Figures, Figure{ID: f.ID, X: at.X, Y: at.Y, Height: tall,
		Ground: f.Z * s.cam.sin * s.cam.scale,
		Code:   s.codes[f.ID].shown(f.Doubt, f.Dim > .5, f.Lit > .5)})
	fig := &p.Figures[i]
	if fig.Code.Leader() {
		fig.Height *= leaderHeight
	}
	if raised := f.Z > .02 && f.Action != story.Climb; raised {
		fig.Ground = 0 // what they stand on is above all that lies flat
		s.people.raised = append(s.people.raised, i)
	} else {
		p.Marks = append(p.Marks, Mark{MarkShadow, i})
	}
	s.people.add(f.At.Y, i)
	return fig
}

// upright is 1 where people are seen standing, 0 where they are seen from
// above, and in between while the one fades into the other.
func (c *camera) upright() float64 {
	return ease((c.tilt - (planTilt - tiltFade)) / (2 * tiltFade))
}

// putPerson adds a figure's mark, and below it the shadow of one who stands on
// something.
func (s *Stage) putPerson(p *Picture, i int32) {
	if _, ok := slices.BinarySearch(s.people.raised, i); ok {
		p.Marks = append(p.Marks, Mark{MarkShadow, i})
	}
	p.Marks = append(p.Marks, Mark{MarkFigure, i})
}

// leaderHeight is how much taller than others a leader is drawn.
const leaderHeight = 1.45

const (
	// planTilt is the tilt, in radians, under which people are rather seen from
	// above, and tiltFade how far about it one sees both.
	planTilt = 15 * math.Pi / 180
	tiltFade = 4 * math.Pi / 180
	// tokenSize is how much larger than true a plan shows people: they are all
	// that it is about.
	tokenSize = 1.4
)

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

// sortPieces sorts scenery back to front; what is level stays as it was drawn.
func sortPieces(ps []piece) {
	slices.SortStableFunc(ps, func(a, b piece) int {
		switch {
		case a.foot < b.foot:
			return -1
		case a.foot > b.foot:
			return 1
		}
		return 0
	})
}
