package release

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"standoff/cmd/internal/engine"
)

// A Compiler is Go with one of its files changed: package text/template finds no methods by their
// names, which only templates know. For their sake the linker keeps every exported method of
// everything that a program has, all requests to all clouds among them: a fifth of ours. The
// templates of our pages call none, and a test holds that.
type Compiler struct {
	env   []string
	tool  string   // the go command
	flags []string // for a program of this module
}

// What is changed: where a template's name may be that of a method, it never is.
const (
	changedFile = "src/text/template/exec.go"
	byName      = "ptr.MethodByName(fieldName)"
	noMethod    = "reflect.ValueOf(nil)"
)

// NewCompiler returns the compiler for the module at root. What it needs lies in .cache there.
func NewCompiler(root string) (*Compiler, error) {
	out, err := engine.GoTool(nil, "env", "GOROOT")
	if err != nil {
		return nil, err
	}
	goRoot := strings.TrimSpace(out)
	dir := filepath.Join(root, ".cache", "release")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, err
	}
	// The go command changes no files where it keeps what it fetched, and it may have fetched
	// itself: by another name it does.
	link := filepath.Join(dir, "go-"+filepath.Base(goRoot))
	if err := os.Symlink(goRoot, link); err != nil && !errors.Is(err, os.ErrExist) {
		return nil, err
	}
	if there, err := filepath.EvalSymlinks(link); err != nil || !sameFolder(there, goRoot) {
		return nil, fmt.Errorf("%s does not lead to %s: take it away", link, goRoot)
	}
	overlay, err := writeOverlay(dir, link)
	return &Compiler{env: []string{"GOROOT=" + link, "GOTOOLCHAIN=local"}, tool: filepath.Join(link, "bin", "go"),
		flags: []string{"-tags", Tags, "-overlay", overlay}}, err
}

func sameFolder(a, b string) bool {
	one, err := os.Stat(a)
	other, errOther := os.Stat(b)
	return err == nil && errOther == nil && os.SameFile(one, other)
}

// writeOverlay writes the changed file, and what tells the go command of it, and returns the name of that.
func writeOverlay(dir, goRoot string) (string, error) {
	name := filepath.Join(goRoot, filepath.FromSlash(changedFile))
	text, err := os.ReadFile(name)
	if err != nil {
		return "", err
	}
	if n := bytes.Count(text, []byte(byName)); n != 1 {
		return "", fmt.Errorf("%s is not as expected: %q stands in it %d times, want once", name, byName, n)
	}
	changed := filepath.Join(dir, "exec.go")
	list, err := json.Marshal(map[string]map[string]string{"Replace": {name: changed}})
	overlay := filepath.Join(dir, "overlay.json")
	return overlay, errors.Join(err,
		engine.ReplaceFile(changed, bytes.Replace(text, []byte(byName), []byte(noMethod), 1)),
		engine.ReplaceFile(overlay, list))
}

// Run calls a command of go's in a folder, such as build, with the flags that a program of a release
// needs and those that are given, and returns what it printed.
func (c *Compiler) Run(dir string, env []string, command string, args ...string) (string, error) {
	all := append(append([]string{command}, c.flags...), args...)
	return engine.RunTool(dir, append(env, c.env...), c.tool, all...)
}
