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
	longCoat
)

// hems are how high above the ground garments end.
var hems = [...]float64{openJacket: .415, closedJacket: .425, tee: .465, uniform: .465, armour: .47, pressVest: .46,
	safetyVest: .45, whiteCoat: .30, fireCoat: .36, guardShirt: .475, robe: .42, longCoat: .33}

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
	garment                   garment
	hat                       hat
	jacket, sleeve, legs      theme.Color
	vest, hatColor, bandColor theme.Color
	skin, hair, shoe, glove   theme.Color
	bareArms, boots           bool
	hairdo                    hairdo
	hem                       float64
}

// outfitOf returns what is worn with the look, in the theme's colours.
func outfitOf(t *theme.Theme, l Look) outfit {
	hue := l.Color
	if _, ok := t.Jacket[hue]; !ok {
		hue = story.Stone
	}
	o := outfit{skin: t.Skin[l.Skin%4], hair: t.Hair[l.Tint%4], hairdo: hairdo(l.Hair),
		jacket: toned(t, t.Jacket[hue], l.Cloth), legs: toned(t, t.Legs[hue], l.Cloth), shoe: t.Shoe, bandColor: t.Band}
	if l.Leader {
		o.jacket, o.legs = t.LeaderJacket[hue], t.LeaderLegs[hue]
	}
	o.glove = o.skin
	dress(t, &o, l, hue)
	if o.sleeve.A == 0 {
		o.sleeve = o.jacket
	}
	o.hem = hems[o.garment]
	return o
}

// toned returns a colour in one of the three tones in which people of a group wear it.
func toned(t *theme.Theme, c theme.Color, cloth uint8) theme.Color {
	switch cloth % 3 {
	case 1:
		return theme.Mix(c, t.Shirt, .06)
	case 2:
		return theme.Darker(c, .07)
	}
	return c
}

// dress puts on what each kind of person wears.
func dress(t *theme.Theme, o *outfit, l Look, hue story.Hue) {
	switch l.Kind {
	case story.Deputy, story.Official:
		if l.Cut == story.Closed {
			o.garment = closedJacket
		}
		if l.Kind == story.Official && !l.Leader { // a dark suit
			o.jacket, o.legs = theme.Darker(o.jacket, .28), theme.Darker(o.legs, .28)
		}
	case story.Diplomat:
		o.garment = longCoat
		if hue == story.Slate || hue == story.Stone {
			o.jacket, o.legs = t.Diplomat, theme.Darker(t.Diplomat, .25)
		}
	case story.Soldier:
		dressSoldier(t, o, hue)
	case story.Police:
		o.garment, o.hat = uniform, peakedCap
		o.hatColor, o.legs = theme.Darker(o.legs, .25), theme.Darker(o.legs, .1)
	case story.Press:
		o.garment, o.vest, o.sleeve, o.jacket = pressVest, t.PressVest, t.PressSleeve, t.PressVest
		o.legs = theme.Darker(t.PressSleeve, .35)
	case story.Medic:
		o.garment, o.jacket = whiteCoat, theme.Mix(t.Shirt, t.WallSide, .45)
	case story.Firefighter:
		o.garment, o.hat, o.boots, o.bandColor = fireCoat, fireHelmet, true, t.PressVest
		o.hatColor, o.jacket = o.jacket, theme.Darker(o.legs, .2)
		o.legs, o.glove, o.vest = o.jacket, theme.Darker(o.jacket, .4), o.jacket
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

// dressSoldier puts on a uniform, in another tone than others wear the hue.
func dressSoldier(t *theme.Theme, o *outfit, hue story.Hue) {
	o.garment, o.hat, o.boots, o.jacket = armour, combatHelmet, true, t.Uniform.Of(t.Jacket[hue])
	o.vest, o.hatColor, o.legs = theme.Darker(o.jacket, .33), theme.Darker(o.jacket, .45), theme.Darker(o.jacket, .06)
	if hue == story.Olive {
		o.vest, o.hatColor = t.Vest, t.Helmet
	}
	o.glove, o.shoe = theme.Darker(o.vest, .5), theme.Darker(o.vest, .72)
}

// dressCivilian puts on what people wear who are of no other kind.
func dressCivilian(t *theme.Theme, o *outfit, l Look, hue story.Hue) {
	o.garment, o.bareArms = tee, !l.Leader && l.Cloth%2 == 0
	if l.Leader {
		return
	}
	switch {
	case hue == story.Stone:
		o.jacket, o.legs = t.Civilian[l.Cloth%10], t.Trousers[l.Legs%5]
	case l.Legs%5 > 1:
		o.legs = t.Trousers[l.Legs%5]
	}
	if o.hairdo == capOn || o.hairdo == capLong {
		o.hat, o.hatColor = softCap, t.Cap[l.Cloth%3]
	}
}
