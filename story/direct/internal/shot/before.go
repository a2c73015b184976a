package shot

import (
	"math"

	"standoff/story/plan"
	"standoff/story/plane"
)

const (
	mostBefore = .12     // of a picture, that a room may take that stands before the one looked into
	frameShape = 16. / 9 // of the picture for which that is reckoned
)

// before returns by room which stand before the one that a shot looks into, and take so much
// of its picture that the one would not fill it; nil where it looks into none.
func (s *Played) before(shot *plan.Shot) []bool {
	into := -1
	for i, r := range s.Layout.Rooms {
		if plane.Within(s.Layout.Areas[r.Area].Outline, shot.Region.Center()) {
			into = i
		}
	}
	if into < 0 || shot.Tilt < leastTilt {
		return nil
	}
	across := plane.Pose{Turn: shot.Yaw * math.Pi / 180}
	sin, cos := math.Sincos(shot.Tilt * math.Pi / 180)
	seen := func(points []plane.Point, high float64) plane.Rect {
		r := seenIn(extent{points: points}, across)
		r.Min.Y, r.Max.Y = r.Min.Y*cos-high*sin, r.Max.Y*cos
		return r
	}
	frame := seen(shot.Hull, 0)
	size, mid := frame.Size(), frame.Center()
	half := plane.Point{X: max(size.X, size.Y*frameShape) / 2}
	half.Y = half.X / frameShape
	frame = plane.Rect{Min: mid.Sub(half), Max: mid.Add(half)}
	out := make([]bool, len(s.Layout.Rooms))
	nearest := across.In(middleOfRoom(s, into)).Y
	for i := range s.Layout.Rooms {
		box := seen(s.Layout.Areas[s.Layout.Rooms[i].Area].Outline, s.Layout.Top(i))
		part := box.Intersect(frame)
		out[i] = i != into && across.In(middleOfRoom(s, i)).Y > nearest &&
			part.Size().X*part.Size().Y > mostBefore*frame.Size().X*frame.Size().Y
	}
	return out
}

// middleOfRoom returns the middle of a room.
func middleOfRoom(s *Played, room int) plane.Point {
	return s.Layout.Areas[s.Layout.Rooms[room].Area].Rect.Center()
}
