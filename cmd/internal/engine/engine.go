// Package engine builds the program that plays stories in a reader's browser, with
// the Go toolchain of this machine: Ebitengine without what a page never uses
// (strip), and the program without its line tables (trim). Build and serve call it;
// what is made of the bytes is for package site. Begin with engine.go, then the
// Package comment of strip.
package engine

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"standoff/cmd/internal/engine/trim"
)

// PlayerPackage is the program that plays stories in the reader's browser.
const PlayerPackage = "standoff/cmd/player"

// InBrowser is the environment in which the go command works for browsers.
var InBrowser = []string{"GOOS=js", "GOARCH=wasm"}

// An engine is the compiled player and the script by which Go programs start
// in a browser; both come from the Go toolchain that is installed here.
type engine struct {
	Wasm   []byte
	Script []byte // wasm_exec.js, which must match the compiler
	Whole  error  // why Ebitengine could not be stripped, or nil
	Lines  error  // why it has its line tables still, or nil
}

// BuildEngine compiles the player. It needs Go and this module's sources,
// which it finds from the folder that it is called in. When Ebitengine is not
// as it should be for being stripped, the player is built with all of it; when
// what is linked is not, it keeps its line tables.
func BuildEngine() (engine, error) {
	modfile, whole := strippedModfile()
	var wasm []byte
	if whole == nil {
		wasm, whole = compilePlayer("-modfile=" + modfile)
	}
	if whole != nil {
		var err error
		if wasm, err = compilePlayer(); err != nil {
			return engine{}, fmt.Errorf("the player can't be built: %w", err)
		}
	}
	trimmed, lines := trim.Trim(wasm)
	if lines == nil {
		wasm = trimmed
	}
	script, err := StartScript()
	return engine{wasm, script, whole, lines}, err
}

// StartScript returns wasm_exec.js, by which programs of the Go that is installed
// here start in a browser.
func StartScript() ([]byte, error) {
	root, err := GoTool(nil, "env", "GOROOT")
	if err != nil {
		return nil, err
	}
	return os.ReadFile(filepath.Join(strings.TrimSpace(root), "lib", "wasm", "wasm_exec.js"))
}

// light keeps the functions of some packages from being copied to where they are
// called, since few are called often. When this was tried it made the engine, line
// tables and all, 1,152 KB as brotli packs it instead of 1,163.
var light = []string{"-gcflags=fmt=-l", "-gcflags=reflect=-l", "-gcflags=time=-l"}

// compilePlayer compiles the player with the go command's flags, if any.
func compilePlayer(flags ...string) ([]byte, error) {
	dir, err := os.MkdirTemp("", "standoff-engine-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	out := filepath.Join(dir, "engine.wasm")
	args := slices.Concat([]string{"build", "-trimpath", "-buildvcs=false",
		"-ldflags=-s -w -buildid=", "-o", out}, light, flags, []string{PlayerPackage})
	if _, err := GoTool(InBrowser, args...); err != nil {
		return nil, err
	}
	return os.ReadFile(out)
}

// GoTool runs the go command and returns what it printed.
func GoTool(env []string, args ...string) (string, error) {
	out, err := RunTool("", env, "go", args...)
	if errors.Is(err, exec.ErrNotFound) {
		return "", errors.New("it needs Go: see https://go.dev/dl")
	}
	return out, err
}

// RunTool runs a program in a folder and returns what it printed.
func RunTool(dir string, env []string, name string, args ...string) (string, error) {
	cmd := exec.Command(name, args...)
	cmd.Dir, cmd.Env = dir, append(os.Environ(), env...)
	var out, errOut bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errOut
	if err := cmd.Run(); err != nil {
		return "", fmt.Errorf("%s %s: %w\n%s", name, args[0], err, strings.TrimSpace(errOut.String()))
	}
	return out.String(), nil
}
