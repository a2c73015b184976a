// Package surroundings draws what lies beyond a set's edges, where nothing happens: blocks of houses with
// streets, cars and lamps between them, or a park. It is made up from a seed. Scenery calls it, once for a layout
// and then for the ground and for what stands there. It never hides anything of the set, and has no name, no
// sign and nobody. Read around.go and city.go first.
package surroundings

import (
	"math"

	"standoff/scene/scenery/draw"
	"standoff/scene/scenery/extent"
	"standoff/scene/scenery/ground"
	"standoff/scene/scenery/trees"
	"standoff/scene/theme"
	"standoff/story"
	"standoff/story/chance"
	"standoff/story/layout"
	"standoff/story/plane"
)

// Around is what stands beyond a set's edges, where nothing happens: blocks of houses and the streets
// between them, or a park. It is made up, and looks it: pale, without a name, a sign or
// anybody. None of it hides anything of the set.
type Around struct {
	set    plane.Rect // kept free, with the pavement about it
	base   plane.Rect
	city   bool
	pads   []plane.Rect     // ground between streets
	kerbs  [][2]plane.Point // as a street's
	lanes  [][2]plane.Point // likewise
	joints [][2]plane.Point // of the pavement about the set
	things []thing          // what stands there
	order  []int32          // of the things, back to front
}

// A thing is a house, a tree, a car or a lamp beyond the set's edges.
type thing struct {
	kind  thingKind
	rect  plane.Rect  // of a house
	at    plane.Point // of its middle
	along plane.Point // where a car's front points, or a lamp's arm
	high  float64     // metres
	seed  uint32
	deep  float64 // how far towards the viewer, in the picture being drawn
}

type thingKind uint8

const (
	aHouse thingKind = iota
	aTree
	aCar
	aLamp
)

// How far the surroundings reach beyond the set, metres, and how far things stand in them that
// are small.
const (
	aroundFar  = 85
	aroundNear = 48
)

// Of returns the surroundings of a set, made up by the seed; nil for bare paper.
func Of(l *layout.Layout, seed uint32) *Around {
	if l.Set == nil || l.Set.Around == "" || l.Set.Around == story.NoneAround || l.Bounds.Empty() {
		return nil
	}
	lots := chance.Lot(seed)
	a := &Around{set: l.Bounds, base: l.Bounds.Grow(aroundFar), city: l.Set.Around == story.City}
	if a.city {
		a.build(l, &lots)
	} else {
		a.plant(&lots)
	}
	a.clear(wildOf(l))
	return a
}

// clear takes away what stands where it must not, and puts the rest into an order.
func (a *Around) clear(wild []plane.Rect) {
	keep := a.things[:0]
	for _, t := range a.things {
		box, met := plane.Rect{Min: t.at, Max: t.at}.Grow(.6), false
		if t.kind == aHouse {
			box = t.rect.Grow(.5)
		}
		for _, w := range wild {
			met = met || extent.Overlap(w, box)
		}
		if !met {
			a.order = append(a.order, int32(len(keep)))
			keep = append(keep, t)
		}
	}
	a.things = keep
}

// wildOf returns the set itself, and its lawns and waters as far as they run on.
func wildOf(l *layout.Layout) []plane.Rect {
	out := []plane.Rect{l.Bounds}
	for i := range l.Areas {
		ground := l.Areas[i].Area.Ground
		if r := extent.Drawn(l, i); r != l.Areas[i].Rect && ground != story.Street && (ground == story.Water || extent.InCity(l)) {
			out = append(out, r)
		}
	}
	return out
}

// plant plants a park: trees in loose groups.
func (a *Around) plant(lots *chance.Lot) {
	const pitch = 8.5
	free := a.set.Grow(3)
	for x := a.base.Min.X; x < a.base.Max.X; x += pitch {
		for y := a.base.Min.Y; y < a.base.Max.Y; y += pitch {
			at := plane.Point{X: x + pitch*lots.Next(), Y: y + pitch*lots.Next()}
			size, here := lots.Next(), lots.Next() < .3+.3*math.Sin(x/17)*math.Cos(y/13)
			if here && !free.Contains(at) && a.set.Grow(1.4*aroundNear).Contains(at) {
				r := 1.5 + .9*size
				a.things = append(a.things, thing{kind: aTree, at: at, high: 1.95*r + .3, seed: uint32(*lots) >> 8})
			}
		}
	}
}

// DrawGround draws what lies flat around the set.
func (a *Around) DrawGround(d *draw.Pen) {
	t := d.Theme
	if !a.city {
		d.Rect(d.Fill(t.Ground[story.Lawn]), a.base, 0)
		a.veil(d)
		return
	}
	d.Rect(d.Fill(t.Ground[story.Street]), a.base, 0)
	pads := d.Fill(t.Paths.Pavement)
	for _, r := range a.pads {
		if d.Cam.Seen(r, 0, 2) {
			d.Rect(pads, r, 0)
		}
	}
	ground.DrawJoints(d, a.joints)
	ground.DrawKerbs(d, a.kerbs)
	if d.Cam.Scale > 4 {
		ground.DrawDashes(d, d.Fill(t.Paths.Lane), a.lanes)
	}
	a.veil(d)
}

// veil covers what lies around a plan, of which it is no part.
func (a *Around) veil(d *draw.Pen) {
	if veil := 1 - d.Cam.Upright(); veil > 0 {
		d.Rect(d.Fill(theme.Faded(d.Theme.Paths.Pavement, veil)), a.base, 0)
	}
}

// DrawUpright draws what stands around the set, back to front, on its shadows.
func (a *Around) DrawUpright(d *draw.Pen) {
	if d.Cam.Upright() <= .5 {
		return
	}
	shadows := draw.NewCaster(d, d.Theme.Lighting.Cast)
	for i := range a.things {
		t := &a.things[i]
		t.deep = d.Deep(t.at)
		a.cast(shadows, t)
	}
	// In the order of the picture before they nearly are, so insertion is fast.
	for i := 1; i < len(a.order); i++ {
		for j := i; j > 0 && a.things[a.order[j]].deep < a.things[a.order[j-1]].deep; j-- {
			a.order[j], a.order[j-1] = a.order[j-1], a.order[j]
		}
	}
	for _, i := range a.order {
		t := &a.things[i]
		if !d.Cam.Seen(t.box(), t.high+2, 4) {
			continue
		}
		high, ok := a.allowed(d, t)
		if !ok {
			continue
		}
		switch t.kind {
		case aHouse:
			t.house(d, high)
		case aTree:
			t.tree().Draw(d)
		case aCar:
			t.car(d)
		case aLamp:
			t.lamp(d)
		}
	}
}

// box returns the ground on which a thing stands.
func (t *thing) box() plane.Rect {
	if t.kind == aHouse {
		return t.rect
	}
	return plane.Rect{Min: t.at, Max: t.at}.Grow(2.4)
}

// tree returns a tree that is a thing.
func (t *thing) tree() trees.Tree {
	return trees.Tree{At: t.at, R: (t.high - .3) / 1.95, High: t.high, Seed: t.seed}
}

// allowed returns how high a thing may be so that it hides nothing of the set, and whether that is
// high enough: seen from so far up it covers, for each metre of height, some ground behind it.
func (a *Around) allowed(d *draw.Pen, t *thing) (float64, bool) {
	cover := d.Cam.Turn.Back(plane.Point{Y: -d.Cam.Sin / math.Max(d.Cam.Cos, .1)})
	box, most := t.box(), math.Inf(1)
	if t.kind != aHouse {
		box = plane.Rect{Min: t.at, Max: t.at}.Grow(.3 * t.high)
	}
	if u, ok := entry(box, a.set.Grow(.5), cover); ok {
		most = u
	}
	if t.kind == aHouse {
		return math.Min(t.high, most), most > 2.4
	}
	return t.high, most >= 1.3*t.high || t.kind == aCar && most > 1.2
}

// entry returns how many times a step a rectangle has to make to touch another one, if it
// ever does: the interval on either axis in which they overlap.
func entry(r, goal plane.Rect, step plane.Point) (float64, bool) {
	from, to := 0., math.Inf(1)
	axis := func(lo, hi, lo2, hi2, v float64) {
		if math.Abs(v) < 1e-9 {
			if hi <= lo2 || hi2 <= lo {
				from = math.Inf(1)
			}
			return
		}
		a, b := (lo2-hi)/v, (hi2-lo)/v
		from, to = math.Max(from, math.Min(a, b)), math.Min(to, math.Max(a, b))
	}
	axis(r.Min.X, r.Max.X, goal.Min.X, goal.Max.X, step.X)
	axis(r.Min.Y, r.Max.Y, goal.Min.Y, goal.Max.Y, step.Y)
	return from, from < to
}

// cast adds the shadow of a thing.
func (a *Around) cast(c draw.Caster, t *thing) {
	high, ok := a.allowed(c.Pen, t)
	if !ok {
		return
	}
	switch t.kind {
	case aHouse:
		k := draw.CornersOf(t.rect)
		c.Solid(k[:], high)
	case aTree:
		t.tree().Cast(c)
	case aCar:
		k := draw.Turned(t.at, t.along, carLong/2, carLong/2, carWide/2)
		c.Solid(k[:], 1.2)
	case aLamp:
		k := draw.CornersOf(plane.Rect{Min: t.at, Max: t.at}.Grow(.06))
		c.Solid(k[:], t.high)
	}
}
