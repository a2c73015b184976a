package diagnostics

import (
	"strings"
	"testing"

	"standoff/cmd/internal/board"
	"standoff/cmd/internal/boardtest"
)

// Editors get what a message proposes as edits that they can make.
func TestFindingsHoldRemedies(t *testing.T) {
	text := strings.Replace(boardtest.LessonBoard, `kind    = "police"`, `kind    = "polise"`, 1)
	_, problems := Inspect(board.Storyboard{Name: "board.toml", Text: []byte(text)})
	if len(problems) != 1 {
		t.Fatalf("it finds %v", problems)
	}
	f := newFinding(problems[0], false)
	if len(f.Remedies) != 1 || len(f.Remedies[0]) != 1 || f.Remedies[0][0] != (TextEdit{f.Range, `"police"`}) {
		t.Errorf("for %s it proposes %v", f.Message, f.Remedies)
	}
}
