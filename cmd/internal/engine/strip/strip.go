// Package strip makes a copy of Ebitengine's sources without what a page never
// uses. Half of what a reader would fetch of the engine is such: the compiler
// of its shaders, which are compiled here instead, the go command's packages,
// a protocol between virtual machines, a logger, picture dumps. And much of the
// time that a frame of few people takes goes into keys, ticks, sounds and copies of
// what is drawn, which go with the rest. The picture stays the same.
//
// Only the way to change the sources is kept here, none of Ebitengine's code.
package strip

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Module is the module that is stripped.
const Module = "github.com/hajimehoshi/ebiten/v2"

// notice stands at the head of every file that is changed, as the Apache
// License, section 4 (b), requires.
const notice = "// Changed by Standoff: what a page never uses is left out.\n\n"

//go:embed *.go compile/main.go
var own embed.FS

// Key names what this package makes: it changes when the package does.
func Key() string {
	sum := sha256.New()
	_ = fs.WalkDir(own, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || strings.HasSuffix(name, "_test.go") {
			return err
		}
		text, err := own.ReadFile(name)
		sum.Write(text)
		return err
	})
	return hex.EncodeToString(sum.Sum(nil)[:4])
}

// Copy writes the stripped module to the folder to, which must not exist yet,
// from the module's sources in the folder from. It fails, and leaves no
// folder, when a file is not what it knows how to change.
func Copy(to, from string) error {
	if err := os.MkdirAll(filepath.Dir(to), 0o777); err != nil {
		return err
	}
	draft, err := os.MkdirTemp(filepath.Dir(to), "draft-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(draft)
	if err := copySources(draft, from); err != nil {
		return err
	}
	if err := compileShaders(draft); err != nil {
		return err
	}
	for name, change := range changes {
		if err := rewrite(filepath.Join(draft, filepath.FromSlash(name)), change); err != nil {
			return fmt.Errorf("%s is not as expected: %w", name, err)
		}
	}
	if err := os.Chmod(draft, 0o755); err != nil {
		return err
	}
	err = os.Rename(draft, to)
	if _, there := os.Stat(to); there == nil {
		return nil // another build was faster, or this one made it
	}
	return err
}

// copySources copies what a build may need: no tests, no examples.
func copySources(to, from string) error {
	return filepath.WalkDir(from, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name, err := filepath.Rel(from, path)
		if err != nil {
			return err
		}
		target := filepath.Join(to, name)
		switch {
		case d.IsDir() && (name == "examples" || name == "skills" || d.Name() == "testdata"):
			return filepath.SkipDir
		case d.IsDir():
			return os.MkdirAll(target, 0o777)
		case strings.HasSuffix(name, "_test.go"):
			return nil
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		return os.WriteFile(target, text, 0o666)
	})
}

// rewrite changes one file.
func rewrite(name string, change func(*file) error) error {
	text, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return errors.New("there is no such file")
	}
	if err != nil {
		return err
	}
	f, err := parse(text)
	if err != nil {
		return err
	}
	if err := change(f); err != nil {
		return err
	}
	text, err = f.text()
	if err != nil {
		return err
	}
	return os.WriteFile(name, text, 0o666)
}
