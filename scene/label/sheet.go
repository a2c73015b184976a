package label

import (
	"slices"

	"standoff/scene/camera"
	"standoff/scene/lettering"
	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/story/layout"
)

// A sheet is everything written during one rest, in one view.
type sheet struct {
	layout   *layout.Layout
	cam      camera.Camera
	linked   bool    // what it has in common with the sheet before is known
	partial  bool    // of several notes in doubt it has only some
	cost     float64 // of the places that were taken
	less     brevity
	left     bool // out: something firm, for brevity
	writings []writing
	change   *change   // or nil
	teller   writing   // whose account it is; empty where it is none
	locator  path.Rect // where the small plan of the set lies; empty where there is none
}

// scaleStep is by how much smaller letters are tried where larger ones have no room.
const scaleStep = .25

// nameScale is how much of the wanted scale the names of groups are worth.
const nameScale = .75

// newSheet returns everything written during a rest, set and placed as large as
// the reader wants it. Where that leaves no room for what is in doubt, or for what is
// said, all of it is set smaller, down to the usual size: that is worth more than
// large letters. So are the names of groups, to a degree. Of the rest the lesser goes.
func (s *Writer) newSheet(r *rest) *sheet {
	v := s.View
	full := lettering.TextScale(v)
	best := roomiest(s, r, v)
	for scale := full; scale > 1; {
		scale = max(1, scale-scaleStep)
		least := rankQuote
		if scale >= nameScale*full {
			least = rankGroup
		}
		if best.missing(least) == 0 {
			break
		}
		v.TextScale = scale
		if other := roomiest(s, r, v); other.fuller(best, least) {
			best = other
		}
	}
	return s.briefer(r, v, best)
}

// firmWorth is how much more all places on a small picture may cost for the sake of what is
// noted of people and firm, which the caption says, too.
const firmWorth = 150

// roomiest returns the sheet with all that is noted of people. Where the view has room for few
// letters, what of it is firm is left out if there is no good place for it, or none for all else.
func roomiest(s *Writer, r *rest, v picture.View) *sheet {
	if !lettering.Terse(v) {
		return s.setSheet(r, v, brevity{})
	}
	brief := s.setSheet(r, v, brevity{firm: true})
	if !brief.left {
		return brief
	}
	if all := s.setSheet(r, v, brevity{}); all.holds(brief) && all.cost < brief.cost+firmWorth {
		return all
	}
	return brief
}

// briefer returns the sheet, or, where that lacks a quotation or one of several notes
// in doubt, one with less in it: quotations lose what the caption says too, and notes in
// doubt are set narrower; where there is still no room for all, they all are left to it.
func (s *Writer) briefer(r *rest, v picture.View, best *sheet) *sheet {
	said := best.less
	for _, b := range []brevity{{credits: true}, {credits: true, whys: true}} {
		b.firm = best.less.firm
		if best.missing(rankQuote) == 0 {
			break
		}
		if other := s.setSheet(r, v, b); other.fuller(best, rankQuote) {
			best, said = other, b
		}
	}
	for _, b := range []brevity{{narrow: true}, {narrow: true, credits: true}, {doubts: true}} {
		if !best.partial {
			break
		}
		b.credits, b.whys, b.firm = b.credits || said.credits, said.whys, said.firm
		best = s.setSheet(r, v, b)
	}
	return best
}

// fuller reports whether the sheet lacks less than the other one: of what is in doubt
// or said, and where that is the same, of all down to the rank.
func (sh *sheet) fuller(other *sheet, least int) bool {
	if a, b := sh.missing(rankQuote), other.missing(rankQuote); a != b {
		return a < b
	}
	return sh.missing(least) < other.missing(least)
}

// holds reports whether all that the other sheet has a place for has one in the sheet, too.
func (sh *sheet) holds(other *sheet) bool {
	for i := range other.writings {
		there := func(w writing) bool { return w.what == other.writings[i].what && !w.lost }
		if !other.writings[i].lost && !slices.ContainsFunc(sh.writings, there) {
			return false
		}
	}
	return true
}

// missing returns how many writings there is no room for, down to the rank.
func (sh *sheet) missing(least int) (n int) {
	for i := range sh.writings {
		if w := &sh.writings[i]; w.lost && w.rank <= least {
			n++
		}
	}
	return n
}

// setSheet returns everything written during a rest, set and placed in the view's
// scale.
func (s *Writer) setSheet(r *rest, v picture.View, less brevity) *sheet {
	m := s.drafted(r.at)
	sh := &sheet{layout: r.layout, cam: r.cam, less: less}
	sh.change = s.change(r.step)
	sh.teller = s.teller(s.Plan.Steps[r.step].Step)

	spare := &s.letters.spare
	empty := &spare.crowdings
	for i := range empty {
		empty[i] = empty[i].emptied(v.Width, v.Height)
	}
	b := &drafting{writer: s, view: v, sheet: sh, step: r.step, brevity: less,
		obstacles: obstacles{full: empty[0], faces: empty[1], walls: empty[2], things: empty[3], bodies: &spare.bodies}}
	b.bodies.clear()
	b.core = b.on(m.Camera.Focus, 1)
	b.moment(m, true)
	b.traffic(m)
	b.matters(m)
	b.bodies.sort(v.Width, v.Height)
	for i := 0; i <= 4; i++ {
		s.Plan.Fill(m, r.from+(r.until-.01-r.from)*float64(i)/4)
		b.moment(m, false)
	}
	b.lasting(m)
	b.scenery()
	b.full.total()
	b.things.total()
	b.faces.total()
	b.walls.total()
	find := &search{b}
	find.place()
	find.placeLocator()
	s.Plan.Fill(m, r.at)
	find.placeNames(m)
	sh.partial = b.partial(m)
	return sh
}
