package direct

import (
	"math"
	"strings"
	"testing"

	"standoff/story"
	"standoff/story/plan"
	"standoff/story/read"
)

// fenced is a yard in two halves, with a fence right across it.
const fenced = `title = "Over"
date  = 2024-05-03

[[source]]
id   = "clip"
by   = "Ana López"
kind = "video"

[[set]]
areas = [
  { id = "yard", size = [24, 9], walls = "all" },
  { id = "east", in = "yard", at = [14, 0], size = [10, 9] },
  { id = "west", in = "yard", at = [0, 0], size = [10, 9] },
]
props = [
  { id = "fence", kind = "fence", in = "yard", at = "center", as = "column", number = 3 },
  { id = "tree", kind = "tree", in = "west", at = "top-left" },
]

[[cast]]
id      = "crowd"
name    = "Crowd"
figures = 9

[[cast]]
id      = "guards"
name    = "Guards"
kind    = "security"
figures = 3

[[step]]
title  = "Over"
text   = "Over."
source = "clip"
sure   = "established"
moves  = [
  { who = "crowd", at = "west" },
  { who = "guards", at = "west", side = "left" },
  "then",
  { who = "crowd", go = "east", over = "fence" },
]
`

// fencedPlan plans the board with its last move changed.
func fencedPlan(t *testing.T, move string) (*plan.Plan, string) {
	t.Helper()
	text := strings.Replace(fenced, `{ who = "crowd", go = "east", over = "fence" }`, move, 1)
	st, problems := read.Parse("over", []byte(text))
	if st == nil {
		return nil, problems[0].Message
	}
	p, more := NewPlan(st)
	if len(more) > 0 {
		return nil, more[0].Message
	}
	return p, ""
}

// TestPeopleClimbOverAFence holds that everybody gets to the other side, and nobody
// through the fence: who crosses it is on top of it, looks ahead, and is alone there.
func TestPeopleClimbOverAFence(t *testing.T) {
	for _, take := range []string{"", ", take = 9"} {
		p, problem := fencedPlan(t, `{ who = "crowd", go = "east", over = "fence"`+take+` }`)
		if p == nil {
			t.Fatal(problem)
		}
		fence := p.Layouts[0].Props[0].Rect.Center().X
		over := map[int]bool{}
		for at := 0.; at < p.Duration; at += .05 {
			m := p.At(at)
			for i, f := range m.Figures {
				if math.Abs(f.At.X-fence) > .15 {
					continue
				}
				over[f.ID] = true
				if f.Z < .7 || f.Action != story.Climb || math.Cos(f.Face) < .99 {
					t.Errorf("%.2f: %d is in the fence, %.2f m high, %s, looking %.2f", at, f.ID, f.Z, f.Action, f.Face)
				}
				for _, other := range m.Figures[:i] {
					if f.At.Dist(other.At) < .5 {
						t.Errorf("%.2f: %d and %d are %.2f m apart", at, f.ID, other.ID, f.At.Dist(other.At))
					}
				}
			}
		}
		if len(over) != 9 {
			t.Errorf("%d climb over, want 9", len(over))
		}
		for _, f := range p.At(p.Duration).Figures[:9] {
			if f.At.X < fence+1 || f.Z != 0 || f.Action == story.Climb {
				t.Errorf("%d ends at %.2f, %.2f m high, %s", f.ID, f.At, f.Z, f.Action)
			}
		}
	}
}

func TestNobodyClimbsOverWhatIsNotBetween(t *testing.T) {
	for move, want := range map[string]string{
		`{ who = "crowd", go = "tree", over = "fence" }`:              "does not stand between",
		`{ who = "crowd", go = "east", over = "tree" }`:               "over a fence or a barrier",
		`{ who = "crowd", go = "east", over = "fence", file = true }`: "over and file together",
	} {
		if p, got := fencedPlan(t, move); p != nil || !strings.Contains(got, want) {
			t.Errorf("%s: %q, want %q", move, got, want)
		}
	}
}
