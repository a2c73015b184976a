package story

// Places reports whether a move says where people are to be.
func (m *Move) Places() bool {
	switch m.Verb {
	case At, Go, Leave, Between, On:
		return true
	}
	return false
}

// Parts reports whether a move has people make a lane through others.
func (m *Move) Parts() bool {
	_, people := m.To.To.(*Group)
	return people && m.As == Lane && (m.Verb == At || m.Verb == Go)
}

// Acts reports whether a move has people do something.
func (m *Move) Acts() bool { return m.Places() || m.Verb == Do || m.Verb == Face }

// Prop returns the vehicle that a move moves, or nil where it moves people.
func (m *Move) Prop() *Prop {
	x, _ := m.Vehicle.To.(*Prop)
	return x
}

// Hatch returns the vehicle whose doors or ramp a move opens or shuts, or nil.
func (m *Move) Hatch() *Prop {
	if m.Verb != OpenDoor && m.Verb != ShutDoor {
		return nil
	}
	x, _ := m.To.To.(*Prop)
	return x
}
