package figure

import (
	"standoff/scene/theme"
	"standoff/story"
)

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
	guardShirt
	robe
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
	beret
)

// An outfit is a look in a theme's colours. It has a field for each thing that
// is worn or seen, as all are drawn by different hands.
type outfit struct {
	garment                 garment
	hat                     hat
	jacket, sleeve, legs    theme.Color
	vest, hatColor          theme.Color
	skin, hair, shoe, glove theme.Color
	bareArms, bigFeet       bool
	hairdo                  hairdo
}

// outfitOf returns what is worn with the look, in the theme's colours.
func outfitOf(t *theme.Theme, l Look) outfit {
	hue := l.Color
	if _, ok := t.Jacket[hue]; !ok {
		hue = story.Stone
	}
	o := outfit{skin: t.Skin[l.Skin%3], hair: t.Hair[l.Tint%4], hairdo: hairdo(l.Hair),
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
	case story.Security:
		o.garment, o.hat, o.hatColor = guardShirt, beret, theme.Darker(o.jacket, .2)
		o.jacket, o.legs = theme.Mix(t.Shirt, t.WallSide, .2), theme.Darker(o.legs, .2)
	case story.Judge:
		o.garment, o.jacket = robe, theme.Darker(o.legs, .15)
		o.legs = theme.Darker(o.jacket, .3)
	default:
		dressCivilian(t, o, l, hue)
	}
}

// dressCivilian puts on what people wear who are of no other kind.
func dressCivilian(t *theme.Theme, o *outfit, l Look, hue story.Hue) {
	o.garment, o.bareArms = tee, !l.Leader
	if hue == story.Stone && !l.Leader {
		o.jacket = t.Civilian[l.Cloth%4]
		o.legs = theme.Mix(theme.Darker(o.jacket, .3), t.Legs[hue], .35)
	}
	if o.hairdo == capOn || o.hairdo == capLong {
		o.hat, o.hatColor = softCap, t.Cap[l.Cloth%3]
	}
}
