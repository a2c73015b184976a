package direct

import (
	"math"
	"standoff/story"
	"standoff/story/direct/internal/drive"
	"standoff/story/direct/internal/stage"
	"standoff/story/layout"
	"standoff/story/plane"
)

// alongside returns the poses in which a boat lies along the edge of some ground, nearest
// to the middle of the side that the move names, or to where it comes from.
func (g *driving) alongside(ground *drive.Ground, edge []plane.Point, r plane.Rect) (all []drive.Goal) {
	part, from := g.part(r), g.comingFrom()
	off := ground.Beside()
	for i, a := range edge {
		b := edge[(i+1)%len(edge)]
		n := a.Toward(b).Across().Mul(-1) // outwards of a clockwise outline
		long := a.Dist(b)
		for d := .5; d < long; d++ {
			q := a.Lerp(b, d/long)
			if !part.Grow(.1).Contains(q) {
				continue
			}
			for _, turn := range [...]float64{n.Across().Angle(), n.Across().Mul(-1).Angle()} {
				if pose := (plane.Pose{At: q.Add(n.Mul(off)), Turn: turn}); ground.Free(pose) {
					all = append(all, drive.Goal{Pose: pose, Costs: 1.6*math.Abs(d-long/2) + .05*q.Dist(from)})
				}
			}
		}
	}
	return cheapest(all, mostBeside)
}

// beside returns the poses in which the vehicle stops at a thing or at people: as near as
// there is room, on the side that the move names or from which it comes.
func (g *driving) beside(ground *drive.Ground, t *stage.Target) (all []drive.Goal) {
	r := t.Rect
	reach := r.Grow(g.v.Long/2 + g.v.Wide/2 + 3)
	from := g.comingFrom()
	for y := reach.Min.Y; y <= reach.Max.Y; y++ {
		for x := reach.Min.X; x <= reach.Max.X; x++ {
			p := plane.Point{X: x, Y: y}
			if len(g.o.Sides) > 0 && !onSide(p, r, g.o.Sides) || g.Ways.Walled(p, r.Center(), g.Open) {
				continue
			}
			for i := range turns {
				pose := plane.Pose{At: p, Turn: float64(i) * 2 * math.Pi / turns}
				if gap := g.gap(pose, r); gap >= besideAir && ground.Free(pose) {
					all = append(all, drive.Goal{Pose: pose, Costs: 3*gap + .3*p.Dist(from) + slanting(i, plane.Rect{})})
				}
			}
		}
	}
	return cheapest(g.facingRight(all), mostBeside)
}

// gap returns how far the vehicle in a pose is from a rectangle.
func (g *driving) gap(p plane.Pose, r plane.Rect) float64 {
	least := math.Inf(1)
	for u := -.5; u <= .5; u += .125 {
		least = math.Min(least, plane.ToRect(p.Out(plane.Point{X: u * (g.v.Long - g.v.Wide)}), r))
	}
	return least - g.v.Wide/2
}

// onSide reports whether a place lies on one of the sides of a rectangle.
func onSide(p plane.Point, r plane.Rect, sides []story.Side) bool {
	for _, side := range sides {
		out := layout.Outward(side)
		if out.Dot(p.Sub(r.Center())) >= r.Extent(out) {
			return true
		}
	}
	return false
}

// cheapest returns the goals that cost least, so many.
func cheapest(all []drive.Goal, n int) []drive.Goal {
	n = min(n, len(all))
	for i := range n {
		least := i
		for k := i + 1; k < len(all); k++ {
			if all[k].Costs < all[least].Costs {
				least = k
			}
		}
		all[i], all[least] = all[least], all[i]
	}
	return all[:n]
}
