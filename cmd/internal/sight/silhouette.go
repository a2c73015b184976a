package sight

import (
	"math"

	"standoff/scene/figure"
	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/scene/theme"
)

// A silhouette is what somebody covers in a picture, in small squares around the feet.
type silhouette [cellsHigh * cellsWide]bool

const (
	cellSize  = .05 // of a figure's height
	cellsWide = 36  // as far to the left as to the right
	cellsHigh = 32
	cellsLow  = 4 // of them below the feet
)

// silhouetteOf returns what a figure covers. All who look alike share one.
func (g *gaze) silhouetteOf(f *picture.Figure) *silhouette {
	if s := g.silhouettes[f.Code]; s != nil {
		return s
	}
	s := new(silhouette)
	_, body := figure.Cutout(theme.Light, f.Code.Look(), f.Code.Pose(), 1, 1)
	for _, p := range body {
		if !p.Loose {
			s.fill(p.Path)
		}
	}
	if g.silhouettes == nil {
		g.silhouettes = map[figure.Code]*silhouette{}
	}
	g.silhouettes[f.Code] = s
	return s
}

// fill adds the squares whose middle lies in a path.
func (s *silhouette) fill(p path.Path) {
	o := outlineOf(p, .01)
	for i := range s {
		if !s[i] && o.covers(middleOf(i)) {
			s[i] = true
		}
	}
}

// middleOf returns the middle of a square: to the right of the feet and above them, in heights.
func middleOf(cell int) path.Point {
	return path.Point{X: (float64(cell%cellsWide-cellsWide/2) + .5) * cellSize,
		Y: (float64(cell/cellsWide-cellsLow) + .5) * cellSize}
}

// has reports whether a place is covered: to the right of the feet and above them, in heights.
func (s *silhouette) has(at path.Point) bool {
	x := int(math.Floor(at.X/cellSize)) + cellsWide/2
	y := int(math.Floor(at.Y/cellSize)) + cellsLow
	return x >= 0 && x < cellsWide && y >= 0 && y < cellsHigh && s[y*cellsWide+x]
}

// An outline is a filled path as lines, and the box around them.
type outline struct {
	lines [][]path.Point
	box   path.Rect
}

func outlineOf(p path.Path, tolerance float64) outline {
	return outline{path.Flatten(p, tolerance), boxAround(p)}
}

// boxAround returns the box around all points of a path.
func boxAround(p path.Path) path.Rect {
	left, right, top, bottom := 1e9, -1e9, 1e9, -1e9
	for _, q := range p.Points {
		left, right, top, bottom = min(left, q.X), max(right, q.X), min(top, q.Y), max(bottom, q.Y)
	}
	return path.Rect{X: left, Y: top, W: right - left, H: bottom - top}
}

// covers reports whether the point lies within: whether the lines run around it (winding number).
func (o *outline) covers(at path.Point) bool {
	if !within(o.box, at) {
		return false
	}
	around := 0
	for _, line := range o.lines {
		for i, a := range line {
			b := line[(i+1)%len(line)]
			if (a.Y > at.Y) != (b.Y > at.Y) && at.X < a.X+(b.X-a.X)*(at.Y-a.Y)/(b.Y-a.Y) {
				if b.Y > a.Y {
					around++
				} else {
					around--
				}
			}
		}
	}
	return around != 0
}
