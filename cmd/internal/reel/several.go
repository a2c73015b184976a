package reel

import (
	"image"
	"slices"
)

// several are files of one film that are written at once.
type several []Writer

// A Beside is a file that goes with a film: it is there when the film is, and not without it.
type Beside struct {
	Name string
	Data []byte
}

// OpenAll returns what writes a film into all of the files, from one pass over its frames, and
// what goes beside them. It fails where one of them cannot be written; then none is begun.
func OpenAll(names []string, beside []Beside, f Format) (Writer, error) {
	var all several
	for _, b := range beside {
		w, err := newText(b)
		if err != nil {
			all.Abort()
			return nil, err
		}
		all = append(all, w)
	}
	for _, name := range names {
		w, err := Open(name, f)
		if err != nil {
			all.Abort()
			return nil, err
		}
		all = append(all, w)
	}
	slices.Reverse(all) // films are ended first: they are what may fail
	return all, nil
}

func (s several) Frame(img *image.RGBA, repeat bool) error {
	for _, w := range s {
		if err := w.Frame(img, repeat); err != nil {
			return err
		}
	}
	return nil
}

// Close ends all files. None of them is put in its place before all are whole.
func (s several) Close() error {
	for _, w := range s {
		if f, ok := w.(interface{ finish() error }); ok {
			if err := f.finish(); err != nil {
				s.Abort()
				return err
			}
		}
	}
	for _, w := range s {
		if err := w.Close(); err != nil {
			s.Abort()
			return err
		}
	}
	return nil
}

func (s several) Abort() {
	for _, w := range s {
		w.Abort()
	}
}

// A text is a file beside a film.
type text struct {
	at   *target
	done bool
}

// newText writes the file, but for its name.
func newText(b Beside) (*text, error) {
	at, err := newTarget(b.Name)
	if err != nil {
		return nil, err
	}
	if _, err := at.file.Write(b.Data); err != nil {
		at.drop()
		return nil, err
	}
	return &text{at: at}, nil
}

func (t *text) Frame(*image.RGBA, bool) error { return nil }

func (t *text) Close() error {
	t.done = true
	return t.at.keep()
}

func (t *text) Abort() {
	if !t.done {
		t.done = true
		t.at.drop()
	}
}
