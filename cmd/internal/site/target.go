package site

import (
	"fmt"
	"io/fs"
	"slices"
	"sync"
)

// A Target is where a site goes: a folder on a disk, or one in memory. Names are
// slash-separated paths below it. Several goroutines may use it at once.
type Target interface {
	// ReadFile returns a file's content; the error is fs.ErrNotExist where there
	// is none.
	ReadFile(name string) ([]byte, error)
	// Size returns how many bytes a file has; the error is fs.ErrNotExist where
	// there is none.
	Size(name string) (int64, error)
	// WriteFile writes a file anew, with the folders above it.
	WriteFile(name string, data []byte) error
	// Remove takes a file away. That there is none is no error.
	Remove(name string) error
	// Names returns the names of all files.
	Names() ([]string, error)
}

// Memory is a target in memory. Its zero value is empty.
type Memory struct {
	mu    sync.Mutex
	files map[string][]byte
}

// ReadFile returns the content of a file.
func (m *Memory) ReadFile(name string) ([]byte, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	data, ok := m.files[name]
	if !ok {
		return nil, fmt.Errorf("%s: %w", name, fs.ErrNotExist)
	}
	return slices.Clone(data), nil
}

// Size returns how many bytes a file has.
func (m *Memory) Size(name string) (int64, error) {
	data, err := m.ReadFile(name)
	return int64(len(data)), err
}

// WriteFile keeps a copy of the data. It returns no error.
func (m *Memory) WriteFile(name string, data []byte) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.files == nil {
		m.files = map[string][]byte{}
	}
	m.files[name] = slices.Clone(data)
	return nil
}

// Remove takes a file away. It returns no error.
func (m *Memory) Remove(name string) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	delete(m.files, name)
	return nil
}

// Names returns the names of all files, sorted.
func (m *Memory) Names() ([]string, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	var names []string
	for name := range m.files {
		names = append(names, name)
	}
	slices.Sort(names)
	return names, nil
}
