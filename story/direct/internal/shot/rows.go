package shot

import (
	"cmp"
	"math"
	"slices"

	"standoff/story"
	"standoff/story/plan"
	"standoff/story/plane"
)

const (
	rowPitch = .25 // metres, within which people are as far off as one another
	rowReach = 8.  // metres beyond what a shot shows, within which people may be seen
)

// rows returns where people stand in the step's still, as the shot sees them, and the ends of
// where a sound is heard.
func (s framing) rows(shot *plan.Shot) (all []plan.Row) {
	across := plane.Pose{Turn: shot.Yaw * math.Pi / 180}
	near := seenIn(extent{points: shot.Hull}, across).Grow(rowReach)
	rise := math.Tan(shot.Tilt * math.Pi / 180)
	acting := s.acting()
	for p := range s.Legs {
		at, z, here := s.standsAt(p)
		q := across.In(at)
		if !here || !near.Contains(q) {
			continue
		}
		deep := math.Round((q.Y-z*rise)/rowPitch) * rowPitch
		i := slices.IndexFunc(all, func(r plan.Row) bool { return r.Deep == deep && r.Bystanders != acting[p] })
		if i < 0 {
			all = append(all, plan.Row{Deep: deep, Across: [2]float64{q.X, q.X}, Bystanders: !acting[p]})
			continue
		}
		r := &all[i]
		r.Across = [2]float64{min(r.Across[0], q.X), max(r.Across[1], q.X)}
	}
	if zone := s.heard().within(shot.Region); len(all) > 0 && !zone.Empty() { // as if somebody stood at both its ends
		r := seenIn(zone, across)
		for _, deep := range [...]float64{r.Min.Y, r.Max.Y} {
			all = append(all, plan.Row{Deep: deep, Across: [2]float64{r.Min.X, r.Max.X}})
		}
	}
	slices.SortFunc(all, func(a, b plan.Row) int { return cmp.Compare(a.Deep, b.Deep) })
	return all
}

// standsAt returns where somebody is in the step's still, how high above the ground, and
// whether that is on its set.
func (s framing) standsAt(person int) (at plane.Point, z float64, here bool) {
	l := s.holds(person, s.Seen)
	if l == nil {
		return at, z, false
	}
	at, z = l.At(l.Walked(s.Seen)), l.Z0
	if l.End <= s.Seen {
		z = l.Z1
	}
	return at, z, int(l.Set) == s.Set
}

// acting returns by person who does something in the step, or is what the author asks for.
func (s framing) acting() []bool {
	all := make([]bool, len(s.Legs))
	add := func(g *story.Group) {
		for _, p := range s.Members[g.Index] {
			all[p] = true
		}
	}
	for _, ph := range s.Step.Phases {
		for _, m := range ph.Moves {
			for _, g := range m.Who {
				add(g)
			}
		}
	}
	for _, of := range s.Step.Camera.Looks {
		if g, ok := of.To.(*story.Group); ok {
			add(g)
		}
	}
	for _, q := range s.Step.Quotes {
		if q.Who != nil {
			add(q.Who)
		}
	}
	return all
}

// heard returns the ground on which the step's sounds are drawn.
func (s framing) heard() (all extent) {
	for _, n := range s.Step.Notes {
		if n.Sound != "" {
			all = all.and(ground(s.crop(s.ground(n))))
		}
	}
	return all
}
