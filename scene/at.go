package scene

import "standoff/story"

// momentAt is the plan's moment at the time.
func momentAt(p *story.Plan, t float64) *story.Moment {
	if p, ok := any(p).(interface{ At(float64) *story.Moment }); ok {
		return p.At(t)
	}
	return &story.Moment{Plan: p}
}
