package label

import (
	"math"
	"slices"
	"sort"

	"standoff/scene/lettering"
	"standoff/scene/path"
)

// What the placing of labels weighs, in pixels of leader, and how it goes about it.
const (
	coverCost    = .16  // for each covered square pixel of one person
	faceCost     = 14   // for each pixel-wide face that a leader crosses
	crossCost    = 900  // where two leaders cross, or one runs through a label
	clashCost    = 1e6  // where two boxes come too near
	placeStep    = 12   // pixels between the places that are tried
	placeTile    = 24   // pixels; of each tile's places only the best is kept
	maxPlaces    = 200  // places kept for each label
	maxRounds    = 8    // of choosing anew, in assign
	apart        = 10.5 // between boxes at rest: more than keepApart
	farCost      = .004 // grows with the square of the leader
	wrongCost    = 4.   // for each pixel by which somebody of another group is nearer, or not farther
	wrongLeast   = 400. // where somebody of another group is nearer
	besidePeople = 25.  // pixels: a label that is nearer is beside those whom it names, if also beside others
	wrongFar     = 14.  // pixels, from which that counts in full
	clearNearer  = 6.   // pixels by which those whom a label names should be nearer than others
	acrossCost   = 400. // for each person over whom a leader runs but those whom it names
	noteAcross   = 120. // the same of a note about a place
	hideCost     = 50.  // for each person at rest whom a label hides in part
	wrongMost    = 90.  // pixels: farther than that it does not matter how far
	centreCost   = .1   // for each pixel by which a note is to one side of what it points at
	boxedWrong   = .3   // of what it costs a label to stand nearer to others, of a box: its leader is plain to see
	boxedHidden  = 2.5  // times that, of a box
	ownHidden    = 30.  // for each end of a leader that it hides: of a small group, all that can be seen
	hideSlack    = 3.   // pixels of its edge that do not count
	aloneHidden  = 5.   // times that, of a label that names one person: it is often over just that one
	onSomebody   = 150. // where what a note about a place points at is somebody
	offGround    = 12.  // for each point of a note about ground that lies beside it
)

// rounding is more than the arithmetic of a cost can be off.
const rounding = 1e-6

// A search looks for the places of all writings of a sheet.
type search struct{ *drafting }

// place finds a place for everything that does not follow a person: near what
// it names, over as few people as can be, clear of all else, with leaders that
// cross nothing. What finds none is lost, the lesser first.
func (b *search) place() {
	ws := b.sheet.writings
	b.placeTags()
	b.fixed = append(b.fixed, b.writer.notice().box)
	b.fixed = append(b.fixed, freeCorners(b.writer.View)...)
	if sh := b.sheet; sh.teller.tells() {
		b.fixed = append(b.fixed, sh.teller.box)
	}
	var free []int
	for i := range ws {
		if ws[i].shape != plateShape && !b.placeUnlocated(&ws[i]) {
			free = append(free, i)
		}
	}
	sort.SliceStable(free, func(i, j int) bool { return ws[free[i]].rank < ws[free[j]].rank })

	spare := &b.writer.letters.spare
	spare.claims = slices.Grow(spare.claims[:0], len(free))[:len(free)]
	claims := spare.claims
	for i, at := range free {
		w := &ws[at]
		b.claim(&claims[i], w)
		if w.quote != nil {
			b.reset(&claims[i])
		}
	}
	taken := b.assign(claims)
	for i, at := range free {
		if w := &ws[at]; taken[i] < 0 || clashes(claims, taken, i) || !b.take(w, claims[i].choices[taken[i]]) {
			w.lost, taken[i] = true, -1
		}
	}
}

// heldBack is what the best place of a quotation may cost by what it hides and how low it is, in pixels, before
// shorter and longer lines are tried for it.
const heldBack = 60

// reset sets a quotation in other lines on a phone where it finds no place, or one over people
// while others do better.
func (b *search) reset(c *claim) {
	w, least, hides := c.w, math.Inf(1), math.Inf(1)
	if b.more(c, math.Inf(1)) {
		first := &c.choices[0]
		least, hides = first.cost, first.cover+w.out(first.box)
	}
	if hides <= heldBack || b.view.Width >= lettering.Phone {
		return
	}
	best := w.setting
	why := w.reason
	for share := .5; share < 1; share += .06 {
		b.quoteBlock(w, share)
		w.size()
		if b.claim(c, w); b.more(c, math.Inf(1)) && c.choices[0].cost < least {
			least, best, why = c.choices[0].cost, w.setting, w.reason
		}
	}
	w.setting, w.reason = best, why
	b.claim(c, w)
}

// take puts a writing at its place, unless it is better lost there.
func (b *search) take(w *writing, c choice) bool {
	if b.crammed(w, &c) || b.cutOff(w, c) {
		return false
	}
	b.fixed = append(b.fixed, c.box)
	w.box, w.pin, w.tip = c.box, w.pins[c.pin], c.to
	b.sheet.cost += c.cost
	if w.shape != bubbleShape {
		w.block.Align(alignment(w, c))
	}
	return true
}

// placeTags puts the tags where their people rest. All else keeps off their stems, too.
func (b *search) placeTags() {
	var stems []path.Rect
	for i := range b.sheet.writings {
		w := &b.sheet.writings[i]
		if w.shape != plateShape {
			continue
		}
		w.block.Align(.5)
		if w.still {
			b.placeTag(w)
			for _, f := range b.fixed {
				w.box = sidestep(w.box, f, 1, b.writer.View.Width)
			}
			if !b.offPicture(w.on[0]) { // else it fades
				b.fixed, stems = append(b.fixed, w.box), w.stem(stems)
			}
		}
	}
	b.fixed = append(b.fixed, stems...)
}

// offPicture reports whether a place is beside the picture.
func (b *search) offPicture(at path.Point) bool {
	return at.X < 0 || at.X > b.view.Width || at.Y < 0 || at.Y > b.view.Height
}

// placeUnlocated puts the name of a sound that may have come from anywhere where it
// would be if it were alone: in every language the same place. All else gives way.
func (b *search) placeUnlocated(w *writing) bool {
	if !w.unlocated() {
		return false
	}
	var c claim
	b.claim(&c, w)
	if w.lost = !b.more(&c, math.Inf(1)); !w.lost {
		w.box, w.tip = c.choices[0].box, c.choices[0].to
		w.block.Align(.5)
		b.fixed = append(b.fixed, w.box)
	}
	return true
}

const (
	crammedCost  = 400. // for a label in the thick of people, where a small picture does without it
	crammedShare = .55  // of the label, from which it is in the thick of them
	crammedAlone = .85  // of one that names a single person
)

// crammed reports whether a label would stand in the thick of people, where a
// small picture does better without it: rather so than that of one person, whom nothing else tells from the others.
func (b *search) crammed(w *writing, c *choice) bool {
	share := crammedShare
	if w.alone() {
		share = crammedAlone
	}
	return lettering.Terse(b.view) && w.rank >= rankGroup && b.full.in(c.box) > share*w.w*w.h
}

// cutOff reports whether the leader would run through something placed before:
// a label without its leader would name whatever it stands on.
func (b *search) cutOff(w *writing, c choice) bool {
	if w.shape == bubbleShape || w.pin.none {
		return false
	}
	for _, f := range b.fixed {
		if path.Hits(c.from, c.to, f) {
			return true
		}
	}
	return false
}

// alignment returns how a label's lines align, as in lettering.Block.Align:
// towards its leader.
func alignment(w *writing, c choice) float64 {
	switch off := (c.to.X - c.box.Center().X) / c.box.W; {
	case w.shape == boxedShape:
		return .5
	case off > .3:
		return 1
	case off < -.3:
		return 0
	}
	return .5
}
