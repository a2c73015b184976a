package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"standoff/story"
	"standoff/story/plan"
	"standoff/web"
)

// testPublisher writes stories that link to an engine that is not there.
func testPublisher(t testing.TB, dir string) *publisher {
	t.Helper()
	var assets []web.Asset
	common := site{}
	for _, name := range []string{"player.1.js", "player.1.css", "print.1.css"} {
		assets = append(assets, web.Asset{Name: name})
		common["assets/"+name] = []byte(name)
	}
	p, err := newPublisher(dir, shared{assets: assets}, newProgress(io.Discard))
	if err != nil {
		t.Fatal(err)
	}
	if err := p.files(common.files()); err != nil {
		t.Fatal(err)
	}
	return p
}

// shelfOf are so many small stories, each with a title of its own.
func shelfOf(t testing.TB, n int) (boards []storyboard, plans []*plan.Plan) {
	t.Helper()
	small := readmeStoryboard(t)
	for i := range n {
		b := storyboard{name: fmt.Sprintf("march-%d.toml", i), id: fmt.Sprintf("march-%d", i)}
		b.text = []byte(strings.Replace(small, "Marchers reach", fmt.Sprintf("March %d reaches", i), 1))
		boards = append(boards, b)
	}
	plans, err := inspectAll(boards, newPrinter(os.Stderr), false, story.Day{})
	if err != nil {
		t.Fatal(err)
	}
	return boards, plans
}

// lastWritten is when a story's files were written last.
func lastWritten(t *testing.T, dir, id string) (last time.Time) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, id, "panels", "*"))
	if err != nil || len(files) == 0 {
		t.Fatalf("%s has no panels: %v", id, err)
	}
	for _, file := range files {
		info, err := os.Stat(file)
		if err != nil {
			t.Fatal(err)
		}
		if info.ModTime().After(last) {
			last = info.ModTime()
		}
	}
	return last
}

func TestUnchangedStoriesAreLeftAlone(t *testing.T) {
	dir := t.TempDir()
	boards, plans := shelfOf(t, 3)
	if err := testPublisher(t, dir).stories(boards, plans); err != nil {
		t.Fatal(err)
	}
	extra := filepath.Join(dir, "march-2", "panels", "01.svg")
	if err := os.Remove(extra); err != nil {
		t.Fatal(err)
	}
	boards[0].text = append(boards[0].text, "# a remark, which nobody else reads\n"...)
	boards[1].text = []byte(strings.Replace(string(boards[1].text), "They arrive", "They have come", 1))
	p := testPublisher(t, dir)
	if err := p.stories(boards, plans); err != nil {
		t.Fatal(err)
	}
	if p.kept != 1 {
		t.Errorf("%d stories were kept, want only the first, which got a remark", p.kept)
	}
	if !exists(extra) {
		t.Error("a file that somebody took away is not back")
	}
	again := testPublisher(t, dir)
	again.program = "another"
	if err := again.stories(boards, plans); err != nil || again.kept != 0 {
		t.Errorf("another program kept %d stories: %v", again.kept, err)
	}
}

func TestKeptStoriesAreNotEvenRead(t *testing.T) {
	dir := t.TempDir()
	boards, plans := shelfOf(t, 1)
	if err := testPublisher(t, dir).stories(boards, plans); err != nil {
		t.Fatal(err)
	}
	before := lastWritten(t, dir, boards[0].id)
	// A plan that can't be drawn shows that nobody drew it.
	if err := testPublisher(t, dir).stories(boards, []*plan.Plan{nil}); err != nil {
		t.Fatal(err)
	}
	if after := lastWritten(t, dir, boards[0].id); after != before {
		t.Errorf("written at %v, and again at %v", before, after)
	}
}

func TestStepsThatAreGoneTakeTheirPanelsAlong(t *testing.T) {
	dir := t.TempDir()
	boards, plans := shelfOf(t, 1)
	short := plans[0]
	long := boards[0]
	step := long.text[strings.Index(string(long.text), "[[step]]"):]
	long.text = append(append([]byte{}, long.text...), strings.Replace(strings.Replace(string(step),
		"They arrive", "They stay", 1), `, from = "avenue", go = "square"`, `, do = "sing"`, 1)...)
	planned, problems := compile(long)
	if planned == nil {
		t.Fatal(problems)
	}
	if err := testPublisher(t, dir).stories([]storyboard{long}, []*plan.Plan{planned}); err != nil {
		t.Fatal(err)
	}
	gone := filepath.Join(dir, long.id, "panels", "02.svg")
	own := filepath.Join(dir, long.id, "own.txt")
	if err := os.WriteFile(own, nil, 0o644); err != nil || !exists(gone) {
		t.Fatalf("the second panel is not there: %v", err)
	}
	if err := testPublisher(t, dir).stories(boards, []*plan.Plan{short}); err != nil {
		t.Fatal(err)
	}
	if exists(gone) || exists(gone+".br") {
		t.Error("the panel of a step that is gone is still there")
	}
	if !exists(own) || !exists(filepath.Join(dir, long.id, "panels", "01.svg")) {
		t.Error("something else was taken away")
	}
}

// BenchmarkPublish is the cost of many stories in one call, per story: it must
// not grow with their number. Again is the same call once more. A thousand take
// some four minutes: go test ./cmd/standoff -bench Publish -benchtime 1x -timeout 0
func BenchmarkPublish(b *testing.B) {
	for _, n := range []int{1, 10, 100, 1000} {
		b.Run(fmt.Sprintf("stories=%d", n), func(b *testing.B) { benchmarkPublish(b, n) })
	}
}

func benchmarkPublish(b *testing.B, n int) {
	boards, plans := shelfOf(b, n)
	dir, published := b.TempDir(), 0
	publish := func(b *testing.B) {
		into := filepath.Join(dir, fmt.Sprint(published))
		if err := testPublisher(b, into).stories(boards, plans); err != nil {
			b.Fatal(err)
		}
	}
	measure := func(name string, before func()) {
		b.Run(name, func(b *testing.B) {
			if name == "again" && published == 0 {
				publish(b)
			}
			for b.Loop() {
				before()
				publish(b)
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*n), "µs/story")
		})
	}
	measure("first", func() { published++ })
	measure("again", func() {})
}
