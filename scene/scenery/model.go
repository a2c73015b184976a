package scenery

import (
	"hash/fnv"
	"io"
	"math"

	"standoff/scene/camera"
	"standoff/scene/theme"
	"standoff/story/layout"
	"standoff/story/plan"
	"standoff/story/plane"
)

// A Model is what is worked out for a layout once: outlines, the corners of
// walls, the pieces of seats. All of it is in metres.
type Model struct {
	Layout *layout.Layout
	Hash   uint64 // of all that is drawn
	Areas  []ground
	Walls  []wallPiece
	Doors  []doorway
	Rows   []seatRow
}

// GroundKey tells apart all pictures of the flat ground.
func GroundKey(m *Model, c *camera.Camera, t *theme.Theme) uint64 {
	k := m.Hash
	for _, f := range [...]float64{c.Scale, c.Tilt, c.Ox, c.Oy, c.W, c.H} {
		k = stir(k, math.Float64bits(f))
	}
	for _, b := range []byte(t.Name) {
		k = stir(k, uint64(b))
	}
	return k
}

func DoorKey(k uint64, doors []plan.DoorState) uint64 {
	for _, d := range doors {
		k = stir(k, math.Float64bits(d.Open))
		if d.Doubt {
			k = stir(k, 1)
		}
	}
	return k
}

// stir mixes a number into a hash.
func stir(h, v uint64) uint64 {
	h ^= v
	h *= 0x9e3779b97f4a7c15
	return h ^ h>>29
}

// HashLayout is a hash of everything in the layout that the ground and what
// stands on it are drawn from, so that an edited set is never taken for the
// old one.
func HashLayout(l *layout.Layout) uint64 {
	h := fnv.New64a()
	text := func(s string) { io.WriteString(h, s); h.Write([]byte{0}) }
	num := func(fs ...float64) {
		for _, f := range fs {
			u := math.Float64bits(f)
			var b [8]byte
			for i := range b {
				b[i] = byte(u >> (8 * i))
			}
			h.Write(b[:])
		}
	}
	point := func(ps ...plane.Point) {
		for _, p := range ps {
			num(p.X, p.Y)
		}
	}
	for _, a := range l.Areas {
		text(string(a.Area.Ground))
		point(a.Rect.Min, a.Rect.Max)
		point(a.Outline...)
		num(float64(a.In))
	}
	for _, w := range l.Walls {
		point(w.A, w.B)
		num(w.Height, w.Thickness)
	}
	for _, d := range l.Doors {
		text(d.Door.Kind)
		point(d.A, d.B, d.Into)
		num(d.Height)
	}
	for _, s := range l.Seats {
		text(s.Seats.Kind)
		for _, q := range s.Places {
			num(q.X, q.Y, q.Face, q.Rise)
		}
		for _, r := range s.Fronts {
			num(r.Rise)
			point(r.Line...)
		}
	}
	for _, p := range l.Props {
		text(p.Prop.Kind)
		text(string(p.Prop.Color))
		point(p.Rect.Min, p.Rect.Max)
		num(float64(p.Seed))
	}
	return h.Sum64()
}
