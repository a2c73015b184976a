package direct

import (
	"fmt"
	"math"
	"reflect"
	"strings"
	"testing"

	"standoff/story"
	"standoff/story/direct/internal/stage"
	"standoff/story/plan"
	"standoff/story/plane"
)

// harbour is a quay and a yard with a river between, a pond in the yard, and boats beside
// the quay and out in the river.
const harbour = `title = "Harbour"
date  = 2024-05-03
source = [{ id = "clip", by = "Ana López", kind = "video" }]

[[set]]
areas = [
  { id = "quay", size = [40, 12] },
  { id = "river", ground = "water", below = "quay", size = [40, 14], name = "River" },
  { id = "pontoon", in = "river", at = [30, 7], size = [6, 4] },
  { id = "yard", below = "river", size = [40, 12] },
  { id = "pond", ground = "water", shape = "round", in = "yard", at = [4, 2], size = [8, 8] },
]
spots = [{ id = "midstream", in = "river", at = [14, 7], size = [8, 5] }]
props = [
  { id = "barge", kind = "boat", in = "river", at = [6, 1.6] },
  { id = "yacht", kind = "boat", in = "river", at = [10, 10] },
]

[[cast]]
id      = "crowd"
name    = "Crowd"
figures = FIGURES

[[cast]]
id   = "anna"
name = "Anna"
figures = 1

[[step]]
title  = "Water"
text   = "Water."
source = "clip"
sure   = "established"
moves  = [
MOVES
]
`

// boardOf plans a board with moves in the place of MOVES, for so many people.
func boardOf(t *testing.T, board string, figures int, moves ...string) (*plan.Plan, string) {
	t.Helper()
	text := strings.Replace(board, "MOVES", strings.Join(moves, ",\n"), 1)
	text = strings.Replace(text, "FIGURES", fmt.Sprint(figures), 1)
	return tryText(text)
}

// swims are moves into the water, through it and out of it.
var swims = []string{
	`{ who = "crowd", from = "quay", go = "river" }`,
	`{ who = "crowd", from = "quay", go = "midstream" }`,
	`{ who = "crowd", from = "yard", go = "river", side = "left", pace = "run" }`,
	`{ who = "crowd", at = "midstream" }, "then", { who = "crowd", go = "quay" }`,
	`{ who = "crowd", at = "river" }, "then", { who = "crowd", go = "pontoon" }`,
	`{ who = "crowd", from = "quay", go = "yard", through = "river" }`,
	`{ who = "crowd", from = "quay", go = "yard", through = "river", take = 20 }`,
	`{ who = "crowd", from = "quay", go = "yard", through = "midstream", file = true }`,
	`{ who = "crowd", at = "river" }, "then", { who = "crowd", leave = "top" }`,
	`{ who = "crowd", at = "river" }, "then", { who = "crowd", on = "yacht" }`,
	`{ who = "crowd", at = "pond", do = "wave" }, "then", { who = "crowd", go = "yard", side = "right" }`,
	`{ who = "anna", at = "midstream" }, { who = "crowd", from = "quay", go = "anna" }`,
	`{ who = "anna", at = "midstream" }, { who = "crowd", from = "quay", go = "anna", through = "river" }`,
	`{ who = "crowd", from = "quay", go = "river", as = "line" }, "then", { who = "crowd", go = "quay", after = 1 }`,
}

// TestWhoIsInTheWaterIsDrawnInIt holds that people are in the water where there is water,
// and nowhere else: who stands or walks is on land, whoever is in the water is so
// whatever they do, and who goes in or comes out wades at the edge.
func TestWhoIsInTheWaterIsDrawnInIt(t *testing.T) {
	for _, move := range swims {
		for _, n := range []int{1, 2, 6} {
			p, problem := boardOf(t, harbour, n, move)
			if p == nil {
				t.Fatalf("%s for %d: %s", move, n, problem)
			}
			floor := stageOf(t, p)
			swam := 0
			for at := 0.; at < p.Duration; at += .05 {
				for _, f := range p.At(at).Figures {
					if f.Z > .02 || !p.Layouts[0].Bounds.Contains(f.At) {
						continue
					}
					wet := floor.Water(f.At) >= 0
					deep, dry := inAll(floor, f.At, 1.5, true), inAll(floor, f.At, .3, false)
					switch {
					case wet && f.Wet == 0 && inAll(floor, f.At, .3, true):
						t.Fatalf("%s: at %.2f somebody walks on the water at %v", move, at, f.At)
					case deep && f.Wet != plan.Afloat:
						t.Fatalf("%s: at %.2f somebody stands in the middle of the water at %v", move, at, f.At)
					case dry && f.Wet > 0:
						t.Fatalf("%s: at %.2f somebody swims on land at %v", move, at, f.At)
					case f.Wet == plan.Afloat && (f.Action == story.Stand || f.Action == story.Walking || f.Action == story.Running):
						t.Fatalf("%s: at %.2f somebody does %q in the water", move, at, f.Action)
					case f.Wet == 0 && f.Action == story.Swimming:
						t.Fatalf("%s: at %.2f somebody swims on land at %v", move, at, f.At)
					}
					if f.Wet > 0 {
						swam++
					}
				}
			}
			if swam == 0 && !strings.Contains(move, `go = "anna" }`) {
				t.Errorf("%s: nobody swims", move)
			}
		}
	}
}

// inAll reports whether there is water, or none, at a point and all about it.
func inAll(f *stage.Floor, at plane.Point, far float64, water bool) bool {
	for turn := range 16 {
		sin, cos := math.Sincos(float64(turn) * math.Pi / 8)
		for _, r := range []float64{0, far / 2, far} {
			if q := (plane.Point{X: at.X + cos*r, Y: at.Y + sin*r}); (f.Water(q) >= 0) != water {
				return false
			}
		}
	}
	return true
}

// stageOf returns the floor of a plan's only set.
func stageOf(t *testing.T, p *plan.Plan) *stage.Floor {
	t.Helper()
	st, problems := stage.NewStage(p.Story)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return st.Floors[0]
}

// TestNobodyIsInAnybodyInTheWater holds that swimmers keep apart where they come to rest,
// and are within the place to which they were sent.
func TestNobodyIsInAnybodyInTheWater(t *testing.T) {
	for _, n := range []int{2, 9, 14} {
		p, problem := boardOf(t, harbour, n, `{ who = "crowd", from = "quay", go = "midstream" }`)
		if p == nil {
			t.Fatal(problem)
		}
		spot, _ := p.Layouts[0].Place(p.Story.Sets[0].Spots[0])
		all := p.At(p.Duration).Figures
		for i, f := range all {
			if !spot.Rect.Contains(f.At) {
				t.Errorf("%d: somebody swims at %v, outside %v", n, f.At, spot.Rect)
			}
			for _, g := range all[:i] {
				if f.At.Dist(g.At) < stage.Apart {
					t.Errorf("%d: two swim %.2f m apart", n, f.At.Dist(g.At))
				}
			}
		}
	}
}

// TestOneSwimsSlowerThanOneWalks holds that a way through the water takes longer than one
// as long over land.
func TestOneSwimsSlowerThanOneWalks(t *testing.T) {
	p, problem := boardOf(t, harbour, 1, `{ who = "crowd", from = "quay", go = "yard", through = "river" }`)
	if p == nil {
		t.Fatal(problem)
	}
	walked, swum := 0., 0.
	const step = .05
	last := p.At(0).Figures[0]
	for at := step; at < p.Duration; at += step {
		f := p.At(at).Figures[0]
		v := f.At.Dist(last.At) / step
		if f.Wet == plan.Afloat {
			swum = math.Max(swum, v)
		} else if f.Wet == 0 {
			walked = math.Max(walked, v)
		}
		last = f
	}
	if swum == 0 || walked < 2*swum {
		t.Errorf("one walks %.2f m/s, and swims %.2f", walked, swum)
	}
}

// TestNobodyGoesIntoTheWaterByTheWay holds that people who are not told to swim keep out
// of the water, or are told that there is no other way.
func TestNobodyGoesIntoTheWaterByTheWay(t *testing.T) {
	for move, want := range map[string]string{
		`{ who = "crowd", from = "quay", go = "yard" }`:                                `"river" is water`,
		`{ who = "crowd", from = "quay", on = "yacht" }`:                               `more than 2 m from land`,
		`{ who = "crowd", from = "quay", leave = "yacht" }`:                            `"river" is water`,
		`{ who = "crowd", from = "quay", go = "pontoon" }`:                             `"river" is water`,
		`{ who = "crowd", at = "river", do = "kneel" }`:                                `nobody can kneel in the water`,
		`{ who = "crowd", at = "river" }, "then", { who = "crowd", do = "step-back" }`: `nobody can step-back in the water`,
		`{ who = "crowd", from = "quay", on = "barge" }`:                               "",
		`{ who = "crowd", from = "yacht", on = "yacht" }`:                              "",
		`{ who = "crowd", from = "quay", leave = "barge" }`:                            "",
		`{ who = "crowd", at = "yard", side = "right" }`:                               "",
	} {
		p, problem := boardOf(t, harbour, 3, move)
		switch {
		case want != "" && !strings.Contains(problem, want):
			t.Errorf("%s: %q, want %q", move, problem, want)
		case want == "" && p == nil:
			t.Errorf("%s: %s", move, problem)
		case p != nil:
			for at := 0.; at < p.Duration; at += .1 {
				for _, f := range p.At(at).Figures {
					if f.Wet > 0 {
						t.Fatalf("%s: somebody is in the water at %v", move, f.At)
					}
				}
			}
		}
	}
}

// TestNobodyJumpsWhoIsCalledBack holds that who is sent elsewhere on the way into the water,
// or up a roof, goes on from where they are then.
func TestNobodyJumpsWhoIsCalledBack(t *testing.T) {
	for _, c := range []struct{ board, moves string }{
		{harbour, `{ who = "crowd", from = "quay", go = "yard", through = "river" }, { who = "crowd", go = "quay", after = AFTER }`},
		{harbour, `{ who = "crowd", at = "river" }, "then", { who = "crowd", on = "barge" }, { who = "crowd", go = "quay", after = AFTER }`},
		{rooftops, `{ who = "crowd", from = "left", on = "building" }, { who = "crowd", go = "square", after = AFTER }`},
	} {
		for after := .5; after < 9; after += .5 {
			moves := strings.Replace(c.moves, "AFTER", fmt.Sprint(after), 1)
			p, problem := boardOf(t, c.board, 2, moves)
			if p == nil {
				t.Fatalf("%s: %s", moves, problem)
			}
			const step = .05
			was := map[int]plan.Figure{}
			for at := 0.; at < p.Duration; at += step {
				for _, f := range p.At(at).Figures {
					if b, ok := was[f.ID]; ok && (f.At.Dist(b.At) > 1.2 || math.Abs(f.Z-b.Z) > .5) {
						t.Fatalf("%s: at %.2f somebody jumps from %v, %.1f m high, to %v, %.1f m", moves, at, b.At, b.Z, f.At, f.Z)
					}
					was[f.ID] = f
				}
			}
		}
	}
}

// TestAnyOrderOfAskingGivesTheSame holds that what is seen of people who swim, climb or make
// a lane is a function of time alone.
func TestAnyOrderOfAskingGivesTheSame(t *testing.T) {
	for board, moves := range map[string]string{harbour: swims[5], rooftops: `{ who = "crowd", from = "left", on = "building" }`,
		parted: lanes[0].moves} {
		p, problem := boardOf(t, board, 8, moves)
		if p == nil {
			t.Fatal(problem)
		}
		var m plan.Moment
		for i := range 300 {
			at := math.Mod(float64(i)*7.31, p.Duration)
			p.Fill(&m, at)
			if !reflect.DeepEqual(m.Figures, p.At(at).Figures) {
				t.Fatalf("at %.2f the figures are others when it is asked for after others", at)
			}
		}
	}
}
