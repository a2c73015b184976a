package label

import (
	"standoff/scene/camera"
	"standoff/scene/path"
	"standoff/story/layout"
	"standoff/story/plan"
)

// A rest is a stretch of a step for which everything written has one place:
// that which suits the moment at which people have come to rest. Most steps
// have one; where people go on after the panel's moment there is one more, and before it
// where the camera shows all of a set first.
type rest struct {
	step            int
	from, at, until float64 // seconds of the story; at is the moment of rest

	layout *layout.Layout // nil until it is first asked for
	cam    camera.Camera  // at the moment of rest
	sheet  *sheet         // nil until it is first asked for
}

// secondRest is how long a step must go on after its panel's moment for its
// labels to be placed anew, seconds.
const secondRest = 2

// firstRest is how long the camera must stay where it is at first for labels to be placed there
// as well, seconds.
const firstRest = 1.5

// divide divides the plan into rests, once, and notes where each step's begin.
func (g *letters) divide(p *plan.Plan) {
	if g.rests != nil || len(p.Steps) == 0 {
		return
	}
	for i, s := range p.Steps {
		g.first = append(g.first, len(g.rests))
		r := rest{step: i, from: s.Start, at: s.Still, until: s.End}
		if leaves := p.Views[i].WholeUntil; leaves > 0 { // all of a set comes first
			mid := leaves + plan.PanTime/2
			g.rests = append(g.rests, rest{step: i, from: s.Start, at: leaves - .01, until: mid})
			r.from = mid
		} else if v := &p.Views[i]; v.Arrives > 0 && v.Leaves-s.Start-v.Opens() > firstRest && v.Leaves < s.Still {
			g.rests = append(g.rests, rest{step: i, from: s.Start, at: v.Leaves - .05, until: v.Leaves})
			r.from = v.Leaves
		}
		if s.End-s.Still > secondRest {
			mid := s.Still + secondRest/2
			g.rests = append(g.rests, rest{step: i, from: r.from, at: s.Still, until: mid})
			r.from, r.at = mid, s.End-.01
		}
		g.rests = append(g.rests, r)
	}
}

// resting returns the index of the rest to which the moment belongs, or -1 for a
// moment that no plan has.
func (s *Writer) resting(m *plan.Moment) int {
	g := &s.letters
	g.divide(s.Plan)
	if m.Step >= len(g.first) {
		return -1
	}
	i := g.first[m.Step]
	for i+1 < len(g.rests) && g.rests[i+1].step == m.Step && m.Time >= g.rests[i+1].from {
		i++
	}
	return i
}

// rest returns the i-th rest, with its camera.
func (s *Writer) rest(i int) *rest {
	r := &s.letters.rests[i]
	if r.layout == nil {
		m := s.drafted(r.at)
		r.layout = m.Layout
		r.cam = camera.FrameMoment(m, s.View.Width, s.View.Height)
	}
	return r
}

// drafted returns the moment at the time, in seconds of the story. It is filled only if the last one that was
// asked for is another.
func (s *Writer) drafted(at float64) *plan.Moment {
	m := &s.letters.spare.moment
	if m.Plan != s.Plan || m.Time != at {
		s.Plan.Fill(m, at)
	}
	return m
}

// sheet returns all that is written in the i-th rest, made when first asked for.
func (s *Writer) sheet(i int) *sheet {
	r := s.rest(i)
	if r.sheet == nil {
		r.sheet = s.newSheet(r)
	}
	return r.sheet
}

// instant reports whether the rest begins with its panel's moment, so that
// nothing can fade in before it.
func (r *rest) instant() bool { return r.at-r.from < 2*fadeTime }

// link marks what stands at the same place in the rest before: that need not
// fade between the two.
func (s *Writer) link(i int) {
	sh, old := s.sheet(i), s.sheet(i-1)
	if sh.linked {
		return
	}
	sh.linked = true
	if old.layout != sh.layout {
		return
	}
	moved := drift(&old.cam, &sh.cam) > 1
	for i := range sh.writings {
		w := &sh.writings[i]
		for j := range old.writings {
			o := &old.writings[j]
			if (!moved || w.shape == plateShape) && w.stands(o, sh.cam.Scale) {
				w.kept, o.stays = true, true
				if w.shape == plateShape {
					w.was = o
				}
			}
		}
	}
}

// stands reports whether the writing and that of another sheet are the same
// one at the same place.
func (w *writing) stands(o *writing, scale float64) bool {
	if w.what != o.what || w.lost != o.lost || !w.block.Equal(&o.block) {
		return false
	}
	switch w.shape {
	case plateShape:
		return true
	case flatShape:
		return scale*w.pin.at.Dist(o.pin.at) < 1 && w.pin.z == o.pin.z
	}
	at, before := path.Point{X: w.box.X, Y: w.box.Y}, path.Point{X: o.box.X, Y: o.box.Y}
	return at.Dist(before) < 1 && w.note == o.note && w.quote == o.quote
}
