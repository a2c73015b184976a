package formation

import (
	"math"

	"standoff/story/direct/internal/stage"
)

const (
	laneGap   = 3.4 // the free way of a lane is as wide, metres
	leastLane = 1.2 // and at least so wide in a narrow place
	laneHalf  = 6.5 // how long each half of a lane beside a door is at most, metres
)

// lane returns two lines of people with a free way between: on both sides of a door or
// thing, or along a place.
func (m *Request) lane() Answer {
	if m.ground() {
		return m.avenue()
	}
	r, _ := m.axis(1)
	free := laneGap
	if m.To.Door >= 0 {
		free = math.Max(free, m.doorWidth())
	}
	per := (m.N + 1) / 2
	ranks := max(1, int(math.Ceil(float64(per)*rowSpacing/laneHalf)))
	r.Mid = r.Mid.Add(m.approach().Mul(float64(ranks-1) * stage.RowDepth))
	out := m.approach()
	var all []stage.Place
	for i := 0; len(all) < m.N && float64(i)*rowSpacing < laneHalf; i++ {
		for k := range ranks {
			for _, s := range []float64{-1, 1} {
				off := s * (free/2 + .35 + rowSpacing*float64(i))
				q := r.Mid.Add(r.Along.Mul(off)).Sub(out.Mul(float64(k) * stage.RowDepth))
				if len(all) < m.N && m.fits(q, stage.Apart, nearReach) {
					look := r.Out.Lerp(r.Along.Mul(-s), .8*math.Exp(-float64(i)/2))
					all = append(all, stage.Place{Point: q, Face: look.Angle()})
					r.Half = math.Max(r.Half, math.Abs(off))
				}
			}
		}
	}
	r.Gap, r.Group, r.Set = free, m.Move.Who[0], m.Floor.Set
	return Answer{Places: all, Row: r}
}

// avenue returns two lines that face each other along a place.
func (m *Request) avenue() Answer {
	ahead := m.heading()
	across := ahead.Across()
	r := &stage.Row{Group: m.Move.Who[0], Set: m.Floor.Set, Mid: m.part().Center(), Along: ahead, Out: across}
	per := (m.N + 1) / 2
	long, wide := m.extent(ahead), m.extent(across)
	most := max(1, int(long/rowSpacing)+1)
	ranks := (per + most - 1) / most
	r.Aisle = math.Min(laneGap, wide-2*float64(ranks-1)*stage.RowDepth)
	if r.Aisle < leastLane {
		return Answer{Row: r}
	}
	each := (per + ranks - 1) / ranks
	var all []stage.Place
	for i := range each {
		off := (float64(i) - float64(each-1)/2) * rowSpacing
		for k := range ranks {
			for _, s := range []float64{-1, 1} {
				q := r.Mid.Add(ahead.Mul(off)).Add(across.Mul(s * (r.Aisle/2 + float64(k)*stage.RowDepth)))
				if len(all) < m.N && m.fits(q, stage.Apart, 0) {
					all = append(all, stage.Place{Point: q, Face: across.Mul(-s).Angle()})
				}
			}
		}
		r.Half = math.Max(r.Half, math.Abs(off))
	}
	return Answer{Places: all, Row: r}
}
