package figure

import (
	"math"

	"standoff/scene/path"
	"standoff/scene/theme"
)

// A sketch collects a figure's shapes, back to front, always facing right.
type sketch struct {
	theme  *theme.Theme
	flip   bool    // the finished figure is mirrored
	height float64 // pixels; small figures leave details out
	parts  []Part
}

// fine reports whether the figure is drawn large enough for small details.
func (s *sketch) fine() bool { return s.height >= 30 }

// rich reports whether it is large enough for pockets, seams and straps.
func (s *sketch) rich() bool { return s.height >= 70 }

// add puts a shape on the figure. It, loose and what places shapes are called so often that inlining them, like the methods of
// [path.Path], would make the player heavy.
//
//go:noinline
func (s *sketch) add(p path.Path, c theme.Color) { s.parts = append(s.parts, Part{p, c, false}) }

// loose puts a shape within the figure, around which no edge runs.
//
//go:noinline
func (s *sketch) loose(p path.Path, c theme.Color) { s.parts = append(s.parts, Part{p, c, true}) }

// A slant is a place and a slant within a figure: up points along its height.
type slant struct {
	at       path.Point
	sin, cos float64
}

// slanted returns the slant at a point, turned clockwise (forwards) by an angle.
func slanted(at path.Point, angle float64) slant {
	return slant{at, math.Sin(angle), math.Cos(angle)}
}

// to returns the point u across and v up in the slant.
//
//go:noinline
func (f slant) to(u, v float64) path.Point {
	return path.Point{X: f.at.X + u*f.cos + v*f.sin, Y: f.at.Y - u*f.sin + v*f.cos}
}

// path returns a path that is written in the slant, placed in the figure.
//
//go:noinline
func (f slant) path(p path.Path) path.Path {
	out := path.Path{Verbs: p.Verbs, Points: make([]path.Point, len(p.Points))}
	for i, q := range p.Points {
		out.Points[i] = f.to(q.X, q.Y)
	}
	return out
}

// cutAway returns what of a shape, written in a slant, lies right of u, or left
// with keepLeft (Sutherland–Hodgman clipping at one line).
func cutAway(p path.Path, u float64, keepLeft bool) (out path.Path) {
	sign := 1.
	if keepLeft {
		sign = -1
	}
	for _, poly := range path.Flatten(p, .002) {
		var kept []path.Point
		for i := 1; i < len(poly); i++ {
			a, b := poly[i-1], poly[i]
			da, db := sign*(a.X-u), sign*(b.X-u)
			if da >= 0 {
				kept = append(kept, a)
			}
			if da*db < 0 {
				t := da / (da - db)
				kept = append(kept, path.Point{X: u, Y: a.Y + (b.Y-a.Y)*t})
			}
		}
		for i, q := range kept {
			if i == 0 {
				out.Move(q.X, q.Y)
			} else {
				out.Line(q.X, q.Y)
			}
		}
		if len(kept) > 0 {
			out.Shut()
		}
	}
	return out
}

// shaded adds a shape of a slant and the strip of shade on its screen-right.
func (s *sketch) shaded(f slant, p path.Path, c theme.Color, u float64) {
	s.add(f.path(p), c)
	if s.flip {
		u = -u
	}
	s.loose(f.path(cutAway(p, u, s.flip)), theme.Color{A: s.theme.Shade})
}
