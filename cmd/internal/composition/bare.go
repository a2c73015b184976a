package composition

import (
	"image"
	"math"
)

const (
	tileCols = 32. // across a picture of 16:9: 40 pixels of 1280
	tileRows = 18.
	stirred  = 3. // standard deviation of grey from which on a tile has something in it
)

// bare returns which share of a picture's tiles has nothing in it, and which share is the
// largest piece of those, tiles that share an edge being one piece. Pictures of all shapes
// have about as many tiles.
func bare(img *image.RGBA) (all, piece float64) {
	size := img.Bounds().Size()
	side := math.Sqrt(float64(size.X*size.Y) / (tileCols * tileRows))
	cols, rows := int(float64(size.X)/side), int(float64(size.Y)/side)
	empty := make([]bool, cols*rows)
	for i := range empty {
		x, y := float64(i%cols)*side, float64(i/cols)*side
		if deviation(img, image.Rect(int(x), int(y), int(x+side), int(y+side))) < stirred {
			empty[i] = true
			all++
		}
	}
	n := float64(len(empty))
	return all / n, float64(largest(empty, cols)) / n
}

// deviation returns the standard deviation of the grey of the pixels (Rec. 601).
func deviation(img *image.RGBA, r image.Rectangle) float64 {
	var sum, squares, n float64
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			p := img.Pix[img.PixOffset(x, y):]
			grey := .299*float64(p[0]) + .587*float64(p[1]) + .114*float64(p[2])
			sum, squares, n = sum+grey, squares+grey*grey, n+1
		}
	}
	return math.Sqrt(max(0, squares/n-sum/n*sum/n))
}

// largest returns of how many tiles the largest piece is, and uses them up (flood fill).
func largest(empty []bool, cols int) (most int) {
	var next []int
	for start := range empty {
		n := 0
		next = append(next[:0], start)
		for len(next) > 0 {
			i := next[len(next)-1]
			next = next[:len(next)-1]
			if i < 0 || i >= len(empty) || !empty[i] {
				continue
			}
			empty[i] = false
			n++
			if x := i % cols; x > 0 {
				next = append(next, i-1)
			}
			if i%cols < cols-1 {
				next = append(next, i+1)
			}
			next = append(next, i-cols, i+cols)
		}
		most = max(most, n)
	}
	return most
}
