package route

import (
	"math"

	"standoff/story/direct/internal/stage"
	"standoff/story/plane"
	"standoff/story/ways"
)

const (
	boxDistance = .95 // metres from a ballot box to who votes at it
	boxPlaces   = 5   // at a ballot box at the same time
)

// ToBox returns the way from a place to the nearest ballot box, or what else votes are
// cast at, and last the box itself; n says which of the places before it is taken. It
// reports false when there is none.
func ToBox(f *stage.Floor, at plane.Point, n int) ([]plane.Point, bool) {
	near, props := -1, f.Layout.Props
	for i := range props {
		if props[i].Form().Votes && (near < 0 ||
			props[i].Rect.Center().Dist(at) < props[near].Rect.Center().Dist(at)) {
			near = i
		}
	}
	if near < 0 {
		return nil, false
	}
	box := props[near].Rect.Center()
	way := at.Sub(box).Angle()
	for try := range 2 * boxPlaces {
		k := (n + try) % boxPlaces
		sin, cos := math.Sincos(way + (float64(k)-(boxPlaces-1)/2.)*.55)
		q := box.Add(plane.Point{X: cos, Y: sin}.Mul(boxDistance))
		if !f.Ways.Free(q, ways.Body) {
			continue
		}
		if line, ok := f.Ways.Find(at, q, f.Open, nil); ok {
			return append(line, box), true
		}
	}
	return nil, false
}
