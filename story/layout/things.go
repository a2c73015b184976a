package layout

import (
	"fmt"

	"standoff/story"
	"standoff/story/plane"
)

// A thing is anything of a set while it is being placed.
type thing struct {
	*story.Placing
	sort  string // "area", "door", "seats", "spot" or "prop"
	area  *story.Area
	door  *story.Door
	seats *story.Seats
	prop  *story.Prop
	spot  *story.Spot
	after *thing // the area before, beside which an area stands by itself
	state placingState
	rect  plane.Rect
	// outline is where the thing's edge runs, for areas.
	outline []plane.Point
	index   int // into the layout's list of its sort
}

// name returns what problems call the thing.
func (t *thing) name() string {
	switch {
	case t.ID != "":
		return fmt.Sprintf("%q", t.ID)
	case t.prop != nil:
		return "this " + t.prop.Kind
	case t.sort == "seats":
		return "this block of seats"
	}
	return "this " + t.sort
}

// relations returns the ways to stand by something else, in the order in which
// problems name them.
func (t *thing) relations() (keys, ids []string) {
	around := ""
	if t.seats != nil {
		around = t.seats.Around
	}
	between := ""
	if t.door != nil && t.door.Between[0] != "" {
		between = t.door.Between[0]
	}
	for _, r := range [][2]string{{"in", t.In}, {"left-of", t.LeftOf}, {"right-of", t.RightOf},
		{"above", t.Above}, {"below", t.Below}, {"around", around}, {"between", between}} {
		if r[1] != "" {
			keys, ids = append(keys, r[0]), append(ids, r[1])
		}
	}
	return keys, ids
}

// collect lists all things of the set.
func (p *placer) collect(set *story.Set) {
	var before *thing
	for _, a := range set.Areas {
		t := &thing{Placing: &a.Placing, sort: "area", area: a}
		if keys, _ := t.relations(); len(keys) == 0 && t.Point == nil {
			t.after = before
		}
		if a.In == "" {
			before = t
		}
		p.add(t)
	}
	for _, d := range set.Doors {
		p.add(&thing{Placing: &d.Placing, sort: "door", door: d})
	}
	for _, s := range set.Seats {
		p.add(&thing{Placing: &s.Placing, sort: "seats", seats: s})
	}
	for _, s := range set.Spots {
		p.l.Spots = append(p.l.Spots, PlacedSpot{Spot: s})
		p.add(&thing{Placing: &s.Placing, sort: "spot", spot: s, index: len(p.l.Spots) - 1})
	}
	for _, x := range set.Props {
		p.add(&thing{Placing: &x.Placing, sort: "prop", prop: x})
	}
}

// add adds a thing. Of several with one id the first is found by it.
func (p *placer) add(t *thing) {
	p.things = append(p.things, t)
	if t.ID != "" && p.byID[t.ID] == nil {
		p.byID[t.ID] = t
	}
}

// AreaAt returns the index of the topmost area on which p lies, or -1.
func AreaAt(l *Layout, p plane.Point) int {
	const edge = 1e-6 // metres: on the edge is on the area
	for i := len(l.Areas) - 1; i >= 0; i-- {
		a := &l.Areas[i]
		if !a.Rect.Grow(2 * edge).Contains(p) { // most others
			continue
		}
		if plane.Within(a.Outline, p) || plane.NearOutline(a.Outline, p, edge) {
			return i
		}
	}
	return -1
}

// addAreas lists the areas in drawing order, nested ones after the others.
func (p *placer) addAreas() {
	index := map[*thing]int{}
	var todo []*thing
	for _, t := range p.things {
		if t.sort == "area" {
			todo = append(todo, t)
		}
	}
	for len(todo) > 0 {
		var later []*thing
		for _, t := range todo {
			in := -1
			if t.In != "" {
				i, ok := index[p.byID[t.In]]
				if !ok {
					later = append(later, t)
					continue
				}
				in = i
			}
			t.index, index[t] = len(p.l.Areas), len(p.l.Areas)
			p.l.Areas = append(p.l.Areas,
				PlacedArea{Area: t.area, Rect: t.rect, Outline: t.outline, In: in})
			p.l.Bounds = p.l.Bounds.Union(t.rect)
		}
		todo = later
	}
}
