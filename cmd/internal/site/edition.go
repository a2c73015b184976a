package site

import (
	"fmt"
	"strconv"
	"strings"
	"sync"

	"standoff/cmd/internal/board"
	"standoff/cmd/internal/panel"
	"standoff/story/format"
	"standoff/story/plan"
	"standoff/story/problem"
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
	if shown != nil && len(shown.Ways) > 0 {
		if out.Text, err = withWays(out.Text, shown); err != nil {
			return out, nil, err
		}
		shown, problems = board.Compile(out)
	}
	if shown == nil {
		return out, nil, fmt.Errorf("what is published of it can't be played: %w", problems[0])
	}
	if shown.Duration != plan.Duration || len(shown.Steps) != len(plan.Steps) {
		return out, nil, fmt.Errorf("what is published of it plays for %g seconds, not %g",
			shown.Duration, plan.Duration)
	}
	return out, shown, nil
}

// withWays returns a storyboard with the ways of its vehicles in their moves, which were
// worked out for its plan: readers' browsers work out none.
func withWays(text []byte, p *plan.Plan) ([]byte, error) {
	var edits problem.Remedy
	for _, st := range p.Story.Steps {
		for _, ph := range st.Phases {
			for _, m := range ph.Moves {
				if way := p.Ways[m]; way != nil {
					edits = append(edits, m.Adding("way = "+points(way))...)
				}
			}
		}
	}
	return format.Published(edits.Apply(text))
}

// points returns pairs of numbers as a storyboard has them, to the last digit.
func points(all [][2]float64) string {
	number := func(n float64) string { return strconv.FormatFloat(n, 'f', -1, 64) }
	var pairs []string
	for _, p := range all {
		pairs = append(pairs, "["+number(p[0])+", "+number(p[1])+"]")
	}
	return "[" + strings.Join(pairs, ", ") + "]"
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
