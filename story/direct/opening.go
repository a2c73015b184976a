package direct

import (
	"slices"

	"standoff/story"
	"standoff/story/direct/internal/shot"
	"standoff/story/plan"
	"standoff/story/plane"
)

// begin notes when the first moves of the i-th step begin. On a set that nobody has seen yet
// the camera shows all of it first, and the moves wait until it leaves for them.
func (d *stepping) begin(i int) {
	d.moves = d.start + plan.Opening
	if d.view.Cut {
		d.moves += plan.CutTime / 2
	}
	if d.first(i) && d.step.Establish && shot.Approaches(d.step, d.Layout) {
		d.view.WholeUntil = d.moves - plan.Opening + plan.Establishing
		d.moves = d.view.WholeUntil + plan.Opening
	}
}

// first reports whether the i-th step is the first on its set.
func (d *director) first(i int) bool {
	steps := d.plan.Story.Steps
	return !slices.ContainsFunc(steps[:i], func(s *story.Step) bool { return s.Set == steps[i].Set })
}

// flight returns for how much of the step, in seconds, nothing can be read as the camera
// approaches.
func (d *stepping) flight() float64 {
	if d.view.WholeUntil > 0 {
		return plan.PanTime
	}
	return 0
}

// vast is how many times as large as what its steps show a set is of which only that is
// shown at first.
const vast = 2.

// openings has the camera show, where a set is much larger than what all of its steps
// show, only that at first.
func (d *director) openings() {
	for i := range d.plan.Views {
		v := &d.plan.Views[i]
		if v.WholeUntil == 0 {
			continue
		}
		var all []plane.Point
		for k, s := range d.plan.Story.Steps {
			if s.Set == d.plan.Story.Steps[i].Set {
				all = append(all, d.plan.Views[k].Shot.Hull...)
			}
		}
		shown := plane.Bounds(all)
		if area(v.Whole.Region) > vast*area(shown) {
			v.Whole.Region, v.Whole.Hull = shown, plane.Hull(all)
			v.Whole.Focus, v.Whole.Core = v.Whole.Region, v.Whole.Hull
		}
	}
}

// area returns how large a rectangle is, in square metres.
func area(r plane.Rect) float64 { return r.Size().X * r.Size().Y }
