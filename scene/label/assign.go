package label

import (
	"math"

	"standoff/scene/lettering"
	"standoff/scene/path"
)

// assign returns which of its choices each claim should take (coordinate
// descent). It begins in several orders, since those who come first keep the
// others from places, and lets one after another choose anew until nothing changes. The
// cheapest of all results is taken; -1 is no choice at all.
func (b *search) assign(claims []claim) []int {
	var taken []int
	least := math.Inf(1)
	n := len(claims)
	for start := range min(2*n, 6) {
		try := make([]int, n)
		for i := range try {
			try[i] = -1
		}
		changed := true
		for round := 0; round < maxRounds && changed; round++ {
			changed = false
			for k := range n {
				i := (k + start/2) % n
				if start%2 == 1 {
					i = n - 1 - i
				}
				best := b.best(claims, try, i)
				changed = changed || best != try[i]
				try[i] = best
			}
		}
		if cost := total(claims, try); cost < least || taken == nil {
			taken, least = try, cost
		}
	}
	return taken
}

// total returns what all that is taken costs.
func total(claims []claim, taken []int) float64 {
	sum := 0.
	for i, k := range taken {
		if k < 0 {
			continue
		}
		sum += claims[i].choices[k].cost
		for j := range i {
			if taken[j] >= 0 {
				sum += together(&claims[i].choices[k], &claims[j].choices[taken[j]])
			}
		}
	}
	return sum
}

// best returns the choice for the i-th that costs least beside what the others
// have taken.
func (b *search) best(claims []claim, taken []int, i int) int {
	best, least := -1, math.Inf(1)
	for k := 0; k < len(claims[i].choices) || b.more(&claims[i], least); k++ {
		c := &claims[i].choices[k]
		if !c.refined && c.bound < least {
			b.refine(claims[i].w, c, least)
		}
		if c.bound >= least {
			continue
		}
		cost := c.cost
		for j := range claims {
			if j == i || taken[j] < 0 {
				continue
			}
			if cost += together(c, &claims[j].choices[taken[j]]); cost >= least {
				break
			}
		}
		if cost < least {
			best, least = k, cost
		}
	}
	return best
}

// together returns what it costs to have both.
func together(a, b *choice) float64 {
	cost := 0.
	if g := path.Gap(a.box, b.box); g < apart {
		cost += clashCost * (1 + apart - g)
	}
	cost += closeCost * closeness(a.box, b.box)
	if path.Crosses(a.from, a.to, b.from, b.to) {
		cost += crossCost
	}
	if path.Clearance(a.from, a.to, b.box) < leaderAir { // it would fade, see fadeLeaders
		cost += crossCost
	}
	if path.Clearance(b.from, b.to, a.box) < leaderAir {
		cost += crossCost
	}
	return cost
}

const (
	closeCost = 70. // for two boxes that look like one
	lineApart = 22. // pixels between two boxes one above the other, from which each stands for itself
	wordApart = 70. // pixels between two beside each other
)

// closeness returns 1 for two boxes that touch, and 0 for two that are seen to be about different things.
func closeness(a, b path.Rect) float64 {
	x, y := path.Gaps(a, b)
	return max(0, 1-math.Hypot(max(0, x)/wordApart, max(0, y)/lineApart))
}

// clashes reports whether the i-th comes too near to one that matters more.
func clashes(claims []claim, taken []int, i int) bool {
	box := claims[i].choices[taken[i]].box
	for j := 0; j < i; j++ {
		if taken[j] >= 0 && path.Gap(box, claims[j].choices[taken[j]].box) < lettering.KeepApart {
			return true
		}
	}
	return false
}
