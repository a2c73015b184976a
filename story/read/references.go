package read

import (
	"fmt"
	"slices"
	"strings"

	"standoff/story/grammar"
	"standoff/story/problem"
)

// references checks the id, or the ids, that a key names.
func (p *names) references(r *row, k *grammar.Key, v any) bool {
	list, isList := v.([]any)
	if !isList {
		return p.reference(r, k, k.Name, v)
	}
	if k.Takes == grammar.TakesRef {
		return p.bad(problem.WrongType, r, k.Name, "%s wants one only, without brackets", k.Name)
	}
	good := len(list) > 0
	if !good {
		p.Say(problem.WrongType, r.Span(k.Name), "%s is empty: name %s, or leave it out", k.Name,
			k.Refs.Want())
	}
	seen := map[any]bool{}
	for i, x := range list {
		at := fmt.Sprintf("%s.%d", k.Name, i)
		id, _ := x.(string)
		if seen[id] && id != "" {
			good = p.bad(problem.Repeated, r, at, "%q stands here twice: once is enough", id)
			continue
		}
		seen[id] = true
		good = p.reference(r, k, at, x) && good
	}
	return good
}

func (p *names) reference(r *row, k *grammar.Key, at string, v any) bool {
	id, ok := v.(string)
	if !ok {
		return p.bad(problem.WrongType, r, at, "%s wants the id of %s, in quotes", k.Name, k.Refs.Want())
	}
	if slices.Contains(k.Words, id) {
		return true
	}
	names := p.things
	if k.Refs == grammar.IsSource {
		names = p.cited
	}
	n, ok := names[id]
	switch {
	case !ok:
		p.bad(problem.UnknownID, r, at, "%s", p.unknown(k, id))
		p.Allow(append(append([]string{}, k.Words...), p.known(k.Refs)...))
		return false
	case n.sort&k.Refs == 0:
		return p.bad(problem.WrongSort, r, at, "%q is %s, and %s wants %s%s", id, n.sort.One(), k.Name,
			k.Refs.Want(),
			grammar.Some(append(append([]string{}, k.Words...), p.known(k.Refs)...)))
	case p.here != "" && n.set != "" && n.set != p.here:
		if r.block == grammar.CameraKeys || k.Name == "camera" {
			return p.bad(problem.OtherSet, r, at, "camera cannot look at %q: this step is in %q", id,
				p.here)
		}
		return p.bad(problem.OtherSet, r, at, "%q is in %q, and this %s is in %q", id, n.set, p.unit,
			p.here)
	case n.sort == grammar.IsSet && k.Name != "set" && p.here != "" && n.id != p.here:
		return p.bad(problem.OtherSet, r, at, "camera cannot look at %q: this step is in %q", id, p.here)
	}
	p.used[id] = true
	return true
}

// unknown says that there is nothing of that id, and what may be meant.
func (p *names) unknown(k *grammar.Key, id string) string {
	known := p.known(k.Refs)
	all := append(append([]string{}, k.Words...), known...)
	said := fmt.Sprintf("%s %q", k.Refs.None(), id)
	switch {
	case k.Refs == grammar.IsSource && strings.Contains(id, "://"):
		return "a link stands in a [[source]] of its own, as url: here goes the id of that source" +
			grammar.Some(known)
	case k.Refs == grammar.IsPeople && slices.Contains(everybody, strings.ToLower(id)) && len(known) > 1:
		return fmt.Sprintf("nobody is called %q: name them, %s = [\"%s\"]", id, k.Name,
			strings.Join(known[:min(len(known), 6)], "\", \""))
	}
	if several := splitIDs(id, known); k.Takes != grammar.TakesRef && k.Takes != grammar.TakesTwo && several != "" {
		return fmt.Sprintf("several stand in brackets, each in quotes: %s = [%s]", k.Name, several)
	}
	if meant := p.meant(k.Refs, id); meant != "" {
		return fmt.Sprintf("%s; did you mean %q?", said, meant)
	}
	if w := p.nearest(id, k.Words); w != "" && p.nearest(id, all) == w {
		return fmt.Sprintf("%s = %q; did you mean %q?", k.Name, id, w)
	}
	if hint := p.didYouMean(id, all); hint != "" {
		return said + hint
	}
	return said + grammar.Some(all)
}

// everybody are words for all people that there are.
var everybody = []string{"all", "everyone", "everybody", "both", "they", "them"}

// meant is the id of what somebody has written who wrote it in capitals, or
// wrote what readers are told, or only a part of the id; or "".
func (p *names) meant(sort grammar.Sorts, wrong string) string {
	known := p.known(sort)
	if id := plain(wrong); slices.Contains(known, id) {
		return id
	}
	part := ""
	for _, n := range p.ids {
		if !slices.Contains(known, n.id) || n.sort&sort == 0 {
			continue
		}
		text := textOf(n.label)
		for _, lang := range append(p.languages(), "") {
			if strings.EqualFold(text[lang], wrong) && wrong != "" {
				return n.id
			}
		}
		if strings.Contains("-"+n.id+"-", "-"+wrong+"-") ||
			strings.Contains("-"+plain(wrong)+"-", "-"+n.id+"-") {
			if part != "" {
				return "" // it could be either
			}
			part = n.id
		}
	}
	return part
}

// splitIDs is a list of ids that stand in one text, each in quotes of its own,
// or "" when they are none.
func splitIDs(text string, known []string) string {
	var all []string
	for _, id := range strings.FieldsFunc(text, func(c rune) bool { return c == ',' || c == ' ' }) {
		switch {
		case slices.Contains(known, id):
			all = append(all, fmt.Sprintf("%q", id))
		case id != "and" && id != "y" && id != "&":
			return ""
		}
	}
	if len(all) < 2 {
		return ""
	}
	return strings.Join(all, ", ")
}
