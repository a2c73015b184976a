package preview

import (
	"bufio"
	"context"
	"encoding/json"
	"io"
	"math"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"standoff/cmd/internal/boardfile"
	"standoff/cmd/internal/boardtest"
	"standoff/cmd/internal/diagnostics"
	"standoff/cmd/internal/sight"
	"standoff/cmd/internal/site"
	"standoff/cmd/internal/terminal"
	"standoff/scene"
	"standoff/scene/picture"
	"standoff/scene/raster"
	"standoff/scene/theme"
	"standoff/web"
)

var (
	testAssets = []web.Asset{{Name: "a.js"}, {Name: "a.css"}, {Name: "p.css"}}
	testAuthor = []web.Asset{{Name: "l.js"}, {Name: "l.css"}, {Name: "bar.js"}, {Name: "bar.css"}}
)

// servedPreview serves storyboard files without an engine. Nobody follows
// them: the test looks.
func servedPreview(t *testing.T, files ...string) (*preview, *httptest.Server) {
	t.Helper()
	boards, err := boardfile.ReadStoryboards(files, nil)
	if err != nil {
		t.Fatal(err)
	}
	p := NewPreview(boards, site.Site{}, site.Shared{Assets: testAssets, Author: testAuthor},
		terminal.Terminal{Out: io.Discard, Err: io.Discard})
	server := httptest.NewServer(p)
	t.Cleanup(server.Close)
	return p, server
}

func get(t *testing.T, url string) string {
	t.Helper()
	answer, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil || answer.StatusCode != http.StatusOK {
		t.Fatalf("%s: %s %v", url, answer.Status, err)
	}
	return string(body)
}

func write(t *testing.T, file, text string) {
	t.Helper()
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// A listener hears the reports of one story.
type listener struct {
	t     *testing.T
	lines *bufio.Scanner
}

func listen(t *testing.T, url, story string) *listener {
	t.Helper()
	ctx, stop := context.WithTimeout(context.Background(), time.Minute)
	request, _ := http.NewRequestWithContext(ctx, "GET", url+"/"+changesPath+"?story="+story, nil)
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		stop()
		answer.Body.Close()
	})
	return &listener{t, bufio.NewScanner(answer.Body)}
}

func (l *listener) next() (r diagnostics.Report) {
	l.t.Helper()
	for l.lines.Scan() {
		if data, ok := strings.CutPrefix(l.lines.Text(), "data: "); ok {
			if err := json.Unmarshal([]byte(data), &r); err != nil {
				l.t.Fatal(err)
			}
			return r
		}
	}
	l.t.Fatal("the page is told nothing more")
	return r
}

// A pastime lets a preview look at its files at times that the test makes up.
type pastime struct {
	p   *preview
	now time.Time
}

// wait lets time go by, with a look at every file every so often.
func (c *pastime) wait(d time.Duration) {
	for end := c.now.Add(d); c.now.Before(end); {
		c.now = c.now.Add(lookEvery)
		for i := range c.p.watches {
			c.p.look(i, c.now)
		}
	}
}

func TestPreviewFollowsItsFile(t *testing.T) {
	good := boardtest.ReadmeStoryboard(t)
	file := filepath.Join(t.TempDir(), "march.toml")
	write(t, file, strings.Replace(good, "sure ", "shure ", 1))
	p, server := servedPreview(t, file)
	c := &pastime{p, time.Now()}
	l := listen(t, server.URL, "march")

	r := l.next()
	if r.Version != "" || len(r.Problems) == 0 {
		t.Errorf("a story that was never whole: %+v", r)
	}
	if page := get(t, server.URL+"/march/"); !strings.Contains(page, "no picture yet") {
		t.Errorf("its page does not say why it is empty:\n%s", page)
	}

	write(t, file, good)
	c.wait(2 * settled)
	whole := l.next()
	if whole.Version == "" || len(whole.Problems) > 0 || len(whole.Languages) != 1 {
		t.Errorf("a mended story: %+v", whole)
	}
	if page := get(t, server.URL+"/march/"); !strings.Contains(page, "They arrive") {
		t.Error("the mended story is not shown")
	}

	write(t, file, strings.Replace(good, `go = "square"`, `go = "sqare"`, 1))
	c.wait(2 * believed)
	r = l.next()
	if r.Version != whole.Version || len(r.Problems) != 1 {
		t.Fatalf("a mistake: %+v", r)
	}
	at := r.Problems[0].At
	marked, step := at.Lines[2].Text[at.Col-1:at.End-1], r.Problems[0].Step
	if marked != `"sqare"` || step != 1 {
		t.Errorf("the mistake is marked as %s in step %d", marked, step)
	}
	if page := get(t, server.URL+"/march/"); !strings.Contains(page, "They arrive") {
		t.Error("a mistake took the last good page away")
	}

	write(t, file, good)
	c.wait(2 * settled)
	if r = l.next(); r.Version != whole.Version || len(r.Problems) > 0 {
		t.Errorf("a mistake taken back: %+v", r)
	}
}

func TestPreviewOutlivesItsFile(t *testing.T) {
	good := boardtest.ReadmeStoryboard(t)
	dir := t.TempDir()
	file := filepath.Join(dir, "march.toml")
	write(t, file, good)
	p, server := servedPreview(t, file)
	c := &pastime{p, time.Now()}
	l := listen(t, server.URL, "march")
	first := l.next()

	if err := os.Remove(file); err != nil {
		t.Fatal(err)
	}
	c.wait(2 * believed)
	if r := l.next(); !strings.Contains(r.Gone, "march.toml") || r.Version != first.Version {
		t.Errorf("a deleted file: %+v", r)
	}
	if page := get(t, server.URL+"/march/"); !strings.Contains(page, "They arrive") {
		t.Error("the last good picture went with the file")
	}
	write(t, file, good)
	c.wait(2 * settled)
	if r := l.next(); r.Gone != "" || r.Version != first.Version {
		t.Errorf("the file is back: %+v", r)
	}

	// Many editors write another file and give it the name.
	other := filepath.Join(dir, ".march.toml.swp")
	write(t, other, strings.Replace(good, "They arrive", "They are there", 1))
	if err := os.Rename(other, file); err != nil {
		t.Fatal(err)
	}
	c.wait(2 * settled)
	if r := l.next(); r.Version == first.Version {
		t.Errorf("a file renamed over it is not followed: %+v", r)
	}
	if page := get(t, server.URL+"/march/"); !strings.Contains(page, "They are there") {
		t.Error("a file renamed over it is not shown")
	}

	// A change that neither size nor time betrays is found, if later.
	info, err := os.Stat(file)
	if err != nil {
		t.Fatal(err)
	}
	write(t, file, strings.Replace(good, "They arrive", "They were here", 1))
	if err := os.Chtimes(file, info.ModTime(), info.ModTime()); err != nil {
		t.Fatal(err)
	}
	c.wait(readEvery + 2*settled)
	if page := get(t, server.URL+"/march/"); !strings.Contains(page, "They were here") {
		t.Error("a change within one tick of the file's clock is never shown")
	}
}

// TestPreviewWaitsForWholeFiles holds that what an editor has written by halves
// is not told.
func TestPreviewWaitsForWholeFiles(t *testing.T) {
	good := boardtest.ReadmeStoryboard(t)
	file := filepath.Join(t.TempDir(), "march.toml")
	write(t, file, good)
	p, server := servedPreview(t, file)
	c := &pastime{p, time.Now()}
	l := listen(t, server.URL, "march")
	first := l.next()

	const torn = 100 * time.Millisecond
	for _, half := range []string{"", good[:len(good)/2], good[:len(good)-9]} {
		write(t, file, half)
		c.wait(torn)
	}
	if err := os.Remove(file); err != nil {
		t.Fatal(err)
	}
	c.wait(torn)
	write(t, file, strings.Replace(good, "They arrive", "They are there", 1))
	c.wait(2 * settled)
	if r := l.next(); len(r.Problems) > 0 || r.Gone != "" || r.Version == first.Version {
		t.Errorf("what was written by halves: %+v", r)
	}
	write(t, file, "")
	c.wait(2 * believed)
	if r := l.next(); len(r.Problems) == 0 {
		t.Errorf("a file that stays empty: %+v", r)
	}
}

func TestPreviewFollowsSeveralStories(t *testing.T) {
	good := boardtest.ReadmeStoryboard(t)
	dir := t.TempDir()
	one, two := filepath.Join(dir, "one.toml"), filepath.Join(dir, "two.toml")
	write(t, one, good)
	write(t, two, good)
	p, server := servedPreview(t, one, two)
	c := &pastime{p, time.Now()}
	l := listen(t, server.URL, "two")
	l.next()
	write(t, one, strings.Replace(good, "They arrive", "They left", 1))
	c.wait(2 * settled)
	write(t, two, strings.Replace(good, "They arrive", "They stay", 1))
	c.wait(2 * settled)
	if r := l.next(); r.Story != "two" {
		t.Errorf("who looks at two hears of %s", r.Story)
	}
	for id, want := range map[string]string{"one": "They left", "two": "They stay"} {
		if page := get(t, server.URL+"/"+id+"/"); !strings.Contains(page, want) {
			t.Errorf("%s does not show %q", id, want)
		}
		if bar := get(t, server.URL+"/?story="+id); !strings.Contains(bar, "one.toml") ||
			!strings.Contains(bar, `changes?story=`+id) {
			t.Errorf("the preview of %s:\n%s", id, bar)
		}
	}
}

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
		x, y := c.X+c.Scale*at[0], c.Y+c.Deep*at[1]-c.High*at[2]
		if math.Hypot(x-f.X, y-f.Y) > .01 {
			t.Errorf("%s is seen at %.1f, %.1f and surveyed at %.1f, %.1f",
				s.People[f.ID].ID, f.X, f.Y, x, y)
		}
	}
	still := get(t, server.URL+"/march/still.svg?t=3&w=720&h=405&lang=en&theme=dark")
	if !strings.Contains(still, "Marchers") {
		t.Errorf("the picture of a moment:\n%.200s", still)
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
	answer, err := http.Get(server.URL + "/march/survey.json?t=3&w=NaN&h=1")
	if err != nil || answer.StatusCode != http.StatusBadRequest {
		t.Errorf("a size that is none: %v %v", answer, err)
	}
}

func TestHandlerAnswersAsAStaticHost(t *testing.T) {
	server := httptest.NewServer(handler(site.Site{
		"s/index.html": []byte("page"), "assets/e.wasm": []byte("\x00asm"), "s/story.toml": []byte("x"),
	}))
	defer server.Close()
	for path, want := range map[string]string{
		"/s/": "text/html", "/s": "text/html", "/assets/e.wasm": "application/wasm",
		"/s/story.toml": "text/plain",
	} {
		answer, err := http.Get(server.URL + path)
		if err != nil {
			t.Fatal(err)
		}
		answer.Body.Close()
		if got := answer.Header.Get("Content-Type"); !strings.HasPrefix(got, want) {
			t.Errorf("%s is %q, want %q", path, got, want)
		}
	}
	if answer, err := http.Get(server.URL + "/../s/../../etc/passwd"); err != nil ||
		answer.StatusCode != http.StatusNotFound {
		t.Errorf("outside the site: %v %v", answer, err)
	}
}
