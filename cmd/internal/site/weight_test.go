package site

import (
	"fmt"
	"maps"
	"strings"
	"testing"

	"standoff/cmd/internal/board"
	"standoff/cmd/internal/boardfile"
	"standoff/cmd/internal/pack"
	"standoff/cmd/internal/panel"
)

func TestPageKeepsItsBudget(t *testing.T) {
	s := wholeSite(t, "https://example.org/")
	boards, err := boardfile.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	panels := panel.Gallery{}
	for _, b := range boards {
		plan, _ := board.Compile(b)
		maps.Copy(panels, panel.Pictures(b.ID, plan))
	}
	pages := s.storyNames()
	if len(pages) < 2 {
		t.Fatalf("the site has no stories but %v", pages)
	}
	packed := map[string]int{} // many pages need the same files
	for _, page := range pages {
		counted := 0
		sum, err := s.weight(page, func(name string) (int, error) {
			data, ok := s[name]
			if draw := panels[name]; draw != nil {
				data, _ = draw()
			} else if !ok {
				return 0, fmt.Errorf("%s is not in the site", name)
			}
			counted++
			if n, ok := packed[name]; ok {
				return n, nil
			}
			small, err := pack.Brotli(data)
			packed[name] = len(small)
			return len(small), err
		})
		if err != nil {
			t.Fatal(err)
		}
		if counted < 5 { // the page, its script, its styles, those of paper, a panel
			t.Errorf("%s: only %d files are counted", page, counted)
		}
		if sum > PageBudget {
			t.Errorf("%s: %d bytes before the engine, want at most %d", page, sum, PageBudget)
		}
		t.Logf("%s: %d bytes", page, sum)
	}
}

func TestAbsoluteAddressesNeedABase(t *testing.T) {
	with, without := wholeSite(t, "https://example.org/graphics/"), wholeSite(t, "")
	here := string(with["assembly-standoff/es/index.html"])
	for _, want := range []string{
		`rel="canonical" href="https://example.org/graphics/assembly-standoff/es/"`,
		`hreflang="en" href="https://example.org/graphics/assembly-standoff/"`,
		`hreflang="x-default" href="https://example.org/graphics/assembly-standoff/"`,
		`property="og:url" content="https://example.org/graphics/assembly-standoff/es/"`,
		`href="https://example.org/graphics/assembly-standoff/es/oembed.json"`,
	} {
		if !strings.Contains(here, want) {
			t.Errorf("the page lacks %s", want)
		}
	}
	if _, ok := with["assembly-standoff/oembed.json"]; !ok {
		t.Error("oembed.json is not written")
	}
	there := string(without["assembly-standoff/es/index.html"])
	for _, bad := range []string{"canonical", `<link rel="alternate"`, "og:url", "og:image", "oembed"} {
		if strings.Contains(there, bad) {
			t.Errorf("without a base the page has %s", bad)
		}
	}
}

func TestBase(t *testing.T) {
	for base, want := range map[string]string{
		"": "", "https://example.org": "https://example.org/", "http://localhost:80/a/": "http://localhost:80/a/",
	} {
		if got, err := ParseBase(base); got != want || err != nil {
			t.Errorf("parseBase(%q) = %q, %v; want %q", base, got, err, want)
		}
	}
	for _, bad := range []string{"example.org", "/graphics/", "ftp://example.org/", "https://", "https://a.org/?b"} {
		if got, err := ParseBase(bad); err == nil {
			t.Errorf("parseBase(%q) = %q, want an error", bad, got)
		}
	}
}
