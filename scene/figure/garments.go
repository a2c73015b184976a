package figure

import (
	"math"

	"standoff/scene/path"
	"standoff/scene/theme"
)

// skirt draws what of a robe falls below the hip: down to the ankles of who stands or
// walks, along the legs of others.
func (s *sketch) skirt(o outfit, b bones) {
	if o.garment != robe {
		return
	}
	hip, low, high := b.trunk.at, math.Min(b.foot[0].X, b.foot[1].X), math.Max(b.foot[0].X, b.foot[1].X)
	upright := hip.Y > .40 && high-low < .36
	if !upright {
		var p path.Path
		for i := range 2 {
			p.Capsule(b.hipJoint[i], b.knee[i], .072, .070)
			p.Capsule(b.knee[i], path.Point{X: b.knee[i].X + (b.foot[i].X-b.knee[i].X)*.8,
				Y: b.knee[i].Y + (b.foot[i].Y-b.knee[i].Y)*.8}, .070, .076)
		}
		s.add(p, theme.Darker(o.jacket, .1))
		return
	}
	left, right := math.Min(low-.045, hip.X-.10), math.Max(high+.045, hip.X+.10)
	var p path.Path
	p.Move(hip.X-.112, hip.Y+.05)
	p.Cubic(hip.X-.125, hip.Y-.12, left-.02, .22, left-.02, .075)
	p.Quad((left+right)/2, .045, right+.02, .075)
	p.Cubic(right+.02, .22, hip.X+.125, hip.Y-.12, hip.X+.112, hip.Y+.05)
	p.Shut()
	s.shaded(slant{cos: 1}, p, o.jacket, hip.X+.02)
	if s.fine() {
		fold := math.Max(.010, .5/s.height)
		for _, u := range []float64{-.035, .04} {
			s.loose(path.Stick(path.Point{X: hip.X + u, Y: hip.Y - .05},
				path.Point{X: (left+right)/2 + u*1.7, Y: .085}, fold), theme.Darker(o.jacket, .3))
		}
	}
}

// neckBands draws the two strips of white cloth at a judge's neck.
func neckBands(s *sketch, b bones, mid float64) {
	f := b.trunk
	if b.back {
		s.collar(b, s.theme.Shirt)
		return
	}
	s.loose(f.path(path.Polygon(mid-.040, .330, mid+.040, .330, mid+.006, .290, mid-.006, .290)), s.theme.Shirt)
	for _, side := range []float64{-1, 1} {
		s.loose(f.path(path.Polygon(mid+side*.002, .315, mid+side*.030, .300, mid+side*.042, .165, mid+side*.008, .165)),
			s.theme.Shirt)
	}
}

// guardShirt draws a security guard's shirt: tie, shoulder straps, belt, a radio.
func (s *sketch) guardShirt(o outfit, b bones, d build, mid float64) {
	f := b.trunk
	s.loose(f.path(path.Polygon(-d.waist-.004, -.012, d.waist+.004, -.012, d.waist+.002, .028, -d.waist-.002, .028)),
		s.theme.Shoe)
	for _, u := range []float64{-d.shoulder + .004, d.shoulder - .060} {
		s.loose(f.path(path.Polygon(u, .262, u+.056, .282, u+.056, .304, u, .286)), o.hatColor)
	}
	if b.back {
		return
	}
	s.loose(f.path(path.Polygon(mid-.014, .322, mid+.014, .322, mid+.024, .11, mid+.002, .075, mid-.020, .11)),
		o.hatColor)
	if s.fine() {
		s.add(f.path(path.Polygon(mid+.052, .19, mid+.086, .19, mid+.086, .26, mid+.052, .26)), s.theme.Camera)
		s.add(path.Stick(f.to(mid+.080, .25), f.to(mid+.086, .345), max(.012, .6/s.height)), s.theme.Camera)
	}
}

// beret draws a soft round hat without a brim, pulled down to one side.
func (s *sketch) beret(o outfit, b bones) {
	f := b.head
	var p path.Path
	p.Move(-.084, .040)
	p.Cubic(-.160, .030, -.165, .118, -.060, .132)
	p.Cubic(.020, .142, .088, .120, .086, .052)
	p.Shut()
	s.shaded(f, p, o.hatColor, .02)
	band := path.Stick(path.Point{X: -.076, Y: .046}, path.Point{X: .078, Y: .054}, .020)
	s.loose(f.path(band), theme.Darker(o.hatColor, .35))
	if s.fine() && !b.back {
		s.loose(f.path(path.Ellipse(.046, .085, .016, .017)), s.theme.PressVest)
	}
}

// straps draws the straps of a child's bag over the breast.
func (g gear) straps() {
	f, wide := g.b.trunk, max(.020, .7/g.s.height)
	if !g.b.across {
		g.s.loose(path.Stick(f.to(-.02, .30), f.to(-.05, .12), wide), g.satchel())
		return
	}
	for _, u := range []float64{-.075, .075} {
		g.s.loose(path.Stick(f.to(u*.8, .305), f.to(u, .10), wide), g.satchel())
	}
}
