package direct

import (
	"bytes"
	"math"
	"slices"
	"testing"

	"standoff/story"
	"standoff/story/plan"
	"standoff/story/read"
	"standoff/story/storytest"
)

// Whatever story Parse takes, NewPlan plans or says why not; it ends, and
// nobody is ever nowhere in particular.
func FuzzPlan(f *testing.F) {
	storytest.AddStoryboards(f, "../testdata/good/*.toml", "../testdata/bad/*.toml", "../manual/*.toml")
	f.Fuzz(func(t *testing.T, text []byte) {
		s, _ := read.Parse("board.toml", text)
		if s == nil || crowd(s) > 400 || len(s.Steps) > 20 {
			return
		}
		plan, problems := NewPlan(s)
		if (plan == nil) != (problems.Errors() > 0) {
			t.Fatalf("plan %v with %v", plan != nil, problems)
		}
		lines := 1 + bytes.Count(text, []byte("\n"))
		for _, p := range problems {
			if p.Span.Line < 0 || p.Span.Line > lines || p.Message == "" || p.Mistake == "" {
				t.Errorf("%v stands at %v of %d lines", p, p.Span, lines)
			}
		}
		if plan == nil {
			return
		}
		for _, step := range plan.Steps {
			checkMoment(t, plan, step.Still)
			checkMoment(t, plan, (step.Start+step.End)/2)
		}
	})
}

// Any time whatever has its moment, the same however it is asked for.
func FuzzAt(f *testing.F) {
	planned := firstPlan(f)
	for _, at := range []float64{0, -1, 1e300, math.NaN(), math.Inf(1), planned.Duration, 61.7} {
		f.Add(at, at/3)
	}
	kept := &plan.Moment{}
	f.Fuzz(func(t *testing.T, at, before float64) {
		checkMoment(t, planned, at)
		planned.Fill(kept, before)
		planned.Fill(kept, at)
		fresh := planned.At(at)
		if fresh.Step != kept.Step || !slices.Equal(fresh.Figures, kept.Figures) ||
			!slices.Equal(fresh.Doors, kept.Doors) {
			t.Errorf("%v is another moment when %v comes before", at, before)
		}
	})
}

// crowd is how many figures a story has.
func crowd(s *story.Story) int {
	n := 0
	for _, g := range s.Cast {
		n += g.Figures
	}
	return n
}

func checkMoment(t *testing.T, plan *plan.Plan, at float64) {
	t.Helper()
	m := plan.At(at)
	if m.Step < 0 || m.Step >= len(plan.Steps) || m.Layout == nil {
		t.Fatalf("%v is in step %d of %d", at, m.Step, len(plan.Steps))
	}
	for _, f := range m.Figures {
		for _, x := range []float64{f.At.X, f.At.Y, f.Z, f.Face, f.Phase, f.Alpha} {
			if math.IsNaN(x) || math.IsInf(x, 0) || math.Abs(x) > 1e5 {
				t.Fatalf("at %v somebody is at %+v", at, f)
			}
		}
	}
	r := m.Camera.Region
	if r.Empty() || math.IsNaN(r.Min.X+r.Min.Y+r.Max.X+r.Max.Y) {
		t.Errorf("at %v the camera shows %v", at, r)
	}
}
