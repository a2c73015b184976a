package sight

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"standoff/cmd/internal/panel"
	"standoff/scene/path"
	"standoff/story"
	"standoff/story/plan"
	"standoff/story/problem"
)

// words looks for what is written and cannot be read in the picture.
func (s *shot) words() {
	s.whole()
	s.absent()
	if s.shape.Width >= panel.Article.Width {
		s.unnamed()
	}
	for i, n := range s.step.Step.Notes {
		crowdedOut(s, i, n)
	}
	for i, q := range s.step.Step.Quotes {
		if doubtful(q) || !s.spoken(q) {
			continue
		}
		if _, ok := s.label("quote:" + strconv.Itoa(i)); !ok {
			s.find(problem.LabelLost, fmt.Sprint("quote ", i), q.Origin, "text",
				"there is no room for this quote: shorten it, or show less beside it", path.Rect{})
		}
	}
}

// crowdedOut looks for a certain note that has no room. On phones, whose captions have more of the
// picture's words, that is worth advice; the smallest are spared it.
func crowdedOut(s *shot, i int, n *story.Note) {
	least := min(s.shape.Width, s.shape.Height)
	if _, gone := s.gone(n); gone || n.Who != nil || n.Sure.Doubtful() || !stands(s, n) ||
		s.shape.Narrow() && least < panel.Phone.Width {
		return
	}
	about := fmt.Sprint("note ", i)
	if _, ok := s.label("note:" + strconv.Itoa(i)); ok {
		return
	}
	if s.shape.Narrow() {
		about = onPhones + about
	}
	s.find(problem.LabelLost, about, n.Origin, "text",
		"there is no room for this note: shorten it, or let the camera show more", path.Rect{})
	s.faults[len(s.faults)-1].advice = s.shape.Narrow()
}

// onPhones begins what is only of phones; where it is of wider pictures too, that says it.
const onPhones = "on phones: "

func doubtful(q *story.Quote) bool { return q.Sure.Doubtful() || q.Doubt != nil }

// stands reports whether the note is to be seen at the still.
func stands(s *shot, n *story.Note) bool {
	return s.plan.Views[s.number].Shows(n, s.step.Still)
}

// spoken reports whether the quote is to be seen at the still.
func (s *shot) spoken(q *story.Quote) bool {
	for i := range s.moment.Quotes {
		if s.moment.Quotes[i].Quote == q {
			return s.moment.Quotes[i].Alpha > .5
		}
	}
	return false
}

// whole looks for what has half faded, at the picture's edge or beside something else.
func (s *shot) whole() {
	for _, b := range s.picture.Labels {
		if b.Alpha > .1 && b.Alpha < .6 && b.What != "card" && b.What != "locator" {
			s.find(problem.NotWhole, b.What, s.step.Step.Origin, "camera", fmt.Sprintf(
				"%s is half faded, and hard to read: let the camera show more there, or less", called(b.What)), b.Rect)
		}
		if b.Loose && b.Alpha >= .6 {
			s.find(problem.NotWhole, b.What+" loose", s.step.Step.Origin, "camera", fmt.Sprintf(
				"%s stands off what it is about, and its pointer has no room: shorten it, or let the camera show more there, or less",
				called(b.What)), b.Rect)
		}
	}
}

// called says what a label is, for people.
func called(what string) string {
	sort, id, _ := strings.Cut(what, ":")
	switch sort {
	case "group", "tag":
		return fmt.Sprintf("the name of %q", id)
	case "place":
		return fmt.Sprintf("the name of the place %q", id)
	case "note", "quote":
		i, _ := strconv.Atoi(id)
		return fmt.Sprintf("%s %d", sort, i+1)
	}
	return "the " + sort
}

// absent looks for notes and quotes about people who are not there, or not in the
// picture.
func (s *shot) absent() {
	for i, n := range s.step.Step.Notes {
		if x, gone := s.gone(n); gone && stands(s, n) {
			s.find(problem.NotThere, fmt.Sprint("note ", i), n.Origin, "at", fmt.Sprintf(
				"this note is about %q, which is not there: let it come first, and show it then "+
					"(an id, and { show = … } behind \"then\")", x.ID), path.Rect{})
		}
		if n.Who != nil && n.Sound == "" && !placed(s, n) {
			s.unplaced(n, fmt.Sprint("note ", i))
		} else if n.Who != nil && stands(s, n) {
			s.away(n.Who, fmt.Sprint("note ", i), "this note is about", n.Origin, n.Sure.Doubtful())
		}
	}
	for i, q := range s.step.Step.Quotes {
		if q.Who != nil && s.spoken(q) {
			s.away(q.Who, fmt.Sprint("quote ", i), "this quote is of", q.Origin, true)
		}
	}
}

// placed reports whether a note about people is on their label at any time of the step.
func placed(s *shot, n *story.Note) bool {
	return slices.ContainsFunc(s.plan.Views[s.number].Labels, func(l plan.ShownLabel) bool { return l.Note == n })
}

// unplaced says why a note about people never shows.
func (s *shot) unplaced(n *story.Note, about string) {
	why := "who are not there in this step: let them come first"
	switch {
	case slices.ContainsFunc(s.step.Step.Notes, func(o *story.Note) bool { return o != n && o.Who == n.Who && placed(s, o) }):
		why = "and so is another one, but a name has room for one note: write both in one (text and more)"
	case !n.Who.Label:
		why = "whose name is not shown (label = false), and so it is not either: hang it on a place (at)"
	}
	s.find(problem.NotThere, about, n.Origin, "who", fmt.Sprintf("this note is about %q, %s", n.Who.ID, why), path.Rect{})
}

// gone returns the vehicle that a note is about, and whether it is not there.
func (s *shot) gone(n *story.Note) (*story.Prop, bool) {
	if len(n.Places) != 1 {
		return nil, false
	}
	x, _ := n.Places[0].To.(*story.Prop)
	_, there := placeAt(s.moment, n.Places[0].To)
	return x, x != nil && !there
}

func (s *shot) away(g *story.Group, about, what string, row problem.Origin, must bool) {
	switch all := s.musterOf(s.moment, s.cam, g); {
	case all.there == 0:
		s.find(problem.NotThere, about, row, "who", fmt.Sprintf(
			"%s %q, who are not there: let them come first, and show it then (an id, and { show = … } behind \"then\")",
			what, g.ID), path.Rect{})
	case all.seen == 0 && !s.cut && (must || !s.shape.Narrow()) && !slices.Contains(actors(s.step.Step), g):
		s.find(problem.NotThere, about, row, "who", fmt.Sprintf(
			"%s %q, who are outside the picture: %s", what, g.ID, s.remedy(g)), s.edgeOf(g))
	}
}

// unnamed looks for people who act in the step, are in the picture, and whose name
// has no room in it.
func (s *shot) unnamed() {
	acting := actors(s.step.Step)
	for _, label := range s.moment.Labels {
		id := label.Group.ID
		if label.Alpha < .5 || !slices.Contains(acting, label.Group) {
			continue
		}
		_, group := s.label("group:" + id)
		_, tag := s.label("tag:" + id)
		if all := s.musterOf(s.moment, s.cam, label.Group); group || tag || 2*all.seen <= all.there {
			continue
		}
		s.find(problem.LabelLost, "name "+id, s.step.Step.Origin, "camera", fmt.Sprintf(
			"there is no room for the name of %q: let the camera show less beside them", id), s.edgeOf(label.Group))
	}
}
