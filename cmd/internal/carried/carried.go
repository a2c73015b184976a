// Package carried is the player that a released program carries, so that it plays and
// publishes stories without a Go toolchain. Package release writes it into the folder
// files, which git ignores, and builds the program with the tag release; a program that
// is built without that tag carries nothing, and package engine builds the player where
// it is called. It looks into none of what it carries. Begin with [Read]; with.go and
// without.go are the two kinds of program.
package carried

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
)

// The files in the folder files.
const (
	Gzip     = "engine.wasm.gz"
	Brotli   = "engine.wasm.br"
	Script   = "wasm_exec.js"
	Licences = "licences.txt"
)

// Folder is where they lie, as seen from the module's root.
const Folder = "cmd/internal/carried/files"

// A Player is what plays stories in a browser, as package engine builds it.
type Player struct {
	Wasm, Script, Licences []byte
	Packed                 map[string][]byte // Wasm packed as hard as it goes, by the ending of a name: ".br"
}

// Read returns the player that this program carries; nil when it carries none.
func Read() (*Player, error) {
	if !Carries {
		return nil, nil
	}
	var texts [4][]byte
	for i, name := range []string{Gzip, Brotli, Script, Licences} {
		var err error
		if texts[i], err = files.ReadFile("files/" + name); err != nil {
			return nil, err
		}
	}
	r, err := gzip.NewReader(bytes.NewReader(texts[0]))
	if err != nil {
		return nil, fmt.Errorf("the player that this program carries: %w", err)
	}
	wasm, err := io.ReadAll(r)
	if err != nil {
		return nil, fmt.Errorf("the player that this program carries: %w", err)
	}
	return &Player{Wasm: wasm, Script: texts[2], Licences: texts[3],
		Packed: map[string][]byte{".gz": texts[0], ".br": texts[1]}}, nil
}
