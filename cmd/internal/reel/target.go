package reel

import (
	"os"
	"path/filepath"
)

// A target is a file that is being written: beside where it is to be, under a name of its own,
// until it is whole.
type target struct {
	name string
	file *os.File
}

// newTarget begins a file.
func newTarget(name string) (*target, error) {
	file, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+"-")
	if err != nil {
		return nil, err
	}
	return &target{name, file}, nil
}

// keep puts the file in its place, for all to read.
func (t *target) keep() error {
	err := t.file.Chmod(0o644)
	if e := t.file.Close(); err == nil {
		err = e
	}
	if err == nil {
		err = os.Rename(t.file.Name(), t.name)
	}
	if err != nil {
		t.drop()
	}
	return err
}

// drop takes the file away.
func (t *target) drop() {
	t.file.Close()
	os.Remove(t.file.Name())
}
