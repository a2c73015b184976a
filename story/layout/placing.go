package layout

import (
	"cmp"
	"slices"

	"standoff/story"
	"standoff/story/plane"
	"standoff/story/problem"
)

// A placer places the things of one set.
type placer struct {
	story    *story.Story
	l        *Layout
	things   []*thing
	byID     map[string]*thing
	stack    []*thing
	problems problem.Problems
}

// NewLayout places everything in a set. The layout is nil when there are
// errors.
func NewLayout(s *story.Story, set *story.Set) (*Layout, problem.Problems) {
	p := &placer{story: s, byID: map[string]*thing{}}
	p.l = &Layout{Set: set}
	p.placeAll()
	slices.SortStableFunc(p.problems, func(a, b problem.Problem) int {
		return cmp.Or(a.Span.Line-b.Span.Line, a.Span.Col-b.Span.Col)
	})
	if p.problems.Errors() > 0 {
		return nil, p.problems
	}
	return p.l, p.problems
}

// placeAll places areas and doors, then walls, then what stands between
// them. It stops where what follows would need what could not be placed.
func (p *placer) placeAll() {
	p.collect(p.l.Set)
	for _, t := range p.things {
		p.check(t)
	}
	p.resolveAll("area")
	p.resolveAll("door")
	if p.problems.Errors() > 0 {
		return
	}
	p.addAreas()
	p.addDoors()
	if p.problems.Errors() > 0 {
		return
	}
	p.l.Walls = wallsOf(p.l)
	p.l.Front = frontOf(p.l)
	p.warnOfOpenGround()
	if s := p.l.Set; s.Front == story.Top {
		hidden := p.story.Problem(problem.HiddenFront, s.Origin, "front", "nobody sees a front at the top: turn the set, or write %q or %q",
			story.Left, story.Right)
		hidden.Warning = true
		p.problems = append(p.problems, hidden)
	}
	for _, sort := range []string{"prop", "seats", "spot"} {
		p.resolveAll(sort)
	}
	if p.problems.Errors() > 0 {
		return
	}
	p.addLooseProps()
	p.checkPlaced()
	p.addRooms()
	p.addPlaces()
}

func (p *placer) fail(m problem.Mistake, t *thing, key, format string, args ...any) {
	p.problems = append(p.problems, p.story.Problem(m, t.Origin, key, format, args...))
}

func (p *placer) warn(m problem.Mistake, t *thing, key, format string, args ...any) {
	problem := p.story.Problem(m, t.Origin, key, format, args...)
	problem.Warning = true
	p.problems = append(p.problems, problem)
}

// resolveAll places all things of one sort.
func (p *placer) resolveAll(sort string) {
	for _, t := range p.things {
		if t.sort == sort {
			p.resolve(t)
		}
	}
}

// A placingState says how far the placing of a thing has come.
type placingState uint8

const (
	unplaced placingState = iota
	beingPlaced
	placed
	unplaceable
)

// resolve places a thing, after all that it stands by (depth-first search). It reports false
// when that cannot be done; then there is a problem that says so.
func (p *placer) resolve(t *thing) bool {
	switch t.state {
	case placed:
		return true
	case beingPlaced: // it stands by something that stands by it
		p.failCycle(t)
		return false
	case unplaceable:
		return false
	}
	t.state = beingPlaced
	p.stack = append(p.stack, t)
	ok := p.put(t)
	p.stack = p.stack[:len(p.stack)-1]
	t.state = unplaceable
	if ok {
		t.state = placed
	}
	return ok
}

// put places a thing by its sort. It reports false when that cannot be done.
func (p *placer) put(t *thing) bool {
	switch t.sort {
	case "door":
		return p.putDoor(t)
	case "seats":
		return p.putSeats(t)
	case "prop":
		return p.putProp(t)
	case "spot":
		return p.putSpot(t)
	}
	size, ok := p.areaSize(t)
	if !ok {
		return false
	}
	t.rect, ok = p.stand(t, size)
	t.outline = outlineOf(t.area, t.rect)
	return ok
}

// areaSize returns how large an area is: as the author says, as its points say,
// half of the area that it lies in, or 20 by 20 m.
func (p *placer) areaSize(t *thing) (plane.Point, bool) {
	switch {
	case len(t.area.Points) > 0:
		return pointsRect(t.area.Points).Size(), true
	case t.Size != nil:
		return plane.Point{X: t.Size[0], Y: t.Size[1]}, true
	case t.In != "":
		in, ok := p.find(t, "in", t.In)
		return in.rect.Size().Mul(.5), ok
	}
	return plane.Point{X: 20, Y: 20}, true
}

// find returns the thing with that id, placed.
func (p *placer) find(t *thing, key, id string) (*thing, bool) {
	other := p.byID[id]
	if other == nil {
		p.fail(problem.UnknownID, t, key, "no place is called %q", id)
		return &thing{Placing: &story.Placing{}}, false
	}
	return other, p.resolve(other)
}

// putSpot places a spot, within an area if it lies in one.
func (p *placer) putSpot(t *thing) bool {
	size := plane.Point{}
	if t.Size != nil {
		size = plane.Point{X: t.Size[0], Y: t.Size[1]}
	}
	var ok bool
	t.rect, ok = p.stand(t, size)
	if ok {
		area := AreaAt(p.l, t.rect.Center())
		p.l.Spots[t.index].Rect, p.l.Spots[t.index].Area = t.rect, area
	}
	return ok
}
