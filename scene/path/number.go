package path

import "math"

// Ease returns 0 up to 0 and 1 from 1 on, and in between runs from 0 to 1,
// gently at both ends (smoothstep).
func Ease(x float64) float64 {
	x = max(0, min(1, x))
	return x * x * (3 - 2*x)
}

// Clamp returns v, but at least lo and at most hi.
func Clamp(v, lo, hi float64) float64 { return math.Max(lo, math.Min(hi, v)) }
