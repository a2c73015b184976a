package main

import (
	"path/filepath"
	"strings"
	"testing"
)

// TestTheBoardsAreCleanWhereStrict holds that the stories of the program bring neither a
// warning nor advice.
func TestTheBoardsAreCleanWhereStrict(t *testing.T) {
	boards, err := filepath.Glob("../../story/boards/*.toml")
	if err != nil || len(boards) < 4 {
		t.Fatal(boards, err)
	}
	code, _, told := call("", append([]string{"check", "-strict"}, boards...)...)
	if code != 0 || strings.Contains(told, "warning:") || strings.Contains(told, "advice:") {
		t.Errorf("exit %d:\n%s", code, told)
	}
}
