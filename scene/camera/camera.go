package camera

import (
	"math"

	"standoff/scene/path"
	"standoff/story/plan"
	"standoff/story/plane"
)

// How tall people are drawn, in metres of the plan, and what that must come to
// in pixels where the storyboard lets the camera choose.
const (
	figureHeight = 1.48 // of somebody standing; never foreshortened
	narrowFigure = 36.0 // pixels, in pictures up to narrowWidth
	wideFigure   = 28.0 // pixels, in pictures from fullWidth
	minFigure    = 22.0 // pixels, below which people are drawn larger than true
	narrowWidth  = 480.0
	fullWidth    = 760.0
)

// A Camera maps the plan onto the screen: orthographic, never turned, tilted
// between straight down and nearly level.
type Camera struct {
	Scale            float64 // pixels per metre
	Tilt             float64 // radians from the vertical
	Sin, Cos         float64 // of tilt
	OriginX, OriginY float64 // where the origin of the plan falls, pixels
	W, H             float64 // of the picture, pixels
}

// Figure is how tall somebody standing is, in pixels. Where a whole city has
// to fit, people are drawn somewhat larger than true before they get too small
// to be made out.
func (c *Camera) Figure() float64 {
	tall := figureHeight * c.Scale
	return math.Max(tall, math.Min(minFigure, 1.35*tall))
}

// Project is where a place on the plan, z metres above the ground, falls.
func (c *Camera) Project(x, y, z float64) path.Point {
	return path.Point{X: c.OriginX + c.Scale*x, Y: c.OriginY + c.Scale*(y*c.Cos-z*c.Sin)}
}

// Ground is the place on the plan, at height 0, that is seen at the point.
func (c *Camera) Ground(p path.Point) plane.Point {
	return plane.Point{X: (p.X - c.OriginX) / c.Scale, Y: (p.Y - c.OriginY) / (c.Scale * c.Cos)}
}

// Seen reports whether anything within the rectangle, up to high metres above
// the ground, can fall into the picture; slack is in pixels.
func (c *Camera) Seen(r plane.Rect, high, slack float64) bool {
	a, b := c.Project(r.Min.X, r.Min.Y, high), c.Project(r.Max.X, r.Max.Y, 0)
	return b.X > -slack && a.X < c.W+slack && b.Y > -slack && a.Y < c.H+slack
}

// A frame is the room of a picture into which the camera fits what it shows.
type frame struct {
	w, h              float64
	side, top, bottom float64 // margins, pixels; people's heads come on top
}

func newFrame(w, h float64) frame {
	f := frame{w: w, h: h, side: .025 * w, top: .06 * h, bottom: .045 * h}
	f.top = path.Clamp(f.top, 12, 40) // a name tag above the highest head
	f.bottom = path.Clamp(f.bottom, 8, 30)
	return f
}

// fit is the scale at which the rectangle and the people in it just fit.
func (f frame) fit(r plane.Rect, cos float64) float64 {
	size := r.Size()
	across := (f.w - 2*f.side) / math.Max(size.X, 1)
	down := (f.h - f.top - f.bottom) / (math.Max(size.Y, 1)*cos + figureHeight)
	return math.Max(math.Min(across, down), .01)
}

// fill is the scale from which on the picture shows nothing but the set and a
// little beyond it.
func (f frame) fill(bounds plane.Rect, cos float64) float64 {
	if bounds.Empty() {
		return 0
	}
	size := bounds.Grow(beyond).Size()
	return math.Max(f.w/size.X, f.h/(size.Y*cos))
}

// maxCrop is how much closer than the whole region a picture may come so as
// not to show a void beside it.
const maxCrop = 1.25

// topShrink is how much smaller people may be in a plan, which is about where
// they are.
const topShrink = .4

// FrameShot is the camera that shows the shot in a picture of w by h pixels:
// all of its region where people are then tall enough to be read, else closer,
// down to its focus. It is continuous in the shot, so a moving shot is a
// moving camera.
func FrameShot(shot plan.Shot, bounds plane.Rect, w, h float64) Camera {
	f := newFrame(w, h)
	c := Camera{Tilt: frameTilt(shot.Tilt, w, h), W: w, H: h}
	c.Sin, c.Cos = math.Sincos(c.Tilt)
	focus := shot.Focus
	if focus.Empty() {
		focus = shot.Region
	}
	region := shot.Region.Union(focus)

	narrow := path.Clamp((fullWidth-w)/(fullWidth-narrowWidth), 0, 1)
	tall := wideFigure + narrow*(narrowFigure-wideFigure)
	readable := math.Min(tall, math.Max(minFigure, .12*h)) / figureHeight
	readable *= topShrink + (1-topShrink)*path.Ease(c.Tilt/(TopTilt+topFade))
	whole := f.fit(region, c.Cos)
	want := math.Max(readable, math.Min(f.fill(bounds, c.Cos), maxCrop*whole))
	c.Scale = math.Max(whole, math.Min(f.fit(focus, c.Cos), want))
	c.Scale = math.Min(c.Scale, w/6)

	// Across: the middle of the room between the margins. A wide picture that
	// has room to spare beside the region spends it round the focus.
	half := (w/2 - f.side) / c.Scale
	spare := math.Max(0, 2*half-region.Size().X)
	aside := path.Clamp(focus.Center().X-region.Center().X, -spare/2, spare/2)
	x := centre(span{region.Min.X + aside, region.Max.X + aside}, span{focus.Min.X, focus.Max.X},
		span{bounds.Min.X, bounds.Max.X}, half, half, f.side/c.Scale, f.side/c.Scale)
	c.OriginX = w/2 - x*c.Scale

	// Down: the same, below the heads of who stands at the far edge.
	head := f.top + figureHeight*c.Scale
	mid := head + (h-f.bottom-head)/2
	deep := c.Scale * c.Cos
	up, down := (mid-head)/deep, (h-f.bottom-mid)/deep
	y := centre(span{region.Min.Y, region.Max.Y}, span{focus.Min.Y, focus.Max.Y},
		span{bounds.Min.Y, bounds.Max.Y}, up, down, head/deep, f.bottom/deep)
	c.OriginY = mid - y*deep
	return c
}

// FrameMoment is the camera at a moment: on its way between the cameras of two
// shots, which it leaves and reaches gently.
func FrameMoment(m *plan.Moment, w, h float64) Camera {
	c := FrameShot(m.Camera, m.Layout.Bounds, w, h)
	for _, pan := range m.Pans {
		if pan.Left > 0 {
			c = c.mix(FrameShot(pan.From, m.Layout.Bounds, w, h), pan.Left)
		}
	}
	return c
}

// mix is the camera u of the way to another: what it sees grows evenly.
func (c Camera) mix(to Camera, u float64) Camera {
	mid := path.Point{X: c.W / 2, Y: c.H / 2}
	at := c.Ground(mid).Lerp(to.Ground(mid), u)
	c.Scale = 1 / (1/c.Scale + (1/to.Scale-1/c.Scale)*u)
	c.Tilt += (to.Tilt - c.Tilt) * u
	c.Sin, c.Cos = math.Sincos(c.Tilt)
	c.OriginX, c.OriginY = mid.X-c.Scale*at.X, mid.Y-c.Scale*c.Cos*at.Y
	return c
}

// frameTilt is the storyboard's tilt in a wide picture, and less in a taller
// one, which looks from higher up, so that its height is filled with the place.
// It never turns an angled view into a plan, which is drawn differently.
func frameTilt(degrees, w, h float64) float64 {
	tall := path.Clamp((h/w-9./16)/(16./9-9./16), 0, 1)
	t := math.Max(degrees*(1-.6*tall), math.Min(degrees, 22))
	return path.Clamp(t, 0, 55) * math.Pi / 180
}

type span struct{ min, max float64 }

func (s span) mid() float64 { return (s.min + s.max) / 2 }

// beyond is how far, in metres, a picture may look past the edge of its set.
const beyond = 4

// centre is what stands in the middle of a stretch that reaches before and
// after it, with edge0 and edge1 more in the margins. The focus is never lost;
// then comes the region, with little of what lies beyond the set.
func centre(region, focus, bounds span, before, after, edge0, edge1 float64) float64 {
	c := within(focus.mid()+(before-after)/2, region.min+before, region.max-after)
	if bounds != (span{}) {
		c = within(c, bounds.min-beyond+before+edge0, bounds.max+beyond-after-edge1)
	}
	return within(c, focus.max-after, focus.min+before)
}

// within is v brought between lo and hi; where there is no room, their middle.
func within(v, lo, hi float64) float64 {
	if lo > hi {
		return (lo + hi) / 2
	}
	return path.Clamp(v, lo, hi)
}
