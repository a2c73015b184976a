package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"standoff/scene"
	"standoff/scene/picture"
	"standoff/scene/raster"
	"standoff/scene/theme"
	"standoff/story"
	"standoff/story/plan"
	"standoff/story/words"
	"standoff/web"
)

// TestPageHandsThePictureItsWords holds that a picture composed with the words
// that stand in a page is the one that is composed with all there are.
func TestPageHandsThePictureItsWords(t *testing.T) {
	boards, err := embedded()
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range boards {
		plan, problems := compile(b)
		if plan == nil {
			t.Fatal(problems)
		}
		for i, lang := range plan.Story.Languages {
			html, err := web.Render(newPage(b, plan, i, "", plainAssets))
			if err != nil {
				t.Fatal(err)
			}
			_, block, _ := strings.Cut(string(html), `data-role="data">`)
			block, _, _ = strings.Cut(block, "</script>")
			var data struct{ Words story.Words }
			if err := json.Unmarshal([]byte(block), &data); err != nil {
				t.Fatal(err)
			}
			for _, s := range plan.Steps {
				view := picture.View{Width: 900, Height: 560, Theme: theme.Light, Lang: lang, Measure: raster.Measure}
				view.Words = plan.Story.Words[lang]
				want := scene.Compose(plan.At(s.Still), view).Texts
				view.Words = data.Words
				if got := scene.Compose(plan.At(s.Still), view).Texts; !reflect.DeepEqual(got, want) {
					t.Errorf("%s, %s, %s: it says\n%v\nwant\n%v", b.id, s.Step.ID, lang, got, want)
				}
			}
		}
	}
}

// plainAssets stand in for those that a page would link to.
var plainAssets = shared{assets: make([]web.Asset, 3)}

// march is the smallest storyboard that there is.
func march(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile("../../story/testdata/good/smallest.toml")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// inFolder is a storyboard in a folder of its own, with a file of words beside it.
func inFolder(t *testing.T, board, name, text string) (path, wordsPath string) {
	t.Helper()
	dir := t.TempDir()
	path, wordsPath = filepath.Join(dir, "flood.toml"), filepath.Join(dir, "words", name)
	for file, text := range map[string]string{path: board, wordsPath: text} {
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return path, wordsPath
}

func TestPapersWordsAreUsedAndChecked(t *testing.T) {
	path, file := inFolder(t, march(t), "en.toml", "[play]\nplay = \"Watch\"\n")
	b, err := readStoryboard(path, nil)
	if err != nil {
		t.Fatal(err)
	}
	plan, problems := compile(b)
	if plan == nil {
		t.Fatal(problems)
	}
	html, err := web.Render(newPage(b, plan, 0, "", plainAssets))
	if err != nil || !strings.Contains(string(html), "Watch") || strings.Contains(string(html), ">Play<") {
		t.Errorf("%v: the paper's own word is not in its page", err)
	}
	before := fingerprint(b, shared{}, "")
	if err := os.WriteFile(file, []byte("[play]\nplay = \"See {n}\"\nstop = \"Stop\"\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	if b, err = readStoryboard(path, nil); err != nil {
		t.Fatal(err)
	}
	if fingerprint(b, shared{}, "") == before {
		t.Error("a build would not notice other words")
	}
	plan, problems = compile(b)
	said := ""
	for _, p := range problems {
		said += p.Error() + "\n" + p.Excerpt() + "\n"
	}
	for _, want := range []string{"words/en.toml:2:8: play cannot hold {n}", `2 | play = "See {n}"`,
		`words/en.toml:3:1: [play] has no key "stop"`} {
		if plan != nil || !strings.Contains(said, want) {
			t.Errorf("nobody says %q in\n%s", want, said)
		}
	}
	r := reportProblems(b, problems)
	if len(r) != 2 || r[0].Step != 0 || !strings.Contains(r[0].Message, "words/en.toml: play cannot") ||
		r[0].At.Lines[1].Text != `play = "See {n}"` {
		t.Errorf("the preview shows %+v", r)
	}
}

func TestWatchSeesOtherWords(t *testing.T) {
	path, file := inFolder(t, march(t), "en.toml", "[play]\nplay = \"Watch\"\n")
	b, err := readStoryboard(path, nil)
	if err != nil {
		t.Fatal(err)
	}
	w := newWatch(b)
	now := time.Now()
	w.look(now)
	if err := os.WriteFile(file, []byte("[play]\nplay = \"See\"\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	now = now.Add(2 * readEvery)
	w.look(now)
	if !w.look(now.Add(settled)) || w.plan.Story.Words["en"]["play.play"] != "See" {
		t.Error("the preview goes on with the words of before")
	}
}

// TestShelfSpeaksTheStoriesLanguage holds in which language the list of stories is.
func TestShelfSpeaksTheStoriesLanguage(t *testing.T) {
	planOf := func(codes ...string) *plan.Plan { return &plan.Plan{Story: &story.Story{Languages: codes}} }
	for _, c := range []struct {
		plans []*plan.Plan
		want  string
	}{
		{nil, "en"}, {[]*plan.Plan{planOf("es", "en"), planOf("es")}, "es"},
		{[]*plan.Plan{planOf("es"), planOf("ar")}, "en"}, {[]*plan.Plan{planOf("yo")}, "en"},
	} {
		if got := shelfLanguage(c.plans); got != c.want {
			t.Errorf("%d stories: %s, want %s", len(c.plans), got, c.want)
		}
	}
}

func TestWordsCommand(t *testing.T) {
	code, out, _ := call("", "words")
	if code != 0 || !strings.Contains(out, "de       German") || !strings.Contains(out, "en       English                  English (read by an editor") {
		t.Errorf("%d: it lists\n%s", code, out)
	}
	if code, out, _ = call("", "words", "de"); code != 0 || out != string(mustPrint(t, "de")) {
		t.Errorf("%d: German is\n%.200s", code, out)
	}
	if code, _, said := call("", "words", "jp"); code != 2 || !strings.Contains(said, `did you mean "ja" (日本語)?`) {
		t.Errorf("%d: of jp it says %s", code, said)
	}
	if code, _, said := call("", "words", "Greek"); code != 2 || !strings.Contains(said, `did you mean "el" (Ελληνικά)?`) {
		t.Errorf("%d: of Greek it says %s", code, said)
	}
	if code, _, said := call("", "words", "xx"); code != 2 || !strings.Contains(said, "standoff words lists those") {
		t.Errorf("%d: of no language it says %s", code, said)
	}
	for _, private := range []string{"qaa", "qtz-Latn"} {
		if code, out, said := call("", "words", private); code != 0 || out == "" || !strings.Contains(said, "private use") {
			t.Errorf("%d: of %s it says %q", code, private, said)
		}
	}
	if _, _, said := call("", "words", "yo"); said != "" {
		t.Errorf("of Yoruba it says %q", said)
	}
	_, file := inFolder(t, march(t), "cy.toml", "[step]\ncount = { one = \"{n} cam\", other = \"{n} cam\" }\n")
	if code, _, said := call("", "words", "-check", file); code != 1 ||
		!strings.Contains(said, `cy.toml:2:9: count lacks the form "zero" (0)`) {
		t.Errorf("%d: of a file it says %s", code, said)
	}
}

// TestCheckOfAPapersWords holds that a paper's own file, of a few words only, is
// as well by itself as beside a storyboard.
func TestCheckOfAPapersWords(t *testing.T) {
	board, file := inFolder(t, march(t), "en.toml", "[count]\nabout = \"some {n}\"\n")
	if code, _, said := call("", "words", "-check", file); code != 0 || !strings.Contains(said, "well; what it does not hold is said in the program’s own English") {
		t.Errorf("by itself: %d, %s", code, said)
	}
	if code, _, said := call("", "check", board); code != 0 {
		t.Errorf("beside a storyboard: %d, %s", code, said)
	}
}

func mustPrint(t *testing.T, code string) []byte {
	text, err := words.Print(code)
	if err != nil {
		t.Fatal(err)
	}
	return text
}
