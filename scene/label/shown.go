package label

import (
	"standoff/scene/path"
	"standoff/story/chance"
	"standoff/story/plan"
)

// fadeTime is how long writings take to go and to come when a step begins, seconds.
const fadeTime = .22

// letters is what a writer keeps about all that is written.
type letters struct {
	rests  []rest // of all steps
	first  []int  // of each step, the index of its first rest
	notice *writing

	shown []shown   // at the moment being composed, by rank
	where []int32   // of each person, the index in the moment's figures, or -1
	sizes []float64 // of each person, how tall they are, of a grown-up's usual height
	seen  []float64 // of each group, how clearly its clearest member can be seen

	spare spare
}

// spare is memory that is kept only to be filled again while sheets are made.
type spare struct {
	moment    plan.Moment
	crowdings [4]*crowding
	claims    []claim
	bodies    bodies
}

// A shown is a writing at one moment.
type shown struct {
	writing  *writing
	box      path.Rect
	pin      path.Point
	off      path.Point // of a tag, in figure heights
	crown    path.Point // of a tag: right above the head
	strength float64    // how strongly it shows, 0 to 1; what comes near lowers it
	alpha    float64
	extra    float64 // alpha of the note's lines
	leader   float64 // alpha of the leader
}

// show works out what is written at the moment, where, and how clearly. It
// depends on nothing but the moment and the view.
func (s *Writer) show(m *plan.Moment) {
	g := &s.letters
	g.shown = g.shown[:0]
	if m.Cut >= 1 || s.View.NoText {
		return
	}
	at := s.resting(m)
	if at < 0 {
		return
	}
	r, sh := s.rest(at), s.sheet(at)
	since := m.Time - r.from
	fades := at > 0 && !r.instant()
	if at > 0 && since < 2*fadeTime {
		s.link(at)
	}
	g.find(m)
	if fades && since < fadeTime && s.rest(at-1).layout == m.Layout {
		s.gather(m, at-1, 1-chance.Smooth(since/fadeTime), true)
	}
	if sh.layout == m.Layout {
		come := 1.
		if fades && since < 2*fadeTime {
			come = chance.Smooth((since - fadeTime) / fadeTime)
		}
		s.gather(m, at, come, false)
	}
	s.separate(m, sh)
	s.fadeLeaders()
}

// find notes in where and seen which of the moment's figures each person is, and how well
// each group is seen. All that follows people reads them from there.
func (g *letters) find(m *plan.Moment) {
	if len(g.where) != len(m.Plan.People) {
		g.where = make([]int32, len(m.Plan.People))
	}
	if n := len(m.Plan.Story.Cast); len(g.seen) != n {
		g.seen = make([]float64, n)
	}
	for i := range g.where {
		g.where[i] = -1
	}
	clear(g.seen)
	for i := range m.Figures {
		f := &m.Figures[i]
		g.where[f.ID] = int32(i)
		of := m.Plan.People[f.ID].Group
		a := chance.Smooth((f.Alpha - .3) / .6)
		for leader := of.Leader; of != nil && of.Leader == leader; of = of.Of {
			g.seen[of.Index] = max(g.seen[of.Index], a)
		}
	}
}

// gather adds what is written in the rest as it is at the moment. Of the rest
// before, only what the new one does not have.
func (s *Writer) gather(m *plan.Moment, at int, come float64, old bool) {
	sh := s.sheet(at)
	off := drift(s.Cam, &sh.cam)
	still := chance.Smooth(1 - (off-1)/60) // while the camera moves, only tags stay
	calm := chance.Smooth(1 - (off-1)/200) // and names ride with their people
	for i := range sh.writings {
		w := &sh.writings[i]
		if w.lost || old && (w.stays || !w.lasts || w.shape == plateShape) {
			continue
		}
		d := shown{writing: w, box: w.box, leader: 1, extra: 1, off: w.off}
		if since := m.Time - s.letters.rests[at].from; w.was != nil && since < 2*fadeTime {
			u := chance.Smooth(since / (2 * fadeTime))
			d.off = path.Point{X: w.was.off.X + (w.off.X-w.was.off.X)*u, Y: w.was.off.Y + (w.off.Y-w.was.off.Y)*u}
		}
		a, extra := s.presence(m, w, old)
		if d.extra = extra; a <= 0 {
			continue
		}
		if (!w.kept || old) && w.shape != plateShape {
			a *= come
		}
		if w.shape != plateShape && !w.rides() {
			a *= still
		}
		a *= s.locate(m, &d, calm)
		if d.strength = a * framed(d.box, s.View); d.strength > 0 {
			s.letters.shown = append(s.letters.shown, d)
		}
	}
}

// presence returns how much the moment shows of a writing, and of its note's lines.
func (s *Writer) presence(m *plan.Moment, w *writing, old bool) (alpha, extra float64) {
	switch {
	case w.group != nil && old:
		return s.letters.seen[w.group.Index], 1
	case w.group != nil:
		for i := range m.Labels {
			if l := &m.Labels[i]; l.Group == w.group {
				extra = 1
				if w.note != nil && l.Note != w.note {
					extra = 0
				}
				for j := range m.Notes {
					if m.Notes[j].Note == w.note {
						extra = m.Notes[j].Alpha
					}
				}
				return l.Alpha * s.letters.seen[w.group.Index], extra
			}
		}
	case w.note != nil:
		for i := range m.Notes {
			if m.Notes[i].Note == w.note {
				return m.Notes[i].Alpha, 1
			}
		}
	case w.quote != nil:
		for i := range m.Quotes {
			if m.Quotes[i].Quote == w.quote {
				return m.Quotes[i].Alpha, 1
			}
		}
	default:
		return 1, 1
	}
	if old {
		return 1, 1 // what ended with its step fades out
	}
	return 0, 0
}
