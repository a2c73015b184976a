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
// is room.
func (s *Writer) change(step int) (c change) {
	if !s.Plan.Views[step].Place {
		return c
	}
	set, left := s.Plan.Steps[step].Step.Set, s.Plan.Left(step)
	for v := s.View; ; v.TextScale -= scaleStep {
		rooms := camera.RoomsOf(v.Width, v.Height)
		rooms.Words.H = min(rooms.Words.H, s.notice().box.Y-lettering.KeepApart-rooms.Words.Y)
		c.name, c.bar = placeTitle(v, set, left != nil, rooms.Words)
		fits := c.name.h <= rooms.Words.H && c.name.w <= rooms.Words.W
		if left != nil {
			c.left = leftName(v, left.Set, rooms.Left)
			fits = fits && c.left.box.Y+c.left.h <= rooms.Left.Y+1
		}
		if fits || lettering.TextScale(v) <= 1 {
			return c
		}
	}
}

// leftName sets the name of the place that was left, above the room in which it lies.
func leftName(v picture.View, set *story.Set, room path.Rect) writing {
	w := writing{what: "card", rank: rankCard, setting: setting{scale: lettering.TextScale(v)}}
	font := picture.Font{Size: lettering.Sizes(v).Place, Bold: true, Track: 1.6 * w.scale}
	w.block.Add(v, picture.Capitals(set.Name.In(v.Lang), v.Lang), font, v.Theme.Ink2, 1.2*room.W)
	w.block.Align(.5)
	w.size()
	w.box = path.Rect{X: max(lettering.Margin, room.Center().X-w.w/2), Y: max(lettering.Margin, room.Y-w.h-4), W: w.w, H: w.h}
	return w
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
		if room.H > w.h && room.W < v.Width/2 {
			w.box.Y += room.H - w.h // beside the place: at the lower edge
		} else if v.Words.Leftward() {
			w.box.X += room.W - w.w
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
	a := placeAlpha(m)
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

// placeAlpha returns how clearly the name of a new place is seen: from when the old picture is all
// but covered, so that no picture is blank, until the camera enters the place.
func placeAlpha(m *plan.Moment) float64 {
	if v := &m.Plan.Views[m.Step]; v.Place && m.StepTime < plan.CutTime/2 {
		return chance.Smooth((m.Cut - .9) / .1)
	}
	return chance.Smooth((m.Place - .78) / .22)
}
