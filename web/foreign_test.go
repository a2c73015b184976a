package web

import (
	"regexp"
	"strings"
	"testing"

	"github.com/tdewolff/parse/v2"
	"github.com/tdewolff/parse/v2/html"

	"standoff/story/words"
)

// voids are the elements of HTML that hold nothing.
var voids = regexp.MustCompile(`^(area|base|br|col|embed|hr|img|input|link|meta|source|track|use|path|circle)$`)

// A spoken is a text of a page, or of an attribute that is read out, and the
// language that it says it is in.
type spoken struct{ text, lang string }

// listen reads a page as a screen reader does.
func listen(page string) (all []spoken) {
	var langs []string // of the elements around
	lang := func() string { return langs[len(langs)-1] }
	langs = append(langs, "")
	lexer := html.NewLexer(parse.NewInputString(page))
	tag, own, label := "", "", ""
	for {
		kind, data := lexer.Next()
		switch kind {
		case html.ErrorToken:
			return all
		case html.StartTagToken:
			tag, own, label = string(lexer.Text()), lang(), ""
		case html.AttributeToken:
			value := strings.Trim(string(lexer.AttrVal()), `"'`)
			switch string(lexer.AttrKey()) {
			case "lang":
				own = value
			case "aria-label":
				label = value
			}
		case html.StartTagCloseToken, html.StartTagVoidToken:
			if label != "" {
				all = append(all, spoken{label, own})
			}
			if kind == html.StartTagCloseToken && !voids.MatchString(tag) {
				langs = append(langs, own)
			}
		case html.EndTagToken:
			langs = langs[:max(1, len(langs)-1)]
		case html.TextToken:
			if text := strings.TrimSpace(string(data)); text != "" {
				all = append(all, spoken{text, lang()})
			}
		}
	}
}

// TestEnglishWordsSayThatTheyAre holds that no word of English stands in a page
// as one of its own language, and none of that language as English.
func TestEnglishWordsSayThatTheyAre(t *testing.T) {
	for _, made := range []func(*Page) ([]byte, error){Render, Figures} {
		p := flood(t, "yo")
		b := words.In("yo")
		p.Words, p.English, p.Title, p.Summary = b.Texts, b.English, "Òkun omi", "Odò kún."
		p.Steps[2].When = "nígbà tó yá" // the author's
		page, err := made(p)
		if err != nil {
			t.Fatal(err)
		}
		ours := map[string]bool{}
		for key := range b.English {
			if text := b.Texts[key]; !strings.HasPrefix(key, "number.") && strings.Trim(text, " .,:;–{}n") != "" && !strings.Contains(text, "{") {
				ours[text] = true
			}
		}
		english := 0
		for _, s := range listen(string(page)) {
			switch {
			case ours[s.text] && s.lang != "en":
				t.Errorf("%q is said to be %q", s.text, s.lang)
			case ours[s.text]:
				english++
			case s.lang == "en" && (strings.Contains(s.text, "Odò") || strings.Contains(s.text, "Òkun")):
				t.Errorf("%q is said to be English", s.text)
			}
		}
		if english < 4 {
			t.Errorf("only %d English words were heard", english)
		}
	}
}

// TestScriptKnowsWhichWordsAreEnglish holds that the words that the page keeps for its
// script say which language they are in.
func TestScriptKnowsWhichWordsAreEnglish(t *testing.T) {
	p := flood(t, "es")
	p.Words, p.English = words.In("es").Texts, map[string]bool{"play.loading": true, "page.close": true}
	page, err := Render(p)
	if err != nil {
		t.Fatal(err)
	}
	for word, english := range map[string]bool{"play.loading": true, "play.again": false} {
		if got := regexp.MustCompile(`data-word="?` + word + `"? lang="?en`).Match(page); got != english {
			t.Errorf("%s is English: %t", word, got)
		}
	}
}

// TestNumeralsOfTheLanguage holds that numbers of a page are written in the
// digits that its newspapers use.
func TestNumeralsOfTheLanguage(t *testing.T) {
	lib := words.NewLibrary(map[string]*words.File{"ar": {Code: "ar", Texts: map[string]string{"number.numerals": "arab"}}})
	p := flood(t, "ar")
	p.Dir, p.Words = "rtl", lib.Book("ar").Texts
	page, err := Render(p)
	if err != nil {
		t.Fatal(err)
	}
	heard := ""
	for _, s := range listen(string(page)) {
		heard += s.text + "\n"
	}
	for _, want := range []string{"الخطوة ١ من ٤", "٤ مارس ٢٠٢٤", "١:٠٥ م", "الخطوات ١، ٢، ٤", "\u2066١×\u2069", "\u2066١½×\u2069"} {
		if !strings.Contains(heard, want) {
			t.Errorf("nobody reads %q", want)
		}
	}
}
