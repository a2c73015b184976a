package direct

import (
	"math"
	"slices"
	"sort"

	"standoff/story/plane"
)

// match gives each of a group a place, so that ways are short and cross
// little. Leaders take the first places.
func (d *director) match(who []int, spots []place, k *trunk) []walker {
	who = d.leadersFirst(who)
	n := min(len(who), len(spots))
	var out []walker
	lead := 0
	for lead < n && d.plan.People[who[lead]].Group.Leader {
		out = append(out, walker{person: who[lead], to: spots[lead]})
		lead++
	}
	people, places := who[lead:n], spots[lead:n]
	switch {
	case len(k.doors) > 0:
		out = append(out, d.throughWaist(people, places, k)...)
	case len(people) <= 220:
		out = append(out, d.assign(people, places)...)
	default:
		out = append(out, d.inStrips(people, places)...)
	}
	return out
}

// throughWaist sends those who are nearest to the door farthest behind it:
// they go in first and make way.
func (d *director) throughWaist(people []int, places []place, k *trunk) []walker {
	first := d.layout().Doors[k.doors[0]]
	door := first.A.Lerp(first.B, .5)
	people = append([]int(nil), people...)
	places = append([]place(nil), places...)
	sort.SliceStable(people, func(a, b int) bool {
		return d.now[people[a]].at.Dist(door) < d.now[people[b]].at.Dist(door)
	})
	sort.SliceStable(places, func(a, b int) bool {
		return places[a].Dist(k.waist) > places[b].Dist(k.waist)
	})
	out := make([]walker, len(people))
	for i, p := range people {
		out[i] = walker{person: p, to: places[i]}
	}
	return out
}

// assign is the cheapest assignment of people to places (the Hungarian
// method), by the distance between them.
func (d *director) assign(people []int, places []place) []walker {
	n := len(people)
	far := make([][]float64, n+1)
	for i := range people {
		far[i+1] = make([]float64, n+1)
		for j := range places {
			far[i+1][j+1] = d.now[people[i]].at.Dist(places[j].Point)
		}
	}
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
	out := make([]walker, n)
	for j := 1; j <= n; j++ {
		out[owner[j]-1] = walker{person: people[owner[j]-1], to: places[j-1]}
	}
	return out
}

// inStrips matches many people at once: both sides are cut into strips across
// the way, and each strip is matched from one end to the other.
func (d *director) inStrips(people []int, places []place) []walker {
	people = append([]int(nil), people...)
	places = append([]place(nil), places...)
	sum := plane.Point{}
	for i, p := range people {
		sum = sum.Add(places[i].Sub(d.now[p].at))
	}
	dir := plane.Unit(sum)
	if dir == (plane.Point{}) {
		dir = plane.Point{X: 1, Y: 0}
	}
	side := dir.Across()
	at := func(i int) plane.Point { return d.now[people[i]].at }
	sort.SliceStable(people, func(a, b int) bool { return at(a).Dot(dir) < at(b).Dot(dir) })
	sort.SliceStable(places, func(a, b int) bool { return places[a].Dot(dir) < places[b].Dot(dir) })
	step := int(math.Sqrt(float64(len(people)))) + 1
	for i := 0; i < len(people); i += step {
		j := min(i+step, len(people))
		ps, qs := people[i:j], places[i:j]
		sort.SliceStable(ps, func(a, b int) bool {
			return d.now[ps[a]].at.Dot(side) < d.now[ps[b]].at.Dot(side)
		})
		sort.SliceStable(qs, func(a, b int) bool { return qs[a].Dot(side) < qs[b].Dot(side) })
	}
	out := make([]walker, len(people))
	for i, p := range people {
		out[i] = walker{person: p, to: places[i]}
	}
	return out
}
