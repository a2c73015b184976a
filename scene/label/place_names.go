package label

import (
	"math"
	"slices"

	"standoff/scene/camera"
	"standoff/scene/lettering"
	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/scene/scenery/extent"
	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plan"
	"standoff/story/plane"
)

// placeNames adds the names of the set and of its areas at the moment of rest, in spaced
// capitals, flat on the ground where it is free: never beside its area or on what lies within,
// whose name it would seem to be. The name of what has its roof on lies on that, and what is
// beneath a roof has none.
func (b *search) placeNames(m *plan.Moment) {
	l, lang := b.sheet.layout, b.view.Lang
	z := lettering.Sizes(b.view)
	var named []plane.Rect
	for i := range l.Areas {
		a := &l.Areas[i]
		if a.Area.Name.In(lang) == "" || a.In >= 0 && m.RoofOver(a.In) > 0 {
			continue
		}
		on := floor{outline: a.Outline, high: m.RoofOver(i)}
		if on.high == 0 {
			on.not = inner(l, i)
		}
		b.placeName("place:"+a.Area.ID, a.Area.Name, z.Place, on)
		named = append(named, a.Rect)
	}
	if l.Set.Name.In(lang) != "" {
		named = append(named, streets(l)...)
		for i := range b.sheet.writings {
			named = append(named, b.sheet.writings[i].zone)
		}
		size := z.Place
		if b.whole() {
			size = z.Set
		}
		around := corners(l.Bounds.Grow(aroundSet))
		b.placeName("place:"+l.Set.ID, l.Set.Name, size, floor{outline: around[:], not: named})
	}
}

// A floor is what a name lies on: the ground, or a roof.
type floor struct {
	outline []plane.Point
	high    float64      // metres above the ground
	not     []plane.Rect // places in it that have names of their own
}

// aroundSet is how far beyond a set its name may reach, metres.
const aroundSet = 3

// whole reports whether all of the set is in the picture.
func (b *search) whole() bool {
	for _, k := range corners(b.sheet.layout.Bounds) {
		at := b.sheet.cam.Project(k.X, k.Y, 0)
		if at.X < 0 || at.X > b.view.Width || at.Y < 0 || at.Y > b.view.Height {
			return false
		}
	}
	return true
}

// corners returns those of a rectangle, clockwise as seen on the plan.
func corners(r plane.Rect) [4]plane.Point {
	return [...]plane.Point{r.Min, {X: r.Max.X, Y: r.Min.Y}, r.Max, {X: r.Min.X, Y: r.Max.Y}}
}

// inner returns the areas that lie in the i-th, or in one that does, named or not.
func inner(l *layout.Layout, i int) []plane.Rect {
	var all []plane.Rect
	for j := range l.Areas {
		for in := l.Areas[j].In; in >= 0; in = l.Areas[in].In {
			if in == i {
				all = append(all, l.Areas[j].Rect)
				break
			}
		}
	}
	return all
}

// streets returns the streets of a set that is more than streets, as far as they are drawn: there
// its name would seem to be the street's.
func streets(l *layout.Layout) []plane.Rect {
	var all []plane.Rect
	for i := range l.Areas {
		if l.Areas[i].Area.Ground == story.Street {
			all = append(all, extent.Drawn(l, i))
		}
	}
	if len(all) == len(l.Areas) {
		return nil
	}
	return all
}

// drawn returns all ground as far as it is drawn.
func drawn(l *layout.Layout) []plane.Rect {
	var all []plane.Rect
	for i := range l.Areas {
		all = append(all, extent.Drawn(l, i))
	}
	return all
}

// A footing is where on the ground a name lies: points all over it.
type footing [15]plane.Point

// footingOf returns where a box of the picture that the camera sees lies on the ground.
func footingOf(c *camera.Camera, r path.Rect) (on footing) {
	for i := range on {
		at := path.Point{X: r.X + r.W*float64(i%5)/4, Y: r.Y + r.H*float64(i/5)/2}
		on[i] = c.Ground(at)
	}
	return on
}

// within returns how many of the points lie within an outline.
func (on *footing) within(outline []plane.Point) (n int) {
	for _, p := range on {
		if plane.Within(outline, p) {
			n++
		}
	}
	return n
}

// touching returns how many of the points lie in one of the rectangles.
func (on *footing) touching(rects []plane.Rect) (n int) {
	for _, p := range on {
		if slices.ContainsFunc(rects, func(r plane.Rect) bool { return r.Contains(p) }) {
			n++
		}
	}
	return n
}

// kerbs returns how many areas have edges that run beneath the name.
func (on *footing) kerbs(l *layout.Layout) (n int) {
	for i := range l.Areas {
		if in := on.within(l.Areas[i].Outline); in > 0 && in < len(on) {
			n++
		}
	}
	return n
}

// placeName looks for the best place for a name on a floor.
func (b *search) placeName(what string, name story.Text, size float64, on floor) {
	v, t := b.view, b.view.Theme
	w := b.writing(what, true)
	w.rank, w.shape, w.lasts = rankPlace, flatShape, true
	w.padded(lettering.HaloRoom, lettering.HaloRoom)
	font := picture.Font{Size: size, Bold: true, Track: .13 * size}
	w.block.Add(v, picture.Capitals(name.In(v.Lang), v.Lang), font, t.Ink2, lettering.Widest(v, .3, 360))
	w.block.Align(.5)
	w.size()
	// Rather none than one beneath a crowd.
	box, cost := b.freest(&w, on)
	if w.box = box; cost > 3*coverCost*.06*w.w*w.h+40 {
		return
	}
	middle := w.box.Center()
	middle.Y += b.raised(on.high)
	w.pin = pin{figure: -1, at: b.sheet.cam.Ground(middle), z: on.high}
	b.sheet.writings = append(b.sheet.writings, w)
	b.fixed = append(b.fixed, w.box)
}

// raised returns how much farther up in the picture something is seen that is so many metres
// above the ground, in pixels.
func (b *search) raised(high float64) float64 {
	c := &b.sheet.cam
	return c.Project(0, 0, 0).Y - c.Project(0, 0, high).Y
}

// nameAir is how far the name of a place keeps from everybody at rest, pixels.
const nameAir = 3

// freest returns where the box of a name would hide least, not far from the middle of what
// is seen of its floor and rather low, and what that costs. It lies on the floor, crosses no
// wall, and is clear of the places that it is not of. The walls below a roof are not seen.
func (b *search) freest(w *writing, floor floor) (best path.Rect, least float64) {
	v, l := b.view, b.sheet.layout
	const edge = lettering.Margin + 4
	in, up := b.on(plane.Bounds(floor.outline), 0), b.raised(floor.high)
	in.Y -= up
	from := path.Point{X: max(edge, in.X+6), Y: max(edge, in.Y+6)}
	to := path.Point{X: min(v.Width-edge, in.X+in.W-6) - w.w, Y: min(v.Height-edge, in.Y+in.H-6) - w.h}
	middle := in.Center().X
	least = math.Inf(1)
	for y := from.Y; y <= to.Y; y += placeStep {
		people, walls := b.full.band(y, y+w.h), b.walls.band(y, y+w.h)
		for x := from.X; x <= to.X; x += placeStep {
			r := path.Rect{X: x, Y: y, W: w.w, H: w.h}
			off := .02*math.Abs(r.Center().X-middle) + .05*(to.Y-y)
			if off-rounding >= least {
				continue
			}
			cost := 3*coverCost*people.in(x, x+w.w) + off
			if cost >= least || up == 0 && walls.in(x, x+w.w) > 1 || b.barred(r, lettering.NameApart+2) ||
				b.bodies.touch(r, nameAir) {
				continue
			}
			foot := path.Rect{X: r.X, Y: r.Y + up, W: r.W, H: r.H}
			if !b.lies(foot, floor.outline) || b.crossed(r) {
				continue
			}
			on := footingOf(&b.sheet.cam, foot)
			if on.within(floor.outline) < len(on) || on.touching(floor.not) > 0 {
				continue
			}
			if up == 0 {
				cost += 25 * float64(on.kerbs(l))
			}
			if cost < least {
				best, least = r, cost
			}
		}
	}
	return best, least
}

// lies reports whether the corners of a name lie on the ground within an outline.
func (b *search) lies(r path.Rect, ground []plane.Point) bool {
	for _, at := range [...]path.Point{{X: r.X, Y: r.Y}, {X: r.X + r.W, Y: r.Y + r.H}, {X: r.X, Y: r.Y + r.H}, {X: r.X + r.W, Y: r.Y}} {
		if !plane.Within(ground, b.sheet.cam.Ground(at)) {
			return false
		}
	}
	return true
}

// crossed reports whether a leader would run through the name, and so not be
// drawn: see fadeLeaders.
func (b *search) crossed(name path.Rect) bool {
	for i := range b.sheet.writings {
		w := &b.sheet.writings[i]
		if !w.lost && w.pointed() &&
			path.Clearance(leaderFrom(w, w.box, w.tip), w.tip, name) < leaderAir {
			return true
		}
	}
	return false
}
