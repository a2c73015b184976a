package reel

import (
	"bytes"
	"image"
)

// changed returns the least rectangle outside which two pictures of one size are alike. It is
// empty where they are.
func changed(a, b *image.RGBA) image.Rectangle {
	r := a.Rect
	wide := 4 * r.Dx()
	row := func(m *image.RGBA, y int) []byte { return m.Pix[m.PixOffset(r.Min.X, y):][:wide] }
	same := func(y int) bool { return bytes.Equal(row(a, y), row(b, y)) }
	for r.Min.Y < r.Max.Y && same(r.Min.Y) {
		r.Min.Y++
	}
	for r.Min.Y < r.Max.Y && same(r.Max.Y-1) {
		r.Max.Y--
	}
	if r.Empty() {
		return image.Rectangle{}
	}
	left, right := r.Dx(), 0
	for y := r.Min.Y; y < r.Max.Y; y++ {
		p, q := row(a, y), row(b, y)
		x := 0
		for x < left && [4]byte(p[4*x:]) == [4]byte(q[4*x:]) {
			x++
		}
		left = min(left, x)
		x = r.Dx()
		for x > right && [4]byte(p[4*x-4:]) == [4]byte(q[4*x-4:]) {
			x--
		}
		right = max(right, x)
	}
	r.Min.X, r.Max.X = r.Min.X+left, r.Min.X+right
	return r
}
