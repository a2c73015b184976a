package direct

import (
	"fmt"
	"math/rand"
	"testing"

	"standoff/story"
	"standoff/story/read"
	"standoff/story/storytest"
)

// everyVerb is a story in which everything is done that can be.
func everyVerb(t *testing.T) *story.Story {
	set := &story.Set{ID: "port", Areas: []*story.Area{storytest.Ground("quay", 60, 20), storytest.Ground("yard", 40, 30, storytest.Walled(story.Left))},
		Doors: []*story.Door{storytest.Door("gate", "quay", "yard", 5)},
		Props: []*story.Prop{storytest.Prop("truck", "truck", "yard", "top"), storytest.Prop("bus", "bus", "quay", "top"),
			storytest.Prop("ballot-box", "box", "yard", "bottom")}}
	s := &story.Story{Sets: []*story.Set{set}, Languages: []string{"en"}}
	for i, g := range []*story.Group{{ID: "workers", Kind: story.Worker, Figures: 60}, {ID: "police", Kind: story.Police, Figures: 30},
		{ID: "press", Kind: story.Press, Figures: 6}, {ID: "others", Figures: 40}, {ID: "boss", Kind: story.Official, Figures: 1}} {
		g.Index, g.Label, g.Name = i, true, story.Text{"": g.ID}
		s.Cast = append(s.Cast, g)
	}
	who := func(i ...int) (gs []*story.Group) {
		for _, k := range i {
			gs = append(gs, s.Cast[k])
		}
		return gs
	}
	for i, moves := range [][]*story.Move{
		{{Verb: story.Go, From: "left", Object: "quay", Who: who(0), As: story.Column, Do: story.Chant},
			{Verb: story.At, Object: "gate", Who: who(1), As: story.Lines, Sides: []story.Side{story.Left}},
			{Verb: story.At, Object: "yard", Who: who(3), Do: story.Mill}},
		{{Verb: story.Go, Object: "police", Who: who(0), Do: story.Push},
			{Verb: story.Go, From: "top", Object: "workers", Who: who(2), Do: story.Film},
			{Verb: story.At, Object: "yard", Who: who(4), Sides: []story.Side{story.Top}}},
		{{Verb: story.On, Object: "truck", Who: who(4), Do: story.Speak}, {Verb: story.Highlight, Who: who(2)}, {Verb: story.Dim, Who: who(0)}},
		{{Verb: story.Do, Who: who(1), Do: story.StepBack}, {Verb: story.Face, Object: "truck", Who: who(3)}},
		{{Verb: story.Go, Object: "gate", Who: who(1), As: story.Lane}, {Verb: story.Go, Object: "quay", Who: who(4), Pace: story.Run}},
		{{Verb: story.Go, Object: "box", Who: who(3), As: story.Queue, Do: story.Vote}, {Verb: story.Highlight, Object: "box"}},
		{{Verb: story.Between, Between: [2]string{"workers", "others"}, Who: who(1), Do: story.Block},
			{Verb: story.Leave, Object: "bus", Who: who(2)}},
		{{Verb: story.Leave, Object: "right", Who: who(3)}, {Verb: story.ShutDoor, Object: "gate", Who: who(1)},
			{Verb: story.Leave, Object: "top", Who: who(4)}},
	} {
		for _, m := range moves {
			if m.Pace == "" {
				m.Pace = story.Walk
			}
			m.Sure = story.Established
		}
		s.Steps = append(s.Steps, &story.Step{ID: fmt.Sprint(i), Set: set, Phases: []story.Phase{{Moves: moves}}})
	}
	read.Resolve(s)
	return s
}

// madeUp is a story in the parliament, in which groups go about.
func madeUp(seed int64, steps, figures int) *story.Story {
	r := rand.New(rand.NewSource(seed))
	set := storytest.Parliament()
	s := &story.Story{Sets: []*story.Set{set}, Languages: []string{"en"}}
	kinds := []story.Kind{story.Deputy, story.Civilian, story.Press, story.Soldier}
	for i, k := range kinds {
		s.Cast = append(s.Cast, &story.Group{ID: string(k), Name: story.Text{"": string(k)}, Kind: k, Label: true,
			Figures: max(1, figures/len(kinds)), Index: i})
	}
	places := []string{"street", "court", "hall", "chamber"}
	forms := []story.Formation{"", story.Crowd, story.Ring, story.RowsOf, story.Column, story.HalfRing}
	acts := []story.Action{"", story.Chant, story.Film, story.Wait, story.Mill}
	for i := range steps {
		step := &story.Step{ID: fmt.Sprint(i), Set: set, Text: story.Text{"en": "Some words to read here, not many."},
			Title: story.Text{"en": "Step"}, Sure: story.Reported}
		first := story.Phase{}
		for k, g := range s.Cast {
			m := &story.Move{Verb: story.Go, Object: places[(r.Intn(4)+k)%4], Who: []*story.Group{g},
				As: forms[r.Intn(len(forms))], Do: acts[r.Intn(len(acts))], Pace: story.Walk, Sure: story.Established}
			if m.Object == "hall" || m.Object == "chamber" { // others leave no room for a ring
				m.As = forms[r.Intn(2)]
			}
			if i == 0 {
				m.Verb, m.Object = story.At, places[k]
			} else if r.Intn(3) == 0 {
				continue
			}
			first.Moves = append(first.Moves, m)
		}
		step.Phases = []story.Phase{first}
		s.Steps = append(s.Steps, step)
	}
	read.Resolve(s)
	return s
}
