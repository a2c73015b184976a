package main

import (
	"bytes"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"standoff/cmd/internal/store/storetest"
)

// testPublishes holds that the program of a release, which is linked otherwise than this one, publishes
// to each kind of store, tells of it, brings an older edition back, and lists what could go.
func (r released) testPublishes(t *testing.T) {
	for _, kind := range slices.Sorted(maps.Keys(storetest.Places)) {
		t.Run(kind, func(t *testing.T) {
			place := storetest.Places[kind](t)
			r := r
			r.t = t
			for key, value := range place.Env {
				r.env = append(slices.Clone(r.env), key+"="+value)
			}
			board := filepath.Join(t.TempDir(), "night.toml")
			text, err := os.ReadFile(filepath.Join(r.dir, "my-story.toml"))
			if err != nil {
				t.Fatal(err)
			}
			for i, edition := range [][]byte{text, bytes.Replace(text, []byte(`title = "`), []byte(`title = "Two: `), 1)} {
				number := fmt.Sprintf("%06d", i+1)
				if err := os.WriteFile(board, edition, 0o644); err != nil {
					t.Fatal(err)
				}
				if said := r.run("publish", "-by", "the desk", "-note", "edition "+number, place.Address, board); !strings.Contains(said, number) {
					t.Errorf("edition %s: it says %s", number, said)
				}
			}
			if said := r.run("history", place.Address); !strings.Contains(said, "000002") || !strings.Contains(said, `"edition 000001"`) {
				t.Errorf("its history is %s", said)
			}
			if said := r.run("history", place.Address, "2"); !strings.Contains(said, "night/index.html") {
				t.Errorf("the second publication has %s", said)
			}
			if said := r.run("publish", "-rollback", "1", place.Address, board); !strings.Contains(said, "as in 000001 again") {
				t.Errorf("brought back, it says %s", said)
			}
			if said := r.run("publish", "-prune", "1d", place.Address); !strings.Contains(said, "there is nothing") {
				t.Errorf("of what is new it says %s", said)
			}
		})
	}
}
