package terminal

import (
	"fmt"
	"io"
	"os"
	"time"
)

// Progress shows somebody at a terminal what is going on. In a pipe it says
// nothing.
type Progress struct {
	w     io.Writer
	all   io.Writer // what must be read, even in a pipe
	start time.Time
	doing string
}

// NewProgress returns the progress shown on w; where that is no terminal only warnings are.
func NewProgress(w io.Writer) *Progress {
	if !IsTerminal(w) {
		return &Progress{w: io.Discard, all: w}
	}
	return &Progress{w: w, all: w}
}

// Step ends what was being done and begins the next thing.
func (p *Progress) Step(doing string) {
	p.Done()
	p.doing, p.start = doing, time.Now()
	fmt.Fprintf(p.w, "%s …", doing)
}

// Count shows how many of the things to be done are done.
func (p *Progress) Count(n, of int) {
	if of > 1 {
		fmt.Fprintf(p.w, "\r\x1b[K%s: %d of %d …", p.doing, n, of)
	}
}

// CountLeft shows how many of the things to be done are done, and about how long the rest takes.
func (p *Progress) CountLeft(n, of int) {
	gone := time.Since(p.start)
	if gone < time.Second || n == 0 {
		return
	}
	left := (gone / time.Duration(n) * time.Duration(of-n)).Round(time.Second)
	fmt.Fprintf(p.w, "\r\x1b[K%s: %d of %d, %s left …", p.doing, n, of, left)
}

// Done ends what was being done.
func (p *Progress) Done() {
	if p.doing != "" {
		fmt.Fprintf(p.w, "\r\x1b[K%s: %.1f s\n", p.doing, time.Since(p.start).Seconds())
	}
	p.doing = ""
}

// Warn prints what somebody should look into, although the work goes on.
func (p *Progress) Warn(format string, args ...any) {
	p.Done()
	fmt.Fprintf(p.all, "standoff: warning: "+format+"\n", args...)
}

// IsTerminal reports whether w is a terminal.
func IsTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
