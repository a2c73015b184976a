package main

import (
	"os"
	"path/filepath"
	"testing"
)

func TestFmt(t *testing.T) {
	const loose = "date=2024-05-03 # day\ntitle=\"T\"\n"
	const neat = "title = \"T\"\ndate  = 2024-05-03 # day\n"
	file := filepath.Join(t.TempDir(), "story.toml")
	if err := os.WriteFile(file, []byte(loose), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		in   string
		args []string
		code int
		out  string
		file string // what it holds behind that
	}{
		{loose, []string{"fmt", "-"}, 0, neat, loose},
		{"", []string{"fmt", "-check", file}, 1, file + "\n", loose},
		{"", []string{"fmt", file}, 0, "", neat},
		{"", []string{"fmt", "-check", file}, 0, "", neat},
		{"", []string{"fmt", file}, 0, "", neat},
		{"", []string{"fmt"}, 2, "", neat},
		{"a = [", []string{"fmt", "-"}, 1, "", neat},
		{"", []string{"fmt", "nowhere.toml"}, 1, "", neat},
	} {
		code, out, _ := call(c.in, c.args...)
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if code != c.code || out != c.out || string(text) != c.file {
			t.Errorf("%v: exit %d with %q, and the file is %q", c.args, code, out, text)
		}
	}
	if info, _ := os.Stat(file); info.Mode().Perm() != 0o600 {
		t.Errorf("its rights are %v now", info.Mode())
	}
	if left, _ := filepath.Glob(file + ".*"); left != nil {
		t.Errorf("left behind: %v", left)
	}
}
