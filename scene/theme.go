package scene

import "standoff/story"

// A Theme is all colours of a picture, as data.
type Theme struct {
	Name                           string // "light" or "dark"
	Paper                          Color  // also the halo behind words
	Ink, Ink2                      Color
	Ground                         map[story.Ground]Color
	Tier                           Color
	WallTop, WallSide, WallDark    Color
	WallLine, GroundLine           Color
	Wood, WoodSide                 Color
	Tree                           [2]Color
	Trunk                          Color
	Skin                           [3]Color
	Hair                           [4]Color
	Jacket, Legs                   map[story.Hue]Color // of groups
	LeaderJacket, LeaderLegs       map[story.Hue]Color
	Label                          map[story.Hue]Color
	Vest, Helmet                   Color // the soldier's, over the uniform (olive)
	ShieldFill, ShieldLine         Color
	PressVest, PressSleeve, Camera Color
	Civilian                       [4]Color
	Diplomat                       Color
	Flag                           [3]Color
	Edge, LeaderEdge               Color // the paper edge around every figure
	Shade                          uint8 // alpha of the black strip on a figure's right
	FigureShadow                   uint8 // alpha of each of the three stacked ellipses
	CastShadow                     uint8 // alpha of a wall's flat shadow
	Plate                          Color // of name tags: ink under paper letters
	PlateText                      Color
}

func rgb(hex uint32) Color {
	return Color{uint8(hex >> 16), uint8(hex >> 8), uint8(hex), 255}
}
