package plan

import "standoff/story/chance"

// fillDoors fills in how the doors stand.
func (p *Plan) fillDoors(m *Moment, set int) {
	for i, door := range m.Layout.Doors {
		state := DoorState{Open: 1}
		if door.Door.Closed {
			state.Open = 0
		}
		state.swung(p.Swings[set][i], m.Time)
		m.Doors = append(m.Doors, state)
	}
}

// swung has a door stand as it does at t when it has swung so.
func (d *DoorState) swung(swings []Swing, t float64) {
	for _, s := range swings {
		if s.Start > t {
			break
		}
		to := 0.
		if s.Open {
			to = 1
		}
		if s.AtOnce {
			d.Open = to
		} else {
			d.Open += (to - d.Open) * chance.Smooth((t-s.Start)/DoorTime)
		}
		d.Doubt = s.Doubt
	}
}
