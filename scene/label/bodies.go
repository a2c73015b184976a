package label

import (
	"math"
	"slices"

	"standoff/scene/path"
	"standoff/story"
)

// A body is where the middle of somebody is seen.
type body struct {
	at    path.Point
	group *story.Group
}

// bodies are everybody, in the order of the cells of the picture in which they
// are seen, line by line: so those who are near a label are soon found.
type bodies struct {
	cols, rows int
	all, spare []body
	first      []int32 // of each cell, and one more: how many there are
}

const bodyCell = 24 // pixels

// add adds somebody whose middle is seen there. Sort comes after the last of them.
func (b *bodies) add(at path.Point, g *story.Group) { b.all = append(b.all, body{at, g}) }

// sort brings all that were added into order (a counting sort by cell), for a picture of that size.
func (b *bodies) sort(w, h float64) {
	b.cols, b.rows = int(w/bodyCell)+1, int(h/bodyCell)+1
	b.first = emptied(b.first, b.cols*b.rows+1)
	b.spare = emptied(b.spare, len(b.all))
	for i := range b.all {
		b.first[b.cell(b.all[i].at)]++
	}
	sum := int32(0)
	for i, n := range b.first {
		sum += n
		b.first[i] = sum
	}
	for i := range b.all {
		cell := b.cell(b.all[i].at)
		b.first[cell]--
		b.spare[b.first[cell]] = b.all[i]
	}
	b.all, b.spare = b.spare, b.all
}

// cell returns the cell in which somebody is sorted: of those beside the picture,
// one at its edge.
func (b *bodies) cell(at path.Point) int { return b.line(at.Y)*b.cols + b.column(at.X) }

func (b *bodies) column(x float64) int { return max(0, min(b.cols-1, int(x/bodyCell))) }

func (b *bodies) line(y float64) int { return max(0, min(b.rows-1, int(y/bodyCell))) }

// nearest returns how far, in pixels, it is from the rectangle to the nearest of those who do
// not belong to the group; far, where that is less.
func (b *bodies) nearest(r path.Rect, g *story.Group, far float64) float64 {
	from, to := b.column(r.X-far), b.column(r.X+r.W+far)
	for y := b.line(r.Y - far); y <= b.line(r.Y+r.H+far); y++ {
		line := b.all[b.first[y*b.cols+from]:b.first[y*b.cols+to+1]]
		for i := range line {
			x := &line[i]
			if off := r.SquareDist(x.at); off < far*far+rounding && !belongs(x.group, g) {
				far = min(far, math.Sqrt(off))
			}
		}
	}
	return far
}

// emptied returns a list of so many zeros, in the memory of one that is not needed
// any more.
func emptied[T any](list []T, n int) []T {
	list = slices.Grow(list[:0], n)[:n]
	clear(list)
	return list
}
