package main

import (
	"regexp"
	"testing"

	"standoff/cmd/internal/pack"
	"standoff/web"
)

// hostScriptBudget is what an article fetches for the element, in bytes as
// brotli packs them.
const hostScriptBudget = 6_000

func TestHostScriptKeepsItsBudget(t *testing.T) {
	script, err := web.HostScript()
	if err != nil {
		t.Fatal(err)
	}
	small, err := pack.Brotli(script)
	if err != nil {
		t.Fatal(err)
	}
	if len(small) > hostScriptBudget {
		t.Errorf("%s: %d bytes, want at most %d", web.HostScriptName, len(small), hostScriptBudget)
	}
	t.Logf("%s: %d bytes", web.HostScriptName, len(small))
	if m := regexp.MustCompile(`https?://|\beval\b|innerHTML|WebAssembly`).Find(script); m != nil {
		t.Errorf("%s has %s in it", web.HostScriptName, m)
	}
}
