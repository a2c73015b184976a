package label

import (
	"slices"

	"standoff/scene/path"
	"standoff/story"
	"standoff/story/plan"
	"standoff/story/plane"
)

// middleOf returns the middle of the points.
func middleOf(on []path.Point) (mid path.Point) {
	for _, p := range on {
		mid = mid.Add(path.Point{X: p.X / float64(len(on)), Y: p.Y / float64(len(on))})
	}
	return mid
}

// onGround reports whether a note is about ground alone, on which nothing is drawn that it could
// point at: a pin there would seem to mark a spot of which nobody tells.
func (b *drafting) onGround(m *plan.Moment, n *plan.NoteState) bool {
	if n.Note.Sound != "" || n.Vehicle > 0 || !n.To.Empty() {
		return false
	}
	if n.Note.Point != nil {
		return !drawnAt(m, n.Rect.Center())
	}
	for _, place := range n.Note.Places {
		switch place.To.(type) {
		case *story.Area, *story.Set, story.Side:
		case *story.Spot:
			if drawnAt(m, n.Rect.Center()) {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// beside returns how many points of a note about ground lie beside that ground.
func (b *drafting) beside(w *writing, box path.Rect) int {
	if w.note.Point != nil {
		return 0
	}
	on := footingOf(&b.sheet.cam, box)
	in := 0
	for _, place := range w.note.Places {
		for i := range b.sheet.layout.Areas {
			if a := &b.sheet.layout.Areas[i]; place.To == a.Area {
				in = max(in, on.within(a.Outline))
			}
		}
		if _, area := place.To.(*story.Area); !area {
			return 0
		}
	}
	return len(on) - in
}

// atHand is how near something is to the point that a note is about, metres.
const atHand = 1.2

// drawnAt reports whether somebody or something is drawn at the place.
func drawnAt(m *plan.Moment, at plane.Point) bool {
	for i := range m.Figures {
		if f := &m.Figures[i]; f.Alpha > .3 && f.At.Dist(at) < atHand {
			return true
		}
	}
	for i := range m.Layout.Props {
		if m.Layout.Props[i].Rect.Grow(atHand / 2).Contains(at) {
			return true
		}
	}
	for i := range m.Layout.Doors {
		if d := &m.Layout.Doors[i]; d.Bounds().Grow(atHand / 2).Contains(at) {
			return true
		}
	}
	return false
}

// amidSeats reports whether a note is about seats alone.
func (w *writing) amidSeats() bool {
	if w.note == nil || len(w.note.Places) == 0 {
		return false
	}
	return !slices.ContainsFunc(w.note.Places, func(at story.Ref) bool {
		_, seats := at.To.(*story.Seats)
		return !seats
	})
}
