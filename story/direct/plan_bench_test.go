package direct

import (
	"fmt"
	"math"
	"math/rand"
	"testing"

	"standoff/story"
	"standoff/story/boards"
	"standoff/story/plan"
	"standoff/story/read"
	"standoff/story/storytest"
)

func BenchmarkAt(b *testing.B) { benchmarkAt(b, firstPlan(b), 1./60) }

// benchmarkAt fills a moment of the plan, each so many seconds after the one before.
func benchmarkAt(b *testing.B, p *plan.Plan, step float64) {
	m := &plan.Moment{}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		p.Fill(m, math.Mod(float64(i)*step, p.Duration))
	}
}

// big is a plan of many figures on open ground.
func big(b *testing.B, steps, groups, figures int) *plan.Plan {
	b.Helper()
	p := mustPlan(b, bigStory(steps, groups, figures))
	return p
}

func bigStory(steps, groups, figures int) *story.Story {
	set := &story.Set{ID: "set", Areas: []*story.Area{storytest.Ground("a", 200, 150), storytest.Ground("b", 200, 150)}}
	s := &story.Story{Sets: []*story.Set{set}, Languages: []string{"en"}}
	for i := range groups {
		s.Cast = append(s.Cast, &story.Group{ID: fmt.Sprint("g", i), Kind: story.Deputy, Figures: figures / groups, Index: i})
	}
	for i := range steps {
		m := &story.Move{Verb: story.Go, Object: []string{"a", "b"}[i/groups%2], Who: s.Cast[i%groups : i%groups+1],
			Pace: story.Walk, Sure: story.Established}
		moves := []*story.Move{m}
		if i == 0 {
			m.Verb, m.Who = story.At, s.Cast
		}
		s.Steps = append(s.Steps, &story.Step{ID: fmt.Sprint(i), Set: set, Phases: []story.Phase{{Moves: moves}}})
	}
	read.Resolve(s)
	return s
}

func BenchmarkAt10000(b *testing.B) { benchmarkAt(b, big(b, 8, 5, 10000), .173) }

func BenchmarkSeek(b *testing.B) {
	p, m := big(b, 500, 10, 2000), &plan.Moment{}
	r := rand.New(rand.NewSource(3))
	b.ReportAllocs()
	for b.Loop() {
		p.Fill(m, r.Float64()*p.Duration)
	}
}

func BenchmarkParsePlan(b *testing.B) {
	text, err := boards.Boards.ReadFile("assembly-standoff.toml")
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		s, _ := read.Parse("assembly-standoff.toml", text)
		if p, problems := NewPlan(s); p == nil {
			b.Fatal(problems)
		}
	}
}

// BenchmarkPlan is planning alone, of a story that has been read.
func BenchmarkPlan(b *testing.B) {
	text, err := boards.Boards.ReadFile("assembly-standoff.toml")
	if err != nil {
		b.Fatal(err)
	}
	s, _ := read.Parse("assembly-standoff.toml", text)
	b.ReportAllocs()
	for b.Loop() {
		if p, problems := NewPlan(s); p == nil {
			b.Fatal(problems)
		}
	}
}
