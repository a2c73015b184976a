package label

import (
	"math"
	"slices"

	"standoff/scene/camera"
	"standoff/scene/lettering"
	"standoff/scene/marks"
	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/scene/theme"
	"standoff/story"
	"standoff/story/chance"
	"standoff/story/plan"
	"standoff/story/plane"
)

// note adds a note about a place. Notes about people are on their labels.
func (b *drafting) note(m *plan.Moment, n *plan.NoteState, still bool) {
	if n.Alpha <= 0 || n.Note.Who != nil || b.number(n.Note) < 0 || b.left(n.Note) ||
		b.has(func(w *writing) bool { return w.note == n.Note }) != nil {
		return
	}
	v, t, z := b.view, b.view.Theme, lettering.Sizes(b.view)
	w := b.writing(key("note", b.number(n.Note)), still)
	w.note, w.color, w.rank, w.shape = n.Note, t.Ink, rankNote, bareShape
	w.padded(lettering.HaloRoom, lettering.HaloRoom)
	if n.Note.Sure.Doubtful() {
		w.rank, w.shape = rankDoubt, boxedShape
		w.sure, w.dashed = n.Note.Sure, true
		w.padded(14, 8)
	}
	first, rest := lettering.Widest(v, .2, 230), lettering.Widest(v, .25, 260)
	if marks.Unlocated(m, n) { // off the plan there is little height
		first = min(400*w.scale, .6*v.Width)
		rest = first
	}
	w.block.AddLines(v, n.Note.Text, picture.Font{Size: z.Name, Bold: true}, t.Ink, first)
	w.block.Icon(n.Note.Sound)
	extra(&w.block, v, n.Note, t, rest)
	if n.Note.Sound != "" {
		w.zone = n.Rect
	}
	b.pin(m, &w, b.notePins(m, n)...)
	if w.lies = b.onGround(m, n); w.lies {
		w.amid = middleOf(w.on)
	}
	if !n.To.Empty() {
		b.arrows = append(b.arrows, arrow{b.seen(n.Rect), b.seen(n.To)})
	}
	for _, at := range w.on {
		if at.X >= 0 && at.X <= v.Width && at.Y >= 0 && at.Y <= v.Height {
			b.add(w)
			return
		}
	}
}

// notePins returns what a note about a place may point at.
func (b *drafting) notePins(m *plan.Moment, n *plan.NoteState) []pin {
	switch {
	case marks.Unlocated(m, n):
		return []pin{{figure: -1, none: true}} // a leader would point somewhere
	case n.Note.Sound != "":
		return zonePins(n.Rect, b.sheet.cam.Turn.Yaw)
	}
	if pins := seatPins(m, &b.sheet.cam, n.Note); len(pins) > 0 {
		return pins
	}
	if n.Vehicle > 0 {
		return []pin{{figure: -1, vehicle: n.Vehicle, z: onVehicle}}
	}
	if !n.To.Empty() {
		return arrowPins(n)
	}
	return placePins(&b.sheet.cam, n.Rect)
}

// arrowPins returns points on the tail of a note's arrow, where it is wide enough to be seen.
func arrowPins(n *plan.NoteState) (pins []pin) {
	for _, u := range [...]float64{.1, .16, .22} {
		pins = append(pins, pin{figure: -1, at: n.Rect.Center().Lerp(n.To.Center(), u)})
	}
	return pins
}

// onVehicle is how high on a vehicle a note about it points, metres.
const onVehicle = .8

// seen returns where the middle of a place falls.
func (b *drafting) seen(r plane.Rect) path.Point {
	c := r.Center()
	return b.sheet.cam.Project(c.X, c.Y, 0)
}

// number returns the note's place in the step, or -1 for one that still fades out
// from the step before.
func (b *drafting) number(n *story.Note) int {
	for i, other := range b.writer.Plan.Steps[b.step].Step.Notes {
		if other == n {
			return i
		}
	}
	return -1
}

// placePins returns points of the place that can be seen: its middle where it is
// small, else points all over its inner part.
func placePins(c *camera.Camera, r plane.Rect) []pin {
	size := r.Size()
	pins := []pin{{figure: -1, at: r.Center()}}
	if max(size.X, size.Y) < 4 {
		return pins
	}
	across, down := pinsAlong(size.X), pinsAlong(size.Y)
	for y := range down {
		for x := range across {
			at := r.Center().Add(plane.Point{X: pinAt(x, across) * size.X, Y: pinAt(y, down) * size.Y})
			on := c.Project(at.X, at.Y, 0)
			if on.X > 20 && on.X < c.W-20 && on.Y > 20 && on.Y < c.H-20 {
				pins = append(pins, pin{figure: -1, at: at})
			}
		}
	}
	return pins
}

// pinApart is how far apart the points of a long place are at most, metres, of which mostly
// only a part is in the picture.
const pinApart = 8

// pinsAlong returns how many points a side of a place has, which is so long, in metres.
func pinsAlong(long float64) int { return max(4, min(12, int(long/pinApart))) }

// pinAt returns where the i-th of n points lies along a side, counted from its middle: all of
// them within two thirds of it.
func pinAt(i, n int) float64 { return (float64(i)/float64(n-1) - .5) * 2 / 3 }

// seatPins returns empty seats that can be seen, where the note is about seats.
func seatPins(m *plan.Moment, c *camera.Camera, n *story.Note) []pin {
	var pins []pin
	for _, s := range m.Layout.Seats {
		if !slices.Contains(n.At, s.Seats.ID) {
			continue
		}
		for i := 0; i < len(s.Places); i += 1 + len(s.Places)/40 {
			p := s.Places[i]
			on := c.Project(p.X, p.Y, p.Rise)
			seen := on.X > 20 && on.X < c.W-20 && on.Y > 20 && on.Y < c.H-20
			if seen && !slices.ContainsFunc(m.Figures, func(f plan.Figure) bool {
				return f.At.Dist(p.Point) < 1.2
			}) {
				pins = append(pins, pin{figure: -1, at: p.Point, z: p.Rise + .5})
			}
		}
	}
	return pins
}

// drawBoxed draws a dashed box with the mark of its grade on its corner. While
// the note is not there yet it is a bare label.
func (s *Writer) drawBoxed(p *picture.Picture, d *shown) {
	w, t := d.writing, s.View.Theme
	r := w.inner(d.box)
	at := path.Point{X: r.X + w.pad.X, Y: r.Y + w.pad.Y}
	boxed := d.alpha * d.extra
	if boxed > 0 {
		lettering.DoubtBox(p, t, r, boxed)
	}
	if d.extra < 1 {
		w.block.Write(p, at, lettering.Show{Halo: t.Paper, HaloWidth: lettering.HaloWidth * w.scale, Alpha: d.alpha * (1 - d.extra)})
	}
	w.block.Write(p, at, lettering.Show{Halo: t.Paper, Alpha: boxed, Extra: 1})
	if boxed > 0 {
		w.drawMark(p, t, path.Point{X: r.X, Y: r.Y}, boxed)
	}
}

// drawLeader draws the straight line from a label to what it names, and the
// dot at its end.
func (s *Writer) drawLeader(p *picture.Picture, d *shown) {
	w, t := d.writing, s.View.Theme
	from, a := leaderFrom(w, d.box, d.pin), d.alpha*d.leader
	long := math.Hypot(d.pin.X-from.X, d.pin.Y-from.Y)
	if w.lies {
		long -= looseFrom
	}
	a *= chance.Smooth((long - 3) / 8)
	if a <= 0 {
		return
	}
	halo := p.InkStroke(theme.Faded(t.Paper, a), 3.4)
	halo.Path.Move(from.X, from.Y)
	halo.Path.Line(d.pin.X, d.pin.Y)
	if !w.lies {
		p.InkFill(theme.Faded(t.Paper, a)).Oval(d.pin.X, d.pin.Y, 3.5, 3.5)
	}
	l := p.InkStroke(theme.Faded(w.color, a), 1.1)
	l.Path.Move(from.X, from.Y)
	l.Path.Line(d.pin.X, d.pin.Y)
	if w.dashed {
		l.Dash, l.Gap = 4, 3
	}
	if w.dashed || w.lies {
		return
	}
	p.InkFill(theme.Faded(w.color, a)).Oval(d.pin.X, d.pin.Y, 2.6, 2.6)
}

// leaderFrom returns where on its label a leader begins.
func leaderFrom(w *writing, box path.Rect, to path.Point) path.Point {
	from := leaderEdge(w, box).Nearest(to)
	if w.shape != bareShape || len(w.block.Lines) < 2 {
		return from
	}
	// One from the side begins at the name: before a number it would be a minus sign.
	beside := chance.Smooth((math.Abs(to.X-from.X) - 2*math.Abs(to.Y-from.Y)) / sideways)
	from.Y += beside * (w.inner(box).Y + w.pad.Y + .7*w.block.Lines[0].Y - from.Y)
	return from
}

// sideways is over how many pixels a leader comes to begin at the side of a label, not above or below it.
const sideways = 12

// leaderEdge returns the part of a label on whose edge leaders begin.
func leaderEdge(w *writing, box path.Rect) path.Rect {
	r := w.inner(box)
	if w.shape == bareShape {
		r = r.Shrink(2, 3)
	}
	return r.Shrink(min(16, r.W/3), 0)
}

// zonePins returns points of the zone's edge, for the leader of its note; yaw is the camera's.
func zonePins(r plane.Rect, yaw float64) []pin {
	var pins []pin
	for i := -6; i <= 6; i++ { // of its upper part
		at := marks.ZonePoint(r, yaw-math.Pi/2+float64(i)*math.Pi/10, 1)
		pins = append(pins, pin{figure: -1, at: at})
	}
	return pins
}
