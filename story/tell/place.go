package tell

import (
	"slices"
	"strings"

	"standoff/story"
)

// place names whatever an id stands for.
func (d *describer) place(id string) string {
	for _, g := range d.story.Cast {
		if g.ID == id {
			return g.Name.In(d.lang)
		}
	}
	if slices.Contains(story.Sides, story.Side(id)) {
		return d.words["sentence.side"]
	}
	name, kind := placeName(d.step.Set, id)
	if s := name.In(d.lang); s != "" {
		return s
	}
	if s := d.words["sentence-thing."+kind]; s != "" {
		return s
	}
	if s := d.words["sentence-thing.place"]; s != "" {
		return s
	}
	return strings.ReplaceAll(id, "-", " ")
}

// places lists the names of some places, each once.
func (d *describer) places(ids []string) string {
	var all []string
	for _, id := range ids {
		if name := d.place(id); !slices.Contains(all, name) {
			all = append(all, name)
		}
	}
	return Listed(all, d.words)
}

// placeName is the name that the author gave a thing of the set, and its kind.
func placeName(s *story.Set, id string) (story.Text, string) {
	if s.ID == id {
		return s.Name, ""
	}
	for _, a := range s.Areas {
		if a.ID == id {
			return a.Name, string(a.Ground)
		}
	}
	for _, x := range s.Doors {
		if x.ID == id {
			return x.Name, x.Kind
		}
	}
	for _, x := range s.Seats {
		if x.ID == id {
			return x.Name, "seats"
		}
	}
	for _, x := range s.Props {
		if x.ID == id {
			return x.Name, x.Kind
		}
	}
	for _, x := range s.Spots {
		if x.ID == id {
			return x.Name, "place"
		}
	}
	return nil, ""
}
