package gpu

import (
	"math"

	"standoff/scene"
)

// Figures are drawn once and kept. As drawing one takes a while, a picture in
// motion makes do with what is nearest when its time is up: the same person at
// another size, or in another step. The frames after it catch up.

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

// A phase is where between whole pixels, in quarters, a figure's feet stand.
// Only those who stand still while the camera rests are drawn as exactly as that.
type phase struct{ x, y uint8 }

func (f phase) offset() point { return point{X: float64(f.x) / 4, Y: float64(f.y) / 4} }

// phaseOf is the phase of a place and the whole pixels before it.
func phaseOf(x, y float64) (f phase, left, top float64) {
	qx, qy := math.Round(x*4)/4, math.Round(y*4)/4
	left, top = math.Floor(qx), math.Floor(qy)
	return phase{uint8((qx - left) * 4), uint8((qy - top) * 4)}, left, top
}

// A sprite is a figure on a page of the atlas.
type sprite struct {
	place
	height float64 // device pixels
	phase  phase
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
// what was asked for; if not, asking again in a later frame gets nearer. No
// sprite is nothing to see, yet or at all.
func (p *Painter) figure(c cutout, height float64, f phase) (s *sprite, fine bool) {
	kept := p.figures[c]
	best, worst := -1, math.Inf(1)
	for i := range kept {
		k := &kept[i]
		if !k.empty && !p.atlas.holds(k.place) {
			continue
		}
		if p.near(k.height, height) && (k.phase == f || k.empty) {
			return k, true
		}
		if far := off(k.height, height); far < worst {
			best, worst = i, far
		}
	}
	if !p.spare(false) && best >= 0 && worst < 1 {
		return &kept[best], false
	}
	if !p.spare(false) {
		if other := p.similar(c, height); other != nil {
			return other, false
		}
	}
	if !p.spare(true) {
		return nil, false
	}
	want := height
	if !p.rest {
		// One size serves a whole stretch of the camera's way.
		want = math.Pow(1+loose, math.Round(math.Log(height)/math.Log(1+loose)))
	}
	made, ok := p.make(c, want, f)
	if !ok {
		return nil, true
	}
	kept = append(p.drop(kept), made)
	p.figures[c] = kept
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

// similar is the same person in another step of the same action.
func (p *Painter) similar(c cutout, height float64) *sprite {
	for step := range uint8(scene.Frames(c.pose.Action)) {
		c.pose.Frame = step
		for i, s := range p.figures[c] {
			if p.atlas.holds(s.place) && off(s.height, height) < 1 {
				return &p.figures[c][i]
			}
		}
	}
	return nil
}

func (p *Painter) make(c cutout, height float64, f phase) (sprite, bool) {
	b := p.cutter.cut(c.parts(p.theme, height/p.ratio), height, f.offset())
	if b.already {
		return sprite{height: height, empty: true}, true
	}
	at, ok := p.put(b)
	return sprite{place: at, height: height, phase: f, ox: b.ox, oy: b.oy}, ok
}

// shadowOf is the shadow that all who stand alike share; leaders have a ring
// of their colour with it.
func shadowOf(c cutout) cutout {
	if c.look.Leader {
		return c
	}
	return cutout{pose: c.pose, shadow: true}
}
