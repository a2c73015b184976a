package shot

import "standoff/story/plane"

const (
	aside   = 3. // how much of open ground is shown beside who is there, metres
	noneYet = 8. // how much where nobody is
)

// asked returns what the author wants the camera to show, and of it what a narrow picture
// keeps: people with the doors that they are at, or else those who act, and so much of each
// place that readers know it.
func (s framing) asked(acting extent) (region, focus extent) {
	var people, doors extent
	var places []plane.Rect
	var open []int // areas
	for _, of := range s.Step.Camera.Looks {
		e := s.look(of)
		if v := s.vehicleOf(of); v != nil {
			e = e.and(ground(s.driven(v).last))
		}
		t, ok := s.Target(of)
		if ok && t.Who == nil && t.Area >= 0 && s.Layout.Areas[t.Area].Rect == t.Rect && !s.walled(t.Area) {
			open = append(open, t.Area)
		} else {
			region = region.and(s.aired(of, e))
		}
		switch {
		case ok && t.Who != nil:
			people = people.and(e)
		case ok && t.Door >= 0:
			doors = doors.and(e)
		case ok:
			places = append(places, e.Rect)
		}
	}
	region = region.and(s.openGround(open, region.and(acting)))
	if people.Empty() {
		return region, withPlaces(acting, places)
	}
	return region, withPlaces(people.and(doors), places).grown(padding / 2)
}

// openGround returns so much of areas without walls as a picture needs: what is around those
// who stand there and what else is shown, and where that is nothing, all.
func (s framing) openGround(areas []int, shown extent) (all extent) {
	near := shown
	for _, i := range areas {
		near = near.and(s.standingOn(i))
	}
	for _, i := range areas {
		a := &s.Layout.Areas[i]
		whole := extent{a.Rect, a.Outline}
		switch beside := near.grown(aside); {
		case near.Empty():
			all = all.and(whole)
		case plane.Inside(a.Rect, beside.Rect) != beside.Rect || a.Rect == beside.Rect:
			all = all.and(beside.within(a.Rect))
		default:
			all = all.and(ground(nearest(a.Rect, near.Rect)))
		}
	}
	return all
}

// nearest returns the part of a rectangle that lies aside of another, or of one that is
// farther off the edge that is next to it.
func nearest(r, to plane.Rect) plane.Rect {
	from := to.Grow(aside)
	lo, hi := toward(r.Min.X, r.Max.X, from.Min.X, from.Max.X)
	top, low := toward(r.Min.Y, r.Max.Y, from.Min.Y, from.Max.Y)
	return plane.Rect{Min: plane.Point{X: lo, Y: top}, Max: plane.Point{X: hi, Y: low}}
}

// toward returns the part of a stretch that lies within another, at least noneYet of it.
func toward(min0, max0, from, to float64) (lo, hi float64) {
	least := min(noneYet, max0-min0)
	lo, hi = max(min0, min(from, max0-least)), min(max0, max(to, min0+least))
	return lo, hi
}

// standingOn returns where those are who stand in an area.
func (s framing) standingOn(area int) extent {
	var who []int
	for p := range s.Postures {
		if s.OnFloor(p) && plane.Within(s.Layout.Areas[area].Outline, s.Postures[p].At) {
			who = append(who, p)
		}
	}
	return s.crowd(who)
}

// withPlaces returns a focus that keeps so much of each place as tells which it is: of a
// large one the part that is nearest.
func withPlaces(focus extent, places []plane.Rect) extent {
	all := focus
	for _, p := range places {
		near := p.Center()
		if !focus.Empty() {
			near = focus.Center()
		}
		size := p.Size()
		half := plane.Point{X: min(size.X, known) / 2, Y: min(size.Y, known) / 2}
		near.X = min(max(near.X, p.Min.X+half.X), p.Max.X-half.X)
		near.Y = min(max(near.Y, p.Min.Y+half.Y), p.Max.Y-half.Y)
		all = all.and(ground(plane.Rect{Min: near.Sub(half), Max: near.Add(half)}))
	}
	return all
}
