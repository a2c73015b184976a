package direct

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"standoff/story/plan"
	"standoff/story/plane"
)

// barred is an avenue and a yard with a gate between them, in which police stand in line.
const barred = byPolice + `[[set]]
areas = [{ id = "avenue", size = [40, 30] }, { id = "yard", size = [30, 30], walls = "all" }]
doors = [{ id = "gate", between = ["avenue", "yard"], width = GATE }]
spots = [
  { id = "far", in = "avenue", at = [4, 15] }, { id = "near", in = "avenue", at = [34, 15] },
  { id = "within", in = "yard", at = [5, 15] }, { id = "deep", in = "yard", at = [24, 15] },
]

[[cast]]
id      = "guards"
name    = "Guards"
kind    = "police"
figures = 12

[[cast]]
id      = "crowd"
name    = "A crowd"
figures = 30

[[cast]]
id     = "head"
name   = "The head"
of     = "crowd"
leader = true

[[cast]]
id     = "envoy"
name   = "An envoy"
leader = true

[[step]]
title  = "They meet"
text   = "They meet, city police say."
source = "police"
sure   = "reported"
moves  = [
  { who = "guards", at = "gate", LINE },
  { who = ["crowd", "envoy"], at = "START" },
  MOVES,
]
`

// What people do who come to the line, from a START.
var comings = []string{
	`"then", { who = "crowd", go = "guards", do = "push" }`,
	`{ who = "head", at = "OTHER" }, "then", { who = "crowd", go = "guards", do = "push" }`,
	`"then", { who = "crowd", go = "guards", do = "push" }, { who = "envoy", go = "guards", do = "push" }`,
	`"then", { who = "crowd", go = "guards", do = "push" }, "then", { who = "envoy", go = "guards", do = "push" }`,
	`"then", { who = "crowd", go = "guards", do = "push" }, "then", { who = "envoy", go = "guards" }`,
	`"then", { who = "crowd", go = "guards", do = "push" }, "then", { who = "envoy", go = "gate" }`,
	`"then", { who = "crowd", go = "guards", do = "push" }, "then", { who = ["envoy", "head"], go = "gate", do = "push" }`,
	`"then", { who = "crowd", go = "gate", do = "push" }, "then", { who = "envoy", go = "crowd" }`,
	`"then", { who = "envoy", go = "guards", do = "speak" }`,
	`"then", { who = ["crowd", "envoy"], go = "guards" }`,
	`"then", { who = "crowd", go = "OTHER" }`,
	`"then", { who = "crowd", go = "near" }, "then", { who = "envoy", go = "crowd" }`,
}

// Nobody walks through a line that stands or blocks, or stops in it, from wherever they come and
// wherever they go: they stay on their side, or walk round its end, or it is said that they
// cannot get there.
func TestNobodyWalksThroughALine(t *testing.T) {
	const most = 60 // boards of which it is said
	refused := 0
	for _, gate := range []string{"4", "8", "14"} {
		for _, line := range []string{`as = "line", do = "block"`, `as = "lines", do = "stand"`, `side = "left", as = "line", do = "block"`,
			`side = "right", as = "lines", do = "block"`} {
			for start, other := range map[string]string{"far": "within", "near": "deep", "within": "near", "deep": "far",
				"avenue": "yard", "yard": "avenue"} {
				for _, moves := range comings {
					p, why := tryText(strings.NewReplacer("OTHER", other, "GATE", gate, "LINE", line, "START", start).
						Replace(strings.Replace(barred, "MOVES", moves, 1)))
					said := why
					if p != nil {
						said = throughLine(p)
					} else if strings.Contains(why, `"guards" stand in line across the way`) {
						refused, said = refused+1, ""
					}
					if said != "" {
						t.Errorf("gate %s, guards %s, from %s: %s: %s", gate, line, start, moves, said)
					}
				}
			}
		}
	}
	if refused > most {
		t.Errorf("%d boards are refused", refused)
	}
}

// Who pushes a line from behind pushes it forwards.
func TestALineIsPushedFromEitherSide(t *testing.T) {
	for start, right := range map[string]bool{"far": true, "deep": false} {
		p := planText(t, strings.NewReplacer("GATE", "8", "LINE", `side = "left", as = "lines", do = "wait"`, "START", start).
			Replace(strings.Replace(barred, "MOVES", comings[0], 1)))
		far := 0.
		for i, legs := range p.Legs {
			if p.People[i].Group.ID == "guards" {
				first, last := legs[0].Line[0], legs[len(legs)-1].Line
				if off := last[len(last)-1].X - first.X; math.Abs(off) > math.Abs(far) {
					far = off
				}
			}
		}
		if math.Abs(far) < .8 || far > 0 != right {
			t.Errorf("pushed from %s, the line gives way by %.1f m", start, far)
		}
	}
}

// Whoever of a group cannot get there is named, by their own name if they lead.
func TestWhoCannotGetThereIsNamed(t *testing.T) {
	_, why := tryText(strings.NewReplacer("OTHER", "within", "GATE", "8", "LINE", `as = "line", do = "block"`, "START", "far").
		Replace(strings.Replace(barred, "MOVES", comings[1], 1)))
	if want := `"head" cannot get from "within" to "guards": "guards" stand in line across the way`; !strings.HasPrefix(why, want) {
		t.Errorf("%s: want %s", why, want)
	}
}

// throughLine says who walks through the first group's line, or stops in it, or "".
func throughLine(p *plan.Plan) string {
	var a, b plane.Point // the ends of the line
	var guards []plane.Point
	for i, legs := range p.Legs {
		if p.People[i].Group.ID == "guards" {
			guards = append(guards, legs[0].Line[len(legs[0].Line)-1])
		}
	}
	for _, g := range guards {
		for _, h := range guards {
			if g.Dist(h) > a.Dist(b) {
				a, b = g, h
			}
		}
	}
	for i, legs := range p.Legs {
		g := p.People[i].Group
		for _, l := range legs {
			end := l.Line[len(l.Line)-1]
			switch {
			case g.ID == "guards":
			case crosses(l.Line, a, b):
				return fmt.Sprintf("%q walks through: %.1f", g.ID, l.Line)
			case plane.ToSegment(end, a, b) < .45:
				return fmt.Sprintf("%q stops in it, at %.1f", g.ID, end)
			}
		}
	}
	return ""
}

// crosses reports whether a way crosses a line from a to b.
func crosses(way []plane.Point, a, b plane.Point) bool {
	for i := 1; i < len(way); i++ {
		if plane.Crosses(way[i-1], way[i], a, b) {
			return true
		}
	}
	return false
}
