package site

import (
	"encoding/json"
	"os"
	"reflect"
	"strings"
	"testing"

	"standoff/cmd/internal/board"
	"standoff/cmd/internal/boardfile"
	"standoff/cmd/internal/boardtest"
	"standoff/cmd/internal/diagnostics"
	"standoff/scene"
	"standoff/scene/picture"
	"standoff/scene/raster"
	"standoff/scene/theme"
	"standoff/story"
	"standoff/story/plan"
	"standoff/web"
)

// TestPageHandsThePictureItsWords holds that a picture composed with the words
// that stand in a page is the one that is composed with all there are.
func TestPageHandsThePictureItsWords(t *testing.T) {
	boards, err := boardfile.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range boards {
		plan, problems := board.Compile(b)
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
					t.Errorf("%s, %s, %s: it says\n%v\nwant\n%v", b.ID, s.Step.ID, lang, got, want)
				}
			}
		}
	}
}

func TestPapersWordsAreUsedAndChecked(t *testing.T) {
	path, file := boardtest.InFolder(t, boardtest.March(t), "en.toml", "[play]\nplay = \"Watch\"\n")
	b, err := boardfile.ReadStoryboard(path, nil)
	if err != nil {
		t.Fatal(err)
	}
	plan, problems := board.Compile(b)
	if plan == nil {
		t.Fatal(problems)
	}
	html, err := web.Render(newPage(b, plan, 0, "", plainAssets))
	if err != nil || !strings.Contains(string(html), "Watch") || strings.Contains(string(html), ">Play<") {
		t.Errorf("%v: the paper's own word is not in its page", err)
	}
	before := fingerprint(b, Shared{}, "")
	if err := os.WriteFile(file, []byte("[play]\nplay = \"See {n}\"\nstop = \"Stop\"\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	if b, err = boardfile.ReadStoryboard(path, nil); err != nil {
		t.Fatal(err)
	}
	if fingerprint(b, Shared{}, "") == before {
		t.Error("a build would not notice other words")
	}
	plan, problems = board.Compile(b)
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
	r := diagnostics.ReportProblems(b, problems)
	if len(r) != 2 || r[0].Step != 0 || !strings.Contains(r[0].Message, "words/en.toml: play cannot") ||
		r[0].At.Lines[1].Text != `play = "See {n}"` {
		t.Errorf("the preview shows %+v", r)
	}
}

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

// plainAssets stand in for those that a page would link to.
var plainAssets = Shared{Assets: make([]web.Asset, web.AssetCount)}
