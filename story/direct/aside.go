package direct

import (
	"math"
	"slices"
	"sort"

	"standoff/story"
	"standoff/story/chance"
	"standoff/story/direct/internal/stage"
	"standoff/story/layout"
	"standoff/story/plane"
)

const (
	asideBest = 4.  // metres that people step aside who make way for a lane
	asideFar  = 9.  // and at most, where there is no room so near
	asideNear = 2.  // and steps from a place where it is too narrow to walk
	asideTurn = 24  // directions in which they look for a place
	pastOther = .34 // metres past others, on the way
	brushPast = .28 // and where it is narrow
)

// A stepAside is somebody who gives way, and where they go.
type stepAside struct {
	person int
	to     plane.Point
}

// makeWay finds places for all who stand in the way of a lane, each as near as can be. Where
// others stand close beside it, those who go first go deeper among them than they would have
// to, and leave the places at the lane to who comes after. It reports false where somebody
// has no place.
func (d *parting) makeWay(r *stage.Row) (all []stepAside, ok bool) {
	if all, ok = d.inTheWay(r); !ok {
		return nil, false
	}
	for _, deep := range [...]float64{0, 1, 2, 3} {
		if d.allAside(r, all, deep, asideBest) {
			return all, true
		}
	}
	return all, d.allAside(r, all, 0, asideFar)
}

// inTheWay returns those who stand in the way of a lane, who stands farthest from its middle
// first. It reports false where one of them does not step aside.
func (d *parting) inTheWay(r *stage.Row) (all []stepAside, ok bool) {
	for p := range d.Postures {
		if n := &d.Postures[p]; n.Set == d.Set && r.InTheWay(n.At) && d.room.Near(n.At, .02) {
			if d.fixed(p) {
				return nil, false
			}
			all = append(all, stepAside{person: p})
		}
	}
	off := func(s stepAside) float64 { return math.Abs(d.Postures[s.person].At.Sub(r.Mid).Dot(r.Out)) }
	sort.SliceStable(all, func(a, b int) bool { return off(all[a]) > off(all[b]) })
	return all, true
}

// allAside finds a place for each, no farther than so many metres; the first go deep among
// those beside the lane, and each of the next less deep. It reports false where somebody has
// no place.
func (d *parting) allAside(r *stage.Row, all []stepAside, deep, farthest float64) bool {
	g := d.room.Clone(nil)
	for _, s := range all {
		g.Drop(d.Postures[s.person].At)
	}
	ok := true
	for i := range all {
		left := deep * float64(len(all)-i) / float64(len(all))
		if all[i].to, ok = d.beside(r, g, all[:i+1], left, farthest); !ok {
			return false
		}
		g.Add(all[i].to)
	}
	return true
}

// fixed reports whether somebody does not step aside: who sits, stands on a thing, or in a
// line.
func (d *parting) fixed(p int) bool {
	n := &d.Postures[p]
	return n.Z > .02 || n.Action == story.Sit || n.Action == story.OnGround || n.Seated || n.Action == story.Lie ||
		slices.ContainsFunc(d.Rows, func(r *stage.Row) bool { return r.Set == d.Set && slices.Contains(r.People, p) })
}

// A passage is how somebody who steps aside may go.
type passage struct {
	deep  float64 // so many metres from the lane, at least
	close float64 // past nobody nearer than this, metres
	cross bool    // to the other side of the lane, too
}

// beside returns the nearest free place for the last of those who step aside that is not in
// the way of a lane, no farther than so many metres: on the side of it on which they stand,
// past nobody, and deep among those beside it, if it can be.
func (d *parting) beside(r *stage.Row, g *stage.Standing, who []stepAside, deep, farthest float64) (plane.Point, bool) {
	at := d.Postures[who[len(who)-1].person].At
	all := []passage{{deep, pastOther, false}, {0, pastOther, false}, {0, brushPast, false}}
	if farthest > asideBest {
		all = []passage{{0, pastOther, false}, {0, 0, false}, {0, 0, true}}
	}
	side := math.Copysign(1, at.Sub(r.Mid).Dot(r.Out))
	area := layout.AreaAt(d.Layout, at)
	end := math.Max(r.Half, math.Abs(at.Sub(r.Mid).Dot(r.Along))) // nobody steps before its mouth
	for _, p := range all {
		for far := .2; far < farthest; far += .2 {
			for turn := range asideTurn {
				sin, cos := math.Sincos(r.Out.Angle() + 2*math.Pi*float64(turn)/asideTurn)
				q := at.Add(plane.Point{X: cos, Y: sin}.Mul(far))
				off := q.Sub(r.Mid).Dot(r.Out) * side
				if off < 0 && !p.cross || r.InTheWay(q) || math.Abs(off) < r.Aisle/2+p.deep && p.deep > 0 ||
					!p.cross && math.Abs(q.Sub(r.Mid).Dot(r.Along)) > end ||
					layout.AreaAt(d.Layout, q) != area || !g.Free(q, stage.Apart+.02) || brushes(g, at, q, p.close) {
					continue
				}
				if p.close > 0 && d.meets(who, q) {
					continue
				}
				if d.Ways.Clear(at, q, d.Open) || far < asideNear && !d.Ways.Walled(at, q, d.Open) {
					return q, true
				}
			}
		}
	}
	return plane.Point{}, false
}

// meets reports whether the last of those who step aside would walk into one of the others on
// the way to a place.
func (d *parting) meets(who []stepAside, to plane.Point) bool {
	me := stepAside{who[len(who)-1].person, to}
	for t := 0.; t < 4; t += .15 {
		q := d.under(me, t)
		for _, other := range who[:len(who)-1] {
			if d.under(other, t).Dist(q) < brushPast {
				return true
			}
		}
	}
	return false
}

// under returns where somebody is so many seconds after people have begun to step aside.
func (d *stepping) under(s stepAside, t float64) plane.Point {
	at := d.Postures[s.person].At
	far := at.Dist(s.to)
	walked := partStep * (t - d.tardy(s.person))
	return at.Lerp(s.to, math.Max(0, math.Min(1, walked/math.Max(far, 1e-9))))
}

// tardy returns how many seconds later than others somebody steps aside.
func (d *stepping) tardy(person int) float64 { return .3 * chance.Chance(d.People[person].Seed, 72) }

// brushes reports whether the straight way from a to b leads past anybody at less than so many
// metres.
func brushes(g *stage.Standing, a, b plane.Point, close float64) bool {
	const step = .15
	far := a.Dist(b)
	for s := step; s < far && close > 0; s += step {
		if g.Near(a.Lerp(b, s/far), close) {
			return true
		}
	}
	return false
}
