// Package board is a storyboard as text, with the words that a paper brings along,
// and what it takes to play it: reading, planning and describing in one call. The
// author's command and whatever makes a site call it. It reads no files (see
// boardfile) and prints nothing (see diagnostics). Begin with [Storyboard] in
// storyboard.go; paper.go has a paper's own words.
package board

import (
	"path/filepath"
	"strings"

	"github.com/gosimple/slug"
	"standoff/story/author"
	"standoff/story/direct"
	"standoff/story/plan"
	"standoff/story/planfile"
	"standoff/story/problem"
	"standoff/story/tell"
	"standoff/story/words"
)

// A Storyboard is one story's text and where it came from.
type Storyboard struct {
	Path  string // as the author named it; "-" is standard input, "" the embedded one
	Name  string // as problems print it
	ID    string // the folder that a build writes it to
	Text  []byte
	Words []WordFile // of the paper's own
}

// StoryID makes a folder's name of a file's: letters, digits and hyphens. Letters that
// have none in ASCII are written with those that they sound like.
func StoryID(path string) string {
	id := slug.Make(strings.TrimSuffix(filepath.Base(path), ".toml"))
	if id = strings.Trim(strings.ReplaceAll(id, "_", "-"), "-"); id == "" || id == "assets" || id == "publications" {
		return "story"
	}
	return id
}

// Compile parses, plans and completes a storyboard. Plan is nil when the story can't be
// played; the problems may all be warnings.
func Compile(b Storyboard) (*plan.Plan, problem.Problems) {
	library, wrong := b.Library()
	s, problems := author.Parse(b.Name, b.Text, words.Known{})
	if s == nil {
		return nil, append(wrong, problems...)
	}
	plan, more := direct.NewPlan(s)
	problems = append(problems, more...)
	if plan != nil {
		planfile.Round(plan) // so that all that is drawn and checked is what readers get
		problems = append(problems, tell.Complete(plan, library)...)
	}
	problems.Sort()
	if wrong.Errors() > 0 {
		plan = nil
	}
	return plan, append(wrong, problems...)
}
