package scenery

import (
	"math"

	"standoff/scene/theme"
	"standoff/story/layout"
	"standoff/story/plane"
)

// A propForm is how one kind of prop is drawn. Lengths are in metres.
type propForm struct {
	draw func(b *Builder, x *layout.PlacedProp) // nil of a vehicle, which has a wagon
	tall float64                                // how high it is drawn, for what it hides; where one stands on it that is layout's Top

	shadow shadowShape
	casts  float64 // the height that its shadow is drawn for, of tall things about two thirds of theirs; 0 is no shadow

	// midline is true of what is painted at the middle line of its footprint:
	// people in its back half are behind it. The rest is painted from its back
	// edge on, as nobody is within it except on top.
	midline bool

	// Words keep clear of the footprint, grown by clearRoom, up to clearHigh;
	// 0 is the usual height.
	clearRoom, clearHigh float64
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

// propForms has every kind of story.PropKinds.
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
	"bus":        {tall: 3, casts: 2},
	"car":        {tall: 1.6, casts: 1},
	"van":        {tall: 2.4, casts: 1.6},
	"truck":      {tall: 3, casts: 1.6},
	"ambulance":  {tall: 2.6, casts: 1.6},
	"boat":       {tall: 3},
	"fire":       {draw: drawFire, tall: 2.5, midline: true},
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

// drawProps draws every prop of a kind that has a form.
func (b *Builder) drawProps(m *Model) {
	for i := range m.Layout.Props {
		x := &m.Layout.Props[i]
		k, ok := propForms[x.Prop.Kind]
		if !ok || !b.Cam.Seen(x.Rect.Grow(1.5), 2.2*k.tall, 4) || m.indoors(x.Rect.Center()) || m.ofPortico(i) {
			continue
		}
		if v := m.parked[i]; v != nil {
			b.park(v)
			continue
		}
		foot := cornersOf(x.Rect)
		if k.midline {
			foot = midline(x.Rect)
		}
		b.begin(foot[:])
		k.draw(b, x)
		b.end()
	}
}

// prop adds the prop's shadow.
func (c caster) prop(x *layout.PlacedProp) {
	k := propForms[x.Prop.Kind]
	switch {
	case k.shadow == crownShadow:
		treeOf(x).cast(c)
	case k.casts == 0:
	case k.shadow == roundShadow:
		size := x.Rect.Size()
		c.round(x.Rect.Center(), math.Min(size.X, size.Y)/2, k.casts)
	default:
		foot := cornersOf(x.Rect)
		c.solid(foot[:], k.casts)
	}
}

// midline returns the footprint of something thin that stands in the middle of the rectangle,
// along its longer sides.
func midline(r plane.Rect) [4]plane.Point {
	const half = .02
	c := r.Center()
	if wide(r) {
		r.Min.Y, r.Max.Y = c.Y-half, c.Y+half
	} else {
		r.Min.X, r.Max.X = c.X-half, c.X+half
	}
	return cornersOf(r)
}

// hue returns the prop's colour as card, or the one given.
func (b *Builder) hue(x *layout.PlacedProp, otherwise theme.Color) coat {
	if x.Prop.Color == "" {
		return card(b.Theme, otherwise)
	}
	return card(b.Theme, b.Theme.Painted(x.Prop.Color))
}

// inset returns the rectangle with a share of its width and depth left on each side.
func inset(r plane.Rect, share float64) plane.Rect {
	d := r.Size().Mul(share)
	return plane.Rect{Min: r.Min.Add(d), Max: r.Max.Sub(d)}
}

// wide reports whether the prop lies across rather than down the picture.
func wide(r plane.Rect) bool { s := r.Size(); return s.X >= s.Y }
