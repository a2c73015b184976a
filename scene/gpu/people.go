package gpu

import (
	"standoff/scene/picture"
)

// people are the figures that were drawn before, and who they were drawn for.
type people struct {
	figures map[cutout][]*sprite
	recent  recent
	stands  []stand // by their ID
}

// person adds a figure, or its shadow, as a sprite. Where nothing moves it stands on a
// quarter of a pixel and is not scaled; else it glides and may be a sprite of another size.
func (p *Painter) person(f *picture.Figure, shadow bool) {
	x, y, high := f.X*p.ratio, f.Y*p.ratio, f.Height*p.ratio
	if shadow {
		y += f.Ground * p.ratio
	}
	if f.Alpha <= 0 || high <= 0 || x+2*high < 0 || x-2*high > p.width ||
		y+high < 0 || y-2*high > p.height {
		return
	}
	var ph phase
	if !shadow && p.settles(p.stand(f.ID), f.X, f.Y) {
		var left, top float64
		ph, left, top = phaseOf(x, y)
		x, y = left+ph.offset().X, top+ph.offset().Y
	}
	s, fine := p.figure(f, shadow, high, ph)
	if !fine {
		p.unfinished = true
	}
	if s == nil || s.empty {
		return
	}
	k := high / s.height
	if p.rest && fine {
		k = 1
	}
	feet := s.phase.offset()
	x, y = x-(float64(s.ox)+feet.X)*k, y-(float64(s.oy)+feet.Y)*k
	p.usePage(&s.place)
	p.mesh.sprite(x, y, float64(s.w)*k, float64(s.h)*k, &s.rect, float32(f.Alpha))
}

// stand returns where a person was drawn last.
func (p *Painter) stand(id int) *stand {
	for len(p.people.stands) <= id {
		p.people.stands = append(p.people.stands, stand{})
	}
	return &p.people.stands[id]
}

// A stand is where something was drawn last, in CSS pixels, and in which frame.
type stand struct {
	x, y  float64
	frame uint64
}

// settles moves a stand to x, y, and reports whether the thing was there a frame ago: then
// it may be drawn sharp, on whole pixels, and need not glide. When the whole picture
// rests, everything is drawn so. What has moved leaves the frame unfinished.
func (p *Painter) settles(s *stand, x, y float64) bool {
	same := s.frame == p.number-1 && s.x == x && s.y == y
	*s = stand{x, y, p.number}
	if !same && !p.sharp {
		p.unfinished = true
	}
	return p.sharp || same && p.rest
}
