package label

import (
	"math"

	"standoff/scene/lettering"
	"standoff/scene/path"
)

// A choice is one place for a writing. All costs are in pixels of leader, as in search.go.
type choice struct {
	box     path.Rect
	pin     int
	from    path.Point // the leader's ends
	to      path.Point
	cost    float64
	cover   float64 // the part of the cost that is for what the box hides
	bound   float64 // lower bound of the cost, as far as it is worked out
	pinned  bool    // the cost counts what the leader crosses
	refined bool    // and who stands nearer than those it names
}

// A claim is a writing with its choices: the best places for it if it were
// alone, spread over the picture, the cheapest first. They are worked out one
// by one when they are asked for, since one of the first is usually taken.
type claim struct {
	w       *writing
	near    leash
	choices []choice
	tiles   tiles
	found   []choice // the best ones of tiles
}

// claim begins a claim, in the memory of an old one.
func (b *search) claim(c *claim, w *writing) {
	likely := c.near.likely
	c.w, c.near = w, b.leash(w)
	c.near.likely = likely
	c.choices, c.found, c.tiles = c.choices[:0], c.found[:0], c.tiles[:0]
	v := b.writer.View
	across := int(v.Width/placeTile) + 1
	row := 0
	for y := float64(lettering.Margin); y+w.h <= v.Height-lettering.Margin; y += placeTile {
		at := row * across
		for x := float64(lettering.Margin); x+w.w <= v.Width-lettering.Margin; x += placeTile {
			t := tile{at: at, x: x, y: y}
			if t.bound = c.near.boxBound(t.within(w)) - rounding; t.bound < math.Inf(1) {
				c.tiles = append(c.tiles, t)
			}
			at++
		}
		row++
	}
	c.tiles.order()
}

// more adds the next choice, and reports whether it did: not where none is left
// that can cost less than the limit. It looks at the tile that may be cheapest,
// as closely as it must (best-first search with lower bounds).
func (b *search) more(c *claim, limit float64) bool {
	for len(c.choices) < maxPlaces && len(c.tiles) > 0 && c.under(limit) {
		switch t := &c.tiles[0]; t.known {
		case roughly:
			t.known, t.off = closely, c.near.tileBound(t, t.within(c.w))
			t.bound = t.off + b.coverBound(c.w, t)
		case closely:
			best := b.bestIn(c, t)
			t.known, t.bound, t.best = exactly, best.cost, len(c.found)
			if best.cost < math.Inf(1) {
				c.near.lead(&best)
				best.bound = c.near.pinBound(&best)
				c.found = append(c.found, best)
			}
		case exactly:
			best := &c.found[t.best]
			c.choices = append(c.choices, *best)
			best.bound = math.Inf(1)
			c.tiles.drop()
			return true
		}
		if math.IsInf(c.tiles[0].bound, 1) {
			c.tiles.drop()
		} else {
			c.tiles.sink(0)
		}
	}
	return false
}

// under reports whether any of the choices that have not been added can cost
// less than the limit.
func (c *claim) under(limit float64) bool {
	if c.tiles[0].bound < limit {
		return true
	}
	for i := range c.found {
		if c.found[i].bound < limit {
			return true
		}
	}
	return false
}

// coverBound returns a lower bound of what a box in the tile costs by what it hides: that of
// the best of its places, be it barred or not.
func (b *search) coverBound(w *writing, t *tile) float64 {
	least, off := math.Inf(1), w.keepsOff()
	for y := t.y; y < t.y+placeTile; y += placeStep {
		band, things := b.full.band(y, y+w.h), b.things.band(y, y+w.h)
		for x := t.x; x < t.x+placeTile; x += placeStep {
			least = min(least, band.in(x, x+w.w)+off*things.in(x, x+w.w))
		}
	}
	return w.cover() * least
}

// bestIn returns the best place in the tile; its cost is infinite if there is none.
func (b *search) bestIn(c *claim, t *tile) choice {
	w := c.w
	c.near.enter(t)
	right, low := b.writer.View.Width-lettering.Margin, b.writer.View.Height-lettering.Margin
	best := choice{cost: math.Inf(1)}
	each, keepsOff := w.cover(), w.keepsOff()
	for y := t.y; y < t.y+placeTile && y+w.h <= low; y += placeStep {
		band, things := b.full.band(y, y+w.h), b.things.band(y, y+w.h)
		for x := t.x; x < t.x+placeTile && x+w.w <= right; x += placeStep {
			cover := each * (band.in(x, x+w.w) + keepsOff*things.in(x, x+w.w))
			if cover+t.off >= best.cost {
				continue
			}
			box := path.Rect{X: x, Y: y, W: w.w, H: w.h}
			bound := c.near.boxBound(box)
			if bound >= best.cost || cover+bound >= best.cost || b.barred(box, apart) {
				continue
			}
			pin, off := c.near.nearest(box)
			if cost := cover + off; cost < best.cost {
				best.box, best.pin, best.cover, best.cost = box, pin, cover, cost
			}
		}
	}
	return best
}

// keepsOff returns how much it matters that the writing covers things: the name of a group is small and has to
// be where they are.
func (w *writing) keepsOff() float64 {
	if w.group != nil {
		return .2
	}
	return 1
}

// cover returns what it costs to hide a square pixel of one person: more for quotations,
// whose boxes are large and hide much, and less for notes about empty seats, which may lie among them.
func (w *writing) cover() float64 {
	switch {
	case w.shape == bubbleShape:
		return 2 * coverCost
	case w.amidSeats():
		return .45 * coverCost
	}
	return coverCost
}
