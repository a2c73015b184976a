package direct

import (
	"testing"

	"standoff/story"
	"standoff/story/plan"
)

// leavers is a street and a hall, in which each case has people move in a last step.
const leavers = byPolice + `[[set]]
areas = [
  { id = "street", size = [60, 14], ground = "street" },
  { id = "hall", size = [30, 20], walls = "all", above = "street" },
]
doors = [{ id = "front", between = ["street", "hall"], width = 4 }]
props = [{ id = "bus", kind = "bus", in = "street", at = [40, 7] }]

[[cast]]
id      = "shoppers"
name    = "Shoppers"
figures = 12

[[cast]]
id      = "clerks"
name    = "Clerks"
figures = 20

[[cast]]
id      = "mayor"
name    = "Mayor"
figures = 1

[[step]]
title  = "In"
text   = "They are in, city police say."
source = "police"
sure   = "reported"
moves  = [{ who = "shoppers", at = "hall" }]

[[step]]
title  = "Out"
text   = "They leave, city police say."
source = "police"
sure   = "reported"
`

// The picture of a step in which most who act leave shows them leaving, and all other pictures
// show how the step ends.
func TestEverybodyLeaves(t *testing.T) {
	clerks := `{ who = "clerks", at = "street" }, `
	for name, c := range map[string]struct {
		step string
		ends bool // the picture is of the step's end
	}{
		"by a door":             {`moves = [{ who = "shoppers", leave = "front" }]`, false},
		"in single file":        {`moves = [{ who = "shoppers", leave = "front", file = true }]`, false},
		"over an edge":          {`moves = [{ who = "shoppers", leave = "left" }]`, false},
		"into a vehicle":        {`moves = [{ who = "shoppers", leave = "bus" }]`, false},
		"one after the other":   {`moves = [` + clerks + `{ who = "shoppers", leave = "front" }, "then", { wait = 20 }, { who = "clerks", leave = "left" }]`, false},
		"looked at":             {"camera = \"shoppers\"\n" + `moves = [{ who = "shoppers", leave = "front" }]`, false},
		"more stay":             {`moves = [` + clerks + `{ who = "shoppers", leave = "front" }]`, true},
		"who stays speaks last": {`moves = [{ who = "shoppers", leave = "front" }, { who = "mayor", at = "street" }, "then", { who = "mayor", do = "speak" }]`, true},
		"few stay":              {`moves = [{ who = "shoppers", leave = "front" }, { who = "mayor", at = "street" }]`, false},
		"others come last":      {`moves = [{ who = "shoppers", leave = "front" }, "then", { who = "bus", from = "left", go = "street" }]`, true},
		"the author says when":  {"still = \"end\"\n" + `moves = [{ who = "shoppers", leave = "front" }]`, true},
		"nobody leaves":         {`moves = [{ who = "shoppers", do = "clap" }]`, true},
	} {
		p := planText(t, leavers+c.step)
		step := p.Steps[1]
		if ends := step.Still > step.End-.1; ends != c.ends {
			t.Errorf("%s: the still is at %.1f s of %.1f", name, step.Still-step.Start, step.End-step.Start)
		}
		if there, framed := framedIn(p, 1); !c.ends && (there == 0 || 2*framed < there) {
			t.Errorf("%s: of %d people the camera shows %d", name, there, framed)
		}
	}
}

// The picture of a step in which a vehicle comes, takes people in and leaves shows it standing,
// with people before it, and one of a vehicle that leaves shows it on its way.
func TestVehiclesLeave(t *testing.T) {
	const comes = `{ who = "bus", from = "left", go = "street" }, "then", `
	for name, c := range map[string]struct {
		step   string
		stands bool
	}{
		"takes people in":  {`moves = [` + comes + `{ who = "shoppers", leave = "bus" }, "then", { who = "bus", leave = "right" }]`, true},
		"others stay":      {`moves = [{ who = "mayor", from = "right", go = "street" }, "then", ` + comes + `{ who = "shoppers", leave = "bus" }, "then", { who = "bus", leave = "right" }]`, true},
		"carries them off": {`moves = [` + comes + `{ who = "mayor", from = "right", on = "bus" }, "then", { who = "bus", leave = "right" }]`, true},
		"comes and waits":  {`moves = [` + comes + `{ wait = 3 }, "then", { who = "bus", leave = "right" }]`, true},
		"leaves at once":   {`moves = [` + comes + `{ who = "bus", leave = "right" }]`, false},
	} {
		p := planText(t, leavers+c.step)
		step, v := p.Steps[1], &p.Vehicles[0]
		at, here := v.Pose(step.Still)
		if !here || !p.Views[1].Shot.Region.Contains(at.At) {
			t.Errorf("%s: at %.1f s the bus is at %v (%v), and the camera shows %v", name, step.Still-step.Start, at.At, here, p.Views[1].Shot.Region)
		}
		if soon, _ := v.Pose(step.Still + .1); (soon.At == at.At) != c.stands {
			t.Errorf("%s: at %.1f s the bus stands: %v", name, step.Still-step.Start, !c.stands)
		}
	}
}

// framedIn returns how many people are there in the still of a step, and how many of them within
// what its shot is to show.
func framedIn(p *plan.Plan, step int) (there, framed int) {
	m := p.At(p.Steps[step].Still)
	for _, f := range m.Figures {
		if f.Alpha < .5 {
			continue
		}
		if there++; p.Views[step].Shot.Region.Contains(f.At) {
			framed++
		}
	}
	return there, framed
}

// Somebody is there in the picture of every step that moves people and leaves it to the program.
func TestStillShowsSomebody(t *testing.T) {
	plans(t, func(t *testing.T, p *plan.Plan) {
		for i, s := range p.Steps {
			if there, _ := framedIn(p, i); there == 0 && movesPeople(s.Step) && s.Step.Still == (story.Still{}) {
				t.Errorf("step %d shows nobody", i+1)
			}
		}
	})
}

// movesPeople reports whether a step's moves put people somewhere.
func movesPeople(s *story.Step) bool {
	for _, ph := range s.Phases {
		for _, m := range ph.Moves {
			if m.Places() && len(m.Who) > 0 {
				return true
			}
		}
	}
	return false
}
