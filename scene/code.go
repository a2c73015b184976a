package scene

import (
	"slices"

	"standoff/story"
)

// A Code is a number for how a figure looks: two have the same exactly if their
// looks and their poses are equal. A painter finds by it what it drew before, as
// looks and poses themselves take long to compare.
type Code uint64

const poseBits = 12 // action 5, frame 4, view 2, flip 1

// CodeOf is the code of the look in the pose.
func CodeOf(l Look, p Pose) Code {
	return l.code() | p.code(motionOf(p.Action))
}

// Pose is the code without the look: it is the same for all that stand alike.
func (c Code) Pose() Code { return c & (1<<poseBits - 1) }

// Leader is whether the look is a leader's.
func (c Code) Leader() bool { return c&(8<<poseBits) != 0 }

func (p Pose) code(m *motion) Code {
	c := Code(m.number)<<7 | Code(p.Frame)<<3 | Code(p.View)<<1
	if p.Flip {
		c |= 1
	}
	return c
}

// kinds has the kinds of people in the order of their numbers.
var kinds = []story.Kind{story.Civilian, story.Deputy, story.Official, story.Soldier,
	story.Police, story.Press, story.Diplomat, story.Medic, story.Firefighter, story.Worker}

func (l Look) code() Code {
	var c Code
	add := func(n, bits int) { c = c<<bits | Code(n) }
	yes := func(is bool) {
		add(0, 1)
		if is {
			c |= 1
		}
	}
	add(slices.Index(kinds, l.Kind)+1, 4)
	add(slices.Index(Hues, l.Color)+1, 4)
	add(int(l.Skin), 2)
	add(int(l.Hair), 8)
	add(int(l.Gear), 8)
	for _, stripe := range l.Flag {
		add(int(stripe), 4)
	}
	yes(l.Cut == story.Closed)
	yes(l.Leader)
	yes(l.Doubt)
	yes(l.Dim)
	yes(l.Lit)
	return c << poseBits
}

// shown is the code of a look that is besides in doubt, dimmed or lit.
func (c Code) shown(doubt, dim, lit bool) Code {
	if doubt {
		c |= 4 << poseBits
	}
	if dim {
		c |= 2 << poseBits
	}
	if lit {
		c |= 1 << poseBits
	}
	return c
}
