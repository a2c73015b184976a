package site

import (
	"fmt"
	"sync"

	"standoff/cmd/internal/board"
	"standoff/cmd/internal/panel"
	"standoff/story/format"
	"standoff/story/plan"
)

// publish returns a story as readers get it: a storyboard that says no more than they
// are shown, and its plan. All that is published is made of these two, so that
// nothing else can get out. The plan is the author's, which tells whether both
// play alike.
func publish(b board.Storyboard, plan *plan.Plan) (board.Storyboard, *plan.Plan, error) {
	out, err := published(b)
	if err != nil {
		return out, nil, err
	}
	shown, problems := board.Compile(out)
	if shown == nil {
		return out, nil, fmt.Errorf("what is published of it can't be played: %w", problems[0])
	}
	if shown.Duration != plan.Duration || len(shown.Steps) != len(plan.Steps) {
		return out, nil, fmt.Errorf("what is published of it plays for %g seconds, not %g",
			shown.Duration, plan.Duration)
	}
	return out, shown, nil
}

// published returns the storyboard without what readers are not shown.
func published(b board.Storyboard) (board.Storyboard, error) {
	text, err := format.Published(b.Text)
	return board.Storyboard{Name: b.Name, ID: b.ID, Text: text}, err
}

// PagesOnDemand returns the pages of a story as they would be published. That is
// worked out when the first of them is called for.
func PagesOnDemand(b board.Storyboard, plan *plan.Plan, with Shared) panel.Gallery {
	ready := sync.OnceValues(func() (panel.Gallery, error) {
		out, shown, err := publish(b, plan)
		if err != nil {
			return nil, err
		}
		return pageFiles(out, shown, with), nil
	})
	files := panel.Gallery{}
	for name := range pageFiles(b, plan, with) {
		files[name] = func() ([]byte, error) {
			pages, err := ready()
			if err != nil {
				return nil, err
			}
			return pages[name]()
		}
	}
	return files
}
