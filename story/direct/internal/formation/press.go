package formation

import (
	"math"

	"standoff/story"
	"standoff/story/chance"
	"standoff/story/direct/internal/stage"
	"standoff/story/plane"
)

const (
	armLength    = .95 // from a line to those who push against it, metres
	shieldLength = .15 // and so much farther from a line with shields
	frontPitch   = .56 // from one to the next in the front of a push, metres
	packTight    = .50 // between people behind it, where the push is hardest
	drawnDeep    = 8.4 // of the crowd for which what people do was drawn first, metres
	packLooser   = .62 // and so much more at the back
)

// A Press is the ground of a crowd that pushes against a row: a drop. Its front third
// keeps its width, behind that it narrows by half.
type Press struct {
	row        *stage.Row
	before     float64 // from the row to the front, metres
	half, deep float64 // half of the front's width, and from the front to the back, metres
}

// NewPress returns the ground of so many people who push against a row. On .41 m² each
// they stand as close as their distances let them.
func NewPress(r *stage.Row, people int) Press {
	n := float64(people)
	p := Press{row: r, before: armLength, half: math.Max(.8, math.Min(r.Half+.3, .5*math.Sqrt(n)))}
	if g := r.Group; g != nil && g.Guards() && !g.NoShield {
		p.before += shieldLength
	}
	p.deep = math.Max(1, .412*n/p.half)
	return p
}

// Holds reports whether a point lies on the ground, or nearer to it than so many metres.
func (p Press) Holds(q plane.Point, air float64) bool {
	b, aside := p.behind(q)
	return b > -p.before-air && b < p.deep+air && math.Abs(aside) < p.widthAt(b)+air
}

// behind returns how far a point lies behind the front, and beside its middle, in metres.
// The dent of the row is felt less and less towards the back.
func (p Press) behind(q plane.Point) (b, aside float64) {
	off := q.Sub(p.row.Mid)
	out := off.Dot(p.row.Out)
	aside = off.Dot(p.row.Along)
	return out - p.before + p.row.DentAt(aside)*math.Exp(-math.Max(0, out-p.before)/2.6), aside
}

// widthAt returns half of the drop's width so many metres behind the front.
func (p Press) widthAt(b float64) float64 {
	const third, narrows = .35, .52
	u := math.Max(0, math.Min(1, (b/p.deep-third)/(1-third)))
	return p.half * (1 - narrows*math.Pow(u, 1.4))
}

// space returns how far people stand from one another so many metres behind the front.
func (p Press) space(b float64) float64 {
	return packTight + packLooser*math.Pow(math.Max(0, math.Min(1, b/p.deep)), 1.35)
}

// order returns which places are taken first: those in front, and within the drop. Beside
// and behind it there is hardly anybody, unless there is no other room.
func (p Press) order(q plane.Point) float64 {
	b, aside := p.behind(q)
	edge := aside / p.widthAt(b)
	return b + p.deep*edge*edge*edge*edge
}

// front returns the places of those who push in front, shoulder to shoulder, from the middle
// outwards: not on a line drawn with a ruler.
func (p Press) front(seed uint32) (all []plane.Point) {
	count := max(1, int(2*p.half/frontPitch))
	for i := range count {
		u, v := chance.Chance(seed, 2*uint32(i)), chance.Chance(seed, 2*uint32(i)+1)
		aside := fromMiddle(i, count)*frontPitch + .05*(u-.5)
		out := p.before - p.row.DentAt(aside) + .10*v
		all = append(all, p.row.Mid.Add(p.row.Along.Mul(aside)).Add(p.row.Out.Mul(out)))
	}
	return all
}

// does returns what somebody does so many metres behind the front: those in front push, and
// of the next, by luck from 0 to 1, most, then some. Nobody raises an arm, for that would say
// more than the move.
func (p Press) does(b, luck float64) story.Action {
	b *= math.Max(1, drawnDeep/p.deep) // in a small crowd it is sooner
	if b < .3 || b < 1.7 && luck < .82 || b < 4 && luck < .42 {
		return story.Push
	}
	return story.Stand
}

// facing returns where somebody looks at a place of the press, by luck from 0 to 1: in front
// against the row, and a little to its middle, behind that more and more loosely. One in ten
// at the back looks away.
func (p Press) facing(q plane.Point, luck, away float64) float64 {
	const beyond, inwards = 2.5, .45 // metres behind the row, and share of the way to its middle
	b, aside := p.behind(q)
	look := p.row.Out.Mul(-(math.Max(0, b) + p.before + beyond)).Sub(p.row.Along.Mul(inwards * aside))
	if b > 3 && away < .1 {
		look = look.Mul(-1)
	}
	spread := .12 + .53*chance.Smooth(b/5) // with what all differ by: 14 degrees, then 45
	return look.Angle() + spread*(2*luck-1)
}
