package story

// Places reports whether a move says where people are to be.
func (m *Move) Places() bool {
	switch m.Verb {
	case At, Go, Leave, Between, On:
		return true
	}
	return false
}

// Acts reports whether a move has people do something.
func (m *Move) Acts() bool { return m.Places() || m.Verb == Do || m.Verb == Face }
