package formation

import (
	"math"

	"standoff/story"
	"standoff/story/chance"
	"standoff/story/direct/internal/stage"
	"standoff/story/layout"
	"standoff/story/plane"
)

// block returns rows, a column or a queue: straight ranks, one behind another.
func (m *Request) block(as story.Formation) []stage.Place {
	ahead := m.heading(as)
	wide, gap, deep := 1, .9, 1.05
	switch {
	case as == story.Column:
		wide = 2 + m.N/40
		gap, deep = 1, 1.25
	case as == story.RowsOf:
		wide = max(1, int(math.Ceil(math.Sqrt(float64(m.N)*1.6))))
	}
	along := ahead.Across()
	head := m.head(as, ahead, float64((m.N+wide-1)/wide-1)*deep)
	var out []stage.Place
	for row := 0; len(out) < m.N && row < 4*m.N+40; row++ {
		for k := range wide {
			off := float64((k+1)/2) * gap
			if k%2 == 1 {
				off = -off
			}
			if wide%2 == 0 {
				off += gap / 2
			}
			q := head.Sub(ahead.Mul(float64(row) * deep)).Add(along.Mul(off))
			if as == story.Column {
				q = q.Add(m.stroll(row*wide + k))
			}
			if len(out) < m.N && m.Standing.Free(q, .45) && layout.AreaAt(m.Floor.Layout, q) >= 0 {
				m.Standing.Add(q)
				out = append(out, stage.Place{Point: q, Face: ahead.Angle()})
			}
		}
	}
	return out
}

// stroll returns how far one of a march is out of step with the others: it is no
// parade.
func (m *Request) stroll(i int) plane.Point {
	seed := chance.SeedOf(m.Move.Who[0].ID, 17)
	return plane.Point{X: chance.Chance(seed, 2*uint32(i)) - .5, Y: chance.Chance(seed, 2*uint32(i)+1) - .5}.Mul(.44)
}

// heading returns where a block of people looks.
func (m *Request) heading(as story.Formation) plane.Point {
	if m.Look != nil {
		return plane.Unit(m.Look.Sub(m.To.Rect.Center()))
	}
	if side, ok := m.Move.Toward.To.(story.Side); ok {
		return layout.Outward(side)
	}
	if m.To.Area >= 0 || m.To.Spot != nil {
		size := m.To.Rect.Size()
		dir := plane.Point{X: 1, Y: 0}
		if size.Y > size.X {
			dir = plane.Point{X: 0, Y: 1}
		}
		if m.From != nil && dir.Dot(m.To.Rect.Center().Sub(m.From.Middle)) < 0 {
			dir = dir.Mul(-1)
		}
		return dir
	}
	return m.approach().Mul(-1)
}

// head returns where the first rank of a block stands.
func (m *Request) head(as story.Formation, ahead plane.Point, depth float64) plane.Point {
	c := m.To.Rect.Center()
	if m.To.Area >= 0 || m.To.Spot != nil {
		if m.Side != "" {
			c = m.part().Center()
		}
		return c.Add(ahead.Mul(depth / 2))
	}
	size := m.To.Rect.Size()
	reach := math.Abs(ahead.X)*size.X/2 + math.Abs(ahead.Y)*size.Y/2
	return c.Sub(ahead.Mul(reach + 1))
}
