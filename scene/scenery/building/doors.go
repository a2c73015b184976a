package building

import (
	"math"

	"standoff/scene/path"
	"standoff/scene/scenery/draw"
	"standoff/scene/theme"
	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plan"
	"standoff/story/plane"
)

const (
	postHalf  = .27 // half the side of a door post, metres
	pierHalf  = .43 // the same of the pier of a gate
	wideDoor  = 1.6 // metres, from which a door has two leaves
	doorSwing = 83 * math.Pi / 180
	plainLeaf = 1.5 // metres high, where there is no wall
	frontLeaf = .8  // metres high, in a wall drawn low
	tallLeaf  = 2.3 // metres high, in a wall drawn high
)

// A doorway is a door with what it hangs on.
type doorway struct {
	*layout.PlacedDoor
	posts      [2]plane.Rect
	high, leaf float64  // of the posts, 0 for none, and of the leaves
	bars       bool     // a gate's leaves are a frame and upright bars
	indoors    bool     // it stands in a wall of a room
	beside     []beyond // the ends of walls at its posts
}

// doorwaysOf returns the layout's doors with what they hang on, in its order.
func doorwaysOf(l *layout.Layout) []doorway {
	const meets = .3 // metres
	ds := make([]doorway, len(l.Doors))
	for i := range l.Doors {
		d := doorwayOf(l, &l.Doors[i])
		for k, w := range l.Walls {
			for end, p := range [...]plane.Point{w.A, w.B} {
				if math.Min(p.Dist(d.A), p.Dist(d.B)) < meets {
					d.beside = append(d.beside, beyond{k, end})
				}
			}
		}
		ds[i] = d
	}
	return ds
}

// doorwayOf returns a door with its posts and the height of its leaves.
func doorwayOf(l *layout.Layout, d *layout.PlacedDoor) doorway {
	w := doorway{PlacedDoor: d, leaf: plainLeaf}
	outdoors := true
	for _, i := range d.Sides {
		outdoors = outdoors && (i < 0 || l.Areas[i].Area.Ground != story.Floor)
	}
	half := postHalf
	if outdoors { // a way from one open ground to another stands between piers
		half = pierHalf
	}
	w.bars = outdoors || d.Door.Kind == story.Gate
	for i, p := range [...]plane.Point{d.A, d.B} {
		w.posts[i] = plane.Rect{Min: p, Max: p}.Grow(half)
	}
	w.indoors = !outdoors && d.Height > 0
	if d.Height > 0 {
		w.leaf = math.Max(.7, d.Height-.25)
	}
	if outdoors && (d.Height > plinth || d.Door.Kind == story.Gate) {
		w.high = gatePier
	}
	return w
}

// leaves returns the wings of a door that stands open so far; an opening has none.
func (d *doorway) leaves(open float64) (out [2]draw.Leaf, n int) {
	if d.Door.Kind == story.Opening {
		return out, 0
	}
	width := d.A.Dist(d.B)
	along := d.A.Toward(d.B)
	in := postHalf * .6
	hinges := [2]plane.Point{d.A.Add(along.Mul(in)), d.B.Sub(along.Mul(in))}
	length, n := (width-2*in)/2-.03, 2
	if width < wideDoor {
		length, n = width-2*in, 1
	}
	sin, cos := math.Sincos(doorSwing * path.Clamp(open, 0, 1))
	for i := range n {
		way := along.Mul(1 - 2*float64(i))
		dir := way.Mul(cos).Add(d.Into.Mul(sin))
		out[i] = draw.Leaf{Hinge: hinges[i], Tip: hinges[i].Add(dir.Mul(length)), High: d.leaf}
	}
	return out, n
}

// drawDoors draws posts and leaves, as the doors stand now.
func (b masonry) drawDoors(m *Buildings, now []plan.DoorState) {
	for i := range m.doors {
		d := &m.doors[i]
		reach := d.Bounds().Grow(d.A.Dist(d.B)/2 + 1)
		if !b.Cam.Seen(reach, 2.5, 4) {
			continue
		}
		if m.closed(d) {
			continue
		}
		for _, r := range d.posts {
			switch {
			case d.high <= 0:
			case d.indoors:
				b.Piece(b.Deep(r.Center()) + r.Size().Y/2)
				c := draw.Wall(b.Theme)
				c.Top, c.Line = b.Theme.Cut, b.Theme.CutLine
				b.Slab(r, 0, d.high, c)
				b.End()
			default:
				b.pier(&pier{r.Center(), 2 * pierHalf, d.high})
			}
		}
		state := stateOf(d, now, i)
		wings, n := d.leaves(state.Open)
		for _, l := range wings[:n] {
			switch {
			case state.Doubt:
				b.doubtfulLeaf(l)
			case d.bars:
				b.barredLeaf(l)
			default:
				b.plainLeaf(l)
			}
		}
	}
}

// closed reports whether a door is part of a building with its roof on: its side shows it.
func (m *Buildings) closed(d *doorway) bool {
	for i := range m.blocks {
		k := &m.blocks[i]
		if a := m.layout.Rooms[k.room].Area; m.roof(k.room) >= 1 && (d.Sides[0] == a || d.Sides[1] == a) {
			return true
		}
	}
	return false
}

// hang has the doors of rooms be as high as the walls are drawn beside them.
func (m *Buildings) hang() {
	for i := range m.doors {
		d := &m.doors[i]
		if !d.indoors {
			continue
		}
		high := 0.
		for _, e := range d.beside {
			high = math.Max(high, m.ends(e))
		}
		d.leaf = path.Clamp(high-.25, frontLeaf, tallLeaf)
		if d.high = 0; d.Door.Kind != story.Opening {
			d.high = math.Min(math.Max(high, d.leaf), tallLeaf+.2) + .05
		}
	}
}

// stateOf returns how the door stands, as at first where the moment does not say.
func stateOf(d *doorway, now []plan.DoorState, i int) plan.DoorState {
	if i < len(now) {
		return now[i]
	}
	if d.Door.Closed {
		return plan.DoorState{}
	}
	return plan.DoorState{Open: 1}
}

// plainLeaf draws a wooden leaf.
func (b masonry) plainLeaf(l draw.Leaf) {
	c := draw.Wood(b.Theme)
	foot := l.Foot()
	b.Begin(foot[:])
	b.Prism(foot[:], 0, l.High, c)
	b.End()
}

// barredLeaf draws a leaf of a gate: a frame and upright bars.
func (b masonry) barredLeaf(l draw.Leaf) {
	foot := l.Foot()
	c := draw.Iron(b.Theme)
	b.Begin(foot[:])
	length := l.Hinge.Dist(l.Tip)
	wide := math.Max(1, .07*b.Cam.Scale)
	if math.Abs(b.Cam.Turn.Of(l.Tip.Sub(l.Hinge)).X) > .15*length {
		pane := b.Fill(theme.Faint(c.Side, 46))
		b.Ring(pane, draw.Over(l.Hinge, .1), draw.Over(l.Hinge, l.High),
			draw.Over(l.Tip, l.High), draw.Over(l.Tip, .1))
		n := max(2, int(length/.28))
		p := b.Stroke(c.Side, math.Max(.8, .045*b.Cam.Scale))
		for i := 0; i <= n; i++ {
			q := l.Hinge.Lerp(l.Tip, float64(i)/float64(n))
			b.Line(p, draw.Over(q, .08), draw.Over(q, l.High))
		}
	}
	rail := b.Stroke(c.Dark, wide)
	b.Line(rail, draw.Over(l.Hinge, .12), draw.Over(l.Tip, .12))
	b.Prism(foot[:], l.High-.12, l.High, c)
	b.End()
}

// doubtfulLeaf draws a leaf hollow and dashed: nobody knows for sure that it moved.
func (b masonry) doubtfulLeaf(l draw.Leaf) {
	foot := l.Foot()
	b.Begin(foot[:])
	p := b.Fill(theme.Faint(b.Theme.Paper, 150))
	ring := [...]draw.V3{draw.Over(l.Hinge, 0), draw.Over(l.Hinge, l.High), draw.Over(l.Tip, l.High), draw.Over(l.Tip, 0)}
	b.Ring(p, ring[:]...)
	b.Ring(b.Stroke(b.Theme.Ink, 1.5), ring[:]...)
	b.Dash(4, 3)
	b.End()
}

// cast adds the shadows of posts and leaves.
func (d *doorway) cast(c draw.Caster, state plan.DoorState) {
	if d.high > 0 {
		for _, r := range d.posts {
			k := draw.CornersOf(r)
			c.Solid(k[:], d.high)
		}
	}
	if state.Doubt {
		return
	}
	wings, n := d.leaves(state.Open)
	for _, w := range wings[:n] {
		foot := w.Foot()
		c.Solid(foot[:], .7*w.High)
	}
}
