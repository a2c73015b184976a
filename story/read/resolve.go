package read

import "standoff/story"

// resolve finds, once, what the ids of all steps stand for. The story has no errors.
func (p *reader) resolve() {
	known := map[*story.Set]referents{}
	for _, s := range p.story.Sets {
		known[s] = p.referents(s)
	}
	for _, st := range p.story.Steps {
		ids := known[st.Set]
		st.Camera.Looks = ids.refs(st.Camera.On)
		for _, n := range st.Notes {
			n.Places, n.Arrow = ids.refs(n.At), ids.ref(n.To)
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

func (p *reader) referents(s *story.Set) referents {
	all := referents{s.ID: s}
	for _, side := range story.Sides {
		all[string(side)] = side
	}
	for _, g := range p.story.Cast {
		all[g.ID] = g
	}
	for _, a := range s.Areas {
		all[a.ID] = a
	}
	for _, d := range s.Doors {
		all[d.ID] = d
	}
	for _, x := range s.Seats {
		all[x.ID] = x
	}
	for _, x := range s.Spots {
		all[x.ID] = x
	}
	for _, x := range s.Props {
		all[x.ID] = x
	}
	return all
}

func (ids referents) resolve(m *story.Move) {
	if m.Verb != story.Do && m.Verb != story.Show {
		m.To = ids.ref(m.Object)
	}
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
