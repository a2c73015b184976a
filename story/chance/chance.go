package chance

import (
	"math"

	"standoff/story/plane"
)

// Smooth returns u eased between 0 and 1 (smoothstep): 0 for all that is less, 1 for all that
// is more.
func Smooth(u float64) float64 {
	if u <= 0 {
		return 0
	}
	if u >= 1 {
		return 1
	}
	return u * u * (3 - 2*u)
}

// Fraction returns the part of x beyond the whole number below it, from 0 to less than 1.
func Fraction(x float64) float64 { return x - math.Floor(x) }

// Turn returns the angle u of the way from a to b, the short way round, in radians.
func Turn(a, b, u float64) float64 {
	d := b - a
	if math.Abs(d) >= 2*math.Pi {
		d = math.Mod(d, 2*math.Pi)
	}
	if d > math.Pi {
		d -= 2 * math.Pi
	} else if d < -math.Pi {
		d += 2 * math.Pi
	}
	return a + d*u
}

// Chance returns a number from 0 to less than 1, evenly spread, that is the same on every run
// for the same seed and n (the integer hash prospector32 of Wellons' hash-prospector).
func Chance(seed, n uint32) float64 {
	x := seed*0x9e3779b1 + n*0x85ebca6b + 0x27d4eb2f
	x ^= x >> 15
	x *= 0x2c1b3c6d
	x ^= x >> 12
	x *= 0x297a2d39
	x ^= x >> 15
	return float64(x) / (1 << 32)
}

// SeedOf returns a seed for the n-th use of a group's chance (FNV-1a, stirred once more). It
// depends on nothing but the group's id, so that a story that gains a group leaves all others
// as they were.
func SeedOf(id string, n int) uint32 {
	h := uint32(2166136261)
	for i := range len(id) {
		h = (h ^ uint32(id[i])) * 16777619
	}
	h = (h ^ uint32(n)) * 16777619
	h ^= h >> 13
	return h * 0x5bd1e995
}

// Noise returns a chance from 0 to 1 that changes smoothly over the plan, about once a metre
// (value noise).
func Noise(p plane.Point) float64 {
	x, y := math.Floor(p.X), math.Floor(p.Y)
	u, v := Smooth(p.X-x), Smooth(p.Y-y)
	left, above := uint32(int32(x))*7919, uint32(int32(y))*104729
	right, below := left+7919, above+104729
	top := Chance(left, above)*(1-u) + Chance(right, above)*u
	low := Chance(left, below)*(1-u) + Chance(right, below)*u
	return top*(1-v) + low*v
}
