package label

import (
	"math"

	"standoff/scene/path"
)

// refine counts what the leader of a choice would cross, until that is known or
// the choice costs more than the limit.
func (b *search) refine(w *writing, c *choice, limit float64) {
	if !c.pinned {
		b.pick(w, c)
		c.bound = c.cost
	}
	if c.bound >= limit {
		return
	}
	if b.crammed(w, c) {
		c.cost += crammedCost
	}
	if w.shape != bubbleShape {
		c.cost += b.hidden(w, c)
	}
	switch c.refined = true; {
	case w.group != nil:
		c.cost += b.wrong(w, c)
	case w.lies:
		c.cost += offGround * float64(b.beside(w, c.box))
	case w.note != nil && w.pointed():
		c.cost += centreCost * math.Abs(c.box.Center().X-c.to.X)
	}
	c.bound = c.cost
}

// hidden returns what it costs a label to hide people, and those whom it names.
func (b *search) hidden(w *writing, c *choice) float64 {
	cost := hideCost * float64(b.bodies.under(c.box.Shrink(hideSlack, hideSlack)))
	switch {
	case w.alone():
		cost *= aloneHidden
	case w.shape == boxedShape: // nothing of them is seen through it
		cost *= boxedHidden
	}
	for _, on := range w.on {
		if w.group != nil && c.box.SquareDist(on) == 0 {
			cost += ownHidden
		}
	}
	return cost
}

// wrong returns what it costs a label to stand nearer to others than to those whom it names: readers take it
// for the name of the person nearest to it.
func (b *search) wrong(w *writing, c *choice) float64 {
	edge := leaderEdge(w, c.box)
	own := b.bodies.nearest(edge, w.group, c.from.Dist(c.to)+4, true) + clearNearer
	other := b.bodies.nearest(edge, w.group, own, false)
	if other >= own {
		return 0
	}
	afar := own - clearNearer
	cost := wrongCost*min(own-other, wrongMost) + wrongLeast*min(1, max(0, afar-other)/wrongFar)*min(1, afar/besidePeople)
	if w.shape == boxedShape {
		cost *= boxedWrong
	}
	if w.alone() { // its leader tells whom it names, if it stands for itself
		cost += wrongCost * max(0, besidePeople-other)
	}
	return cost
}

// alone reports whether the writing names one person.
func (w *writing) alone() bool {
	for i := range w.pins {
		if w.pins[i].figure < 0 || w.pins[i].figure != w.pins[0].figure {
			return false
		}
	}
	return true
}

// pick picks the pin by what the leader would cross, beginning with the nearest:
// most others are then too far off. Of pins that cost the same it is the first.
func (b *search) pick(w *writing, c *choice) {
	if c.pinned = true; w.pin.none {
		return
	}
	nearest := c.pin
	c.cost = math.Inf(1)
	edge := leaderEdge(w, c.box)
	b.tryPin(w, c, edge, nearest)
	for i := range w.on {
		if i != nearest {
			b.tryPin(w, c, edge, i)
		}
	}
}

// pinAir is how far what a note about a place points at is from anybody, pixels.
const pinAir = 5

// tryPin takes the i-th pin if it costs less than the choice does so far.
func (b *search) tryPin(w *writing, c *choice, edge path.Rect, i int) {
	p, face := w.on[i], float64(faceCost)
	if w.quote != nil {
		face = 3 * faceCost
	}
	better := func(cost float64) bool { return cost < c.cost || cost == c.cost && i < c.pin }
	from := edge.Nearest(p)
	if i != c.pin && w.shape != bubbleShape && p.Dist(from) > restShare*longest(b.writer.View) {
		return // it would fade
	}
	cost := c.cover + w.leaderCost(p.Dist(from)) + w.out(c.box)
	if !better(cost) {
		return
	}
	cost += face * b.faces.along(from, p, (c.cost-cost)/face)
	if w.shape != bubbleShape && better(cost) {
		across := acrossCost
		if w.group == nil {
			across = noteAcross
		}
		cost += across * float64(b.bodies.crossed(from, p, w.group))
	}
	if w.quote != nil {
		cost += b.tailCost(w, c.box, i)
	}
	if w.pointed() && better(cost) && b.bodies.touch(path.Rect{X: p.X, Y: p.Y}, pinAir) {
		cost += onSomebody
	}
	cut := float64(crossCost)
	if w.shape != bubbleShape {
		cut = clashCost // it would be lost, see take
	}
	for _, f := range b.fixed {
		if path.Hits(from, p, f) {
			cost += cut
		}
	}
	if better(cost) {
		c.pin, c.from, c.to, c.cost = i, from, p, cost
	}
}
