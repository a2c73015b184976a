package main

import (
	"bytes"
	"os"
	"os/user"
	"path/filepath"
	"strings"
	"testing"

	"standoff/cmd/internal/engine"
)

// call runs the program with some standard input.
func call(in string, args ...string) (code int, out, errOut string) {
	var o, e bytes.Buffer
	code = run(args, strings.NewReader(in), &o, &e)
	return code, o.String(), e.String()
}

// machinePaths are the folders of whoever runs the tests that a program could
// carry with it.
func machinePaths(t *testing.T) (paths []string) {
	t.Helper()
	out, err := engine.GoTool(nil, "env", "GOMODCACHE", "GOCACHE", "GOROOT", "GOMOD")
	if err != nil {
		t.Fatal(err)
	}
	home, _ := os.UserHomeDir()
	who, err := user.Current()
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Fields(out)
	lines[len(lines)-1] = filepath.Dir(lines[len(lines)-1]) // of go.mod
	for _, dir := range append(lines, home, os.TempDir(), filepath.Join("home", who.Username)) {
		paths = append(paths, strings.TrimSuffix(dir, string(filepath.Separator))+string(filepath.Separator))
	}
	if host, err := os.Hostname(); err == nil && len(host) > 5 { // shorter ones are words
		paths = append(paths, host)
	}
	return paths
}
