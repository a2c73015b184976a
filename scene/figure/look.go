package figure

import (
	"standoff/scene/path"
	"standoff/scene/theme"
	"standoff/story"
)

// A Look is how one person is drawn, whatever the person does: a field for each
// thing that tells people apart. It is small and
// comparable, so that painters can keep what they drew by look and pose.
type Look struct {
	Kind   story.Kind
	Color  story.Hue
	Cut    story.Cut
	Leader bool
	Skin   uint8 // which of the theme's skins
	Hair   uint8 // how the hair is worn, or what covers it: 0 short, 1 long …
	Tint   uint8 // which of the theme's hair colours
	Gear   uint8 // what is carried: which camera, a flag; no shield
	Cloth  uint8 // which of the theme's cloths and caps a civilian wears; in which tone others wear theirs
	Legs   uint8 // which of the theme's trousers
	Size   uint8 // how tall, as a place in sizes; 0 is as all
	Slight bool  // narrower at the shoulders
	Skirt  bool
	Bag    bool // over the shoulder
	Flag   Flag // of somebody who carries one
	Doubt  bool // dashed and hollow
	Dim    bool
	Lit    bool
}

// Alike reports whether people with the two looks differ in nothing but what chance deals out
// to each, so that readers cannot tell by how they are drawn which group somebody belongs to.
func Alike(a, b Look) bool {
	a, b = a.undealt(), b.undealt()
	return a.Kind == b.Kind && a.Leader == b.Leader && a.Gear == b.Gear &&
		outfitOf(theme.Light, a) == outfitOf(theme.Light, b)
}

// undealt returns the look without what chance deals out. Shields are the group's.
func (l Look) undealt() Look {
	l.Skin, l.Hair, l.Tint, l.Cloth, l.Legs, l.Size = 0, 0, 0, 0, 0, 0
	l.Slight, l.Skirt, l.Bag, l.Flag = false, false, false, Flag{}
	if l.Kind != story.Soldier && l.Kind != story.Police {
		l.Gear = 0
	}
	return l
}

// A Pose is what one person is seen doing.
type Pose struct {
	Action story.Action
	Frame  uint8 // of the action's, 0 to Frames(action)-1
	Turn   uint8 // where it faces, 0 to Turns-1: to the right, then clockwise as seen
	View   Facing
	Seated bool  // does so sitting
	Wet    uint8 // how deep in the water: 0 to plan.Afloat
}

// Facing is from where a figure is seen.
type Facing uint8

// The views: figures are upright but on a plan, at tilt 0.
const (
	UprightView Facing = iota
	TopView
)

// A Part is one filled shape of a figure. Its units are the figure's height,
// its origin lies between the feet, x right and y up.
type Part struct {
	Path  path.Path
	Color theme.Color
	Loose bool // lies within the body, as shades and fine lines do: no edge runs around it
}

// A level is how much of a figure is drawn.
type level uint8

const (
	far    level = iota // body, head, and one mark a kind
	middle              // shirt, cuffs, belt, pouches, shade
	near                // fingers, lapels, buttons, folds
)

// Far is the height, in CSS pixels of somebody who stands, below which the least is
// drawn; nearFrom is the one above which most is.
const Far, nearFrom = 27, 84

// levelAt returns the level of figures of that height.
func levelAt(height float64) level {
	switch {
	case height < Far:
		return far
	case height > nearFrom:
		return near
	}
	return middle
}
