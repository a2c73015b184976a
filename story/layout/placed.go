package layout

import (
	"fmt"
	"strings"

	"standoff/story"
	"standoff/story/plane"
	"standoff/story/problem"
)

// check finds what is wrong with a thing's placing before anything is placed.
func (p *placer) check(t *thing) {
	keys, ids := t.relations()
	if len(keys) > 1 {
		p.fail(problem.PlacedTwice, t, keys[1], "%s is placed twice: keep %s or %s", t.name(), keys[0],
			keys[1])
	}
	if len(keys) == 0 && t.Point == nil && t.sort != "area" && t.sort != "door" {
		p.fail(problem.Unplaced, t, "", "where is %s? Add in = %q, or left-of …", t.name(), p.someArea())
	}
	if t.Gap != nil && !(*t.Gap >= 0 && *t.Gap <= story.MostGap) {
		p.fail(problem.OutOfRange, t, "gap", "gap is %s: write 0 to %s", problem.Metres(*t.Gap),
			problem.Short(story.MostGap))
	}
	if t.Size != nil {
		for _, m := range t.Size {
			if !(m >= story.LeastSize && m <= story.MostSize) {
				p.fail(problem.OutOfRange, t, "size", "size is [%s, %s]: write %s to %s (metres)",
					problem.Metres(t.Size[0]), problem.Metres(t.Size[1]),
					problem.Short(story.LeastSize), problem.Short(story.MostSize))
				break
			}
		}
	}
	if len(ids) > 0 && p.byID[ids[0]] != nil && (keys[0] == "in" || keys[0] == "around") &&
		p.byID[ids[0]].area == nil {
		p.fail(problem.WrongSort, t, keys[0], "%q is a %s: %s needs an area", ids[0], p.byID[ids[0]].sort,
			keys[0])
	}
}

// someArea returns an area to offer as an example.
func (p *placer) someArea() string {
	for _, t := range p.things {
		if t.area != nil && t.ID != "" {
			return t.ID
		}
	}
	return "square"
}

// failCycle reports things that stand by one another in a circle.
func (p *placer) failCycle(t *thing) {
	start := 0
	for i, s := range p.stack {
		if s == t {
			start = i
		}
	}
	round := p.stack[start:]
	var said []string
	for i, s := range round {
		next := round[(i+1)%len(round)]
		how := "right-of"
		if keys, ids := s.relations(); len(keys) > 0 {
			how = keys[0]
			if ids[0] != next.ID && s.seats != nil {
				how = "facing"
			}
		}
		said = append(said, fmt.Sprintf("%s is %s %s", s.name(), how, next.name()))
	}
	words := said[len(said)-1]
	if len(said) > 1 {
		words = strings.Join(said[:len(said)-1], ", ") + " and " + words
	}
	p.fail(problem.PlacedTwice, t, "", "%s: start one of them elsewhere", words)
}

// checkPlaced warns of things that reach out of the area that they lie in.
func (p *placer) checkPlaced() {
	for _, t := range p.things {
		in := p.byID[t.In]
		if t.In == "" || in == nil || t.door != nil || t.seats != nil ||
			t.prop != nil && loose(t.prop) {
			continue
		}
		far := 0.
		corners := []plane.Rect{t.rect}
		if t.area != nil {
			corners = corners[:0]
			for _, q := range t.outline {
				corners = append(corners, plane.Rect{Min: q, Max: q})
			}
		}
		for _, r := range corners {
			far = max(far, outside(in.outline, r))
		}
		if far > .05 {
			p.warn(problem.OutsideArea, t, "", "%s reaches %s m out of %s", t.name(), problem.Metres(max(far, .1)),
				in.name())
		}
	}
}
