package shot

import (
	"math"

	"standoff/story"
	"standoff/story/plan"
	"standoff/story/plane"
)

// How the camera sees what a shot is of. Above a yaw of 28° those who push would hide
// those against whom they do.
type angles struct{ tilt, yaw float64 } // degrees

var (
	usualAngles   = angles{42, 27} // a line, a crowd
	closeAngles   = angles{38, 27}
	moveAngles    = angles{42, 24}             // people who go from room to room
	stageAngles   = angles{plan.StageTilt, 20} // a room with a stage
	openingAngles = angles{47, 28}             // a whole set
)

const (
	tallYaw    = 50. // degrees, of a whole set in tall pictures
	mostTurn   = 25. // degrees, on the way to what happens
	closeWidth = 18. // metres, up to which a shot is close
	leastTilt  = 15. // degrees, below which a picture is a plan
)

// angle sets how the camera sees the region, or as the author wants it.
func (s framing) angle(shot *plan.Shot, region extent) {
	width := s.Step.Camera.Width
	if width == 0 {
		width = region.Size().X + 2*padding
	}
	a := usualAngles
	switch {
	case s.onStageOf(region):
		a = stageAngles
	case s.throughRooms():
		a = moveAngles
	case width <= closeWidth:
		a = closeAngles
	}
	shot.Tilt, shot.Yaw = a.tilt, a.yaw*s.hand()
	if s.Step.Camera.Tilt != nil {
		shot.Tilt = *s.Step.Camera.Tilt
	}
	if shot.Tilt < leastTilt {
		shot.Yaw = 0
	}
}

// hand returns the sign of the set's yaw: below 0 where its front is on the right, so that
// the front is always seen. A diagram, which is nowhere, is not turned: of two sides that
// face each other neither is to stand behind the other.
func (s framing) hand() float64 {
	switch {
	case bare(s.Layout):
		return 0
	case s.Layout.Front == story.Right:
		return -1
	}
	return 1
}

// onStageOf reports whether the region's middle is in a room with a stage, or among seats.
func (s framing) onStageOf(region extent) bool {
	mid := middle(region)
	for i := range s.Layout.Seats {
		if s.Layout.Seats[i].Rect.Contains(mid) {
			return true
		}
	}
	for i := range s.Layout.Areas {
		a := &s.Layout.Areas[i]
		if len(a.Area.Walls) < 4 || !a.Rect.Contains(mid) {
			continue
		}
		for k := range s.Layout.Props {
			x := &s.Layout.Props[k]
			if (x.Prop.Kind == "podium" || x.Prop.Kind == "platform") && a.Rect.Contains(x.Rect.Center()) {
				return true
			}
		}
	}
	return false
}

// middle returns the mean of an extent's points.
func middle(e extent) plane.Point {
	sum := plane.Point{}
	for _, p := range e.points {
		sum = sum.Add(p)
	}
	return sum.Mul(1 / math.Max(1, float64(len(e.points))))
}

// throughRooms reports whether somebody goes out of one area into another, of which one
// has walls.
func (s framing) throughRooms() bool {
	for _, p := range s.goers() {
		l := s.firstWay(p)
		if l == nil {
			continue
		}
		from, to := s.areaAt(l.Line[0]), s.areaAt(s.Postures[p].At)
		if from != to && (s.walled(from) || s.walled(to)) {
			return true
		}
	}
	return false
}

// areaAt returns the index of the innermost area at a place, or -1.
func (s framing) areaAt(at plane.Point) int {
	for i := len(s.Layout.Areas) - 1; i >= 0; i-- {
		if plane.Within(s.Layout.Areas[i].Outline, at) {
			return i
		}
	}
	return -1
}

// walled reports whether an area has walls on most of its sides.
func (s framing) walled(area int) bool {
	return area >= 0 && len(s.Layout.Areas[area].Area.Walls) > 2
}
