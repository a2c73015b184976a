package layout

import (
	"maps"
	"math"

	"standoff/story"
	"standoff/story/plane"
)

// A Turn is how a prop lies that does not lie along the plan: its pose, and its sides.
// A prop that nothing moves has none.
type Turn struct {
	plane.Pose
	Long, Wide float64 // metres
}

// Turned returns a prop that lies in a pose, so long and wide.
func Turned(x *story.Prop, pose plane.Pose, long, wide float64, seed uint32) PlacedProp {
	foot := pose.Corners(long, wide)
	return PlacedProp{Prop: x, Rect: plane.Bounds(foot[:]), Seed: seed, Turn: &Turn{pose, long, wide}}
}

// Lying returns how a prop lies that has not been moved: its front on the right, or, if
// it is deeper than wide, at the bottom.
func (x *PlacedProp) Lying() Turn {
	if x.Turn != nil {
		return *x.Turn
	}
	s := x.Rect.Size()
	if s.X >= s.Y {
		return Turn{plane.Pose{At: x.Rect.Center()}, s.X, s.Y}
	}
	return Turn{plane.Pose{At: x.Rect.Center(), Turn: math.Pi / 2}, s.Y, s.X}
}

// Beams returns straight pieces, and half how thick they are, that together cover what
// is in people's way of a prop that lies turned.
func (t *Turn) Beams() (all [][2]plane.Point, half float64) {
	n := max(2, math.Ceil(t.Wide/1.6))
	half = t.Wide / (2 * n)
	for i := range int(n) {
		y := (2*float64(i) + 1 - n) * half
		all = append(all, [2]plane.Point{t.Out(plane.Point{X: half - t.Long/2, Y: y}), t.Out(plane.Point{X: t.Long/2 - half, Y: y})})
	}
	return all, half
}

// DeckOf returns the part of a prop on which one stands as it counts from how it lies: X
// ahead, Y to the right.
func DeckOf(kind string, t Turn) plane.Rect {
	form := propForms[kind]
	deck := form.Deck
	if deck == [2]float64{} {
		deck[1] = 1
	}
	return plane.Rect{
		Min: plane.Point{X: (deck[0] - .5) * t.Long, Y: (form.Rim - .5) * t.Wide},
		Max: plane.Point{X: (deck[1] - .5) * t.Long, Y: (.5 - form.Rim) * t.Wide},
	}
}

// Without returns the same layout without some of its props; their places stay known.
func (l *Layout) Without(moved map[*story.Prop]bool) *Layout {
	c := *l
	c.Props = nil
	for _, x := range l.Props {
		if !moved[x.Prop] {
			c.Props = append(c.Props, x)
		}
	}
	c.places = maps.Clone(l.places)
	for i := range c.Props {
		c.setPlace(&c.Props[i])
	}
	return &c
}

// Standing returns the same layout with props that stand where they are now. Those of
// moved that are not among them are nowhere.
func (l *Layout) Standing(moved map[*story.Prop]bool, now []PlacedProp) *Layout {
	c := *l.Without(moved)
	c.Props = append(c.Props, now...)
	for x := range moved {
		delete(c.places, x)
	}
	for i := range c.Props {
		c.setPlace(&c.Props[i])
	}
	return &c
}

// setPlace notes where a prop stands; of several of one block only where they are.
func (l *Layout) setPlace(x *PlacedProp) {
	place, ok := l.places[x.Prop]
	if x.Turn != nil || !ok {
		place = Place{Rect: x.Rect, Area: -1, Door: -1}
	} else if place.Prop != nil && place.Prop.Rect != x.Rect {
		return
	}
	place.Prop = x
	l.places[x.Prop] = place
}
