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
	bob
)

// heads are the skins, hair and shoulders that chance deals out, the same to all
// groups, so that no group has a look.
var heads = [...]struct {
	skin   uint8
	hair   hairdo
	tint   uint8
	slight bool
}{
	{0, short, 1, false}, {1, long, 0, true}, {2, short, 0, false}, {3, bob, 1, true},
	{1, short, 0, false}, {0, bun, 1, true}, {3, thin, 3, false}, {2, long, 0, true},
	{1, thin, 3, false}, {0, long, 2, true}, {2, curls, 0, false}, {3, bun, 0, true},
	{0, short, 3, false}, {2, bob, 0, true}, {1, short, 2, false}, {0, curls, 1, true},
	{3, short, 0, false}, {1, bun, 3, true}, {2, short, 3, false}, {3, long, 1, true},
	{0, thin, 1, false}, {1, bob, 0, true}, {3, curls, 0, false}, {2, bun, 0, true},
}

// deck is how many ways of being dressed there are in a group: few enough for a painter to
// keep all of them, and too many for readers to find two alike.
const deck = 2 * len(heads)

// sizes are how tall people are, of the usual height.
var sizes = [...]float64{1, .92, .94, .96, .98, 1.01, 1.03, 1.05}

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
	card := chance % uint32(deck)
	h := heads[card%uint32(len(heads))]
	l := Look{Kind: g.Kind, Color: g.Color, Cut: g.Cut, Leader: g.Leader,
		Skin: h.skin, Hair: uint8(h.hair), Tint: h.tint, Slight: h.slight,
		Cloth: uint8(card % 10), Legs: uint8(card / 3 % 5), Size: uint8(card * 3 % 8)}
	if l.Leader {
		l.Hair, l.Tint, l.Skin, l.Slight, l.Size = uint8(short), h.tint%2, h.skin%2, false, 0
		l.Cloth = 0
	}
	switch g.Kind {
	case story.Civilian, story.Wheelchair:
		l.coverHead(card)
		l.Bag = card%7 == 3 && !l.Leader && g.Kind == story.Civilian
		l.Skirt = l.Slight && card%3 == 1
		if chance>>16%17 == 0 && !l.Leader && pl.Story != nil && len(pl.Story.Flag) > 0 && g.Kind == story.Civilian {
			l.Gear = flagGear
			l.Flag = FlagOf(pl.Story.Flag)
		}
	case story.Deputy, story.Official, story.Diplomat:
		l.Skirt = l.Slight && card%3 == 1
	case story.Child:
		l.young()
		l.coverHead(card)
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

// coverHead puts a cap on some of the public.
func (l *Look) coverHead(card uint32) {
	if card/2%5 != 0 || l.Leader {
		return
	}
	switch hairdo(l.Hair) {
	case long, bun, bob:
		l.Hair = uint8(capLong)
	default:
		l.Hair = uint8(capOn)
	}
}

// scramble spreads neighbouring seeds apart (the finaliser of MurmurHash3).
func scramble(x uint32) uint32 {
	x ^= x >> 16
	x *= 0x85EBCA6B
	x ^= x >> 13
	x *= 0xC2B2AE35
	return x ^ x>>16
}
