package release

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"standoff/cmd/internal/engine"
)

// A Compiler is Go with two files changed, of Go itself and of a library: what they are
// for is never done by our program, and is a third of it. See changes.go.
type Compiler struct {
	env   []string
	tool  string   // the go command
	flags []string // for a program of this module
}

// NewCompiler returns the compiler for the module at root. What it needs lies in .cache there, in
// a folder for each Go and each version of the library: they may be at work at the same time.
func NewCompiler(root string) (*Compiler, error) {
	about, err := engine.GoTool(nil, "env", "GOROOT", "GOVERSION")
	if err != nil {
		return nil, err
	}
	library, err := engine.GoTool(nil, "list", "-m", "-f", "{{.Dir}}", azureModule)
	if err != nil {
		return nil, err
	}
	goRoot, _, _ := strings.Cut(about, "\n")
	library = strings.TrimSpace(library)
	sum := sha256.Sum256([]byte(about + library))
	// A program is told where a changed library lies: nothing of this machine may be in that name.
	name := ".cache/release/" + filepath.Base(library)
	azure := filepath.Join(root, filepath.FromSlash(name))
	dir := filepath.Join(filepath.Dir(azure), hex.EncodeToString(sum[:4]))
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, err
	}
	// The go command changes no files where it keeps what it fetched, and it may have fetched itself.
	// By other names it does.
	if err := errors.Join(link(goRoot, filepath.Join(dir, "go")), link(library, azure)); err != nil {
		return nil, err
	}
	goRoot = filepath.Join(dir, "go")
	overlay, err := writeOverlay(dir, goRoot, azure)
	if err != nil {
		return nil, err
	}
	modfile := filepath.Join(dir, "release.mod")
	line := "\nreplace " + azureModule + " => ./" + name + "\n"
	return &Compiler{env: []string{"GOROOT=" + goRoot, "GOTOOLCHAIN=local"}, tool: filepath.Join(goRoot, "bin", "go"),
		flags: []string{"-tags", Tags, "-modfile", modfile, "-overlay", overlay},
	}, engine.WriteModfile(root, strings.TrimSuffix(modfile, ".mod"), line)
}

// link gives a folder another name, which another may have had.
func link(folder, name string) error {
	if to, err := os.Readlink(name); err == nil && to == folder {
		return nil
	}
	if err := os.Remove(name); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	if err := os.Symlink(folder, name); err != nil && !errors.Is(err, os.ErrExist) {
		return err
	}
	return nil
}

// writeOverlay writes the changed files, and what tells the go command of them, and returns the name of that.
func writeOverlay(dir, goRoot, azure string) (string, error) {
	replace := map[string]string{}
	for _, c := range []struct {
		root string
		change
	}{{goRoot, withoutMethods}, {azure, withoutArrow}} {
		name := filepath.Join(c.root, filepath.FromSlash(c.file))
		text, err := os.ReadFile(name)
		if err == nil {
			text, err = c.make(text)
		}
		if err != nil {
			return "", fmt.Errorf("%s is not as expected: %w", name, err)
		}
		changed := filepath.Join(dir, filepath.Base(c.file))
		if err := engine.ReplaceFile(changed, text); err != nil {
			return "", err
		}
		replace[name] = changed
	}
	list, err := json.Marshal(map[string]map[string]string{"Replace": replace})
	overlay := filepath.Join(dir, "overlay.json")
	return overlay, errors.Join(err, engine.ReplaceFile(overlay, list))
}

// Run calls a command of go's in a folder, such as build, with the flags that a program of a release
// needs and those that are given, and returns what it printed.
func (c *Compiler) Run(dir string, env []string, command string, args ...string) (string, error) {
	all := append(append([]string{command}, c.flags...), args...)
	return engine.RunTool(dir, append(env, c.env...), c.tool, all...)
}
