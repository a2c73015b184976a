package plan

// Earlier makes f what the moment's k-th figure was so many seconds before, if they were on the same
// way then as they are now, and reports whether they were. Nobody rides a vehicle on a way.
func (m *Moment) Earlier(f *Figure, k int, ago float64) bool {
	id := m.Figures[k].ID
	legs := m.Plan.Legs[id]
	i := legAt(legs, m.Time)
	if i < 0 || legs[i].Aboard > 0 || len(legs[i].Line) < 2 || m.Time >= legs[i].End || m.Time-ago < legs[i].Start {
		return false
	}
	f.ID = id
	legs[i].Figure(f, m.Time-ago, m.Plan.People[id].Seed)
	return true
}
