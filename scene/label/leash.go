package label

import (
	"math"

	"standoff/scene/camera"
	"standoff/scene/path"
	"standoff/story/plane"
)

// littleLeader is the length of the leader that costs least, pixels.
const littleLeader = 12

// onPlanCost is for a box that says nothing of where, and stands where it would
// seem to; the deeper, the more.
const onPlanCost = 600

// onGroundCost is for the same where the ground of the plan runs on beyond it.
const onGroundCost = 250

// A leash says how far off a writing may stand from all that it may point at, and what that
// costs. The search asks for lower bounds first, which are less work than the cost.
type leash struct {
	w      *writing
	around path.Rect  // what it may point at, or for one that points at nothing what happens
	far    float64    // pixels
	middle path.Point // where one that points at nothing would best be
	off    *offPlan   // it is to keep off the plan, however far; or nil
	size   path.Point // of the picture
	sheet  *sheet
	likely []int // those of the points that may be the nearest to a place in the tile
}

// leash returns the leash of a writing.
func (b *search) leash(w *writing) leash {
	l := leash{w: w, around: b.core, far: math.Inf(1), sheet: b.sheet, size: path.Point{X: b.view.Width, Y: b.view.Height}}
	if w.pin.none {
		l.middle = l.around.Center()
		b.besideZone(&l)
		return l
	}
	low, high := w.on[0], w.on[0]
	for _, p := range w.on[1:] {
		low, high = path.Point{X: min(low.X, p.X), Y: min(low.Y, p.Y)}, path.Point{X: max(high.X, p.X), Y: max(high.Y, p.Y)}
	}
	l.around = path.Rect{X: low.X, Y: low.Y, W: high.X - low.X, H: high.Y - low.Y}
	if w.shape != bubbleShape {
		l.far = restShare * longest(b.writer.View)
	}
	return l
}

// aside reports whether words keep off the plan because a sound may have come from anywhere.
func (b *drafting) aside() bool { return b.has((*writing).unlocated) != nil }

// besideZone keeps what points at nothing off the plan where a sound may have come from
// anywhere: on it, it would seem to say where. The sound's own name stands at the upper
// edge of the picture, words at the lower.
func (b *search) besideZone(l *leash) {
	if !b.aside() {
		return
	}
	v := b.writer.View
	l.off = &offPlan{&b.sheet.cam, []plane.Rect{b.sheet.layout.Bounds}, drawn(b.sheet.layout)}
	l.middle = path.Point{X: v.Width / 2}
	if l.w.zone.Empty() {
		l.middle.Y = v.Height
	}
}

// boxBound returns a lower bound of what it costs a box to stand off, without looking at
// each of the points that its leader may go to: most boxes are too far off.
func (l *leash) boxBound(box path.Rect) float64 {
	if l.w.pin.none {
		return l.asideBound(box)
	}
	switch long := path.Gap(box, l.around); {
	case long > l.far:
		return math.Inf(1)
	case long < littleLeader:
		return 0
	default:
		return l.w.leaderCost(long)
	}
}

// tileBound returns a better lower bound of what it costs a place of the tile to stand off,
// by each of the points; within is the part of the picture that the places share.
func (l *leash) tileBound(t *tile, within path.Rect) float64 {
	if l.w.pin.none {
		return l.asideBound(within)
	}
	edge, long := t.edge(l.w), math.Inf(1)
	for _, p := range l.w.on {
		long = min(long, edge.SquareDist(p))
	}
	return l.leaderBound(math.Sqrt(long))
}

// enter notes which points may be the nearest to a place in the tile, for nearest: no point
// that is farther from all its places than another point is from any.
func (l *leash) enter(t *tile) {
	edge, long := t.edge(l.w), math.Inf(1)
	for _, p := range l.w.on {
		long = min(long, edge.SquareDist(p))
	}
	most := math.Sqrt(long) + math.Sqrt2*tileSpan + rounding
	l.likely = l.likely[:0]
	for i, p := range l.w.on {
		if edge.SquareDist(p) <= most*most {
			l.likely = append(l.likely, i)
		}
	}
}

// asideBound returns a lower bound of what it costs a writing that points at nothing to
// have its box anywhere within the rectangle.
func (l *leash) asideBound(within path.Rect) float64 {
	off := l.awayCost() * max(0, path.Gap(within, l.around))
	if l.off != nil {
		off = 0
	}
	share := l.middleShare()
	middles := path.Rect{X: within.X + l.w.w/2, Y: within.Y + l.w.h/2, W: within.W - l.w.w, H: within.H - l.w.h}
	return off + share*l.middle.Dist(middles.Nearest(l.middle)) - rounding
}

// middleShare returns what each pixel costs by which a writing that points at nothing is off where it
// would best be: little for words that nobody in the picture says, which stand at its edge.
func (l *leash) middleShare() float64 {
	if l.w.quote != nil && l.off == nil {
		return .1
	}
	return 1
}

// awayCost returns what each pixel costs by which it is off all that happens.
func (l *leash) awayCost() float64 {
	if l.w.quote != nil {
		return .1
	}
	return 2
}

// amidst returns what it costs words that nobody in the picture says to stand in the midst of it,
// where they would seem to be about what is there.
func (l *leash) amidst(box path.Rect) float64 {
	if l.w.quote == nil {
		return 0
	}
	cost := amidstCost * min(box.X, box.Y, l.size.X-box.X-box.W, l.size.Y-box.Y-box.H)
	on, in := footingOf(&l.sheet.cam, box), 0
	for i := range l.sheet.layout.Rooms {
		in += on.within(l.sheet.layout.Areas[l.sheet.layout.Rooms[i].Area].Outline)
	}
	return cost + inRoomCost*min(1, float64(in)/float64(len(on)))
}

// leaderBound returns a lower bound of what a leader costs that is as long or longer, in
// pixels; too long is infinite.
func (l *leash) leaderBound(long float64) float64 {
	if long-rounding > l.far {
		return math.Inf(1)
	}
	if !l.w.lies {
		long = max(littleLeader, long)
	}
	return l.w.leaderCost(max(0, long-rounding)) - rounding
}

// nearest returns which of the points is nearest to a box in the tile that was entered, and
// what it costs the box to stand so far off; too far off is infinite. What the leader
// crosses does not count yet.
func (l *leash) nearest(box path.Rect) (pin int, cost float64) {
	if l.w.pin.none {
		cost := l.middleShare() * box.Center().Dist(l.middle)
		switch {
		case l.off == nil: // nobody on the stage says it: it belongs to all that happens
			cost += l.awayCost()*max(0, path.Gap(box, l.around)) + l.amidst(box)
		default:
			cost += l.off.cost(box)
		}
		return 0, cost
	}
	edge, least := leaderEdge(l.w, box), math.Inf(1)
	for _, i := range l.likely {
		if d := edge.SquareDist(l.w.on[i]); d < least {
			least, pin = d, i
		}
	}
	if least = math.Sqrt(least); least > l.far {
		return pin, math.Inf(1)
	}
	return pin, l.w.leaderCost(least) + l.w.out(box)
}

// offPlan is the plan that what points at nothing keeps off, where on it that would seem to say
// where something was.
type offPlan struct {
	cam     *camera.Camera
	plan    []plane.Rect
	grounds []plane.Rect // as far as they are drawn
}

// cost returns what it costs a box to lie on the plan.
func (o *offPlan) cost(box path.Rect) float64 {
	on := footingOf(o.cam, box)
	if deep := on.touching(o.plan); deep > 0 {
		return onPlanCost + 10*box.H*float64(deep)/float64(len(on))
	}
	if on.touching(o.grounds) > 0 {
		return onGroundCost
	}
	return 0
}

// lead draws the leader of a choice to its pin.
func (l *leash) lead(c *choice) {
	if l.w.pin.none {
		c.from, c.to = c.box.Center(), c.box.Center()
		return
	}
	c.to = l.w.on[c.pin]
	c.from = leaderEdge(l.w, c.box).Nearest(c.to)
}

// pinBound returns a lower bound of what a choice costs, whichever pin is picked for it in
// the end. Where the nearest is too near, one that is farther may be better.
func (l *leash) pinBound(c *choice) float64 {
	if l.w.pin.none || l.w.lies || c.from.Dist(c.to) >= littleLeader {
		return c.cost - rounding
	}
	edge, cost := leaderEdge(l.w, c.box), math.Inf(1)
	for _, p := range l.w.on {
		cost = min(cost, l.w.leaderCost(math.Sqrt(edge.SquareDist(p))))
	}
	return c.cover + cost - rounding
}

const (
	inRoomCost = 240. // for words that nobody says on the floor of a room, not outside
	amidstCost = .8   // for each pixel by which words that nobody says are off the picture's edge
	belowCost  = 1.2  // for each pixel by which a bubble stands lower than the head of who speaks
	amidCost   = .12  // for each pixel by which a note is off the middle of the ground on which it lies
)

// out returns what it costs a box to be where it is, wherever its leader or tail goes.
func (w *writing) out(box path.Rect) float64 {
	switch {
	case w.lies:
		return amidCost * w.amid.Dist(box.Center())
	case w.quote != nil && w.pin.figure >= 0:
		return belowCost * max(0, box.Y-w.on[0].Y)
	}
	return 0
}

// leaderCost returns what a leader of the length costs, in pixels: a little one is best, and none
// for what lies on the ground that it is about.
func (w *writing) leaderCost(long float64) float64 {
	cost := .6*long + farCost*long*long
	if long < littleLeader && !w.lies {
		cost += 4 * (littleLeader - long)
	}
	return cost
}
