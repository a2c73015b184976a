package camera

import (
	"math"

	"standoff/scene/path"
	"standoff/story/plan"
	"standoff/story/plane"
)

const (
	settleSteps = 20   // on each side of where a picture stands
	settleStep  = .01  // of a picture's height
	balanceFar  = .10  // of its height, how far it moves only for those who act to stand about the middle
	optical     = .505 // of its height, where the middle of those stands best: names stand above them
	edgeRoom    = .02  // of its height, between somebody and the edge
)

// What is wrong with a picture: whom it cuts counts for most.
const (
	cutActing     = 4.
	outActing     = 2.
	cutBystanders = .5
	offBalance    = .05  // for each step
	offSquare     = .004 // for each step, and again for each
	offFar        = .3   // for each step beyond balanceFar
)

// A settling weighs pictures that are so many steps higher and lower than a camera's.
type settling struct {
	cost [2*settleSteps + 2]float64 // what each costs more than the one before
	h    float64                    // of the picture
}

// settle moves the camera up or down, so that its picture cuts as few people as can be, first
// of those who act, and has those about its middle. The focus stays where it is seen.
func (f frame) settle(c *Camera, shot *plan.Shot, focus plane.Rect) {
	if len(shot.Feet) == 0 {
		return
	}
	s := settling{h: f.h}
	tall := c.Figure()
	top, low := math.Inf(1), math.Inf(-1)
	for i := range shot.Feet {
		r := &shot.Feet[i]
		left, right := c.OriginX+c.Scale*r.Across[0], c.OriginX+c.Scale*r.Across[1]
		if right < 0 || left > f.w {
			continue
		}
		foot := c.OriginY + c.Scale*c.Cos*r.Deep
		s.weigh(foot-tall, foot, r.Bystanders)
		if !r.Bystanders && foot > 0 && foot-tall < f.h {
			top, low = min(top, foot-tall), max(low, foot)
		}
	}
	if low < top {
		return
	}
	best, least, cost := 0, math.Inf(1), 0.
	lo, hi := f.slack(c, focus)
	for i := -settleSteps; i <= settleSteps; i++ {
		cost += s.cost[i+settleSteps]
		d := float64(i) * settleStep * f.h
		if i != 0 && (d < lo || d > hi) {
			continue
		}
		off := math.Abs((top+low)/2+d-optical*f.h) / (settleStep * f.h)
		all := cost + off*(offBalance+offSquare*off) + offFar*max(0, math.Abs(float64(i))-balanceFar/settleStep)
		if all < least-1e-9 {
			best, least = i, all
		}
	}
	c.OriginY += float64(best) * settleStep * f.h
}

// slack returns how far the picture may be moved up, as a number below 0, and down without
// losing any of the focus that it shows.
func (f frame) slack(c *Camera, focus plane.Rect) (up, down float64) {
	top := c.OriginY + c.Scale*(c.Cos*focus.Min.Y-f.high)
	low := c.OriginY + c.Scale*c.Cos*focus.Max.Y
	return min(0, f.top-top), max(0, f.h-f.bottom-low)
}

// weigh adds what a row of people between two heights of the picture costs.
func (s *settling) weigh(head, foot float64, bystanders bool) {
	room := edgeRoom * s.h
	if bystanders {
		s.between(-foot, room/4-head, cutBystanders)
		s.between(s.h-foot-room/4, s.h-head, cutBystanders)
		return
	}
	s.between(math.Inf(-1), -foot, outActing)
	s.between(-foot, room-head, cutActing)
	s.between(s.h-room-foot, s.h-head, cutActing)
	s.between(s.h-head, math.Inf(1), outActing)
}

// between has the pictures that are more than from and less than to pixels lower cost more.
func (s *settling) between(from, to, cost float64) {
	if to <= from {
		return
	}
	step := func(d float64) int {
		return int(math.Ceil(path.Clamp(d/(settleStep*s.h), -settleSteps, settleSteps+1))) + settleSteps
	}
	s.cost[step(from)] += cost
	s.cost[step(to)] -= cost
}
