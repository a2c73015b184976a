package format

import "standoff/story/grammar"

// A row is one table of the language as it stands in a file: the story itself,
// a block, a row of a list, a camera.
type row struct {
	form   *grammar.Block // nil for a text's languages under a header of their own
	key    string         // of the table above, under which it stands
	above  *row           // nil for the story
	below  []*row         // in the order of the file
	fields []field

	kept  bool // readers are shown it
	named bool // something that is kept names it
	told  bool // a step does, so that readers are told its name
	acts  bool // it is part of a group that is named
}

// A field is a key of a row and its value; where that is a list, one of its
// members.
type field struct {
	key   *grammar.Key
	value *value
}

// rows finds all rows of a file, and gives the sections and values that hold
// them theirs. It returns the story's.
func (f *file) rows() *row {
	root := &row{form: language}
	for i := range f.sections {
		s := &f.sections[i]
		s.row = root.under(s.path, s.many)
		for k := range s.entries {
			s.row.add(s.entries[k].path, s.entries[k].value)
		}
	}
	return root
}

// under returns the row to which a header leads: another one, or the last of that
// name.
func (r *row) under(path []string, many bool) *row {
	for i, name := range path {
		below := r.last(name)
		if below == nil || many && i == len(path)-1 {
			below = r.begin(name)
		}
		r = below
	}
	return r
}

// last returns the last row that stands under a key, or nil.
func (r *row) last(key string) *row {
	for i := len(r.below) - 1; i >= 0; i-- {
		if r.below[i].key == key {
			return r.below[i]
		}
	}
	return nil
}

// begin begins another row under a key.
func (r *row) begin(key string) *row {
	below := &row{key: key, above: r}
	if k := r.takes(key); k != nil {
		below.form = k.Rows
	}
	r.below = append(r.below, below)
	return below
}

// takes returns what a key of the row takes, or nil.
func (r *row) takes(key string) *grammar.Key {
	if r.form == nil {
		return nil
	}
	for i := range r.form.Keys {
		if r.form.Keys[i].Name == key {
			return &r.form.Keys[i]
		}
	}
	return nil
}

// add adds a key and its value: what is in rows of its own goes to these.
func (r *row) add(path []string, v *value) {
	k := r.takes(path[0])
	switch {
	case k != nil && k.Rows != nil && len(path) > 1: // camera.on
		r.under(path[:1], false).add(path[1:], v)
	case k != nil && k.Rows != nil && v.open == "{":
		v.row = r.begin(path[0])
		for i := range v.items {
			if it := &v.items[i]; it.value != nil {
				v.row.add(it.path, it.value)
			}
		}
	case v.open == "[":
		for i := range v.items {
			if it := &v.items[i]; it.value != nil {
				r.add(path, it.value)
			}
		}
	default:
		r.fields = append(r.fields, field{k, v})
	}
}

// part returns the key of the story under which the row stands: "step"; "" is the
// story itself.
func (r *row) part() string {
	part := ""
	for ; r.above != nil; r = r.above {
		part = r.key
	}
	return part
}

// header returns how the row's form is written long: "[[step.notes]]", or "".
func (r *row) header() string {
	if r.form == nil {
		return ""
	}
	return r.form.Header
}

// text returns what a key of the row says, or "".
func (r *row) text(key string) string {
	for _, f := range r.fields {
		if f.key != nil && f.key.Name == key {
			return f.value.text
		}
	}
	return ""
}

// only reports whether a key is all that the row has.
func (r *row) only(key string) bool {
	return len(r.below) == 0 && len(r.fields) == 1 && r.fields[0].key != nil && r.fields[0].key.Name == key
}

// drop leaves out a key of the row.
func (r *row) drop(key string) {
	for _, f := range r.fields {
		if f.key != nil && f.key.Name == key {
			f.value.dropped = true
		}
	}
	for _, below := range r.below {
		if below.key == key {
			below.kept = false
		}
	}
}
