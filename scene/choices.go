package scene

import (
	"cmp"
	"math"
	"slices"
)

// A choice is one place for a writing.
type choice struct {
	box     Rect
	pin     int
	from    Point // the leader's ends
	to      Point
	cost    float64
	cover   float64 // the part of the cost that is for what the box hides
	least   float64 // what it costs at least, as far as that is known
	pinned  bool    // the cost counts what the leader crosses
	refined bool    // and who stands nearer than those it names
	tile    int
}

// A claim is a writing that wants one of its choices.
type claim struct {
	w       *writing
	choices []choice
}

// A tile is a part of the picture of whose places for a writing only the best
// is kept, so that the choices are spread.
type tile struct {
	at    int     // tiles are counted line by line
	x, y  float64 // of the corner of its first place
	least float64 // what a place in it costs at least
}

// rounding is more than the arithmetic of a cost can be off.
const rounding = 1e-6

// choices are the best places for a writing if it were alone, spread over the
// picture. Tiles are looked at in the order of what they cost at least, until
// the next cannot be better than those that are kept: most are never looked at.
func (b *drafting) choices(w *writing) []choice {
	near := b.leash(w)
	tiles := b.tiles(w, &near)
	var kept []choice
	for i := range tiles {
		t, limit := &tiles[i], math.Inf(1)
		if len(kept) == choices {
			limit = kept[choices-1].cost
		}
		if t.least > limit {
			break
		}
		if t.least = near.closer(t.within(w)); t.least > limit {
			continue
		}
		c := b.bestIn(&near, t, limit)
		if math.IsInf(c.cost, 1) {
			continue
		}
		at, _ := slices.BinarySearchFunc(kept, c, func(c, d choice) int {
			return cmp.Or(cmp.Compare(c.cost, d.cost), cmp.Compare(c.tile, d.tile))
		})
		if at < choices {
			kept = slices.Insert(kept[:min(len(kept), choices-1)], at, c)
		}
	}
	return kept
}

// tiles are all that the leader of a writing can reach, the likeliest first.
func (b *drafting) tiles(w *writing, near *leash) []tile {
	v := b.stage.view
	across := int(v.Width/placeTile) + 1
	tiles := b.stage.letters.tiles[:0]
	row := 0
	for y := float64(margin); y+w.h <= v.Height-margin; y += placeTile {
		at := row * across
		for x := float64(margin); x+w.w <= v.Width-margin; x += placeTile {
			t := tile{at: at, x: x, y: y}
			if t.least = near.least(t.within(w)) - rounding; t.least < math.Inf(1) {
				tiles = append(tiles, t)
			}
			at++
		}
		row++
	}
	slices.SortFunc(tiles, func(t, u tile) int { return cmp.Compare(t.least, u.least) })
	b.stage.letters.tiles = tiles
	return tiles
}

// within is the part of the picture that the places in the tile share.
func (t *tile) within(w *writing) Rect {
	const more = placeTile - placeStep
	return Rect{t.x, t.y, w.w + more, w.h + more}
}

// bestIn is the best place in the tile, if it costs no more than the limit;
// its cost is infinite if there is none.
func (b *drafting) bestIn(near *leash, t *tile, limit float64) choice {
	w := near.w
	right, low := b.stage.view.Width-margin, b.stage.view.Height-margin
	best := choice{cost: math.Inf(1)}
	for y := t.y; y < t.y+placeTile && y+w.h <= low; y += placeStep {
		band := b.full.band(y, y+w.h)
		for x := t.x; x < t.x+placeTile && x+w.w <= right; x += placeStep {
			cover := w.cover() * band.in(x, x+w.w)
			if least := cover + t.least; least >= best.cost || least > limit {
				continue
			}
			box := Rect{x, y, w.w, w.h}
			least := near.least(box)
			if least >= best.cost || cover+least >= best.cost || b.barred(box, apart) {
				continue
			}
			c := choice{box: box, tile: t.at, cover: cover, cost: cover}
			if near.rough(&c); c.cost < best.cost {
				best = c
			}
		}
	}
	return best
}

// cover is what a square pixel costs: more for large boxes that hide much.
func (w *writing) cover() float64 {
	if w.shape == bubbleShape {
		return 2 * coverCost
	}
	return coverCost
}
