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
		all[i] = parked(x)
	}
	return all
}

// parked returns how a prop that is a vehicle stands where it was put.
func parked(x *layout.PlacedProp) *plan.VehicleState {
	lies := x.Lying()
	return &plan.VehicleState{Vehicle: &plan.Vehicle{Prop: x.Prop, Long: lies.Long, Wide: lies.Wide, Seed: x.Seed},
		Pose: lies.Pose, Alpha: 1}
}

// park draws a vehicle that nothing moves.
func (b *Builder) park(v *plan.VehicleState) { b.wagon(v) }
