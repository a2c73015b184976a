package release

import (
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

// NewCompiler returns the compiler for the module at root. What it needs lies in .cache there.
func NewCompiler(root string) (*Compiler, error) {
	dir := filepath.Join(root, ".cache", "release")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, err
	}
	goRoot, err := linked(dir, "go", "env", "GOROOT")
	if err != nil {
		return nil, err
	}
	azure, err := linked(dir, "azblob", "list", "-m", "-f", "{{.Dir}}", azureModule)
	if err != nil {
		return nil, err
	}
	overlay, err := writeOverlay(dir, goRoot, azure)
	if err != nil {
		return nil, err
	}
	name, err := filepath.Rel(root, azure)
	if err != nil {
		return nil, err
	}
	modfile := filepath.Join(dir, "release.mod")
	line := "\nreplace " + azureModule + " => ./" + filepath.ToSlash(name) + "\n"
	return &Compiler{env: []string{"GOROOT=" + goRoot, "GOTOOLCHAIN=local"}, tool: filepath.Join(goRoot, "bin", "go"),
		flags: []string{"-tags", Tags, "-modfile", modfile, "-overlay", overlay},
	}, engine.WriteModfile(root, strings.TrimSuffix(modfile, ".mod"), line)
}

// linked returns another name for a folder, which the go command tells: it changes no files where it
// keeps what it fetched, and it may have fetched itself. By another name it does.
func linked(dir, name string, args ...string) (string, error) {
	out, err := engine.GoTool(nil, args...)
	if err != nil {
		return "", err
	}
	to := strings.TrimSpace(out)
	link := filepath.Join(dir, name+"-"+filepath.Base(to))
	if err := os.Symlink(to, link); err != nil && !errors.Is(err, os.ErrExist) {
		return "", err
	}
	if a, b := stat(link), stat(to); a == nil || b == nil || !os.SameFile(a, b) {
		return "", fmt.Errorf("%s does not lead to %s: take it away", link, to)
	}
	return link, nil
}

// stat returns what a file is; nil when there is none.
func stat(name string) os.FileInfo {
	info, err := os.Stat(name)
	if err != nil {
		return nil
	}
	return info
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
