package tell

import (
	"slices"
	"strings"

	"standoff/story"
)

// place names whatever an id stands for.
func (d *describer) place(r story.Ref) string {
	name, kind := d.called(r.To)
	if s := name.In(d.lang); s != "" {
		return s
	}
	if in := d.around(r.To); in != nil {
		return d.place(story.Ref{ID: in.ID, To: in})
	}
	for _, key := range []string{kind, "sentence-thing.place"} {
		if s := d.words[key]; s != "" {
			return s
		}
	}
	return strings.ReplaceAll(r.ID, "-", " ")
}

// around returns the area in which a spot without a name lies, by which readers are told
// of it: its id is the author's own. It is nil of all else.
func (d *describer) around(to story.Referent) *story.Area {
	spot, ok := to.(*story.Spot)
	if !ok || spot.In == "" {
		return nil
	}
	for _, a := range d.step.Set.Areas {
		if a.ID == spot.In {
			return a
		}
	}
	return nil
}

// places lists the names of some places, each once.
func (d *describer) places(refs []story.Ref) string {
	var all []string
	for _, r := range refs {
		if name := d.place(r); !slices.Contains(all, name) {
			all = append(all, name)
		}
	}
	return Listed(all, d.words)
}

// called returns the name that the author gave somebody or something, and the key of
// the words for what has none.
func (d *describer) called(to story.Referent) (story.Text, string) {
	const thing = "sentence-thing."
	switch x := to.(type) {
	case *story.Group:
		return x.Name, ""
	case story.Side:
		return nil, "sentence.side"
	case *story.Set:
		return x.Name, ""
	case *story.Area:
		return x.Name, thing + string(x.Ground)
	case *story.Door:
		return x.Name, thing + x.Kind
	case *story.Seats:
		return x.Name, thing + "seats"
	case *story.Prop:
		return x.Name, thing + x.Kind
	case *story.Spot:
		return x.Name, thing + "place"
	}
	return nil, ""
}
