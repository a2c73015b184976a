package main

import (
	"os"
	"path/filepath"
	"testing"

	"standoff/cmd/internal/engine"
)

// repository makes a module with one commit the working folder.
func repository(t *testing.T) (dir, commit string) {
	t.Helper()
	dir = t.TempDir()
	t.Chdir(dir)
	if err := os.WriteFile("go.mod", []byte("module standoff\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(".gitignore", []byte("/.cache/\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	git := func(args ...string) string {
		args = append([]string{"-c", "user.name=a", "-c", "user.email=a@example.org"}, args...)
		out, err := engine.RunTool(dir, nil, "git", args...)
		if err != nil {
			t.Skipf("git can't be used here: %v", err)
		}
		return out
	}
	git("init", "-q")
	git("add", "-A")
	git("commit", "-q", "-m", "first")
	return dir, git("rev-list", "--abbrev-commit", "HEAD")[:7]
}

func TestGrowthIsToldSinceTheLastCommit(t *testing.T) {
	dir, commit := repository(t)
	first := sinceCommit()
	if got := first.of("assets/engine.0123456789ab.wasm", 100); got != "" {
		t.Errorf("without an earlier commit it tells %q", got)
	}
	if err := first.save(); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "new.go"), nil, 0o666); err != nil {
		t.Fatal(err)
	}
	changed := sinceCommit()
	if changed.since != commit {
		t.Fatalf("it compares with %q, want %q", changed.since, commit)
	}
	for name, want := range map[string]string{
		"assets/engine.ba9876543210.wasm": "+20", "assets/player.0123456789.js": "new",
	} {
		if got := changed.of(name, 120); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
	if got := changed.of("assets/engine.0123456789ab.wasm", 100); got != "=" {
		t.Errorf("the same size is told as %q", got)
	}
	if err := changed.save(); err != nil || sinceCommit().was["assets/engine.wasm"] != 100 {
		t.Errorf("what is not committed was kept: %v", err)
	}
}
