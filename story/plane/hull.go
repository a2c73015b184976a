package plane

import (
	"cmp"
	"slices"
)

// Hull returns the corners of the smallest convex outline around the points, clockwise as
// seen (A. M. Andrew, Another efficient algorithm for convex hulls in two dimensions, 1979).
func Hull(points []Point) []Point {
	all := slices.Clone(points)
	slices.SortFunc(all, func(a, b Point) int { return cmp.Or(cmp.Compare(a.X, b.X), cmp.Compare(a.Y, b.Y)) })
	all = slices.Compact(all)
	if len(all) < 3 {
		return all
	}
	upper := chain(all)
	slices.Reverse(all)
	return append(upper, chain(all)...)
}

// chain returns the outline from the first of the sorted points towards the last, without it.
func chain(sorted []Point) []Point {
	var line []Point
	for _, p := range sorted {
		for len(line) > 1 && turns(line[len(line)-2], line[len(line)-1], p) <= 0 {
			line = line[:len(line)-1]
		}
		line = append(line, p)
	}
	return line[:len(line)-1]
}

// turns returns twice the area of the triangle: above 0 where a way from a to b to c turns
// clockwise as seen.
func turns(a, b, c Point) float64 { return (b.X-a.X)*(c.Y-a.Y) - (b.Y-a.Y)*(c.X-a.X) }
