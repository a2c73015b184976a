package figure

import (
	"standoff/scene/path"
	"standoff/scene/theme"
)

// film draws what the press at work films with, each with their own tool.
func (g gear) film() {
	head := g.b.head.at
	switch {
	case g.l.Gear == microphone && !g.b.across:
		h := g.b.hand[0]
		g.mic(h, slanted(h, 1.2))
	case g.l.Gear == shoulderCamera && !g.b.across:
		g.s.shoulderCamera(slanted(path.Point{X: head.X + .055, Y: head.Y + .03}, 0))
	default:
		x := .10
		if g.b.across {
			x = .0
		}
		g.photo(path.Point{X: head.X + x, Y: head.Y + .008})
	}
}

// photo draws a camera held before the eye.
func (g gear) photo(at path.Point) { g.s.photoAt(slanted(at, 0), 1.15) }

// photoAt draws a camera with its lens.
func (s *sketch) photoAt(f slant, k float64) {
	c := s.theme.Camera
	s.add(f.path(path.Polygon(-.045*k, -.032*k, .050*k, -.032*k, .050*k, .030*k, .016*k, .030*k, .010*k,
		.046*k, -.018*k, .046*k, -.024*k, .030*k, -.045*k, .030*k)), c)
	lens := path.Polygon(.046*k, -.026*k, .10*k, -.030*k, .10*k, .026*k, .046*k, .022*k)
	s.add(f.path(lens), theme.Darker(c, .25))
	if s.fine() {
		s.loose(f.path(path.Ellipse(.100*k, -.002, .012*k, .028*k)), theme.Mix(c, s.theme.ShieldFill, .45))
	}
}

// shoulderCamera draws a big camera with a viewfinder, a light and a handle.
func (s *sketch) shoulderCamera(f slant) {
	c := s.theme.Camera
	s.add(f.path(path.Polygon(-.13, -.05, .08, -.05, .08, .055, -.13, .055)), c)
	s.add(f.path(path.Polygon(.076, -.036, .165, -.046, .165, .046, .076, .036)), theme.Darker(c, .25))
	s.add(f.path(path.Stick(path.Point{X: -.09, Y: .085}, path.Point{X: .05, Y: .085}, .024)), c)
	if s.fine() {
		s.loose(f.path(path.Stick(path.Point{X: -.06, Y: .055}, path.Point{X: -.06, Y: .085}, .016)), c)
		s.loose(f.path(path.Ellipse(.165, 0, .014, .044)), theme.Mix(c, s.theme.ShieldFill, .45))
		s.loose(f.path(path.Ellipse(-.095, .018, .012, .012)), s.theme.Cross)
	}
}

// mic draws a microphone in the hand h.
func (g gear) mic(h path.Point, f slant) {
	s := g.s
	s.add(f.path(path.Stick(path.Point{X: 0, Y: -.03}, path.Point{X: 0, Y: .07}, .022)), s.theme.Camera)
	s.add(f.path(path.Ellipse(0, .088, .030, .034)), theme.Darker(s.theme.Camera, .3))
	if s.rich() {
		s.loose(f.path(path.Polygon(-.020, .036, .020, .036, .020, .062, -.020, .062)), s.theme.PressVest)
	}
}
