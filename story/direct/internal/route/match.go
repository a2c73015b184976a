package route

import (
	"cmp"
	"math"
	"slices"

	"standoff/story/plane"
)

// A Pair is one of a group and the place that they are given, both by index.
type Pair struct{ Who, Where int }

// Match gives each of a group who stand somewhere a place, so that ways are short
// and cross little.
func (k *Trunk) Match(who, places []plane.Point) []Pair {
	switch {
	case len(k.doors) > 0:
		return k.throughWaist(who, places)
	case len(who) <= 220:
		return assign(who, places)
	}
	return inStrips(who, places)
}

// indices returns the numbers below n, sorted by a key that each has.
func indices(n int, key func(i int) float64) []int {
	all := make([]int, n)
	for i := range all {
		all[i] = i
	}
	slices.SortStableFunc(all, func(a, b int) int { return cmp.Compare(key(a), key(b)) })
	return all
}

// paired pairs two orders of who and where.
func paired(who, where []int) []Pair {
	out := make([]Pair, len(who))
	for i := range who {
		out[i] = Pair{who[i], where[i]}
	}
	return out
}

// throughWaist sends those who are nearest to the first door farthest behind the
// waist: they go in first and make way.
func (k *Trunk) throughWaist(who, places []plane.Point) []Pair {
	first := k.floor.Layout.Doors[k.doors[0]]
	door := first.Middle()
	return paired(indices(len(who), func(i int) float64 { return who[i].Dist(door) }),
		indices(len(places), func(i int) float64 { return -places[i].Dist(k.waist) }))
}

// assign solves the assignment problem by the distance from who to places: the
// Hungarian method, by shortest augmenting paths (Jonker and Volgenant, 1987).
func assign(who, places []plane.Point) []Pair {
	n, far := len(who), distances(who, places)
	u, v, least := make([]float64, n+1), make([]float64, n+1), make([]float64, n+1)
	owner, way := make([]int, n+1), make([]int, n+1)
	used, rest := make([]int, 0, n+1), make([]int, 0, n+1) // places
	for i := 1; i <= n; i++ {
		owner[0] = i
		used, rest = used[:0], rest[:0]
		for j := 1; j <= n; j++ {
			least[j] = math.Inf(1)
			rest = append(rest, j)
		}
		j0 := 0
		for owner[j0] != 0 {
			used = append(used, j0)
			far, u0 := far[owner[j0]], u[owner[j0]]
			next, delta := 0, math.Inf(1) // next is an index into rest
			for k, j := range rest {
				if c := far[j] - u0 - v[j]; c < least[j] {
					least[j], way[j] = c, j0
				}
				if least[j] < delta {
					delta, next = least[j], k
				}
			}
			for _, j := range used {
				u[owner[j]] += delta
				v[j] -= delta
			}
			for _, j := range rest {
				least[j] -= delta
			}
			j0 = rest[next]
			rest = slices.Delete(rest, next, next+1)
		}
		for j0 != 0 {
			owner[j0] = owner[way[j0]]
			j0 = way[j0]
		}
	}
	out := make([]Pair, n)
	for j := 1; j <= n; j++ {
		out[owner[j]-1] = Pair{owner[j] - 1, j - 1}
	}
	return out
}

// distances returns how far it is from who to places, each counted from 1.
func distances(who, places []plane.Point) [][]float64 {
	far := make([][]float64, len(who)+1)
	for i := range who {
		far[i+1] = make([]float64, len(places)+1)
		for j := range places {
			far[i+1][j+1] = who[i].Dist(places[j])
		}
	}
	return far
}

// inStrips matches many at once: both sides are cut into strips across the way,
// and each strip is matched from one end to the other. It is far quicker than
// assign, and hardly worse for a crowd.
func inStrips(who, places []plane.Point) []Pair {
	sum := plane.Point{}
	for i := range who {
		sum = sum.Add(places[i].Sub(who[i]))
	}
	dir := plane.Unit(sum)
	if dir == (plane.Point{}) {
		dir = plane.Point{X: 1, Y: 0}
	}
	side := dir.Across()
	strips := func(all []plane.Point) []int {
		order := indices(len(all), func(i int) float64 { return all[i].Dot(dir) })
		for strip := range slices.Chunk(order, int(math.Sqrt(float64(len(all))))+1) {
			slices.SortStableFunc(strip, func(a, b int) int { return cmp.Compare(all[a].Dot(side), all[b].Dot(side)) })
		}
		return order
	}
	return paired(strips(who), strips(places))
}
