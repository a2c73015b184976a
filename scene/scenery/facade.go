package scenery

import (
	"math"

	"standoff/scene/path"
	"standoff/scene/theme"
	"standoff/story"
	"standoff/story/layout"
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

// sideOf returns the side of a building over an edge of the room's clockwise outline.
func sideOf(l *layout.Layout, room int, k, m plane.Point) side {
	long := k.Dist(m) + minThick
	s := side{wide: bay}
	n := int((long - .6) / bay)
	if n == 0 && long-minThick > fewest && math.Mod(k.X+k.Y, 2) > 1 {
		n, s.wide = 1, long
	}
	s.from = (long - float64(n)*s.wide) / 2
	a, e := m, k // as seen, from the left
	out := plane.Unit(plane.Point{X: m.Y - k.Y, Y: k.X - m.X})
	at := func(u float64) plane.Point { return a.Lerp(e, (u-minThick/2)/math.Max(a.Dist(e), 1e-9)) }
	for i := range l.Doors {
		d := &l.Doors[i]
		if mid := d.A.Lerp(d.B, .5); plane.ToSegment(mid, k, m) < .3 {
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
func (f *face) facade(m *Model, s *side, high float64) {
	t := f.Theme
	f.box(f.fill(f.lit), 0, f.long, 0, high)
	top, foot := f.Builder.at(f.at(f.long/2, high)), f.Builder.at(f.at(f.long/2, f.sunk))
	f.shade(theme.Mix(f.lit, t.Stone.Deep, deepShare), top, foot)
	if f.Cam.Scale < showBands {
		return
	}
	f.box(f.fill(theme.Mix(f.lit, t.Stone.Shade, .42)), 0, f.long, 0, socle)
	if f.Cam.Scale >= showWindows {
		f.windows(s, high)
	}
	if f.Cam.Scale >= showFrames {
		f.pilasters(s, high)
	}
	f.bands(high)
	for _, d := range s.doors {
		f.doorway(m, d, high)
	}
}

// bands draws what runs along a façade: the lines of its floors and its cornice.
func (f *face) bands(high float64) {
	edge := theme.Mix(f.lit, f.Theme.Stone.Deep, .25)
	shadow, pale := f.shadow(.6), f.fill(paler(f.lit, .38))
	f.box(shadow, 0, f.long, high-cornice-.4, high-cornice)
	f.box(pale, 0, f.long, high-cornice, high-.1)
	line := f.stroke(edge, f.fine())
	if high > oneRow {
		v := upper * high
		f.box(shadow, 0, f.long, v-.34, v-.14)
		f.box(pale, 0, f.long, v-.14, v+.12)
		f.level(line, 0, f.long, v-.14)
	}
	f.level(line, 0, f.long, high-cornice)
	f.level(line, 0, f.long, socle)
	if f.Cam.Scale >= showTeeth {
		teeth := f.shadow(.7)
		for u := .3; u < f.long-.2; u += .5 {
			f.box(teeth, u, u+.22, high-.72, high-.52)
		}
	}
}

// A sash is where a façade's windows of one row are, metres.
type sash struct {
	low, high, half float64
	arched          bool
}

// windows draws the windows of all bays, all of one colour in one shape.
func (f *face) windows(s *side, high float64) {
	rows := [2]sash{{1.15, upper*high - .55, .2 * s.wide, true}, {upper*high + .62, high - 1.25, .18 * s.wide, false}}
	n := 2
	if high <= oneRow {
		rows[0], n = sash{1, high - 1, .21 * s.wide, true}, 1
	}
	each := func(draw func(u float64, w sash)) {
		for i, plain := range s.plain {
			for _, w := range rows[:n] {
				if u := s.from + (float64(i)+.5)*s.wide; !plain {
					draw(u, w)
				}
			}
		}
	}
	pane := func(p *path.Path, u float64, w sash, by float64) {
		if w.arched {
			f.arch(p, u-w.half-by, u+w.half+by, w.low-.4*by, w.high+by)
		} else {
			f.box(p, u-w.half-by, u+w.half+by, w.low-.5*by, w.high+by)
		}
	}
	if f.Cam.Scale >= showFrames {
		p := f.fill(paler(f.lit, .42))
		each(func(u float64, w sash) { pane(p, u, w, .16) })
	}
	p := f.fill(theme.Mix(f.Theme.Glass, f.lit, .1))
	each(func(u float64, w sash) { pane(p, u, w, 0) })
	if f.Cam.Scale < showFrames {
		return
	}
	dark := f.fill(theme.Faint(f.Theme.Reveal, 190))
	each(func(u float64, w sash) {
		top := w.high
		if w.arched {
			top -= w.half
		} else {
			f.box(dark, u-.52*w.half, u+w.half, w.high-.2, w.high)
		}
		f.box(dark, u-w.half, u-.52*w.half, w.low, top)
	})
	f.trim(each)
}

// trim draws what windows have from nearer by: sills, bars and gables.
func (f *face) trim(each func(func(u float64, w sash))) {
	sills := f.fill(paler(f.lit, .5))
	each(func(u float64, w sash) {
		f.box(sills, u-w.half-.28, u+w.half+.28, w.low-.24, w.low-.06)
	})
	if f.Cam.Scale >= showGables && f.sunk == 0 {
		each(func(u float64, w sash) {
			if !w.arched {
				f.ring(sills, f.at(u-w.half-.3, w.high+.28), f.at(u, w.high+.62), f.at(u+w.half+.3, w.high+.28))
			}
		})
	}
	if f.Cam.Scale >= showBars {
		bars := f.stroke(paler(f.lit, .5), 1.3*f.fine())
		each(func(u float64, w sash) {
			f.line(bars, f.at(u, w.low), f.at(u, w.high))
			f.level(bars, u-w.half, u+w.half, w.low+.55*(w.high-w.low))
		})
	}
}

// pilasters draws the flat columns between the bays.
func (f *face) pilasters(s *side, high float64) {
	shadow, pale, head := f.shadow(.55), f.fill(paler(f.lit, .32)), f.fill(paler(f.lit, .45))
	for i, bare := range s.bare {
		if u := s.from + float64(i)*s.wide; !bare {
			f.box(shadow, u+.2, u+.34, socle, high-cornice)
			f.box(pale, u-.2, u+.2, socle, high-cornice)
			f.box(head, u-.3, u+.3, high-1.02, high-cornice)
		}
	}
}

// doorway draws a door in a façade: the leaves as they stand, or what is dark behind them.
func (f *face) doorway(m *Model, d sideDoor, high float64) {
	t := f.Theme
	top := math.Min(doorTop, high-cornice-.3)
	u0, u1 := d.at-d.wide/2, d.at+d.wide/2
	f.box(f.fill(paler(f.lit, .4)), u0-.35, u1+.35, 0, top+.35)
	f.box(f.fill(theme.Mix(t.Timber.Deep, t.Reveal, .5)), u0, u1, 0, top)
	f.box(f.shadow(2), u0, u0+.16*d.wide, 0, top)
	if m.doors[d.index].Door.Kind == story.Opening || m.open[d.index].Open > .5 || m.open[d.index].Doubt {
		return
	}
	c := theme.Planes{Top: t.Timber.Top, Lit: t.Timber.Lit, Shade: t.Timber.Shade}
	leaf, panel := f.fill(c.Shade), f.fill(c.Lit)
	for _, q := range [2][2]float64{{u0 + .06, d.at - .03}, {d.at + .03, u1 - .06}} {
		f.box(leaf, q[0], q[1], .05, top-.05)
		f.box(panel, q[0]+.18, q[1]-.18, .3, .42*top)
		f.box(panel, q[0]+.18, q[1]-.18, .48*top, .9*top)
	}
}
