package read_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"standoff/story"
	"standoff/story/layout"
)

// The manual names the things through which people walk.
func TestManualSaysWhatIsInTheWay(t *testing.T) {
	said := sentence(t, "People walk round all of them but ", ";")
	for _, kind := range story.PropKinds {
		form := layout.FormOf(kind)
		if named, free := strings.Contains(said, kind+"s"), form.Stops == 0; named != free && form.Width > 0 {
			t.Errorf("story/README.md, Props: people walk through a %s: %v, and the manual says %v", kind, free, named)
		}
	}
}

// The manual names the things on which people can stand.
func TestManualSaysWhatOneCanStandOn(t *testing.T) {
	said := sentence(t, "People can stand `on` a ", ".")
	var named []string
	for _, word := range regexp.MustCompile("`([a-z-]+)`").FindAllStringSubmatch(said, -1) {
		named = append(named, word[1])
	}
	if want := layout.ToStandOn(); !slices.Equal(named, want) {
		t.Errorf("story/README.md, Closed lists: one can stand on\n%q, and the manual has\n%q", want, named)
	}
}

// sentence is what the manual says between two pieces of text.
func sentence(t *testing.T, begin, end string) string {
	t.Helper()
	_, said, ok := strings.Cut(manual(t), begin)
	said, _, _ = strings.Cut(said, end)
	if !ok {
		t.Fatalf("story/README.md does not say %q", begin)
	}
	return said
}
