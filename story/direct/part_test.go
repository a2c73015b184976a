package direct

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"standoff/story/direct/internal/stage"
	"standoff/story/plan"
	"standoff/story/plane"
)

// parted is a street, a square with a crowd, and a court behind a gate.
const parted = `title = "A lane"
date  = 2024-05-03
source = [{ id = "clip", by = "Ana López", kind = "video" }]

[[set]]
areas = [
  { id = "street", size = [12, 26], ground = "street" },
  { id = "square", size = [34, 26] },
  { id = "court", size = [12, 26], walls = "left" },
]
doors = [{ id = "gate", between = ["square", "court"], width = 4 }]

[[cast]]
id      = "crowd"
name    = "Crowd"
figures = FIGURES

[[cast]]
id      = "stewards"
name    = "Stewards"
kind    = "security"
figures = 24

[[cast]]
id      = "visitors"
name    = "Visitors"
kind    = "official"
figures = 4

[[step]]
title  = "Through"
text   = "Through."
source = "clip"
sure   = "established"
moves  = [
MOVES
]
`

// lanes are moves by which stewards make a lane, and whether visitors then go through it to
// the gate.
var lanes = []struct {
	moves   string
	visited bool
}{
	{`{ who = "crowd", at = "square" }, { who = "stewards", from = "left", go = "crowd", as = "lane" }`, true},
	{`{ who = "crowd", at = "square" }, { who = "stewards", from = "top", go = "crowd", as = "lane", face = "gate" }`, true},
	{`{ who = "crowd", at = "square" }, { who = "stewards", at = "crowd", as = "lane", face = "right" }`, true},
	{`{ who = "crowd", at = "square" }, "then", { who = "stewards", from = "bottom", go = "crowd", as = "lane", pace = "run" }`, false},
	{`{ who = "crowd", from = "left", go = "square" }, "then", { who = "stewards", from = "street", go = "crowd", as = "lane" }`, false},
	{`{ who = "crowd", at = "square" }, "then", { who = "stewards", from = "left", go = "crowd", as = "lane", take = 5 }`, true},
}

// laneOf returns the lane's middle, its direction and how far it reaches from there, by those
// who stand along it: their two lines are two metres and more apart.
func laneOf(p *plan.Plan, at float64) (mid, along plane.Point, half float64) {
	var all []plane.Point
	for _, f := range p.At(at).Figures {
		if p.People[f.ID].Group.ID == "stewards" {
			all = append(all, f.At)
			mid = mid.Add(f.At.Mul(1. / 24))
		}
	}
	for _, q := range all { // who is farthest is at an end: opposite corners are a lane's width off
		if off := q.Sub(mid); off.Len() > half {
			half, along = off.Len(), plane.Unit(off)
		}
	}
	best, start := math.Inf(1), along.Angle()
	for turn := -400; turn <= 400; turn++ { // along is where both lines are as narrow as can be
		sin, cos := math.Sincos(start + float64(turn)/1000)
		dir := plane.Point{X: cos, Y: sin}
		wide := 0.
		for _, q := range all {
			wide += math.Abs(math.Abs(q.Sub(mid).Dot(dir.Across())) - 1.5)
		}
		if wide < best {
			best, along = wide, dir
		}
	}
	half = 0
	for _, q := range all {
		half = math.Max(half, q.Sub(mid).Dot(along))
	}
	return mid, along, half
}

// TestALaneLeadsThroughACrowd holds that two lines stand along a lane right through a crowd,
// that nobody stands in it, that only those step aside who stood in its way, and not far, and
// that nobody walks through anybody.
func TestALaneLeadsThroughACrowd(t *testing.T) {
	for _, c := range lanes {
		for _, n := range []int{8, 30, 70} {
			moves := c.moves
			if c.visited {
				moves = `{ who = "visitors", at = "street" }, "then", ` + moves + `, "then", { who = "visitors", go = "gate", side = "left" }`
			}
			p, problem := boardOf(t, parted, n, moves)
			if p == nil {
				t.Fatalf("%s, %d: %s", c.moves, n, problem)
			}
			name := fmt.Sprintf("%s, %d", c.moves, n)
			mid, along, half := laneOf(p, p.Duration)
			sides, reach := [2]int{}, 0.
			for _, f := range p.At(p.Duration).Figures {
				off := f.At.Sub(mid)
				aside, far := off.Dot(along.Across()), off.Dot(along)
				switch p.People[f.ID].Group.ID {
				case "stewards":
					if math.Abs(math.Abs(aside)-1.5) > .1 {
						t.Errorf("%s: a steward stands %.2f m beside the middle", name, aside)
					}
					if aside > 0 {
						sides[0]++
					} else {
						sides[1]++
					}
				case "crowd":
					reach = math.Max(reach, math.Abs(far))
					if math.Abs(aside) < 2.1 && math.Abs(far) < half {
						t.Errorf("%s: somebody stands in the lane, %.2f m beside its middle", name, aside)
					}
				}
			}
			if sides != [2]int{12, 12} {
				t.Errorf("%s: %v stewards on its sides", name, sides)
			}
			if half < reach-2 {
				t.Errorf("%s: the lane is %.1f m long each way, and the crowd %.1f", name, half, reach)
			}
			holdsApart(t, p, name)
			if c.visited {
				walkInLane(t, p, name, mid, along, half)
			}
		}
	}
}

// holdsApart fails where somebody walks through somebody of another group, or one of the
// crowd who steps aside through another of it.
func holdsApart(t *testing.T, p *plan.Plan, name string) {
	t.Helper()
	for at := 0.; at < p.Duration; at += .1 {
		all := p.At(at).Figures
		for i, f := range all {
			for _, g := range all[:i] {
				a, b := p.People[f.ID].Group, p.People[g.ID].Group
				if (a != b || a.ID == "crowd" && strings.Contains(name, `"crowd", at`)) && f.Alpha > .5 && g.Alpha > .5 && f.At.Dist(g.At) < .25 {
					t.Fatalf("%s: at %.1f of %.1f s one of %s is %.2f m from one of %s, at %v", name, at, p.Duration,
						a.ID, f.At.Dist(g.At), b.ID, f.At)
				}
			}
		}
	}
}

// walkInLane fails where a visitor is beside the lane while passing the crowd.
func walkInLane(t *testing.T, p *plan.Plan, name string, mid, along plane.Point, half float64) {
	t.Helper()
	passed := 0
	for at := 0.; at < p.Duration; at += .1 {
		for _, f := range p.At(at).Figures {
			off := f.At.Sub(mid)
			if p.People[f.ID].Group.ID != "visitors" || math.Abs(off.Dot(along)) > half {
				continue
			}
			if passed++; math.Abs(off.Dot(along.Across())) > 1.5-stage.Apart/2 {
				t.Fatalf("%s: a visitor walks %.2f m beside the middle of the lane, %.2f m along it of %.2f", name,
					off.Dot(along.Across()), off.Dot(along), half)
			}
		}
	}
	if passed == 0 {
		t.Errorf("%s: nobody walks through the lane", name)
	}
}

// TestOnlyWhoStandsInTheWayStepsAside holds that all others stay where they are, and that
// nobody goes far.
func TestOnlyWhoStandsInTheWayStepsAside(t *testing.T) {
	p, problem := boardOf(t, parted, 60, `{ who = "crowd", at = "square" }, "then", { who = "stewards", from = "left", go = "crowd", as = "lane" }`)
	if p == nil {
		t.Fatal(problem)
	}
	before, after, stayed := p.At(0), p.At(p.Duration), 0
	mid, along, half := laneOf(p, p.Duration)
	for _, f := range before.Figures {
		if p.People[f.ID].Group.ID != "crowd" {
			continue
		}
		off, moved := f.At.Sub(mid), after.Figure(f.ID).At.Dist(f.At)
		inWay := math.Abs(off.Dot(along.Across())) < 2.3 && math.Abs(off.Dot(along)) < half+2.1
		switch {
		case moved > 4:
			t.Errorf("somebody steps %.1f m aside", moved)
		case moved > .01 && !inWay:
			t.Errorf("somebody steps aside who is not in the way, at %v", f.At)
		case moved < .01:
			stayed++
		}
	}
	if stayed < 20 {
		t.Errorf("only %d stay where they are", stayed)
	}
}

// TestThroughALane holds that people can be told to go through those who make a lane, and
// only through those.
func TestThroughALane(t *testing.T) {
	lane := `{ who = "crowd", at = "square" }, { who = "stewards", at = "crowd", as = "lane", face = "right" }, { who = "visitors", at = "court" }, "then", `
	p, problem := boardOf(t, parted, 30, lane+`{ who = "visitors", go = "street", through = "stewards" }`)
	if p == nil {
		t.Fatal(problem)
	}
	mid, along, half := laneOf(p, p.Duration)
	walkInLane(t, p, "through", mid, along, half)
	if _, problem = boardOf(t, parted, 30, lane+`{ who = "visitors", go = "street", through = "crowd" }`); !strings.Contains(problem, "make no lane") {
		t.Errorf("through a crowd: %q", problem)
	}
}
