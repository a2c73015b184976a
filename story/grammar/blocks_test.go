package grammar

import (
	"slices"
	"testing"
)

// TestBlocksAreAllBlocks holds the list of blocks to what is part of a story, and
// every key to what its value takes.
func TestBlocksAreAllBlocks(t *testing.T) {
	seen := map[*Block]bool{}
	var visit func(b *Block)
	visit = func(b *Block) {
		if seen[b] {
			return
		}
		seen[b] = true
		if !slices.Contains(Blocks, b) {
			t.Errorf("%s is not among the blocks", b.Name)
		}
		for _, k := range b.Keys {
			words := k.Takes == TakesWord || k.Takes == TakesWords || k.Takes == TakesPlace || k.Takes == TakesAlong ||
				k.Takes == TakesWhen || k.Takes == TakesStill
			rows := k.Takes == TakesRows || k.Takes == TakesMoves || k.Takes == TakesCamera
			refs := k.Takes == TakesRef || k.Takes == TakesRefs || k.Takes == TakesTwo || k.Takes == TakesCamera ||
				k.Takes == TakesSpots
			switch {
			case k.Takes == "":
				t.Errorf("%s of %s takes nothing", k.Name, b.Name)
			case words && len(k.Words) == 0:
				t.Errorf("%s of %s has no words", k.Name, b.Name)
			case rows != (k.Rows != nil):
				t.Errorf("%s of %s takes %s, and its rows are %v", k.Name, b.Name, k.Takes, k.Rows)
			case refs != (k.Refs != 0):
				t.Errorf("%s of %s takes %s, and its ids are those of %d", k.Name, b.Name, k.Takes, k.Refs)
			case k.Min > k.Max:
				t.Errorf("%s of %s is from %v to %v", k.Name, b.Name, k.Min, k.Max)
			}
			if k.Rows != nil {
				visit(k.Rows)
			}
		}
	}
	visit(StoryKeys)
	if len(seen) != len(Blocks) {
		t.Errorf("a story has %d blocks, and the list %d", len(seen), len(Blocks))
	}
}
