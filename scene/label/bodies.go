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
	half  path.Point // half of how wide and how tall, pixels
	group *story.Group
}

// box returns the box within which the body is seen.
func (x *body) box() path.Rect {
	return path.Rect{X: x.at.X - x.half.X, Y: x.at.Y - x.half.Y, W: 2 * x.half.X, H: 2 * x.half.Y}
}

// bodies are everybody, in the order of the cells of the picture in which they
// are seen, line by line: so those who are near a label are soon found.
type bodies struct {
	cols, rows int
	all, spare []body
	first      []int32    // of each cell, and one more: how many there are
	most       path.Point // the most of any half
}

const bodyCell = 24 // pixels

// clear takes everybody out.
func (b *bodies) clear() { b.all, b.most = b.all[:0], path.Point{} }

// add adds somebody whose middle is seen there, who is so tall in pixels. Sort comes after the last of them.
func (b *bodies) add(at path.Point, tall float64, g *story.Group) {
	half := path.Point{X: bodyHalf * tall, Y: tall / 2}
	b.all = append(b.all, body{at, half, g})
	b.most = path.Point{X: max(b.most.X, half.X), Y: max(b.most.Y, half.Y)}
}

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

// touch reports whether anybody is within the rectangle, or so many pixels from it.
func (b *bodies) touch(r path.Rect, air float64) bool {
	return b.nearest(r, nil, air+1, false) < air
}

// under returns how many are within the rectangle in part.
func (b *bodies) under(r path.Rect) (n int) {
	wide := r.Shrink(-b.most.X, -b.most.Y)
	left, right := b.column(wide.X), b.column(wide.X+wide.W)
	for y := b.line(wide.Y); y <= b.line(wide.Y+wide.H); y++ {
		line := b.all[b.first[y*b.cols+left]:b.first[y*b.cols+right+1]]
		for i := range line {
			if squareGap(r, line[i].box()) == 0 {
				n++
			}
		}
	}
	return n
}

// mistaken reports whether readers take somebody for another than a member of the group: who is of
// no part of it, or leads it and is named alone.
func mistaken(of, g *story.Group) bool { return !of.Within(g) || of.Leader && of != g }

// crossed returns how many of those who are not of the group a line runs over.
func (b *bodies) crossed(from, to path.Point, g *story.Group) (n int) {
	low := path.Point{X: min(from.X, to.X) - b.most.X, Y: min(from.Y, to.Y) - b.most.Y}
	high := path.Point{X: max(from.X, to.X) + b.most.X, Y: max(from.Y, to.Y) + b.most.Y}
	left, right := b.column(low.X), b.column(high.X)
	for y := b.line(low.Y); y <= b.line(high.Y); y++ {
		line := b.all[b.first[y*b.cols+left]:b.first[y*b.cols+right+1]]
		for i := range line {
			if mistaken(line[i].group, g) && path.Clearance(from, to, line[i].box()) == 0 {
				n++
			}
		}
	}
	return n
}

// nearest returns how far, in pixels, it is from the rectangle to the nearest body of those who
// are of the group, or of those who are not; far, where that is less.
func (b *bodies) nearest(r path.Rect, g *story.Group, far float64, own bool) float64 {
	wide := r.Shrink(-b.most.X, -b.most.Y)
	from, to := b.column(wide.X-far), b.column(wide.X+wide.W+far)
	for y := b.line(wide.Y - far); y <= b.line(wide.Y+wide.H+far); y++ {
		line := b.all[b.first[y*b.cols+from]:b.first[y*b.cols+to+1]]
		for i := range line {
			x := &line[i]
			if off := squareGap(r, x.box()); off < far*far+rounding && mistaken(x.group, g) != own {
				far = min(far, math.Sqrt(off))
			}
		}
	}
	return far
}

// squareGap returns the square of how far two boxes are apart.
func squareGap(a, b path.Rect) float64 {
	x, y := path.Gaps(a, b)
	x, y = max(0, x), max(0, y)
	return x*x + y*y
}

// emptied returns a list of so many zeros, in the memory of one that is not needed
// any more.
func emptied[T any](list []T, n int) []T {
	list = slices.Grow(list[:0], n)[:n]
	clear(list)
	return list
}
