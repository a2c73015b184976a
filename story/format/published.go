package format

import (
	"slices"
	"strconv"
)

// Published returns what is published of a storyboard: what readers are shown, and
// what it takes to show it, formatted. It plays to the same picture. Left out
// are remarks; sources, people, sets and spots that nothing shown names; the
// names of things that no step mentions; and ids that nothing names. Sources are
// numbered, since an id may be the name of somebody who must not be named. The
// ids of people and props stay: chance, which makes figures and trees differ,
// hangs on them.
//
// The storyboard is one that read.Parse takes. The error is of text that is
// no TOML.
func Published(text []byte) ([]byte, error) {
	return rewritten(text, func(f *file) {
		root := f.rows()
		root.drop("fair") // it is for editors
		s := show(root)
		s.number(root)
		tidyIDs(root)
		f.prune()
	})
}

// number gives the sources that are shown ids by their number.
func (s *showing) number(root *row) {
	ids := map[string]string{}
	for _, r := range root.below {
		if id := r.text("id"); r.key == "source" && r.kept && id != "" {
			ids[id] = "source-" + strconv.Itoa(len(ids)+1)
			r.rename("id", ids[id])
		}
	}
	root.cite(ids)
}

// rename gives a text of a row another value.
func (r *row) rename(key, text string) {
	for _, f := range r.fields {
		if f.key != nil && f.key.Name == key {
			f.value.raw = strconv.Quote(text)
		}
	}
}

// cite puts the sources' new ids where they are named.
func (r *row) cite(ids map[string]string) {
	for _, f := range r.fields {
		if id, ok := ids[f.value.text]; ok && f.key != nil && f.key.Cites() {
			f.value.raw = strconv.Quote(id)
		}
	}
	for _, below := range r.below {
		below.cite(ids)
	}
}

// tidyIDs leaves out what places are called that nothing calls so, unless it is all that
// is said of them: a row without a key would be gone with its place.
func tidyIDs(root *row) {
	sets := 0
	for _, r := range root.below {
		if r.key == "set" && r.kept {
			sets++
		}
	}
	for _, set := range root.below {
		if set.key != "set" || !set.kept {
			continue
		}
		if !set.named && sets == 1 {
			set.drop("id")
		}
		for _, r := range set.below {
			if !r.named && r.key != "props" && !r.only("id") {
				r.drop("id")
			}
			if !r.told && r.key != "areas" { // those stand on the ground
				r.drop("name")
			}
		}
	}
}

// prune takes out what is not published.
func (f *file) prune() {
	f.head, f.tail, f.gap = nil, nil, false
	f.sections = slices.DeleteFunc(f.sections, func(s section) bool { return s.header != "" && !s.row.shown() })
	for i := range f.sections {
		s := &f.sections[i]
		s.lead, s.trail, s.blank = nil, "", false
		s.entries = slices.DeleteFunc(s.entries, func(e entry) bool { return e.value.prune() })
		for k := range s.entries {
			s.entries[k].lead, s.entries[k].trail = nil, ""
		}
	}
}

// shown reports whether the row and all that it stands in are published.
func (r *row) shown() bool {
	for ; r != nil; r = r.above {
		if !r.kept {
			return false
		}
	}
	return true
}

// prune takes out what is not published of a value, and reports whether that is
// all of it.
func (v *value) prune() bool {
	if v.dropped || v.row != nil && !v.row.shown() {
		return true
	}
	before := len(v.items)
	v.items = slices.DeleteFunc(v.items, func(it item) bool { return it.value == nil || it.value.prune() })
	for i := range v.items {
		v.items[i].lead, v.items[i].trail = nil, ""
	}
	return before > 0 && len(v.items) == 0
}
