package read

import (
	"fmt"
	"slices"

	"standoff/story"
	"standoff/story/grammar"
	"standoff/story/problem"
)

// A setReader reads [[set]].
type setReader struct {
	*diagnosis
	*names
	*tables
	*reader
	several bool // there is more than one
}

func (p *setReader) readSet(path string, v any) {
	r := p.row(grammar.SetKeys, path, v)
	id := r.id()
	if id == "" {
		id = "set"
		if p.several {
			p.Say(problem.MissingKey, r.Span(""), "with two sets each needs an id")
			p.put(r, `id = "…"`)
		}
	}
	p.here, p.unit = id, "set"
	p.check(r)
	s := &story.Set{ID: id, Name: r.text("name"), Front: story.Side(r.str("front")),
		Around: story.Surroundings(r.or("around", string(story.NoneAround))), Origin: r.Origin}
	if r.given("areas") && len(listed(r.values["areas"])) == 0 {
		p.Say(problem.MissingKey, r.Span("areas"), "%s", grammar.SetKeys.Key("areas").Need)
	}
	p.each(r, "areas", grammar.AreaKeys, func(a *row) { s.Areas = append(s.Areas, p.area(a)) })
	p.each(r, "doors", grammar.DoorKeys, func(d *row) { s.Doors = append(s.Doors, p.door(d)) })
	p.each(r, "seats", grammar.SeatsKeys, func(a *row) { s.Seats = append(s.Seats, p.seats(a)) })
	p.each(r, "spots", grammar.SpotKeys, func(a *row) {
		s.Spots = append(s.Spots, &story.Spot{Placing: p.placing(a,
			true)})
	})
	p.each(r, "props", grammar.PropKeys, func(a *row) {
		s.Props = append(s.Props, &story.Prop{Placing: p.placing(a, true), Kind: a.str("kind"),
			Number: a.whole("number", 1), As: a.or("as", story.InRow), Color: story.Hue(a.str("color"))})
	})
	p.here = ""
	p.story.Sets = append(p.story.Sets, s)
	if p.sets[id] == nil {
		p.sets[id] = s
	}
}

func (p *setReader) area(r *row) *story.Area {
	a := &story.Area{Placing: p.placing(r, false), Ground: story.Ground(r.or("ground", string(story.UsualGround))),
		Shape: story.Shape(r.or("shape", string(story.Rectangle))), Flat: story.Side(r.or("flat", string(story.Top))), Height: r.number("height", 0), Roof: story.Roof(r.str("roof"))}
	if r.has("points") {
		for _, v := range listed(r.values["points"]) {
			a.Points = append(a.Points, *pairOf(v))
		}
		if r.has("shape") {
			p.Say(problem.EitherOr, r.Span("points"), "shape and points together: keep one of them")
			p.drop(r, "points", "shape")
		}
	}
	if r.has("flat") && a.Shape != story.HalfRound {
		p.Say(problem.StrayKey, r.Span("flat"), `flat is for areas with shape = "half-round"`)
		p.drop(r, "flat")
	}
	for _, w := range r.list("walls") {
		switch w {
		case "all":
			a.Walls = slices.Clone(story.Sides)
		case "none":
			if len(r.list("walls")) > 1 {
				p.Say(problem.EitherOr, r.Span("walls"), "none beside other walls: keep one of them")
			}
		default:
			a.Walls = append(a.Walls, story.Side(w))
		}
	}
	if r.has("roof") && (a.Ground != story.Floor || len(a.Walls) == 0) {
		p.Say(problem.StrayKey, r.Span("roof"), `roof is for rooms: areas with ground = "floor" and walls = "all"`)
		p.drop(r, "roof")
	}
	return a
}

func (p *setReader) door(r *row) *story.Door {
	d := &story.Door{Placing: p.placing(r, false), Side: story.Side(r.str("side")), Kind: r.or("kind", story.PlainDoor),
		Width: r.number("width", story.DoorWidth), Closed: r.truth("closed", false)}
	if r.given("between") {
		switch {
		case r.given("side") && !r.given("in"):
			p.Say(problem.EitherOr, r.Span("side"), "side is for doors with in: between two areas a door stands where they touch, "+
				"and of a room inside another area at = %q says the wall", r.str("side"))
			p.Mend(r.Renamed("side", "at")...)
			p.drop(r, "side")
		case r.given("in") || r.given("side"):
			p.Say(problem.EitherOr, r.Span("between"),
				"between two areas, or in and side for a door to the outside: keep one of them")
			p.drop(r, "between")
		}
		d.Between, _ = p.two(r, "between")
	} else if r.given("in") && !r.given("side") {
		p.Say(problem.Unplaced, r.Span(""), "in which side of %q is this door? Add side = \"left\", or another",
			r.str("in"))
		p.put(r, `side = "left"`)
	} else if !r.given("in") {
		p.Say(problem.Unplaced, r.Span(""), `where is this door? Add between = ["…", "…"], or in and side`)
		p.put(r, `between = ["…", "…"]`)
	}
	if d.Kind == story.Opening && r.given("closed") {
		p.Say(problem.EitherOr, r.Span("closed"),
			"an opening has nothing that shuts: leave out closed, or write kind = %q", story.PlainDoor)
		p.drop(r, "closed")
		p.Mend(problem.Edit{At: r.Span("kind"), Text: quoted(story.PlainDoor)})
	}
	if n, ok := number(r.values["at"]); ok {
		if k := r.block.Key("at"); n < k.Min || n > k.Max {
			p.Say(problem.OutOfRange, r.Span("at"), "%s", outOf(k, n))
		}
		d.Along = &n
	}
	return d
}

func (p *setReader) seats(r *row) *story.Seats {
	s := &story.Seats{Placing: p.placing(r, !r.given("around")), Kind: r.or("kind", story.Chairs),
		Shape: story.Shape(r.or("shape", string(story.Arc))),
		Face:  r.str("face"), Around: r.str("around"), Rows: r.whole("rows", story.SeatRows), Number: r.whole("number", 0),
		Blocks: r.whole("blocks", story.SeatBlocks)}
	if r.given("around") && r.given("in") {
		p.Say(problem.PlacedTwice, r.Span("around"), "%s is placed twice: keep in or around", r.called())
		p.drop(r, "around", "in")
	}
	return s
}

// placing reads the keys of placing; need says that one of them must be there.
func (p *setReader) placing(r *row, need bool) story.Placing {
	g := story.Placing{ID: r.str("id"), Name: r.text("name"), In: r.str("in"), LeftOf: r.str("left-of"),
		RightOf: r.str("right-of"), Above: r.str("above"), Below: r.str("below"), Gap: r.maybe("gap"),
		Size: r.pair("size"), Origin: r.Origin}
	if shift := r.pair("shift"); shift != nil {
		g.Shift = *shift
	}
	p.placedAt(r, &g)
	first := ""
	for _, k := range []string{"in", "left-of", "right-of", "above", "below"} {
		if !r.given(k) {
			continue
		}
		if id, _ := r.values[k].(string); id == g.ID && id != "" {
			p.Say(problem.PlacedTwice, r.Span(k), "%q cannot be placed by itself", id)
			p.drop(r, k)
		}
		if first != "" {
			p.Say(problem.PlacedTwice, r.Span(k), "%s is placed twice: keep %s or %s", quotedOr(g.ID, r), first,
				k)
			p.drop(r, k, first)
		}
		first = k
	}
	if need && first == "" && g.Point == nil {
		p.Say(problem.Unplaced, r.Span(""), "where is %s? Add in = %q, or left-of …", quotedOr(g.ID, r),
			firstOr(p.known(grammar.IsArea), "…"))
		p.put(r, "in = "+quoted(firstOr(p.known(grammar.IsArea), "…")))
	}
	return g
}

func (p *setReader) placedAt(r *row, g *story.Placing) {
	switch v := r.values["at"].(type) {
	case nil:
	case string:
		if !slices.Contains(grammar.Nine, v) {
			meant := p.nearest(v, grammar.Nine)
			hint := orMeant(meant)
			if hint == "" || v == "middle" {
				hint = ": write " + grammar.OrList(grammar.Nine)
			}
			p.Say(problem.WrongWord, r.Span("at"), "at = %q is not a place in an area%s", v, hint)
			p.Allow(grammar.Nine)
			p.Instead(quoted(meant))
			return
		}
		g.At = v
	case []any:
		if g.Point = pairOf(v); g.Point == nil || r.block == grammar.DoorKeys {
			p.Say(problem.WrongType, r.Span("at"),
				"at needs two numbers, [right, down], or a word such as \"center\"")
			return
		}
		if k := r.block.Key("at"); max(g.Point[0], g.Point[1]) > k.Max || min(g.Point[0], g.Point[1]) < k.Min {
			p.Say(problem.OutOfRange, r.Span("at"), "at lies more than %s metres away", problem.Short(k.Max))
		}
	default:
		if _, ok := number(v); !ok || r.block != grammar.DoorKeys {
			p.Say(problem.WrongType, r.Span("at"),
				"at needs a word such as \"center\", or two numbers, [right, down]")
		}
	}
}

func quotedOr(id string, r *row) string {
	if id != "" {
		return fmt.Sprintf("%q", id)
	}
	if kind := r.str("kind"); kind != "" && r.block == grammar.PropKeys {
		return "this " + kind
	}
	return "this one"
}

func firstOr(all []string, otherwise string) string {
	if len(all) > 0 {
		return all[0]
	}
	return otherwise
}
