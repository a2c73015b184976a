package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// playerPackage is the program that plays stories in the reader's browser.
const playerPackage = "standoff/cmd/player"

// An engine is the compiled player and the script by which Go programs start
// in a browser; both come from the Go toolchain that is installed here.
type engine struct {
	wasm   []byte
	script []byte // wasm_exec.js, which must match the compiler
}

// name is the engine's file name; it changes with its content, so that
// browsers and networks may keep it for ever.
func (e engine) name() string { return "engine." + hash(e.wasm) + ".wasm" }

// hash is the first 12 hex digits of the content's SHA-256.
func hash(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:6])
}

// buildEngine compiles the player. It needs Go and this module's sources,
// which it finds from the folder that it is called in.
func buildEngine() (engine, error) {
	dir, err := os.MkdirTemp("", "standoff-engine-")
	if err != nil {
		return engine{}, err
	}
	defer os.RemoveAll(dir)
	out := filepath.Join(dir, "engine.wasm")
	if _, err := goTool([]string{"GOOS=js", "GOARCH=wasm"}, "build", "-trimpath", "-buildvcs=false",
		"-ldflags=-s -w -buildid=", "-o", out, playerPackage); err != nil {
		return engine{}, fmt.Errorf("the player can't be built: %w", err)
	}
	wasm, err := os.ReadFile(out)
	if err != nil {
		return engine{}, err
	}
	root, err := goTool(nil, "env", "GOROOT")
	if err != nil {
		return engine{}, err
	}
	script, err := os.ReadFile(filepath.Join(strings.TrimSpace(root), "lib", "wasm", "wasm_exec.js"))
	return engine{wasm, script}, err
}

// goTool runs the go command and returns what it printed.
func goTool(env []string, args ...string) (string, error) {
	cmd := exec.Command("go", args...)
	cmd.Env = append(os.Environ(), env...)
	var out, errOut bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errOut
	err := cmd.Run()
	if errors.Is(err, exec.ErrNotFound) {
		return "", errors.New("it needs Go: see https://go.dev/dl")
	}
	if err != nil {
		return "", fmt.Errorf("go %s: %w\n%s", args[0], err, strings.TrimSpace(errOut.String()))
	}
	return out.String(), nil
}
