package main

import (
	"os"
	"path/filepath"
	"testing"
)

// TestFmtKeepsTheRightsOfAFile holds that a file that is written anew can be read by
// the same people, and that nothing is left beside it.
func TestFmtKeepsTheRightsOfAFile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "story.toml")
	if err := os.WriteFile(file, []byte(`title="T"`), 0o600); err != nil {
		t.Fatal(err)
	}
	if code, _, errOut := call("", "fmt", file); code != 0 {
		t.Fatalf("exit %d: %s", code, errOut)
	}
	if text, err := os.ReadFile(file); err != nil || string(text) != "title = \"T\"\n" {
		t.Errorf("it holds %q: %v", text, err)
	}
	if info, err := os.Stat(file); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("its rights are %v now: %v", info.Mode(), err)
	}
	if left, _ := filepath.Glob(file + ".*"); left != nil {
		t.Errorf("left behind: %v", left)
	}
}
