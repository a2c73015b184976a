package shot

import (
	"slices"

	"standoff/story"
	"standoff/story/plan"
	"standoff/story/plane"
)

const (
	labelDelay = .3 // seconds from the start of a step until new labels fade in
	fadedIn    = 1. // seconds after which a label has faded in for certain
)

// Labels returns who is named in a step that ends with the shot of v. Before is the view of
// the step before, or nil: those who are named in it too stay without a blink, where nothing
// is cut. A note about a group, but for one of a sound, is the second line of its label.
func (s *Played) Labels(v, before *plan.View) (all []plan.ShownLabel) {
	notes := map[*story.Group]*story.Note{}
	for _, n := range s.Step.Notes {
		if n.Who != nil && n.Sound == "" {
			notes[n.Who] = n
		}
	}
	for _, g := range s.Story.Cast {
		if !g.Label || !s.matters(g, notes[g] != nil, v.Shot.Region) {
			continue
		}
		l := plan.ShownLabel{Group: g, People: s.labelled(g), From: s.Start + s.Opens + labelDelay, Note: notes[g]}
		if l.Note != nil {
			l.NoteFrom = s.since(l.Note.ID, v.Reveals)
		}
		if before != nil && !v.Cut && slices.ContainsFunc(before.Labels,
			func(b plan.ShownLabel) bool { return b.Group == g }) {
			l.From = s.Start - fadedIn
		}
		all = append(all, l)
	}
	return all
}

// Notes places the step's notes, but for those that are second lines of labels.
func (s *Played) Notes(shows []plan.Reveal) (all []plan.ShownNote) {
	for _, n := range s.Step.Notes {
		if n.Who != nil && n.Sound == "" {
			continue
		}
		vehicle := 0
		if len(n.Places) == 1 && n.Point == nil {
			vehicle = s.index(n.Places[0])
		}
		all = append(all, plan.ShownNote{Note: n, From: s.since(n.ID, shows), Rect: s.ground(n), To: s.spot(n.Arrow),
			Vehicle: vehicle, ToVehicle: s.index(n.Arrow)})
	}
	return all
}

// ground returns what a note is about: its point, or all the places that it names; of a sound,
// the ground on which it is drawn.
func (s *Played) ground(n *story.Note) plane.Rect {
	box, ok := s.Pointed(n)
	if !ok {
		for _, at := range n.Places {
			box = box.Union(s.spot(at))
		}
	}
	if n.Sound != "" {
		return s.heardAt(n, box)
	}
	return box
}

const (
	earshot = 2.25 // metres about where a sound was, in which it is drawn
	doubted = 11.4 // metres across, the least ground of one in doubt: it points at nobody
)

// heardAt returns the ground on which a sound is drawn that was heard within the box: close about
// the first place that its note names, or in doubt all of the box and more.
func (s *Played) heardAt(n *story.Note, box plane.Rect) plane.Rect {
	if n.Sure.Doubtful() {
		size := box.Size()
		more := plane.Point{X: max(0, doubted-size.X) / 2, Y: max(0, doubted-size.Y) / 2}
		return plane.Rect{Min: box.Min.Sub(more), Max: box.Max.Add(more)}
	}
	at := box.Center()
	if n.Point == nil && len(n.Places) > 1 {
		at = s.spot(n.Places[0]).Center()
	}
	return plane.Rect{Min: at, Max: at}.Grow(earshot)
}

// aPoint is half the width of what a note at a point points at, metres.
const aPoint = .3

// Pointed returns the point that a note is about, and whether it is about one.
func (s *Played) Pointed(n *story.Note) (plane.Rect, bool) {
	if n.Point == nil {
		return plane.Rect{}, false
	}
	at := plane.Point{X: n.Point[0], Y: n.Point[1]}
	if n.In != "" && len(n.Places) > 0 {
		at = at.Add(s.spot(n.Places[0]).Min)
	}
	return plane.Rect{Min: at, Max: at}.Grow(aPoint), true
}

// Quotes returns the step's quotes and who speaks them.
func (s *Played) Quotes(shows []plan.Reveal) (all []plan.ShownQuote) {
	for _, q := range s.Step.Quotes {
		said := plan.ShownQuote{Quote: q, From: s.since(q.ID, shows), Mouth: -1}
		if q.Who != nil {
			said.Mouth = s.Members[q.Who.Index][0]
		}
		all = append(all, said)
	}
	return all
}

// spot returns the place of what a note is about, empty where that is not there.
func (s *Played) spot(of story.Ref) plane.Rect {
	t, ok := s.Target(of)
	if !ok {
		if v := s.vehicleOf(of); v != nil {
			return s.driven(v).last // it has left in this step
		}
		return plane.Rect{}
	}
	return t.Rect
}

// since returns from when on a note or a quote can be seen, in seconds of the story: from when
// a move shows it, else from when the step's first moves begin.
func (s *Played) since(id string, shows []plan.Reveal) float64 {
	for _, x := range shows {
		if id != "" && x.ID == id {
			return x.From
		}
	}
	return s.Moves
}

// matters reports whether a group is to be named: leaders always, others when
// they act in the step or something is said about them, and of the rest whole groups of which
// at least a third, and crowdNamed, stand in the region that is shown.
func (s *Played) matters(g *story.Group, noted bool, region plane.Rect) bool {
	if !slices.ContainsFunc(s.Members[g.Index], s.onStage) {
		return false
	}
	if noted || g.Leader || s.concerns(g) {
		return true
	}
	if g.Of != nil {
		return false
	}
	n := 0
	for _, p := range s.Members[g.Index] {
		if s.OnFloor(p) && region.Contains(s.Postures[p].At) {
			n++
		}
	}
	return n*3 >= len(s.Members[g.Index]) && n >= crowdNamed
}

// concerns reports whether the step's moves, quotes or camera have to do with a group.
func (s *Played) concerns(g *story.Group) bool {
	for _, ph := range s.Step.Phases {
		for _, m := range ph.Moves {
			if slices.Contains(m.Who, g) || m.Object == g.ID || slices.Contains(m.Between[:], g.ID) {
				return true
			}
		}
	}
	return slices.ContainsFunc(s.Step.Quotes, func(q *story.Quote) bool { return q.Who == g }) ||
		slices.Contains(s.Step.Camera.On, g.ID)
}

// crowdNamed is from how many figures on a group is named in a step that says
// nothing about it.
const crowdNamed = 6

// onStage reports whether a person can be seen in the step at all; those who
// leave in it can.
func (s *Played) onStage(p int) bool {
	legs := s.Legs[p]
	for i := len(legs) - 1; i >= 0; i-- {
		if int(legs[i].Set) == s.Set {
			return true
		}
		if legs[i].Start <= s.Start {
			break
		}
	}
	return false
}

// labelled returns the people whose middle a group's label marks: not those who
// are named themselves.
func (s *Played) labelled(g *story.Group) []int32 {
	out := make([]int32, 0, len(s.Members[g.Index]))
	for _, p := range s.Members[g.Index] {
		own := s.People[p].Group
		if !s.onStage(p) || own != g && own.Label && (own.Leader || own.Figures == 1) {
			continue
		}
		out = append(out, int32(p))
	}
	return out
}
