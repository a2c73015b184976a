package figure

import (
	"slices"

	"standoff/scene/theme"
	"standoff/story"
)

// A Code is a look and a pose in one number. A painter finds by it what it drew
// before, as looks and poses themselves take long to compare.
type Code uint64

const poseBits = 12 // action 5, frame 4, view 2, flip 1

// CodeOf is the code of the look in the pose.
func CodeOf(l Look, p Pose) Code {
	return l.Code() | p.Code(MotionOf(p.Action))
}

// Bare is the code without the look: it is the same for all that stand alike.
func (c Code) Bare() Code { return c & (1<<poseBits - 1) }

// Pose is the pose in the code.
func (c Code) Pose() Pose {
	return Pose{Action: Motions[c>>7&31].Action, Frame: uint8(c >> 3 & 15),
		View: Facing(c >> 1 & 3), Flip: c&1 != 0}
}

// Look is the look in the code.
func (c Code) Look() Look {
	c >>= poseBits
	take := func(bits int) int {
		n := c & (1<<bits - 1)
		c >>= bits
		return int(n)
	}
	yes := func() bool { return take(1) != 0 }
	l := Look{Lit: yes(), Dim: yes(), Doubt: yes(), Leader: yes()}
	if yes() {
		l.Cut = story.Closed
	}
	for i := range l.Flag {
		l.Flag[len(l.Flag)-1-i] = uint8(take(4))
	}
	l.Gear, l.Hair, l.Skin = uint8(take(8)), uint8(take(8)), uint8(take(2))
	if hue := take(4); hue > 0 {
		l.Color = theme.Hues[hue-1]
	}
	if kind := take(4); kind > 0 {
		l.Kind = kinds[kind-1]
	}
	return l
}

// Leader is whether the look is a leader's.
func (c Code) Leader() bool { return c&(8<<poseBits) != 0 }

func (p Pose) Code(m *Motion) Code {
	c := Code(m.number)<<7 | Code(p.Frame)<<3 | Code(p.View)<<1
	if p.Flip {
		c |= 1
	}
	return c
}

// kinds has the kinds of people in the order of their numbers.
var kinds = []story.Kind{story.Civilian, story.Deputy, story.Official, story.Soldier,
	story.Police, story.Press, story.Diplomat, story.Medic, story.Firefighter, story.Worker}

// Code is the look without a pose. [Code.Look] takes it apart from the end.
func (l Look) Code() Code {
	var c Code
	add := func(n, bits int) { c = c<<bits | Code(n) }
	yes := func(is bool) {
		add(0, 1)
		if is {
			c |= 1
		}
	}
	add(slices.Index(kinds, l.Kind)+1, 4)
	add(slices.Index(theme.Hues, l.Color)+1, 4)
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

// Shown is the code of a look that is besides in doubt, dimmed or lit.
func (c Code) Shown(doubt, dim, lit bool) Code {
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
