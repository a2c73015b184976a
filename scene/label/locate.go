package label

import (
	"standoff/scene/camera"
	"standoff/scene/lettering"
	"standoff/scene/locator"
	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/story/chance"
	"standoff/story/plan"
)

// placeLocator finds the corner of the picture for the small plan that tells where in its
// set it looks: one that is clear of people and of all that is written, which has been placed
// before. Where no corner is, there is none.
func (b *search) placeLocator() {
	c, v := &b.sheet.cam, b.view
	if v.NoText || !locator.Wanted(c, b.sheet.layout) {
		return
	}
	w, h := locator.Size(v.Width)
	const off = lettering.Margin + 4
	right, low := v.Width-off-w, v.Height-off-h
	for _, at := range [...]path.Point{{X: right, Y: low}, {X: right, Y: off}, {X: off, Y: off}} {
		if r := (path.Rect{X: at.X, Y: at.Y, W: w, H: h}); b.cornerFree(r) {
			b.sheet.locator = r
			b.fixed = append(b.fixed, r)
			return
		}
	}
}

// cornerFree reports whether nobody and nothing written, with its leader, is in a corner.
func (b *search) cornerFree(r path.Rect) bool {
	if b.faces.in(r) > 0 || b.barred(r, apart) {
		return false
	}
	for _, at := range b.bodies.all {
		if at.at.X > r.X && at.at.X < r.X+r.W && at.at.Y > r.Y && at.at.Y < r.Y+r.H {
			return false
		}
	}
	for i := range b.sheet.writings {
		w := &b.sheet.writings[i]
		if !w.lost && w.pointed() && path.Hits(leaderFrom(w, w.box, w.tip), w.tip, r) {
			return false
		}
	}
	return true
}

// drawLocator draws the small plan of the rest to which the moment belongs, and of the one
// before while that goes: where both have it at one place it does not blink.
func drawLocator(s *Writer, m *plan.Moment, p *picture.Picture) {
	at := s.resting(m)
	if at < 0 {
		return
	}
	r, sh := s.rest(at), s.sheet(at)
	since, come := m.Time-r.from, 1.
	if at > 0 && !r.instant() && since < 2*fadeTime {
		old, left := s.sheet(at-1), 1-chance.Smooth(since/fadeTime)
		if old.locator == sh.locator && old.layout == sh.layout {
			sh.putLocator(s, m, p, max(old.settled(s.Cam)*left, sh.settled(s.Cam)))
			return
		}
		come = chance.Smooth((since - fadeTime) / fadeTime)
		old.putLocator(s, m, p, old.settled(s.Cam)*left)
	}
	sh.putLocator(s, m, p, sh.settled(s.Cam)*come)
}

// settled returns how near the camera is to where it rests for the sheet: 1 there, 0 far off.
func (sh *sheet) settled(now *camera.Camera) float64 {
	return chance.Smooth(1 - (drift(now, &sh.cam)-1)/60)
}

// putLocator draws the small plan of the sheet. It gives way to words that come near.
func (sh *sheet) putLocator(s *Writer, m *plan.Moment, p *picture.Picture, alpha float64) {
	if sh.locator.W == 0 || sh.layout != m.Layout {
		return
	}
	for i := range s.letters.shown {
		d := &s.letters.shown[i]
		alpha *= 1 - min(1, 2*d.strength)*(1-apartness(d, sh.locator))
	}
	if alpha <= 0 {
		return
	}
	locator.Draw(p, s.View.Theme, s.Cam, m.Layout, sh.locator, alpha)
	p.Labels = append(p.Labels, picture.LabelBox{What: "locator", Rect: sh.locator, Alpha: alpha * (1 - m.Cut)})
}
