package main

import (
	"encoding/csv"
	"strings"
	"testing"

	"standoff/cmd/internal/boardtest"
)

// TestExplainAsCSV holds that each claim stands beside each of its sources,
// and that no cell is taken for a formula.
func TestExplainAsCSV(t *testing.T) {
	board := strings.Replace(boardtest.LessonBoard, `by   = "Ana López"`, "by   = \"=HYPERLINK(1)\"\nvia  = \"@ana\"", 1)
	code, out, errOut := call(board, "explain", "-csv", "-")
	if code != 0 || errOut != "" {
		t.Fatalf("exit %d:\n%s", code, errOut)
	}
	body, ok := strings.CutPrefix(out, "\ufeff")
	if !ok || !strings.Contains(body, "\r\n") {
		t.Error("spreadsheets would take its accents for something else")
	}
	rows, err := csv.NewReader(strings.NewReader(body)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	for i, row := range rows {
		for _, cell := range row {
			if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
				t.Errorf("row %d holds the formula %s", i, cell)
			}
		}
		if row[5] == "Until May!" && row[3] == "quote" && row[4] == "Ana Ruiz" && row[9] == "clip" &&
			row[10] == "'=HYPERLINK(1)" && row[13] == "'@ana" {
			found++
		}
	}
	if found != 1 {
		t.Errorf("the quote stands there %d times:\n%s", found, out)
	}
	captions := 0
	for _, row := range rows {
		if row[0] == "1" && row[3] == "caption" {
			captions++
		}
	}
	if captions != 2 {
		t.Errorf("the first caption has two sources and %d rows", captions)
	}
}
