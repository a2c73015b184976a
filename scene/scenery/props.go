package scenery

import (
	"math"

	"standoff/scene/camera"
	"standoff/scene/path"
	"standoff/scene/theme"
	"standoff/story/layout"
	"standoff/story/plane"
)

// A propKind is how one kind of prop is drawn. Tall is how high it reaches,
// for what can be seen; cast is the height of its shadow.
type propKind struct {
	draw       func(b *Builder, x *layout.PlacedProp)
	tall, cast float64
	round      bool // its shadow is
	// thin is true of what stands on the middle line of its footprint. The
	// rest fills it: nobody is within, except on top.
	thin bool
}

// propKinds has every kind of story.PropKinds.
var propKinds = map[string]propKind{
	"podium":     {draw: drawPodium, tall: 1.3, cast: .7},
	"platform":   {draw: drawPlatform, tall: .5, cast: .5},
	"desk":       {draw: drawDesk, tall: 1, cast: .5},
	"table":      {draw: drawTable, tall: 1, cast: .5},
	"ballot-box": {draw: drawBallotBox, tall: 1.2, cast: .7},
	"microphone": {draw: drawMicrophone, tall: 1.6, thin: true},
	"flag":       {draw: drawFlag, tall: 3.4, thin: true},
	"sign":       {draw: drawSign, tall: 2.4, thin: true},
	"screen":     {draw: drawScreen, tall: 3.2, cast: 1.2, thin: true},
	"statue":     {draw: drawStatue, tall: 4.5, cast: 1.6},
	"column":     {draw: drawColumn, tall: 2.6, cast: 1.9, round: true, thin: true},
	"tree":       {draw: drawTree, tall: 5, thin: true},
	"fountain":   {draw: drawFountain, tall: 2, cast: .4, round: true},
	"tent":       {draw: drawTent, tall: 3, cast: 1.2, thin: true},
	"barrier":    {draw: drawBarrier, tall: 1.2, cast: .4, thin: true},
	"fence":      {draw: drawFence, tall: 1.9, cast: .6, thin: true},
	"building":   {draw: drawBuilding, tall: 2.2, cast: 1.6},
	"bus":        {draw: drawBus, tall: 3, cast: 2},
	"car":        {draw: drawCar, tall: 1.6, cast: 1},
	"van":        {draw: drawVan, tall: 2.4, cast: 1.6},
	"truck":      {draw: drawTruck, tall: 3, cast: 1.6},
	"ambulance":  {draw: drawAmbulance, tall: 2.6, cast: 1.6},
	"boat":       {draw: drawBoat, tall: 3},
	"fire":       {draw: drawFire, tall: 2.5, thin: true},
}

func DrawProps(b *Builder, m *Model) {
	for i := range m.Layout.Props {
		x := &m.Layout.Props[i]
		k, ok := propKinds[x.Prop.Kind]
		if !ok || !b.Cam.Seen(x.Rect.Grow(1.5), 2.2*k.tall, 4) {
			continue
		}
		foot := x.Rect.Min.Y
		if k.thin {
			foot = x.Rect.Center().Y
		}
		b.piece(foot)
		k.draw(b, x)
		b.end()
	}
}

// castProp adds the prop's shadow.
func (d *Pen) castProp(p *path.Path, x *layout.PlacedProp) {
	k := propKinds[x.Prop.Kind]
	c := x.Rect.Center()
	switch {
	case x.Prop.Kind == "tree":
		d.castTree(p, x)
	case k.cast == 0:
	case k.round:
		size := x.Rect.Size()
		d.castRound(p, c, math.Min(size.X, size.Y)/2, k.cast)
	default:
		foot := Corners(x.Rect)
		d.cast(p, foot[:], k.cast)
	}
}

// hue is the prop's colour as card, or the one given.
func (b *Builder) hue(x *layout.PlacedProp, otherwise theme.Color) coat {
	if x.Prop.Color == "" {
		return card(b.Theme, otherwise)
	}
	return card(b.Theme, b.Theme.Painted(x.Prop.Color))
}

func (b *Builder) upright(x, y, z float64) camera.Upright {
	return camera.Upright{At: b.Cam.Project(x, y, z), U: b.Cam.Scale}
}

// inset is the rectangle with a share of its width and depth left on each side.
func inset(r plane.Rect, share float64) plane.Rect {
	d := r.Size().Mul(share)
	return plane.Rect{Min: r.Min.Add(d), Max: r.Max.Sub(d)}
}

// wide reports whether the prop lies across rather than down the picture.
func wide(r plane.Rect) bool { s := r.Size(); return s.X >= s.Y }
