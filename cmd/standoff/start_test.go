package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"standoff/cmd/internal/terminal"
)

// TestBegunIsWrittenBesideTheProgram holds that a name which is typed becomes a storyboard in the
// program's folder, that nothing is overwritten, and that another name may be typed then.
func TestBegunIsWrittenBesideTheProgram(t *testing.T) {
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "taken.toml"), []byte("mine"), 0o644); err != nil {
		t.Fatal(err)
	}
	typed := make(chan string, 3)
	typed <- ""
	typed <- "taken"
	typed <- "../the strike"
	var out, errOut bytes.Buffer
	path := begun(context.Background(), folder, typed, terminal.Terminal{Out: &out, Err: &errOut})
	if want := filepath.Join(folder, "the strike.toml"); path != want {
		t.Errorf("it is written to %s, want %s", path, want)
	}
	if text, _ := os.ReadFile(filepath.Join(folder, "taken.toml")); string(text) != "mine" || !strings.Contains(errOut.String(), "there already") {
		t.Errorf("a file is overwritten, or nothing said of it: %s", &errOut)
	}
	code, _, said := call("", "check", "-strict", path)
	if code != 0 {
		t.Errorf("what is written has problems: %s", said)
	}
}

// TestOwnStoryboards holds that those where it was called go before those beside the program, and
// that it says in which folders there are none.
func TestOwnStoryboards(t *testing.T) {
	beside, called := t.TempDir(), t.TempDir()
	t.Chdir(called)
	board := []byte("[[step]]\n")
	files, in, err := ownStoryboards(beside)
	if err != nil || len(files) != 0 || in != beside {
		t.Errorf("none: %v in %s, %v", files, in, err)
	}
	said := whatNext(nil, in, true)
	first, then, _ := strings.Cut(said, "and none beside the program")
	if !strings.Contains(first, "no storyboard in\n"+absolute(".")) || strings.Count(then, beside) != 2 {
		t.Errorf("there are none, and it says %s", said)
	}
	if said := whatNext(nil, absolute("."), true); strings.Contains(said, "beside the program") {
		t.Errorf("called in its own folder it says %s", said)
	}
	if err := os.WriteFile(filepath.Join(beside, "there.toml"), board, 0o644); err != nil {
		t.Fatal(err)
	}
	if files, _, err := ownStoryboards(beside); err != nil || len(files) != 1 || filepath.Base(files[0]) != "there.toml" {
		t.Errorf("beside the program: %v, %v", files, err)
	}
	if err := os.WriteFile("here.toml", board, 0o644); err != nil {
		t.Fatal(err)
	}
	if files, _, err := ownStoryboards(beside); err != nil || len(files) != 1 || files[0] != "here.toml" {
		t.Errorf("where it was called: %v, %v", files, err)
	}
}

func TestBrowserCalls(t *testing.T) {
	const address = "http://127.0.0.1:8080/?story=a&b=c"
	for system, want := range map[string]string{"linux": "xdg-open", "darwin": "open", "windows": "rundll32", "freebsd": "xdg-open"} {
		name, args := browserCall(system, address)
		if name != want || args[len(args)-1] != address {
			t.Errorf("%s: %s %v", system, name, args)
		}
	}
}
