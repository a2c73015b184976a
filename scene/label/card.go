package label

import (
	"standoff/scene/lettering"
	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/scene/theme"
)

// notice returns the notice that every picture bears, bottom left. Its words are
// large as far as they fit on one line.
func (s *Writer) notice() *writing {
	if s.letters.notice == nil {
		w := largest(s.View, func(v picture.View) writing { return noticeWriting(v) }, func(w *writing) bool {
			return len(w.block.Lines) == 1
		})
		s.letters.notice = &w
	}
	return s.letters.notice
}

// noticeWriting returns the notice in the view's scale.
func noticeWriting(v picture.View) writing {
	w := writing{what: "notice", rank: rankNotice, setting: setting{scale: lettering.TextScale(v)}}
	w.padded(7, 3)
	words := v.Words["picture.notice"]
	w.block.Add(v, words, picture.Font{Size: lettering.Sizes(v).Notice}, v.Theme.Ink2, v.Width-40)
	w.w, w.h = w.block.W+2*w.pad.X, w.block.H+2*w.pad.Y
	w.box = path.Rect{X: max(9, v.Corners), Y: v.Height - 9 - w.h, W: w.w, H: w.h}
	return w
}

// freeCorners returns the lower corners of the picture, where they are to stay free; else nothing.
func freeCorners(v picture.View) []path.Rect {
	s := v.Corners
	if s <= 0 {
		return nil
	}
	return []path.Rect{{Y: v.Height - s, W: s, H: s}, {X: v.Width - s, Y: v.Height - s, W: s, H: s}}
}

// largest returns the writing in the view's scale, or in the next smaller one
// that is ok, or in the usual size.
func largest(v picture.View, set func(picture.View) writing, ok func(*writing) bool) writing {
	for {
		w := set(v)
		if v.TextScale = w.scale - scaleStep; w.scale <= 1 || ok(&w) {
			return w
		}
	}
}

// drawNotice draws the notice on paper.
func (s *Writer) drawNotice(p *picture.Picture, w *writing) {
	t := s.View.Theme
	p.InkFill(theme.Faded(t.Paper, .9)).Rounded(w.box, 3)
	w.block.Write(p, path.Point{X: w.box.X + w.pad.X, Y: w.box.Y + w.pad.Y}, lettering.Show{Halo: t.Paper, Alpha: 1, Extra: 1})
	p.Labels = append(p.Labels, picture.LabelBox{What: w.what, Rect: w.box, Alpha: 1})
}
