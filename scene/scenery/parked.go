package scenery

import (
	"standoff/story/layout"
	"standoff/story/plan"
)

// parkedIn returns, for each prop that is a vehicle, how it stands where it was put.
func parkedIn(l *layout.Layout) []*plan.VehicleState {
	all := make([]*plan.VehicleState, len(l.Props))
	for i := range l.Props {
		x := &l.Props[i]
		if propForms[x.Prop.Kind].draw != nil {
			continue
		}
		lies := x.Lying()
		all[i] = &plan.VehicleState{Vehicle: &plan.Vehicle{Prop: x.Prop, Long: lies.Long, Wide: lies.Wide, Seed: x.Seed},
			Pose: lies.Pose, Alpha: 1}
	}
	return all
}

// park draws a vehicle that nothing moves.
func (b *Builder) park(v *plan.VehicleState) { b.wagon(v) }
