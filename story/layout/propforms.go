package layout

import (
	"standoff/story"
	"standoff/story/plane"
)

// A PropForm is what a kind of prop is to people: how large it is, what of it stands
// in their way, whether they can stand on it, and what it is for. All lengths are
// metres. Whoever directs or draws asks the form and never the kind.
type PropForm struct {
	Width, Depth float64
	// Stops is the share of the footprint's sides that people cannot cross: all of
	// a table, the trunk of a tree, nothing of a flag.
	Stops float64
	// Gap is the air between two in a row; links of a fence have none.
	Gap float64
	// Top is how high one stands on it. On what has none nobody can stand.
	Top float64
	// Deck is from which share of its length to which, from the back to the front, one
	// stands, where that is not all of it: off a truck's cab, before a boat's.
	Deck [2]float64
	// Rim is the share of its width on each side on which nobody stands.
	Rim float64
	// Roofs is true of what one stands on the roofs of, see [PlacedProp.Level].
	Roofs bool
	// Stage is true of what people stand on who are only told to go there.
	Stage bool
	// Speaks is true of what one speaks from: when a crowd comes with a leader, the
	// leader takes that place.
	Speaks bool
	// Votes is true of what votes are cast at.
	Votes bool
	// Links is true of what stands end to end, and so turns with the line in which
	// it stands.
	Links bool
	// Floats is true of what stands on water, and on nothing else when it finds its
	// own place.
	Floats bool
}

// A Hatch is what of a vehicle opens.
type Hatch uint8

// The hatches: none, doors at the side, two leaves at the back, a ramp at the back, and a
// gangway to where there is ground.
const (
	NoHatch Hatch = iota
	SideDoors
	BackDoors
	BackRamp
	Gangway
)

// hatches are what of each vehicle opens.
var hatches = map[string]Hatch{"bus": SideDoors, "car": SideDoors, "van": SideDoors, "truck": BackRamp,
	"ambulance": BackDoors, "boat": Gangway}

// HatchOf returns what of a kind of prop opens and shuts, for people to get in and out.
func HatchOf(kind string) Hatch { return hatches[kind] }

// SideDoorAt is how far ahead of its middle a vehicle has its side doors, as a share of
// its length.
const SideDoorAt = .12

// propForms has a row for every kind of prop. A new kind takes one more here, in
// story.PropKinds and in the table of package props or vehicles below scenery, which draws it.
var propForms = map[string]PropForm{
	"podium":     {Width: 1.6, Depth: 1, Stops: 1, Gap: 1, Speaks: true},
	"platform":   {Width: 6, Depth: 4, Stops: 1, Gap: 1, Top: .5, Stage: true, Speaks: true},
	"desk":       {Width: 1.6, Depth: .8, Stops: 1, Gap: .8, Top: .75},
	"table":      {Width: 2.4, Depth: 1.1, Stops: 1, Gap: 1, Top: .75},
	"ballot-box": {Width: .6, Depth: .6, Stops: 1, Gap: .8, Votes: true},
	"microphone": {Width: .4, Depth: .4, Gap: 1, Speaks: true},
	"flag":       {Width: .4, Depth: .4, Gap: 1},
	"sign":       {Width: 1, Depth: .3, Gap: 1},
	"screen":     {Width: 4, Depth: .4, Stops: 1, Gap: 1},
	"statue":     {Width: 1.8, Depth: 1.8, Stops: 1, Gap: 2, Top: .7},
	"column":     {Width: .9, Depth: .9, Stops: 1, Gap: 2.1},
	"tree":       {Width: 2.4, Depth: 2.4, Stops: .3, Gap: 2},
	"fountain":   {Width: 5, Depth: 5, Stops: 1, Gap: 3, Top: .7},
	"tent":       {Width: 4, Depth: 4, Stops: 1, Gap: 1},
	"barrier":    {Width: 2.2, Depth: .5, Stops: 1, Gap: .1, Links: true},
	"fence":      {Width: 3, Depth: .2, Stops: 1, Links: true},
	"building":   {Width: 16, Depth: 10, Stops: 1, Gap: 3, Top: 1.7, Roofs: true},
	"bus":        {Width: 11, Depth: 2.6, Stops: 1, Gap: 1.5, Top: 2.4},
	"car":        {Width: 4.4, Depth: 1.9, Stops: 1, Gap: 1, Top: 1.3, Deck: [2]float64{.2, .72}, Rim: .1},
	"van":        {Width: 5.6, Depth: 2.1, Stops: 1, Gap: 1, Top: 1.9, Deck: [2]float64{0, .82}},
	"truck":      {Width: 8, Depth: 2.5, Stops: 1, Gap: 1.5, Top: 1.2, Deck: [2]float64{0, .7}},
	"ambulance":  {Width: 5.8, Depth: 2.2, Stops: 1, Gap: 1, Top: 1.9, Deck: [2]float64{0, .7}},
	"boat":       {Width: 9, Depth: 3, Stops: 1, Gap: 1.5, Top: .6, Deck: [2]float64{.56, .86}, Rim: .2, Floats: true},
	"fire":       {Width: 1.6, Depth: 1.2, Stops: 1, Gap: 1},
}

// FormOf returns the form of a kind of prop.
func FormOf(kind string) PropForm { return propForms[kind] }

// Form returns the form of the prop's kind.
func (x *PlacedProp) Form() PropForm { return propForms[x.Prop.Kind] }

// ToStandOn returns the kinds of props on which one can stand, in the manual's order.
func ToStandOn() []string {
	var kinds []string
	for _, kind := range story.PropKinds {
		if propForms[kind].Top > 0 {
			kinds = append(kinds, kind)
		}
	}
	return kinds
}

// Stops returns the part of a prop that people must go round, and whether there
// is one.
func (x *PlacedProp) Stops() (plane.Rect, bool) {
	f := x.Form().Stops
	return rectAt(x.Rect.Center(), x.Rect.Size().Mul(f)), f > 0
}

// Deck returns the part of a prop on which one stands. Its front is on the right, or at
// the bottom.
func (x *PlacedProp) Deck() plane.Rect {
	r, form := x.Rect, x.Form()
	deck := form.Deck
	if deck == [2]float64{} {
		deck[1] = 1
	}
	s := r.Size()
	part := func(low, size float64, share [2]float64) (float64, float64) {
		return low + share[0]*size, low + share[1]*size
	}
	sides := [2]float64{form.Rim, 1 - form.Rim}
	along, across := deck, sides
	if s.X < s.Y {
		along, across = sides, deck
	}
	r.Min.X, r.Max.X = part(x.Rect.Min.X, s.X, along)
	r.Min.Y, r.Max.Y = part(x.Rect.Min.Y, s.Y, across)
	return r
}

// propSize returns how large one of the props is.
func propSize(x *story.Prop) plane.Point {
	form := propForms[x.Kind]
	switch {
	case x.Size != nil:
		return plane.Point{X: x.Size[0], Y: x.Size[1]}
	case x.As == story.InColumn && form.Links:
		return plane.Point{X: form.Depth, Y: form.Width}
	}
	return plane.Point{X: form.Width, Y: form.Depth}
}

// loose reports whether props find their own places in an area, after all
// else stands.
func loose(x *story.Prop) bool { return x.As == story.AlongEdge || x.As == story.Scattered }
