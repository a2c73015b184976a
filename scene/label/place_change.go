package label

import (
	"standoff/scene/camera"
	"standoff/scene/lettering"
	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/scene/theme"
	"standoff/story"
	"standoff/story/chance"
	"standoff/story/plan"
)

const (
	barLong  = 54 // pixels, of the bar below the name of a new place
	barThick = 3
	barAbove = 12 // pixels between the name and the bar, and between the bar and what follows
	leastOf  = 20 // pixels: the name of a place is set no smaller, however little room there is
)

// A change is what is written while the place changes: nothing stands beneath it.
type change struct {
	name writing    // of the new place, and that distances are not shown
	bar  path.Point // in the name's block
	left writing    // the name of the place that was left; empty where there is none
}

// change returns what is written where the step begins with a change of place, as large as there
// is room; at other steps nil.
func (s *Writer) change(step int) *change {
	if !s.Plan.Views[step].Place {
		return nil
	}
	set, left := s.Plan.Steps[step].Step.Set, s.Plan.Left(step)
	rooms := camera.RoomsOf(s.View.Width, s.View.Height)
	rooms.Words.H = min(rooms.Words.H, s.notice().box.Y-lettering.KeepApart-rooms.Words.Y)
	c := &change{}
	for v := s.View; ; v.TextScale -= scaleStep {
		fits := true
		if left != nil {
			c.setLeft(&v, left.Set, rooms.Left)
			fits = c.left.box.Y+c.left.h <= rooms.Left.Y+1
		}
		if c.setName(&v, set, left != nil, rooms.Words) && fits || lettering.TextScale(v) <= 1 {
			return c
		}
	}
}

// setLeft sets the name of the place that was left, above the room in which it lies.
func (c *change) setLeft(v *picture.View, set *story.Set, room path.Rect) {
	w := &c.left
	*w = writing{what: "card"}
	size := lettering.Sizes(*v).Place
	w.block.Add(*v, picture.Capitals(set.Name.In(v.Lang), v.Lang), picture.Font{Size: size, Bold: true, Track: .13 * size},
		v.Theme.Ink2, 1.2*room.W)
	w.block.Align(.5)
	w.size()
	w.box = path.Rect{X: max(lettering.Margin, room.Center().X-w.w/2), Y: max(lettering.Margin, room.Y-w.h-4), W: w.w, H: w.h}
}

// setName sets the name of a place as large as the room allows and, where another place was
// left, that distances are not shown. It reports whether there is room.
func (c *change) setName(v *picture.View, set *story.Set, apart bool, room path.Rect) bool {
	w, z := &c.name, lettering.Sizes(*v)
	beside := room.W < v.Width/2 // the place, not below it
	for size := z.Card; ; size -= 2 {
		*w = writing{what: "card"}
		b := &w.block
		b.Add(*v, set.Name.In(v.Lang), picture.Font{Size: size, Bold: true, Serif: true}, v.Theme.Ink, room.W)
		c.bar = path.Point{Y: b.H + barAbove}
		b.H += 2*barAbove + barThick
		if apart {
			b.Add(*v, v.Words["picture.apart"], picture.Font{Size: z.Second}, v.Theme.Ink2, room.W)
		}
		w.size()
		w.box = path.Rect{X: room.X, Y: room.Y, W: w.w, H: w.h}
		if beside {
			w.box.Y += max(0, room.H-w.h)
		}
		if v.Words.Leftward() {
			b.Align(1)
			c.bar.X = b.W - barLong
			if !beside {
				w.box.X += room.W - w.w
			}
		}
		if fits := w.w <= room.W && w.h <= room.H; fits || size <= leastOf {
			return fits
		}
	}
}

// drawVeil hides the picture while its set changes, and says which place comes.
func (s *Writer) drawVeil(p *picture.Picture, m *plan.Moment, c *change) {
	t := s.View.Theme
	if m.Cut > 0 {
		p.InkFill(theme.Faded(t.Paper, m.Cut)).Box(0, 0, p.Width, p.Height)
	}
	a := placeAlpha(m)
	if c == nil || a <= 0 || len(c.name.block.Lines) == 0 {
		return
	}
	for _, w := range [...]*writing{&c.name, &c.left} {
		if len(w.block.Lines) == 0 {
			continue
		}
		w.block.Write(p, path.Point{X: w.box.X, Y: w.box.Y}, lettering.Show{Halo: t.Paper,
			HaloWidth: lettering.HaloWidth, Alpha: a, Extra: 1})
		p.Labels = append(p.Labels, picture.LabelBox{What: w.what, Rect: w.box, Alpha: a})
	}
	p.InkFill(theme.Faded(t.Ink, a)).Box(c.name.box.X+c.bar.X, c.name.box.Y+c.bar.Y, barLong, barThick)
}

// placeAlpha returns how clearly the name of a new place is seen: from when the old picture is all
// but covered, so that no picture is blank, until the camera enters the place.
func placeAlpha(m *plan.Moment) float64 {
	if v := &m.Plan.Views[m.Step]; v.Place && m.StepTime < plan.CutTime/2 {
		return chance.Smooth((m.Cut - .9) / .1)
	}
	return chance.Smooth((m.Place - .78) / .22)
}
