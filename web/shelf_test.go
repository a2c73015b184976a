package web

import (
	"strings"
	"testing"
)

func TestShelfListsStories(t *testing.T) {
	s := &Shelf{Lang: "en", Dir: "ltr", Words: ours("en"), Stories: []Entry{{
		Title: "Flood", Summary: "A river rises", Href: "flood/", Steps: 4, First: Day{2024, 3, 4},
		Panels: []Panel{{URL: "flood/panels/02.svg", Width: 720, Height: 405},
			{URL: "flood/panels/02-narrow.svg", Width: 375, Height: 375},
			{URL: "flood/panels/02-narrow-dark.svg", Width: 375, Height: 375, Dark: true}},
		Languages: []Language{{"en", "English", "flood/"}, {"es", "Español", "flood/es/"}},
	}}}
	b, err := Index(s)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`href="flood/"`, "A river rises", `src="flood/panels/02-narrow.svg"`,
		`srcset="flood/panels/02.svg"`, `srcset="flood/panels/02-narrow-dark.svg"`, "Español", "4 March 2024", "4 steps"} {
		if !strings.Contains(string(b), want) {
			t.Errorf("the list lacks %q", want)
		}
	}
	s.Stories = nil
	if b, _ = Index(s); !strings.Contains(string(b), "No story here yet") {
		t.Error("an empty list says nothing")
	}
}
