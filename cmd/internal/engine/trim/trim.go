// Package trim takes from a linked WebAssembly program of Go's what a reader
// fetches for nothing. The linker leaves in it the file and line of every
// instruction, for stack traces, a seventh of what has to be fetched; and it
// writes the memory's first content in a hundred thousand small pieces, to
// leave out runs of zeros that cost nothing once they are compressed.
//
// The program does the same as before. Its stack traces still name functions,
// but no lines and no functions that were inlined. The formats are those of
// runtime/symtab.go and of https://webassembly.github.io/spec/core/binary/.
package trim

import "fmt"

// Trim returns the program without these. It fails when the program is not
// laid out as by the linker of Go 1.26.
func Trim(program []byte) ([]byte, error) {
	m, err := readModule(program)
	if err != nil {
		return nil, fmt.Errorf("reading WebAssembly: %w", err)
	}
	if err := forgetLines(m.memory); err != nil {
		return nil, fmt.Errorf("reading Go's line tables: %w", err)
	}
	return m.bytes(), nil
}
