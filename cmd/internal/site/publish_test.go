package site

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"standoff/cmd/internal/board"
	"standoff/cmd/internal/boardtest"
	"standoff/story/plan"
)

// shelfOf are so many small stories, each with a title of its own.
func shelfOf(t testing.TB, n int) (boards []board.Storyboard, plans []*plan.Plan) {
	t.Helper()
	small := boardtest.ReadmeStoryboard(t)
	for i := range n {
		b := board.Storyboard{Name: fmt.Sprintf("march-%d.toml", i), ID: fmt.Sprintf("march-%d", i)}
		b.Text = []byte(strings.Replace(small, "Marchers reach", fmt.Sprintf("March %d reaches", i), 1))
		boards = append(boards, b)
	}
	for _, b := range boards {
		p, problems := board.Compile(b)
		if p == nil {
			t.Fatal(problems)
		}
		plans = append(plans, p)
	}
	return boards, plans
}

func TestUnchangedStoriesAreLeftAlone(t *testing.T) {
	out := &counted{}
	boards, plans := shelfOf(t, 3)
	if err := testPublisher(t, out).stories(t.Context(), boards, plans); err != nil {
		t.Fatal(err)
	}
	extra := out.named(t, "march-2/panels/01.svg")
	if err := out.Remove(extra); err != nil {
		t.Fatal(err)
	}
	boards[0].Text = append(boards[0].Text, "# a remark, which nobody else reads\n"...)
	boards[1].Text = []byte(strings.Replace(string(boards[1].Text), "They arrive", "They have come", 1))
	p := testPublisher(t, out)
	if err := p.stories(t.Context(), boards, plans); err != nil {
		t.Fatal(err)
	}
	if p.kept != 1 {
		t.Errorf("%d stories were kept, want only the first, which got a remark", p.kept)
	}
	if !out.has(extra) {
		t.Error("a file that somebody took away is not back")
	}
	again := testPublisher(t, out)
	again.program = "another"
	if err := again.stories(t.Context(), boards, plans); err != nil || again.kept != 0 {
		t.Errorf("another program kept %d stories: %v", again.kept, err)
	}
}

func TestKeptStoriesAreNotEvenRead(t *testing.T) {
	out := &counted{}
	boards, plans := shelfOf(t, 1)
	if err := testPublisher(t, out).stories(t.Context(), boards, plans); err != nil {
		t.Fatal(err)
	}
	out.written = nil
	// A plan that can't be drawn shows that nobody drew it.
	if err := testPublisher(t, out).stories(t.Context(), boards, []*plan.Plan{nil}); err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(out.written, []string{manifestName}) {
		t.Errorf("written again: %v", out.written)
	}
}

func TestStepsThatAreGoneTakeTheirPanelsAlong(t *testing.T) {
	out := &counted{}
	boards, plans := shelfOf(t, 1)
	short := plans[0]
	long := boards[0]
	step := long.Text[strings.Index(string(long.Text), "[[step]]"):]
	long.Text = append(append([]byte{}, long.Text...), strings.Replace(strings.Replace(string(step),
		"They arrive", "They stay", 1), `, from = "avenue", go = "square"`, `, do = "sing"`, 1)...)
	planned, problems := board.Compile(long)
	if planned == nil {
		t.Fatal(problems)
	}
	if err := testPublisher(t, out).stories(t.Context(), []board.Storyboard{long}, []*plan.Plan{planned}); err != nil {
		t.Fatal(err)
	}
	gone, own := out.named(t, long.ID+"/panels/02.svg"), long.ID+"/own.txt"
	if err := out.WriteFile(own, nil); err != nil || !out.has(gone) {
		t.Fatalf("the second panel is not there: %v", err)
	}
	if err := testPublisher(t, out).stories(t.Context(), boards, []*plan.Plan{short}); err != nil {
		t.Fatal(err)
	}
	if out.has(gone) || out.has(gone+".br") {
		t.Error("the panel of a step that is gone is still there")
	}
	if !out.has(own) || !out.has(out.named(t, long.ID+"/panels/01.svg")) {
		t.Error("something else was taken away")
	}
}

func TestPublishingEndsWithItsContext(t *testing.T) {
	out := &counted{}
	boards, plans := shelfOf(t, 1)
	p := testPublisher(t, out)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := p.stories(ctx, boards, plans); !errors.Is(err, context.Canceled) {
		t.Errorf("the error is %v", err)
	}
	if out.has(boards[0].ID+"/index.html") || out.has(manifestName) {
		t.Errorf("it went on: %v", out.written)
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
	var out *Memory
	publish := func(b *testing.B) {
		if err := testPublisher(b, out).stories(b.Context(), boards, plans); err != nil {
			b.Fatal(err)
		}
	}
	measure := func(name string, before func()) {
		b.Run(name, func(b *testing.B) {
			if name == "again" && out == nil {
				out = new(Memory)
				publish(b)
			}
			for b.Loop() {
				before()
				publish(b)
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*n), "µs/story")
		})
	}
	measure("first", func() { out = new(Memory) })
	measure("again", func() {})
}
