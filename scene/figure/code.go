package figure

import (
	"slices"

	"standoff/scene/theme"
	"standoff/story"
)

// A Code is a look and a pose in one number. A painter finds by it what it drew
// before, as looks and poses themselves take long to compare.
//
// Its fields, from the lowest bit up, are the pose's turn, view, frame and action,
// whether it is seated and how deep in the water; the look's marks; the stripes of its flag, the last
// one lowest; size, trousers, gear, cloth, hairdo, tint, skin, hue and kind. The highest bit
// is free for painters.
type Code uint64

// How many bits the fields take.
const (
	turnBits, viewBits, frameBits, actionBits = 4, 1, 3, 5
	wetBits, markBits                         = 2, 8
	stripeBits, sizeBits, legsBits, gearBits  = 4, 3, 3, 2
	clothBits, hairBits, tintBits, skinBits   = 4, 3, 2, 2
	hueBits, kindBits                         = 4, 4
)

// At which bit each field begins.
const (
	turnAt   = 0
	viewAt   = turnAt + turnBits
	frameAt  = viewAt + viewBits
	actionAt = frameAt + frameBits
	seatedAt = actionAt + actionBits
	wetAt    = seatedAt + 1
	lookAt   = wetAt + wetBits // the pose lies below, the look above
	flagAt   = lookAt + markBits
	sizeAt   = flagAt + len(Flag{})*stripeBits
	legsAt   = sizeAt + sizeBits
	gearAt   = legsAt + legsBits
	clothAt  = gearAt + gearBits
	hairAt   = clothAt + clothBits
	tintAt   = hairAt + hairBits
	skinAt   = tintAt + tintBits
	hueAt    = skinAt + skinBits
	kindAt   = hueAt + hueBits
)

// The marks of a look.
const (
	litMark Code = 1 << (lookAt + iota)
	dimMark
	doubtMark
	leaderMark
	closedMark // a closed jacket
	slightMark
	skirtMark
	bagMark
)

const seatedMark Code = 1 << seatedAt

// kinds has the kinds of people in the order of their numbers, which begin at 1.
var kinds = []story.Kind{story.Civilian, story.Deputy, story.Official, story.Soldier,
	story.Police, story.Press, story.Diplomat, story.Medic, story.Firefighter, story.Worker,
	story.Security, story.Judge, story.Child, story.Wheelchair}

// CodeOf returns the code of the look in the pose.
func CodeOf(l Look, p Pose) Code {
	return l.Code() | p.Code(MotionOf(p.Action))
}

// Code returns the code of the look without a pose.
func (l Look) Code() Code {
	c := Code(slices.Index(kinds, l.Kind)+1)<<kindAt | Code(slices.Index(theme.Hues, l.Color)+1)<<hueAt |
		Code(l.Skin)<<skinAt | Code(l.Tint)<<tintAt | Code(l.Hair)<<hairAt |
		Code(l.Cloth)<<clothAt | Code(l.Gear)<<gearAt | Code(l.Legs)<<legsAt | Code(l.Size)<<sizeAt
	for i, stripe := range l.Flag {
		c |= Code(stripe) << stripeAt(i)
	}
	return c | closedMark.when(l.Cut == story.Closed) | leaderMark.when(l.Leader) |
		doubtMark.when(l.Doubt) | dimMark.when(l.Dim) | litMark.when(l.Lit) |
		slightMark.when(l.Slight) | skirtMark.when(l.Skirt) | bagMark.when(l.Bag)
}

// Code returns the code of the pose, whose action has the motion, without a look.
func (p Pose) Code(m *Motion) Code {
	c := Code(m.number)<<actionAt | Code(p.Frame)<<frameAt | Code(p.View)<<viewAt |
		Code(p.Wet)<<wetAt | Code(p.Turn)<<turnAt
	return c | seatedMark.when(p.Seated)
}

// Look returns the look in the code.
func (c Code) Look() Look {
	l := Look{Lit: c.has(litMark), Dim: c.has(dimMark), Doubt: c.has(doubtMark), Leader: c.has(leaderMark),
		Gear: c.field(gearAt, gearBits), Cloth: c.field(clothAt, clothBits),
		Hair: c.field(hairAt, hairBits), Tint: c.field(tintAt, tintBits), Skin: c.field(skinAt, skinBits),
		Legs: c.field(legsAt, legsBits), Size: c.field(sizeAt, sizeBits),
		Slight: c.has(slightMark), Skirt: c.has(skirtMark), Bag: c.has(bagMark)}
	if c.has(closedMark) {
		l.Cut = story.Closed
	}
	for i := range l.Flag {
		l.Flag[i] = c.field(stripeAt(i), stripeBits)
	}
	if hue := c.field(hueAt, hueBits); hue > 0 {
		l.Color = theme.Hues[hue-1]
	}
	if kind := c.field(kindAt, kindBits); kind > 0 {
		l.Kind = kinds[kind-1]
	}
	return l
}

// Pose returns the pose in the code.
func (c Code) Pose() Pose {
	return Pose{Action: motions[c.field(actionAt, actionBits)].Action, Frame: c.field(frameAt, frameBits),
		Turn: c.field(turnAt, turnBits), View: Facing(c.field(viewAt, viewBits)), Seated: c.has(seatedMark),
		Wet: c.field(wetAt, wetBits)}
}

// Otherwise returns the code of the same figure in another frame, turned by so many sixteenths.
func (c Code) Otherwise(frame, by uint8) Code {
	turn := (c.field(turnAt, turnBits) + by) % Turns
	return c&^(turnMask|frameMask) | Code(frame)<<frameAt | Code(turn)<<turnAt
}

// Coarse returns the code of the same figure turned to the nearest eighth of a turn: for
// small pictures of it, of which a painter wants to keep few.
func (c Code) Coarse() Code { return c&^(1<<turnBits-1) | (c+1)&(1<<turnBits-2) }

// Shadow returns the code of a figure that casts the same shadow: few are enough for all.
// It is called for everybody in every frame.
func (c Code) Shadow() Code {
	few := c & (wetMask | 1<<viewAt)
	if few != 0 {
		return few
	}
	switch k := c & kindMask; k {
	case smallKind, wheeledKind:
		few |= k
	}
	action := c & actionMask
	switch {
	case action == lyingAction:
		return few | action | c&turnMask
	case action == sittingAction || action == kneelingAction || c.has(seatedMark):
		return few | sittingAction
	}
	return few
}

// The fields that shadows are told apart by, and some of their values.
const (
	turnMask   Code = (1<<turnBits - 1) << turnAt
	frameMask  Code = (1<<frameBits - 1) << frameAt
	wetMask    Code = (1<<wetBits - 1) << wetAt
	actionMask Code = (1<<actionBits - 1) << actionAt
	kindMask   Code = (1<<kindBits - 1) << kindAt
)

var (
	smallKind, wheeledKind                     = Look{Kind: story.Child}.Code(), Look{Kind: story.Wheelchair}.Code()
	lyingAction, sittingAction, kneelingAction = actionCode(story.Lie), actionCode(story.Sit), actionCode(story.Kneel)
)

// actionCode returns the action's field.
func actionCode(a story.Action) Code { return Code(MotionOf(a).number) << actionAt }

// Leader reports whether the look is a leader's.
func (c Code) Leader() bool { return c.has(leaderMark) }

// Marked returns the code of the same look, also in doubt, dimmed or lit.
func (c Code) Marked(doubt, dim, lit bool) Code {
	return c | doubtMark.when(doubt) | dimMark.when(dim) | litMark.when(lit)
}

// field returns the bits of the code that begin at a place.
func (c Code) field(at, bits int) uint8 { return uint8(c >> at & (1<<bits - 1)) }

func (c Code) has(mark Code) bool { return c&mark != 0 }

// when returns the mark, or none.
func (c Code) when(is bool) Code {
	if is {
		return c
	}
	return 0
}

// stripeAt returns at which bit the i-th stripe of the flag begins.
func stripeAt(i int) int { return flagAt + (len(Flag{})-1-i)*stripeBits }
