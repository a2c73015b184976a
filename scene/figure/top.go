package figure

import (
	"math"

	"standoff/scene/path"
	"standoff/scene/theme"
	"standoff/story"
)

// fromAbove draws a figure as a plan shows it: shoulders and head around the
// origin, looking where Turn says, and whatever tells its kind.
func (s *sketch) fromAbove() {
	l, o := s.look, s.o
	// In figures y points up, on the plan it points down.
	f := slanted(path.Point{}, s.pose.angle())
	if l.Leader {
		s.add(path.Ellipse(0, 0, .27, .27), s.theme.LeaderEdge)
		s.loose(path.Ring(.25, .25, .022), outlineColor(s.theme, l))
	}
	if l.Kind == story.Wheelchair {
		wheelsFromAbove(s, f)
	}
	if l.Kind == story.Press {
		s.add(f.path(path.Polygon(-.15, -.07, -.06, -.07, -.06, .07, -.15, .07)), theme.Darker(o.legs, .4))
	}
	body := path.Ellipse(0, 0, .088, .155)
	if o.garment == robe {
		body = path.Ellipse(-.01, 0, .125, .175)
	}
	s.add(f.path(body), o.jacket)
	for _, v := range []float64{-.145, .145} {
		arm := path.Stick(path.Point{X: .01, Y: v}, path.Point{X: .055, Y: v * .95}, .068)
		s.add(f.path(arm), o.sleeve)
		if o.bareArms {
			s.add(f.path(path.Ellipse(.075, v*.93, .028, .026)), o.skin)
		}
	}
	s.topCoat(o, f)
	s.add(f.path(path.Ellipse(.040, 0, .036, .040)), o.skin)
	c := o.hair
	if o.hat != bareHead {
		c = o.hatColor
		s.add(f.path(path.Ellipse(.045, 0, .070, .066)), theme.Darker(c, .25))
	}
	s.add(f.path(path.Ellipse(-.010, 0, .062, .068)), c)
	s.toolsFromAbove(f)
}

// toolsFromAbove draws what is held before the body.
func (s *sketch) toolsFromAbove(f slant) {
	switch s.look.Kind {
	case story.Soldier:
		if s.look.Gear == noShield || s.pose.Wet > 0 {
			break
		}
		s.add(f.path(path.Polygon(.15, -.16, .18, -.13, .19, 0, .18, .13, .15, .16, .13, .15, .155, .12, .165,
			0, .155, -.12, .13, -.15)), s.theme.ShieldLine)
	case story.Press:
		s.add(f.path(path.Polygon(.075, -.045, .125, -.045, .125, .045, .075, .045)), s.theme.Camera)
		s.add(f.path(path.Polygon(.12, -.026, .175, -.026, .175, .026, .12, .026)), theme.Darker(s.theme.Camera, .2))
	}
}

// topCoat draws the mark of a garment that shows from above.
func (s *sketch) topCoat(o outfit, f slant) {
	t := s.theme
	switch o.garment {
	case openJacket, longCoat:
		s.loose(f.path(path.Polygon(.02, -.05, .086, -.012, .086, .012, .02, .05)), t.Shirt)
	case robe:
		s.loose(f.path(path.Polygon(.06, -.035, .115, -.028, .115, .028, .06, .035)), t.Shirt)
	case guardShirt:
		s.loose(f.path(path.Polygon(.03, -.012, .088, -.012, .088, .012, .03, .012)), o.hatColor)
	case closedJacket:
		s.loose(f.path(path.Polygon(.03, -.008, .086, -.008, .086, .008, .03, .008)),
			theme.Mix(o.jacket, t.Shirt, .6))
	case armour, pressVest, safetyVest:
		s.loose(f.path(path.Ellipse(0, 0, .075, .10)), o.vest)
	case whiteCoat:
		s.loose(f.path(path.Polygon(-.08, -.02, -.04, -.02, -.04, .02, -.08, .02)), t.Cross)
	}
}

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
