package scene

import (
	"cmp"
	"math"
	"slices"
	"sort"
)

// What the placing of labels weighs, in pixels of leader.
const (
	coverCost = .16  // for each covered square pixel of one person
	faceCost  = 14   // for each pixel-wide face that a leader crosses
	crossCost = 900  // where two leaders cross, or one runs through a label
	clashCost = 1e6  // where two boxes come too near
	placeStep = 12   // pixels between the places that are tried
	placeTile = 60   // pixels; of each tile's places only the best is kept
	choices   = 48   // places kept for each label
	rounds    = 8    // of bettering
	apart     = 13.  // between boxes at rest: more than keepApart
	farCost   = .004 // grows with the square of the leader
	wrongCost = 2.   // for each pixel by which somebody of another group is nearer
)

// A choice is one place for a writing.
type choice struct {
	box  Rect
	pin  int
	from Point // the leader's ends
	to   Point
	cost float64
}

// place finds a place for everything that does not follow a person: near what
// it names, over as few people as can be, clear of all else, with leaders that
// cross nothing. What finds none is lost, the lesser first.
func (b *drafting) place() {
	ws := b.sheet.writings
	b.placeTags()
	b.fixed = append(b.fixed, b.stage.notice().box)
	var free []int
	for i := range ws {
		if ws[i].shape != plateShape {
			free = append(free, i)
		}
	}
	sort.SliceStable(free, func(i, j int) bool { return ws[free[i]].rank < ws[free[j]].rank })

	options := make([][]choice, len(free))
	for i, at := range free {
		w := &ws[at]
		options[i] = b.choices(w)
		for share := .68; len(options[i]) == 0 && w.quote != nil && share < 1; share += .1 {
			b.stage.quoteBlock(w, share) // wider is lower
			w.size()
			options[i] = b.choices(w)
		}
	}
	taken := settleAll(options)
	for i, at := range free {
		w := &ws[at]
		if w.lost = taken[i] < 0 || clashes(options, taken, i); w.lost {
			taken[i] = -1
			continue
		}
		c := options[i][taken[i]]
		if w.lost = b.crammed(w, c) || b.cutOff(w, c); w.lost {
			taken[i] = -1
			continue
		}
		b.fixed = append(b.fixed, c.box)
		w.box, w.pin, w.tip = c.box, w.pins[c.pin], c.to
		if w.shape != bubbleShape {
			w.block.align(alignment(w, c))
		}
	}
}

// placeTags puts the tags where their people rest.
func (b *drafting) placeTags() {
	for i := range b.sheet.writings {
		w := &b.sheet.writings[i]
		if w.shape != plateShape {
			continue
		}
		w.block.align(.5)
		if w.still {
			w.box = b.stage.tagBox(w, w.on[0])
			for _, f := range b.fixed {
				w.box = sidestep(w.box, f, 1, b.stage.view.Width)
			}
			b.fixed = append(b.fixed, w.box)
		}
	}
}

// crammed reports whether a label would stand in the thick of people, where a
// small picture does better without it.
func (b *drafting) crammed(w *writing, c choice) bool {
	return b.stage.view.Width < phone && w.rank >= rankGroup && b.full.in(c.box) > .55*w.w*w.h
}

// cutOff reports whether the leader would run through something placed before:
// a label without its leader would name whatever it stands on.
func (b *drafting) cutOff(w *writing, c choice) bool {
	if w.shape == bubbleShape || w.pin.none {
		return false
	}
	for _, f := range b.fixed {
		if hits(c.from, c.to, f) {
			return true
		}
	}
	return false
}

// alignment of a label's lines: towards its leader.
func alignment(w *writing, c choice) float64 {
	switch off := (c.to.X - c.box.center().X) / c.box.W; {
	case w.shape == boxedShape:
		return .5
	case off > .3:
		return 1
	case off < -.3:
		return 0
	}
	return .5
}

// choices are the best places for a writing if it were alone, spread over the
// picture.
func (b *drafting) choices(w *writing) []choice {
	v := b.stage.view
	across := int(v.Width/placeTile) + 1
	tiles := make([]choice, across*(int(v.Height/placeTile)+1))
	for i := range tiles {
		tiles[i].cost = math.Inf(1)
	}
	near := b.leash(w)
	for y := float64(margin); y+w.h <= v.Height-margin; y += placeStep {
		for x := float64(margin); x+w.w <= v.Width-margin; x += placeStep {
			c := choice{box: Rect{x, y, w.w, w.h}}
			tile := &tiles[int(y/placeTile)*across+int(x/placeTile)]
			least := near.least(c.box)
			if least >= tile.cost || b.barred(c.box, apart) {
				continue
			}
			c.cost = w.cover() * b.full.in(c.box)
			if c.cost+least >= tile.cost {
				continue
			}
			if b.rough(w, &c, near.far); c.cost < tile.cost {
				*tile = c
			}
		}
	}
	tiles = slices.DeleteFunc(tiles, func(c choice) bool { return math.IsInf(c.cost, 1) })
	slices.SortStableFunc(tiles, func(c, d choice) int { return cmp.Compare(c.cost, d.cost) })
	tiles = tiles[:min(len(tiles), choices)]
	for i := range tiles {
		b.refine(w, &tiles[i])
	}
	return tiles
}

func (b *drafting) barred(r Rect, apart float64) bool {
	for _, f := range b.fixed {
		if gap(r, f) < apart {
			return true
		}
	}
	onArrow := func(a arrow) bool { return hits(a.from, a.to, r) }
	return slices.ContainsFunc(b.heads, r.Overlaps) || slices.ContainsFunc(b.arrows, onArrow)
}

// cover is what a square pixel costs: more for large boxes that hide much.
func (w *writing) cover() float64 {
	if w.shape == bubbleShape {
		return 2 * coverCost
	}
	return coverCost
}

// A leash is how far off a writing may stand from all that it may point at.
type leash struct {
	around Rect
	far    float64 // pixels; infinite for one that points at nothing
}

func (b *drafting) leash(w *writing) leash {
	if w.pin.none || len(w.on) == 0 {
		return leash{far: math.Inf(1)}
	}
	low, high := w.on[0], w.on[0]
	for _, p := range w.on[1:] {
		low, high = Point{min(low.X, p.X), min(low.Y, p.Y)}, Point{max(high.X, p.X), max(high.Y, p.Y)}
	}
	r := leash{Rect{low.X, low.Y, high.X - low.X, high.Y - low.Y}, math.Inf(1)}
	if w.shape != bubbleShape {
		r.far = .8 * longest(b.stage.view)
	}
	return r
}

// least is what the leader of a box costs at least, told without looking at
// each of the points that it may go to: most boxes are too far off.
func (r *leash) least(box Rect) float64 {
	if r.around == (Rect{}) {
		return 0
	}
	switch long := gap(box, r.around); {
	case long > r.far:
		return math.Inf(1)
	case long < 12:
		return 0
	default:
		return offCost(long)
	}
}

// rough adds to the cost of a box how far it stands off; too far is infinite.
func (b *drafting) rough(w *writing, c *choice, far float64) {
	if w.pin.none {
		m := c.box.center()
		c.to, c.from = m, m
		// Nobody on the stage says it: it belongs to all that happens.
		c.cost += 2*max(0, gap(c.box, b.core)) + m.dist(b.core.center())
		return
	}
	edge, least := leaderEdge(w, c.box), math.Inf(1)
	for i, p := range w.on {
		from := edge.nearest(p)
		x, y := p.X-from.X, p.Y-from.Y
		if d := x*x + y*y; d < least {
			least, c.pin, c.from, c.to = d, i, from, p
		}
	}
	least = math.Sqrt(least)
	c.cost += offCost(least)
	if least > far {
		c.cost = math.Inf(1)
	}
}

// offCost is what a leader of the length costs: a little one is best.
func offCost(long float64) float64 {
	cost := .6*long + farCost*long*long
	if long < 12 {
		cost += 4 * (12 - long)
	}
	return cost
}

// refine picks the pin by what the leader would cross.
func (b *drafting) refine(w *writing, c *choice) {
	if w.pin.none {
		return
	}
	cover := w.cover() * b.full.in(c.box)
	c.cost = math.Inf(1)
	edge, face := leaderEdge(w, c.box), float64(faceCost)
	if w.quote != nil {
		face = 3 * faceCost
	}
	for i, p := range w.on {
		from := edge.nearest(p)
		cost := cover + offCost(p.dist(from))
		if cost >= c.cost {
			continue
		}
		cost += face * b.faces.along(from, p)
		for _, f := range b.fixed {
			if hits(from, p, f) {
				cost += crossCost
			}
		}
		if cost < c.cost {
			c.pin, c.from, c.to, c.cost = i, from, p, cost
		}
	}
	if w.group != nil {
		far := c.from.dist(c.to) + 4
		c.cost += wrongCost * (far - b.strangers(w, edge, far))
	}
}

// strangers is how near somebody of another group stands to the label, if it
// is nearer than far: readers take a label for the name of whoever is nearest.
func (b *drafting) strangers(w *writing, edge Rect, far float64) float64 {
	within := Rect{edge.X - far, edge.Y - far, edge.W + 2*far, edge.H + 2*far}
	for i := range b.bodies {
		x := &b.bodies[i]
		if x.at.X < within.X || x.at.X > within.X+within.W ||
			x.at.Y < within.Y || x.at.Y > within.Y+within.H {
			continue
		}
		if d := x.at.dist(edge.nearest(x.at)); d < far && !belongs(x.group, w.group) {
			far = d
		}
	}
	return far
}
