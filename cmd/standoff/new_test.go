package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"standoff/cmd/internal/schema"
	"standoff/story/format"
)

// TestNew holds that each starter plays at once, without a warning and in
// order, and that nothing is ever overwritten.
func TestNew(t *testing.T) {
	seen := map[string]string{}
	for _, from := range append([]string{""}, starterNames...) {
		dir := t.TempDir()
		file := filepath.Join(dir, "my-story.toml")
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
		first, _, _ := strings.Cut(string(text), "\n")
		compiledSchema, err := os.ReadFile(filepath.Join(dir, strings.TrimPrefix(first, "#:schema ./")))
		if err != nil || string(compiledSchema) != string(schema.SchemaText()) {
			t.Errorf("%v: its first line is %q, and %v", args, first, err)
		}
		if was, ok := seen[string(text)]; ok {
			t.Errorf("%s and %s are one", was, from)
		}
		seen[string(text)] = from
		if code, _, errOut := call("", args...); code != 1 || !strings.Contains(errOut, "is there already") {
			t.Errorf("%v again: exit %d: %s", args, code, errOut)
		}
		if again, _ := os.ReadFile(file); string(again) != string(text) {
			t.Errorf("%v: it was overwritten", args)
		}
	}
}

func TestNewCalledWrongly(t *testing.T) {
	dir := t.TempDir()
	for _, c := range []struct {
		args []string
		code int
		says string
	}{
		{[]string{"new"}, 2, "needs the name"},
		{[]string{"new", "-from", "riot", "x.toml"}, 2, "want rally, vote, march, siege"},
		{[]string{"new", filepath.Join(dir, "a"), "b"}, 2, "one file"},
		{[]string{"new", filepath.Join(dir, "no", "a.toml")}, 1, "there is no folder"},
		{[]string{"new", filepath.Join(dir, "a")}, 0, "a.toml: written"},
	} {
		code, out, errOut := call("", c.args...)
		if code != c.code || !strings.Contains(out+errOut, c.says) {
			t.Errorf("%v: exit %d:\n%s%s", c.args, code, out, errOut)
		}
	}
}
