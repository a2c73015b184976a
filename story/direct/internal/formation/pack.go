package formation

import (
	"math"

	"standoff/story"
	"standoff/story/chance"
	"standoff/story/direct/internal/stage"
	"standoff/story/layout"
	"standoff/story/plane"
)

const (
	pushDistance = .78 // from a line to those who push against it, metres
	standOff     = 3.2 // from a line to those who only come up to it
	packTight    = .58 // between people where the push is hardest
	packLoose    = 1.1 // and at the back
)

// pack returns places of a crowd that pushes against a line: packed where it
// pushes, looser behind, and ragged at its edges.
func (m *Request) pack() []stage.Place {
	r := m.To.Row
	wide := math.Min(r.Half-.2, .62*math.Sqrt(float64(m.N))+.3)
	deep := .78*float64(m.N)/(2*wide) + 2.5
	even := func(q plane.Point) float64 {
		depth, aside := deepness(r, q)
		edge := math.Abs(aside) / wide
		return depth + 1.6*edge*edge
	}
	space := func(q plane.Point) float64 {
		depth, _ := deepness(r, q)
		far := chance.Smooth((depth - 1) / 5)
		return (packTight + (packLoose-packTight)*far) * (.92 + .4*far*chance.Noise(q.Mul(.7)))
	}
	ok := func(q plane.Point) bool {
		depth, _ := deepness(r, q)
		return depth >= pushDistance && m.Standing.Free(q, stage.Apart) && layout.AreaAt(m.Floor.Layout, q) >= 0 &&
			!m.Floor.Ways.Walled(q, r.Mid, m.Floor.Open)
	}
	h := habit{air: stage.Apart, space: space, ok: ok, patient: true,
		order: func(q plane.Point) float64 {
			return even(q) + 1.8*(chance.Noise(q.Mul(.6).Add(plane.Point{X: 9, Y: 4}))-.5)
		},
		bound: func(q plane.Point) float64 { return even(q) - 1.8*.5 }}
	front := r.Mid.Sub(r.Out.Mul(r.Push.Dent))
	var all []stage.Place
	for ; len(all) < m.N && deep < 60; deep *= 1.5 {
		back := r.Mid.Add(r.Out.Mul(deep))
		side := r.Along.Mul(wide + .3*deep/4)
		box := plane.Bounds([]plane.Point{front.Add(side), front.Sub(side), back.Add(side), back.Sub(side)})
		all = m.scatter(box, 16*box.Size().X*box.Size().Y, h)
	}
	seed := chance.SeedOf(m.Move.Who[0].ID, 11)
	for i := range all {
		m.Standing.Add(all[i].Point)
		depth, _ := deepness(r, all[i].Point)
		all[i].Face = r.Out.Mul(-1).Angle() + (chance.Chance(seed, uint32(i)+9999)-.5)*.5
		all[i].Action = pushing(depth, chance.Chance(seed, uint32(i)+5555))
	}
	return all
}

// deepness returns how far a place lies before a row, and beside its middle, in
// metres. The dent of the row is felt less and less towards the back.
func deepness(r *stage.Row, q plane.Point) (depth, aside float64) {
	off := q.Sub(r.Mid)
	aside = off.Dot(r.Along)
	return off.Dot(r.Out) + r.DentAt(aside)*math.Exp(-off.Dot(r.Out)/4), aside
}

// pushing returns what somebody does in a crowd that pushes, depth metres from the line: those
// in front push, and of the next, by luck from 0 to 1, some. Nobody raises an arm, for that
// would say more than the move.
func pushing(depth, luck float64) story.Action {
	if depth < 1.9 || depth < 3.6 && luck < .45 {
		return story.Push
	}
	return story.Stand
}
