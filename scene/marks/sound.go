package marks

import (
	"math"

	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/scene/theme"
	"standoff/story/plan"
	"standoff/story/plane"
)

const (
	ZoneCorners = 96   // of the outline that is drawn
	ringTime    = 2.4  // seconds that rings spread
	ringReach   = .35  // how much larger than the zone they grow
	rings       = 3    // about where a sound was, and as many that spread
	hatchApart  = 9.   // pixels
	zonePower   = 2.6  // 2 would be an oval, more is closer to a rectangle
	roundZone   = 6.   // metres across: what is smaller is an oval
	zoneGrow    = 1.06 // beyond what it is about
)

// ZonePoint returns the point, at an angle in radians, of the outline of the zone about the
// rectangle: a superellipse. Grow 1 is the zone itself.
func ZonePoint(r plane.Rect, angle, grow float64) plane.Point {
	size, power := r.Size(), zonePower
	if max(size.X, size.Y) < roundZone {
		power = 2
	}
	sin, cos := math.Sincos(angle)
	bend := func(v float64) float64 {
		return math.Copysign(math.Pow(math.Abs(v), 2/power), v)
	}
	half := size.Mul(zoneGrow / 2 * grow)
	return r.Center().Add(plane.Point{X: half.X * bend(cos), Y: half.Y * bend(sin)})
}

// zonePath adds the outline of a zone, and notes it.
func (k *Marker) zonePath(p *path.Path, r plane.Rect, grow float64) {
	k.outline(r, grow)
	k.noted(p)
}

// outline notes the outline of the zone about the rectangle.
func (k *Marker) outline(r plane.Rect, grow float64) {
	k.zone = k.zone[:0]
	for i := range ZoneCorners {
		at := ZonePoint(r, float64(i)*2*math.Pi/ZoneCorners, grow)
		k.zone = append(k.zone, k.Cam.Project(at.X, at.Y, 0))
	}
}

// noted adds the outline that is noted.
func (k *Marker) noted(p *path.Path) {
	for i, q := range k.zone {
		if i == 0 {
			p.Move(q.X, q.Y)
		} else {
			p.Line(q.X, q.Y)
		}
	}
	p.Shut()
}

// Unlocated reports whether a note is of a sound that may have come from anywhere: one in doubt,
// over all of the set.
func Unlocated(m *plan.Moment, n *plan.NoteState) bool {
	all := m.Layout.Bounds
	return n.Note.Sound != "" && n.Note.Sure.Doubtful() && n.Rect.Contains(all.Min) && n.Rect.Contains(all.Max)
}

// drawSound draws where a sound was heard: rings close about its place, the farther the fainter,
// and others that spread when it is heard; in doubt a dashed, hatched zone from whose edge they
// spread. One that may have come from anywhere hatches all of the picture: any edge or ring would
// say where.
func (k *Marker) drawSound(m *plan.Moment, p *picture.Picture, n *plan.NoteState) {
	t := k.Theme
	faint := theme.Faded(t.Ink, .13*n.Alpha)
	if Unlocated(m, n) {
		w, h := k.Cam.W+k.Cam.Right, k.Cam.H+k.Cam.Below
		k.zone = append(k.zone[:0], path.Point{}, path.Point{X: w}, path.Point{X: w, Y: h}, path.Point{Y: h})
		k.hatch(p, n.Rect, faint)
		return
	}
	from, to := .2, 1.6 // of its ground, of rings that spread
	if n.Note.Sure.Doubtful() {
		from, to = 1, 1+ringReach
		k.outline(n.Rect, 1)
		k.hatch(p, n.Rect, faint)
		edge := p.InkStroke(theme.Faded(t.Ink, n.Alpha), 1.6)
		k.noted(&edge.Path)
		edge.Dash, edge.Gap = 9, 6
	} else {
		k.ringsAbout(p, n)
	}
	for i := range rings {
		u := (n.Age - .35*float64(i)) / (ringTime - .7)
		if u <= 0 || u >= 1 {
			continue
		}
		a := .7 * n.Alpha * min(1, 6*u) * (1 - u) * (1 - u)
		ring := p.InkStroke(theme.Faded(t.Ink, a), 2.2)
		k.zonePath(&ring.Path, n.Rect, from+(to-from)*u)
	}
}

// ringsAbout draws the rings that stay about where a sound was: evenly apart, strong within and
// faint without.
func (k *Marker) ringsAbout(p *picture.Picture, n *plan.NoteState) {
	for i := range rings {
		out := float64(i+1) / rings
		ring := p.InkStroke(theme.Faded(k.Theme.Ink, n.Alpha*(1.1-.78*out)), 2.4-.8*out)
		k.zonePath(&ring.Path, n.Rect, out)
	}
}

// hatch draws thin slanting lines across the outline that is noted, of a zone about the rectangle.
func (k *Marker) hatch(p *picture.Picture, r plane.Rect, c theme.Color) {
	zone := k.zone
	low, high := math.Inf(1), math.Inf(-1)
	for _, q := range zone {
		low, high = min(low, q.X+q.Y), max(high, q.X+q.Y)
	}
	lines := p.InkStroke(c, .8)
	// The lines go with the ground: one of them runs through the zone's middle.
	mid := k.Cam.Project(r.Center().X, r.Center().Y, 0)
	first := math.Ceil((low - mid.X - mid.Y) / hatchApart)
	for v := mid.X + mid.Y + first*hatchApart; v < high; v += hatchApart {
		var ends [2]path.Point
		n := 0
		for i, a := range zone {
			b := zone[(i+1)%len(zone)]
			da, db := a.X+a.Y-v, b.X+b.Y-v
			if (da < 0) == (db < 0) || n == 2 {
				continue
			}
			u := da / (da - db)
			ends[n] = path.Point{X: a.X + (b.X-a.X)*u, Y: a.Y + (b.Y-a.Y)*u}
			n++
		}
		if n == 2 {
			lines.Path.Move(ends[0].X, ends[0].Y)
			lines.Path.Line(ends[1].X, ends[1].Y)
		}
	}
}
