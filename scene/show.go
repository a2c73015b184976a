package scene

import (
	"math"

	"standoff/story"
)

// How long writings take to go and to come when a step begins, seconds.
const fadeTime = .22

// Letters is what a stage keeps about all that is written.
type letters struct {
	sheets []*sheet // of the steps
	rests  []*rest
	shown  []shown   // at the moment being composed, by rank
	where  []int32   // of each person, the index in the moment's figures, or -1
	seen   []float64 // of each group, how clearly its clearest member can be seen
	zone   []Point   // room for a zone's outline
	line   []story.Point
	left   []Point
	right  []Point
}

// A shown is a writing at one moment.
type shown struct {
	writing *writing
	box     Rect
	pin     Point
	want    float64 // alpha, were it alone
	alpha   float64
	extra   float64 // alpha of the note's lines
	leader  float64 // alpha of the leader
}

// settle works out what is written at the moment, where, and how clearly. It
// depends on nothing but the moment and the view.
func (s *Stage) settle(m *story.Moment) {
	g := &s.letters
	g.shown = g.shown[:0]
	if m.Cut >= 1 || s.view.NoText {
		return
	}
	g.find(m)
	if m.Step >= len(s.plan.Steps) {
		return // a moment of no plan
	}
	sh := s.sheet(m.Step)
	if m.Step > 0 && !sh.instant && m.StepTime < fadeTime {
		if old := s.sheet(m.Step - 1); old.layout == m.Layout {
			s.link(m.Step)
			s.gather(m, old, 1-ease(m.StepTime/fadeTime), true)
		}
	}
	if sh.layout == m.Layout {
		come := 1.
		if m.Step > 0 && !sh.instant && m.StepTime < 2*fadeTime {
			s.link(m.Step)
			come = ease((m.StepTime - fadeTime) / fadeTime)
		}
		s.gather(m, sh, come, false)
	}
	s.part(m, sh)
	s.leaders()
}

// find notes where in the moment each person is.
func (g *letters) find(m *story.Moment) {
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
		a := ease((f.Alpha - .3) / .6)
		for leader := of.Leader; of != nil && of.Leader == leader; of = of.Of {
			g.seen[of.Index] = max(g.seen[of.Index], a)
		}
	}
}

// link marks what stands at the same place in the step before: that need not
// fade between the two.
func (s *Stage) link(step int) {
	sh, old := s.sheet(step), s.sheet(step-1)
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
		if moved && w.shape != plateShape {
			continue
		}
		for j := range old.writings {
			o := &old.writings[j]
			if w.what != o.what || w.lost != o.lost || !w.block.same(&o.block) {
				continue
			}
			d := math.Hypot(w.box.X-o.box.X, w.box.Y-o.box.Y)
			if w.shape == flatShape {
				d = s.sheet(step).cam.scale * w.pin.at.Dist(o.pin.at)
			}
			if w.shape == plateShape || d < 1 && w.note == o.note && w.quote == o.quote {
				w.kept = true
				o.stays = true
			}
		}
	}
}

// gather adds a sheet's writings as they are at the moment. Of the sheet of the
// step before, only what the new one does not have.
func (s *Stage) gather(m *story.Moment, sh *sheet, come float64, old bool) {
	off := drift(&s.cam, &sh.cam)
	rest := ease(1 - (off-1)/60)
	pan := ease(1 - (off-80)/300) // tags go along, but not on long ways
	if m.Step > 0 && !old {
		if r := s.rest(m.Step - 1); r.layout == sh.layout {
			pan = max(pan, ease(1-(drift(&s.cam, &r.cam)-80)/300))
		}
	}
	for i := range sh.writings {
		w := &sh.writings[i]
		if w.lost || old && (w.stays || w.shape == plateShape) {
			continue
		}
		d := shown{writing: w, box: w.box, leader: 1, extra: 1}
		a, extra := s.presence(m, w, old)
		if d.extra = extra; a <= 0 {
			continue
		}
		if (!w.kept || old) && w.shape != plateShape {
			a *= come
		}
		switch w.shape {
		case plateShape:
			a *= pan * s.followTag(m, w, &d)
			for j := range s.letters.shown {
				if o := &s.letters.shown[j]; o.writing.shape == plateShape {
					d.box = sidestep(d.box, o.box, o.want, s.view.Width)
				}
			}
		case flatShape:
			at := s.cam.project(w.pin.at.X, w.pin.at.Y, 0)
			d.box = Rect{at.X - w.w/2, at.Y - w.h/2, w.w, w.h}
			a *= rest
		default:
			a *= rest
			seen := s.follow(m, w.pin, &d.pin)
			d.leader *= seen * reach(w, &d, s.view)
		}
		a *= framed(d.box, s.view)
		if a > 0 {
			d.want = a
			s.letters.shown = append(s.letters.shown, d)
		}
	}
}

// presence is how much the moment shows of a writing, and of its note's lines.
func (s *Stage) presence(m *story.Moment, w *writing, old bool) (alpha, extra float64) {
	switch {
	case w.group != nil:
		for i := range m.Labels {
			if l := &m.Labels[i]; l.Group == w.group {
				extra = 1
				if w.note != nil && l.Note != w.note && !old {
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
		return s.letters.seen[w.group.Index], 1
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

// drift is how far, in pixels, the two cameras are apart at most.
func drift(a, b *camera) float64 {
	most := 0.
	for _, p := range [...]Point{{0, 0}, {b.w, 0}, {0, b.h}, {b.w, b.h}} {
		on := b.ground(p)
		q := a.project(on.X, on.Y, 0)
		most = max(most, p.dist(q))
	}
	return most
}

// follow finds where a pin is now, and how well it can be seen.
func (s *Stage) follow(m *story.Moment, p pin, at *Point) float64 {
	if p.none {
		return 0
	}
	if p.figure < 0 {
		*at = s.cam.project(p.at.X, p.at.Y, p.z)
		return 1
	}
	i := s.letters.where[p.figure]
	if i < 0 {
		return 0
	}
	f := &m.Figures[i]
	foot := s.cam.project(f.At.X, f.At.Y, f.Z)
	h := s.height(&s.cam, p.figure)
	*at = Point{foot.X + p.dx*h, foot.Y - p.dy*h}
	edge := min(min(at.X, s.view.Width-at.X), min(at.Y, s.view.Height-at.Y))
	return f.Alpha * ease(edge/8)
}

// tagEdge is how near the picture's edge, in pixels, a tag's person may come
// before the tag fades.
const tagEdge = 40

// followTag puts a tag above its person, who must be in the picture.
func (s *Stage) followTag(m *story.Moment, w *writing, d *shown) float64 {
	i := s.letters.where[w.pin.figure]
	if i < 0 {
		return 0
	}
	f := &m.Figures[i]
	foot := s.cam.project(f.At.X, f.At.Y, f.Z)
	h := s.height(&s.cam, w.pin.figure)
	d.pin = Point{foot.X, foot.Y - figureTop*h}
	d.box = s.tagBox(w, d.pin)
	x := min(foot.X, s.view.Width-foot.X)
	y := min(foot.Y-.3*h, s.view.Height-foot.Y+.5*h)
	return ease(x/tagEdge) * ease(y/tagEdge) * f.Alpha
}

// reach is 1 for leaders that are not too long, and 0 for those that would
// cross half the picture or end in their own label.
func reach(w *writing, d *shown, v View) float64 {
	if w.shape == bubbleShape {
		return 1
	}
	from := leaderFrom(w, d.box, d.pin)
	long := math.Hypot(from.X-d.pin.X, from.Y-d.pin.Y)
	return ease((longest(v) - long) / 60)
}

// longest is how long a leader may be, pixels.
func longest(v View) float64 { return max(150, .3*math.Hypot(v.Width, v.Height)) }

// framed is 1 for a box within the picture, and 0 for one that leaves it.
func framed(r Rect, v View) float64 {
	edge := min(min(r.X, v.Width-r.X-r.W), min(r.Y, v.Height-r.Y-r.H))
	return ease(edge / margin)
}

// part keeps writings clear of one another: where two come near, the lesser
// fades, and is gone before they touch. Each is shown only as the upper half
// of what it wants, and hides others by the lower half: so of two that cross,
// one has gone before the other comes.
func (s *Stage) part(m *story.Moment, sh *sheet) {
	list := s.letters.shown
	for i := 1; i < len(list); i++ { // few, and mostly in order
		for j := i; j > 0 && list[j].writing.rank < list[j-1].writing.rank; j-- {
			list[j], list[j-1] = list[j-1], list[j]
		}
	}
	for i := range list {
		d := &list[i]
		d.want *= apartness(d, sh.notice.box)
		if len(sh.card.block.lines) > 0 && m.Card > 0 {
			d.want *= 1 - min(1, 2*m.Card)*(1-apartness(d, sh.card.box))
		}
		for j := 0; j < i; j++ {
			d.want *= 1 - min(1, 2*list[j].want)*(1-apartness(d, list[j].box))
		}
		d.alpha = max(0, 2*d.want-1)
	}
}

// cardAlpha is how clearly the name of a new set shows.
func cardAlpha(m *story.Moment) float64 { return max(0, 2*m.Card-1) }

// apartness is 1 where the writing is well clear of the box, 0 where they touch.
func apartness(d *shown, b Rect) float64 {
	wide := keepApart - 1.
	if d.writing.rank == rankPlace {
		wide = nameApart - 1
	}
	return ease((gap(d.box, b) - 1) / wide)
}

// leaders fades those that would run through another's box.
func (s *Stage) leaders() {
	list := s.letters.shown
	for i := range list {
		d := &list[i]
		if d.alpha <= 0 || d.leader <= 0 || !d.writing.pointed() {
			continue
		}
		from := leaderFrom(d.writing, d.box, d.pin)
		for j := range list {
			if j != i && list[j].alpha > 0 {
				d.leader *= 1 - min(1, 2*list[j].want)*(1-ease(near(from, d.pin, list[j].box)/8))
			}
		}
	}
}

// pointed reports whether the writing has a leader.
func (w *writing) pointed() bool {
	return (w.shape == bareShape || w.shape == boxedShape) && !w.pin.none
}

// groundMarks draws what lies flat on the ground under the people: glows,
// trails, arrows, zones of sound, names of places.
func (s *Stage) groundMarks(m *story.Moment, p *Picture) {
	for i := range m.Glow {
		s.drawGlow(p, &m.Glow[i])
	}
	for i := range m.Trails {
		s.drawTrail(p, &m.Trails[i])
	}
	for i := range m.Notes {
		n := &m.Notes[i]
		if n.Alpha > 0 && n.Note.Sound != "" {
			s.drawSound(p, n)
		}
		if n.Alpha > 0 && !n.To.Empty() {
			s.drawArrow(p, n)
		}
	}
	s.settle(m)
	for i := range s.letters.shown {
		d := &s.letters.shown[i]
		if d.writing.shape == flatShape && d.alpha > 0 {
			w := d.writing
			w.block.write(p, Point{d.box.X + w.pad.X, d.box.Y + w.pad.Y}, s.view.Theme.Paper,
				0, d.alpha, 1)
			p.Labels = append(p.Labels, LabelBox{w.what, d.box, d.alpha * (1 - m.Cut)})
		}
	}
}

// words draws all that is written above the people, the veil of a cut, and
// the notice.
func (s *Stage) words(m *story.Moment, p *Picture) {
	list := s.letters.shown
	for i := range list {
		if d := &list[i]; d.alpha > 0 && d.writing.pointed() {
			s.drawLeader(p, d)
		}
	}
	for i := len(list) - 1; i >= 0; i-- {
		d := &list[i]
		if d.alpha <= 0 || d.writing.shape == flatShape {
			continue
		}
		s.drawWriting(p, d)
		p.Labels = append(p.Labels, LabelBox{d.writing.what, d.box, d.alpha * (1 - m.Cut)})
	}
	if s.view.NoText {
		if m.Cut > 0 {
			p.inkFill(faded(s.view.Theme.Paper, m.Cut)).box(0, 0, p.Width, p.Height)
		}
		return
	}
	if m.Step >= len(s.plan.Steps) {
		n := s.noticeWriting()
		s.drawNotice(p, &n)
		return
	}
	sh := s.sheet(m.Step)
	s.drawVeil(p, m, &sh.card)
	s.drawNotice(p, &sh.notice)
}

func (s *Stage) drawWriting(p *Picture, d *shown) {
	w := d.writing
	switch w.shape {
	case bareShape:
		at := Point{d.box.X + w.pad.X, d.box.Y + w.pad.Y}
		w.block.write(p, at, s.view.Theme.Paper, haloWidth, d.alpha, d.extra)
	case boxedShape:
		s.drawBoxed(p, d)
	case plateShape:
		s.drawTag(p, d)
	case bubbleShape:
		s.drawBubble(p, d)
	}
}
