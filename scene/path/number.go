package path

import "math"

// Clamp returns v, but at least lo and at most hi.
func Clamp(v, lo, hi float64) float64 { return math.Max(lo, math.Min(hi, v)) }
