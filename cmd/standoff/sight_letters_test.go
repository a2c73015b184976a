package main

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"

	"standoff/cmd/internal/board"
	"standoff/cmd/internal/diagnostics"
)

// nobodys is a letter of the private use areas, which no font has.
const nobodys = "\U000F0123"

// Letters that no font has are told by check, build and frame alike: cards and
// frames would show boxes.
func TestLettersWithoutFontAreTold(t *testing.T) {
	sb := strings.Replace(arrivalBoard, `name = "Marchers"`, `name = "`+nobodys+`"`, 1)
	_, problems := diagnostics.Inspect(board.Storyboard{Name: "board.toml", Text: []byte(sb)})
	if len(problems) != 1 || problems[0].Mistake != "no-letters" || !problems[0].Warning {
		t.Fatalf("got %v", problems)
	}
	for _, want := range []string{nobodys, "apt-get install", "macOS", "Windows"} {
		if !strings.Contains(problems[0].Message, want) {
			t.Errorf("%q does not name %s", problems[0].Message, want)
		}
	}
	if line := problems[0].Line; !strings.Contains(line, nobodys) {
		t.Errorf("it is about %q", line)
	}
	var out, errOut bytes.Buffer
	code := run([]string{"frame", "-o", filepath.Join(t.TempDir(), "a.png"), "-"}, strings.NewReader(sb), &out, &errOut)
	if code != 0 || !strings.Contains(errOut.String(), "boxes") || strings.Count(errOut.String(), nobodys) != 1 {
		t.Errorf("frame ended with %d and said %q", code, errOut.String())
	}
}

const arrivalBoard = `title = "Marchers reach the square"
date  = 2024-05-03
by    = "The desk"

[[source]]
id   = "police"
by   = "City police"
kind = "statement"

[[set]]
areas = [{ id = "avenue" }, { id = "square" }]

[[cast]]
id   = "marchers"
name = "Marchers"

[[step]]
title  = "They arrive"
text   = "The marchers reach the square, city police say."
source = "police"
sure   = "reported"
moves  = [{ who = "marchers", from = "avenue", go = "square" }]
`
