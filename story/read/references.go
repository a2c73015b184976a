package read

import (
	"fmt"
	"slices"
	"strings"

	"standoff/story"
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
		return p.bad(problem.WrongType, r, k.Name, "%s takes one only, without brackets", k.Name) || p.unbracket(list)
	}
	good := len(list) > 0
	if !good {
		p.Say(problem.WrongType, r.Span(k.Name), "%s is empty: name %s, or leave it out", k.Name,
			k.Refs.Want())
		p.drop(r, k.Name)
	}
	seen := map[any]bool{}
	for i, x := range list {
		at := fmt.Sprintf("%s.%d", k.Name, i)
		id, _ := x.(string)
		if seen[id] && id != "" {
			good = p.bad(problem.Repeated, r, at, "%q stands here twice: once is enough", id)
			p.drop(r, at)
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
		return p.bad(problem.WrongType, r, at, "%s needs the id of %s, in quotes%s", k.Name, k.Refs.Want(), untold(k))
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
		said, instead := p.unknown(k, id)
		if instead == "" {
			said += untold(k)
		}
		p.bad(problem.UnknownID, r, at, "%s", said)
		p.Allow(append(append([]string{}, k.Words...), p.known(k.Refs)...))
		p.Instead(instead)
		return false
	case n.sort&k.Refs == 0:
		all := append(append([]string{}, k.Words...), p.known(k.Refs)...)
		p.bad(problem.WrongSort, r, at, "%q is %s, and %s needs %s%s%s", id, n.sort.One(), k.Name,
			k.Refs.Want(), grammar.Some(all), untold(k))
		p.Allow(all)
		return false
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

// untold returns what else may be written where a key needs a door and no source tells of one.
func untold(k *grammar.Key) string {
	if k.Name == string(story.Leave) {
		return problem.LeftUntold
	}
	return ""
}

// unknown says that there is nothing of that id, and what may be meant; instead is what
// may stand in its place, or "".
func (p *names) unknown(k *grammar.Key, id string) (said, instead string) {
	known := p.known(k.Refs)
	all := append(append([]string{}, k.Words...), known...)
	said = fmt.Sprintf("%s %q", k.Refs.None(), id)
	if seen, plain := p.unseen(id); seen != "" && plain != "" {
		if meant := p.meant(k.Refs, plain); meant != "" {
			plain = meant
		} else if meant := p.nearest(plain, all); meant != "" {
			plain = meant
		}
		return fmt.Sprintf("%s: write %q", seen, plain), quoted(plain)
	}
	switch {
	case k.Refs == grammar.IsSource && strings.Contains(id, "://"):
		return "a link stands in a [[source]] of its own, as url: here goes the id of that source" +
			grammar.Some(known), ""
	case k.Refs&^grammar.IsVehicle == grammar.IsPeople && slices.Contains(everybody, strings.ToLower(id)) && len(known) > 1:
		instead = "[\"" + strings.Join(known[:min(len(known), 6)], "\", \"") + "\"]"
		return fmt.Sprintf("nobody is called %q: name them, %s = %s", id, k.Name, instead), instead
	}
	if several := splitIDs(id, known); k.Takes != grammar.TakesRef && k.Takes != grammar.TakesTwo && several != "" {
		instead = "[" + several + "]"
		return fmt.Sprintf("several stand in brackets, each in quotes: %s = %s", k.Name, instead), instead
	}
	if meant := p.meant(k.Refs, id); meant != "" {
		return said + orMeant(meant), quoted(meant)
	}
	meant := p.nearest(id, all)
	if w := p.nearest(id, k.Words); w != "" && meant == w {
		return fmt.Sprintf("%s = %q; did you mean %q?", k.Name, id, w), quoted(w)
	}
	if meant != "" {
		return said + orMeant(meant), quoted(meant)
	}
	return said + grammar.Some(all), ""
}

// unbracket notes that any of several ids may stand alone; it is always false.
func (p *names) unbracket(list []any) bool {
	for _, x := range list {
		if id, ok := x.(string); ok {
			p.Instead(quoted(id))
		}
	}
	return false
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
