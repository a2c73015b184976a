package label

import (
	"math"
	"slices"

	"standoff/scene/camera"
	"standoff/scene/marks"
	"standoff/scene/path"
	"standoff/scene/scenery/props"
	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plan"
	"standoff/story/plane"
)

// How much more a square pixel of what stands there should not be covered by notes and quotations, which are
// large and may stand elsewhere, to one of a person.
const (
	seatWeight   = .3
	doorWeight   = .15
	propWeight   = .4
	propLeast    = 900. // square pixels of a person: what a thing counts for at least, however small
	matterWeight = 3.   // what a step points out or has a note about
	shaftWeight  = 1.   // the arrow of a note
	usualHeight  = 1.5  // metres
	cabHeight    = 3.   // metres: the highest of a vehicle
)

// scenery notes where things stand that words should not cover.
func (b *drafting) scenery() {
	l := b.sheet.layout
	for _, seats := range l.Seats {
		for _, p := range seats.Places {
			place := plane.Rect{Min: p.Point, Max: p.Point}
			b.full.add(b.on(place.Grow(.5), p.Rise+.5), .25)
			b.things.add(b.on(place.Grow(.6), p.Rise+.8), seatWeight)
			b.walls.add(b.on(place.Grow(.8), p.Rise+.5), 1)
		}
		for _, row := range seats.Fronts {
			for i := 1; i < len(row.Line); i++ {
				ends := plane.Bounds(row.Line[i-1 : i+1])
				b.things.add(b.on(ends.Grow(.4), row.Rise+.8), seatWeight)
			}
		}
	}
	for _, d := range l.Doors {
		leaves := d.Bounds().Grow(.55 * d.A.Dist(d.B))
		b.full.add(b.on(leaves, 1), .12)
		b.things.add(b.on(leaves, 1), doorWeight)
	}
	for i := range l.Walls {
		w := &l.Walls[i]
		b.along(w, w.Height, func(r path.Rect) {
			b.full.add(r, .6)
			b.walls.add(r, 1)
		})
		if far := farHeight(l, b.sheet.cam.Turn, w); far > w.Height { // its face, for names to keep off
			b.along(w, far, func(r path.Rect) { b.walls.add(r, 1) })
		}
	}
	for i := range l.Props {
		b.prop(&l.Props[i])
	}
	for i := range b.sheet.writings {
		if w := &b.sheet.writings[i]; !w.zone.Empty() && !w.unlocated() {
			b.edge(w.zone)
		}
	}
}

// wallPitch is how long the pieces are in which walls are noted, metres: the box around a long wall
// that lies aslant would be mostly ground.
const wallPitch = 1.5

// along calls note with the boxes within which the pieces of a wall that is so high are seen.
func (b *drafting) along(w *layout.Wall, high float64, note func(path.Rect)) {
	n := max(1, math.Ceil(w.A.Dist(w.B)/wallPitch))
	for i := 0.; i < n; i++ {
		ends := [...]plane.Point{w.A.Lerp(w.B, i/n), w.A.Lerp(w.B, (i+1)/n)}
		note(b.on(plane.Bounds(ends[:]).Grow(w.Thickness/2), high))
	}
}

// farHeight returns how high the wall stands behind a room that is looked into, in metres, or 0.
func farHeight(l *layout.Layout, turn camera.Turn, w *layout.Wall) (high float64) {
	for _, i := range w.Rooms {
		if i < 0 {
			continue
		}
		room := &l.Rooms[i]
		if middle := l.Areas[room.Area].Rect.Center(); turn.Deep(middle) > turn.Deep(w.A.Lerp(w.B, .5)) {
			high = max(high, room.Far)
		}
	}
	return high
}

// traffic notes where vehicles are at the moment.
func (b *drafting) traffic(m *plan.Moment) {
	for i := range m.Vehicles {
		x := m.Vehicles[i].Placed()
		b.prop(&x)
		b.things.add(b.on(x.Rect, cabHeight), propWeight)
	}
}

// ways notes where ribbons lie on the ground, for names to keep off.
func (b *drafting) ways(m *plan.Moment) {
	for i := range m.Trails {
		marks.TrailOver(&m.Trails[i], func(at plane.Point, wide float64) {
			b.walls.add(b.on(plane.Rect{Min: at, Max: at}.Grow(wide/2), 0), 1)
		})
	}
}

// prop notes where a thing stands.
func (b *drafting) prop(x *layout.PlacedProp) {
	r, high := props.Clearance(x)
	on := b.on(r, high)
	b.full.add(on, .15)
	b.things.add(on, max(propWeight, propLeast/max(1, on.W*on.H)))
	b.walls.add(on, 1)
	if props.Vital(x) {
		b.heads = append(b.heads, on)
	}
}

// matters notes what the moment points out and what its notes are about: readers look there.
func (b *drafting) matters(m *plan.Moment) {
	for i := range m.Glow {
		if g := &m.Glow[i]; g.Alpha > .5 {
			b.things.add(b.on(g.Rect.Grow(.6), .5), matterWeight)
		}
	}
	for i := range m.Notes {
		if n := &m.Notes[i]; n.Alpha > .5 && n.Note.Who == nil && n.Note.Sound == "" {
			b.subject(n)
			b.shaft(n)
		}
	}
}

// shaft notes where the arrow of a note runs.
func (b *drafting) shaft(n *plan.NoteState) {
	if n.To.Empty() {
		return
	}
	from, to := n.Rect.Center(), n.To.Center()
	for s := 0.; s < from.Dist(to); s++ {
		at := from.Lerp(to, s/from.Dist(to))
		b.things.add(b.on(plane.Rect{Min: at, Max: at}.Grow(1), 0), shaftWeight)
	}
}

// subject notes where the things stand that a note is about.
func (b *drafting) subject(n *plan.NoteState) {
	l := b.sheet.layout
	if n.Vehicle > 0 {
		b.things.add(b.on(n.Rect, usualHeight), matterWeight)
	}
	for _, place := range n.Note.Places {
		switch place.To.(type) {
		case *story.Prop:
			for i := range l.Props {
				if l.Props[i].Prop == place.To {
					r, high := props.Clearance(&l.Props[i])
					b.things.add(b.on(r.Grow(.2), high), matterWeight)
				}
			}
		case *story.Door:
			for i := range l.Doors {
				if d := &l.Doors[i]; d.Door == place.To {
					b.things.add(b.on(d.Bounds().Grow(.5), 1), matterWeight)
				}
			}
		}
	}
}

// edge notes the outline of a sound's zone.
func (b *drafting) edge(zone plane.Rect) {
	for i := range 40 {
		q := marks.ZonePoint(zone, float64(i)*math.Pi/20, 1)
		at := b.sheet.cam.Project(q.X, q.Y, 0)
		b.full.add(path.Rect{X: at.X - 12, Y: at.Y - 8, W: 24, H: 16}, .3)
	}
}

// on returns the box within which something of that footprint and height is seen.
func (b *drafting) on(r plane.Rect, high float64) path.Rect { return b.sheet.cam.Bounds(r, high) }

// barred reports whether a box may not be here: too near to one that stays, or
// over a leader or an arrow.
func (o *obstacles) barred(r path.Rect, apart float64) bool {
	for _, f := range o.fixed {
		if path.Gap(r, f) < apart {
			return true
		}
	}
	onArrow := func(a arrow) bool { return path.Hits(a.from, a.to, r) }
	return slices.ContainsFunc(o.heads, r.Overlaps) || slices.ContainsFunc(o.arrows, onArrow)
}
