package label

import (
	"standoff/scene/lettering"
	"standoff/scene/path"
	"standoff/story"
	"standoff/story/chance"
	"standoff/story/plan"
)

// left reports whether a note is left to the caption.
func (b *drafting) left(n *story.Note) bool { return b.doubts && n.Sure.Doubtful() }

// partial reports whether of several notes in doubt that the moment of rest has only
// some are seen. Where two sides accuse each other, one alone would take sides.
func (b *drafting) partial(m *plan.Moment) bool {
	all, seen := 0, 0
	plan := b.writer.Plan
	for _, n := range plan.Steps[b.step].Step.Notes {
		if !n.Sure.Doubtful() || !plan.Views[b.step].Shows(n, m.Time) {
			continue
		}
		all++
		if w := b.has(func(w *writing) bool { return w.note == n }); w != nil && b.readable(m, w) {
			seen++
		}
	}
	return seen > 0 && seen < all
}

// readable reports whether a writing has a place, and whoever it names is far enough
// from the picture's edge.
func (b *drafting) readable(m *plan.Moment, w *writing) bool {
	if w.lost || w.shape != plateShape {
		return !w.lost
	}
	f := m.Figure(w.pin.figure)
	if f == nil {
		return false
	}
	for i := range b.sheet.writings {
		o := &b.sheet.writings[i]
		if o == w {
			break
		}
		if o.shape == plateShape && o.still && path.Gap(o.box, w.box) < lettering.KeepApart-2 {
			return false // it fades before the other one
		}
	}
	foot := b.sheet.cam.Project(f.At.X, f.At.Y, f.Z)
	return b.writer.offEdge(foot, b.writer.height(&b.sheet.cam, f.ID)) > .75
}

// tagEdge is how near the picture's edge, in pixels, a tag's person may come
// before the tag fades.
const tagEdge = 40

// offEdge returns 1 for somebody who stands well within the picture, and 0 for one
// who leaves it.
func (s *Writer) offEdge(foot path.Point, h float64) float64 {
	x := min(foot.X, s.View.Width-foot.X)
	y := min(foot.Y-.3*h, s.View.Height-foot.Y+.5*h)
	return chance.Smooth(x/tagEdge) * chance.Smooth(y/tagEdge)
}
