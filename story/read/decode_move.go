package read

import (
	"fmt"
	"slices"
	"strings"

	"standoff/story"
	"standoff/story/grammar"
	"standoff/story/problem"
)

// A moveReader reads the moves of a step.
type moveReader struct {
	*diagnosis
	*tables
	*reader
}

// moves reads the step's moves into phases.
func (p *moveReader) moves(r *row, st *story.Step) {
	st.Phases = []story.Phase{{}}
	v, given := r.values["moves"]
	if !given {
		return
	}
	switch v.(type) {
	case []any, []map[string]any:
	default:
		p.Say(problem.WrongType, r.Span("moves"), "moves needs brackets around its row: moves = [{ … }]")
		p.bracket(r, "moves")
		return
	}
	all := listed(v)
	if len(all) > grammar.MostRows {
		p.Say(problem.OutOfRange, r.Span("moves"), "moves has %d rows: %d is the most", len(all), grammar.MostRows)
		all = all[:grammar.MostRows]
	}
	for i, v := range all {
		path := problem.Item(problem.Join(r.Row, "moves"), i)
		if word, ok := v.(string); ok {
			p.then(st, word, path)
			continue
		}
		m := p.row(grammar.MoveKeys, path, v)
		if p.check(m); m.block != grammar.MoveKeys { // it is no table, which row has reported
			continue
		}
		if m.given("wait") {
			p.wait(m, st)
			continue
		}
		if move := p.move(m, st); move != nil {
			last := &st.Phases[len(st.Phases)-1]
			last.Moves = append(last.Moves, move)
		}
	}
}

func (p *moveReader) then(st *story.Step, word, path string) {
	if word != "then" && strings.EqualFold(word, "then") {
		p.Say(problem.WrongThen, p.places.Span(path, ""), `write "then" in small letters`)
		p.Instead(`"then"`)
		return
	}
	if word != "then" {
		p.Say(problem.WrongThen, p.places.Span(path, ""),
			"%q stands alone among the moves, where only \"then\" may: write { who = …, go = … }",
			word)
		p.Instead(`"then"`, `{ who = "…", go = "…" }`)
		return
	}
	st.Phases = append(st.Phases, story.Phase{})
}

// wait begins a phase with a pause. A row with wait says nothing else.
func (p *moveReader) wait(r *row, st *story.Step) {
	for _, k := range r.Keys {
		if k != "wait" && r.block.Key(k) != nil {
			p.Say(problem.StrayKey, p.keySpan(r, k), "wait stands in a row of its own, without %s", k)
			p.drop(r, k)
		}
	}
	st.Phases = append(st.Phases, story.Phase{Pause: r.number("wait", 0)})
}

func (p *moveReader) move(r *row, st *story.Step) *story.Move {
	m := &story.Move{From: r.str("from"), Through: r.list("through"), As: story.Formation(r.str("as")),
		Face: r.str("face"),
		Do:   story.Action(r.str("do")), Pace: story.Pace(r.or("pace", "walk")), Take: r.number("take", 0),
		After: r.number("after", 0), Sure: story.Sure(r.or("sure", string(certain(st)))),
		File: r.truth("file", false), Over: r.str("over"), Seated: r.truth("seated", false), Origin: r.Origin}
	p.whoMoves(r, m)
	for _, s := range r.list("side") {
		m.Sides = append(m.Sides, story.Side(s))
	}
	if r.given("trail") {
		trail := r.truth("trail", false)
		m.Trail = &trail
	}
	if m.Verb = p.verb(r); m.Verb == "" {
		return nil
	}
	p.object(r, m)
	p.stray(r, m)
	p.needsWho(r, m)
	if m.Over != "" && m.File {
		p.Say(problem.EitherOr, r.Span("file"), "over and file together: keep one, people climb over side by side")
	}
	if m.Seated && !slices.Contains(story.SeatedActions, m.Do) {
		var all []string
		for _, do := range story.SeatedActions {
			all = append(all, string(do))
		}
		p.Say(problem.StrayKey, r.Span("seated"), "seated is with do = %s", grammar.OrList(all))
	}
	return m
}

// whoMoves reads who makes the move: people, or one vehicle.
func (p *moveReader) whoMoves(r *row, m *story.Move) {
	all := r.list("who")
	for _, id := range all {
		if g := p.groups[id]; g != nil {
			m.Who = append(m.Who, g)
			continue
		}
		if len(all) > 1 {
			p.Say(problem.EitherOr, r.Span("who"), "%q is a thing, and moves in a row of its own: write two rows", id)
			return
		}
		m.Vehicle.ID = id
	}
}

// certain is how sure a move of the step is that does not say so: in an account all
// that happens is on its word.
func certain(st *story.Step) story.Sure {
	if st.Of != nil {
		return st.Sure
	}
	return story.Established
}

// verb is the one verb of the move, or "" when there is none or more.
func (p *moveReader) verb(r *row) story.Verb {
	var found story.Verb
	for _, v := range story.Verbs {
		if !r.given(string(v)) || found != "" && (v == story.Do || v == story.Face) {
			continue
		}
		if found != "" {
			p.Say(problem.WrongVerb, p.keySpan(r, string(v)),
				"a move says one thing, and this says %s and %s: write two rows",
				found, v)
			return ""
		}
		found = v
	}
	if found == "" || found == story.Do || found == story.Face {
		for _, k := range r.Keys {
			if r.block.Key(k) == nil { // a verb gone wrong, most likely, and reported
				return ""
			}
		}
	}
	if found == "" {
		p.Say(problem.WrongVerb, r.Span(""), "this move does nothing: add go, at, do …")
		p.put(r, `go = "…"`, `at = "…"`, `do = "…"`)
	}
	return found
}

// object reads the verb's value.
func (p *moveReader) object(r *row, m *story.Move) {
	switch m.Verb {
	case story.Between:
		m.Between, _ = p.two(r, "between")
	case story.Dim:
		if r.given("who") {
			p.Say(problem.StrayKey, r.Span("who"), "dim names the people itself: leave out who")
			p.drop(r, "who")
		}
		for _, id := range r.list("dim") {
			m.Who = append(m.Who, p.groups[id])
		}
	case story.Show:
		m.Object, _ = r.values["show"].(string)
		if m.Object == "" {
			p.Say(problem.WrongType, r.Span("show"), "show needs the id of a note or quote, in quotes")
		}
	case story.Highlight:
		m.Object = r.str("highlight")
		if g := p.groups[m.Object]; g != nil {
			m.Who = []*story.Group{g}
		}
	case story.Do:
		m.Object = string(m.Do)
	default:
		m.Object = r.str(string(m.Verb))
	}
}

// stray says which keys mean nothing with the verb.
func (p *moveReader) stray(r *row, m *story.Move) {
	good := append(strings.Fields(grammar.With[m.Verb]), "who", "after", "take", "sure", string(m.Verb))
	for _, k := range r.Keys {
		if grammar.MoveKeys.Key(k) == nil || slices.Contains(good, k) {
			continue
		}
		if m.Verb == story.At && (k == "from" || k == "through" || k == "pace" || k == "trail" || k == "file") {
			p.Say(problem.StrayKey, p.keySpan(r, k),
				"at is without walking, so %s means nothing here: write go, or leave out %s",
				k, k)
			p.drop(r, k)
			p.Mend(r.Renamed("at", "go")...)
			continue
		}
		p.Say(problem.StrayKey, p.keySpan(r, k), "%s means nothing with %s: leave it out", k, m.Verb)
		p.drop(r, k)
	}
}

// needsWho reports a move that does not say who makes it, unless its verb needs nobody.
func (p *moveReader) needsWho(r *row, m *story.Move) {
	switch m.Verb {
	case story.OpenDoor, story.ShutDoor, story.Show, story.Highlight, story.Dim:
		return
	}
	if r.given("who") {
		return
	}
	name := fmt.Sprintf("%q", m.Object)
	said := map[story.Verb]string{story.Go: "who goes to " + name, story.At: "who is at " + name,
		story.Leave: "who leaves by " + name,
		story.On:    "who climbs onto " + name, story.Do: "who does " + name, story.Face: "who turns to " + name,
		story.Between: "who goes between them"}[m.Verb]
	p.Say(problem.NobodyNamed, r.Span(""), `%s? Add who = "…"`, said)
	p.put(r, `who = "…"`)
}
