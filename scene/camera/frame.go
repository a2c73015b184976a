package camera

import (
	"math"

	"standoff/scene/path"
	"standoff/story/chance"
	"standoff/story/plan"
	"standoff/story/plane"
)

// A frame is the room of a picture into which the camera fits what it shows.
type frame struct {
	w, h              float64
	side, top, bottom float64 // margins, pixels; people's heads come on top
}

// newFrame returns the room of a picture of w by h pixels.
func newFrame(w, h float64) frame {
	f := frame{w: w, h: h, side: .025 * w, top: .06 * h, bottom: .045 * h}
	f.top = path.Clamp(f.top, 12, 40) // a name tag above the highest head
	f.bottom = path.Clamp(f.bottom, 8, 30)
	return f
}

// fit returns the scale at which the rectangle and the people in it just fit.
func (f frame) fit(r plane.Rect, cos float64) float64 {
	size := r.Size()
	across := (f.w - 2*f.side) / math.Max(size.X, 1)
	down := (f.h - f.top - f.bottom) / (math.Max(size.Y, 1)*cos + figureHeight)
	return math.Max(math.Min(across, down), .01)
}

// fill returns the scale from which on the picture shows nothing but the set and a
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

// topShrink is how small people may be in a plan, to those in other pictures: a
// plan is about where they are.
const topShrink = .4

// FrameShot returns the camera that shows the shot in a picture of w by h
// pixels: all of its region where people are then tall enough to be read, else
// closer, down to its focus. It is continuous in the shot, so a moving shot is a
// moving camera.
func FrameShot(shot plan.Shot, bounds plane.Rect, w, h float64) Camera {
	c := Camera{Tilt: frameTilt(shot.Tilt, w, h), Turn: TurnOf(frameYaw(shot, w, h)), W: w, H: h}
	c.Sin, c.Cos = math.Sincos(c.Tilt)
	focus := shot.Focus
	if focus.Empty() {
		focus = shot.Region
	}
	region := c.Turn.Box(shot.Region.Union(focus))
	focus, bounds = c.Turn.Box(focus), c.Turn.Box(bounds)
	f := newFrame(w, h)
	c.Scale = f.scale(&c, region, focus, bounds)
	f.center(&c, region, focus, bounds)
	return c
}

// scale returns how large the picture is, in pixels per metre.
func (f frame) scale(c *Camera, region, focus, bounds plane.Rect) float64 {
	narrow := path.Clamp((fullWidth-f.w)/(fullWidth-narrowWidth), 0, 1)
	tall := wideFigure + narrow*(narrowFigure-wideFigure)
	readable := math.Min(tall, math.Max(minFigure, .12*f.h)) / figureHeight
	readable *= topShrink + (1-topShrink)*chance.Smooth(c.Tilt/(TopTilt+topFade))
	whole := f.fit(region, c.Cos)
	want := math.Max(readable, math.Min(f.fill(bounds, c.Cos), maxCrop*whole))
	scale := math.Max(whole, math.Min(f.fit(focus, c.Cos), want))
	return math.Min(scale, f.w/6)
}

// center sets the camera's origin so that the region, or what of it there is
// room for, is in the middle of the picture.
func (f frame) center(c *Camera, region, focus, bounds plane.Rect) {
	// Across: the middle of the room between the margins. A wide picture that
	// has room to spare beside the region spends it round the focus.
	half := (f.w/2 - f.side) / c.Scale
	spare := math.Max(0, 2*half-region.Size().X)
	aside := path.Clamp(focus.Center().X-region.Center().X, -spare/2, spare/2)
	x := view{
		region: span{region.Min.X + aside, region.Max.X + aside}, focus: span{focus.Min.X, focus.Max.X},
		bounds: span{bounds.Min.X, bounds.Max.X}, before: half, after: half,
		marginBefore: f.side / c.Scale, marginAfter: f.side / c.Scale,
	}.middle()
	c.OriginX = f.w/2 - x*c.Scale

	// Down: the same, below the heads of those who stand at the far edge.
	head := f.top + figureHeight*c.Scale
	mid := head + (f.h-f.bottom-head)/2
	deep := c.Scale * c.Cos
	y := view{
		region: span{region.Min.Y, region.Max.Y}, focus: span{focus.Min.Y, focus.Max.Y},
		bounds: span{bounds.Min.Y, bounds.Max.Y}, before: (mid - head) / deep, after: (f.h - f.bottom - mid) / deep,
		marginBefore: head / deep, marginAfter: f.bottom / deep,
	}.middle()
	c.OriginY = mid - y*deep
}

// FrameMoment returns the camera at a moment: on its way between the cameras of two
// shots, which it leaves and reaches gently, or on its way into a place that has changed.
func FrameMoment(m *plan.Moment, w, h float64) Camera {
	c := FrameShot(m.Camera, m.Layout.Bounds, w, h)
	for _, pan := range m.Pans {
		if pan.Left > 0 {
			c = c.mix(FrameShot(pan.From, m.Layout.Bounds, w, h), pan.Left)
		}
	}
	if m.Place > 0 {
		c = c.mix(FramePlace(m, w, h), m.Place)
	}
	return c
}

// mix returns the camera u of the way to another: what it sees grows evenly.
func (c Camera) mix(to Camera, u float64) Camera {
	mid := path.Point{X: c.W / 2, Y: c.H / 2}
	at := c.Ground(mid).Lerp(to.Ground(mid), u)
	c.Scale = 1 / (1/c.Scale + (1/to.Scale-1/c.Scale)*u)
	c.Tilt += (to.Tilt - c.Tilt) * u
	c.Sin, c.Cos = math.Sincos(c.Tilt)
	if to.Turn != c.Turn {
		c.Turn = TurnOf(c.Turn.Yaw + (to.Turn.Yaw-c.Turn.Yaw)*u)
	}
	at = c.Turn.Of(at)
	c.OriginX, c.OriginY = mid.X-c.Scale*at.X, mid.Y-c.Scale*c.Cos*at.Y
	return c
}

// frameTilt returns, in radians, the storyboard's tilt in degrees in a wide picture, and less in a taller
// one, which looks from higher up, so that its height is filled with the place.
// It never turns an angled view into a plan, which is drawn differently.
func frameTilt(degrees, w, h float64) float64 {
	tall := path.Clamp((h/w-9./16)/(16./9-9./16), 0, 1)
	t := math.Max(degrees*(1-.6*tall), math.Min(degrees, 22))
	return path.Clamp(t, 0, 55) * math.Pi / 180
}

// frameYaw returns, in radians, the storyboard's yaw in degrees. A plan is not turned: its
// sides lie along those of the picture.
func frameYaw(shot plan.Shot, w, h float64) float64 {
	up := chance.Smooth((frameTilt(shot.Tilt, w, h) - TopTilt) / (2 * topFade))
	return shot.Yaw * up * math.Pi / 180
}

// A span is a stretch across or deep, in metres.
type span struct{ min, max float64 }

func (s span) mid() float64 { return (s.min + s.max) / 2 }

// beyond is how far, in metres, a picture may look past the edge of its set.
const beyond = 4

// A view is what a picture shows across or deep, in metres.
type view struct {
	region, focus, bounds     span
	before, after             float64 // how far it reaches from its middle, between the margins
	marginBefore, marginAfter float64 // how much more there is in the margins
}

// middle returns what stands in the middle. The focus is never lost; then comes
// the region, with little of what lies beyond the set.
func (v view) middle() float64 {
	c := within(v.focus.mid()+(v.before-v.after)/2, v.region.min+v.before, v.region.max-v.after)
	if v.bounds != (span{}) {
		c = within(c, v.bounds.min-beyond+v.before+v.marginBefore, v.bounds.max+beyond-v.after-v.marginAfter)
	}
	return within(c, v.focus.max-v.after, v.focus.min+v.before)
}

// within returns v brought between lo and hi; where there is no room, their middle.
func within(v, lo, hi float64) float64 {
	if lo > hi {
		return (lo + hi) / 2
	}
	return path.Clamp(v, lo, hi)
}
