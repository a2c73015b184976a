//go:build !js

// Ways are worked out where stories are made. What is published has them written down, so
// that a reader's browser works out none: workway_js.go stands there in the place of this
// file, and nothing of berths.go, alongside.go, crossings.go and package drive is linked.

package direct

import (
	"standoff/story"
	"standoff/story/direct/internal/drive"
	"standoff/story/direct/internal/stage"
	"standoff/story/layout"
	"standoff/story/plan"
	"standoff/story/plane"
)

type body = drive.Body

// prepare notes how the vehicle drives.
func (g *driving) prepare() {
	g.body = bodyOf(g.v)
	g.axle = g.body.Axle
}

// bodyOf returns how a vehicle drives: as a car does, on whose back wheels it does not
// slide aside; a boat turns in less room, about its stern.
func bodyOf(v *plan.Vehicle) drive.Body {
	b := drive.Body{Long: v.Long, Wide: v.Wide, Radius: .6 * v.Long, Axle: .3 * v.Long, Floats: layout.FormOf(v.Prop.Kind).Floats}
	if b.Floats {
		b.Radius, b.Axle = .4*v.Long, .4*v.Long
	}
	return b
}

// ground returns the ground on which the vehicle drives, without what stands on it but
// for things, or with people who stand there too; open says which doors are.
func (g *driving) ground(body drive.Body, open []bool, people bool, lanes []plane.Rect) *drive.Ground {
	var others []layout.PlacedProp
	for k := range g.plan.Vehicles {
		v, now := &g.plan.Vehicles[k], &g.vehicles.now[k]
		if k != g.k && v.Set == g.v.Set && now.here {
			others = append(others, layout.Turned(v.Prop, now.pose, v.Long, v.Wide, v.Seed))
		}
	}
	ground := drive.NewGround(g.plan.Layouts[g.v.Set].Standing(g.vehicles.moved[g.v.Set], others), open, body, lanes)
	if !people {
		return ground
	}
	for p := range g.Postures {
		if g.OnFloor(p) && !g.aboard(p, g.k) {
			ground.PutPerson(g.Postures[p].At)
		}
	}
	return ground
}

// headingTo returns whether the move says where the front is to look in the end, and
// where that is from a place.
func (g berthing) headingTo(at plane.Point) (float64, bool) {
	if side, ok := g.o.Toward.To.(story.Side); ok {
		return layout.Outward(side).Angle(), true
	}
	if to, ok := g.LookAt(g.o.Toward); ok {
		return to.Sub(at).Angle(), true
	}
	return 0, false
}

// target returns what an id stands for, and tells the author where that is not there.
func (g *driving) target(of story.Ref) (*stage.Target, bool) {
	t, ok := g.Target(of)
	if !ok {
		g.missing(g.o, of)
	}
	return t, ok
}
