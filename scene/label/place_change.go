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

// change returns what is written where the step begins with a change of place.
func (s *Writer) change(step int) (c change) {
	if !s.Plan.Views[step].Place {
		return c
	}
	v, rooms := s.View, camera.RoomsOf(s.View.Width, s.View.Height)
	left := s.Plan.Left(step)
	c.name, c.bar = placeTitle(v, s.Plan.Steps[step].Step.Set, left != nil, rooms.Words)
	if left != nil {
		c.left = writing{what: "card", rank: rankCard, setting: setting{scale: lettering.TextScale(v)}}
		w := &c.left
		font := picture.Font{Size: lettering.Sizes(v).Place, Bold: true, Track: 1.6 * w.scale}
		w.block.Add(v, picture.Capitals(left.Set.Name.In(v.Lang), v.Lang), font, v.Theme.Ink2, rooms.Left.W)
		w.block.Align(.5)
		w.size()
		x := max(lettering.Margin, rooms.Left.Center().X-w.w/2)
		w.box = path.Rect{X: x, Y: max(lettering.Margin, rooms.Left.Y-w.h-4), W: w.w, H: w.h}
	}
	return c
}

// placeTitle sets the name of a place as large as the room allows and, where another place was
// left, that distances are not shown. It also returns where the bar between them begins.
func placeTitle(v picture.View, set *story.Set, apart bool, room path.Rect) (writing, path.Point) {
	for size := lettering.Sizes(v).Card; ; size -= 2 {
		w := writing{what: "card", rank: rankCard, setting: setting{scale: lettering.TextScale(v)}}
		b := &w.block
		b.Add(v, set.Name.In(v.Lang), picture.Font{Size: size, Bold: true}, v.Theme.Ink, room.W)
		bar := path.Point{Y: b.H + barAbove}
		b.H += 2*barAbove + barThick
		if apart {
			b.Add(v, v.Words["picture.apart"], picture.Font{Size: lettering.Sizes(v).Second}, v.Theme.Ink2, room.W)
		}
		if v.Words.Leftward() {
			b.Align(1)
			bar.X = b.W - barLong
		}
		w.size()
		w.box = path.Rect{X: room.X, Y: room.Y, W: w.w, H: w.h}
		if v.Words.Leftward() && v.Width <= v.Height {
			w.box.X += room.W - w.w
		}
		if room.H < room.W*1.6 && v.Width > v.Height {
			w.box.Y = max(lettering.Margin, room.Y+room.H-w.h)
		}
		if w.w <= room.W && w.h <= room.H || size <= leastOf {
			return w, bar
		}
	}
}

// drawVeil hides the picture while its set changes, and says which place comes.
func (s *Writer) drawVeil(p *picture.Picture, m *plan.Moment, c *change) {
	t := s.View.Theme
	if m.Cut > 0 {
		p.InkFill(theme.Faded(t.Paper, m.Cut)).Box(0, 0, p.Width, p.Height)
	}
	a := chance.Smooth((m.Place-.55)/.45) * (1 - m.Cut)
	if a <= 0 || len(c.name.block.Lines) == 0 {
		return
	}
	for _, w := range [...]*writing{&c.name, &c.left} {
		if len(w.block.Lines) == 0 {
			continue
		}
		w.block.Write(p, path.Point{X: w.box.X, Y: w.box.Y}, lettering.Show{Halo: t.Paper,
			HaloWidth: lettering.HaloWidth * w.scale, Alpha: a, Extra: 1})
		p.Labels = append(p.Labels, picture.LabelBox{What: w.what, Rect: w.box, Alpha: a})
	}
	p.InkFill(theme.Faded(t.Ink, a)).Box(c.name.box.X+c.bar.X, c.name.box.Y+c.bar.Y, barLong, barThick)
}
