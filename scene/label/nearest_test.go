package label

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"standoff/scene/camera"
	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/scene/scenetest"
	"standoff/story/plan"
	"standoff/story/storytest"
)

// sizes are the shapes of pictures in which labels are looked at.
var sizes = [][2]float64{{1280, 720}, {1000, 750}, {375, 469}, {375, 375}}

// stills calls look with the sheet and the people of every step of every story as they rest, in all
// sizes and languages.
func stills(t *testing.T, look func(when string, s *Writer, m *plan.Moment, sh *sheet)) {
	for _, file := range storytest.Boards() {
		pl := scenetest.Board(t, file)
		for _, size := range sizes {
			for _, lang := range []string{"en", "es", "ar"} {
				if !slices.Contains(pl.Story.Languages, lang) {
					continue
				}
				view := scenetest.View(size[0], size[1])
				view.Lang = lang
				s := &Writer{Plan: pl, View: view}
				for i, step := range pl.Steps {
					m := pl.At(step.Still)
					cam := camera.FrameMoment(m, view.Width, view.Height)
					s.Cam = &cam
					s.Draw(m, new(picture.Picture))
					at := s.resting(m)
					s.letters.rests[at].sheet = nil // the people of this rest are noted again
					look(fmt.Sprintf("%s, %v, %s, step %d %s", file, size, lang, i+1, step.Step.ID), s, m, s.sheet(at))
				}
			}
		}
	}
}

// mostCrossed is how many people a leader may run over whose label stands nearer to them, though in some
// direction there are fewer: there may be no room for a label there.
const mostCrossed = 2

// TestLabelsStandNearestToTheirOwn holds that the nearest people to a group's label, and to the end of
// its leader, are of the group; where there is no room for that, the leader runs over hardly anybody else.
func TestLabelsStandNearestToTheirOwn(t *testing.T) {
	all, afar := 0, 0
	stills(t, func(when string, s *Writer, _ *plan.Moment, sh *sheet) {
		people := &s.letters.spare.bodies
		for i := range sh.writings {
			w := &sh.writings[i]
			if w.group == nil || w.shape == plateShape || w.lost || !w.still {
				continue
			}
			all++
			const far = 400.
			end := path.Rect{X: w.tip.X, Y: w.tip.Y}
			if own, other := people.nearest(end, w.group, far, true), people.nearest(end, w.group, far, false); own > other {
				t.Errorf("%s: the leader of %s ends nearer to others: %.0f, %.0f", when, w.what, own, other)
			}
			edge := leaderEdge(w, w.box)
			own, other := people.nearest(edge, w.group, far, true), people.nearest(edge, w.group, far, false)
			if other > own-1 {
				continue
			}
			afar++
			from := edge.Nearest(w.tip)
			if n, least := people.crossed(from, w.tip, w.group), fewest(people, w, from.Dist(w.tip)); n > least+mostCrossed {
				t.Errorf("%s: %s stands nearer to others, %.0f to %.0f, and its leader runs over %d of them, not %d", when, w.what, other, own, n, least)
			} else {
				t.Logf("%s: %s stands nearer to others: %.0f, %.0f", when, w.what, other, own)
			}
		}
	})
	if t.Logf("%d of %d labels stand nearer to others", afar, all); all < 400 || afar > all*8/100 {
		t.Errorf("%d of %d labels stand nearer to others", afar, all)
	}
}

// fewest returns how many others a leader so long must run over in whichever direction: none where those
// whom it names do not stand among others.
func fewest(people *bodies, w *writing, long float64) int {
	least := len(people.all)
	for _, on := range w.on {
		for k := range 32 {
			sin, cos := math.Sincos(float64(k) * math.Pi / 16)
			least = min(least, people.crossed(path.Point{X: on.X + long*cos, Y: on.Y + long*sin}, on, w.group))
		}
	}
	return least
}
