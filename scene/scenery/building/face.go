package building

import (
	"math"

	"standoff/scene/path"
	"standoff/scene/scenery/draw"
	"standoff/scene/theme"
	"standoff/story/plane"
)

// A face is an upright side of a building or of a wall, on which one draws by metres along
// it, from its left end as seen, and up.
type face struct {
	masonry
	a, e plane.Point // its left and its right end
	long float64
	sunk float64     // how much of it is below the ground yet, metres
	lit  theme.Color // of the bare wall
}

// faceOf returns the face over the edge from k to m of a clockwise outline that the viewer
// sees: such an edge runs from right to left.
func (b masonry) faceOf(k, m plane.Point, lit theme.Color) face {
	return face{masonry: b, a: m, e: k, long: m.Dist(k), lit: lit}
}

// at returns a point of the face.
func (f *face) at(u, v float64) draw.V3 {
	p := f.a.Lerp(f.e, u/f.long)
	return draw.Over(p, math.Max(0, v-f.sunk))
}

// box adds a rectangle of the face to the path, from u0 to u1 and from v0 up to v1.
func (f *face) box(p *path.Path, u0, u1, v0, v1 float64) {
	u0, u1 = math.Max(0, u0), math.Min(f.long, u1)
	if v1 > f.sunk && u1 > u0 {
		f.Ring(p, f.at(u0, v1), f.at(u1, v1), f.at(u1, v0), f.at(u0, v0))
	}
}

// arch adds a window with a round head.
func (f *face) arch(p *path.Path, u0, u1, v0, v1 float64) {
	r := (u1 - u0) / 2
	if f.sunk > 0 || v1-v0 < r {
		f.box(p, u0, u1, v0, v1)
		return
	}
	const round = .5523 // of a quarter of a circle, as a cubic
	to := func(u, v float64) (float64, float64) { q := f.Builder.At(f.at(u, v)); return q.X, q.Y }
	c, v := u0+r, v1-r
	p.Move(to(u0, v0))
	p.Line(to(u0, v))
	ax, ay := to(u0, v+round*r)
	bx, by := to(c-round*r, v1)
	x, y := to(c, v1)
	p.Cubic(ax, ay, bx, by, x, y)
	ax, ay = to(c+round*r, v1)
	bx, by = to(u1, v+round*r)
	x, y = to(u1, v)
	p.Cubic(ax, ay, bx, by, x, y)
	p.Line(to(u1, v0))
	p.Shut()
}

// level adds a level line across the face.
func (f *face) level(p *path.Path, u0, u1, v float64) {
	if v > f.sunk {
		f.Line(p, f.at(u0, v), f.at(u1, v))
	}
}

// fine is how wide thin lines of a building are, pixels.
func (b masonry) fine() float64 { return math.Max(.4, .022*b.Cam.Scale) }

// shadow begins a shape that darkens what is below it, with a share of a cast shadow's
// strength.
func (b masonry) shadow(share float64) *path.Path {
	return b.Fill(theme.Faint(b.Theme.Lighting.Cast, uint8(float64(b.Theme.Lighting.Cast.A)*share)))
}

// How much of buildings is drawn: from so many pixels per metre.
const (
	showBands   = 4.
	showWindows = 5.5
	showFrames  = 8.
	showGables  = 11.
	showTeeth   = 15.
	showBars    = 16.
)

// inside draws what the walls of a room have on side i, where the viewer sees them: a
// skirting, and on high outer walls windows and pilasters.
func (b masonry) inside(w *wallPiece, i int, c draw.Coat) {
	k, m := w.corner[i], w.corner[(i+1)%4]
	high := math.Min(w.high[0], w.high[1])
	if w.rooms[i/2] < 0 || high < 1.5 || w.high[0] != w.high[1] || b.Cam.Scale < showFrames || !b.Leads(k, m) {
		return
	}
	f := b.faceOf(k, m, c.Planes().Face(b.Sun.On(k, m)))
	f.box(b.Fill(theme.Mix(f.lit, b.Theme.Timber.Shade, .3)), 0, f.long, 0, .3)
	if high < 2.6 {
		return
	}
	f.box(b.Fill(paler(f.lit, .25)), 0, f.long, high-.4, high-.04)
	if w.rooms[1-i/2] >= 0 {
		return // on the other side is a room too
	}
	// Three pieces are a bay: a window in the middle one, half a pilaster at both ends.
	const pilaster = .2 // half its width, metres
	switch last := w.number % 3; {
	case last == 1 && !w.last:
		f.window(high)
	case w.number == 0 || last == 0 || last == 2 || w.last:
		p := b.Fill(paler(f.lit, .3))
		// Seen from the right side of the wall it runs to the left.
		starts := (last == 0) == (i == 2)
		if starts {
			f.box(p, f.long-pilaster, f.long, .3, high-.4)
		} else {
			f.box(p, 0, pilaster, .3, high-.4)
		}
	}
}

// window draws a window of a room as seen from inside.
func (f *face) window(high float64) {
	c, half := f.long/2, math.Min(.48, .4*f.long)
	f.arch(f.Fill(paler(f.lit, .45)), c-half-.12, c+half+.12, 1, high-.55)
	f.arch(f.Fill(f.Theme.Pane), c-half, c+half, 1.1, high-.67)
	f.box(f.shadow(1), c-half, c-half+.18, 1.1, high-.67-half)
}

// white is what lighter parts of a building are mixed with.
var white = theme.Color{R: 255, G: 255, B: 255, A: 255}

// paler returns a colour with the share u of white.
func paler(c theme.Color, u float64) theme.Color { return theme.Mix(c, white, u) }
