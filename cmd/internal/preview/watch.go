package preview

import (
	"os"
	"time"

	"standoff/cmd/internal/board"
	"standoff/cmd/internal/boardfile"
	"standoff/story/plan"
	"standoff/story/problem"
)

const (
	// lookEvery is how often a file is looked at. Asking works on every system
	// and file system, and survives a file that is deleted and written anew.
	lookEvery = 20 * time.Millisecond
	// readEvery is how often it is read even though it seems to be the same: some
	// file systems count time in whole seconds.
	readEvery = time.Second
	// settled is how long a text must have stood to be taken for a whole one, and
	// believed how long to be believed when it has problems, or when the file is
	// gone: editors write in pieces, or delete and write anew.
	settled  = lookEvery
	believed = 150 * time.Millisecond
)

// A watch follows the file of one storyboard.
type watch struct {
	board board.Storyboard // as it was read last
	err   error            // why it could not be read, or nil

	info  os.FileInfo // as the file was seen last
	read  time.Time
	since time.Time // when the text, or the error, came to be what it is
	told  bool      // all of this

	compiled  bool
	plan      *plan.Plan
	problems  problem.Problems
	inspected bool // the plan's pictures
}

// newWatch begins with a storyboard that has been read.
func newWatch(b board.Storyboard) *watch { return &watch{board: b, told: true} }

// look looks at the file, and reports whether there is news of
// it: that it is whole, that it has problems, or that it is gone.
func (w *watch) look(now time.Time) bool {
	if w.board.Path == "" || w.board.Path == "-" {
		return false
	}
	w.refresh(now)
	rested := now.Sub(w.since)
	if w.err == nil {
		w.compile() // while the file settles
	}
	if w.told || rested < settled {
		return false
	}
	w.told = w.err == nil && w.plan != nil || rested >= believed
	return w.told
}

// refresh reads the file if it seems to have changed.
func (w *watch) refresh(now time.Time) {
	info, err := os.Stat(w.board.Path)
	if err == nil && w.err == nil && w.same(info) && now.Sub(w.read) < readEvery {
		return
	}
	b, err := boardfile.ReadStoryboard(w.board.Path, nil)
	w.info, w.read = info, now
	switch {
	case err != nil && w.err == nil:
		w.err, w.since, w.told = err, now, false
	case err == nil && (w.err != nil || !b.Same(w.board)):
		w.compiled = false
		w.board, w.err, w.since, w.told = b, nil, now, false
	}
}

func (w *watch) same(info os.FileInfo) bool {
	return w.info != nil && info.Size() == w.info.Size() && info.ModTime().Equal(w.info.ModTime()) &&
		os.SameFile(info, w.info)
}

// compile reads and plans the storyboard as it is now, once.
func (w *watch) compile() {
	if !w.compiled {
		w.plan, w.problems = board.Compile(w.board)
		w.compiled, w.inspected = true, false
	}
}
