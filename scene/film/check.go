package film

import (
	"fmt"
	"strconv"

	"standoff/scene/picture"
	"standoff/story"
	"standoff/story/plan"
)

// A DroppedError is that the picture of a step has no room for something that is in doubt.
type DroppedError struct {
	Step  *story.Step
	Words string // of the note or the quotation
	Shape string
}

func (e *DroppedError) Error() string {
	return fmt.Sprintf("step %q: a film of %s has no room for %q, which is in doubt and cannot be left out: "+
		"shorten it, or let the step show less beside it", e.Step.ID, e.Shape, e.Words)
}

// dropped looks for a note or quotation in doubt that a picture of the film should show and has
// no room for.
func (f *Film) dropped() error {
	on := f.stages.Get().(*painted)
	defer f.stages.Put(on)
	for _, k := range f.steps {
		s := f.plan.Steps[k]
		f.plan.Fill(&on.moment, s.Still)
		on.named.Compose(&on.moment, &on.pic)
		for i, n := range s.Step.Notes {
			if !n.Sure.Doubtful() || !f.plan.Views[k].Shows(n, s.Still) || !present(&on.moment, n) {
				continue
			}
			labels := []string{"note:" + strconv.Itoa(i)}
			if n.Who != nil {
				labels = []string{"group:" + n.Who.ID, "tag:" + n.Who.ID}
			}
			if !shown(&on.pic, labels...) {
				return &DroppedError{s.Step, n.Text.Line(f.opts.Lang), f.form.name}
			}
		}
		for i, q := range s.Step.Quotes {
			if (q.Sure.Doubtful() || q.Doubt != nil) && spoken(&on.moment, q) && !shown(&on.pic, "quote:"+strconv.Itoa(i)) {
				return &DroppedError{s.Step, q.Text.Line(f.opts.Lang), f.form.name}
			}
		}
	}
	return nil
}

// present reports whether a note is about something that is there at the moment.
func present(m *plan.Moment, n *story.Note) bool {
	for i := range m.Notes {
		if m.Notes[i].Note == n {
			return true
		}
	}
	for i := range m.Labels {
		if m.Labels[i].Note == n && m.Labels[i].Alpha > .5 {
			return true
		}
	}
	return false
}

// spoken reports whether a quotation is to be seen at the moment.
func spoken(m *plan.Moment, q *story.Quote) bool {
	for i := range m.Quotes {
		if m.Quotes[i].Quote == q {
			return m.Quotes[i].Alpha > .5
		}
	}
	return false
}

// shown reports whether one of the labels is in the picture and marked as in doubt.
func shown(p *picture.Picture, labels ...string) bool {
	for _, b := range p.Labels {
		for _, what := range labels {
			if b.What == what && b.Doubt && b.Alpha > .5 {
				return true
			}
		}
	}
	return false
}
