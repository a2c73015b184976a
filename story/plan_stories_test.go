package story

import (
	"fmt"
	"math/rand"
	"testing"
)

// everyVerb is a story in which everything is done that can be.
func everyVerb(t *testing.T) *Story {
	set := &Set{ID: "port", Areas: []*Area{ground("quay", 60, 20), ground("yard", 40, 30, walled(Left))},
		Doors: []*Door{door("gate", "quay", "yard", 5)},
		Props: []*Prop{prop("truck", "truck", "yard", "top"), prop("bus", "bus", "quay", "top"),
			prop("ballot-box", "box", "yard", "bottom")}}
	s := &Story{Sets: []*Set{set}, Languages: []string{"en"}}
	for i, g := range []*Group{{ID: "workers", Kind: Worker, Figures: 60}, {ID: "police", Kind: Police, Figures: 30},
		{ID: "press", Kind: Press, Figures: 6}, {ID: "others", Figures: 40}, {ID: "boss", Kind: Official, Figures: 1}} {
		g.Index, g.Label, g.Name = i, true, Text{"": g.ID}
		s.Cast = append(s.Cast, g)
	}
	who := func(i ...int) (gs []*Group) {
		for _, k := range i {
			gs = append(gs, s.Cast[k])
		}
		return gs
	}
	for i, moves := range [][]*Move{
		{{Verb: Go, From: "left", Object: "quay", Who: who(0), As: Column, Do: Chant},
			{Verb: At, Object: "gate", Who: who(1), As: Lines, Sides: []Side{Left}},
			{Verb: At, Object: "yard", Who: who(3), Do: Mill}},
		{{Verb: Go, Object: "police", Who: who(0), Do: Push},
			{Verb: Go, From: "top", Object: "workers", Who: who(2), Do: Film},
			{Verb: At, Object: "yard", Who: who(4), Sides: []Side{Top}}},
		{{Verb: On, Object: "truck", Who: who(4), Do: Speak}, {Verb: Highlight, Who: who(2)}, {Verb: Dim, Who: who(0)}},
		{{Verb: Do, Who: who(1), Do: StepBack}, {Verb: Face, Object: "truck", Who: who(3)}},
		{{Verb: Go, Object: "gate", Who: who(1), As: Lane}, {Verb: Go, Object: "quay", Who: who(4), Pace: Run}},
		{{Verb: Go, Object: "box", Who: who(0), As: Queue, Do: Vote}, {Verb: Highlight, Object: "box"}},
		{{Verb: Between, Between: [2]string{"workers", "others"}, Who: who(1), Do: Block},
			{Verb: Leave, Object: "bus", Who: who(2)}},
		{{Verb: Leave, Object: "right", Who: who(3)}, {Verb: ShutDoor, Object: "gate", Who: who(1)},
			{Verb: Leave, Object: "top", Who: who(4)}},
	} {
		for _, m := range moves {
			if m.Pace == "" {
				m.Pace = Walk
			}
			m.Sure = Established
		}
		s.Steps = append(s.Steps, &Step{ID: fmt.Sprint(i), Set: set, Phases: []Phase{{Moves: moves}}})
	}
	return s
}

// madeUp is a story in the parliament, in which groups go about.
func madeUp(seed int64, steps, figures int) *Story {
	r := rand.New(rand.NewSource(seed))
	set := parliament()
	s := &Story{Sets: []*Set{set}, Languages: []string{"en"}}
	kinds := []Kind{Deputy, Civilian, Press, Soldier}
	for i, k := range kinds {
		s.Cast = append(s.Cast, &Group{ID: string(k), Name: Text{"": string(k)}, Kind: k, Label: true,
			Figures: max(1, figures/len(kinds)), Index: i})
	}
	places := []string{"street", "court", "hall", "chamber"}
	forms := []Formation{"", Crowd, Ring, RowsOf, Column, HalfRing}
	acts := []Action{"", Chant, Film, Wait, Mill}
	for i := range steps {
		step := &Step{ID: fmt.Sprint(i), Set: set, Text: Text{"en": "Some words to read here, not many."},
			Title: Text{"en": "Step"}, Sure: Reported}
		first := Phase{}
		for k, g := range s.Cast {
			m := &Move{Verb: Go, Object: places[(r.Intn(4)+k)%4], Who: []*Group{g},
				As: forms[r.Intn(len(forms))], Do: acts[r.Intn(len(acts))], Pace: Walk, Sure: Established}
			if i == 0 {
				m.Verb, m.Object = At, places[k]
			} else if r.Intn(3) == 0 {
				continue
			}
			first.Moves = append(first.Moves, m)
		}
		step.Phases = []Phase{first}
		s.Steps = append(s.Steps, step)
	}
	return s
}
