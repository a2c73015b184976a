package label

import (
	"math"

	"standoff/scene/marks"
	"standoff/scene/path"
	"standoff/story/plane"
)

// littleLeader is the length of the leader that costs least.
const littleLeader = 12

// inZoneCost is for a box that says nothing of where, and stands where it would
// seem to.
const inZoneCost = 600

// A leash is how far off a writing may stand from all that it may point at.
type leash struct {
	w      *writing
	around path.Rect  // what it may point at, or for one that points at nothing what happens
	far    float64    // pixels
	middle path.Point // where one that points at nothing would best be
	clear  bool       // of all of around
	likely []int      // those of the points that may be the nearest to a place in the tile
}

// leash returns the leash of a writing.
func (b *search) leash(w *writing) leash {
	l := leash{w: w, around: b.core, far: math.Inf(1)}
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
		l.far = .8 * longest(b.writer.View)
	}
	return l
}

// besideZone keeps what points at nothing clear of a sound that may have come from
// anywhere: within the zone it would seem to say where. The sound's own name
// stands above it, words below.
func (b *search) besideZone(l *leash) {
	for i := range b.sheet.writings {
		w := &b.sheet.writings[i]
		if w.zone.Empty() || !w.pin.none {
			continue
		}
		l.around, l.clear = b.zoneBox(w.zone), true
		l.middle = path.Point{X: l.around.Center().X, Y: l.around.Y}
		if l.w.zone.Empty() {
			l.middle.Y += l.around.H
		}
	}
}

// zoneBox returns the box around a sound's zone, as it is seen.
func (b *search) zoneBox(zone plane.Rect) path.Rect {
	low, high := path.Point{X: math.Inf(1), Y: math.Inf(1)}, path.Point{X: math.Inf(-1), Y: math.Inf(-1)}
	for i := range marks.ZoneCorners {
		at := marks.ZonePoint(zone, float64(i)*2*math.Pi/marks.ZoneCorners, 1)
		p := b.sheet.cam.Project(at.X, at.Y, 0)
		low, high = path.Point{X: min(low.X, p.X), Y: min(low.Y, p.Y)}, path.Point{X: max(high.X, p.X), Y: max(high.Y, p.Y)}
	}
	return path.Rect{X: low.X, Y: low.Y, W: high.X - low.X, H: high.Y - low.Y}
}

// least returns what standing off costs a box at least, without looking at each
// of the points that it may go to: most boxes are too far off.
func (l *leash) least(box path.Rect) float64 {
	if l.w.pin.none {
		return l.aside(box)
	}
	switch long := path.Gap(box, l.around); {
	case long > l.far:
		return math.Inf(1)
	case long < littleLeader:
		return 0
	default:
		return offCost(long)
	}
}

// closer returns what it costs the places of a tile at least, by each of the
// points; within is the part of the picture that the places share.
func (l *leash) closer(t *tile, within path.Rect) float64 {
	if l.w.pin.none {
		return l.aside(within)
	}
	edge, long := t.edge(l.w), math.Inf(1)
	for _, p := range l.w.on {
		long = min(long, edge.SquareDist(p))
	}
	return l.atLeast(math.Sqrt(long))
}

// enter notes which points may be the nearest to a place in the tile: none that
// is farther from all of them than another is from any.
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

// aside returns what it costs any box within the rectangle at least to stand beside
// what happens.
func (l *leash) aside(within path.Rect) float64 {
	middles := path.Rect{X: within.X + l.w.w/2, Y: within.Y + l.w.h/2, W: within.W - l.w.w, H: within.H - l.w.h}
	return 2*max(0, path.Gap(within, l.around)) + l.middle.Dist(middles.Nearest(l.middle)) - rounding
}

// atLeast returns what a leader costs that is as long or longer.
func (l *leash) atLeast(long float64) float64 {
	if long-rounding > l.far {
		return math.Inf(1)
	}
	return offCost(max(littleLeader, long)) - rounding
}

// rough returns what it costs a box in the tile that was entered to stand off, and
// to which of the points it is nearest; too far off is infinite.
func (l *leash) rough(box path.Rect) (cost float64, pin int) {
	if l.w.pin.none {
		// Nobody on the stage says it: it belongs to all that happens.
		cost := 2*max(0, path.Gap(box, l.around)) + box.Center().Dist(l.middle)
		if l.clear && l.around.Overlaps(box) {
			cost += inZoneCost
		}
		return cost, 0
	}
	edge, least := leaderEdge(l.w, box), math.Inf(1)
	for _, i := range l.likely {
		if d := edge.SquareDist(l.w.on[i]); d < least {
			least, pin = d, i
		}
	}
	if least = math.Sqrt(least); least > l.far {
		return math.Inf(1), pin
	}
	return offCost(least), pin
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

// refined returns what a choice costs at least when its pin has been picked with
// more care. Where the nearest is too near, one that is farther may be better.
func (l *leash) refined(c *choice) float64 {
	if l.w.pin.none || c.from.Dist(c.to) >= littleLeader {
		return c.cost - rounding
	}
	edge, cost := leaderEdge(l.w, c.box), math.Inf(1)
	for _, p := range l.w.on {
		cost = min(cost, offCost(math.Sqrt(edge.SquareDist(p))))
	}
	return c.cover + cost - rounding
}

// offCost returns what a leader of the length costs: a little one is best.
func offCost(long float64) float64 {
	cost := .6*long + farCost*long*long
	if long < littleLeader {
		cost += 4 * (littleLeader - long)
	}
	return cost
}
