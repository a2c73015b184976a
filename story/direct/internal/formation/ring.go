package formation

import (
	"cmp"
	"math"
	"slices"

	"standoff/story"
	"standoff/story/direct/internal/stage"
	"standoff/story/plane"
)

const (
	ringStep = .95 // from one to the next in a ring, and from ring to ring, metres
	ringRim  = .75 // between the edge of an area and the widest ring in it, metres
)

// rings returns places around a thing or a person, or in a place, in one ring inside or
// behind another.
func (m *Request) rings(as story.Formation) []stage.Place {
	span := math.Pi
	if as == story.Ring {
		span = 2 * math.Pi
	}
	c := m.To.Rect.Center()
	if m.ground() {
		c = m.part().Center()
		return m.ringsIn(c, span)
	}
	size := m.To.Rect.Size()
	r := math.Max(size.X, size.Y)/2 + 1
	if m.To.Who != nil {
		r += .5
	}
	var all []stage.Place
	for far := r + nearReach; len(all) < m.N && r < far; r += ringStep {
		all = m.around(all, c, plane.Point{X: r, Y: r}, span)
	}
	return all
}

// ringsIn returns places in rings that lie in a place: one just wide enough, then wider
// ones, then those inside. Where a circle does not fit it is drawn out along the longer
// side, to an ellipse.
func (m *Request) ringsIn(c plane.Point, span float64) (all []stage.Place) {
	half := m.part().Size().Mul(.5)
	switch {
	case !m.inside():
		half = plane.Point{X: nearReach, Y: nearReach}
	case m.To.Area >= 0:
		half = half.Sub(plane.Point{X: ringRim, Y: ringRim})
	}
	wide := math.Max(1.5, .9*float64(m.N)/span)
	r := plane.Point{X: math.Min(wide, half.X), Y: math.Min(wide, half.Y)}
	for circumference(r)*span/(2*math.Pi) < .9*float64(m.N) && (r.X < half.X || r.Y < half.Y) {
		r = plane.Point{X: math.Min(r.X*1.1+.01, half.X), Y: math.Min(r.Y*1.1+.01, half.Y)}
	}
	step := plane.Point{X: ringStep, Y: ringStep}
	for out := r; len(all) < m.N && out.X <= half.X && out.Y <= half.Y; out = out.Add(step) {
		all = m.around(all, c, out, span)
	}
	for in := r.Sub(step); len(all) < m.N && in.X > .3 && in.Y > .3; in = in.Sub(step) {
		all = m.around(all, c, in, span)
	}
	return all
}

// around appends places on an ellipse with these half-axes, from the side on which people come
// outwards, by turns. Of a half-ring it is that half.
func (m *Request) around(all []stage.Place, c, r plane.Point, span float64) []stage.Place {
	length := circumference(r) * span / (2 * math.Pi)
	count := max(1, int(length/ringStep))
	step := length / float64(count)
	dir := m.approach().Angle()
	var free []stage.Place
	var steps []int // of each of them, from that side
	for k := -(count / 2); k < count-count/2; k++ {
		q := c.Add(onEllipse(r, dir, float64(k)*step))
		if m.open(q, stage.Apart+.1) && !near(all, q) && !near(free, q) && m.onGround(q, nearReach) {
			free, steps = append(free, stage.Place{Point: q, Face: c.Sub(q).Angle()}), append(steps, k)
		}
	}
	wanted := min(len(free), m.N-len(all))
	chosen := spaced(steps, len(free))[:wanted]
	if len(all) == 0 && m.Move.As == story.Ring { // who goes about something has it in the middle
		chosen = spaced(steps, wanted)
	}
	for _, i := range chosen {
		all = append(all, free[i])
	}
	return all
}

// spaced returns the indices of n of the numbers, spread over all of them; that of the number
// nearest to 0 first.
func spaced(all []int, n int) []int {
	some := make([]int, n)
	for i := range some {
		some[i] = (2*i + 1) * len(all) / (2 * n)
	}
	slices.SortStableFunc(some, func(a, b int) int { return cmp.Compare(max(all[a], -all[a]), max(all[b], -all[b])) })
	return some
}

// near reports whether q is too close to one of the places.
func near(all []stage.Place, q plane.Point) bool {
	for _, p := range all {
		if p.Dist(q) < stage.Apart+.1 {
			return true
		}
	}
	return false
}

// circumference returns the length of an ellipse with these half-axes, by Ramanujan's
// first approximation (Modular equations and approximations to π, 1914).
func circumference(r plane.Point) float64 {
	return math.Pi * (3*(r.X+r.Y) - math.Sqrt((3*r.X+r.Y)*(r.X+3*r.Y)))
}

// onEllipse returns the point of an ellipse that lies so many metres along it from
// where it meets a direction. It walks along in small steps: an ellipse's arc has no
// closed form.
func onEllipse(r plane.Point, dir, along float64) plane.Point {
	sin, cos := math.Sincos(dir)
	angle := math.Atan2(sin/r.Y, cos/r.X)
	if r.X == r.Y {
		angle += along / r.X
		sin, cos = math.Sincos(angle)
		return plane.Point{X: cos * r.X, Y: sin * r.Y}
	}
	const steps = 64
	for range steps {
		sin, cos = math.Sincos(angle + along/steps/(r.X+r.Y)) // by the slope half a step on
		angle += along / steps / math.Hypot(r.X*sin, r.Y*cos)
	}
	sin, cos = math.Sincos(angle)
	return plane.Point{X: cos * r.X, Y: sin * r.Y}
}
