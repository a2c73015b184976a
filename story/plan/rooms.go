package plan

import "standoff/story/chance"

// roofTime is how long a roof takes to rise or to sink, seconds.
const roofTime = .8

// fillRooms fills in how the rooms are cut open at a time of the i-th step: on their way
// from how they were in the step before, where the picture goes on from that.
func (p *Plan) fillRooms(m *Moment, i int) {
	v := &p.Views[i]
	m.Rooms = append(m.Rooms, v.Rooms...)
	if i == 0 || v.Cut || m.StepTime >= roofTime || p.Steps[i-1].Step.Set != p.Steps[i].Step.Set {
		return
	}
	u := chance.Smooth(m.StepTime / roofTime)
	for k, was := range p.Views[i-1].Rooms {
		m.Rooms[k] = was.Lerp(m.Rooms[k], u)
	}
}

// RoofOver returns how high the roof over an area is now, in metres: 0 where one sees into
// it, and of what has none. Nothing flat is seen below it.
func (m *Moment) RoofOver(area int) float64 {
	for i, r := range m.Layout.Rooms {
		if i < len(m.Rooms) && m.Rooms[i].Roof > 0 {
			for a := area; a >= 0; a = m.Layout.Areas[a].In {
				if a == r.Area {
					return m.Rooms[i].Roof * r.High
				}
			}
		}
	}
	return 0
}
