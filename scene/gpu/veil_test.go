package gpu

import "testing"

// A veil takes half a page of textures at the most, however large the screen; its bands cover the
// screen, and a screen that is small enough has one.
func TestVeilsTakeHalfAPage(t *testing.T) {
	for wide := 1; wide <= 2048; wide += 89 {
		for high := 1; high <= 2048; high += 89 {
			bands, each := bandsOf(wide, high)
			size := 1
			for size < wide {
				size *= 2
			}
			for rows := 1; rows < each; rows *= 2 {
				size *= 2
			}
			if size > veilPixels || bands*each < high || (bands-1)*each >= high {
				t.Errorf("%d × %d: %d bands of %d, whose image has %d pixels", wide, high, bands, each, size)
			}
		}
	}
	for _, c := range [][3]int{{375, 469, 1}, {1280, 720, 1}, {2048, 1024, 1}, {2048, 1536, 2}, {1920, 1080, 2}} {
		if bands, _ := bandsOf(c[0], c[1]); bands != c[2] {
			t.Errorf("%d × %d: %d bands, want %d", c[0], c[1], bands, c[2])
		}
	}
}
