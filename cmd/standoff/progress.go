package main

import (
	"fmt"
	"io"
	"os"
	"time"
)

// progress tells somebody at a terminal what is going on. In a pipe it says
// nothing.
type progress struct {
	w     io.Writer
	all   io.Writer // what must be read, even in a pipe
	start time.Time
	doing string
}

func newProgress(w io.Writer) *progress {
	if !isTerminal(w) {
		return &progress{w: io.Discard, all: w}
	}
	return &progress{w: w, all: w}
}

// Step ends what was being done and begins the next thing.
func (p *progress) Step(doing string) {
	p.done()
	p.doing, p.start = doing, time.Now()
	fmt.Fprintf(p.w, "%s …", doing)
}

// Count says how far it is with what is being done.
func (p *progress) Count(n, of int) {
	if of > 1 {
		fmt.Fprintf(p.w, "\r\x1b[K%s: %d of %d …", p.doing, n, of)
	}
}

// done ends what was being done.
func (p *progress) done() {
	if p.doing != "" {
		fmt.Fprintf(p.w, "\r\x1b[K%s: %.1f s\n", p.doing, time.Since(p.start).Seconds())
	}
	p.doing = ""
}

// warn says what somebody should look after, although the work goes on.
func (p *progress) warn(format string, args ...any) {
	p.done()
	fmt.Fprintf(p.all, "standoff: warning: "+format+"\n", args...)
}

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
