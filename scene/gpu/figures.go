package gpu

import (
	"math"

	"standoff/scene"
)

// How many figures are drawn anew in a frame. One that looks like nothing that
// is kept is always drawn; beyond that, a frame in motion makes do with what is
// nearest, and the frames after it catch up.
const (
	perMovingFrame  = 6
	perRestingFrame = 60
)

// exact is how far, in pixels, the height of a kept figure may be off at rest.
const exact = 0.13

// loose is by what share it may be off while the camera moves.
const loose = 0.12

// A cutout says what a figure looks like, but for its height.
type cutout struct {
	look   scene.Look
	pose   scene.Pose
	shadow bool
}

// A sprite is a figure on a page of the atlas.
type sprite struct {
	place
	height float64 // device pixels
	ox, oy int
	empty  bool
}

// parts is what to draw for a figure of the height, in CSS pixels.
func (c cutout) parts(t *scene.Theme, height float64) []scene.Part {
	if c.shadow {
		return t.ShadowParts(c.look, c.pose, height)
	}
	return t.Parts(c.look, c.pose, height)
}

// figure finds the sprite for the figure, or draws it. Fine is whether it is
// what was asked for; if not, asking again in a later frame gets nearer.
func (p *Painter) figure(c cutout, height float64) (s *sprite, fine bool) {
	kept := p.figures[c]
	best := -1
	for i := range kept {
		if !kept[i].empty && !p.atlas.holds(kept[i].place) {
			continue
		}
		if best < 0 || off(kept[i].height, height) < off(kept[best].height, height) {
			best = i
		}
	}
	if best >= 0 && p.near(kept[best].height, height) {
		return &kept[best], true
	}
	want := height
	if !p.rest {
		// One size serves a whole stretch of the camera's way.
		want = math.Pow(1+loose, math.Round(math.Log(height)/math.Log(1+loose)))
	}
	if p.budget <= 0 {
		if best >= 0 && off(kept[best].height, height) < 1 {
			return &kept[best], false
		}
		if other := p.similar(c, height); other != nil {
			return other, false
		}
	}
	p.budget--
	made, ok := p.make(c, want)
	if !ok {
		return nil, true
	}
	p.figures[c] = append(p.drop(kept), made)
	kept = p.figures[c]
	return &kept[len(kept)-1], true
}

// near reports whether a sprite of the height will do.
func (p *Painter) near(kept, height float64) bool {
	if p.rest {
		return math.Abs(kept-height) < exact
	}
	return off(kept, height) < loose
}

// off is by what share the heights differ.
func off(kept, height float64) float64 { return math.Abs(math.Log(kept / height)) }

// drop forgets the sprites that are gone from the atlas.
func (p *Painter) drop(kept []sprite) []sprite {
	left := kept[:0]
	for _, s := range kept {
		if s.empty || p.atlas.holds(s.place) {
			left = append(left, s)
		}
	}
	return left
}

// similar is the same person in another frame of the same action.
func (p *Painter) similar(c cutout, height float64) *sprite {
	for by := range uint8(16) {
		c.pose.Frame = by
		for i, s := range p.figures[c] {
			if p.atlas.holds(s.place) && off(s.height, height) < loose {
				return &p.figures[c][i]
			}
		}
	}
	return nil
}

func (p *Painter) make(c cutout, height float64) (sprite, bool) {
	b := p.cutter.cut(c.parts(p.theme, height/p.ratio), height)
	if b.already {
		return sprite{height: height, empty: true}, true
	}
	at, ok := p.put(b)
	return sprite{place: at, height: height, ox: b.ox, oy: b.oy}, ok
}

// shadowOf is the shadow that all who stand alike share.
func shadowOf(c cutout) cutout { return cutout{pose: c.pose, shadow: true} }
