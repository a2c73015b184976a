package chance

// A Lot is drawn again and again, and always gives the same numbers (a linear congruence,
// as in Numerical Recipes).
type Lot uint32

// Next returns the next number, 0 to 1.
func (l *Lot) Next() float64 {
	*l = *l*1664525 + 1013904223
	return float64(*l>>8) / (1<<24 - 1)
}
