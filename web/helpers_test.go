package web

import (
	"testing"

	"standoff/story/words"
)

// ours are the program's own words; only tests know where they come from.
func ours(lang string) map[string]string { return words.In(lang).Texts }

// flood is a page of four steps, in which each grade but one stands once.
func flood(t *testing.T, lang string) *Page {
	monday, tuesday := Day{2024, 3, 4}, Day{2024, 3, 5}
	return &Page{
		ID: "flood", Lang: lang, Dir: "ltr", Title: "Flood", Summary: "A river rises",
		First: monday, Last: tuesday, Words: ours(lang),
		Languages: []Language{{"en", "English", "./"}, {"es", "Español", "es/"}},
		Steps: []Step{
			{ID: "rain", Title: "Rain", Text: []string{"It rains for a day."}, First: monday,
				Last: monday, Sure: "established", Sources: []int{0}, End: 6, Still: 5, Alt: "rain"},
			{ID: "river", Title: "The river", Text: []string{"It rises.", "It stands."}, First: monday,
				Last: monday, Time: "13:05", Sure: "claimed", Sources: []int{0, 1}, Start: 6, End: 12},
			{ID: "ferry", Title: "A ferry", Text: []string{"It leaves."}, First: tuesday,
				Last: tuesday, When: "later", Sure: "unconfirmed", Sources: []int{1}, Start: 12, End: 20},
			{ID: "bank", Title: "The bank", Text: []string{"It holds."}, First: tuesday,
				Last: tuesday, Sure: "reported", Sources: []int{0}, Start: 20, End: 26},
		},
		Sources: []Source{
			{By: "The Gazette", Kind: "report", URL: "https://gazette.example/flood"},
			{By: "A. Ferry", Kind: "eyewitness", Via: "@ferry", Date: tuesday, Time: "07:30"},
		},
		Legend: []Figure{{SVG: `<svg viewBox="0 0 4 4"><path d="M0 0h4v4z"/></svg>`, Name: "Crew"}},
		Engine: Engine{URL: "../assets/engine.wasm", Bytes: 12},
		Plan:   "story.plan",
		Links:  Links{Script: "../assets/p.js", Style: "../assets/p.css", Print: "../assets/print.css"},
	}
}

// render is the HTML of a page.
func render(t *testing.T, p *Page) string {
	t.Helper()
	b, err := Render(p)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
