//go:build js

package main

import "time"

// patience is how long one frame may take to draw figures anew.
type patience struct {
	limit  time.Duration // 0 is without a limit
	needed time.Duration // for those who would otherwise not be seen
	began  time.Time
}

// generous is how much longer a frame may take before people are left out.
const generous = 5

func (p *patience) begin(milliseconds float64) {
	limit := time.Duration(milliseconds * float64(time.Millisecond))
	*p = patience{limit: limit, needed: generous * limit, began: time.Now()}
}

// spare reports whether there is time left in the frame: the painter's [gpu.Spare].
func (p *patience) spare(needed bool) bool {
	switch {
	case p.limit == 0:
		return true
	case needed:
		return time.Since(p.began) < p.needed
	}
	return time.Since(p.began) < p.limit
}
