package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"standoff/story/format"
)

// TestEveryStarterPlays holds that each starter plays at once, without a warning and
// in order, says that it is invented, and is another one.
func TestEveryStarterPlays(t *testing.T) {
	seen := map[string]string{}
	for _, from := range append([]string{""}, starterNames...) {
		file := filepath.Join(t.TempDir(), "my-story.toml")
		args := []string{"new", file}
		if from != "" {
			args = append(args, "-from", from)
		}
		if code, out, errOut := call("", args...); code != 0 || !strings.Contains(out, file) {
			t.Fatalf("%v: exit %d:\n%s%s", args, code, out, errOut)
		}
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if code, _, errOut := call("", "check", "-strict", file); code != 0 || errOut != "" {
			t.Errorf("%v: check -strict exits with %d:\n%s", args, code, errOut)
		}
		if neat, err := format.Source(text); err != nil || string(neat) != string(text) {
			t.Errorf("%v: it is not in order: %v", args, err)
		}
		if !strings.Contains(string(text), "EXAMPLE") || !strings.Contains(string(text), "nvented") {
			t.Errorf("%v: it does not say that it is invented", args)
		}
		if first, _, _ := strings.Cut(string(text), "\n"); first != "#:schema ./"+schemaFile {
			t.Errorf("%v: its first line is %q", args, first)
		}
		if from == "" && (!strings.Contains(string(text), "manual/index.html") || !strings.Contains(string(text), "story/README.md")) {
			t.Error("it does not say where the manual is, in a release and in the sources")
		}
		if was, ok := seen[string(text)]; ok {
			t.Errorf("%s and %s are one", was, from)
		}
		seen[string(text)] = from
	}
}

// The next command is told as this one was called.
func TestTheNextCommandIsCalledAlike(t *testing.T) {
	for program, want := range map[string]string{
		"/tmp/go-build12/b001/exe/standoff": "go run ./cmd/standoff", "./standoff": "./standoff",
		"standoff": "standoff", "/opt/tools/standoff": "/opt/tools/standoff",
	} {
		if got := called(program); got != want {
			t.Errorf("after %s it says %s, want %s", program, got, want)
		}
	}
}
