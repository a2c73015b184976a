package scenery

import (
	"encoding/binary"
	"hash"
	"hash/fnv"
	"io"
	"math"

	"standoff/scene/camera"
	"standoff/scene/theme"
	"standoff/story/layout"
	"standoff/story/plan"
	"standoff/story/plane"
)

// GroundKey returns a number that is the same for all pictures of the same
// flat ground: of one layout, seen by one camera, in one theme.
func (m *Model) GroundKey(c *camera.Camera, t *theme.Theme) uint64 {
	k := m.hash
	for _, f := range [...]float64{c.Scale, c.Tilt, c.Turn.Yaw, c.OriginX, c.OriginY, c.W, c.H, c.Right, c.Below} {
		k = stir(k, math.Float64bits(f))
	}
	for _, b := range []byte(t.Name) {
		k = stir(k, uint64(b))
	}
	return k
}

// StillKey returns the ground's key together with how the doors stand and the rooms are
// cut open: it is the same for all pictures of the same scenery.
func StillKey(ground uint64, doors []plan.DoorState, rooms []layout.Cutaway) uint64 {
	k := ground
	for _, d := range doors {
		k = stir(k, math.Float64bits(d.Open))
		if d.Doubt {
			k = stir(k, 1)
		}
	}
	for _, r := range rooms {
		k = stir(stir(stir(k, math.Float64bits(r.Roof)), math.Float64bits(r.Far)), math.Float64bits(r.Rim))
	}
	return k
}

// stir mixes a number into a hash (multiplicative hashing by the golden ratio).
func stir(h, v uint64) uint64 {
	h ^= v
	h *= 0x9e3779b97f4a7c15
	return h ^ h>>29
}

// hashLayout returns a hash of everything in the layout that the ground and
// what stands on it are drawn from, so that an edited set is never taken for
// the old one.
func hashLayout(l *layout.Layout) uint64 {
	h := hasher{fnv.New64a()}
	if l.Set != nil {
		h.text(string(l.Set.Around))
	}
	for _, a := range l.Areas {
		h.text(string(a.Area.Ground))
		h.text(string(a.Area.Roof))
		h.points(a.Rect.Min, a.Rect.Max)
		h.points(a.Outline...)
		h.numbers(float64(a.In))
	}
	for _, w := range l.Walls {
		h.points(w.A, w.B)
		h.numbers(w.Height, w.Thickness)
	}
	for _, d := range l.Doors {
		h.text(d.Door.Kind)
		h.points(d.A, d.B, d.Into)
		h.numbers(d.Height)
	}
	for _, r := range l.Rooms {
		h.numbers(float64(r.Area), r.High)
	}
	h.text(string(l.Front))
	for _, s := range l.Seats {
		h.seats(&s)
	}
	for _, p := range l.Props {
		h.text(p.Prop.Kind)
		h.text(string(p.Prop.Color))
		h.points(p.Rect.Min, p.Rect.Max)
		h.numbers(float64(p.Seed))
	}
	return h.Sum64()
}

// A hasher adds values to a hash (FNV-1a), each of its full width.
type hasher struct{ hash.Hash64 }

// text adds words, and an end so that neighbours stay apart.
func (h hasher) text(s string) {
	io.WriteString(h, s)
	h.Write([]byte{0})
}

// numbers adds numbers bit by bit.
func (h hasher) numbers(fs ...float64) {
	for _, f := range fs {
		var b [8]byte
		binary.LittleEndian.PutUint64(b[:], math.Float64bits(f))
		h.Write(b[:])
	}
}

// points adds the coordinates of points.
func (h hasher) points(ps ...plane.Point) {
	for _, p := range ps {
		h.numbers(p.X, p.Y)
	}
}

// seats adds a block of seats.
func (h hasher) seats(s *layout.PlacedSeats) {
	h.text(s.Seats.Kind)
	for _, q := range s.Places {
		h.numbers(q.X, q.Y, q.Face, q.Rise)
	}
	for _, r := range s.Fronts {
		h.numbers(r.Rise)
		h.points(r.Line...)
	}
}

// seedOf returns the seed by which a set's surroundings are made up: the same as long as its areas are.
func seedOf(l *layout.Layout) uint32 {
	h := hasher{fnv.New64a()}
	for i := range l.Areas {
		h.points(l.Areas[i].Rect.Min, l.Areas[i].Rect.Max)
	}
	return uint32(h.Sum64())
}
