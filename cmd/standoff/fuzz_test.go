package main

import (
	"encoding/json"
	"strings"
	"testing"

	"standoff/cmd/internal/diagnostics"
	"standoff/story/storytest"
)

// Whatever a file holds, check -format json answers with JSON whose ranges lie
// in the file.
func FuzzCheckAsJSON(f *testing.F) {
	for _, text := range storytest.Texts(f, "../../story/testdata/bad/*.toml") {
		f.Add(string(text))
	}
	f.Fuzz(func(t *testing.T, text string) {
		if strings.Contains(text, "figures") && len(text) > 1<<14 {
			return
		}
		code, out, errOut := call(text, "check", "-format", "json", "-explain", "-")
		var all []diagnostics.Finding
		if err := json.Unmarshal([]byte(out), &all); err != nil {
			t.Fatalf("%v:\n%s", err, out)
		}
		lines := strings.Split(strings.TrimPrefix(text, "\ufeff"), "\n")
		errors := 0
		for _, x := range all {
			r := x.Range
			if r.Start.Line > len(lines) || r.End.Line < r.Start.Line || r.Start.Column < 1 ||
				r.End.Column < r.Start.Column ||
				r.Start.Column > len([]rune(lines[r.Start.Line-1]))+1 {
				t.Errorf("%+v lies outside %d lines", x, len(lines))
			}
			if x.Code == "" || x.Message == "" || x.Why == "" {
				t.Errorf("%+v says too little", x)
			}
			if x.Severity == "error" {
				errors++
			}
		}
		if (code == 1) != (errors > 0) || errOut != "" {
			t.Errorf("exit %d with %d errors: %s", code, errors, errOut)
		}
	})
}
