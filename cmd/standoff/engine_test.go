package main

import (
	"bytes"
	"testing"
)

// budget is how many bytes of engine a reader may have to fetch, by gzip 9.
// Brotli 11, which most networks send, takes 0.71 of it. It is here to be
// lowered.
const budget = 1_780_000

func TestEngineHoldsItsBudget(t *testing.T) {
	if testing.Short() {
		t.Skip("it compiles the player")
	}
	e, err := buildEngine()
	if err != nil {
		t.Fatal(err)
	}
	if e.whole != nil {
		t.Errorf("Ebitengine is not stripped: %v", e.whole)
	}
	if e.lines != nil {
		t.Errorf("the engine has its line tables still: %v", e.lines)
	}
	for _, path := range machinePaths(t) {
		if i := bytes.Index(e.wasm, []byte(path)); i >= 0 {
			t.Errorf("the engine tells of this machine: %q", e.wasm[max(0, i-40):i+60])
		}
	}
	packed, err := gzip9(e.wasm)
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("the engine: %d bytes, %d by gzip", len(e.wasm), len(packed))
	if len(packed) > budget {
		t.Errorf("the engine takes %d bytes by gzip, %d more than its budget",
			len(packed), len(packed)-budget)
	}
}
