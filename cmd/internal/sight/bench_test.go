package sight

import (
	"testing"

	"standoff/cmd/internal/board"
	"standoff/cmd/internal/boardfile"
)

// BenchmarkLook is what it takes to check the first story: to read it, to plan it, and to
// look at its pictures in all shapes and languages. On a machine that has nothing else to
// do it should stay below half a second.
func BenchmarkLook(b *testing.B) {
	boards, err := boardfile.Embedded()
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		plan, _ := board.Compile(boards[0])
		Look(plan)
	}
}
