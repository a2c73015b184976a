// Package reel turns frames into a file: what a film is written as. The command film calls it
// with one frame after another. It paints nothing and knows no story: how a film looks is told
// in scene/film. Read reel.go and frames.go first.
package reel

import "image"

// A Format is what is known before the first frame.
type Format struct {
	W, H   int // pixels
	FPS    int
	Frames int
}

// A Writer writes the frames of a film, one after another, by one goroutine.
type Writer interface {
	// Frame writes the next frame. The picture is the caller's again when it returns. With
	// repeat it looks as the frame before.
	Frame(img *image.RGBA, repeat bool) error
	// Close ends the film: what was written is then whole, and where it is to be.
	Close() error
	// Abort gives the film up, and leaves nothing of it behind. After Close it does nothing.
	Abort()
}
