package reel

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/png"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"

	"golang.org/x/sync/errgroup"
)

// frames is a folder of PNG files, 00001.png and on.
type frames struct {
	dir, temp string // where they are to be; where they are until all are there
	digits    int
	n         int     // frames so far
	last      *packed // the frame before
	group     errgroup.Group
	spare     chan *image.RGBA // pictures to copy into
	done      bool
}

// A packed is a frame that is being packed: data and err are there once done is shut.
type packed struct {
	done chan struct{}
	data []byte
	err  error
}

// NewFrames returns what writes PNG files into a folder, one a frame, named by their number from
// 1 on. They are packed beside one another; the folder is not there before all of them are.
// Nothing is overwritten: it fails where the folder holds anything.
func NewFrames(dir string, f Format) (Writer, error) {
	dir = filepath.Clean(dir)
	switch held, err := os.ReadDir(dir); {
	case err == nil && len(held) > 0:
		return nil, fmt.Errorf("%s is not empty: frames go into a folder of their own", dir)
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return nil, err
	}
	temp, err := os.MkdirTemp(filepath.Dir(dir), "."+filepath.Base(dir)+"-")
	if err != nil {
		return nil, err
	}
	w := &frames{dir: dir, temp: temp, digits: max(5, len(fmt.Sprint(f.Frames)))}
	w.spare = make(chan *image.RGBA, runtime.GOMAXPROCS(0)+1)
	for range cap(w.spare) {
		w.spare <- nil
	}
	return w, nil
}

// Frame begins to pack the frame, as soon as a goroutine has time for it. It fails when one of
// the frames before could not be written.
func (w *frames) Frame(img *image.RGBA, repeat bool) error {
	w.n++
	name := filepath.Join(w.temp, fmt.Sprintf("%0*d.png", w.digits, w.n))
	if last := w.last; last != nil && repeat {
		<-last.done
		if last.err != nil {
			return last.err
		}
		return os.WriteFile(name, last.data, 0o644)
	}
	own := <-w.spare
	if last := w.last; last != nil {
		select {
		case <-last.done:
			if last.err != nil {
				w.spare <- own
				return last.err
			}
		default:
		}
	}
	if own == nil || own.Rect != img.Rect {
		own = image.NewRGBA(img.Rect)
	}
	copy(own.Pix, img.Pix)
	p := &packed{done: make(chan struct{})}
	w.last = p
	w.group.Go(func() error {
		defer func() { w.spare <- own }()
		p.pack(name, own)
		return p.err
	})
	return nil
}

// pack packs a picture, and writes it into a file.
func (p *packed) pack(name string, img *image.RGBA) {
	defer close(p.done)
	var b bytes.Buffer
	if p.err = (&png.Encoder{CompressionLevel: png.BestSpeed}).Encode(&b, img); p.err != nil {
		return
	}
	p.data = b.Bytes()
	p.err = os.WriteFile(name, p.data, 0o644)
}

// finish waits for all frames to be written.
func (w *frames) finish() error { return w.group.Wait() }

// Close waits for all frames, and puts the folder in its place.
func (w *frames) Close() error {
	if w.done {
		return nil
	}
	if err := w.finish(); err != nil {
		w.Abort()
		return err
	}
	if err := os.Chmod(w.temp, 0o755); err != nil {
		w.Abort()
		return err
	}
	if err := os.Remove(w.dir); err != nil && !errors.Is(err, fs.ErrNotExist) {
		w.Abort()
		return err
	}
	if err := os.Rename(w.temp, w.dir); err != nil {
		w.Abort()
		return err
	}
	w.done = true
	return nil
}

// Abort takes away what was written.
func (w *frames) Abort() {
	if w.done {
		return
	}
	w.done = true
	w.group.Wait()
	os.RemoveAll(w.temp)
}
