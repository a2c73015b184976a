// Package theme is all colours of a picture, light and dark, as data. Whatever
// draws takes its colours from a [Theme]. It draws nothing, and nothing asks it
// which theme it is: what differs between the two is a value. Read theme.go and
// values.go first.
package theme

import (
	"math"

	"standoff/story"
)

// A Theme is all colours of a picture, as data: nothing that draws asks which
// theme it is. It has a field for each thing that has a colour of its own.
type Theme struct {
	Name string // "light" or "dark"

	// Paper and what is written.
	Paper            Color // also the halo behind words
	Ink, Ink2        Color
	Label            map[story.Hue]Color // the name of a group, and lines about its people
	Plate, PlateText Color               // of name tags
	Panel            Panel

	// Ground and scenery.
	Ground                      map[story.Ground]Color
	GroundLine                  Color
	Tier                        Color // the floor under seats
	WallTop, WallSide, WallDark Color
	WallLine                    Color
	Wood, WoodSide              Color
	Stone, Timber               Planes   // of buildings, and of what is made of wood
	Cut, CutLine                Color    // of walls that are cut open; nowhere else
	Roof, RoofIn                Color    // and what of a flat one lies within the parapet
	Glass, Reveal               Color    // of a building's windows, and how they lie in the wall
	Iron                        Color    // of railings
	Pane                        Color    // of windows seen from inside
	Indoors                     Blend    // what the colours of walls become inside a room
	Tree                        [3]Color // a crown's shade, its middle and what of it lies in the light
	Trunk                       Color
	Flag                        map[story.Hue]Color // a flag's stripes
	Paths                       Paths
	City                        City
	Lighting                    Lighting

	// Bodies, and what groups wear.
	Skin                     [4]Color
	Hair                     [4]Color
	Cap                      [3]Color
	Jacket, Legs             map[story.Hue]Color
	LeaderJacket, LeaderLegs map[story.Hue]Color
	Seam                     Blend // the line down a closed jacket, made of the jacket's colour
	Shirt                    Color // a deputy's collar, a medic's coat, a sheet of paper
	Shoe                     Color

	// What single kinds of people wear and carry.
	Civilian                       [10]Color
	Trousers                       [5]Color // of all who wear no uniform
	Uniform                        Blend    // a soldier's, of the jackets of the hue: another tone than anybody's who wears them
	Diplomat                       Color
	Vest, Helmet                   Color // the soldier's, over the uniform (olive)
	ShieldFill, ShieldLine         Color
	PressVest, PressSleeve, Camera Color
	Band                           Color // what shines on a press, worker's or firefighter's vest
	HardHat                        Color // a worker's helmet; the vest is alike
	Cross                          Color // a medic's

	// Around and below every figure.
	Edge, LeaderEdge Color // the paper edge
	LeaderEdgeWidth  LineWidth
	Shade            uint8 // alpha of the black strip on a figure's right
	Glow             uint8 // alpha of the white strip on the left of large ones
	FigureShadow     Color // what a figure casts on the ground
	Contact          Color // what lies below its feet
}

// A Panel is the colours of what stands beside a picture in a film, which are those of the page
// around it (web/style/screen/01-tokens.css): the ground, what is written on it and what is so in
// small, lines about and between things, and what is in doubt with the ground of that.
type Panel struct{ Ground, Ink, Quiet, Edge, Rule, Doubt, Tint Color }

// Planes are the colours of a solid by how its faces lie to the light: the top, what is
// turned to the light and what is turned away; and that of the foot of what is turned away.
type Planes struct{ Top, Lit, Shade, Deep Color }

// planes returns the planes of colours, as RGB in hexadecimal.
func planes(top, lit, shade, deep uint32) Planes {
	return Planes{rgb(top), rgb(lit), rgb(shade), rgb(deep)}
}

// Face returns the colour of an upright face that has so much of the light, 0 to 1.
func (p Planes) Face(light float64) Color { return Mix(p.Shade, p.Lit, light) }

// A Blend makes a colour of another one: the share, 0 to 1, of the way to To.
type Blend struct {
	To    Color
	Share float64
}

// Of returns what the blend makes of the colour.
func (b Blend) Of(c Color) Color { return Mix(c, b.To, b.Share) }

// A LineWidth is a share of a figure's height, but at least so many pixels.
type LineWidth struct{ Least, Share float64 }

// At returns the width for a figure of the height in pixels, in units of it.
func (w LineWidth) At(height float64) float64 { return math.Max(w.Least/height, w.Share) }

// rgb returns an opaque colour.
func rgb(hex uint32) Color {
	return Color{uint8(hex >> 16), uint8(hex >> 8), uint8(hex), 255}
}

// ByName returns the theme called "dark", or else the light one.
func ByName(name string) *Theme {
	if name == Dark.Name {
		return Dark
	}
	return Light
}

// hues are colours for all hues, as RGB in hexadecimal.
type hues struct{ Blue, Teal, Plum, Wine, Olive, Amber, Stone, Slate uint32 }

// colors returns the colour of each hue.
func (h hues) colors() map[story.Hue]Color {
	return map[story.Hue]Color{
		story.Blue: rgb(h.Blue), story.Teal: rgb(h.Teal), story.Plum: rgb(h.Plum), story.Wine: rgb(h.Wine),
		story.Olive: rgb(h.Olive), story.Amber: rgb(h.Amber), story.Stone: rgb(h.Stone), story.Slate: rgb(h.Slate),
	}
}

// grounds are colours for all grounds, as RGB in hexadecimal.
type grounds struct{ Street, Paving, Floor, Lawn, Earth, Water, Bare uint32 }

// colors returns the colour of each ground.
func (g grounds) colors() map[story.Ground]Color {
	return map[story.Ground]Color{
		story.Street: rgb(g.Street), story.Paving: rgb(g.Paving), story.Floor: rgb(g.Floor), story.Lawn: rgb(g.Lawn),
		story.Earth: rgb(g.Earth), story.Water: rgb(g.Water), story.Bare: rgb(g.Bare),
	}
}
