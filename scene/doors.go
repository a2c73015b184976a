package scene

import (
	"math"

	"standoff/story"
)

const (
	postHalf   = .27 // half the side of a door post, metres
	pierHalf   = .4  // the same of the pier of a wide gate
	leafHalf   = .09 // half the thickness of a leaf
	wideDoor   = 1.6 // metres, from which a door has two leaves
	doorSwing  = 83 * math.Pi / 180
	plainLeaf  = 1.5 // metres high, where there is no wall
	fewestRods = 2
)

// A leaf is one wing of a door as it stands now.
type leaf struct {
	hinge, tip story.Point
	high       float64
}

// leaves are the wings of a door that stands open so far; an opening has none.
func leaves(d *story.PlacedDoor, open float64) (out [2]leaf, n int) {
	if d.Door.Kind == "opening" {
		return out, 0
	}
	high := plainLeaf
	if d.Height > 0 {
		high = math.Max(.7, d.Height-.25)
	}
	width := d.A.Dist(d.B)
	along := d.B.Sub(d.A).Mul(1 / math.Max(width, 1e-9))
	in := postHalf * .6
	hinges := [2]story.Point{d.A.Add(along.Mul(in)), d.B.Sub(along.Mul(in))}
	length, n := (width-2*in)/2-.03, 2
	if width < wideDoor {
		length, n = width-2*in, 1
	}
	sin, cos := math.Sincos(doorSwing * clamp(open, 0, 1))
	for i := range n {
		way := along.Mul(1 - 2*float64(i))
		dir := way.Mul(cos).Add(d.Into.Mul(sin))
		out[i] = leaf{hinges[i], hinges[i].Add(dir.Mul(length)), high}
	}
	return out, n
}

// foot is the leaf's footprint, clockwise as seen.
func (l leaf) foot() [4]story.Point {
	d := l.tip.Sub(l.hinge)
	d = d.Mul(1 / math.Max(d.Len(), 1e-9))
	n := story.Point{X: d.Y, Y: -d.X}.Mul(leafHalf)
	return [4]story.Point{l.hinge.Add(n), l.tip.Add(n), l.tip.Sub(n), l.hinge.Sub(n)}
}

// posts are the footprints of what the door hangs on.
func posts(l *story.Layout, d *story.PlacedDoor) (out [2]story.Rect, high float64) {
	if d.Height == 0 && d.Door.Kind != "gate" {
		return out, 0
	}
	half, high := postHalf, d.Height+.05
	if pier(l, d) {
		half, high = pierHalf, math.Max(d.Height, 1.2)+.3
	}
	for i, p := range [...]story.Point{d.A, d.B} {
		out[i] = story.Rect{Min: p, Max: p}.Grow(half)
	}
	return out, high
}

// pier reports whether the door is a way from one open ground to another,
// which stands between piers.
func pier(l *story.Layout, d *story.PlacedDoor) bool {
	if d.Door.Kind == "opening" {
		return false
	}
	for _, i := range d.Sides {
		if i >= 0 && l.Areas[i].Area.Ground == story.Floor {
			return false
		}
	}
	return true
}

func drawDoors(b *builder, m *model, now []story.DoorState) {
	for i := range m.layout.Doors {
		d := &m.layout.Doors[i]
		reach := around([]story.Point{d.A, d.B}).Grow(d.A.Dist(d.B)/2 + 1)
		if !b.cam.seen(reach, 2.5, 4) {
			continue
		}
		drawPosts(b, m.layout, d)
		state := stateOf(d, now, i)
		wings, n := leaves(d, state.Open)
		for _, l := range wings[:n] {
			if state.Doubt {
				b.doubtfulLeaf(l)
			} else if d.Door.Kind == "gate" || pier(m.layout, d) {
				b.barredLeaf(l)
			} else {
				b.plainLeaf(l)
			}
		}
	}
}

// stateOf is how the door stands, as at first where the moment does not say.
func stateOf(d *story.PlacedDoor, now []story.DoorState, i int) story.DoorState {
	if i < len(now) {
		return now[i]
	}
	if d.Door.Closed {
		return story.DoorState{}
	}
	return story.DoorState{Open: 1}
}

func drawPosts(b *builder, l *story.Layout, d *story.PlacedDoor) {
	feet, high := posts(l, d)
	if high == 0 {
		return
	}
	for _, r := range feet {
		b.piece(r.Max.Y)
		b.slab(r, 0, high, b.theme.wall())
		b.end()
	}
}

// leafFoot is where a leaf sorts: at its end towards the viewer.
func leafFoot(l leaf) float64 { return math.Max(l.hinge.Y, l.tip.Y) - .1 }

func (b *builder) plainLeaf(l leaf) {
	c := b.theme.wood()
	c.line, c.width = b.theme.WallLine, 1
	foot := l.foot()
	b.piece(leafFoot(l))
	b.prism(foot[:], 0, l.high, c)
	b.end()
}

// barredLeaf is one of a gate: a frame and upright bars.
func (b *builder) barredLeaf(l leaf) {
	foot := l.foot()
	c := b.theme.iron()
	b.piece(leafFoot(l))
	length := l.hinge.Dist(l.tip)
	wide := math.Max(1, .07*b.cam.scale)
	if math.Abs(l.tip.X-l.hinge.X) > .15*length {
		pane := b.fill(faint(c.side, 46))
		b.ring(pane, v3{l.hinge.X, l.hinge.Y, .1}, v3{l.hinge.X, l.hinge.Y, l.high},
			v3{l.tip.X, l.tip.Y, l.high}, v3{l.tip.X, l.tip.Y, .1})
		n := max(fewestRods, int(length/.28))
		p := b.stroke(c.side, math.Max(.8, .045*b.cam.scale))
		for i := 0; i <= n; i++ {
			q := l.hinge.Lerp(l.tip, float64(i)/float64(n))
			b.line(p, v3{q.X, q.Y, .08}, v3{q.X, q.Y, l.high})
		}
	}
	rail := b.stroke(c.dark, wide)
	b.line(rail, v3{l.hinge.X, l.hinge.Y, .12}, v3{l.tip.X, l.tip.Y, .12})
	b.prism(foot[:], l.high-.12, l.high, c)
	b.end()
}

// doubtfulLeaf is hollow and dashed: who moved it, or whether, is not known.
func (b *builder) doubtfulLeaf(l leaf) {
	b.piece(leafFoot(l))
	p := b.fill(faint(b.theme.Paper, 150))
	ring := [...]v3{{l.hinge.X, l.hinge.Y, 0}, {l.hinge.X, l.hinge.Y, l.high},
		{l.tip.X, l.tip.Y, l.high}, {l.tip.X, l.tip.Y, 0}}
	b.ring(p, ring[:]...)
	b.ring(b.stroke(b.theme.Ink, 1.5), ring[:]...)
	b.dash(4, 3)
	b.end()
}

// castDoor adds the shadows of posts and leaves.
func (d *pen) castDoor(p *Path, l *story.Layout, i int, now []story.DoorState) {
	door := &l.Doors[i]
	feet, high := posts(l, door)
	if high > 0 {
		for _, r := range feet {
			k := corners(r)
			d.cast(p, k[:], high)
		}
	}
	state := stateOf(door, now, i)
	if state.Doubt {
		return
	}
	wings, n := leaves(door, state.Open)
	for _, w := range wings[:n] {
		foot := w.foot()
		d.cast(p, foot[:], .7*w.high)
	}
}
