package draw

import (
	"math"

	"standoff/scene/camera"
	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/scene/theme"
)

// A depth is how a picture leads into the distance: what is farther fades into the paper,
// and so does all that lies near the picture's corners. The larger people are drawn,
// the less of both. A plan, seen from above, has none.
type depth struct {
	haze   float64 // of what stands at the upper edge, before its bend
	rim    float64 // how much of the paper lies over the corners, 0 to 1
	inner  float64 // the share of the ellipse up to which there is none
	rx, ry float64 // of the ellipse, in shares of the picture's sides
	pool   float64 // how much light lies behind what happens, 0 to 1
}

// usual is the side, in pixels, of a square as large as the pictures that depths are told for: 1280 by 720.
const usual = 960

// depths are those of pictures with so many pixels to the metre, ascending.
var depths = [...]struct {
	scale float64
	depth
}{
	{14, depth{haze: .5, rim: .86, inner: .50, rx: .66, ry: .72, pool: 1}},
	{38, depth{haze: .16, rim: .5, inner: .60, rx: .70, ry: .78, pool: .9}},
	{100, depth{haze: 0, rim: .45, inner: .62, rx: .70, ry: .78, pool: .9}},
}

// depthOf returns the depth of what the camera sees.
func depthOf(c *camera.Camera) depth {
	d := depths[0].depth
	scale := c.Scale * usual / math.Sqrt(math.Max(c.W*c.H, 1))
	for i, next := range depths[1:] {
		last := depths[i]
		// By roots and not by logarithms, which processors round in ways of their own.
		from, to := math.Sqrt(last.scale), math.Sqrt(next.scale)
		u := path.Clamp((math.Sqrt(scale)-from)/(to-from), 0, 1)
		d = d.mix(next.depth, u)
	}
	return d.times(c.Upright())
}

// mix returns the depth u of the way to another.
func (d depth) mix(e depth, u float64) depth {
	m := func(a, b float64) float64 { return a + (b-a)*u }
	return depth{m(d.haze, e.haze), m(d.rim, e.rim), m(d.inner, e.inner), m(d.rx, e.rx), m(d.ry, e.ry), m(d.pool, e.pool)}
}

// times returns the depth, of which only so much is left.
func (d depth) times(u float64) depth {
	d.haze, d.rim, d.pool = d.haze*u, d.rim*u, d.pool*u
	return d
}

// hazeAt returns how much paper is mixed with what stands at a height of the picture.
func (d *depth) hazeAt(c *camera.Camera, y float64) float64 {
	u := path.Clamp((.55*c.H-y)/(.85*c.H), 0, 1)
	return d.haze * u * math.Sqrt(math.Sqrt(math.Sqrt(u))) // to the power of 1.125
}

// reach returns the radii of the ellipse within which the paper closes in: a bleed is a part of
// what is seen.
func (d *depth) reach(c *camera.Camera) (rx, ry float64) {
	return d.rx * (c.W + c.Right), d.ry * (c.H + c.Below)
}

// middle returns where the ellipse lies about which the paper closes in.
func middle(c *camera.Camera) path.Point { return path.Point{X: .5 * c.W, Y: .53 * c.H} }

// rimAt returns how much paper lies over a place of the picture.
func (d *depth) rimAt(c *camera.Camera, p path.Point) float64 {
	m := middle(c)
	rx, ry := d.reach(c)
	r := math.Hypot((p.X-m.X)/rx, (p.Y-m.Y)/ry)
	return d.rim * path.Clamp((r-d.inner)/(1-d.inner), 0, 1)
}

// shades is into how many steps the fading of upright things is divided: things that are
// alike shall stay so, since a panel draws those once.
const shades = 8

// Fade mixes the paper with the colours of all marks from that one on, which stand as deep
// as that.
func (d *Pen) Fade(from int, deep float64) {
	if d.Depth.haze == 0 && d.Depth.rim == 0 {
		return
	}
	haze := d.Depth.hazeAt(d.Cam, d.Cam.OriginY+d.Cam.Scale*d.Cam.Cos*deep)
	for _, m := range d.Marks[from:] {
		switch m.Kind {
		case picture.MarkFill:
			f := &d.Pic.Fills[m.Index]
			u := d.faded(haze, f.Path.Points)
			f.Color = paled(f.Color, d.Theme.Paper, u)
			if f.Shade != nil {
				*f.Shade = paled(*f.Shade, d.Theme.Paper, u)
			}
		case picture.MarkStroke:
			s := &d.Pic.Strokes[m.Index]
			s.Color = paled(s.Color, d.Theme.Paper, d.faded(haze, s.Path.Points))
		}
	}
}

// faded returns how much paper is mixed with a shape, in steps.
func (d *Pen) faded(haze float64, ps []path.Point) float64 {
	if len(ps) == 0 {
		return 0
	}
	lo, hi := ps[0], ps[0]
	for _, p := range ps[1:] {
		lo.X, lo.Y = math.Min(lo.X, p.X), math.Min(lo.Y, p.Y)
		hi.X, hi.Y = math.Max(hi.X, p.X), math.Max(hi.Y, p.Y)
	}
	rim := d.Depth.rimAt(d.Cam, path.Point{X: (lo.X + hi.X) / 2, Y: (lo.Y + hi.Y) / 2})
	return math.Round((1-(1-haze)*(1-rim))*shades) / shades
}

// paled returns the colour with so much paper mixed in, its alpha as it was.
func paled(c, paper theme.Color, u float64) theme.Color {
	paper.A = c.A
	return theme.Mix(c, paper, u)
}

// Pool lays light on the ground behind what happens.
func (d *Pen) Pool() {
	if d.Depth.pool == 0 {
		return
	}
	d.wash(picture.Wash{Within: theme.Faded(d.Theme.Lighting.Pool, d.Depth.pool), Beyond: theme.Faint(d.Theme.Lighting.Pool, 0),
		At: middle(d.Cam), RX: .48 * d.Cam.W, RY: .5 * d.Cam.H, Inner: .02})
}

// CloseIn lays the distance over the ground: the paper, from above and from the corners.
func (d *Pen) CloseIn() {
	paper := d.Theme.Paper
	if d.Depth.haze > 0 {
		p := d.Fill(theme.Faint(paper, uint8(255*d.Depth.hazeAt(d.Cam, 0))))
		d.Pic.Around(p)
		d.Shade(theme.Faint(paper, 0), path.Point{}, path.Point{Y: .55 * d.Cam.H})
	}
	if d.Depth.rim > 0 {
		rx, ry := d.Depth.reach(d.Cam)
		d.wash(picture.Wash{Within: theme.Faint(paper, 0), Beyond: theme.Faint(paper, uint8(255*d.Depth.rim)),
			At: middle(d.Cam), RX: rx, RY: ry, Inner: d.Depth.inner})
	}
}

// wash lays a wash over all that was drawn so far.
func (d *Pen) wash(w picture.Wash) {
	d.Marks = append(d.Marks, picture.Mark{Kind: picture.MarkFill, Index: d.Pic.Wash(w)})
}
