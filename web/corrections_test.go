package web

import (
	"encoding/json"
	"strings"
	"testing"
)

// corrected is a page whose first source has no name, whose second one has a
// copy, and which was put right twice.
func corrected(t *testing.T) *Page {
	p := flood(t, "en")
	p.Sources[0] = Source{By: "A leaflet", Unnamed: true, Kind: "post"}
	p.Sources[1].URL = "https://ferry.example/post"
	p.Sources[1].Archive = "https://archive.example/ferry"
	p.Updated = Day{2024, 3, 9}
	p.Corrections = []Correction{
		{Date: Day{2024, 3, 7}, Text: "It rained for a day, not two.", Step: 0},
		{Date: Day{2024, 3, 8}, Text: "The town’s name was misspelt.", Step: -1},
	}
	return p
}

func TestCorrectionsAreShown(t *testing.T) {
	text := render(t, corrected(t))
	for want, times := range map[string]int{
		"Updated 9 March 2024.":                  1,
		`data-do="corrections"`:                  2, // below the picture, and on a phone's sheet
		"It rained for a day, not two.":          3, // at its step, among all, and in JSON-LD
		"The town’s name was misspelt.":          2,
		"<b>7 March 2024</b>, Step 1.":           1,
		`href="https://archive.example/ferry"`:   3, // at two steps, and among all sources
		"(author and outlet not known)":          3,
		"Post, author and outlet not known</p>":  1,
		`"dateModified":"2024-03-09"`:            1,
		`"archivedAt":"https://archive.example/`: 1,
	} {
		if n := strings.Count(text, want); n != times {
			t.Errorf("the page says %q %d times, want %d", want, n, times)
		}
	}
	plain := render(t, flood(t, "en"))
	for _, none := range []string{"Updated", "orrections", "archived", "dateModified", "not known"} {
		body, _, _ := strings.Cut(plain, `data-role="data"`)
		body = strings.ReplaceAll(body, "i-corrections", "")
		if strings.Contains(body, none) {
			t.Errorf("a page without corrections says %q", none)
		}
	}
}

func TestCorrectionsForSearchEngines(t *testing.T) {
	text := render(t, corrected(t))
	_, block, _ := strings.Cut(text, `application/ld+json">`)
	block, _, _ = strings.Cut(block, "</script>")
	var a article
	if err := json.Unmarshal([]byte(block), &a); err != nil {
		t.Fatal(err)
	}
	if len(a.Corrections) != 2 {
		t.Fatalf("%d corrections", len(a.Corrections))
	}
	first, second := a.Corrections[0], a.Corrections[1]
	if first.Type != "CorrectionComment" || first.Date != "2024-03-07" || first.About == nil ||
		first.About.Position != 1 || second.About != nil {
		t.Errorf("%+v and %+v", first, second)
	}
	if c := a.Citations[0]; c.Author != nil || c.Name != "A leaflet" || c.Type != "SocialMediaPosting" {
		t.Errorf("a source without a name: %+v", c)
	}
}

func TestCorrectionsInFigures(t *testing.T) {
	out, err := Figures(corrected(t))
	if err != nil {
		t.Fatal(err)
	}
	for want, times := range map[string]int{
		"Updated 9 March 2024":                   1,
		"7 March 2024: It rained for a day":      1,
		"8 March 2024: The town’s name":          1,
		`<a href="https://archive.example/ferry`: 2,
		"A leaflet (author and outlet not known": 3,
	} {
		if n := strings.Count(string(out), want); n != times {
			t.Errorf("the figures say %q %d times, want %d", want, n, times)
		}
	}
}

func TestCorrectionOfNoStepFails(t *testing.T) {
	p := corrected(t)
	p.Corrections[0].Step = 4
	if _, err := Render(p); err == nil || !strings.Contains(err.Error(), "no step") {
		t.Errorf("got %v, want an error", err)
	}
}
