package main

import (
	"path/filepath"
	"strings"
	"testing"

	"standoff/cmd/internal/boardtest"
)

// TestChoicesAreHeld holds that each command that takes a language, a theme or a
// step refuses what the story does not have, in the same words as the others.
func TestChoicesAreHeld(t *testing.T) {
	dir := t.TempDir()
	tried := 0
	for name := range allCommands() {
		_, _, usage := call("", name, "-h")
		for _, c := range []struct{ flag, wrong, want string }{
			{"-lang", "xq", `standoff: -lang is "xq": want en`},
			{"-lang", "es", `standoff: -lang is "es": want en`},
			{"-theme", "dusk", `standoff: -theme is "dusk": want `},
			{"-theme", "", `standoff: -theme is "": want `},
			{"-step", "nowhere", `standoff: no step is called "nowhere": want a number from 1 to `},
			{"-step", "99", `standoff: there is no step 99: the story has `},
		} {
			if !strings.Contains(usage, "\n  "+c.flag+" ") {
				continue
			}
			tried++
			args := []string{name, c.flag, c.wrong}
			if strings.Contains(usage, "\n  -o ") {
				out := "out.svg"
				if name == "film" {
					out = "out.gif"
				}
				args = append(args, "-o", filepath.Join(dir, out))
			}
			code, _, said := call(boardtest.LessonBoard, append(args, "-")...)
			if code != 2 || !strings.Contains(said, c.want) {
				t.Errorf("%v: exit %d, it says %q, want %q", args, code, said, c.want)
			}
		}
	}
	if tried < 8 {
		t.Errorf("only %d flags were found", tried)
	}
}
