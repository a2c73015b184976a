package vehicles

import (
	"standoff/scene/scenery/draw"
	"standoff/scene/scenery/pieces"
	"standoff/story/layout"
	"standoff/story/plan"
	"standoff/story/plane"
)

// A form is how high a kind of vehicle is drawn, metres.
type form struct {
	tall  float64 // for what it hides; where one stands on it that is layout's Top
	casts float64 // its shadow is drawn for, 0 is none
}

// forms has every kind of story.PropKinds that is a vehicle.
var forms = map[string]form{
	"bus":       {tall: 3, casts: 2},
	"car":       {tall: 1.6, casts: 1},
	"van":       {tall: 2.4, casts: 1.6},
	"truck":     {tall: 3, casts: 1.6},
	"ambulance": {tall: 2.6, casts: 1.6},
	"boat":      {tall: 3},
}

// ParkedIn returns, for each prop that is a vehicle, how it stands where it was put.
func ParkedIn(l *layout.Layout) []*plan.VehicleState {
	all := make([]*plan.VehicleState, len(l.Props))
	for i := range l.Props {
		if x := &l.Props[i]; isVehicle(x.Prop.Kind) {
			all[i] = parked(x)
		}
	}
	return all
}

// isVehicle reports whether a kind of prop is a vehicle.
func isVehicle(kind string) bool { _, ok := forms[kind]; return ok }

// parked returns how a prop that is a vehicle stands where it was put.
func parked(x *layout.PlacedProp) *plan.VehicleState {
	lies := x.Lying()
	return &plan.VehicleState{Vehicle: &plan.Vehicle{Prop: x.Prop, Long: lies.Long, Wide: lies.Wide, Seed: x.Seed},
		Pose: lies.Pose, Alpha: 1}
}

// DrawParked draws a vehicle that nothing moves, on its footprint.
func DrawParked(b *pieces.Builder, v *plan.VehicleState, foot plane.Rect) {
	if b.Cam.Seen(foot.Grow(1.5), 2.2*forms[v.Prop.Kind].tall, 4) {
		drawVehicle(b, v)
	}
}

// CastParked adds the shadow of a vehicle that nothing moves.
func CastParked(c draw.Caster, x *layout.PlacedProp) {
	if high := forms[x.Prop.Kind].casts; high > 0 {
		foot := draw.CornersOf(x.Rect)
		c.Solid(foot[:], high)
	}
}
