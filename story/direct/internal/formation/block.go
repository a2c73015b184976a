package formation

import (
	"math"

	"standoff/story"
	"standoff/story/chance"
	"standoff/story/direct/internal/stage"
	"standoff/story/plane"
)

// A drill is how the ranks of a block stand.
type drill struct {
	wide      int     // people in a rank
	gap, deep float64 // between people in a rank, and from rank to rank, metres
}

// block returns rows or a column: straight ranks, one behind another. Where they would
// not fit, or reach too far, the ranks are wider.
func (m *Request) block(as story.Formation) []stage.Place {
	d := drill{wide: max(1, int(math.Ceil(math.Sqrt(float64(m.N)*1.6)))), gap: .9, deep: 1.05}
	if as == story.Column {
		d = drill{wide: 2 + m.N/40, gap: 1, deep: 1.25}
	}
	across := m.extent(m.heading().Across())
	d.wide = max(1, min(d.wide, int(across/d.gap)+1))
	var best []stage.Place
	for ; ; d.wide++ {
		if all := m.ranks(as, d); len(all) > len(best) || best == nil {
			best = all
		}
		if len(best) >= m.N || float64(d.wide)*d.gap > across {
			return best
		}
	}
}

// ranks returns the places of a block with ranks of a width.
func (m *Request) ranks(as story.Formation, d drill) (all []stage.Place) {
	back, look := m.backward()
	along := back.Across()
	long := m.extent(back)
	head := m.head(back, math.Min(float64((m.N+d.wide-1)/d.wide-1)*d.deep, long), float64(d.wide-1)/2*d.gap)
	for row := 0; len(all) < m.N && float64(row)*d.deep <= long+1e-9; row++ {
		for k := range d.wide {
			q := head.Add(back.Mul(float64(row) * d.deep)).Add(along.Mul(fromMiddle(k, d.wide) * d.gap))
			if as == story.Column {
				q = q.Add(stroll(m.Move.Who[0], row*d.wide+k))
			}
			if len(all) < m.N && m.fits(q, stage.Apart, nearReach) {
				all = append(all, stage.Place{Point: q, Face: look.Angle()})
			}
		}
	}
	return all
}

// backward returns the direction from the head of a block to its end, and where its
// people look.
func (m *Request) backward() (back, look plane.Point) {
	look = m.heading()
	if m.ground() {
		return look.Mul(-1), look
	}
	return m.approach(), look
}

// stroll returns how far one of a group on a march is out of step with the others: it is no
// parade.
func stroll(g *story.Group, i int) plane.Point {
	seed := chance.SeedOf(g.ID, 17)
	return plane.Point{X: chance.Chance(seed, 2*uint32(i)) - .5, Y: chance.Chance(seed, 2*uint32(i)+1) - .5}.Mul(.44)
}

// head returns the middle of the first rank of a block that is so deep and whose ranks
// reach so far from their middle, in metres.
func (m *Request) head(back plane.Point, depth, half float64) plane.Point {
	if m.ground() {
		return m.part().Center().Sub(back.Mul(depth / 2))
	}
	size := m.To.Rect.Size()
	reach := math.Abs(back.X)*size.X/2 + math.Abs(back.Y)*size.Y/2
	return m.To.Rect.Center().Add(back.Mul(reach + 1)).Add(m.aside(half))
}

// fromMiddle returns the place of the i-th of so many in a rank, counted in gaps from
// its middle: 0, -1, 1, -2, 2 … by turns, and half a gap on where they are even in
// number.
func fromMiddle(i, of int) float64 {
	off := float64((i + 1) / 2)
	if i%2 == 1 {
		off = -off
	}
	if of%2 == 0 {
		off += .5
	}
	return off
}
