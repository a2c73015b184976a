package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"standoff/cmd/internal/boardtest"
)

// TestBadStoryboards holds what every command does with a storyboard that it
// can't play: it names the line, exits with 1 and writes nothing.
func TestBadStoryboards(t *testing.T) {
	small := boardtest.ReadmeStoryboard(t)
	bad := map[string]struct{ text, says string }{
		"broken TOML":      {strings.Replace(small, `"avenue" }`, `"avenue"`, 1), ":10:"},
		"unknown key":      {strings.Replace(small, "sure ", "shure ", 1), `did you mean "sure"?`},
		"nobody":           {strings.Replace(small, `who = "marchers"`, `who = "marches"`, 1), `did you mean "marchers"?`},
		"out of range":     {strings.Replace(small, `id   = "marchers"`, "id = \"marchers\"\nfigures = 3000", 1), "1 to 2000"},
		"cycle":            {strings.Replace(small, `id   = "marchers"`, "id = \"marchers\"\nof = \"marchers\"", 1), "marchers"},
		"missing language": {strings.Replace(small, "date", "languages = [\"en\", \"es\"]\ndate", 1), "es"},
		"empty":            {"", ":1:1:"},
		"binary":           {"\x7fELF\x00\x01\x02\xff\xfe", ":1:"},
		"two megabytes":    {small + strings.Repeat("# more\n", 300_000), "1 MiB"},
	}
	for name, b := range bad {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			file := filepath.Join(dir, "board.toml")
			if err := os.WriteFile(file, []byte(b.text), 0o644); err != nil {
				t.Fatal(err)
			}
			for _, args := range [][]string{
				{"check", file}, {"build", "-o", filepath.Join(dir, "dist"), file},
				{"frame", "-o", filepath.Join(dir, "out.png"), file},
			} {
				code, _, errOut := call("", args...)
				if code != 1 || !strings.Contains(errOut, file+":") || !strings.Contains(errOut, b.says) {
					t.Errorf("%s: exit %d, want 1 with %q:\n%s", args[0], code, b.says, errOut)
				}
			}
			if left, _ := filepath.Glob(filepath.Join(dir, "*")); len(left) != 1 {
				t.Errorf("written all the same: %v", left)
			}
		})
	}
}
