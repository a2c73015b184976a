package story

import (
	"fmt"
	"slices"
	"strings"
)

// moves reads the step's moves into phases.
func (p *reader) moves(r *row, st *Step) {
	st.Phases = []Phase{{}}
	v, given := r.values["moves"]
	if !given {
		return
	}
	switch v.(type) {
	case []any, []map[string]any:
	default:
		p.say(WrongType, r.span("moves"), "moves wants brackets around its row: moves = [{ … }]")
		return
	}
	all := listed(v)
	if len(all) > mostRows {
		p.say(OutOfRange, r.span("moves"), "moves has %d rows: %d is the most", len(all), mostRows)
		all = all[:mostRows]
	}
	for i, v := range all {
		path := item(join(r.path, "moves"), i)
		if word, ok := v.(string); ok {
			p.then(st, word, p.where.places[path].value)
			continue
		}
		m := p.row(moveKeys, path, v)
		if p.check(m); m.block != moveKeys {
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

func (p *reader) then(st *Step, word string, at Span) {
	if word != "then" && strings.EqualFold(word, "then") {
		p.say(WrongThen, at, `write "then" in small letters`)
		return
	}
	if word != "then" {
		p.say(WrongThen, at,
			"%q stands alone among the moves, where only \"then\" may: want { who = …, go = … }",
			word)
		return
	}
	st.Phases = append(st.Phases, Phase{})
}

func (p *reader) wait(r *row, st *Step) {
	for _, k := range sortedKeys(r.values) {
		if k != "wait" && r.block.key(k) != nil {
			p.say(StrayKey, r.names[k], "wait stands in a row of its own, without %s", k)
		}
	}
	st.Phases = append(st.Phases, Phase{Pause: r.number("wait", 0)})
}

// verbs are the keys that say what a move does; do and face may also stand
// behind another one.
var verbs = []Verb{At, Go, Leave, Between, On, OpenDoor, ShutDoor, Show, Highlight, Dim, Do, Face}

// with says which keys may stand with a verb, besides who, after, take and sure.
var with = map[Verb]string{
	At:      "as side face do",
	Go:      "from through as side face do pace trail",
	Leave:   "from through pace trail",
	Between: "from through as side face do pace trail",
	On:      "from through pace face do trail",
	Do:      "face",
}

func (p *reader) move(r *row, st *Step) *Move {
	m := &Move{From: r.str("from"), Through: r.list("through"), As: Formation(r.str("as")),
		Face: r.str("face"),
		Do:   Action(r.str("do")), Pace: Pace(r.or("pace", "walk")), Take: r.number("take", 0),
		After: r.number("after", 0), Sure: Sure(r.or("sure", "established")), origin: r.origin}
	for _, id := range r.list("who") {
		m.Who = append(m.Who, p.groups[id])
	}
	for _, s := range r.list("side") {
		m.Sides = append(m.Sides, Side(s))
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
	return m
}

// verb is the one verb of the move, or "" when there is none or more.
func (p *reader) verb(r *row) Verb {
	var found Verb
	for _, v := range verbs {
		if !r.given(string(v)) || found != "" && (v == Do || v == Face) {
			continue
		}
		if found != "" {
			p.say(WrongVerb, r.names[string(v)],
				"a move says one thing, and this says %s and %s: write two rows",
				found, v)
			return ""
		}
		found = v
	}
	if found == "" || found == Do || found == Face {
		for _, k := range sortedKeys(r.values) {
			if r.block.key(k) == nil { // a verb gone wrong, most likely, and reported
				return ""
			}
		}
	}
	if found == "" {
		p.say(WrongVerb, r.row, "this move does nothing: add go, at, do …")
	}
	return found
}

// object reads the verb's value.
func (p *reader) object(r *row, m *Move) {
	switch m.Verb {
	case Between:
		m.Between, _ = p.two(r, key{name: "between", refs: isThing})
	case Dim:
		if r.given("who") {
			p.say(StrayKey, r.span("who"), "dim names the people itself: leave out who")
		}
		for _, id := range r.list("dim") {
			m.Who = append(m.Who, p.groups[id])
		}
	case Show:
		m.Object, _ = r.values["show"].(string)
		if m.Object == "" {
			p.say(WrongType, r.span("show"), "show wants the id of a note or quote, in quotes")
		}
	case Highlight:
		m.Object = r.str("highlight")
		if g := p.groups[m.Object]; g != nil {
			m.Who = []*Group{g}
		}
	case Do:
		m.Object = string(m.Do)
	default:
		m.Object = r.str(string(m.Verb))
	}
}

// stray says which keys mean nothing with the verb.
func (p *reader) stray(r *row, m *Move) {
	good := append(strings.Fields(with[m.Verb]), "who", "after", "take", "sure", string(m.Verb))
	for _, k := range sortedKeys(r.values) {
		if moveKeys.key(k) == nil || slices.Contains(good, k) {
			continue
		}
		if m.Verb == At && (k == "from" || k == "through" || k == "pace" || k == "trail") {
			p.say(StrayKey, r.names[k],
				"at is without walking, so %s means nothing here: write go, or leave out %s",
				k, k)
			continue
		}
		p.say(StrayKey, r.names[k], "%s means nothing with %s: leave it out", k, m.Verb)
	}
}

func (p *reader) needsWho(r *row, m *Move) {
	switch m.Verb {
	case OpenDoor, ShutDoor, Show, Highlight, Dim:
		return
	}
	if r.given("who") {
		return
	}
	name := fmt.Sprintf("%q", m.Object)
	said := map[Verb]string{Go: "who goes to " + name, At: "who is at " + name,
		Leave: "who leaves by " + name,
		On:    "who climbs onto " + name, Do: "who does " + name, Face: "who turns to " + name,
		Between: "who goes between them"}[m.Verb]
	p.say(NobodyNamed, r.row, `%s? Add who = "…"`, said)
}
