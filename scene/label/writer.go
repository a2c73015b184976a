// Package label writes all words of a picture: names of groups and places, notes,
// quotations, tags of leaders, the name of a place to which the story comes. Scene calls a [Writer] for
// every moment. It never draws people or scenery, and never takes its places from
// the picture before: they depend on the moment and the view alone.
//
// For each stretch in which people come to rest, a drafting sets the words, and a
// search finds their places: candidates on a grid, taken by best-first search with
// lower bounds of their cost, and assigned by coordinate descent. At other moments
// words follow their people or fade. Read writer.go and sheet.go first.
package label

import (
	"standoff/scene/camera"
	"standoff/scene/lettering"
	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/scene/theme"
	"standoff/story/plan"
)

// A Writer draws all that is written, of one plan in one view. What it works out
// for a step it keeps, so that it allocates nothing once it is warm.
type Writer struct {
	Plan    *plan.Plan
	View    picture.View
	Cam     *camera.Camera // of the moment that is drawn
	letters letters
}

// drawFlat draws the names of places. They lie on the ground and on roofs, but above all that
// stands there: half hidden by a pillar, a name is another one. At rest nobody is on them.
func (s *Writer) drawFlat(m *plan.Moment, p *picture.Picture) {
	for i := range s.letters.shown {
		d := &s.letters.shown[i]
		if d.writing.shape == flatShape && d.alpha > 0 {
			w := d.writing
			w.block.Write(p, path.Point{X: d.box.X + w.pad.X, Y: d.box.Y + w.pad.Y},
				lettering.Show{Halo: s.View.Theme.Paper, Alpha: d.alpha, Extra: 1})
			p.Labels = append(p.Labels, picture.LabelBox{What: w.what, Rect: d.box, Alpha: d.alpha * (1 - m.Cut)})
		}
	}
}

// Draw works out what is written at the moment, and draws it above all else, with the veil
// of a cut and the notice.
func (s *Writer) Draw(m *plan.Moment, p *picture.Picture) {
	s.show(m)
	if m.Cut < 1 && !s.View.NoText {
		drawLocator(s, m, p)
	}
	s.drawFlat(m, p)
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
		p.Labels = append(p.Labels, picture.LabelBox{What: d.writing.what, Rect: d.box,
			Alpha: d.alpha * (1 - m.Cut), Doubt: d.extra > .5 && d.writing.doubtful(), Loose: d.loose()})
	}
	if s.View.NoText {
		if m.Cut > 0 {
			p.InkFill(theme.Faded(s.View.Theme.Paper, m.Cut)).Box(0, 0, p.Width, p.Height)
		}
		if s.View.Notice {
			s.drawNotice(p, s.notice())
		}
		return
	}
	if at := s.resting(m); at >= 0 {
		s.drawVeil(p, m, s.sheet(at).change)
		s.drawTeller(p, m, &s.sheet(at).teller)
	}
	s.drawNotice(p, s.notice())
}

// drawWriting draws a writing in its shape.
func (s *Writer) drawWriting(p *picture.Picture, d *shown) {
	w := d.writing
	switch w.shape {
	case bareShape:
		at := path.Point{X: d.box.X + w.pad.X, Y: d.box.Y + w.pad.Y}
		w.block.Write(p, at, lettering.Show{Halo: s.View.Theme.Paper, HaloWidth: lettering.HaloWidth * w.scale,
			Alpha: d.alpha, Extra: d.extra})
	case boxedShape:
		s.drawBoxed(p, d)
	case plateShape:
		s.drawTag(p, d)
	case bubbleShape:
		s.drawBubble(p, d)
	}
}
