package web

import (
	"regexp"
	"strings"
	"testing"
)

func TestArticleShowsEveryWayIn(t *testing.T) {
	p := flood(t, "en")
	for len(p.Steps) < 7 {
		p.Steps = append(p.Steps, p.Steps[0])
	}
	p.Steps[0].Title = `</script><b>"`
	html, err := Article(&Demo{Page: p, Folder: "flood/", Links: Links{Script: "a.js", Style: "a.css", Print: ""}})
	if err != nil {
		t.Fatal(err)
	}
	text := string(html)
	for _, want := range []string{
		`<standoff-explainer id="standoff" src="flood/"`, `mode="scroll"`, `data-step="river"`,
		`<iframe class="explainer" src="flood/`, `data-pym-src="flood/`, `data-frame-src="flood/`,
		"&lt;amp-iframe", "oembed.json", "<figure", "https://graphics.example/flood/",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the article has no %s", want)
		}
	}
	if m := regexp.MustCompile(`<style|\sstyle="?[a-z-]+:|<b>"|unsafe`).FindString(
		regexp.MustCompile(`(?s)<pre.*?</pre>`).ReplaceAllString(text, "")); m != "" {
		t.Errorf("the article has %s", m)
	}
	// The article's own policy lets through what it needs and no more.
	if strings.Contains(DemoPolicy, "wasm") || !strings.Contains(Policy(""), "frame-src 'self'") {
		t.Error("an engine may run in the article, or no frame may stand in it")
	}
}
