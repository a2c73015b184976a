package shot

import (
	"math"
	"slices"

	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plan"
	"standoff/story/plane"
)

// mostOfSet is how much of a set's longer side a picture is wide that shows the set.
const mostOfSet = .95

// Approaches reports whether the camera comes nearer in a step on a set that it has shown
// whole at first: not to a plan, nor where all of the set is what it shows anyway.
func Approaches(step *story.Step, l *layout.Layout) bool {
	c := &step.Camera
	size := l.Bounds.Size()
	return !planned(c) && !bare(l) && c.Width < mostOfSet*max(size.X, size.Y) && !showsSet(step) && acts(step)
}

// bare reports whether a set is a diagram: nothing but bare ground.
func bare(l *layout.Layout) bool {
	return !slices.ContainsFunc(l.Areas, func(a layout.PlacedArea) bool { return a.Area.Ground != story.Bare })
}

// planned reports whether a camera looks from above, so that what it shows is a plan.
func planned(c *story.Camera) bool { return c.Tilt != nil && *c.Tilt < leastTilt }

// showsSet reports whether the author asks the camera for the set.
func showsSet(step *story.Step) bool {
	return slices.ContainsFunc(step.Camera.Looks, func(of story.Ref) bool { _, set := of.To.(*story.Set); return set })
}

// acts reports whether there is somebody or something in the step's moves or quotes that
// does anything, if only to be there.
func acts(step *story.Step) bool {
	for _, ph := range step.Phases {
		for _, m := range ph.Moves {
			if len(m.Who) > 0 || m.Prop() != nil {
				return true
			}
		}
	}
	return slices.ContainsFunc(step.Quotes, func(q *story.Quote) bool { return q.Who != nil })
}

// whole reports whether the step's picture is of the whole set: nobody acts in it, and it is
// the first on its set, or the author asks for just that.
func (s framing) whole() bool {
	c := &s.Step.Camera
	return !planned(c) && c.Width == 0 && !acts(s.Step) && (s.First && len(c.On) == 0 || showsSet(s.Step))
}

// Establishing returns the shot that shows all of the set, from which the camera turns to
// what is seen at a yaw, in degrees.
func (p *Played) Establishing(to float64) plan.Shot {
	s := framing{p}
	all, core := s.set(), s.built().and(s.present()).and(s.told(extent{})).grown(1)
	if core.Empty() {
		core = all
	}
	shot := plan.Shot{Region: all.Rect, Hull: all.points, Focus: core.Rect, Core: core.points,
		Tilt: openingAngles.tilt, Yaw: openingAngles.yaw * s.hand(), Whole: true,
		TallYaw: min(tallYaw, math.Abs(to)+mostTurn) * s.hand()}
	if t := s.Step.Camera.Tilt; t != nil {
		shot.Tilt = *t
	}
	return shot
}

// set returns the extent of the whole set.
func (s framing) set() (all extent) {
	for i := range s.Layout.Areas {
		all.points = append(all.points, s.Layout.Areas[i].Outline...)
	}
	all.points = plane.Hull(all.points)
	all.Rect = plane.Bounds(all.points)
	return all
}

// built returns the extent of what is built on the set: rooms, doors, seats and all props
// but trees.
func (s framing) built() (all extent) {
	l := s.Layout
	for i := range l.Areas {
		if s.walled(i) {
			all = all.and(extent{l.Areas[i].Rect, l.Areas[i].Outline})
		}
	}
	for i := range l.Doors {
		all = all.and(ground(l.Doors[i].Bounds().Grow(body)))
	}
	for i := range l.Seats {
		all = all.and(ground(l.Seats[i].Rect))
	}
	for i := range l.Props {
		if l.Props[i].Prop.Kind != "tree" {
			all = all.and(ground(l.Props[i].Rect))
		}
	}
	return all.grown(0)
}

// present returns where those are who are on the set when the step begins.
func (s framing) present() extent {
	var who []plane.Point
	for p := range s.Postures {
		if !s.OnFloor(p) {
			continue
		}
		at := s.Postures[p].At
		if l := s.firstWay(p); l != nil {
			at = l.Line[0]
		}
		if s.Layout.Bounds.Contains(at) {
			who = append(who, at)
		}
	}
	if len(who) == 0 {
		return extent{}
	}
	return extent{plane.Bounds(who), plane.Hull(who)}.grown(body)
}
