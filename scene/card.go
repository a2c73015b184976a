package scene

import (
	"standoff/story"
	"standoff/story/plan"
)

// notice is the notice that every picture bears, bottom left. Large words it has
// as far as they fit on one line.
func (s *writer) notice() *writing {
	if s.letters.notice == nil {
		w := s.view.largest(func(v View) writing { return v.noticeWriting() }, func(w *writing) bool {
			return len(w.block.lines) == 1
		})
		s.letters.notice = &w
	}
	return s.letters.notice
}

func (v View) noticeWriting() writing {
	w := writing{what: "notice", rank: rankNotice, scale: v.textScale()}
	w.padded(7, 3)
	words := v.Words["picture.notice"]
	w.block.add(v, words, Font{Size: v.sizes().notice}, v.Theme.Ink2, v.Width-40)
	w.w, w.h = w.block.w+2*w.pad.X, w.block.h+2*w.pad.Y
	w.box = Rect{9, v.Height - 9 - w.h, w.w, w.h}
	return w
}

// largest is the writing in the view's scale, or in the next smaller one that is
// well, or in the usual size.
func (v View) largest(set func(View) writing, well func(*writing) bool) writing {
	for {
		w := set(v)
		if v.TextScale = w.scale - scaleStep; w.scale <= 1 || well(&w) {
			return w
		}
	}
}

func (s *writer) drawNotice(p *Picture, w *writing) {
	t := s.view.Theme
	p.inkFill(faded(t.Paper, .9)).rounded(w.box, 3)
	w.block.write(p, Point{w.box.X + w.pad.X, w.box.Y + w.pad.Y}, t.Paper, 0, 1, 1)
	p.Labels = append(p.Labels, LabelBox{w.what, w.box, 1})
}

// card is the name of a set in large type, shown when it changes, clear of the
// notice.
func (s *writer) card(set *story.Set) writing {
	return s.view.largest(func(v View) writing { return v.cardWriting(set) }, func(w *writing) bool {
		return gap(w.box, s.notice().box) >= keepApart
	})
}

func (v View) cardWriting(set *story.Set) writing {
	w := writing{what: "card", rank: rankCard, scale: v.textScale()}
	if name := set.Name.In(v.Lang); name != "" {
		w.block.add(v, name, Font{Size: v.sizes().card, Bold: true}, v.Theme.Ink, .8*v.Width)
		w.block.align(.5)
	}
	w.w, w.h = w.block.w, w.block.h
	w.box = Rect{(v.Width - w.w) / 2, (v.Height - w.h) / 2, w.w, w.h}
	return w
}

// drawVeil hides the picture while its set changes, and says which comes.
func (s *writer) drawVeil(p *Picture, m *plan.Moment, w *writing) {
	if m.Cut > 0 {
		p.inkFill(faded(s.view.Theme.Paper, m.Cut)).box(0, 0, p.Width, p.Height)
	}
	if a := cardAlpha(m); a > 0 && len(w.block.lines) > 0 {
		t := s.view.Theme
		w.block.write(p, Point{w.box.X, w.box.Y}, t.Paper, 2*haloWidth*w.scale, a, 1)
		p.Labels = append(p.Labels, LabelBox{w.what, w.box, a})
	}
}
