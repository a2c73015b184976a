package plan

import (
	"math"

	"standoff/story/chance"
)

// PanTime is how long the camera takes from one shot to the next, seconds.
const PanTime = 1.2

// camera sets the shot at a time of a step.
func (p *Plan) camera(m *Moment, i int, t float64) {
	v := &p.Views[i]
	m.Camera, m.Pans = v.Shot, [3]Pan{}
	if v.Arrives > 0 {
		now := t + p.Steps[i].Start
		m.Pans[0] = Pan{v.First, 1 - chance.Smooth((now-v.Leaves)/(v.Arrives-v.Leaves))}
	}
	if now := t + p.Steps[i].Start; now < v.WholeUntil+PanTime && v.WholeUntil > 0 {
		m.Pans[1] = Pan{v.Whole, 1 - glide((now-v.WholeUntil)/PanTime)}
	}
	if i > 0 && t < PanTime && !(v.Cut && (v.Again || p.Steps[i-1].Step.Set != p.Steps[i].Step.Set)) {
		m.Pans[2] = Pan{p.Views[i-1].Shot, 1 - glide(t/PanTime)}
	}
}

// glide runs from 0 to 1 without a jerk.
func glide(u float64) float64 {
	u = math.Max(0, math.Min(1, u))
	return u * u * u * (u*(6*u-15) + 10)
}
