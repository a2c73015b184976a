package direct

import (
	"slices"

	"standoff/story"
	"standoff/story/direct/internal/formation"
	"standoff/story/direct/internal/stage"
	"standoff/story/plane"
)

// event returns where something happens in the step that bystanders of an order look at: a
// push or a climb, else a speech to everybody. It returns nil where there is nothing, where
// a wall is between, and for people who are not bystanders.
func (d *stepping) event(o *order, t *stage.Target) *plane.Point {
	if o.Do != "" && o.Do != story.Stand && o.Do != story.Wait || t.Area < 0 && t.Spot == nil && t.Door < 0 {
		return nil
	}
	var event *plane.Point
	for _, ph := range d.step.Phases {
		for _, m := range ph.Moves {
			drama := m.Do == story.Push || m.Do == story.Climb
			if !drama && (event != nil || !toAll(m)) || slices.ContainsFunc(m.Who, func(g *story.Group) bool { return acquainted(g, o.Who) }) {
				continue
			}
			at, ok := d.scene(m)
			if !ok || d.Ways.Walled(t.Rect.Center(), at, d.Open) {
				continue
			}
			if drama {
				return &at
			}
			event = &at
		}
	}
	return event
}

// toAll reports whether a move is a speech to whoever is there.
func toAll(m *story.Move) bool {
	_, somebody := m.To.To.(*story.Group)
	return m.Do == story.Speak && m.Toward.To == nil && !somebody
}

// acquainted reports whether a group is one of others, a part of one, or holds one.
func acquainted(g *story.Group, others []*story.Group) bool {
	return slices.ContainsFunc(others, func(h *story.Group) bool { return g.Within(h) || h.Within(g) })
}

// scene returns where a move of the step happens: at what it goes to, or where those who are
// to be there go.
func (d *stepping) scene(m *story.Move) (plane.Point, bool) {
	if m.Verb == story.Do && len(m.Who) > 0 {
		at, ok := d.LookAt(story.Ref{ID: m.Who[0].ID, To: m.Who[0]})
		return at, ok
	}
	if at, ok := d.LookAt(m.To); ok {
		return at, true
	}
	for _, ph := range d.step.Phases {
		for _, other := range ph.Moves {
			if g, people := m.To.To.(*story.Group); people && slices.Contains(other.Who, g) && other.Places() {
				if place, ok := d.Layout.Place(other.To.To); ok {
					return place.Rect.Center(), true
				}
			}
		}
	}
	return plane.Point{}, false
}

// pushers returns the ground of those who come in the step to push against a row that is
// there: others leave it to them.
func (d *stepping) pushers(o *order) (all []formation.Press) {
	for _, ph := range d.step.Phases {
		for _, m := range ph.Moves {
			if m.Do != story.Push || m.Verb != story.Go || m == o.Move {
				continue
			}
			if t, ok := d.Target(m.To); ok && t.Row != nil && !t.Row.Lane() {
				r, n, here := t.Row, 0, []int(nil)
				for _, g := range m.Who {
					n, here = n+len(d.Members[g.Index]), append(here, d.Here(g)...)
				}
				if len(here) > 0 {
					r = r.Facing(d.Middle(here))
				}
				all = append(all, formation.NewPress(r, n))
			}
		}
	}
	return all
}
