package layout

import (
	"math"

	"standoff/story/plane"
)

// A House is one of the houses of a block, with a roof whose ridge runs from left to
// right.
type House struct {
	plane.Rect
	Eaves, Top float64 // metres, of the roof's edges and of its ridge
	Ridge      float64 // where the ridge runs, down the plan
}

const (
	houseWidth = 7. // about how wide one house of a block is, metres
	roofHigh   = .9 // from the eaves to the ridge
	ridgeShare = .45
)

// Houses returns of how many houses a building is a block.
func (x *PlacedProp) Houses() int { return max(1, int(x.Rect.Size().X/houseWidth+.5)) }

// House returns the i-th house of a building, from the left: each is a little higher or
// lower than the next.
func (x *PlacedProp) House(i int) House {
	size := x.Rect.Size()
	wide := size.X / float64(x.Houses())
	h := House{Rect: x.Rect, Ridge: x.Rect.Min.Y + ridgeShare*size.Y}
	h.Min.X += wide * float64(i)
	h.Max.X = h.Min.X + wide
	luck := float64((x.Seed>>(3*(i%8)))%8) / 7
	h.Eaves = x.Form().Top + .6*(luck-.5)
	h.Top = h.Eaves + math.Min(roofHigh, .2*size.Y)
	return h
}

// Level returns how high one stands on a prop at a point of it, metres.
func (x *PlacedProp) Level(at plane.Point) float64 {
	if !x.Form().Roofs {
		return x.Form().Top
	}
	n := x.Houses()
	h := x.House(max(0, min(n-1, int((at.X-x.Rect.Min.X)/x.Rect.Size().X*float64(n)))))
	slope := (h.Ridge - at.Y) / (h.Ridge - h.Min.Y)
	if at.Y > h.Ridge {
		slope = (at.Y - h.Ridge) / (h.Max.Y - h.Ridge)
	}
	return h.Top + (h.Eaves-h.Top)*math.Min(1, slope)
}
