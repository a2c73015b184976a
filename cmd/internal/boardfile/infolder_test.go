package boardfile

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"standoff/cmd/internal/board"
	"standoff/cmd/internal/boardtest"
)

// TestInFolder holds that a folder's storyboards are found, also one with mistakes in it and one as
// Windows' editors write it, the last changed first, and no other file of TOML.
func TestInFolder(t *testing.T) {
	dir := t.TempDir()
	good := boardtest.ReadmeStoryboard(t)
	at := time.Now()
	for name, text := range map[string]string{
		"b.toml": good, "a.toml": "title = \"Begun\n[[step]]\n", "Port Strike.toml": good, "port-strike.toml": good,
		"windows.toml": windows(good), "go.toml": "[package]\nname = \"x\"\n", "c.txt": good, ".hidden.toml": good,
		"words.toml": "\"play.play\" = \"Play\"\n",
	} {
		file := filepath.Join(dir, name)
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		age := map[string]time.Duration{"b.toml": 2, "a.toml": 1, "Port Strike.toml": 4, "port-strike.toml": 3, "windows.toml": 5}[name]
		if err := os.Chtimes(file, at, at.Add(-age*time.Hour)); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(dir, "folder.toml"), 0o755); err != nil {
		t.Fatal(err)
	}
	found, err := InFolder(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, path := range found {
		names = append(names, filepath.Base(path))
	}
	if want := []string{"a.toml", "b.toml", "port-strike.toml", "windows.toml"}; !slices.Equal(names, want) {
		t.Errorf("found are %q, want %q", names, want)
	}
}

// windows returns a text as some editors on Windows write it: with a mark of its encoding before
// it, and two characters at the end of each line.
func windows(text string) string {
	return "\ufeff" + string(bytes.ReplaceAll([]byte(text), []byte("\n"), []byte("\r\n")))
}

// TestLineEndsOfWindows holds that such a storyboard is the same story, and that problems stand
// where they stand in the other.
func TestLineEndsOfWindows(t *testing.T) {
	for _, good := range []bool{true, false} {
		text := boardtest.ReadmeStoryboard(t)
		if !good {
			text = string(bytes.Replace([]byte(text), []byte(`go = "square"`), []byte(`go = "sqare"`), 1))
		}
		plan, problems := board.Compile(board.Storyboard{Name: "x.toml", Text: []byte(text)})
		there, same := board.Compile(board.Storyboard{Name: "x.toml", Text: []byte(windows(text))})
		if (plan == nil) != !good || (there == nil) != !good || len(problems) != len(same) {
			t.Fatalf("%v: %v and %v", good, problems, same)
		}
		for i, p := range problems {
			if q := same[i]; q.Error() != p.Error() {
				t.Errorf("a problem is told as\n%v\nand as\n%v", p, q)
			}
		}
		if good && (there.Duration != plan.Duration || there.Story.Title.In("en") != plan.Story.Title.In("en") ||
			there.Story.Steps[0].Text.In("en") != plan.Story.Steps[0].Text.In("en")) {
			t.Error("it plays otherwise")
		}
	}
}
