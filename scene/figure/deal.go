package figure

import (
	"standoff/story"
	"standoff/story/plan"
)

// hairdo is how hair is worn, or what covers it.
type hairdo uint8

const (
	short hairdo = iota
	long
	bun
	thin
	curls
	capOn
	capLong
)

// heads are the skins and hair that chance deals out, the same to all groups,
// so that no group has a look.
var heads = [...]struct {
	skin uint8
	hair hairdo
	tint uint8
}{
	{0, short, 1}, {1, long, 0}, {2, short, 0}, {1, short, 0}, {0, bun, 1}, {2, long, 0},
	{1, thin, 3}, {0, long, 2}, {2, curls, 0}, {1, short, 3}, {0, short, 2}, {1, bun, 0},
	{2, short, 3}, {1, curls, 1}, {0, thin, 3}, {2, bun, 0},
}

// Values of Look.Gear, by kind of people.
const (
	flagGear uint8 = 1 // of civilians; 0 is nothing

	shoulderCamera uint8 = 0 // of the press
	photoCamera    uint8 = 1
	microphone     uint8 = 2

	noShield uint8 = 1 // of soldiers and police, who else have one
)

// LookOf returns how a person of the plan is drawn. What groups do not set is
// dealt out by the person's seed.
func LookOf(pl *plan.Plan, person int) Look {
	p := pl.People[person]
	g := p.Group
	chance := scramble(p.Seed)
	h := heads[chance%uint32(len(heads))]
	l := Look{Kind: g.Kind, Color: g.Color, Cut: g.Cut, Leader: g.Leader,
		Skin: h.skin, Hair: uint8(h.hair), Tint: h.tint}
	if l.Leader {
		l.Hair, l.Tint, l.Skin = uint8(short), h.tint%2, h.skin%2
	}
	switch g.Kind {
	case story.Civilian:
		l.Cloth = uint8(chance >> 8 % 4)
		l.coverHead(chance >> 12 % 10)
		if chance>>16%17 == 0 && !l.Leader && pl.Story != nil && len(pl.Story.Flag) > 0 {
			l.Gear = flagGear
			l.Flag = FlagOf(pl.Story.Flag)
		}
	case story.Child, story.Wheelchair:
		l.Cloth = uint8(chance >> 8 % 4)
		if g.Kind == story.Child {
			l.young()
		}
		l.coverHead(chance >> 12 % 10)
	case story.Press:
		l.Gear = uint8(chance >> 8 % 3)
	case story.Soldier, story.Police:
		if g.NoShield {
			l.Gear = noShield
		}
	}
	return l
}

// young gives a child hair that is neither grey nor thin.
func (l *Look) young() {
	l.Tint %= 3
	if hairdo(l.Hair) == thin {
		l.Hair = uint8(short)
	}
}

// coverHead puts a cap on three of the public in ten; chance is below 10.
func (l *Look) coverHead(chance uint32) {
	if chance > 2 || l.Leader {
		return
	}
	switch hairdo(l.Hair) {
	case long, bun:
		l.Hair = uint8(capLong)
	default:
		l.Hair = uint8(capOn)
	}
	l.Cloth = uint8(chance % 3)
}

// scramble spreads neighbouring seeds apart (the finaliser of MurmurHash3).
func scramble(x uint32) uint32 {
	x ^= x >> 16
	x *= 0x85EBCA6B
	x ^= x >> 13
	x *= 0xC2B2AE35
	return x ^ x>>16
}
