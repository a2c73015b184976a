package shot

import "standoff/story/plane"

// asked returns what the author wants the camera to show, and of it what a narrow picture
// keeps: people with the doors that they are at, or else those who act, and so much of each
// place that readers know it.
func (s *Played) asked(acting extent) (region, focus extent) {
	var people, doors extent
	var places []plane.Rect
	for _, of := range s.Step.Camera.Looks {
		e := s.look(of)
		if v := s.vehicleOf(of); v != nil {
			e = e.and(ground(s.driven(v).last))
		}
		region = region.and(e)
		switch t, ok := s.Target(of); {
		case ok && t.Who != nil:
			people = people.and(e)
		case ok && t.Door >= 0:
			doors = doors.and(e)
		case ok:
			places = append(places, e.Rect)
		}
	}
	if people.Empty() {
		return region, withPlaces(acting, places)
	}
	return region, withPlaces(people.and(doors), places).grown(padding / 2)
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
