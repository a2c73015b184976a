package check

import (
	"slices"
	"strings"

	"standoff/story"
	"standoff/story/grammar"
	"standoff/story/problem"
)

// ofVehicles are the keys that mean something with a vehicle's verb, besides who, after,
// take and sure.
var ofVehicles = map[story.Verb]string{
	story.Go:    "from through side face pace",
	story.Leave: "from through pace",
}

// vehicles reports moves that a vehicle cannot make.
func (p *step) vehicles(st *story.Step) {
	for _, ph := range st.Phases {
		for _, m := range ph.Moves {
			if m.Verb == story.OpenDoor || m.Verb == story.ShutDoor {
				if x := propCalled(st.Set, m.Object); x != nil {
					p.oneVehicle(m, x, string(m.Verb))
				}
			}
			if x := propCalled(st.Set, m.Vehicle.ID); x != nil && p.vehicleDoes(m, x) && p.oneVehicle(m, x, "who") {
				p.strayOfVehicle(st.Set, m, x)
			}
		}
	}
}

// propCalled returns the prop of a set that has the id, or nil: names are not found yet.
func propCalled(set *story.Set, id string) *story.Prop {
	if set == nil || id == "" {
		return nil
	}
	i := slices.IndexFunc(set.Props, func(x *story.Prop) bool { return x.ID == id })
	if i < 0 {
		return nil
	}
	return set.Props[i]
}

// oneVehicle reports whether a prop that moves or opens is one thing, and not a row of
// several.
func (p *step) oneVehicle(m *story.Move, x *story.Prop, key string) bool {
	loose := x.As == story.AlongEdge || x.As == story.Scattered
	if x.Number <= 1 && !loose {
		return true
	}
	found := p.Problem(problem.WrongSort, m.Span(key),
		"%q are several that stand as they are: give the one that moves a row of its own among the props", x.ID)
	at := x.Span("number")
	if !x.Given("number") {
		at = x.Span("as")
	}
	p.Add(p.See(found, at, "several"))
	if !loose {
		p.Mend(x.Without("number")...)
	}
	return false
}

// vehicleDoes reports whether the verb is one of a vehicle's: it goes, or leaves.
func (p *step) vehicleDoes(m *story.Move, x *story.Prop) bool {
	switch m.Verb {
	case story.Go, story.Leave:
		return true
	case story.At:
		p.Say(problem.WrongVerb, m.Span("at"), "%q is where its set has it, or comes: write go, with from where it was not there before", x.ID)
		p.Mend(m.Renamed("at", "go")...)
		p.Mend(append(m.Renamed("at", "go"), m.Adding(`from = "left"`)...)...)
	case story.OpenDoor, story.ShutDoor, story.Show, story.Highlight, story.Dim:
		p.Say(problem.WrongVerb, m.Span("who"), "%q is %s, and %s needs people in who, or nobody: leave out who", x.ID, aKind(x), m.Verb)
		p.Mend(m.Without("who")...)
	default:
		p.Say(problem.WrongVerb, m.Span("who"), "%q is %s, and does not %s: a vehicle has go and leave, and open and shut are about it",
			x.ID, aKind(x), map[story.Verb]string{story.Between: "stand between others", story.On: "climb onto anything",
				story.Do: "do what people do", story.Face: "turn on the spot"}[m.Verb])
	}
	return false
}

// strayOfVehicle reports keys that say how people walk, of a vehicle.
func (p *step) strayOfVehicle(set *story.Set, m *story.Move, x *story.Prop) {
	good := append(strings.Fields(ofVehicles[m.Verb]), "who", "after", "take", "sure", string(m.Verb))
	for _, k := range grammar.MoveKeys.Keys {
		if m.Given(k.Name) && !slices.Contains(good, k.Name) {
			p.Say(problem.StrayKey, m.Span(k.Name), "%s means nothing for %s: leave it out", k.Name, aKind(x))
			p.Mend(m.Without(k.Name)...)
		}
	}
	if y := propCalled(set, m.Object); y != nil && m.Verb == story.Leave {
		p.Say(problem.WrongSort, m.Span("leave"), "%q leaves by a door or a side, and %q is neither: write go", x.ID, y.ID)
		p.Mend(m.Renamed("leave", "go")...)
	}
}

// aKind returns what messages call a prop: "a bus", "an ambulance".
func aKind(x *story.Prop) string {
	if strings.ContainsRune("aeiou", rune(x.Kind[0])) {
		return "an " + x.Kind
	}
	return "a " + x.Kind
}
