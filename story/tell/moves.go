package tell

import "standoff/story"

// move returns a clause that says what a move shows, or "".
func (d *describer) move(m *story.Move) string {
	if m.Prop() != nil {
		return d.vehicle(m)
	}
	who, many := d.who(m.Who)
	to := filled{"{who}": who, "{place}": d.place(m.To)}
	switch m.Verb {
	case story.Show, story.Highlight, story.Dim:
		return ""
	case story.OpenDoor, story.ShutDoor:
		if key := string(m.Verb); len(m.Who) == 0 {
			return d.fill(key, many, to)
		} else {
			return d.fill(key+"-by", many, to)
		}
	case story.Do:
		if m.Seated {
			return d.both(d.fill("do", many, filled{"{who}": who, "{do}": d.text("sentence-do.sit", many)}), m.Do, many)
		}
		to["{do}"] = d.text("sentence-do."+string(m.Do), many)
		return d.fill("do", many, to)
	}
	key := string(m.Verb)
	switch {
	case m.Verb == story.On && m.From == m.Object:
		key = "top"
	case m.Parts():
		key = "lane"
	case m.Verb == story.Leave && isProp(m.To):
		key = "into"
	case m.Verb == story.On && d.comes(m.To):
		key = "aboard"
	case m.Verb == story.Between:
		to["{from}"], to["{place}"] = d.place(m.Ends[0]), d.place(m.Ends[1])
	case m.Verb == story.Go && m.From != "" && d.place(m.Start) != d.place(m.To):
		key, to["{from}"] = "from", d.place(m.Start) // else two places of one name
	}
	said := d.fill(key, many, to)
	if m.Seated {
		said = d.both(said, story.Sit, many)
	}
	return d.both(said, m.Do, many)
}

// vehicle says what a vehicle does.
func (d *describer) vehicle(m *story.Move) string {
	with := filled{"{who}": d.place(m.Vehicle), "{place}": d.place(m.To)}
	_, over := m.To.To.(story.Side)
	switch {
	case m.Verb == story.Leave && over:
		return d.fill("depart", false, with)
	case m.Verb == story.Leave:
		return d.fill("leave", false, with)
	case m.From != "":
		return d.fill("arrive", false, with)
	}
	return d.fill("drive", false, with)
}

// comes reports whether the step has a vehicle come from somewhere.
func (d *describer) comes(of story.Ref) bool {
	for _, ph := range d.step.Phases {
		for _, m := range ph.Moves {
			if x := m.Prop(); x != nil && story.Referent(x) == of.To && m.From != "" {
				return true
			}
		}
	}
	return false
}

// isProp reports whether an id stands for a thing.
func isProp(of story.Ref) bool {
	_, ok := of.To.(*story.Prop)
	return ok
}

// both adds to what is said of people what they do besides, if anything.
func (d *describer) both(said string, does story.Action, many bool) string {
	do := d.text("sentence-do."+string(does), many)
	if do == "" {
		return said
	}
	return d.fill("both", many, filled{"{said}": said, "{do}": do})
}

// over says what people climb over on the way of a move.
func (d *describer) over(m *story.Move) string {
	who, many := d.who(m.Who)
	return d.fill("over", many, filled{"{who}": who, "{place}": d.place(m.Hurdle)})
}

// swims says that people are in the water.
func (d *describer) swims(m *story.Move) string {
	who, many := d.who(m.Who)
	return d.fill("water", many, filled{"{who}": who})
}

// Swims reports whether a move of the step leads people into water, or through it.
func Swims(st *story.Step, m *story.Move) bool {
	if m.Verb != story.At && m.Verb != story.Go && len(m.Via) == 0 {
		return false
	}
	for _, place := range append([]story.Ref{m.To}, m.Via...) {
		at := place.To
		if spot, ok := at.(*story.Spot); ok {
			for _, a := range st.Set.Areas {
				if a.ID == spot.In && a.ID != "" {
					at = a
				}
			}
		}
		if a, ok := at.(*story.Area); ok && a.Ground == story.Water {
			return true
		}
	}
	return false
}
