package camera

import (
	"math"

	"standoff/scene/path"
	"standoff/story/plan"
	"standoff/story/plane"
)

const (
	placeTilt = 46 // degrees, at which all of a place is shown
	placeTall = 6. // metres, the highest that stands in one, as a rule
)

// Rooms are the parts of a picture that shows a change of place, in pixels. None overlaps another.
type Rooms struct{ Left, New, Words path.Rect }

// RoomsOf returns the rooms of a picture of w by h pixels: in a wide one the words stand beside the
// new place, in another one below it.
func RoomsOf(w, h float64) Rooms {
	part := func(x, y, to, low float64) path.Rect {
		return path.Rect{X: x * w, Y: y * h, W: (to - x) * w, H: (low - y) * h}
	}
	if w > 1.15*h {
		return Rooms{Left: part(.055, .17, .30, .47), New: part(.33, .07, .985, .93), Words: part(.055, .54, .32, .9)}
	}
	return Rooms{Left: part(.08, .08, .62, .26), New: part(.03, .28, .97, .70), Words: part(.08, .72, .92, .92)}
}

// framePlace returns the camera that shows all of a place in a room of a picture of w by h
// pixels, turned by so many degrees.
func framePlace(bounds plane.Rect, yaw float64, room path.Rect, w, h float64) Camera {
	c := Camera{Scale: 1, Tilt: placeTilt * math.Pi / 180, Turn: TurnOf(yaw * math.Pi / 180), W: w, H: h}
	c.Sin, c.Cos = math.Sincos(c.Tilt)
	b := c.Bounds(bounds.Grow(Rim), 0)
	high := placeTall * c.Sin
	c.Scale = min(room.W/max(b.W, 1), room.H/max(b.H+high, 1), 40)
	c.OriginX = room.X + room.W/2 - c.Scale*(b.X+b.W/2)
	c.OriginY = room.Y + room.H/2 - c.Scale*(b.Y+b.H/2-high/2)
	return c
}

// Rim is how far, in metres, the board on which a place is shown reaches beyond it.
const Rim = 1.5

// FramePlace returns the camera that shows the whole of the place to which the moment has come.
func FramePlace(m *plan.Moment, w, h float64) Camera {
	return framePlace(m.Layout.Bounds, m.Camera.Yaw, RoomsOf(w, h).New, w, h)
}

// FrameLeft returns the camera that shows a place that was left, with those bounds, small beside the new one. As
// the camera enters that, it stays where it lies in the picture: see Carried.
func (c *Camera) FrameLeft(m *plan.Moment, left plane.Rect) Camera {
	whole := FramePlace(m, c.W, c.H)
	small := framePlace(left, m.Camera.Yaw, RoomsOf(c.W, c.H).Left, c.W, c.H)
	middle := RoomsOf(c.W, c.H).Left.Center()
	on, to := small.Turn.Of(small.Ground(middle)), c.Carried(&whole, middle)
	small.Scale *= c.Scale / whole.Scale
	small.Tilt, small.Sin, small.Cos = c.Tilt, c.Sin, c.Cos
	small.OriginX, small.OriginY = to.X-small.Scale*on.X, to.Y-small.Scale*small.Cos*on.Y
	return small
}

// Carried returns where a point of the picture of another camera is seen by c, if it lies on the
// ground.
func (c *Camera) Carried(from *Camera, p path.Point) path.Point {
	on := from.Ground(p)
	return c.Project(on.X, on.Y, 0)
}
