package gpu

import "math/bits"

// veilPixels is how many pixels the image may have on which veils are drawn, which is 8 MiB: half of
// a page.
const veilPixels = pageSize * pageSize / 2

// bandsOf returns into how many bands a screen is divided for its veils, and how high each is, in
// pixels: as few as let a band's image have no more than veilPixels. Ebitengine rounds both sides of
// an image up to powers of two.
func bandsOf(wide, high int) (bands, each int) {
	for bands = 1; ; bands++ {
		each = (high + bands - 1) / bands
		if roundedUp(wide)*roundedUp(each) <= veilPixels || each <= 1 {
			return bands, each
		}
	}
}

// roundedUp returns the least power of two that is no less than n, which is more than 0.
func roundedUp(n int) int { return 1 << bits.Len(uint(n-1)) }
