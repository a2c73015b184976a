package direct

import (
	"math"
	"slices"
	"testing"

	"standoff/story/plan"
)

// told is a story of one step with two accounts, and what comes next. What stands behind
// the step's own keys, such as goes-on, is put in.
func told(t *testing.T, goesOn string) *plan.Plan {
	t.Helper()
	return planText(t, `
title = "Who left first?"
date  = 2024-05-03
[[source]]
id = "police"
by = "City police"
kind = "statement"
[[source]]
id = "union"
by = "The union"
kind = "statement"
[[set]]
areas = [{ id = "avenue", size = [20, 20] }, { id = "square", walls = "all", size = [20, 20] }]
doors = [{ id = "gate", between = ["avenue", "square"] }]
[[cast]]
id = "marchers"
name = "Marchers"
figures = 12
[[cast]]
id = "line"
name = "Police"
kind = "police"
figures = 6
[[step]]
id = "who"
title = "Who left first?"
text = "They differ."
source = ["police", "union"]
sure = "disputed"
`+goesOn+`
moves = [
  { who = "marchers", at = "square", do = "mill" },
  { who = "line", at = "gate", as = "line" },
]
[[step.accounts]]
by = "Police"
text = "They left, and we shut the gate."
source = "police"
moves = [{ who = "line", go = "square", side = "right" }, "then", { who = "marchers", go = "avenue" }, "then", { shut = "gate", who = "line" }]
[[step.accounts]]
by = "The union"
text = "They were pushed."
source = "union"
moves = [{ who = "line", leave = "left" }, { who = "marchers", do = "chant" }]
[[step]]
id = "after"
title = "After"
text = "It is quiet."
source = ["police", "union"]
sure = "established"
moves = [{ who = "marchers", do = "stand" }]
`)
}

// stageAt is who stands where and how doors stand: what an account begins with.
func stageAt(p *plan.Plan, t float64) ([]plan.Figure, []plan.DoorState) {
	m := p.At(t)
	return m.Figures, m.Doors
}

// sameStage reports how far apart two stages are, at two times of a plan.
func sameStage(t *testing.T, p *plan.Plan, a, b, apart float64) {
	t.Helper()
	was, doors := stageAt(p, a)
	is, doorsNow := stageAt(p, b)
	if len(was) != len(is) {
		t.Errorf("%d are there at %.2f s, and %d at %.2f s", len(was), a, len(is), b)
		return
	}
	for i := range was {
		f, g := was[i], is[i]
		if f.ID != g.ID || f.At.Dist(g.At) > apart || f.Doubt != g.Doubt || g.Alpha < 1 {
			t.Errorf("%d is at %v at %.2f s, and %d at %v at %.2f s, %v and %v in doubt", f.ID, f.At, a, g.ID, g.At, b, f.Doubt, g.Doubt)
		}
	}
	if !slices.Equal(doors, doorsNow) {
		t.Errorf("doors are %v at %.2f s, and %v at %.2f s", doors, a, doorsNow, b)
	}
}

// TestAccountsBeginAlike: each account, and what comes next, begins on the stage as the
// step has left it. Nobody is seen on the way back.
func TestAccountsBeginAlike(t *testing.T) {
	p := told(t, "")
	if len(p.Steps) != 4 {
		t.Fatalf("%d steps", len(p.Steps))
	}
	const roam = 2.5 // metres that who mills about may be off
	end := p.Steps[0].End - .01
	for i, s := range p.Steps[1:] {
		sameStage(t, p, end, s.Start+plan.CutTime/2+.01, roam)
		if v := p.Views[i+1]; v.Cut != (i > 0) || v.Again != (i > 0) || v.Place {
			t.Errorf("%s: cut %v, again %v, place %v", s.Step.ID, v.Cut, v.Again, v.Place)
		}
		if i == 0 {
			continue
		}
		m := p.At(s.Start + plan.CutTime/2 + .01)
		if m.Cut < .9 || m.Pans[2].Left > 0 {
			t.Errorf("%s: the picture shows that the stage is set back", s.Step.ID)
		}
	}
	for _, s := range p.Steps[1:3] {
		if figures, _ := stageAt(p, s.End-.01); !slices.ContainsFunc(figures, func(f plan.Figure) bool { return f.Doubt }) {
			t.Errorf("%s: nothing is drawn in doubt", s.Step.ID)
		}
	}
}

// TestGoesOnFromAnAccount: the story goes on from the end of the account that is named,
// be it the last one or not.
func TestGoesOnFromAnAccount(t *testing.T) {
	for i, id := range []string{"police", "the-union"} {
		p := told(t, `goes-on = "`+id+`"`)
		next, account := p.Steps[3], p.Steps[1+i]
		if account.Step.Account() != id || account.Step.Of.GoesOn != account.Step {
			t.Fatalf("the story goes on from %v", account.Step.Of.GoesOn)
		}
		sameStage(t, p, account.End-.01, next.Start+plan.CutTime/2+.01, 0.01)
		if cut := p.Views[3].Cut; cut != (i == 0) {
			t.Errorf("goes on from %s: cut %v", id, cut)
		}
	}
}

// TestAccountsAreOneLine: a plan with accounts is still a function of time, whatever was
// asked before.
func TestAccountsAreOneLine(t *testing.T) {
	p := told(t, "")
	m := &plan.Moment{}
	for _, at := range []float64{.9, .2, .6, .4, .99, .1} {
		at *= p.Duration
		p.Fill(m, at)
		fresh := p.At(at)
		if m.Step != fresh.Step || len(m.Figures) != len(fresh.Figures) {
			t.Errorf("at %.1f s: step %d and %d", at, m.Step, fresh.Step)
		}
		for i := range m.Figures {
			if math.Abs(m.Figures[i].At.Dist(fresh.Figures[i].At)) > 1e-9 {
				t.Errorf("at %.1f s somebody is elsewhere", at)
			}
		}
	}
}
