package direct

import (
	"standoff/story/direct/internal/shot"
	"standoff/story/problem"
)

// points checks that notes at a point are about a point of the set, or of the area
// whose corner it counts from.
func points(d *director, s *shot.Played) {
	for _, n := range s.Step.Notes {
		at, ok := s.Pointed(n)
		if !ok {
			continue
		}
		room, within := s.Layout.Bounds, "the set"
		if n.In != "" && len(n.Places) > 0 {
			if area, ok := s.Layout.Place(n.Places[0].To); ok {
				room, within = area.Rect, `"`+n.In+`"`
			}
		}
		if size := room.Size(); !room.Contains(at.Center()) {
			d.problems = append(d.problems, d.plan.Story.Problem(problem.OutsideArea, n.Origin, "at",
				"the point lies outside %s, which is %s metres wide and %s deep", within,
				problem.Short(size.X), problem.Short(size.Y)))
		}
	}
}
