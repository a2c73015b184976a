package drive

import (
	"math"

	"standoff/story/plane"
)

// cellOf returns the index of the cell in which a place lies, or -1.
func (g *Ground) cellOf(p plane.Point) int {
	x, y := int(math.Floor((p.X-g.min.X)/cell)), int(math.Floor((p.Y-g.min.Y)/cell))
	if x < 0 || y < 0 || x >= g.cols || y >= g.rows {
		return -1
	}
	return y*g.cols + x
}

// field returns how far it is from every cell to the nearest goal, for something as wide
// as the vehicle that can turn on the spot; infinite where no way leads there. Cells are
// settled in rings of one distance after another (Dial's algorithm, 1969).
func (g *Ground) field(goals []Goal) []float32 {
	const straight, across = 5, 7 // fifths of a cell
	dist := make([]int32, len(g.dist))
	for i := range dist {
		dist[i] = math.MaxInt32
	}
	var rings [across + 1][]int32
	left := 0
	reach := func(c int, d int32) {
		if g.dist[c] >= float32(g.body.Wide/2+air) && d < dist[c] {
			dist[c] = d
			rings[d%int32(len(rings))] = append(rings[d%int32(len(rings))], int32(c))
			left++
		}
	}
	for _, to := range goals {
		if c := g.cellOf(to.At); c >= 0 {
			reach(c, 0)
		}
	}
	for now := int32(0); left > 0; now++ {
		ring := &rings[now%int32(len(rings))]
		for len(*ring) > 0 {
			c := int((*ring)[len(*ring)-1])
			*ring = (*ring)[:len(*ring)-1]
			left--
			if dist[c] != now {
				continue
			}
			for _, off := range [...]int{-1, 1, -g.cols, g.cols} { // no cell at the edge is free
				reach(c+off, now+straight)
			}
			for _, off := range [...]int{-1 - g.cols, 1 - g.cols, g.cols - 1, g.cols + 1} {
				reach(c+off, now+across)
			}
		}
	}
	far := make([]float32, len(dist))
	for i, d := range dist {
		far[i] = float32(math.Inf(1))
		if d < math.MaxInt32 {
			far[i] = float32(d) * cell / straight
		}
	}
	return far
}

// Far returns how far it is from a place to the nearest of some, for something as wide
// as the vehicle; infinite where no way leads there.
func (g *Ground) Far(goals []Goal) func(from plane.Point) float64 {
	field := g.field(goals)
	return func(from plane.Point) float64 {
		if c := g.cellOf(from); c >= 0 {
			return float64(field[c])
		}
		return math.Inf(1)
	}
}
