package gpu

import (
	"math"
	"slices"

	"standoff/scene/figure"
	"standoff/scene/picture"
	"standoff/scene/theme"
)

// Figures are drawn once and kept. As drawing one takes a while, a picture in
// motion makes do with what is nearest when its time is up: the same person at
// another size, or in another step. The frames after it catch up.

// exact is how far, in pixels, the height of a kept figure may be off at rest.
const exact = 0.13

// loose is by what share it may be off while the camera moves.
const loose = 0.12

// A cutout says what a figure or a shadow looks like, but for its height: it is
// the figure's code, or that and one bit more.
type cutout uint64

const shadowBit cutout = 1 << 63

// cutoutOf returns the cutout of a figure that is so high, in CSS pixels, or of its
// shadow, which nearly all share. Small figures are turned to eight sides only, so that the atlas holds many.
func cutoutOf(c figure.Code, shadow bool, height float64) cutout {
	switch {
	case shadow:
		return cutout(c.Shadow()) | shadowBit
	case height < figure.Far:
		return cutout(c.Coarse())
	}
	return cutout(c)
}

// A phase is where between whole pixels, in quarters, a figure's feet stand.
// Only those who stand still while the camera rests are drawn as exactly as that.
type phase struct{ x, y uint8 }

// offset returns how far the feet stand from the corner of their pixel, in pixels.
func (f phase) offset() point { return point{X: float64(f.x) / 4, Y: float64(f.y) / 4} }

// phaseOf returns the phase of a place in device pixels, and the corner of its pixel.
func phaseOf(x, y float64) (f phase, left, top float64) {
	qx, qy := math.Round(x*4)/4, math.Round(y*4)/4
	left, top = math.Floor(qx), math.Floor(qy)
	return phase{uint8((qx - left) * 4), uint8((qy - top) * 4)}, left, top
}

// A sprite is a figure on a page of the atlas.
type sprite struct {
	place
	height float64 // device pixels
	ox, oy int32
	phase  phase
	empty  bool
}

// parts returns what to draw of a cutout at a height in CSS pixels.
func (c cutout) parts(t *theme.Theme, height float64) []figure.Part {
	code := figure.Code(c &^ shadowBit)
	if c&shadowBit != 0 {
		return figure.ShadowParts(t, code.Look(), code.Pose(), height)
	}
	return figure.Parts(t, code.Look(), code.Pose(), height)
}

// recent has the sprites that were drawn last, each where its cutout says: a map
// takes longer to find one, and most are wanted in every frame.
type recent [1 << recentBits]struct {
	cutout
	*sprite
}

const recentBits = 12

// slot spreads cutouts evenly (Knuth's multiplicative hash, by the golden ratio).
func (c cutout) slot() int { return int(c * 0x9E3779B97F4A7C15 >> (64 - recentBits)) }

// figure finds the sprite for the figure, or draws it. Height is in device pixels. Fine is
// whether the sprite is what was asked for; if not, asking again in a later frame gets
// nearer. No sprite means that there is nothing to see, yet or at all.
func (p *Painter) figure(f *picture.Figure, shadow bool, height float64, at phase) (
	s *sprite, fine bool) {
	c := cutoutOf(f.Code, shadow, height/p.ratio)
	last := &p.people.recent[c.slot()]
	if last.cutout == c && last.sprite != nil && p.fits(last.sprite, height, at) {
		return last.sprite, true
	}
	best, worst := (*sprite)(nil), math.Inf(1)
	for _, k := range p.people.figures[c] {
		if p.fits(k, height, at) {
			last.cutout, last.sprite = c, k
			return k, true
		}
		if far := off(k.height, height); far < worst && (k.empty || p.atlas.holds(k.place)) {
			best, worst = k, far
		}
	}
	if !p.spare(false) && worst < 1 {
		return best, false
	}
	if !p.spare(false) {
		if other := p.similar(f, shadow, height); other != nil {
			return other, false
		}
	}
	if !p.spare(true) {
		return nil, false
	}
	want := height
	if !p.rest {
		// One size serves a whole stretch of the camera's way: the nearest power of 1+loose.
		want = math.Pow(1+loose, math.Round(math.Log(height)/math.Log(1+loose)))
	}
	made, ok := p.make(c.parts(p.theme, want/p.ratio), want, at)
	if !ok {
		return nil, true
	}
	p.people.figures[c] = append(p.drop(p.people.figures[c]), made)
	last.cutout, last.sprite = c, made
	return made, true
}

// fits reports whether a sprite will do for the height and the phase.
func (p *Painter) fits(s *sprite, height float64, f phase) bool {
	if !s.empty && (s.phase != f || !p.atlas.holds(s.place)) {
		return false
	}
	if p.rest {
		return math.Abs(s.height-height) < exact
	}
	return s.height < height*(1+loose) && height < s.height*(1+loose)
}

// off returns how far the heights differ, as the logarithm of their ratio: .1 is a tenth.
func off(kept, height float64) float64 { return math.Abs(math.Log(kept / height)) }

// drop forgets the sprites that are gone from the atlas.
func (p *Painter) drop(kept []*sprite) []*sprite {
	return slices.DeleteFunc(kept, func(s *sprite) bool {
		return !s.empty && !p.atlas.holds(s.place)
	})
}

// similar returns the same person in another frame of the same action or turned a little
// otherwise, less than e times as high or as low, or nil.
func (p *Painter) similar(f *picture.Figure, shadow bool, height float64) *sprite {
	frames := uint8(figure.Frames(f.Code.Pose().Action))
	for _, by := range [...]uint8{0, 1, figure.Turns - 1, 2, figure.Turns - 2} {
		for frame := range frames {
			for _, s := range p.people.figures[cutoutOf(f.Code.Otherwise(frame, by), shadow, height/p.ratio)] {
				if p.atlas.holds(s.place) && off(s.height, height) < 1 {
					return s
				}
			}
		}
	}
	return nil
}

// make draws the parts and puts them on the atlas. It reports false where that has no room.
func (p *Painter) make(parts []figure.Part, height float64, f phase) (*sprite, bool) {
	b := p.cutter.cut(parts, height, f.offset())
	if b.nothing {
		return &sprite{height: height, empty: true}, true
	}
	at, ok := p.put(b)
	return &sprite{place: at, height: height, phase: f, ox: int32(b.ox), oy: int32(b.oy)}, ok
}
