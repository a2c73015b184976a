package marks

import (
	"math"
	"testing"

	"standoff/story/plane"
)

// A zone in doubt is wide enough to point at nobody, and holds its place.
func TestZone(t *testing.T) {
	spot := plane.Rect{Min: plane.Point{X: 10, Y: 10}, Max: plane.Point{X: 11, Y: 11}}
	for i := range 32 {
		q := ZonePoint(spot, float64(i)*math.Pi/16, 1)
		if d := q.Dist(spot.Center()); d < minZone/2-.01 {
			t.Errorf("%v is only %v m from the middle", q, d)
		}
	}
	wide := plane.Rect{Max: plane.Point{X: 40, Y: 20}}
	if q := ZonePoint(wide, 0, 1); q.X < 40 {
		t.Errorf("the zone ends at %v, within its place", q.X)
	}
}
