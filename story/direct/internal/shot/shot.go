// Package shot chooses what a reader sees of a step that has been directed: what the
// camera frames, who is named, where notes and quotes belong, and the moment of the
// still. Package direct calls it at the end of each step and keeps what it returns.
// It never changes who is where. Read first: this file, the camera, and label.go, the
// names.
package shot

import (
	"math"

	"standoff/story"
	"standoff/story/direct/internal/stage"
	"standoff/story/plan"
	"standoff/story/plane"
)

const (
	padding     = 2.  // metres around what a step looks at
	body        = .6  // metres around somebody
	wall        = .5  // metres around a room
	onePerson   = 10. // metres around one person
	leastWidth  = 14. // the least that a shot shows, metres
	followWidth = 26. // the least while it goes along with people
	startReach  = 12. // how far off a start of a way may lie and still be shown
	known       = 3.  // how much of a place tells which it is, metres
	mostLean    = .15 // of a picture's width, that it leans to those who act
)

// A Played step is one that has been directed, with all that its picture and its
// words depend on.
type Played struct {
	stage.Scene
	Step  *story.Step
	First bool // on its set
	Start float64
	Moves float64      // when its first moves begin
	Opens float64      // seconds after its start from which its stage is seen: see plan.View
	Legs  [][]plan.Leg // by person
	Seen  float64      // the time of the still

	Vehicles []plan.Vehicle
}

// A framing is a step whose picture is being composed.
type framing struct{ *Played }

// Shot returns what the camera shows. Before is what it showed at the end of the
// step before, or nil where that was on another set.
func (p *Played) Shot(before *plan.Shot) plan.Shot {
	s := framing{p}
	region, focus := s.interest()
	if len(s.Step.Camera.On) > 0 {
		region, focus = s.asked(focus)
	}
	shot := plan.Shot{}
	switch {
	case !region.Empty():
	case before != nil:
		region = extent{before.Region, before.Hull}
		focus = extent{before.Focus, before.Core}
		shot.Aim = before.Aim
	default:
		region = s.set()
	}
	if s.whole() {
		shot := s.Establishing(usualAngles.yaw)
		if len(s.Step.Notes)+len(s.Step.Quotes) > 0 {
			shot.TallYaw = shot.Yaw // words need room above and below the set
		}
		return shot
	}
	s.angle(&shot, region)
	s.compose(&shot, region, focus)
	if shot.Aim.Left == 0 {
		shot.Aim = s.aim(&shot)
	}
	if shot.Tilt >= leastTilt {
		shot.Feet = s.rows(&shot)
	}
	return shot
}

// compose has the shot show the region, or so much of it as the author wants, and of that
// the focus in narrow pictures.
func (s framing) compose(shot *plan.Shot, region, focus extent) {
	across := plane.Pose{Turn: shot.Yaw * math.Pi / 180} // of the picture
	wide := widened(region, across, leastWidth)
	if w := s.Step.Camera.Width; w > 0 {
		wide = narrowed(wide, focus, w, across)
	}
	focus = inside(focus, wide, across)
	shot.Region, shot.Hull = wide.Rect, plane.Hull(wide.points)
	shot.Focus, shot.Core = focus.Rect, plane.Hull(focus.points)
	if focus.Empty() {
		shot.Focus, shot.Core = shot.Region, shot.Hull
	}
}

// narrowed returns so much of an extent as is seen in a picture of that width, in metres; it
// leans to those who act. How deep the author leaves open.
func narrowed(e, acting extent, width float64, across plane.Pose) extent {
	seen := seenIn(e, across)
	c := seen.Center()
	if !acting.Empty() {
		who := seenIn(acting, across)
		off := who.Center().Sub(c)
		c = c.Add(off.Mul(min(.5, width*mostLean/max(off.Len(), 1))))
		seen = seen.Union(who)
	}
	half := plane.Point{X: width / 2, Y: width * .28}
	return boxOf(plane.Rect{
		Min: plane.Point{X: c.X - half.X, Y: max(c.Y-half.Y, seen.Min.Y)},
		Max: plane.Point{X: c.X + half.X, Y: min(c.Y+half.Y, seen.Max.Y)},
	}, across)
}

// seenIn returns the bounds of an extent in the picture's own axes.
func seenIn(e extent, across plane.Pose) plane.Rect {
	points := make([]plane.Point, len(e.points))
	for i, p := range e.points {
		points[i] = across.In(p)
	}
	return plane.Bounds(points)
}

// middleOf returns the middle of an extent in the picture's own axes.
func middleOf(e extent, across plane.Pose) plane.Point { return seenIn(e, across).Center() }

// boxOf returns the extent that is a rectangle of the picture's own axes.
func boxOf(r plane.Rect, across plane.Pose) extent {
	e := ground(r)
	for i, p := range e.points {
		e.points[i] = across.Out(p)
	}
	e.Rect = plane.Bounds(e.points)
	return e
}

// inside returns so much of an extent as the picture of another has room for.
func inside(e, of extent, across plane.Pose) extent {
	if e.Empty() {
		return e
	}
	room := seenIn(of, across)
	if seen := seenIn(e, across); plane.Inside(seen, room) == room {
		return of
	}
	out := extent{points: make([]plane.Point, len(e.points))}
	for i, p := range e.points {
		p = across.In(p)
		out.points[i] = across.Out(plane.Point{X: min(max(p.X, room.Min.X), room.Max.X),
			Y: min(max(p.Y, room.Min.Y), room.Max.Y)})
	}
	out.Rect = plane.Bounds(out.points)
	return out
}

// widened returns the extent, at least so wide and half as deep as it is seen.
func widened(e extent, across plane.Pose, least float64) extent {
	c := middleOf(e, across)
	half := plane.Point{X: least / 2, Y: least * .28}
	return e.and(boxOf(plane.Rect{Min: c.Sub(half), Max: c.Add(half)}, across))
}
