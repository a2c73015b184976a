package scene

import "standoff/story/plan"

// groundMarks draws what lies flat on the ground under the people: glows,
// trails, arrows, zones of sound, names of places.
func (s *writer) groundMarks(m *plan.Moment, p *Picture) {
	k := &s.marks
	k.cam, k.theme = &s.cam, s.view.Theme
	for i := range m.Glow {
		k.drawGlow(p, &m.Glow[i])
	}
	for i := range m.Trails {
		k.drawTrail(p, &m.Trails[i])
	}
	for i := range m.Notes {
		n := &m.Notes[i]
		if n.Alpha > 0 && n.Note.Sound != "" {
			k.drawSound(p, n)
		}
		if n.Alpha > 0 && !n.To.Empty() {
			k.drawArrow(p, n)
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
func (s *writer) words(m *plan.Moment, p *Picture) {
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
	if at := s.resting(m); at >= 0 {
		s.drawVeil(p, m, &s.sheet(at).card)
	}
	s.drawNotice(p, s.notice())
}

func (s *writer) drawWriting(p *Picture, d *shown) {
	w := d.writing
	switch w.shape {
	case bareShape:
		at := Point{d.box.X + w.pad.X, d.box.Y + w.pad.Y}
		w.block.write(p, at, s.view.Theme.Paper, haloWidth*w.scale, d.alpha, d.extra)
	case boxedShape:
		s.drawBoxed(p, d)
	case plateShape:
		s.drawTag(p, d)
	case bubbleShape:
		s.drawBubble(p, d)
	}
}
