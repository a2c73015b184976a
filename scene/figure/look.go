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
	Cloth  uint8 // which of the theme's cloths and caps a civilian wears
	Flag   Flag  // of somebody who carries one
	Doubt  bool  // dashed and hollow
	Dim    bool
	Lit    bool
}

// A Pose is what one person is seen doing.
type Pose struct {
	Action story.Action
	Frame  uint8 // of the action's cycle, 0 to Frames(action)-1
	View   Facing
	Flip   bool  // looks to the left instead of the right; for SideView
	Seated bool  // does so sitting
	Wet    uint8 // how deep in the water: 0 to plan.Afloat
}

// Facing is from where a figure is seen. Figures are upright cut-outs.
type Facing uint8

// The views.
const (
	SideView Facing = iota
	FrontView
	BackView
	TopView // for a plan, tilt 0
)

// A Part is one filled shape of a figure. Its units are the figure's height,
// its origin lies between the feet, x right and y up.
type Part struct {
	Path  path.Path
	Color theme.Color
	Loose bool // lies within the body, as shades and fine lines do: no edge runs around it
}
