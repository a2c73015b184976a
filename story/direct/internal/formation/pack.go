package formation

import (
	"standoff/story"
	"standoff/story/chance"
	"standoff/story/direct/internal/stage"
	"standoff/story/layout"
	"standoff/story/plane"
)

const (
	standOff  = 3.2 // from a line to those who only come up to it, metres
	nextAhead = .75 // from those who push from behind to the one before them, metres
	ragged    = 1.2 // how far the back of a push is from smooth, metres
)

// pack returns places of a crowd that pushes against a line: shoulder to shoulder where it
// pushes, looser behind, and ragged at its edges.
func (m *Request) pack() []stage.Place {
	r := m.To.Row
	if m.From != nil {
		r = r.Facing(m.From.Middle)
	}
	p := NewPress(r, m.N)
	seed := chance.SeedOf(m.Move.Who[0].ID, 11)
	ok := func(q plane.Point) bool {
		b, _ := p.behind(q)
		return b > -.02 && m.Standing.Free(q, stage.Apart) && layout.AreaAt(m.Floor.Layout, q) >= 0 &&
			!m.Floor.Ways.Walled(q, r.Mid, m.Floor.Open)
	}
	var all []stage.Place
	for _, q := range p.front(seed) {
		if len(all) < m.N && leavesRoom(m, all, q) && ok(q) {
			all = append(all, stage.Place{Point: q})
			m.Standing.Add(q)
		}
	}
	front := all
	rest := behind(m, p, m.N-len(all), func(q plane.Point) bool { return leavesRoom(m, front, q) && ok(q) })
	for _, q := range rest {
		m.Standing.Add(q.Point)
	}
	all = append(all, rest...)
	for i := range all {
		b, _ := p.behind(all[i].Point)
		luck := func(n uint32) float64 { return chance.Chance(seed, uint32(i)+n) }
		all[i].Face = p.facing(all[i].Point, luck(9999), luck(7777))
		all[i].Action = p.does(b, luck(5555))
		if before := all[i].Sub(r.Out.Mul(nextAhead)); b > .3 && !m.Standing.Near(before, nextAhead*.7) {
			all[i].Action = story.Stand // nobody pushes the air
		}
	}
	return all
}

// behind returns the places of so many people behind the front of a push. Where there is no
// room for them, it reaches farther back.
func behind(m *Request, p Press, n int, ok func(plane.Point) bool) (all []stage.Place) {
	h := habit{air: stage.Apart, ok: ok, patient: true,
		space: func(q plane.Point) float64 {
			b, _ := p.behind(q)
			return p.space(b)
		},
		order: func(q plane.Point) float64 {
			return p.order(q) + ragged*(chance.Noise(q.Mul(.6).Add(plane.Point{X: 9, Y: 4}))-.5)
		},
		bound: func(q plane.Point) float64 { return p.order(q) - ragged*.5 }}
	front := p.row.Mid.Add(p.row.Out.Mul(p.before - p.row.Push.Dent))
	for deep := p.deep*1.2 + 1; len(all) < n && deep < 60; deep *= 1.5 {
		back := p.row.Mid.Add(p.row.Out.Mul(p.before + deep))
		side := p.row.Along.Mul(p.half + .3*deep/4)
		box := plane.Bounds([]plane.Point{front.Add(side), front.Sub(side), back.Add(side), back.Sub(side)})
		all = m.scatter(n, box, 24*box.Size().X*box.Size().Y, h)
	}
	return all
}
