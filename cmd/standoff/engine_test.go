package main

import (
	"bytes"
	"testing"

	"standoff/cmd/internal/engine"
	"standoff/cmd/internal/pack"
)

// budget is how many bytes of engine a reader may have to fetch, by gzip 9.
// Brotli 11, which most networks send, takes 0.73 of it. It is here to be
// lowered: it was 1,780,000 until readers fetched the story’s plan, and rose from 1,280,000 when
// the picture got its second floor: people who turn, buildings, cities, changes of place.
const budget = 1_450_000

func TestEngineHoldsItsBudget(t *testing.T) {
	if testing.Short() {
		t.Skip("it compiles the player")
	}
	t.Parallel()
	e, err := engine.BuildEngine()
	if err != nil {
		t.Fatal(err)
	}
	if e.Whole != nil {
		t.Errorf("Ebitengine is not stripped: %v", e.Whole)
	}
	if e.Lines != nil {
		t.Errorf("the engine has its line tables still: %v", e.Lines)
	}
	for _, path := range machinePaths(t) {
		if i := bytes.Index(e.Wasm, []byte(path)); i >= 0 {
			t.Errorf("the engine tells of this machine: %q", e.Wasm[max(0, i-40):i+60])
		}
	}
	packed, err := pack.Gzip(e.Wasm)
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("the engine: %d bytes, %d by gzip", len(e.Wasm), len(packed))
	if len(packed) > budget {
		t.Errorf("the engine takes %d bytes by gzip, %d more than its budget",
			len(packed), len(packed)-budget)
	}
}
