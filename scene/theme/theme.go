package theme

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
	Flag                           map[story.Hue]Color // of a flag's stripes
	Shirt                          Color               // a deputy's collar, a medic's coat, a sheet of paper
	Shoe                           Color
	Cap                            [3]Color
	Band                           Color // what shines on a press, worker's or firefighter's vest
	HardHat                        Color // a worker's helmet; vest alike
	Cross                          Color // a medic's
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

// ThemeByName is the theme called "dark", or else the light one.
func ThemeByName(name string) *Theme {
	if name == Dark.Name {
		return Dark
	}
	return Light
}

// hues is a colour for each hue, in the order of the constants in story.
func hues(blue, teal, plum, wine, olive, amber, stone, slate uint32) map[story.Hue]Color {
	return map[story.Hue]Color{
		story.Blue: rgb(blue), story.Teal: rgb(teal), story.Plum: rgb(plum), story.Wine: rgb(wine),
		story.Olive: rgb(olive), story.Amber: rgb(amber), story.Stone: rgb(stone),
		story.Slate: rgb(slate),
	}
}

// grounds is a colour for each ground, in the order of the constants in story.
func grounds(street, paving, floor, lawn, earth, water, bare uint32) map[story.Ground]Color {
	return map[story.Ground]Color{
		story.Street: rgb(street), story.Paving: rgb(paving), story.Floor: rgb(floor),
		story.Lawn: rgb(lawn), story.Earth: rgb(earth), story.Water: rgb(water),
		story.Bare: rgb(bare),
	}
}
