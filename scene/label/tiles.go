package label

import "standoff/scene/path"

// A tile is a part of the picture, of whose places for a writing only the best
// is kept.
type tile struct {
	at    int     // tiles are counted line by line
	x, y  float64 // of the corner of its first place
	known known
	bound float64 // lower bound of what a place in it costs; once exactly known, what the best place costs
	off   float64 // what of that is for how far off it is
	best  int     // which of those found is the best place
}

// known says how exact the cost of a tile is.
type known uint8

const (
	roughly known = iota // as far off as it is from all that can be pointed at
	closely              // as far off as it is from the nearest of that, and what it hides
	exactly              // the best place has been found
)

// tileSpan is how far the first and the last place in a tile are apart.
const tileSpan = placeTile - placeStep

// within returns the part of the picture that the places in the tile share.
func (t *tile) within(w *writing) path.Rect {
	return path.Rect{X: t.x, Y: t.y, W: w.w + tileSpan, H: w.h + tileSpan}
}

// edge returns the part of the picture that the edges share on which leaders begin.
func (t *tile) edge(w *writing) path.Rect {
	r := leaderEdge(w, path.Rect{X: t.x, Y: t.y, W: w.w, H: w.h})
	return path.Rect{X: r.X, Y: r.Y, W: r.W + tileSpan, H: r.H + tileSpan}
}

// tiles are a binary heap: the first is the cheapest, and each is cheaper than the two
// at twice its index and one or two more.
type tiles []tile

// before reports whether the i-th comes before the j-th.
func (h tiles) before(i, j int) bool {
	if h[i].bound != h[j].bound {
		return h[i].bound < h[j].bound
	}
	return h[i].at < h[j].at
}

// order makes a heap of tiles in any order.
func (h tiles) order() {
	for i := len(h)/2 - 1; i >= 0; i-- {
		h.sink(i)
	}
}

// sink brings the i-th, which has become dearer, to its place.
func (h tiles) sink(i int) {
	for {
		next := 2*i + 1
		if next >= len(h) {
			return
		}
		if next+1 < len(h) && h.before(next+1, next) {
			next++
		}
		if !h.before(next, i) {
			return
		}
		h[i], h[next] = h[next], h[i]
		i = next
	}
}

// drop takes the first away.
func (h *tiles) drop() {
	last := len(*h) - 1
	(*h)[0] = (*h)[last]
	*h = (*h)[:last]
	h.sink(0)
}
