package preview

import (
	"encoding/json"
	"fmt"
	"math"
	"net/http"
	"net/url"
	"path/filepath"
	"strings"
	"testing"

	"standoff/cmd/internal/board"
	"standoff/cmd/internal/boardtest"
	"standoff/cmd/internal/sight"
	"standoff/scene"
	"standoff/scene/picture"
	"standoff/scene/raster"
	"standoff/scene/theme"
)

// TestSurveyLeadsBackToThePlan holds that a grid can be laid over the picture:
// what is seen somewhere stands there.
func TestSurveyLeadsBackToThePlan(t *testing.T) {
	file := filepath.Join(t.TempDir(), "march.toml")
	write(t, file, boardtest.ReadmeStoryboard(t))
	p, server := servedPreview(t, file)
	var s sight.Survey
	text := get(t, server.URL+"/march/survey.json?t=3&w=720&h=405&lang=en")
	if err := json.Unmarshal([]byte(text), &s); err != nil {
		t.Fatal(err)
	}
	plan := p.shows[0].plan
	picture := scene.Compose(plan.At(3), picture.View{
		Width: 720, Height: 405, Theme: theme.Light, Lang: "en", Words: plan.Story.Words["en"],
		Measure: raster.Measure, Breaks: raster.Breaks,
	})
	if len(s.Areas) != 2 || len(s.People) != len(plan.People) || len(picture.Figures) == 0 {
		t.Fatalf("%d areas, %d people, %d of them in the picture",
			len(s.Areas), len(s.People), len(picture.Figures))
	}
	for _, f := range picture.Figures {
		at, c := s.People[f.ID].At, s.Camera
		x := c.X + c.Scale*(at[0]*c.Cos+at[1]*c.Sin)
		y := c.Y + c.Deep*(at[1]*c.Cos-at[0]*c.Sin) - c.High*at[2]
		if math.Hypot(x-f.X, y-f.Y) > .01 {
			t.Errorf("%s is seen at %.1f, %.1f and surveyed at %.1f, %.1f",
				s.People[f.ID].ID, f.X, f.Y, x, y)
		}
	}
}

func TestStillShowsAMoment(t *testing.T) {
	file := filepath.Join(t.TempDir(), "march.toml")
	write(t, file, boardtest.ReadmeStoryboard(t))
	p, server := servedPreview(t, file)
	at := fmt.Sprintf("?t=%g", p.shows[0].plan.Steps[0].Still) // after the whole set
	still := get(t, server.URL+"/march/still.svg"+at+"&w=720&h=405&lang=en&theme=dark")
	if !strings.Contains(still, "Marchers") {
		t.Errorf("the picture of a moment:\n%.200s", still)
	}
	bare := get(t, server.URL+"/march/still.svg"+at+"&w=600&h=630&lang=en&words=false")
	if strings.Contains(bare, ">Marchers<") {
		t.Error("a card has words in its picture")
	}
	answer, err := http.Get(server.URL + "/march/survey.json?t=3&w=NaN&h=1")
	if err != nil || answer.StatusCode != http.StatusBadRequest {
		t.Errorf("a size that is none: %v %v", answer, err)
	}
}

// TestViewingKeepsItsStep holds that what is looked at stays in the step that it is
// in, or in the last where that is gone, when the story has changed.
func TestViewingKeepsItsStep(t *testing.T) {
	plan, problems := board.Compile(board.Storyboard{Name: "march.toml", Text: []byte(boardtest.ReadmeStoryboard(t))})
	if plan == nil {
		t.Fatal(problems)
	}
	step := plan.Steps[0]
	for query, want := range map[string]float64{
		"step=they-arrive&posed=true": step.Still, "step=they-arrive&posed=false": step.Start + 2,
		"step=gone&index=4&posed=true": step.Still,
	} {
		q, _ := url.ParseQuery(query + "&t=2&w=9&h=9")
		if v, err := sight.ParseViewing(plan, q); err != nil || v.T != want {
			t.Errorf("%s is at %v (%v), want %v", query, v.T, err, want)
		}
	}
}
