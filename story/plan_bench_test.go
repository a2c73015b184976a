package story

import (
	"fmt"
	"math"
	"math/rand"
	"testing"
)

func BenchmarkAt(b *testing.B) {
	p, m := firstPlan(b), &Moment{}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		p.Fill(m, math.Mod(float64(i)/60, p.Duration))
	}
}

// big is a plan of many figures on open ground.
func big(b *testing.B, steps, groups, figures int) *Plan {
	b.Helper()
	p, problems := NewPlan(bigStory(steps, groups, figures))
	if p == nil {
		b.Fatal(problems)
	}
	return p
}

func bigStory(steps, groups, figures int) *Story {
	set := &Set{ID: "set", Areas: []*Area{ground("a", 200, 150), ground("b", 200, 150)}}
	s := &Story{Sets: []*Set{set}, Languages: []string{"en"}}
	for i := range groups {
		s.Cast = append(s.Cast, &Group{ID: fmt.Sprint("g", i), Kind: Deputy, Figures: figures / groups, Index: i})
	}
	for i := range steps {
		m := &Move{Verb: Go, Object: []string{"a", "b"}[i/groups%2], Who: s.Cast[i%groups : i%groups+1],
			Pace: Walk, Sure: Established}
		moves := []*Move{m}
		if i == 0 {
			m.Verb, m.Who = At, s.Cast
		}
		s.Steps = append(s.Steps, &Step{ID: fmt.Sprint(i), Set: set, Phases: []Phase{{Moves: moves}}})
	}
	return s
}

func BenchmarkAt10000(b *testing.B) {
	p, m := big(b, 8, 5, 10000), &Moment{}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		p.Fill(m, math.Mod(float64(i)*.173, p.Duration))
	}
}

func BenchmarkSeek(b *testing.B) {
	p, m := big(b, 500, 10, 2000), &Moment{}
	r := rand.New(rand.NewSource(3))
	b.ReportAllocs()
	for b.Loop() {
		p.Fill(m, r.Float64()*p.Duration)
	}
}

func BenchmarkParsePlan(b *testing.B) {
	text, err := Boards.ReadFile("boards/assembly-standoff.toml")
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		s, _ := Parse("assembly-standoff.toml", text)
		if p, problems := NewPlan(s); p == nil {
			b.Fatal(problems)
		}
	}
}
