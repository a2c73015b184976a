package building

import (
	"math"

	"standoff/scene/path"
	"standoff/scene/theme"
	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plan"
	"standoff/story/plane"
)

const (
	bay     = 2.6 // metres, about
	oneRow  = 4.2 // metres high: below this a façade has one row of windows
	socle   = .75 // metres high
	cornice = .75 // metres, of the top
	upper   = .56 // where the upper floor begins, as a share of the height
	doorTop = 2.9 // metres
	farther = .45 // metres beside a wall, where one asks what is there
	fewest  = .9  // metres, of a piece of a curved wall that has a window
)

// A side is one side of a building: its bays from left to right as seen from outside.
type side struct {
	from, wide float64 // where the first bay begins, and the width of each, metres
	plain      []bool  // by bay: it has no window
	bare       []bool  // by pilaster
	doors      []sideDoor
}

// A sideDoor is a door as a façade has it.
type sideDoor struct {
	index int     // in the layout
	at    float64 // its middle, metres from the left
	wide  float64
}

// sideOf returns the side of a building over an edge of the room's clockwise outline, and
// every other one has a window where they are the short ones of a curve.
func sideOf(l *layout.Layout, room, edge int, k, m plane.Point) side {
	long := k.Dist(m) + minThick
	s := side{wide: bay}
	n := int((long - .6) / bay)
	if n == 0 && long-minThick > fewest && edge%2 == 0 {
		n, s.wide = 1, long
	}
	s.from = (long - float64(n)*s.wide) / 2
	a, e := m, k // as seen, from the left
	out := plane.Unit(plane.Point{X: m.Y - k.Y, Y: k.X - m.X})
	at := func(u float64) plane.Point { return a.Lerp(e, (u-minThick/2)/math.Max(a.Dist(e), 1e-9)) }
	for i := range l.Doors {
		d := &l.Doors[i]
		if mid := d.Middle(); plane.ToSegment(mid, k, m) < .3 {
			s.doors = append(s.doors, sideDoor{i, mid.Dist(a) + minThick/2, d.A.Dist(d.B)})
		}
	}
	taken := func(u, half float64) bool {
		for _, d := range s.doors {
			if math.Abs(u-d.at) < half+d.wide/2+.35 {
				return true
			}
		}
		for i, r := range l.Rooms {
			if i != room && plane.Within(l.Areas[r.Area].Outline, at(u).Add(out.Mul(farther))) {
				return true
			}
		}
		return false
	}
	for i := range n {
		u := s.from + (float64(i)+.5)*s.wide
		s.plain = append(s.plain, taken(u, .3*bay))
	}
	for i := 0; i <= n && s.wide == bay; i++ {
		s.bare = append(s.bare, taken(s.from+float64(i)*bay, .3))
	}
	return s
}

// facade draws the side of a building.
func (f *face) facade(m *Buildings, s *side, high float64, now []plan.DoorState) {
	t := f.Theme
	f.box(f.Fill(f.lit), 0, f.long, 0, high)
	top, foot := f.Builder.At(f.at(f.long/2, high)), f.Builder.At(f.at(f.long/2, f.sunk))
	f.Shade(theme.Mix(f.lit, t.Stone.Deep, deepShare), top, foot)
	if f.Cam.Scale < showBands {
		return
	}
	f.box(f.Fill(theme.Mix(f.lit, t.Stone.Shade, .42)), 0, f.long, 0, socle)
	if f.Cam.Scale >= showWindows {
		f.windows(s, high)
	}
	if f.Cam.Scale >= showFrames {
		f.pilasters(s, high)
	}
	f.bands(high)
	for _, d := range s.doors {
		door := &m.doors[d.index]
		f.doorway(door, d, high, stateOf(door, now, d.index))
	}
}

// bands draws what runs along a façade: the lines of its floors and its cornice.
func (f *face) bands(high float64) {
	edge := theme.Mix(f.lit, f.Theme.Stone.Deep, .25)
	v, floors := upper*high, high > oneRow
	shadow := f.shadow(.6) // until the next shape is begun: the list may then lie elsewhere
	f.box(shadow, 0, f.long, high-cornice-.4, high-cornice)
	if floors {
		f.box(shadow, 0, f.long, v-.34, v-.14)
	}
	pale := f.Fill(paler(f.lit, .38))
	f.box(pale, 0, f.long, high-cornice, high-.1)
	if floors {
		f.box(pale, 0, f.long, v-.14, v+.12)
	}
	line := f.Stroke(edge, f.fine())
	if floors {
		f.level(line, 0, f.long, v-.14)
	}
	f.level(line, 0, f.long, high-cornice)
	f.level(line, 0, f.long, socle)
	if f.Cam.Scale >= showTeeth {
		teeth := f.shadow(.4)
		for u := .3; u < f.long-.2; u += .44 {
			f.box(teeth, u, u+.2, high-.66, high-.54)
		}
	}
}

// A sash is a window of a façade, metres.
type sash struct {
	mid, half, low, high float64
	arched               bool
}

// rows returns the windows of one bay of a building of so many metres: mid is to be set.
func (s *side) rows(high float64) (rows [2]sash, n int) {
	if high <= oneRow {
		return [2]sash{{half: .21 * s.wide, low: 1, high: high - 1, arched: true}}, 1
	}
	return [2]sash{{half: .2 * s.wide, low: 1.15, high: upper*high - .55, arched: true},
		{half: .18 * s.wide, low: upper*high + .62, high: high - 1.25}}, 2
}

// windows draws the windows of all bays, all of one colour in one shape.
func (f *face) windows(s *side, high float64) {
	if f.Cam.Scale < showFrames {
		f.each(s, high, f.Fill(theme.Mix(f.Theme.Glass, f.lit, .1)), thePane)
		return
	}
	f.each(s, high, f.Fill(paler(f.lit, .42)), theFrame)
	f.each(s, high, f.Fill(theme.Mix(f.Theme.Glass, f.lit, .1)), thePane)
	f.each(s, high, f.Fill(theme.Faint(f.Theme.Reveal, 190)), theReveal)
	sills := f.Fill(paler(f.lit, .5))
	f.each(s, high, sills, theSill)
	if f.Cam.Scale >= showGables && f.sunk == 0 {
		f.each(s, high, sills, theGable)
	}
	if f.Cam.Scale >= showBars {
		f.each(s, high, f.Stroke(paler(f.lit, .5), 1.3*f.fine()), theBars)
	}
}

// A part is what is drawn of all windows at once.
type part uint8

const (
	theFrame part = iota
	thePane
	theReveal
	theSill
	theGable
	theBars
)

// each draws a part of every window.
func (f *face) each(s *side, high float64, p *path.Path, what part) {
	rows, n := s.rows(high)
	for i, plain := range s.plain {
		for _, w := range rows[:n] {
			if w.mid = s.from + (float64(i)+.5)*s.wide; !plain {
				f.part(p, w, what)
			}
		}
	}
}

// part draws a part of a window.
func (f *face) part(p *path.Path, w sash, what part) {
	switch what {
	case theFrame:
		w.half, w.low, w.high = w.half+.16, w.low-.07, w.high+.16
		f.pane(p, w)
	case thePane:
		f.pane(p, w)
	case theReveal:
		f.reveal(p, w)
	case theSill:
		f.box(p, w.mid-w.half-.28, w.mid+w.half+.28, w.low-.24, w.low-.06)
	case theGable: // over a square window
		if !w.arched {
			f.Ring(p, f.at(w.mid-w.half-.3, w.high+.2), f.at(w.mid, w.high+.46), f.at(w.mid+w.half+.3, w.high+.2))
		}
	case theBars:
		f.Line(p, f.at(w.mid, w.low), f.at(w.mid, w.high))
		f.level(p, w.mid-w.half, w.mid+w.half, w.low+.55*(w.high-w.low))
	}
}

// pane is the opening of a window.
func (f *face) pane(p *path.Path, w sash) {
	if w.arched {
		f.arch(p, w.mid-w.half, w.mid+w.half, w.low, w.high)
	} else {
		f.box(p, w.mid-w.half, w.mid+w.half, w.low, w.high)
	}
}

// reveal is what of a window lies in the shade of the wall.
func (f *face) reveal(p *path.Path, w sash) {
	top := w.high
	if w.arched {
		top -= w.half
	} else {
		f.box(p, w.mid-.52*w.half, w.mid+w.half, w.high-.2, w.high)
	}
	f.box(p, w.mid-w.half, w.mid-.52*w.half, w.low, top)
}

// pilasters draws the flat columns between the bays.
func (f *face) pilasters(s *side, high float64) {
	// One shape after another: a new one may move the list in which the last one lies.
	each := func(p *path.Path, from, to, low float64) {
		for i, bare := range s.bare {
			if u := s.from + float64(i)*s.wide; !bare {
				f.box(p, u+from, u+to, low, high-cornice)
			}
		}
	}
	each(f.shadow(.55), .2, .34, socle)
	each(f.Fill(paler(f.lit, .32)), -.2, .2, socle)
	each(f.Fill(paler(f.lit, .45)), -.3, .3, high-1.02)
}

// doorway draws a door in a façade: the leaves as they stand, or what is dark behind them.
func (f *face) doorway(door *doorway, d sideDoor, high float64, now plan.DoorState) {
	t := f.Theme
	top := math.Min(doorTop, high-cornice-.3)
	u0, u1 := d.at-d.wide/2, d.at+d.wide/2
	f.box(f.Fill(paler(f.lit, .4)), u0-.35, u1+.35, 0, top+.35)
	f.box(f.Fill(theme.Mix(t.Timber.Deep, t.Reveal, .5)), u0, u1, 0, top)
	f.box(f.shadow(2), u0, u0+.16*d.wide, 0, top)
	if now.Doubt && f.sunk == 0 { // as where one sees inside: hollow and dashed
		f.box(f.Fill(theme.Faint(t.Paper, 150)), u0, u1, 0, top)
		f.box(f.Stroke(t.Ink, 1.5), u0, u1, 0, top)
		f.Dash(4, 3)
	}
	if door.Door.Kind == story.Opening || now.Open > .5 || now.Doubt {
		return
	}
	c := theme.Planes{Top: t.Timber.Top, Lit: t.Timber.Lit, Shade: t.Timber.Shade}
	leaves := [2][2]float64{{u0 + .06, d.at - .03}, {d.at + .03, u1 - .06}}
	leaf := f.Fill(c.Shade)
	for _, q := range leaves {
		f.box(leaf, q[0], q[1], .05, top-.05)
	}
	panel := f.Fill(c.Lit)
	for _, q := range leaves {
		f.box(panel, q[0]+.18, q[1]-.18, .3, .42*top)
		f.box(panel, q[0]+.18, q[1]-.18, .48*top, .9*top)
	}
}

// deepShare is how much of the foot of a building is in its deep colour.
const deepShare = .22
