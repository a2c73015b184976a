package format

import (
	"slices"

	"standoff/story/grammar"
)

// unseen are the rows of which readers are shown something only when a row that
// they are shown names them. All others are shown with what they are part of:
// of a set in which a step plays areas, doors, seats and props are drawn.
var unseen = []string{"[[source]]", "[[set]]", "[[cast]]", "[[set.spots]]"}

// A showing finds out which rows readers are shown. It goes by the tables of the
// language: whatever key of a row takes an id names what has it.
type showing struct {
	sources map[string]*row
	things  map[string]*row
	parts   map[string][]*row // of groups, by the group's id
}

// show marks the rows that are shown, and what they name.
func show(root *row) *showing {
	s := &showing{map[string]*row{}, map[string]*row{}, map[string][]*row{}}
	s.collect(root)
	s.keep(root)
	// Without a set of its own the first step plays in the first.
	if step, set := root.first("step"), root.first("set"); step != nil && set != nil &&
		step.text("set") == "" {
		s.keep(set)
	}
	return s
}

// first returns the first row that stands under a key, or nil.
func (r *row) first(key string) *row {
	i := slices.IndexFunc(r.below, func(b *row) bool { return b.key == key })
	if i < 0 {
		return nil
	}
	return r.below[i]
}

// collect notes which rows have which ids.
func (s *showing) collect(r *row) {
	id := r.text("id")
	switch part := r.part(); {
	case id == "" && r.header() == "[[set]]":
		s.things["set"] = r
	case id == "":
	case part == "source":
		s.sources[id] = r
	case part == "set" || part == "cast":
		s.things[id] = r
	}
	if of := r.text("of"); of != "" {
		s.parts[of] = append(s.parts[of], r)
	}
	for _, below := range r.below {
		s.collect(below)
	}
}

// keep marks a row as shown, with all that it is in, names and consists of.
func (s *showing) keep(r *row) {
	if r.kept {
		return
	}
	r.kept = true
	if r.above != nil {
		s.keep(r.above)
	}
	for _, f := range r.fields {
		if f.refers() {
			s.follow(r, f)
		}
	}
	for _, below := range r.below {
		if !slices.Contains(unseen, below.header()) {
			s.keep(below)
		}
	}
}

// refers reports whether a text may be an id. It is taken for one where the
// language does not say what a key takes.
func (f field) refers() bool {
	if f.key == nil || !f.value.isText {
		return false
	}
	switch f.key.Takes {
	case grammar.TakesRef, grammar.TakesRefs, grammar.TakesTwo, grammar.TakesCamera, grammar.TakesSpots, "":
		return true
	}
	return false
}

// follow keeps what a field names. A part that acts does not bring along its
// group's other parts; a group that acts brings its own.
func (s *showing) follow(from *row, f field) {
	to := s.things[f.value.text]
	if f.key.Cites() || to == nil && f.key.Takes == "" {
		to = s.sources[f.value.text]
	}
	if to == nil {
		return // a word, such as a side of the set
	}
	s.keep(to)
	if f.key.Name == "of" {
		to.named = true
		return
	}
	to.told = to.told || from.part() == "step"
	s.name(to)
}

// name marks a row as named, and keeps the parts of a group.
func (s *showing) name(r *row) {
	if r.named = true; r.part() != "cast" {
		return
	}
	for _, part := range s.parts[r.text("id")] {
		if s.keep(part); !part.acts {
			part.acts = true
			s.name(part)
		}
	}
}
