package diagnostics

import (
	"encoding/json"
	"testing"

	"standoff/cmd/internal/board"
)

// A report without a problem is an empty list: the preview's page counts on one.
func TestReportWithoutProblems(t *testing.T) {
	got, err := json.Marshal(ReportProblems(board.Storyboard{Name: "board.toml"}, nil))
	if err != nil || string(got) != "[]" {
		t.Errorf("a report of nothing is %s, %v", got, err)
	}
}
