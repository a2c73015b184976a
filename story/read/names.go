package read

import (
	"fmt"
	"slices"
	"strings"

	"standoff/story"
	"standoff/story/grammar"
	"standoff/story/problem"
)

// A named thing is anything that has an id.
type named struct {
	id    string
	sort  grammar.Sorts
	set   string // the set in which a place lies
	at    string // the path of its id
	label any    // what readers are told that it is
}

// names knows all things of the story that have an id, and where they are looked for.
type names struct {
	*diagnosis
	things map[string]named // sets, places and people
	cited  map[string]named // sources
	ids    []named          // both, in the order of the file
	used   map[string]bool  // the things that something names

	here string // the set that places are looked for in; "" is anywhere
	unit string // what is being read there: "step" or "set"
}

// takenIDs mean something of their own where an id may stand.
var takenIDs = []string{string(story.Left), string(story.Right), string(story.Top), string(story.Bottom), "all", "then", string(story.Corners)}

// badID says what is wrong with an id, or "".
func badID(id string) string {
	if slices.Contains(takenIDs, id) {
		return fmt.Sprintf("%q means something of its own, so it cannot be an id", id)
	}
	if id != "" && id == plain(id) && id[0] != '-' && len(id) <= 60 {
		return ""
	}
	if p := plain(id); p != "" && p != id && len(p) <= 60 {
		return fmt.Sprintf("an id has no accents, spaces or capitals: %q could be %q", id, p)
	}
	if len(id) > 60 {
		return "an id has 60 letters at most"
	}
	return "an id is made of a–z, 0–9 and hyphens"
}

// plain is a text as an id could be: without accents, spaces and capitals.
func plain(s string) string {
	var b strings.Builder
	for _, c := range strings.ToLower(s) {
		switch i := strings.IndexRune(accented, c); {
		case c >= 'a' && c <= 'z', c >= '0' && c <= '9':
			b.WriteRune(c)
		case i >= 0:
			b.WriteByte(unaccented[len([]rune(accented[:i]))])
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	return strings.TrimRight(b.String(), "-")
}

const (
	accented   = "áàâäãåāçćčďéèêëēėęíìîïīłñńňóòôöõøōřśšşťúùûüūůýÿžźż"
	unaccented = "aaaaaaacccdeeeeeeeiiiiilnnnooooooorsssftuuuuuuyyzzz"
)

// collect notes all ids of the story before anything is read, so that a move
// may name what stands further down.
func (p *names) collect(values map[string]any) {
	p.collectRows("source", listed(values["source"]), grammar.IsSource, "")
	for i, v := range listed(values["set"]) {
		path := problem.Item("set", i)
		set, _ := v.(map[string]any)
		id, ok := set["id"].(string)
		if !ok {
			id = "set"
		}
		p.name(named{id, grammar.IsSet, "", problem.Join(path, "id"), set["name"]})
		for _, rows := range []struct {
			key  string
			sort grammar.Sorts
		}{{"areas", grammar.IsArea}, {"doors", grammar.IsDoor}, {"seats", grammar.IsSeats}, {"spots", grammar.IsSpot},
			{"props", grammar.IsProp}} {
			p.collectRows(problem.Join(path, rows.key), listed(set[rows.key]), rows.sort, id)
		}
	}
	p.collectRows("cast", listed(values["cast"]), grammar.IsPeople, "")
}

func (p *names) collectRows(path string, rows []any, sort grammar.Sorts, set string) {
	for i, v := range rows {
		row, _ := v.(map[string]any)
		if id, ok := row["id"].(string); ok {
			at := problem.Join(problem.Item(path, i), "id")
			is := sort
			if kind, _ := row["kind"].(string); sort == grammar.IsProp && slices.Contains(story.Vehicles, kind) {
				is |= grammar.IsVehicle
			}
			p.name(named{id, is, set, at, row["name"]})
		}
	}
}

func (p *names) name(n named) {
	names := p.things
	if n.sort == grammar.IsSource {
		names = p.cited
	}
	if first, ok := names[n.id]; ok {
		at := p.places.Span(first.at, "")
		found := p.Problem(problem.SameID, p.places.Span(n.at, ""), "%q is already %s: first named on line %d",
			n.id, first.sort.One(), at.Line)
		p.Add(p.See(found, at, "first named here"))
		return
	}
	names[n.id] = n
	if meant := p.meantID(n.id); meant != n.id && meant != "" && badID(n.id) != "" {
		n.id = meant // as it is to be called: so that no other message proposes the wrong one
		if _, taken := names[meant]; !taken {
			names[meant] = n
		}
	}
	p.ids = append(p.ids, n)
}

// meantID returns the id that a wrong one is written for, or "".
func (p *names) meantID(wrong string) string {
	if seen, without := p.unseen(wrong); seen != "" {
		wrong = without
	}
	if id := plain(wrong); badID(id) == "" {
		return id
	}
	return ""
}

// known are the ids of the given sorts, in the order of the file; of places,
// only those of the set in which the step plays.
func (p *names) known(sort grammar.Sorts) []string {
	var all []string
	for _, n := range p.ids {
		if n.sort&sort != 0 && (n.set == "" || p.here == "" || n.set == p.here) {
			all = append(all, n.id)
		}
	}
	return all
}
