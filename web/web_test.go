package web

import (
	"bytes"
	"encoding/json"
	"maps"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/tdewolff/parse/v2"
	"github.com/tdewolff/parse/v2/html"
	"standoff/story"
	"standoff/story/words"
)

func TestPageTellsTheStoryWithoutScript(t *testing.T) {
	text := render(t, flood(t, "en"))
	for _, want := range []string{
		"It rains for a day.", "It stands.", "A ferry", "1:05 pm", "Monday", "Later",
		"4 March 2024", "Claimed", "someone’s word, attributed", "The Gazette", "Steps 1, 2, 4",
		"5\u00A0March\u00A02024, 7:30\u00A0am", `href="https://gazette.example/flood"`,
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the page does not say %q", want)
		}
	}
	if n := strings.Count(text, `data-role="step"`); n != 4 {
		t.Errorf("%d steps in the page, want 4", n)
	}
}

func TestPageSpeaksEveryLanguageWithWords(t *testing.T) {
	var first []string
	for _, lang := range words.Languages() {
		render(t, flood(t, lang))
		var keys []string
		for _, w := range scriptWords(flood(t, lang).Words, nil) {
			keys = append(keys, w.Key)
		}
		keys = slices.DeleteFunc(keys, func(k string) bool { // only some languages have these
			return slices.Contains([]string{".zero", ".one", ".two", ".few", ".many"}, path.Ext(k))
		})
		if first == nil {
			first = keys
		}
		if !slices.Equal(first, keys) {
			t.Errorf("the script has other words in %s than in %s", lang, words.Languages()[0])
		}
	}
}

func TestScriptFindsItsWords(t *testing.T) {
	have := map[string]bool{}
	for _, w := range scriptWords(flood(t, "en").Words, nil) {
		have[w.Key] = true
	}
	key := regexp.MustCompile(`['"]((?:play|rail|source|share)\.[a-z-]+)['"]`)
	asked := 0
	files, _ := filepath.Glob("player/*/*.js")
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range key.FindAllSubmatch(text, -1) {
			if asked++; !have[string(m[1])] && !have[string(m[1])+".other"] {
				t.Errorf("%s asks for %q, which is not in the page", f, m[1])
			}
		}
	}
	if asked < 8 {
		t.Errorf("it asks for only %d words", asked)
	}
}

// A page has the icons that it shows, and no others: each weighs in before the first picture.
func TestPageHasItsIconsAlone(t *testing.T) {
	p := flood(t, "en")
	shown := regexp.MustCompile(`href="#(i-[a-z-]+)"`)
	for _, kind := range story.SourceKinds {
		p.Sources[0].Kind = string(kind)
		html := render(t, p)
		for _, m := range shown.FindAllStringSubmatch(html, -1) {
			if !strings.Contains(html, `<symbol id="`+m[1]+`"`) {
				t.Errorf("%s: the page has no icon %s", kind, m[1])
			}
		}
		for _, m := range symbol.FindAllStringSubmatch(html, -1) {
			if !strings.Contains(html, `href="#`+m[1]+`"`) {
				t.Errorf("%s: nothing shows the icon %s", kind, m[1])
			}
		}
		for _, grade := range story.Grades { // the script shows any of them
			if !strings.Contains(html, `<symbol id="i-`+string(grade)+`"`) {
				t.Errorf("%s: the page has no icon of the grade %s", kind, grade)
			}
		}
	}
}

func TestMissingWordFails(t *testing.T) {
	p := flood(t, "en")
	p.Words = maps.Clone(p.Words)
	delete(p.Words, "play.play")
	if _, err := Render(p); err == nil || !strings.Contains(err.Error(), "play.play") {
		t.Errorf("got %v, want an error that names play.play", err)
	}
}

func TestNothingInlineAndNoOtherHost(t *testing.T) {
	p := flood(t, "en")
	p.Steps[0].Panels = []Panel{{URL: "panels/01.svg", Width: 16, Height: 9, SVG: "<svg/>"}}
	text := render(t, p)
	for _, m := range regexp.MustCompile(`<script[^>]*>`).FindAllString(text, -1) {
		data := strings.Contains(m, "application/json") || strings.Contains(m, "application/ld+json")
		if !strings.Contains(m, "src=") && !data {
			t.Errorf("inline script: %s", m)
		}
	}
	if m := regexp.MustCompile(`<style|\sstyle=|\son[a-z]+=`).FindString(text); m != "" {
		t.Errorf("inline style or handler: %s", m)
	}
	loaded := regexp.MustCompile(`(?:src|<link[^>]* href)="([^"]*)"`)
	for _, m := range loaded.FindAllStringSubmatch(text, -1) {
		if strings.Contains(m[1], "//") || strings.HasPrefix(m[1], "/") {
			t.Errorf("not a relative address: %s", m[1])
		}
	}
}

func TestTextIsNeverMarkup(t *testing.T) {
	p := flood(t, "en")
	evil := `</script><script>alert(1)</script><img src=x onerror=alert(1)>`
	p.Title, p.Steps[1].Title, p.Steps[1].Text[0] = evil, evil, evil
	p.Sources[0].By, p.Sources[0].URL = evil, "javascript:alert(1)"
	text := render(t, p)
	plain := render(t, flood(t, "en"))
	for _, tag := range []string{"script", "img", "a"} {
		if got, want := countTags(text, tag), countTags(plain, tag); got != want {
			t.Errorf("%d elements <%s>, want %d: text became markup", got, tag, want)
		}
	}
	if strings.Contains(text, `href="javascript:`) {
		t.Error("a script stands as a link")
	}
}

// countTags counts the start tags that a browser would see.
func countTags(page, tag string) int {
	n := 0
	lexer := html.NewLexer(parse.NewInputString(page))
	for {
		switch kind, _ := lexer.Next(); kind {
		case html.ErrorToken:
			return n
		case html.StartTagToken:
			if string(lexer.Text()) == tag {
				n++
			}
		}
	}
}

func TestDataOfThePage(t *testing.T) {
	text := render(t, flood(t, "en"))
	_, block, _ := strings.Cut(text, `data-role="data">`)
	block, _, _ = strings.Cut(block, "</script>")
	var d data
	if err := json.Unmarshal([]byte(block), &d); err != nil {
		t.Fatalf("%v in %.80s", err, block)
	}
	if len(d.Steps) != 4 || d.Steps[1].Start != 6 || d.Steps[0].Still != 5 || d.Engine.Bytes != 12 {
		t.Errorf("the data of the page: %+v", d)
	}
	if d.Steps[1].Words != 6 {
		t.Errorf("%d words to read in step 2, want 6", d.Steps[1].Words)
	}
}

func TestAssetsAreNamedByWhatIsInThem(t *testing.T) {
	one, err := Assets([]byte("globalThis.Go = class {};"))
	if err != nil {
		t.Fatal(err)
	}
	if len(one) != AssetCount {
		t.Errorf("%d assets, want %d", len(one), AssetCount)
	}
	again, _ := Assets([]byte("globalThis.Go = class {};"))
	other, _ := Assets([]byte("globalThis.Go = class { run() {} };"))
	for i, a := range one {
		if a.Name != again[i].Name || !bytes.Equal(a.Body, again[i].Body) {
			t.Errorf("%s changes without a change", a.Name)
		}
	}
	if RuntimeOf(one) == RuntimeOf(other) {
		t.Error("another wasm_exec.js, the same name")
	}
	if one[0].Name != other[0].Name || one[1].Name != other[1].Name {
		t.Error("the page's own script and styles changed with wasm_exec.js")
	}
	if m := regexp.MustCompile(`https?://[^"'\s)]*`).Find(one[1].Body); m != nil {
		t.Errorf("the styles name another host: %s", m)
	}
}

func TestPolicyNamesTheHostWhereItIsKnown(t *testing.T) {
	if got := Policy(""); strings.Contains(got, "http") {
		t.Errorf("of no host it says %q", got)
	}
	got := Policy("https://graphics.example/2020/story/")
	if n := strings.Count(got, "'self' https://graphics.example"); n != strings.Count(got, "'self'") {
		t.Errorf("it names the host %d times: %q", n, got)
	}
}
