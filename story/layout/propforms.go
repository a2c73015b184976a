package layout

import (
	"standoff/story"
	"standoff/story/plane"
)

// A propForm is how large a kind of prop is and how it stands in people's way. All
// lengths are metres.
type propForm struct {
	width, depth float64
	// stops is the part of the footprint that people cannot cross: all of a
	// table, the trunk of a tree, nothing of a flag.
	stops float64
	// gap is the air between two in a row; links of a fence have none.
	gap float64
	// top is how high one stands on it.
	top float64
	// links is true of what stands end to end, and so turns with the line in which
	// it stands.
	links bool
	// floats is true of what stands on water, and on nothing else when it finds its
	// own place.
	floats bool
}

// propForms has a line for every kind of prop. A new kind wants one more here, in
// story.PropKinds and in package scenery, which draws it.
var propForms = map[string]propForm{
	"podium":     {width: 1.6, depth: 1, stops: 1, gap: 1, top: .4},
	"platform":   {width: 6, depth: 4, stops: 1, gap: 1, top: .5},
	"desk":       {width: 1.6, depth: .8, stops: 1, gap: .8, top: .75},
	"table":      {width: 2.4, depth: 1.1, stops: 1, gap: 1, top: .75},
	"ballot-box": {width: .6, depth: .6, stops: 1, gap: .8, top: .4},
	"microphone": {width: .4, depth: .4, stops: 0, gap: 1, top: .4},
	"flag":       {width: .4, depth: .4, stops: 0, gap: 1, top: .4},
	"sign":       {width: 1, depth: .3, stops: 0, gap: 1, top: .4},
	"screen":     {width: 4, depth: .4, stops: 1, gap: 1, top: .4},
	"statue":     {width: 1.8, depth: 1.8, stops: 1, gap: 2, top: .7},
	"column":     {width: .9, depth: .9, stops: 1, gap: 2.1, top: .4},
	"tree":       {width: 2.4, depth: 2.4, stops: .3, gap: 2, top: .4},
	"fountain":   {width: 5, depth: 5, stops: 1, gap: 3, top: .7},
	"tent":       {width: 4, depth: 4, stops: 1, gap: 1, top: .4},
	"barrier":    {width: 2.2, depth: .5, stops: 1, gap: .1, top: .4, links: true},
	"fence":      {width: 3, depth: .2, stops: 1, gap: 0, top: .4, links: true},
	"building":   {width: 16, depth: 10, stops: 1, gap: 3, top: 1.7},
	"bus":        {width: 11, depth: 2.6, stops: 1, gap: 1.5, top: 2.4},
	"car":        {width: 4.4, depth: 1.9, stops: 1, gap: 1, top: 1.3},
	"van":        {width: 5.6, depth: 2.1, stops: 1, gap: 1, top: 1.9},
	"truck":      {width: 8, depth: 2.5, stops: 1, gap: 1.5, top: 1.2},
	"ambulance":  {width: 5.8, depth: 2.2, stops: 1, gap: 1, top: 1.9},
	"boat":       {width: 9, depth: 3, stops: 1, gap: 1.5, top: .6, floats: true},
	"fire":       {width: 1.6, depth: 1.2, stops: 1, gap: 1, top: .4},
}

// Stops returns the part of a prop that people must go round, and whether there
// is one.
func (x PlacedProp) Stops() (plane.Rect, bool) {
	f := propForms[x.Prop.Kind].stops
	return rectAt(x.Rect.Center(), x.Rect.Size().Mul(f)), f > 0
}

// PropTop returns how high one stands on a prop of the kind, metres.
func PropTop(kind string) float64 { return propForms[kind].top }

// propSize returns how large one of the props is.
func propSize(x *story.Prop) plane.Point {
	form := propForms[x.Kind]
	switch {
	case x.Size != nil:
		return plane.Point{X: x.Size[0], Y: x.Size[1]}
	case x.As == story.InColumn && form.links:
		return plane.Point{X: form.depth, Y: form.width}
	}
	return plane.Point{X: form.width, Y: form.depth}
}

// loose reports whether props find their own places in an area, after all
// else stands.
func loose(x *story.Prop) bool { return x.As == story.AlongEdge || x.As == story.Scattered }
