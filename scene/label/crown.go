package label

import (
	"math"

	"standoff/scene/lettering"
	"standoff/scene/path"
	"standoff/story"
	"standoff/story/plan"
)

// What the placing of tags weighs, in pixels by which a tag stands off.
const (
	headWeight = 16   // of a head, to the rest of somebody, for what is written over people
	headLeast  = 300. // square pixels: what any head counts for at least, however small
	crownCost  = 400. // for each head under a tag while people rest
	stemCost   = 25.  // for each head that its stem crosses, up to a few
	fewHeads   = 3.   // heads
	manyCost   = 110. // for each more
	asideCost  = .5   // for each pixel to the side
	higherCost = .5   // for each pixel up
	besideCost = 20.  // where the stem leads to the side, not down
	stemFar    = .003 // grows with the square of how far a tag stands off
	overCost   = 16.  // for each person whom its stem runs over
	touchCost  = 90.  // where it lies over somebody at rest
	bodyCost   = .1   // for each covered square pixel of one person
	tagReach   = 4.   // figure heights, how far up a tag may stand off
	tagLeast   = 110. // pixels, as far it may in any case
	tagStep    = .25  // figure heights, between the places that are tried, but at least tagPitch
	tagPitch   = 6.   // pixels
)

// A crown is a head near somebody who bears a tag, at one of the moments of a rest.
type crown struct {
	of     *story.Group // who bears the tag
	at     path.Point   // of the middle of the head, in pixels from the top of that person
	radius float64
	weight float64
}

// headOf returns the box of a figure's head, whose feet are seen at a place and who stands so high.
func (b *drafting) headOf(f *plan.Figure, at path.Point, h float64) path.Rect {
	if b.sheet.cam.Upright() < .5 { // seen from above
		return path.Rect{X: at.X - .25*h, Y: at.Y - .75*h, W: .5 * h, H: .5 * h}
	}
	top := crownOf(f, b.sheet.cam.Turn.Yaw)
	return path.Rect{X: at.X + (top.X-.075)*h, Y: at.Y - top.Y*h, W: .15 * h, H: .16 * h}
}

// crownsOf notes the heads of a moment that a tag of that moment may come to lie on.
func (b *drafting) crownsOf(m *plan.Moment, weight float64) {
	c := &b.sheet.cam
	for i := range b.sheet.writings {
		w := &b.sheet.writings[i]
		bears := m.Figure(w.pin.figure)
		if w.shape != plateShape || bears == nil {
			continue
		}
		h := b.writer.height(c, bears.ID)
		tip := c.Project(bears.At.X, bears.At.Y, bears.Z)
		tip.Y -= figureTop * h * bears.AboveWater()
		side, up := w.w/2+tagSide(h, w), max(tagReach*h, tagLeast)+w.h+w.pointer()
		for k := range m.Figures {
			f := &m.Figures[k]
			if f.Alpha < .3 {
				continue
			}
			head := b.headOf(f, c.Project(f.At.X, f.At.Y, f.Z), b.writer.height(c, f.ID))
			at := path.Point{X: head.Center().X - tip.X, Y: head.Center().Y - tip.Y}
			if math.Abs(at.X) < side+w.w/2 && at.Y > -up-h && at.Y < 2*h {
				b.crowns = append(b.crowns, crown{w.group, at, head.H / 2, weight})
			}
		}
	}
}

// tagSide returns how far to the side a tag may stand off whose person is so high, in pixels.
func tagSide(h float64, w *writing) float64 { return max(3.2*h, .6*tagLeast) + w.w/2 }

// placeTag finds where a tag stands off from above its person: clear of all heads, near, and rather on
// bare ground.
func (b *search) placeTag(w *writing) {
	h := b.writer.height(&b.sheet.cam, max(0, w.pin.figure))
	tip, least := w.on[0], math.Inf(1)
	step := max(tagStep*h, tagPitch)
	side := math.Floor(tagSide(h, w)/step) * step
	for up := 0.; up <= max(tagReach*h, tagLeast) && higherCost*up < least; up += step {
		for x := 0.; math.Abs(x) <= side && asideCost*math.Abs(x)+higherCost*up < least; x = outward(x, step) {
			off := path.Point{X: x, Y: up}
			box := b.writer.tagBox(w, tip, off)
			if cost := b.tagCost(w, box, tip, off, least); cost < least {
				w.box, w.off, least = box, path.Point{X: x / h, Y: up / h}, cost
			}
		}
	}
}

// outward returns what comes after x of 0, 1, -1, 2, -2 … steps.
func outward(x, step float64) float64 {
	if x > 0 {
		return -x
	}
	return step - x
}

// tagCost returns what it costs a tag to stand in a box, whose person reaches up to tip; it may be less
// where that is more than the limit.
func (b *search) tagCost(w *writing, box path.Rect, tip, off path.Point, limit float64) float64 {
	cost := asideCost*math.Abs(off.X) + higherCost*off.Y + stemFar*(off.X*off.X+off.Y*off.Y)
	if cost >= limit {
		return cost
	}
	for _, f := range b.fixed {
		if path.Gap(box, f) < lettering.KeepApart {
			cost += crownCost * 20
		}
	}
	for _, r := range b.heads {
		own := math.Abs(r.Center().X-tip.X) < 1
		if !own && r.Overlaps(box) {
			cost += 4 * crownCost
		}
	}
	plate := w.inner(box)
	foot := path.Point{X: max(plate.X, min(plate.X+plate.W, tip.X)), Y: plate.Y + plate.H}
	if tip.X < plate.X || tip.X > plate.X+plate.W {
		cost += besideCost
	}
	if box.Y+box.H < tip.Y-.5 || off.X != 0 {
		cost += bodyCost * b.full.in(plate)
	}
	if cost >= limit {
		return cost
	}
	return b.overPeople(w, plate, foot, tip, cost, limit)
}

// overPeople returns the cost of a tag with that of the people on whom its plate lies and over whom the stem
// from its foot to the tip runs; it may be less where that is more than the limit.
func (b *search) overPeople(w *writing, plate path.Rect, foot, tip path.Point, cost, limit float64) float64 {
	if b.bodies.touch(plate, 1) {
		cost += touchCost
	}
	cost += overCost * float64(b.bodies.crossed(foot, tip, w.group))
	heads := 0.
	for i := range b.crowns {
		if cost >= limit {
			break
		}
		c := &b.crowns[i]
		if c.of != w.group {
			continue
		}
		at := path.Point{X: tip.X + c.at.X, Y: tip.Y + c.at.Y}
		switch far := plate.SquareDist(at); {
		case far < c.radius*c.radius:
			cost += crownCost * c.weight
		case path.Hits(foot, tip, path.Rect{X: at.X - c.radius/2, Y: at.Y - c.radius/2, W: c.radius, H: c.radius}):
			cost += stemCost * c.weight
			heads += math.Floor(c.weight)
		}
	}
	return cost + manyCost*max(0, heads-fewHeads)
}
