package direct

import (
	"math"
	"math/rand"
	"reflect"
	"slices"
	"testing"

	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plan"
	"standoff/story/plane"
	"standoff/story/reading"
	"standoff/story/ways"
)

func TestAnyOrderOfTimes(t *testing.T) {
	plans(t, func(t *testing.T, p *plan.Plan) {
		r := rand.New(rand.NewSource(1))
		kept := &plan.Moment{}
		for range 60 {
			at := r.Float64() * p.Duration
			p.Fill(kept, r.Float64()*p.Duration)
			p.Fill(kept, at)
			fresh := p.At(at)
			if !slices.Equal(kept.Figures, fresh.Figures) ||
				!reflect.DeepEqual(kept.Camera, fresh.Camera) || !slices.Equal(kept.Doors, fresh.Doors) ||
				len(kept.Labels) != len(fresh.Labels) {
				t.Fatalf("at %.3f the moment depends on what was asked before", at)
			}
		}
		for _, at := range []float64{-5, math.Inf(-1), math.NaN()} {
			if got := p.At(at).Time; got != 0 {
				t.Errorf("at %v the time is %v, want 0", at, got)
			}
		}
		if got := p.At(math.Inf(1)).Time; got != p.Duration {
			t.Errorf("behind the end the time is %v, want %v", got, p.Duration)
		}
	})
}

func TestNobodyJumps(t *testing.T) {
	plans(t, func(t *testing.T, p *plan.Plan) {
		const frame = 1. / 60
		last := map[int]plan.Figure{}
		bad := 0
		for at := 0.; at < p.Duration && bad < 5; at += frame {
			m := p.At(at)
			if m.Cut > .9 {
				clear(last)
			}
			now := map[int]plan.Figure{}
			for _, f := range m.Figures {
				now[f.ID] = f
				b, ok := last[f.ID]
				if far := b.At.Dist(f.At); ok && far > 16*frame {
					bad++
					t.Errorf("at %.2f %d jumps %.2f m (%s, then %s)", at, f.ID, far, b.Action, f.Action)
				}
			}
			last = now
		}
	})
}

func TestWaysCrossNoWall(t *testing.T) {
	plans(t, func(t *testing.T, p *plan.Plan) {
		var grounds []*ways.Ways
		for _, l := range p.Layouts {
			grounds = append(grounds, ways.NewWays(l))
		}
		bad := 0
		for id, legs := range p.Legs {
			for _, l := range legs {
				if l.Set == plan.Nowhere || len(l.Line) < 2 {
					continue
				}
				layout := p.Layouts[l.Set]
				m := p.At(l.End)
				open := make([]bool, len(layout.Doors))
				if m.Layout == layout {
					for i, d := range m.Doors {
						open[i] = d.Open > .5
					}
				}
				if crossesWall(grounds[l.Set], l.Line, open) && bad < 5 {
					bad++
					t.Errorf("%d of %s walks through a wall at %.1f: %v", id, p.People[id].Group.ID, l.Start, l.Line)
				}
			}
		}
	})
}

func crossesWall(w *ways.Ways, line []plane.Point, open []bool) bool {
	for i := range line[1:] {
		if w.Walled(line[i], line[i+1], open) {
			return true
		}
	}
	return false
}

func TestNobodyStandsInAnother(t *testing.T) {
	plans(t, func(t *testing.T, p *plan.Plan) {
		for _, s := range p.Steps {
			m := p.At(s.End - .01)
			w := ways.NewWays(m.Layout)
			bad := 0
			for i, a := range m.Figures {
				if a.Action == story.Climb || bad > 4 {
					continue
				}
				if a.Z == 0 && a.Action != story.Sit && !seatAt(m.Layout, a.At) && !w.Free(a.At, .2) {
					bad++
					t.Errorf("%s: %d of %s stands in a wall, seat or prop at %.1f", s.Step.ID, a.ID,
						p.People[a.ID].Group.ID, a.At)
				}
				for _, b := range m.Figures[i+1:] {
					if far := a.At.Dist(b.At); far < .45 && b.Action != story.Climb {
						bad++
						t.Errorf("%s: %d of %s and %d of %s stand %.2f m apart at %.1f", s.Step.ID, a.ID,
							p.People[a.ID].Group.ID, b.ID, p.People[b.ID].Group.ID, far, a.At)
					}
				}
			}
		}
	})
}

// seatAt reports whether there is a seat at a place.
func seatAt(l *layout.Layout, p plane.Point) bool {
	for _, s := range l.Seats {
		for _, c := range s.Places {
			if c.Dist(p) < .05 {
				return true
			}
		}
	}
	return false
}

func TestEverybodyStays(t *testing.T) {
	p := firstPlan(t)
	count := func(step int, id string) (n int) {
		for _, f := range p.At(p.Steps[step].End - .01).Figures {
			if p.People[f.ID].Group.ID == id {
				n++
			}
		}
		return n
	}
	const side = 55 // of either faction, without its leader
	for _, want := range []struct {
		step int
		id   string
		n    int
	}{{0, "deputies", side}, {0, "faction", side}, {1, "faction", side}, {1, "deputies", side}, {1, "guaido", 0}, {3, "parra", 1},
		{3, "deputies", 0}, {6, "guard", 40}, {6, "deputies", side},
		{7, "guaido", 1}, {6, "supporters", 120}, {8, "supporters", 120}, {9, "faction", 0}, {9, "deputies", side},
		{9, "press", 8}, {10, "deputies", 0}, {11, "guaido", 0}, {12, "deputies", side}, {13, "diplomats", 4},
		{15, "deputies", 0}, {15, "faction", 0}} {
		if got := count(want.step, want.id); got != want.n {
			t.Errorf("at the end of step %d there are %d of %q, want %d", want.step, got, want.id, want.n)
		}
	}
}

func TestTimetable(t *testing.T) {
	p := firstPlan(t)
	if p.Duration < 120 || p.Duration > 240 {
		t.Errorf("the first story takes %.0f s, want 120 to 240", p.Duration)
	}
	for i, s := range p.Steps {
		for _, lang := range p.Story.Languages {
			least := .9 * reading.Seconds(lang, s.Step.Text.In(lang))
			if s.End-s.Start < least {
				t.Errorf("%s: %.1f s is too short to read its %s text", s.Step.ID, s.End-s.Start, lang)
			}
		}
		if s.Still < s.Start || s.Still >= s.End {
			t.Errorf("%s: its still is at %.1f, outside %.1f to %.1f", s.Step.ID, s.Still, s.Start, s.End)
		}
		if i > 0 && s.Start != p.Steps[i-1].End {
			t.Errorf("%s does not begin where the step before ends", s.Step.ID)
		}
	}
}

func TestFillAllocatesNothing(t *testing.T) {
	p := firstPlan(t)
	m := &plan.Moment{}
	at := 0.
	for range 200 {
		p.Fill(m, at)
		at += p.Duration / 200
	}
	if n := testing.AllocsPerRun(200, func() {
		at = math.Mod(at+3.7, p.Duration)
		p.Fill(m, at)
	}); n > 0 {
		t.Errorf("Fill allocates %.1f times", n)
	}
}
