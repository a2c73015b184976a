package scene

import "math"

// littleLeader is the length of the leader that costs least.
const littleLeader = 12

// A leash is how far off a writing may stand from all that it may point at.
type leash struct {
	w      *writing
	around Rect    // what it may point at, or for one that points at nothing what happens
	far    float64 // pixels
}

func (b *drafting) leash(w *writing) leash {
	l := leash{w, b.core, math.Inf(1)}
	if w.pin.none {
		return l
	}
	low, high := w.on[0], w.on[0]
	for _, p := range w.on[1:] {
		low, high = Point{min(low.X, p.X), min(low.Y, p.Y)}, Point{max(high.X, p.X), max(high.Y, p.Y)}
	}
	l.around = Rect{low.X, low.Y, high.X - low.X, high.Y - low.Y}
	if w.shape != bubbleShape {
		l.far = .8 * longest(b.stage.view)
	}
	return l
}

// least is what standing off costs a box at least, told without looking at each
// of the points that it may go to: most boxes are too far off.
func (l *leash) least(box Rect) float64 {
	if l.w.pin.none {
		return l.aside(box)
	}
	switch long := gap(box, l.around); {
	case long > l.far:
		return math.Inf(1)
	case long < littleLeader:
		return 0
	default:
		return offCost(long)
	}
}

// closer is what it costs any box within the rectangle at least, told by each
// of the points.
func (l *leash) closer(within Rect) float64 {
	if l.w.pin.none {
		return l.aside(within)
	}
	long := math.Inf(1)
	for _, p := range l.w.on {
		long = min(long, within.off(p))
	}
	return l.atLeast(math.Sqrt(long))
}

// aside is what it costs any box within the rectangle at least to stand beside
// what happens.
func (l *leash) aside(within Rect) float64 {
	middles := Rect{within.X + l.w.w/2, within.Y + l.w.h/2, within.W - l.w.w, within.H - l.w.h}
	m := l.around.center()
	return 2*max(0, gap(within, l.around)) + m.dist(middles.nearest(m)) - rounding
}

// atLeast is what a leader costs that is as long or longer.
func (l *leash) atLeast(long float64) float64 {
	if long-rounding > l.far {
		return math.Inf(1)
	}
	return offCost(max(littleLeader, long)) - rounding
}

// rough adds to the cost of a box how far it stands off; too far is infinite.
func (l *leash) rough(c *choice) {
	if l.w.pin.none {
		m := c.box.center()
		c.to, c.from = m, m
		// Nobody on the stage says it: it belongs to all that happens.
		c.cost += 2*max(0, gap(c.box, l.around)) + m.dist(l.around.center())
		c.least = c.cost
		return
	}
	edge, least := leaderEdge(l.w, c.box), math.Inf(1)
	for i, p := range l.w.on {
		if d := edge.off(p); d < least {
			least, c.pin = d, i
		}
	}
	c.to = l.w.on[c.pin]
	c.from = edge.nearest(c.to)
	least = math.Sqrt(least)
	c.least = c.cost + l.atLeast(least)
	c.cost += offCost(least)
	if least > l.far {
		c.cost = math.Inf(1)
	}
}

// offCost is what a leader of the length costs: a little one is best.
func offCost(long float64) float64 {
	cost := .6*long + farCost*long*long
	if long < littleLeader {
		cost += 4 * (littleLeader - long)
	}
	return cost
}
