package main

import (
	"encoding/csv"
	"strconv"
	"strings"
	"testing"

	"standoff/cmd/internal/boardfile"
	"standoff/cmd/internal/boardtest"
	"standoff/cmd/internal/terminal"
)

func TestExplain(t *testing.T) {
	code, out, errOut := call(boardtest.LessonBoard, "explain", "-")
	if code != 0 || errOut != "" {
		t.Fatalf("exit %d:\n%s", code, errOut)
	}
	before, _, _ := strings.Cut(boardtest.LessonBoard, "[[step]]")
	line := strconv.Itoa(1 + strings.Count(before, "\n"))
	for _, part := range []string{
		"Marchers reach the square\n3 May 2024\n",
		"Numbers of people\n  Marchers: about 60 [police]\n",
		"1. They arrive\n   3 May 2024, 10:14 · reported · 0:00 in the story · line " + line + "\n",
		"     - then drawn: Marchers go from avenue to square. (with a trail)\n",
		"     - Ana Ruiz: “Until May!” (in doubt: “May”, Police say June) [clip]\n",
		"     - drawn: DISPUTED: Marchers leave by gate. (with a trail)\n",
		"  [clip] Ana López, video, 3 May 2024, https://example.org/clip\n      named in step 1, 2, 3\n",
		"  [police] City police, statement, 3 May 2024\n" +
			"      named in step 1, 2, 3, 4, and for a number of people\n",
	} {
		if !strings.Contains(out, part) {
			t.Errorf("it does not say %q:\n%s", part, out)
		}
	}
	for _, line := range strings.Split(out, "\n") {
		if n := len([]rune(line)); n > terminal.LineWidth {
			t.Errorf("a line has %d letters: %s", n, line)
		}
	}
}

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

// TestExplainCorrections holds that what was wrong, what is drawn, what is only
// described, and where a source's copy lies can be checked.
func TestExplainCorrections(t *testing.T) {
	board := strings.NewReplacer(`by   = "Ana López"`, `called = "A clip"`,
		`url  = "https://example.org/clip"`, "url  = \"https://example.org/clip\"\narchive = \"https://copy.example/clip\"",
		`text = "Until May!"`, `text = "Until May!", retranslated = "en"`,
		`title  = "They wait"`, "id = \"wait\"\ntitle  = \"They wait\"\nalt = \"Drawn: a square.\"").Replace(boardtest.LessonBoard) +
		"\n[[correction]]\ndate = 2024-05-05\ntext = \"June was wrong.\"\nstep = \"wait\"\n"
	code, out, errOut := call(board, "explain", "-")
	if code != 0 || errOut != "" {
		t.Fatalf("exit %d:\n%s", code, errOut)
	}
	for _, part := range []string{
		"Updated 5 May 2024\n  Correction of 5 May 2024, step 2: June was wrong.\n",
		"     - described: Drawn: a square.\n",
		"“Until May!” (retranslated: English) (in doubt",
		"[clip] A clip, video, author and outlet not known, 3 May 2024,",
		"archived: https://copy.example/clip",
	} {
		if !strings.Contains(out, part) {
			t.Errorf("it does not say %q:\n%s", part, out)
		}
	}
	_, out, _ = call(board, "explain", "-csv", "-")
	rows, err := csv.NewReader(strings.NewReader(out)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	last := rows[len(rows)-1]
	if strings.Join(last[:7], "|") != "2|wait|5 May 2024|correction||June was wrong.|" || last[14] != "" {
		t.Errorf("the last row is %q", last)
	}
	if got := rows[0][8] + rows[0][16]; got != "translatedarchived copy" {
		t.Errorf("the columns are %q", rows[0])
	}
}

func TestExplainInALanguage(t *testing.T) {
	boards, err := boardfile.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	text := string(boards[0].Text)
	if _, out, _ := call(text, "explain", "-lang", "es", "-"); !strings.Contains(out, "Dos sesiones") {
		t.Errorf("it is not in Spanish:\n%s", out)
	}
	if code, _, errOut := call(text, "explain", "-lang", "fr", "-"); code != 2 ||
		!strings.Contains(errOut, "want en, es") {
		t.Errorf("in French: exit %d, %s", code, errOut)
	}
}
