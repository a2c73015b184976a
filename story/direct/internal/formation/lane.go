package formation

import (
	"math"

	"standoff/story/direct/internal/stage"
	"standoff/story/plane"
)

const (
	laneGap   = 3.4 // the free way of a lane is as wide, metres
	leastLane = 1.2 // and at least so wide in a narrow place
	laneHalf  = 6.5 // how long each half of a lane beside a door is at most, metres
)

// lane returns two lines of people with a free way between: on both sides of a door or
// thing, or along a place.
func (m *Request) lane() Answer {
	if m.To.Lane != nil {
		return cordon(m)
	}
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

const (
	cordonGap  = 3.  // the free way of a lane through people is as wide, metres
	cordonStep = 2.4 // the most from one to the next along it
	cordonEnds = .9  // and how far it reaches beyond those people
)

// LaneThrough returns a lane through people whose middle is at a point and who reach so far
// from there along it: longer, where more people are to stand along it.
func LaneThrough(mid, ahead plane.Point, reach float64, people int) *stage.Row {
	half := math.Max(reach+cordonEnds, float64((people+1)/2-1)*rowSpacing/2)
	return &stage.Row{Mid: mid, Along: ahead, Out: ahead.Across(), Half: half, Aisle: cordonGap, Parts: true}
}

// LaneNeeds returns how many people it takes at least to stand along a lane of half a length.
func LaneNeeds(half float64) int { return 2 * (int(math.Ceil(2*half/cordonStep-1e-9)) + 1) }

// cordon returns two lines along a lane through people, who look into it.
func cordon(m *Request) Answer {
	r := m.To.Lane
	per := (m.N + 1) / 2
	step := 2 * r.Half / math.Max(1, float64(per-1))
	var all []stage.Place
	for i := range per {
		for _, s := range []float64{-1, 1} {
			q := r.Mid.Add(r.Along.Mul(float64(i)*step - r.Half)).Add(r.Out.Mul(s * r.Aisle / 2))
			if len(all) < m.N && m.fits(q, stage.Apart, 2*nearReach) {
				all = append(all, stage.Place{Point: q, Face: r.Out.Mul(-s).Angle()})
			}
		}
	}
	return Answer{Places: all, Row: r}
}
