package read

import "standoff/story"

// Resolve finds, once, what the ids of all steps stand for. The reader has done so for
// the stories that it returns: it is for those that a program makes. The story has no
// errors.
func Resolve(s *story.Story) {
	known := map[*story.Set]referents{}
	for _, set := range s.Sets {
		known[set] = referentsIn(s, set)
	}
	for _, st := range s.Steps {
		ids := known[st.Set]
		st.Camera.Looks = ids.refs(st.Camera.On)
		for _, n := range st.Notes {
			n.Places, n.Arrow = ids.refs(n.At), ids.ref(n.To)
			if n.In != "" {
				n.Places = []story.Ref{ids.ref(n.In)}
			}
		}
		for _, ph := range st.Phases {
			for _, m := range ph.Moves {
				ids.resolve(m)
			}
		}
	}
}

// referents are what ids stand for while a step plays in one of the sets.
type referents map[string]story.Referent

func referentsIn(s *story.Story, set *story.Set) referents {
	all := referents{set.ID: set}
	for _, side := range story.Sides {
		all[string(side)] = side
	}
	for _, g := range s.Cast {
		all[g.ID] = g
	}
	for id, thing := range set.Things() {
		all[id] = thing
	}
	return all
}

func (ids referents) resolve(m *story.Move) {
	if m.Verb != story.Do && m.Verb != story.Show {
		m.To = ids.ref(m.Object)
	}
	m.Hurdle, m.Vehicle = ids.ref(m.Over), ids.ref(m.Vehicle.ID)
	m.Start, m.Toward, m.Via = ids.ref(m.From), ids.ref(m.Face), ids.refs(m.Through)
	m.Ends = [2]story.Ref{ids.ref(m.Between[0]), ids.ref(m.Between[1])}
}

func (ids referents) ref(id string) story.Ref {
	if id == "" {
		return story.Ref{}
	}
	return story.Ref{ID: id, To: ids[id]}
}

func (ids referents) refs(list []string) []story.Ref {
	var all []story.Ref
	for _, id := range list {
		all = append(all, ids.ref(id))
	}
	return all
}
