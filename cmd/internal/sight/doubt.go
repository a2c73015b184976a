package sight

import (
	"fmt"
	"slices"
	"strconv"

	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/story"
	"standoff/story/plan"
	"standoff/story/plane"
	"standoff/story/problem"
)

// A doubt is a note or a quote that marks something as doubtful.
type doubt struct {
	about   string // "note 0"
	what    string
	row     problem.Origin
	label   []string // what it is called in the picture: the first that there is
	note    bool
	shown   bool
	far     string // the place that it is about, where that is outside the picture
	gone    string // the people whom it is about, where they are not there
	cut     bool   // it is of a sound that may have been where the author's camera does not look
	parts   []part
	speaker *story.Group // whose name stands beside it, not in it; or nil
}

// doubt looks for doubt that the picture does not show: a note or quote in doubt that
// has no room, a doubtful step without any, or one side's doubtful word alone.
func (s *shot) doubt() {
	all := s.doubts()
	notes, alone := 0, 0
	for _, d := range all {
		if d.shown {
			s.unsaid(d)
		}
		if d.note {
			notes++
			if d.shown {
				alone++
			}
		}
	}
	st := s.step.Step
	switch {
	case st.Sure.Doubtful() && len(st.Accounts) == 0 && !s.showsDoubt(): // accounts show the doubt themselves
		s.unshown(all)
	case notes > 1 && alone > 0 && alone < notes:
		for _, d := range all {
			if d.note && !d.shown {
				s.find(problem.DoubtAlone, "alone", d.row, "text", fmt.Sprintf("of %d notes in doubt only %d can be seen, "+
					"and one side’s word stands alone: %s", notes, alone, d.beside()), path.Rect{})
				return
			}
		}
	default:
		for _, d := range all {
			if !d.shown && !s.shape.Card && !s.cut {
				s.find(problem.LabelLost, d.about, d.row, "text", fmt.Sprintf(
					"this %s, which is in doubt, cannot be seen: %s", d.what, s.makeRoom(d)), path.Rect{})
			}
		}
	}
}

// unshown says that a doubtful step looks certain.
func (s *shot) unshown(all []doubt) {
	st := s.step.Step
	row, key, remedy := st.Origin, "sure", ""
	if len(all) > 0 {
		row, key, remedy = all[0].row, "text", s.makeRoom(all[0])+", or "
	}
	if s.shape.Card {
		s.find(problem.DoubtLost, "card", st.Origin, "sure", fmt.Sprintf(
			"this step is %s, and the card, which has no words, shows it as certain: put sure = %q on the move in doubt",
			st.Sure, st.Sure), path.Rect{})
		return
	}
	if len(all) > 0 && all[0].cut {
		s.find(problem.DoubtLost, "", row, key, fmt.Sprintf(
			"this step is %s, and its picture shows no doubt: %s", st.Sure, s.makeRoom(all[0])), path.Rect{})
		return
	}
	s.find(problem.DoubtLost, "", row, key, fmt.Sprintf(
		"this step is %s, and its picture has no room for any doubt: %sput sure = %q on the move in doubt",
		st.Sure, remedy, st.Sure), path.Rect{})
}

// makeRoom says how to make a note or quote in doubt seen.
func (s *shot) makeRoom(d doubt) string {
	if d.far != "" {
		return fmt.Sprintf("it is about %q, which is outside the picture: %s", d.far, s.bring(d.far))
	}
	if d.cut {
		return "it is of a sound that may have been anywhere in these places, and the camera shows only a part of them: " + wholeSet(s)
	}
	return "shorten it, or show less beside it"
}

// beside says how to make a note in doubt seen beside another one that is.
func (d *doubt) beside() string {
	if d.gone != "" {
		return fmt.Sprintf("this one is about %q, who are not there any more: take the picture before they go (still = …)", d.gone)
	}
	return "shorten all of them, or let the camera show both sides"
}

// labelOf returns the box of a note or quote in doubt that can be seen.
func (s *shot) labelOf(d doubt) (picture.LabelBox, bool) {
	for _, what := range d.label {
		if b, ok := s.label(what); ok && b.Doubt {
			return b, true
		}
	}
	return picture.LabelBox{}, false
}

// doubts are the notes and quotes in doubt that the still should show.
func (s *shot) doubts() (all []doubt) {
	for i, n := range s.step.Step.Notes {
		if !n.Sure.Doubtful() || !stands(s, n) {
			continue
		}
		d := doubt{about: fmt.Sprint("note ", i), what: "note", row: n.Origin, note: true, parts: s.partsOfNote(n)}
		if n.Who == nil {
			d.label, d.far, d.cut = []string{"note:" + strconv.Itoa(i)}, s.far(n), cutsSound(s, n)
		} else if d.label = []string{"group:" + n.Who.ID, "tag:" + n.Who.ID}; s.musterOf(s.moment, s.cam, n.Who).there == 0 {
			d.gone = n.Who.ID
		}
		_, d.shown = s.labelOf(d)
		all = append(all, d)
	}
	for i, q := range s.step.Step.Quotes {
		if !doubtful(q) || !s.spoken(q) {
			continue
		}
		d := doubt{about: fmt.Sprint("quote ", i), what: "quote", row: q.Origin, parts: s.partsOfQuote(q), speaker: q.Who,
			label: []string{"quote:" + strconv.Itoa(i)}}
		_, d.shown = s.labelOf(d)
		all = append(all, d)
	}
	return all
}

// cutsSound reports whether a note is of a sound whose ground the author's camera shows in part.
func cutsSound(s *shot, n *story.Note) bool {
	if n.Sound == "" || !s.step.Step.Given("camera") {
		return false
	}
	return slices.ContainsFunc(s.moment.Notes, func(o plan.NoteState) bool {
		r := o.Rect
		return o.Note == n && slices.ContainsFunc([]plane.Point{r.Min, r.Max, {X: r.Min.X, Y: r.Max.Y}, {X: r.Max.X, Y: r.Min.Y}},
			func(p plane.Point) bool { return !within(s.frame(), s.cam.At(p, 0)) })
	})
}

// wholeSet says how the camera comes to show all of the set.
func wholeSet(s *shot) string {
	if id := s.step.Step.Set.ID; id != "" {
		return fmt.Sprintf("leave camera out, or write camera = %q", id)
	}
	return "leave camera out"
}

// far returns the place that a note is about, if none of its places is in the picture.
func (s *shot) far(n *story.Note) (id string) {
	for _, ref := range n.Places {
		p, ok := s.moment.Layout.Place(ref.To)
		if !ok || s.inFrame(s.cam, p.Rect) {
			return ""
		}
		id = ref.ID
	}
	return id
}

// showsDoubt reports whether anything in the picture is seen to be in doubt.
func (s *shot) showsDoubt() bool {
	for _, b := range s.picture.Labels {
		if b.Doubt && b.Alpha > .5 {
			return true
		}
	}
	for _, f := range s.picture.Figures {
		if f.Alpha > .3 && f.Code.Look().Doubt && within(s.frame(), path.Point{X: f.X, Y: f.Y - .5*f.Height}) {
			return true
		}
	}
	seen := func(p plane.Point) bool {
		return within(s.frame(), s.cam.At(p, 0))
	}
	for i, d := range s.moment.Doors {
		if door := s.moment.Layout.Doors[i]; d.Doubt && seen(door.Middle()) {
			return true
		}
	}
	for i := range s.moment.Vehicles {
		if v := &s.moment.Vehicles[i]; v.Doubt && v.Alpha > .3 && seen(v.At) {
			return true
		}
	}
	for _, t := range s.moment.Trails {
		for i, p := range t.Line {
			if t.Doubt && t.Alpha > .3 && float64(i) <= t.Gone(t.Age, float64(len(t.Line))) && seen(p) {
				return true
			}
		}
	}
	return false
}
