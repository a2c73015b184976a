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
