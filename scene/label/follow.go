package label

import (
	"math"

	"standoff/scene/camera"
	"standoff/scene/lettering"
	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/story/chance"
	"standoff/story/plan"
)

// locate finds where a writing and what it names are now, and how well the
// two go together; calm is how near the camera is to where it rests.
func (s *Writer) locate(m *plan.Moment, d *shown, calm float64) float64 {
	w := d.writing
	switch w.shape {
	case plateShape:
		seen := s.followTag(m, w, d)
		for i := range s.letters.shown {
			if o := &s.letters.shown[i]; o.writing.shape == plateShape {
				d.box = sidestep(d.box, o.box, o.strength, s.View.Width)
			}
		}
		return seen
	case flatShape:
		mid := s.Cam.Project(w.pin.at.X, w.pin.at.Y, w.pin.z)
		d.box = path.Rect{X: mid.X - w.w/2, Y: mid.Y - w.h/2, W: w.w, H: w.h}
		return 1
	}
	if w.pin.none {
		d.leader = 0
		return 1
	}
	// Without its leader a label would name whatever it stands on.
	seen := s.follow(m, w.pin, &d.pin)
	if w.pin.vehicle > 0 {
		s.goAlong(d)
	}
	if w.rides() {
		s.ride(m, d, 1-calm*s.holds(d))
	}
	return seen * reach(w, d, s.View)
}

// rides reports whether the writing goes along with its people where it cannot
// stay: a group's name.
func (w *writing) rides() bool {
	return w.group != nil && w.shape != plateShape && w.pin.figure >= 0
}

// goAlong takes a label about a vehicle along with it; it stays in the picture.
func (s *Writer) goAlong(d *shown) {
	v := s.View
	x, y := d.box.X+d.pin.X-d.writing.tip.X, d.box.Y+d.pin.Y-d.writing.tip.Y
	d.box.X = max(lettering.Margin, min(v.Width-lettering.Margin-d.box.W, x))
	d.box.Y = max(lettering.Margin, min(v.Height-lettering.Margin-d.box.H, y))
}

// holds returns 1 while a label that stays is near enough to its people.
func (s *Writer) holds(d *shown) float64 {
	from := leaderFrom(d.writing, d.box, d.pin)
	near := .5 * longest(s.View)
	return chance.Smooth((max(near, from.Dist(d.writing.tip)+30) + 60 - from.Dist(d.pin)) / 60)
}

// ride takes a label, by the share, to the feet of the people whom it names;
// it stays in the picture.
func (s *Writer) ride(m *plan.Moment, d *shown, share float64) {
	if share <= 0 {
		return
	}
	v := s.View
	for i := range m.Labels {
		l := &m.Labels[i]
		if l.Group != d.writing.group {
			continue
		}
		around := s.Cam.Bounds(l.Rect, 0)
		x := d.box.X + share*(s.Cam.Project(l.Anchor.X, l.Anchor.Y, 0).X-d.box.W/2-d.box.X)
		y := d.box.Y + share*(around.Y+around.H+6-d.box.Y)
		d.box.X = max(lettering.Margin, min(v.Width-lettering.Margin-d.box.W, x))
		d.box.Y = max(lettering.Margin, min(v.Height-lettering.Margin-d.box.H, y))
	}
	d.leader = 1 - share
}

// drift returns how far, in pixels, the two cameras are apart at most.
func drift(a, b *camera.Camera) float64 {
	most := 0.
	for _, p := range [...]path.Point{{X: 0, Y: 0}, {X: b.W, Y: 0}, {X: 0, Y: b.H}, {X: b.W, Y: b.H}} {
		on := b.Ground(p)
		q := a.Project(on.X, on.Y, 0)
		most = max(most, p.Dist(q))
	}
	return most
}

// follow finds where a pin is now, and how well it can be seen.
func (s *Writer) follow(m *plan.Moment, p pin, at *path.Point) float64 {
	if p.none {
		return 0
	}
	if p.vehicle > 0 {
		pose, ok := m.Plan.Vehicles[p.vehicle-1].Pose(m.Time)
		if !ok {
			return 0
		}
		on := pose.Out(p.at)
		*at = s.Cam.Project(on.X, on.Y, p.z)
		return 1
	}
	if p.figure < 0 {
		*at = s.Cam.Project(p.at.X, p.at.Y, p.z)
		return 1
	}
	i := s.letters.where[p.figure]
	if i < 0 {
		return 0
	}
	f := &m.Figures[i]
	foot := s.Cam.Project(f.At.X, f.At.Y, f.Z)
	h := s.height(s.Cam, p.figure)
	*at = path.Point{X: foot.X + p.dx*h, Y: foot.Y - p.dy*h*f.AboveWater()}
	edge := min(min(at.X, s.View.Width-at.X), min(at.Y, s.View.Height-at.Y))
	return f.Alpha * chance.Smooth(edge/8)
}

// followTag puts a tag above its person, who must be in the picture.
func (s *Writer) followTag(m *plan.Moment, w *writing, d *shown) float64 {
	i := s.letters.where[w.pin.figure]
	if i < 0 {
		return 0
	}
	f := &m.Figures[i]
	foot := s.Cam.Project(f.At.X, f.At.Y, f.Z)
	h := s.height(s.Cam, w.pin.figure)
	d.pin = path.Point{X: foot.X, Y: foot.Y - figureTop*h*f.AboveWater()}
	top := crownOf(f, s.Cam.Turn.Yaw)
	if s.Cam.Upright() < .5 {
		top = path.Point{Y: 1}
	}
	d.crown = path.Point{X: foot.X + top.X*h, Y: foot.Y - top.Y*h*f.AboveWater() - crownAir}
	d.box = s.tagBox(w, d.pin, path.Point{X: d.off.X * h, Y: d.off.Y * h})
	return s.offEdge(foot, h) * f.Alpha
}

// reach returns 1 for leaders that are not too long, and 0 for those that would
// cross half the picture or end in their own label.
func reach(w *writing, d *shown, v picture.View) float64 {
	if w.shape == bubbleShape {
		return 1
	}
	from := leaderFrom(w, d.box, d.pin)
	long := math.Hypot(from.X-d.pin.X, from.Y-d.pin.Y)
	return chance.Smooth((longest(v) - long) / ((1 - restShare) * longest(v)))
}

// restShare is how much of the longest leader one has at most that is at rest: none of
// these fades.
const restShare = .8

// longest returns how long a leader may be, pixels: from large words it is farther.
func longest(v picture.View) float64 {
	return max(150*lettering.TextScale(v), .3*math.Hypot(v.Width, v.Height))
}

// framed returns 1 for a box within the picture, and 0 for one that leaves it.
func framed(r path.Rect, v picture.View) float64 {
	edge := min(min(r.X, v.Width-r.X-r.W), min(r.Y, v.Height-r.Y-r.H))
	return chance.Smooth(edge / lettering.Margin)
}
