// Package reel turns frames into files: what a film is written as. The command film calls it
// with one frame after another. It paints nothing and knows no story: how a film looks is told
// in scene/film. Read reel.go and kind.go first; the settings of all encoders are in settings.go.
package reel

import "image"

// A Format is what is known before the first frame.
type Format struct {
	W, H   int // pixels
	FPS    int
	Frames int
	// Silence asks for a sound track on which nothing is heard, which some services insist on.
	Silence bool
}

// Seconds returns how long the film is.
func (f Format) Seconds() float64 { return float64(f.Frames) / float64(f.FPS) }

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

// Open returns what writes a film into the file or folder of that name, as the kind that its
// ending says. It fails where the name has no such kind, where the kind cannot have the format,
// where a program that it needs is missing, and where nothing can be written there. The file is
// not there before it is whole; one that has its name is then replaced.
func Open(name string, f Format) (Writer, error) {
	k, err := KindOf(name)
	if err != nil {
		return nil, err
	}
	if err := k.Takes(f); err != nil {
		return nil, err
	}
	if k.encode == nil {
		return NewFrames(name, f)
	}
	program, err := k.find()
	if err != nil {
		return nil, err
	}
	at, err := newTarget(name)
	if err != nil {
		return nil, err
	}
	var to file
	switch k.Suffix {
	case ".gif":
		to = newGIF(at, f)
	case ".apng":
		to = newAPNG(at, f)
	default:
		if to, err = newEncoded(program, at, k.encode(f), f); err != nil {
			at.drop()
			return nil, err
		}
	}
	return newQueue(to), nil
}
