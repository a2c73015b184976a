package reel

import (
	"image"
	"sync/atomic"
)

// ahead is how many frames may wait for their writer.
const ahead = 3

// A file is what writes frames into one. Once all is finished it is kept, or dropped.
type file interface {
	Frame(img *image.RGBA, repeat bool) error
	finish() error // writes the rest
	keep() error   // puts the file where it is to be
	drop()         // takes it away
}

// A queue hands frames to a writer that works beside who paints them.
type queue struct {
	to    file
	in    chan *image.RGBA // nil is the frame before
	spare chan *image.RGBA
	ended chan struct{} // shut once all frames are written, or none will be
	err   error         // good once ended is shut
	stop  atomic.Bool
	shut  bool // in is
	done  bool // the file is kept or dropped
}

// newQueue returns what writes frames by a goroutine of its own.
func newQueue(to file) *queue {
	q := &queue{to: to, in: make(chan *image.RGBA, 4*ahead), spare: make(chan *image.RGBA, ahead), ended: make(chan struct{})}
	for range ahead {
		q.spare <- nil
	}
	go q.work()
	return q
}

// work writes frames until there are no more, or one could not be written.
func (q *queue) work() {
	defer close(q.ended)
	var last *image.RGBA
	for img := range q.in {
		if q.stop.Load() {
			return
		}
		repeat := img == nil
		if !repeat {
			if last != nil {
				q.spare <- last
			}
			last = img
		}
		if q.err = q.to.Frame(last, repeat); q.err != nil {
			return
		}
	}
}

// Frame hands a frame over. It fails once one of those before could not be written.
func (q *queue) Frame(img *image.RGBA, repeat bool) error {
	var own *image.RGBA
	if !repeat {
		select {
		case own = <-q.spare:
		case <-q.ended:
			return q.err
		}
		if own == nil || own.Rect != img.Rect {
			own = image.NewRGBA(img.Rect)
		}
		copy(own.Pix, img.Pix)
	}
	select {
	case q.in <- own:
		return nil
	case <-q.ended:
		return q.err
	}
}

// finish waits for all frames to be written.
func (q *queue) finish() error {
	if q.shut {
		return q.err
	}
	q.shut = true
	close(q.in)
	<-q.ended
	if q.err == nil && !q.stop.Load() {
		q.err = q.to.finish()
	}
	return q.err
}

// Close waits for all frames, and puts the file in its place.
func (q *queue) Close() error {
	if q.done {
		return q.err
	}
	if err := q.finish(); err != nil {
		q.Abort()
		return err
	}
	q.done = true
	q.err = q.to.keep()
	return q.err
}

// An interrupter is a file whose work another goroutine can break off.
type interrupter interface{ interrupt() }

// Abort breaks the work off.
func (q *queue) Abort() {
	if q.done {
		return
	}
	q.done = true
	q.stop.Store(true)
	if i, ok := q.to.(interrupter); ok {
		i.interrupt()
	}
	if !q.shut {
		q.shut = true
		close(q.in)
	}
	<-q.ended
	q.to.drop()
}
