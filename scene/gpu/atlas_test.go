package gpu

import (
	"math/rand/v2"
	"testing"
)

func TestAtlasNeverOverlaps(t *testing.T) {
	a := atlas{limit: 3, side: 256}
	chance := rand.New(rand.NewPCG(1, 2))
	held := map[place]bool{}
	for frame := uint64(1); frame < 400; frame++ {
		at, _, ok := a.put(1+chance.IntN(60), 1+chance.IntN(90), frame)
		if !ok {
			t.Fatalf("no room in frame %d, though every page may be emptied", frame)
		}
		for other := range held {
			if !a.holds(other) {
				delete(held, other)
				continue
			}
			if other.page == at.page && touch(other.rect, at.rect) {
				t.Fatalf("%v lies on %v", at, other)
			}
		}
		if at.x < margin || at.y < whiteSize || int(at.x+at.w) > a.side-margin ||
			int(at.y+at.h) > a.side-margin {
			t.Fatalf("%v reaches over the page's edge or its white patch", at)
		}
		held[at] = true
	}
}

// touch reports whether the two overlap, margins and all.
func touch(a, b rect) bool {
	return a.x-margin < b.x+b.w+margin && b.x-margin < a.x+a.w+margin &&
		a.y-margin < b.y+b.h+margin && b.y-margin < a.y+a.h+margin
}

func TestAtlasEmptiesThePageLongestUnused(t *testing.T) {
	a := atlas{limit: 2, side: 128}
	first, _, _ := a.put(100, 100, 1)
	second, _, _ := a.put(100, 100, 2)
	if first.page == second.page {
		t.Fatal("two large things share a page")
	}
	if !a.use(first, 3) {
		t.Fatal("what was put first is gone, though there was room")
	}
	third, fresh, ok := a.put(100, 100, 4)
	if !ok || !fresh || third.page != second.page {
		t.Errorf("page %d was emptied, want %d, which went unused for longest", third.page, second.page)
	}
	if a.holds(second) || !a.holds(first) {
		t.Error("the wrong page was emptied")
	}
	a.use(first, 4)
	if _, _, ok := a.put(100, 100, 4); ok {
		t.Error("a page was emptied that the frame draws from")
	}
}

func TestAtlasRefusesWhatIsLargerThanAPage(t *testing.T) {
	a := atlas{limit: 1, side: 128}
	if _, _, ok := a.put(128, 10, 1); ok {
		t.Error("something as wide as the page got room beside its margins")
	}
}
