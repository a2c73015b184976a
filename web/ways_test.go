package web

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// TestManualShowsTheWaysAsTheyAre holds the blocks of HTML in web/README.md to what an author is
// given to paste.
func TestManualShowsTheWaysAsTheyAre(t *testing.T) {
	text, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	p := flood(t, "en")
	p.Title, p.Card = "Two sessions, one chamber", "card.png"
	address := Placeholder + "assembly-standoff/"
	for id, query := range map[string]string{"element": "", "frame": "?lang=es&step=3", "pym": "", "frames": "", "amp": ""} {
		lines, err := newWayIn(p, address, Placeholder).with(query).lines(id)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(string(text), "```html\n"+lines+"```") {
			t.Errorf("the manual does not show\n%s", lines)
		}
	}
}

func TestWaysIn(t *testing.T) {
	p := flood(t, "en")
	p.Title, p.Card = `Flood "today" <b>`, "card.png"
	ways, err := Ways(p, "https://news.example/g/flood/", "https://news.example/g/")
	if err != nil {
		t.Fatal(err)
	}
	lines := map[string]string{}
	for _, w := range ways {
		lines[w.ID] = w.Lines
		if strings.Contains(w.Lines, "<b>\"") || strings.Contains(w.Lines, Placeholder) || !strings.Contains(w.Lines, "https://news.example/g/flood/") {
			t.Errorf("%s: %s", w.Name, w.Lines)
		}
	}
	for id, want := range map[string]string{
		"element":   `<li><b>The river</b> It rises. It stands. <small>Claimed. The Gazette; A. Ferry, @ferry</small></li>`,
		"frame":     `title="Flood &#34;today&#34; &lt;b&gt;"`,
		"amp":       `src="https://news.example/g/flood/card.png"`,
		"wordpress": "https://news.example/g/flood/\n",
		"oembed":    "https://news.example/g/flood/oembed.json\n",
		"figures":   "https://news.example/g/flood/figures.html\n",
	} {
		if !strings.Contains(lines[id], want) {
			t.Errorf("%s has not\n%s\nbut\n%s", id, want, lines[id])
		}
	}
	if m := regexp.MustCompile(`ZgotmplZ`).FindString(lines["frame"] + lines["pym"] + lines["amp"]); m != "" {
		t.Error("an address was taken for a danger")
	}
}
