// Package cutaway chooses which rooms of a set are seen into in a step and how high their
// walls are drawn, so that nothing hides anybody. Package direct calls it with all that a
// step needs to show; it never asks who is where itself.
package cutaway

import (
	"math"
	"slices"

	"standoff/story/layout"
	"standoff/story/plane"
)

// A Need is all that readers are to see of a step.
type Need struct {
	Places []plane.Point // where people are, and what is pointed out
	Into   []bool        // by room: it is looked into, whether anybody is in it or not
	Low    []bool        // by room, or nil: it stands before what is looked at, and takes too much of the picture
}

// low reports whether a room is to be cut as low as can be.
func (n *Need) low(room int) bool { return n.Low != nil && n.Low[room] && !n.Into[room] }

// A Look is a direction in which a set is seen.
type Look struct {
	viewer plane.Point // towards the viewer on the plan, of length 1
	rise   float64     // how much higher the line of sight is for each metre that way
	plan   bool        // so much from above that one sees into everything
}

// LookOf returns the direction of a camera, of degrees.
func LookOf(yaw, tilt float64) Look {
	sin, cos := math.Sincos(yaw * math.Pi / 180)
	return Look{plane.Point{X: -sin, Y: cos}, 1 / math.Max(1e-3, math.Tan(tilt*math.Pi/180)), tilt < planTilt}
}

// planTilt is the least tilt, in degrees, of a picture that is no plan.
const planTilt = 15

// Seen is how much of somebody may be hidden by a wall, metres from the ground up.
const Seen = .5

// cuts are how open rooms may be cut, from the most that is drawn to the least; far is
// the most for the walls behind the room, metres.
func cuts(far float64) []layout.Cutaway {
	const rim = 4
	all := []layout.Cutaway{{Far: far, Rim: rim}, {Far: far}}
	for _, lower := range [...]float64{1.9, 1.2, layout.LowWall} {
		if lower < far {
			all = append(all, layout.Cutaway{Far: lower})
		}
	}
	return all
}

// Of returns how the rooms of the layout are cut open, one for each.
func Of(l *layout.Layout, n Need, looks ...Look) []layout.Cutaway {
	if len(l.Rooms) == 0 {
		return nil
	}
	flat := slices.ContainsFunc(looks, func(k Look) bool { return k.plan }) // where walls are only lines
	places := thinned(n.Places)
	rooms := make([]layout.Cutaway, len(l.Rooms))
	for i, r := range l.Rooms {
		rooms[i] = cuts(r.Far)[0]
		if flat || n.low(i) {
			rooms[i] = layout.Cutaway{Far: layout.LowWall}
			continue
		}
		if r.Whole && !n.Into[i] && !anyIn(l, i, places) && !roofHides(l, i, places, looks) {
			rooms[i].Roof = 1
		}
	}
	c := layout.NewCutter(l)
	var heights [][2]float64
	for i, r := range l.Rooms {
		if rooms[i].Roof > 0 || rooms[i].Far == layout.LowWall {
			continue
		}
		for _, cut := range cuts(r.Far) {
			rooms[i] = cut
			hidden := false
			for _, look := range looks {
				heights = c.Heights(rooms, look.viewer, heights)
				hidden = hidden || wallsHide(l, i, heights, places, look)
			}
			if !hidden {
				break
			}
		}
	}
	return rooms
}

// thinned returns one of all places that are about the same.
func thinned(places []plane.Point) []plane.Point {
	const near = .5 // metres
	seen := make(map[[2]int]bool, len(places))
	var out []plane.Point
	for _, p := range places {
		k := [2]int{int(math.Floor(p.X / near)), int(math.Floor(p.Y / near))}
		if !seen[k] {
			seen[k] = true
			out = append(out, p)
		}
	}
	return out
}

// anyIn reports whether any place lies in the room, or in its walls.
func anyIn(l *layout.Layout, room int, places []plane.Point) bool {
	const inWall = .3 // metres
	a := &l.Areas[l.Rooms[room].Area]
	r := a.Rect.Grow(inWall)
	for _, p := range places {
		if r.Contains(p) && (plane.Within(a.Outline, p) || plane.NearOutline(a.Outline, p, inWall)) {
			return true
		}
	}
	return false
}

// roofHides reports whether the room with its roof hides any of the places.
func roofHides(l *layout.Layout, room int, places []plane.Point, looks []Look) bool {
	r := &l.Rooms[room]
	line := l.Areas[r.Area].Outline
	high := l.Top(room) - Seen
	box := l.Areas[r.Area].Rect
	for _, look := range looks {
		near := box.Grow(high / look.rise)
		for _, p := range places {
			if !near.Contains(p) {
				continue
			}
			for i, a := range line {
				if d, _, ok := look.meets(p, a, line[(i+1)%len(line)]); ok && high > d*look.rise {
					return true
				}
			}
		}
	}
	return false
}

// wallsHide reports whether the walls of a room hide any of the places.
func wallsHide(l *layout.Layout, room int, heights [][2]float64, places []plane.Point, look Look) bool {
	for i := range l.Walls {
		w := &l.Walls[i]
		if w.Rooms[0] != room && w.Rooms[1] != room {
			continue
		}
		high := math.Max(heights[i][0], heights[i][1]) - Seen
		if high <= 0 {
			continue
		}
		near := plane.Bounds([]plane.Point{w.A, w.B}).Grow(high/look.rise + .1)
		for _, p := range places {
			if !near.Contains(p) {
				continue
			}
			if d, u, ok := look.meets(p, w.A, w.B); ok && heights[i][0]+(heights[i][1]-heights[i][0])*u-Seen > d*look.rise+1e-9 {
				return true
			}
		}
	}
	return false
}

// meets reports whether the line of sight from a place to the viewer passes over the
// stretch a–b, how far from the place, and after what share of the stretch.
func (k Look) meets(p, a, b plane.Point) (far, u float64, ok bool) {
	ab, ap := b.Sub(a), p.Sub(a)
	det := k.viewer.X*ab.Y - k.viewer.Y*ab.X
	if math.Abs(det) < 1e-9 {
		return 0, 0, false
	}
	far = (ap.Y*ab.X - ap.X*ab.Y) / det
	u = (k.viewer.X*ap.Y - k.viewer.Y*ap.X) / det
	return far, u, far > 0 && u >= 0 && u <= 1
}
