package layout

import (
	"hash/fnv"
	"math"
	"math/rand/v2"

	"standoff/story"
	"standoff/story/plane"
	"standoff/story/problem"
)

// putProp places a prop, or a row or column of them.
func (p *placer) putProp(t *thing) bool {
	if loose(t.prop) {
		if t.In == "" {
			p.fail(problem.WrongWord, t, "as", "as = %q needs in = %q: an area to spread over",
				t.prop.As, p.someArea())
			return false
		}
		in, ok := p.area(t, "in", t.In)
		if ok {
			t.rect = in.rect
		}
		return ok
	}
	one, n := propSize(t.prop), float64(max(1, t.prop.Number))
	step := plane.Point{X: one.X + propForms[t.prop.Kind].Gap, Y: 0}
	if t.prop.As == story.InColumn {
		step = plane.Point{X: 0, Y: one.Y + propForms[t.prop.Kind].Gap}
	}
	all := one.Add(step.Mul(n - 1))
	var ok bool
	if t.rect, ok = p.stand(t, all); !ok {
		return false
	}
	for i := 0.; i < n; i++ {
		c := t.rect.Min.Add(one.Mul(.5)).Add(step.Mul(i))
		p.addProp(t, rectAt(c, one))
	}
	return true
}

// addProp adds a prop to the layout. Its seed depends on its id and its number, so that every prop
// looks a little different and always the same.
func (p *placer) addProp(t *thing, r plane.Rect) {
	h := fnv.New32a()
	h.Write([]byte(t.ID + t.prop.Kind))
	h.Write([]byte{byte(len(p.l.Props)), byte(len(p.l.Props) >> 8)})
	p.l.Props = append(p.l.Props, PlacedProp{Prop: t.prop, Rect: r, Seed: h.Sum32()})
}

// addLooseProps spreads the props that stand along an edge or just anywhere.
func (p *placer) addLooseProps() {
	for _, t := range p.things {
		if t.prop == nil || !loose(t.prop) {
			continue
		}
		var at []plane.Point
		if t.prop.As == story.AlongEdge {
			at = p.alongEdge(t)
		} else {
			at = p.scattered(t)
		}
		t.rect = plane.Rect{}
		for _, c := range at {
			r := rectAt(c, propSize(t.prop))
			p.addProp(t, r)
			t.rect = t.rect.Union(r)
		}
		if n := max(1, t.prop.Number); len(at) < n {
			p.warn(problem.NoRoom, t, "number", "%d of %d do not fit into %q", n-len(at), n, t.In)
		}
	}
}

// alongEdge spreads props evenly along the inner edge of an area. Each moves
// on a little where something else stands.
func (p *placer) alongEdge(t *thing) []plane.Point {
	in := p.byID[t.In]
	size := propSize(t.prop)
	inset := math.Max(size.X, size.Y)/2 + .4
	if t.Gap != nil {
		inset = math.Max(size.X, size.Y)/2 + *t.Gap
	}
	edge := stretch(append(append([]plane.Point(nil), in.outline...), in.outline[0]))
	n, length := max(1, t.prop.Number), edge.length()
	// From the middle of the top, so that both halves are alike, and the
	// middle of the bottom, before the viewer, stays empty.
	first := topOf(edge)
	if n%2 == 0 {
		first += length / float64(n) / 2
	}
	var at []plane.Point
	for i := range n {
		middle := first + float64(i)/float64(n)*length
		for j := range 64 {
			// 0, +1, -1, +2 … quarters of a metre from where it should be
			d := middle + float64((j+1)/2)*.25*float64(1-j%2*2)
			q := inward(in.outline, edge, math.Mod(d+2*length, length), inset)
			if p.looseFree(t, q, at) {
				at = append(at, q)
				break
			}
		}
	}
	return at
}

// topOf returns how far along a closed edge the middle of its top lies.
func topOf(edge stretch) float64 {
	r := plane.Bounds(edge)
	aim := plane.Point{X: r.Center().X, Y: r.Min.Y}
	best := 0.
	for d := 0.; d < edge.length(); d += .125 {
		if edge.at(d).Dist(aim) < edge.at(best).Dist(aim) {
			best = d
		}
	}
	return best
}

// inward returns the point d metres along a closed clockwise edge, and so many
// metres inside it.
func inward(line []plane.Point, edge stretch, d, inset float64) plane.Point {
	a, b := edge.at(math.Max(0, d-.01)), edge.at(d+.01)
	q := edge.at(d).Add(a.Toward(b).Across().Mul(inset))
	// Near a corner the point comes too close to the next side: move it in.
	c := plane.Bounds(line).Center()
	for range 40 {
		if plane.ToOutline(line, q) >= inset-.01 {
			break
		}
		q = q.Lerp(c, .03)
	}
	return q
}

// scattered spreads props at random, the same on every run: each takes, of
// some free places, the one that is farthest from the others.
func (p *placer) scattered(t *thing) []plane.Point {
	in := p.byID[t.In]
	h := fnv.New64a()
	h.Write([]byte(t.In + "/" + t.ID + "/" + t.prop.Kind))
	chance := rand.New(rand.NewPCG(h.Sum64(), uint64(t.prop.Number)))
	size, room := propSize(t.prop), in.rect.Size()
	var at []plane.Point
	for range max(1, t.prop.Number) {
		var best plane.Point
		far := -1.
		for try := 0; try < 200 && (try < 12 || far < 0); try++ {
			q := in.rect.Min.Add(plane.Point{X: chance.Float64() * room.X, Y: chance.Float64() * room.Y})
			if outside(in.outline, rectAt(q, size)) > 0 || !p.looseFree(t, q, at) {
				continue
			}
			d := 1e6 - plane.ToOutline(in.outline, q) // the first keeps to the edge
			for _, o := range at {
				d = math.Min(d, q.Dist(o))
			}
			if d > far {
				best, far = q, d
			}
		}
		if far >= 0 {
			at = append(at, best)
		}
	}
	return at
}

// looseFree reports whether a prop can stand at q without touching anything.
func (p *placer) looseFree(t *thing, q plane.Point, others []plane.Point) bool {
	size := propSize(t.prop)
	r := rectAt(q, size)
	reach := math.Max(size.X, size.Y) / 2
	for _, o := range others {
		if math.Abs(o.X-q.X) < size.X+.2 && math.Abs(o.Y-q.Y) < size.Y+.2 {
			return false
		}
	}
	for _, x := range p.l.Props {
		if toRectRect(r, x.Rect) < .3 {
			return false
		}
	}
	for _, s := range p.l.Seats {
		for _, c := range s.Places {
			if plane.ToRect(c.Point, r) < .8 {
				return false
			}
		}
	}
	for i := range p.l.Doors {
		if ToDoorway(q, &p.l.Doors[i]) < reach {
			return false
		}
	}
	for _, w := range p.l.Walls {
		if plane.ToSegment(q, w.A, w.B) < reach*.5 {
			return false
		}
	}
	if i := AreaAt(p.l, q); i >= 0 && p.l.Areas[i].Area.Ground == story.Water {
		return propForms[t.prop.Kind].Floats
	}
	return true
}

// toRectRect returns the air between two rectangles, 0 where they meet.
func toRectRect(r, s plane.Rect) float64 {
	x := math.Max(0, math.Max(r.Min.X-s.Max.X, s.Min.X-r.Max.X))
	y := math.Max(0, math.Max(r.Min.Y-s.Max.Y, s.Min.Y-r.Max.Y))
	return math.Hypot(x, y)
}

// doorway is how far before and behind a door the way must stay free.
const doorway = 2.

// ToDoorway returns how far q is from the free way through a door.
func ToDoorway(q plane.Point, d *PlacedDoor) float64 {
	wide := d.A.Dist(d.B)
	v := q.Sub(d.A)
	u, w := v.Dot(d.B.Sub(d.A))/wide, v.Dot(d.Into)
	return plane.Point{X: max(0, -u, u-wide), Y: max(0, math.Abs(w)-doorway)}.Len()
}
