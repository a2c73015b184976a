package figure

import (
	"standoff/scene/theme"
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

// What civilians and press carry, in Look.Gear's low half; the high half says
// which of the theme's cloths a civilian wears.
const (
	noGear uint8 = iota
	flagGear
)

const (
	shoulderCamera uint8 = iota
	photoCamera
	microphone
)

// noShield, in Look.Gear, is of soldiers and police who have none.
const noShield uint8 = 1

// LookOf is how a person of the plan is drawn.
func LookOf(pl *plan.Plan, person int) Look {
	p := pl.People[person]
	g := p.Group
	chance := scramble(p.Seed)
	h := heads[chance%uint32(len(heads))]
	l := Look{Kind: g.Kind, Color: g.Color, Cut: g.Cut, Leader: g.Leader,
		Skin: h.skin, Hair: uint8(h.hair) | h.tint<<4}
	if l.Leader {
		l.Hair = uint8(short) | h.tint%2<<4
		l.Skin = h.skin % 2
	}
	switch g.Kind {
	case story.Civilian:
		l.Gear = uint8(chance >> 8 % 4 << 4)
		l.coverHead(chance >> 12 % 10)
		if chance>>16%17 == 0 && !l.Leader && pl.Story != nil && len(pl.Story.Flag) > 0 {
			l.Gear |= flagGear
			l.Flag = FlagOf(pl.Story.Flag)
		}
	case story.Press:
		l.Gear = uint8(chance >> 8 % 3)
	case story.Soldier, story.Police:
		if g.NoShield {
			l.Gear = noShield
		}
	}
	return l
}

// coverHead puts a cap on three civilians in ten.
func (l *Look) coverHead(chance uint32) {
	if chance > 2 || l.Leader {
		return
	}
	switch hairdo(l.Hair & 15) {
	case long, bun:
		l.Hair = uint8(capLong) | l.Hair&0xF0
	default:
		l.Hair = uint8(capOn) | l.Hair&0xF0
	}
	l.Gear = l.Gear&0x0F | uint8(chance%3<<4)
}

// scramble spreads neighbouring seeds astride (the finaliser of MurmurHash3).
func scramble(x uint32) uint32 {
	x ^= x >> 16
	x *= 0x85EBCA6B
	x ^= x >> 13
	x *= 0xC2B2AE35
	return x ^ x>>16
}

// garment is the cut of what is worn on the trunk.
type garment uint8

const (
	openJacket garment = iota
	closedJacket
	tee
	uniform
	armour
	pressVest
	safetyVest
	whiteCoat
	fireCoat
)

// hat is what is worn instead of hair.
type hat uint8

const (
	bareHead hat = iota
	softCap
	peakedCap
	combatHelmet
	hardHat
	fireHelmet
)

// An outfit is a look in a theme's colours.
type outfit struct {
	garment                 garment
	hat                     hat
	jacket, sleeve, legs    theme.Color
	vest, hatColor          theme.Color
	skin, hair, shoe, glove theme.Color
	bareArms, bigFeet       bool
	hairdo                  hairdo
}

func dressed(t *theme.Theme, l Look) outfit {
	hue := l.Color
	if _, ok := t.Jacket[hue]; !ok {
		hue = story.Stone
	}
	o := outfit{skin: t.Skin[l.Skin%3], hair: t.Hair[l.Hair>>4%4], hairdo: hairdo(l.Hair & 15),
		jacket: t.Jacket[hue], legs: t.Legs[hue], shoe: t.Shoe}
	if l.Leader {
		o.jacket, o.legs = t.LeaderJacket[hue], t.LeaderLegs[hue]
	}
	o.glove = o.skin
	dress(t, &o, l, hue)
	if o.sleeve.A == 0 {
		o.sleeve = o.jacket
	}
	return o
}

// dress puts on what each kind of person wears.
func dress(t *theme.Theme, o *outfit, l Look, hue story.Hue) {
	switch l.Kind {
	case story.Deputy, story.Official:
		if l.Cut == story.Closed {
			o.garment = closedJacket
		}
	case story.Diplomat:
		if hue == story.Slate || hue == story.Stone {
			o.jacket, o.legs = t.Diplomat, theme.Darker(t.Diplomat, .25)
		}
	case story.Soldier:
		o.garment, o.hat, o.bigFeet = armour, combatHelmet, true
		o.vest, o.hatColor, o.legs = theme.Darker(o.jacket, .33), theme.Darker(o.jacket, .48), o.jacket
		if hue == story.Olive {
			o.vest, o.hatColor = t.Vest, t.Helmet
		}
		o.glove = theme.Darker(o.vest, .55)
	case story.Police:
		o.garment, o.hat = uniform, peakedCap
		o.hatColor, o.legs = theme.Darker(o.legs, .25), theme.Darker(o.legs, .1)
	case story.Press:
		o.garment, o.vest, o.sleeve, o.jacket = pressVest, t.PressVest, t.PressSleeve, t.PressVest
		o.legs = theme.Darker(t.PressSleeve, .35)
	case story.Medic:
		o.garment, o.jacket = whiteCoat, theme.Mix(t.Shirt, t.WallSide, .45)
	case story.Firefighter:
		o.garment, o.hat, o.bigFeet = fireCoat, fireHelmet, true
		o.hatColor, o.jacket = o.jacket, theme.Darker(o.legs, .2)
		o.legs, o.glove = o.jacket, theme.Darker(o.jacket, .4)
	case story.Worker:
		o.garment, o.hat, o.vest, o.hatColor = safetyVest, hardHat, t.HardHat, t.HardHat
		o.sleeve, o.jacket = o.jacket, t.HardHat
	default:
		o.garment, o.bareArms = tee, !l.Leader
		if hue == story.Stone && !l.Leader {
			o.jacket = t.Civilian[l.Gear>>4%4]
			o.legs = theme.Mix(theme.Darker(o.jacket, .3), t.Legs[hue], .35)
		}
		if o.hairdo == capOn || o.hairdo == capLong {
			o.hat, o.hatColor = softCap, t.Cap[l.Gear>>4%3]
		}
	}
}
