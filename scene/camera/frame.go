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
	high              float64 // metres, of what stands at the far edge
}

// newFrame returns the room of a picture of w by h pixels.
func newFrame(w, h float64) frame {
	f := frame{w: w, h: h, side: .025 * w, top: .06 * h, bottom: .045 * h, high: figureHeight}
	f.top = path.Clamp(f.top, 12, 40) // a name tag above the highest head
	f.bottom = path.Clamp(f.bottom, 8, 30)
	return f
}

// fit returns the scale at which the rectangle and the people in it just fit.
func (f frame) fit(r plane.Rect, cos float64) float64 {
	size := r.Size()
	across := (f.w - 2*f.side) / math.Max(size.X, 1)
	down := (f.h - f.top - f.bottom) / (math.Max(size.Y, 1)*cos + f.high)
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

// builtHigh is how high what stands at the far edge of a set may be, metres.
const builtHigh = 3.5

// openCrop is the same of a whole set, of which what is built and who is there is kept.
const openCrop = 1.6

// topShrink is how small people may be in a plan, to those in other pictures: a
// plan is about where they are.
const topShrink = .4

// FrameShot returns the camera that shows the shot in a picture of w by h
// pixels: all of its region where people are then tall enough to be read, else
// closer, down to its focus. A little change of the shot may move it up or down by a step,
// as the people at its edges have it, see [frame.settle]: on the way from one shot to
// another [FrameMoment] moves between their cameras.
func FrameShot(shot plan.Shot, bounds plane.Rect, w, h float64) Camera {
	c := Camera{Tilt: frameTilt(&shot, w, h), Turn: TurnOf(frameYaw(&shot, w, h)), W: w, H: h}
	c.Sin, c.Cos = math.Sincos(c.Tilt)
	region, focus := c.Turn.around(shot.Region, shot.Hull), c.Turn.around(shot.Focus, shot.Core)
	if focus.Empty() {
		focus = region
	}
	region, bounds = region.Union(focus), c.Turn.Box(bounds)
	f := newFrame(w, h)
	if shot.Whole {
		f.high = builtHigh
	}
	if c.Scale = f.scale(&c, region, focus, bounds); shot.Whole {
		c.Scale = math.Max(c.Scale, math.Min(f.fit(focus, c.Cos), openCrop*f.fit(region, c.Cos)))
	}
	f.center(&c, shot.Aim, region, focus, bounds)
	f.settle(&c, &shot, focus)
	return c
}

// around returns the bounds, across and deep, of the points, or where there are none of the
// rectangle.
func (t Turn) around(r plane.Rect, points []plane.Point) plane.Rect {
	if len(points) == 0 {
		return t.Box(r)
	}
	at := t.Of(points[0])
	box := plane.Rect{Min: at, Max: at}
	for _, p := range points[1:] {
		box.Reach(t.Of(p))
	}
	return box
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
// room for, is in the picture, with the aim where the shot wants it.
func (f frame) center(c *Camera, aim plan.Aim, region, focus, bounds plane.Rect) {
	// Across: the middle of the room between the margins.
	half := (f.w/2 - f.side) / c.Scale
	want := focus.Center()
	if aim.Left > 0 {
		want = c.Turn.Of(aim.On)
		want.X += (.5 - aim.Left) * f.w / c.Scale
	}
	x := view{
		want: want.X, region: span{region.Min.X, region.Max.X}, focus: span{focus.Min.X, focus.Max.X},
		bounds: span{bounds.Min.X, bounds.Max.X}, before: half, after: half,
		marginBefore: f.side / c.Scale, marginAfter: f.side / c.Scale,
	}.middle()
	c.OriginX = f.w/2 - x*c.Scale

	// Down: the same, below the heads of those who stand at the far edge.
	head := f.top + f.high*c.Scale
	mid := head + (f.h-f.bottom-head)/2
	deep := c.Scale * c.Cos
	y := view{
		want: want.Y, region: span{region.Min.Y, region.Max.Y}, focus: span{focus.Min.Y, focus.Max.Y},
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

// tallTilt is how a whole set is tilted in pictures of 4:5 and taller, degrees.
const tallTilt = 44.

// tall returns how tall a picture is: 0 as 16:9 and 1 as 4:5 or more.
func tall(w, h float64) float64 { return path.Clamp((h/w-9./16)/(5./4-9./16), 0, 1) }

// frameTilt returns, in radians, the storyboard's tilt. Pictures taller than 4:5 look from
// somewhat higher up, so that their height is filled with the place. It never turns an angled
// view into a plan, which is drawn differently.
func frameTilt(shot *plan.Shot, w, h float64) float64 {
	t := shot.Tilt
	if shot.Whole {
		t += (min(t, tallTilt) - t) * tall(w, h)
	}
	t = math.Max(t*(1-.4*path.Clamp((h/w-5./4)/(16./9-5./4), 0, 1)), math.Min(t, 22))
	return path.Clamp(t, 0, 55) * math.Pi / 180
}

// frameYaw returns, in radians, the storyboard's yaw. A plan is not turned: its sides lie
// along those of the picture.
func frameYaw(shot *plan.Shot, w, h float64) float64 {
	yaw := shot.Yaw
	if shot.Whole {
		yaw += (shot.TallYaw - yaw) * tall(w, h)
	}
	up := chance.Smooth((frameTilt(shot, w, h) - TopTilt) / (2 * topFade))
	return yaw * up * math.Pi / 180
}

// A span is a stretch across or deep, in metres.
type span struct{ min, max float64 }

// beyond is how far, in metres, a picture may look past the edge of its set.
const beyond = 4

// A view is what a picture shows across or deep, in metres.
type view struct {
	want                      float64 // what would best stand in its middle
	region, focus, bounds     span
	before, after             float64 // how far it reaches from its middle, between the margins
	marginBefore, marginAfter float64 // how much more there is in the margins
}

// middle returns what stands in the middle. The focus is never lost; then comes
// the region, with little of what lies beyond the set.
func (v view) middle() float64 {
	c := between(v.want, v.region.min+v.before, v.region.max-v.after)
	if v.bounds != (span{}) {
		c = between(c, v.bounds.min-beyond+v.before+v.marginBefore, v.bounds.max+beyond-v.after-v.marginAfter)
	}
	return within(c, v.focus.max-v.after, v.focus.min+v.before)
}

// between returns v brought between a and b, whichever is less: where a picture has room to
// spare beside what it shows, that may lie anywhere in it.
func between(v, a, b float64) float64 { return path.Clamp(v, math.Min(a, b), math.Max(a, b)) }

// within returns v brought between lo and hi; where there is no room, their middle.
func within(v, lo, hi float64) float64 {
	if lo > hi {
		return (lo + hi) / 2
	}
	return path.Clamp(v, lo, hi)
}
