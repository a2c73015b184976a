// Package props draws what stands in a set besides walls and seats: furniture, signs, fences, monuments, trees
// and parked vehicles. Scenery calls it; label and sight ask how much room a prop takes. It never says where
// one stands, nor how large it is, which layout does. Read props.go and street.go first.
package props

import (
	"math"

	"standoff/scene/scenery/building"
	"standoff/scene/scenery/draw"
	"standoff/scene/scenery/pieces"
	"standoff/scene/scenery/trees"
	"standoff/scene/scenery/vehicles"
	"standoff/story/layout"
	"standoff/story/plan"
	"standoff/story/plane"
)

// A propForm is how one kind of prop is drawn. Lengths are in metres.
type propForm struct {
	// Draw paints it from any side. What has a front has it at the bottom of its footprint where
	// that lies across (draw.Wide), on the right where it lies down; Pen.Leads reports whether an
	// edge is turned to the reader: what stands on it is painted last if so, else first. Nothing
	// reaches beyond the footprint: people there would be painted over it. Ink and Ink2 turn pale in
	// the dark: print on something light takes draw.Darkest.
	draw func(b *pieces.Builder, x *layout.PlacedProp)
	tall float64 // how high it is drawn, for what it hides; where one stands on it that is layout's Top

	shadow shadowShape
	casts  float64 // the height that its shadow is drawn for, of tall things about two thirds of theirs; 0 is no shadow

	// midline is true of what is painted at the middle line of its footprint:
	// people in its back half are behind it. The rest is painted from its back
	// edge on, as nobody is within it except on top.
	midline bool

	// Words keep clear of the footprint, grown by clearRoom, up to clearHigh; 0 is the usual height,
	// enough for what is read by its lower part. The rest of a crown or a flag is to be seen, too.
	clearRoom, clearHigh float64
	vital                bool // words never cover it
}

// usualClear is the height up to which words keep clear of most props, metres.
const usualClear = 1.2

// A shadowShape is how a prop's shadow is worked out.
type shadowShape uint8

const (
	boxShadow   shadowShape = iota // of an upright solid over the footprint
	roundShadow                    // of a cylinder within it
	crownShadow                    // of a tree's crown
)

// propForms has every kind of story.PropKinds that is no vehicle.
var propForms = map[string]propForm{
	"podium":     {draw: drawPodium, tall: 1.3, casts: .7},
	"platform":   {draw: drawPlatform, tall: .5, casts: .5},
	"desk":       {draw: drawDesk, tall: 1, casts: .5},
	"table":      {draw: drawTable, tall: 1, casts: .5},
	"ballot-box": {draw: drawBallotBox, tall: 1.2, casts: .7},
	"microphone": {draw: drawMicrophone, tall: 1.6, midline: true},
	"flag":       {draw: drawFlag, tall: 3.4, midline: true, clearHigh: 3},
	"sign":       {draw: drawSign, tall: 2.4, midline: true, clearHigh: 3},
	"screen":     {draw: drawScreen, tall: 3.2, casts: 1.2, midline: true},
	"statue":     {draw: drawStatue, tall: 4.5, casts: 1.6, clearHigh: 3},
	"column":     {draw: drawColumn, tall: 2.6, casts: 1.9, shadow: roundShadow, midline: true},
	"tree":       {draw: drawTree, tall: 5, shadow: crownShadow, midline: true, clearHigh: 3.4, clearRoom: .8},
	"fountain":   {draw: drawFountain, tall: 2, casts: .4, shadow: roundShadow},
	"tent":       {draw: drawTent, tall: 3, casts: 1.2, midline: true},
	"barrier":    {draw: drawBarrier, tall: 1.2, casts: .4, midline: true},
	"fence":      {draw: drawFence, tall: 1.9, casts: .6, midline: true},
	"building":   {draw: drawBuilding, tall: 2.2, casts: 1.6},
	"fire":       {draw: drawFire, tall: 2.5, midline: true, clearHigh: 1.6, vital: true},
}

// Clearance returns the room, on the plan and upwards in metres, that words had
// better not cover because the prop stands there.
func Clearance(x *layout.PlacedProp) (room plane.Rect, high float64) {
	k := propForms[x.Prop.Kind]
	room, high = x.Rect, usualClear
	if k.clearRoom > 0 {
		room = room.Grow(k.clearRoom)
	}
	if k.clearHigh > 0 {
		high = k.clearHigh
	}
	return room, high
}

// Vital reports whether the prop is what a story may be about by itself, a fire: words never cover
// its [Clearance].
func Vital(x *layout.PlacedProp) bool { return propForms[x.Prop.Kind].vital }

// Props are what stands in a set.
type Props struct {
	all    []layout.PlacedProp
	parked []*plan.VehicleState // of each, nil where it is no vehicle
}

// Of returns the layout's props.
func Of(l *layout.Layout) Props {
	return Props{l.Props, vehicles.ParkedIn(l)}
}

// Draw draws every prop of a kind that has a form, but for those that a building has: under
// its roof, or as columns of a portico.
func (ps *Props) Draw(b *pieces.Builder, m *building.Buildings) {
	for i := range ps.all {
		x := &ps.all[i]
		if m.Indoors(x.Rect.Center()) || m.OfPortico(i) {
			continue
		}
		if v := ps.parked[i]; v != nil {
			vehicles.DrawParked(b, v, x.Rect)
			continue
		}
		k, ok := propForms[x.Prop.Kind]
		if !ok || !b.Cam.Seen(x.Rect.Grow(1.5), 2.2*k.tall, 4) {
			continue
		}
		foot := draw.CornersOf(x.Rect)
		if k.midline {
			foot = draw.Midline(x.Rect)
		}
		b.Begin(foot[:])
		k.draw(b, x)
		b.End()
	}
}

// Cast adds the shadows of all of them.
func (ps *Props) Cast(c draw.Caster) {
	for i := range ps.all {
		if x := &ps.all[i]; ps.parked[i] != nil {
			vehicles.CastParked(c, x)
		} else {
			castProp(c, x)
		}
	}
}

// castProp adds the prop's shadow.
func castProp(c draw.Caster, x *layout.PlacedProp) {
	k := propForms[x.Prop.Kind]
	switch {
	case k.shadow == crownShadow:
		trees.Of(x).Cast(c)
	case k.casts == 0:
	case k.shadow == roundShadow:
		size := x.Rect.Size()
		c.Round(x.Rect.Center(), math.Min(size.X, size.Y)/2, k.casts)
	default:
		foot := draw.CornersOf(x.Rect)
		c.Solid(foot[:], k.casts)
	}
}

// inset returns the rectangle with a share of its width and depth left on each side.
func inset(r plane.Rect, share float64) plane.Rect {
	d := r.Size().Mul(share)
	return plane.Rect{Min: r.Min.Add(d), Max: r.Max.Sub(d)}
}
