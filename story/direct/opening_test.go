package direct

import (
	"strings"
	"testing"

	"standoff/story"
	"standoff/story/boards"
	"standoff/story/plan"
	"standoff/story/read"
)

// A set that has not been seen yet is shown whole before anybody moves, and the still is of
// what happens; no other step begins so.
func TestSetsAreShownWholeFirst(t *testing.T) {
	opened := 0
	plans(t, func(t *testing.T, p *plan.Plan) {
		seen := map[*story.Set]bool{}
		for i, s := range p.Steps {
			v := &p.Views[i]
			first := !seen[s.Step.Set]
			seen[s.Step.Set] = true
			if v.WholeUntil == 0 {
				continue
			}
			opened++
			if !first || !v.Whole.Whole {
				t.Errorf("step %s: the camera begins with %+v, first on its set: %v", s.Step.ID, v.Whole, first)
			}
			if s.Still < v.WholeUntil+plan.PanTime || v.WholeUntil < s.Start+plan.Establishing {
				t.Errorf("step %s: %v to %v, whole until %v, still at %v", s.Step.ID, s.Start, s.End, v.WholeUntil, s.Still)
			}
			if m := p.At(v.WholeUntil); m.Pans[1].Left != 1 {
				t.Errorf("step %s: at %v the camera has left the set: %v", s.Step.ID, v.WholeUntil, m.Pans[1].Left)
			}
			if m := p.At(v.WholeUntil + plan.PanTime + 1e-6); m.Pans[1].Left != 0 {
				t.Errorf("step %s: the camera does not arrive: %v", s.Step.ID, m.Pans[1].Left)
			}
			for who, legs := range p.Legs {
				for _, l := range legs {
					if len(l.Line) > 1 && l.Start >= s.Start && l.Start < v.WholeUntil {
						t.Errorf("step %s: %d goes at %v, and the set is shown until %v", s.Step.ID, who, l.Start, v.WholeUntil)
					}
				}
			}
		}
	})
	if opened < 3 {
		t.Errorf("%d sets are shown whole", opened)
	}
}

// Authors may leave it out; a plan, and a picture of all of the set, need none.
func TestWhatIsNotShownWholeFirst(t *testing.T) {
	const step = "[[step]]\nid     = \"the-house-sits\"\n"
	for name, c := range map[string]struct {
		old, new string
		opens    bool
	}{
		"by itself":    {step, step, true},
		"left out":     {step, step + "establish = false\n", false},
		"a plan":       {`camera = "chamber"`, `camera = { on = "chamber", tilt = 0 }`, false},
		"all of it":    {`camera = "chamber"`, `camera = "house"`, false},
		"as wide":      {`camera = "chamber"`, `camera = { on = "chamber", width = 90 }`, false},
		"said to open": {step, step + "establish = true\n", true},
	} {
		text, err := boards.Boards.ReadFile("crossing-the-floor.toml")
		if err != nil || !strings.Contains(string(text), c.old) {
			t.Fatalf("%s: %q is not in the storyboard: %v", name, c.old, err)
		}
		s, problems := read.Parse("b.toml", []byte(strings.Replace(string(text), c.old, c.new, 1)))
		if s == nil {
			t.Fatalf("%s: %v", name, problems)
		}
		if opens := mustPlan(t, s).Views[0].WholeUntil > 0; opens != c.opens {
			t.Errorf("%s: shown whole first: %v", name, opens)
		}
	}
}
