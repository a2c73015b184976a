package scene

import (
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
	var free []int
	for i := range ws {
		w := &ws[i]
		switch {
		case w.shape == plateShape:
			w.block.align(.5)
			if w.still {
				w.box = b.stage.tagBox(w, w.on[0])
				for _, f := range b.fixed {
					w.box = sidestep(w.box, f, 1, b.stage.view.Width)
				}
				b.fixed = append(b.fixed, w.box)
			}
		case w.shape != flatShape:
			free = append(free, i)
		}
	}
	b.fixed = append(b.fixed, b.sheet.notice.box)
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
		w.lost = taken[i] < 0 || b.crammed(w, options[i][taken[i]]) || clashes(options, taken, i) || b.cutOff(w, options[i][taken[i]])
		if w.lost {
			taken[i] = -1
			continue
		}
		b.fixed = append(b.fixed, options[i][taken[i]].box)
		c := options[i][taken[i]]
		w.box, w.pin = c.box, w.pins[c.pin]
		if w.shape != bubbleShape {
			w.block.align(alignment(w, c))
		}
	}
}

// settleAll finds which of its choices each should take. It begins in several
// orders, since who comes first keeps the others from places, and betters one
// at a time until nothing changes; the cheapest of all ends is taken.
func settleAll(options [][]choice) []int {
	var taken []int
	least := math.Inf(1)
	n := len(options)
	for start := range min(2*n, 6) {
		try := make([]int, n)
		for i := range try {
			try[i] = -1
		}
		changed := true
		for round := 0; round < rounds && changed; round++ {
			changed = false
			for k := range n {
				i := (k + start/2) % n
				if start%2 == 1 {
					i = n - 1 - i
				}
				best := best(options, try, i)
				changed = changed || best != try[i]
				try[i] = best
			}
		}
		if cost := total(options, try); cost < least || taken == nil {
			taken, least = try, cost
		}
	}
	return taken
}

// total is what all that is taken costs.
func total(options [][]choice, taken []int) float64 {
	sum := 0.
	for i, k := range taken {
		if k < 0 {
			continue
		}
		sum += options[i][k].cost
		for j := range i {
			if taken[j] >= 0 {
				sum += together(&options[i][k], &options[j][taken[j]])
			}
		}
	}
	return sum
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

// best is the choice for the i-th that costs least beside what the others
// have taken.
func best(options [][]choice, taken []int, i int) int {
	best, least := -1, math.Inf(1)
	for k := range options[i] {
		cost := options[i][k].cost
		for j := range options {
			if j == i || taken[j] < 0 {
				continue
			}
			if cost += together(&options[i][k], &options[j][taken[j]]); cost >= least {
				break
			}
		}
		if cost < least {
			best, least = k, cost
		}
	}
	return best
}

// together is what it costs to have both.
func together(a, b *choice) float64 {
	cost := 0.
	if g := gap(a.box, b.box); g < apart {
		cost += clashCost * (1 + apart - g)
	}
	if crosses(a.from, a.to, b.from, b.to) {
		cost += crossCost
	}
	if hits(a.from, a.to, b.box) {
		cost += crossCost
	}
	if hits(b.from, b.to, a.box) {
		cost += crossCost
	}
	return cost
}

// clashes reports whether the i-th comes too near to one that matters more.
func clashes(options [][]choice, taken []int, i int) bool {
	for j := 0; j < i; j++ {
		if taken[j] >= 0 && gap(options[i][taken[i]].box, options[j][taken[j]].box) < keepApart {
			return true
		}
	}
	return false
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
	for y := float64(margin); y+w.h <= v.Height-margin; y += placeStep {
		for x := float64(margin); x+w.w <= v.Width-margin; x += placeStep {
			c := choice{box: Rect{x, y, w.w, w.h}}
			if b.barred(c.box, apart) {
				continue
			}
			tile := &tiles[int(y/placeTile)*across+int(x/placeTile)]
			if c.cost = w.cover() * b.full.in(c.box); c.cost >= tile.cost {
				continue
			}
			if b.rough(w, &c); c.cost < tile.cost {
				*tile = c
			}
		}
	}
	sort.SliceStable(tiles, func(i, j int) bool { return tiles[i].cost < tiles[j].cost })
	n := 0
	for n < len(tiles) && n < choices && !math.IsInf(tiles[n].cost, 1) {
		b.refine(w, &tiles[n])
		n++
	}
	return tiles[:n]
}

func (b *drafting) barred(r Rect, apart float64) bool {
	for _, f := range b.fixed {
		if gap(r, f) < apart {
			return true
		}
	}
	return slices.ContainsFunc(b.heads, r.Overlaps)
}

// cover is what a square pixel costs: more for large boxes that hide much.
func (w *writing) cover() float64 {
	if w.shape == bubbleShape {
		return 2 * coverCost
	}
	return coverCost
}

// rough adds to the cost of a box how far it stands off.
func (b *drafting) rough(w *writing, c *choice) {
	if w.pin.none {
		v := b.stage.view
		m := c.box.center()
		c.to, c.from = m, m
		// Nobody on the stage says it: it belongs at the edge, best at the top.
		c.cost += .5 * min(m.Y, .2*v.Height+v.Height-m.Y, .1*v.Width+min(m.X, v.Width-m.X))
		return
	}
	least := math.Inf(1)
	for i, p := range w.on {
		from := leaderFrom(w, c.box, p)
		if d := p.dist(from); d < least {
			least, c.pin, c.from, c.to = d, i, from, p
		}
	}
	c.cost += offCost(least)
	if w.shape != bubbleShape && least > .8*longest(b.stage.view) {
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
	for i, p := range w.on {
		from := leaderFrom(w, c.box, p)
		long := p.dist(from)
		cost := cover + offCost(long) + faceCost*b.faces.along(from, p)
		if w.quote != nil {
			cost += 2 * faceCost * b.faces.along(from, p)
		}
		for _, f := range b.fixed {
			if hits(from, p, f) {
				cost += crossCost
			}
		}
		if cost < c.cost {
			c.pin, c.from, c.to, c.cost = i, from, p, cost
		}
	}
}

// crosses reports whether the two straight lines cross.
func crosses(a, b, c, d Point) bool {
	side := func(p, q, r Point) float64 { return (q.X-p.X)*(r.Y-p.Y) - (q.Y-p.Y)*(r.X-p.X) }
	return side(a, b, c)*side(a, b, d) < 0 && side(c, d, a)*side(c, d, b) < 0
}

// hits reports whether the straight line runs through or close by the box.
func hits(a, b Point, r Rect) bool { return runsThrough(a, b, r.shrink(-4, -4)) }

// runsThrough reports whether any of the straight line lies within the box.
func runsThrough(a, b Point, r Rect) bool {
	from, to := 0., 1.
	for _, d := range [2][4]float64{{a.X, b.X - a.X, r.X, r.X + r.W}, {a.Y, b.Y - a.Y, r.Y, r.Y + r.H}} {
		at, step, low, high := d[0], d[1], d[2], d[3]
		if step == 0 {
			if at < low || at > high {
				return false
			}
			continue
		}
		u, v := (low-at)/step, (high-at)/step
		from, to = max(from, min(u, v)), min(to, max(u, v))
	}
	return from <= to
}

// near is how far the straight line keeps from the box, 0 where it hits it.
func near(a, b Point, r Rect) float64 {
	if runsThrough(a, b, r) {
		return 0
	}
	least := min(a.dist(r.nearest(a)), b.dist(r.nearest(b)))
	for _, corner := range [...]Point{{r.X, r.Y}, {r.X + r.W, r.Y}, {r.X, r.Y + r.H}, {r.X + r.W, r.Y + r.H}} {
		least = min(least, corner.fromLine(a, b))
	}
	return least
}

func (p Point) dist(q Point) float64 { return math.Sqrt((p.X-q.X)*(p.X-q.X) + (p.Y-q.Y)*(p.Y-q.Y)) }

// fromLine is the distance to the nearest point of the straight line.
func (p Point) fromLine(a, b Point) float64 {
	x, y := b.X-a.X, b.Y-a.Y
	u := 0.
	if long := x*x + y*y; long > 0 {
		u = max(0, min(1, ((p.X-a.X)*x+(p.Y-a.Y)*y)/long))
	}
	return p.dist(Point{a.X + u*x, a.Y + u*y})
}
