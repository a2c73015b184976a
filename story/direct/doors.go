package direct

import (
	"slices"

	"standoff/story"
)

// stays reports whether a door of a set, open or shut, is not put back where it was at first when
// the i-th step begins on an empty stage: the step is on another set, or does not move the door,
// or its first moves want it as it is. Readers would see it move by itself, or a second time. On
// another day, or earlier, it is another matter.
func (d *director) stays(i int, set *story.Set, door *story.Door, open bool) bool {
	from := d.from(i)
	if from < 0 {
		return false
	}
	step, verb := d.plan.Story.Steps[i], story.ShutDoor
	if open {
		verb = story.OpenDoor
	}
	if step.Date != d.plan.Story.Steps[from].Date || step.WhenWord == "before" || step.WhenWord == "earlier" {
		return false
	}
	if step.Set != set || !moves(step, door) {
		return true
	}
	return slices.ContainsFunc(step.Phases[0].Moves, func(m *story.Move) bool {
		return m.Verb == verb && m.To.To == story.Referent(door) && len(m.Who) == 0 && m.After == 0 && !m.Sure.Doubtful()
	})
}

// moves reports whether a step opens or shuts a door.
func moves(step *story.Step, door *story.Door) bool {
	return slices.ContainsFunc(step.Phases, func(ph story.Phase) bool {
		return slices.ContainsFunc(ph.Moves, func(m *story.Move) bool {
			return (m.Verb == story.OpenDoor || m.Verb == story.ShutDoor) && m.To.To == story.Referent(door)
		})
	})
}
