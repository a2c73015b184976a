// Package terminal is where a command reads and says things: its streams, how far a
// long piece of work has come, and lines that are broken for people. All commands use
// it; it knows nothing of stories. Begin with terminal.go, then progress.go.
package terminal

import (
	"errors"
	"io"
)

// ErrProblems is a storyboard that has problems; they are printed already.
var ErrProblems = errors.New("the storyboard has problems")

// Terminal is where a command reads and says things.
type Terminal struct {
	In       io.Reader
	Out, Err io.Writer
}
