package label

import (
	"math"
	"slices"

	"standoff/scene/lettering"
	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/scene/scenery"
	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plane"
)

// placeNames adds the names of the set and of its areas, in spaced capitals,
// flat on the ground where it is free: never beside its area or on what lies within,
// whose name it would seem to be.
func (b *search) placeNames() {
	l, lang := b.sheet.layout, b.view.Lang
	var named []plane.Rect
	for i := range l.Areas {
		if a := &l.Areas[i]; a.Area.Name.In(lang) != "" {
			b.placeName("place:"+a.Area.ID, a.Area.Name, a.Rect, a.Outline, inner(l, i))
			named = append(named, a.Rect)
		}
	}
	if l.Set.Name.In(lang) != "" {
		named = append(named, streets(l)...)
		for i := range b.sheet.writings {
			named = append(named, b.sheet.writings[i].zone)
		}
		b.placeName("place:"+l.Set.ID, l.Set.Name, l.Bounds.Grow(2), nil, named)
	}
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
			all = append(all, scenery.Drawn(l, i))
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
		all = append(all, scenery.Drawn(l, i))
	}
	return all
}

// kerbs returns how many edges of areas, as they are seen, run beneath the box.
func kerbs(r path.Rect, areas []path.Rect) (n int) {
	for _, a := range areas {
		within := r.X >= a.X && r.Y >= a.Y && r.X+r.W <= a.X+a.W && r.Y+r.H <= a.Y+a.H
		if !within && r.Overlaps(a) {
			n++
		}
	}
	return n
}

// placeName looks for the best place for a name within a part of the set, and on its
// ground where that has an outline, but not in places that have names of their own.
func (b *search) placeName(what string, name story.Text, within plane.Rect, ground []plane.Point,
	not []plane.Rect) {
	v, t, z := b.view, b.view.Theme, lettering.Sizes(b.view)
	w := b.writing(what, true)
	w.rank, w.shape, w.lasts = rankPlace, flatShape, true
	w.padded(lettering.HaloRoom, lettering.HaloRoom)
	font := picture.Font{Size: z.Place, Bold: true, Track: 1.75 * w.scale}
	w.block.Add(v, picture.Capitals(name.In(v.Lang), v.Lang), font, t.Ink2, lettering.Widest(v, .3, 360))
	w.block.Align(.5)
	w.size()
	in := b.on(within, 0)
	from := path.Point{X: max(lettering.Margin+4, in.X+6), Y: max(lettering.Margin+4, in.Y+6)}
	to := path.Point{X: min(v.Width-lettering.Margin-4, in.X+in.W-6) - w.w, Y: min(v.Height-lettering.Margin-4, in.Y+in.H-6) - w.h}
	box, cost := b.freest(&w, from, to, in.Center().X, ground, b.onAll(not))
	// Rather none than one beneath a crowd.
	if w.box = box; cost > 3*coverCost*.06*w.w*w.h+40 {
		return
	}
	at := b.sheet.cam.Ground(w.box.Center())
	w.pin = pin{figure: -1, at: at}
	b.sheet.writings = append(b.sheet.writings, w)
	b.fixed = append(b.fixed, w.box)
}

// freest returns where the box of a name would hide least, not far from the
// middle and rather low, and what that costs. Its corner is between the two points,
// it lies on the ground, and it is clear of the others.
func (b *search) freest(w *writing, from, to path.Point, middle float64, ground []plane.Point, others []path.Rect) (
	best path.Rect, least float64) {
	var areas []path.Rect
	for i := range b.sheet.layout.Areas {
		areas = append(areas, b.on(b.sheet.layout.Areas[i].Rect, 0))
	}
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
			if cost >= least || walls.in(x, x+w.w) > 1 || b.barred(r, lettering.NameApart+2) ||
				slices.ContainsFunc(others, r.Overlaps) || !b.lies(r, ground) || b.crossed(r) {
				continue
			}
			if cost += 25 * float64(kerbs(r, areas)); cost < least {
				best, least = r, cost
			}
		}
	}
	return best, least
}

// crossed reports whether the leader of a note would run through the name, and so not be
// drawn: see fadeLeaders.
func (b *search) crossed(name path.Rect) bool {
	for i := range b.sheet.writings {
		w := &b.sheet.writings[i]
		if !w.lost && w.note != nil && w.group == nil && w.pointed() &&
			path.Clearance(leaderFrom(w, w.box, w.tip), w.tip, name) < leaderAir {
			return true
		}
	}
	return false
}

// lies reports whether the middle, the corners and the edges of a name lie on the ground;
// without an outline all of it is ground.
func (b *search) lies(name path.Rect, outline []plane.Point) bool {
	for _, u := range [...]float64{0, .5, 1} {
		for _, v := range [...]float64{0, .5, 1} {
			at := b.sheet.cam.Ground(path.Point{X: name.X + u*name.W, Y: name.Y + v*name.H})
			if outline != nil && !plane.Within(outline, at) {
				return false
			}
		}
	}
	return true
}
