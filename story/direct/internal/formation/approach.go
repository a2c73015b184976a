package formation

import (
	"math"

	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plane"
)

// approach returns the direction from the target to where people stand at it.
func (s *Site) approach() plane.Point {
	if s.To.Door >= 0 {
		return s.beforeDoor()
	}
	if s.Side != "" {
		return layout.Outward(s.Side)
	}
	c := s.To.Rect.Center()
	if s.From != nil && s.From.Middle.Dist(c) > .1 {
		return c.Toward(s.From.Middle)
	}
	if s.To.Who != nil {
		sin, cos := math.Sincos(s.To.Face)
		return plane.Point{X: cos, Y: sin}
	}
	return plane.Point{X: 0, Y: 1}
}

// beforeDoor returns the direction from a door to those who stand at it, straight
// away from its wall: to the side that the move says, else to that from which they
// come, else to the left, or up, where there is ground.
func (s *Site) beforeDoor() plane.Point {
	door := &s.Floor.Layout.Doors[s.To.Door]
	out := door.A.Toward(door.B).Across()
	if s.Side != "" {
		if d := out.Dot(layout.Outward(s.Side)); math.Abs(d) > .1 {
			return out.Mul(math.Copysign(1, d))
		}
	}
	if s.From != nil {
		return s.Floor.ApproachTo(s.To.Door, s.From.Middle, s.From.First)
	}
	if out.X > .1 || math.Abs(out.X) <= .1 && out.Y > 0 {
		out = out.Mul(-1)
	}
	if layout.AreaAt(s.Floor.Layout, door.Middle().Add(out)) < 0 {
		return out.Mul(-1)
	}
	return out
}

// aside returns how far beside a door those stand who are to be at one end of it: the
// move names a side that lies along its wall.
func (s *Site) aside(half float64) plane.Point {
	if s.To.Door < 0 || s.Side == "" {
		return plane.Point{}
	}
	door := &s.Floor.Layout.Doors[s.To.Door]
	along := door.A.Toward(door.B)
	d := along.Dot(layout.Outward(s.Side))
	if math.Abs(d) < .5 {
		return plane.Point{}
	}
	return along.Mul(math.Copysign(door.A.Dist(door.B)/2+half, d))
}

// heading returns where a block of people looks: where the move says, else along the
// longer side of their place, else to what they are at.
func (m *Request) heading() plane.Point {
	if m.Look != nil {
		return m.To.Rect.Center().Toward(*m.Look)
	}
	if side, ok := m.Move.Toward.To.(story.Side); ok {
		return layout.Outward(side)
	}
	if m.ground() {
		return m.onward(m.lengthwise())
	}
	return m.approach().Mul(-1)
}

// part returns the part of a place in which people gather.
func (s *Site) part() plane.Rect {
	r := s.To.Rect
	const share = .42
	size := r.Size()
	switch s.Side {
	case story.Left, story.TopLeft, story.BottomLeft:
		r.Max.X = r.Min.X + size.X*share
	case story.Right, story.TopRight, story.BottomRight:
		r.Min.X = r.Max.X - size.X*share
	}
	switch s.Side {
	case story.Top, story.TopLeft, story.TopRight:
		r.Max.Y = r.Min.Y + size.Y*share
	case story.Bottom, story.BottomLeft, story.BottomRight:
		r.Min.Y = r.Max.Y - size.Y*share
	}
	return r
}
