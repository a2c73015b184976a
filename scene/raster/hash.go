package raster

import (
	"math"

	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/scene/theme"
)

// A hash tells what is painted from all else.
type hash uint64

func newHash(kind uint64) hash { return hash(kind*0x9e3779b97f4a7c15 + 1) }

func (h *hash) word(v uint64) {
	x := (uint64(*h) ^ v) * 0xff51afd7ed558ccd
	*h = hash(x ^ x>>32)
}

func (h *hash) floats(all ...float64) {
	for _, v := range all {
		h.word(math.Float64bits(v))
	}
}

func (h *hash) flag(b bool) {
	if b {
		h.word(1)
	} else {
		h.word(2)
	}
}

func (h *hash) color(c theme.Color) {
	h.word(uint64(c.R) | uint64(c.G)<<8 | uint64(c.B)<<16 | uint64(c.A)<<24)
}

func (h *hash) path(p *path.Path) {
	h.word(uint64(len(p.Points)))
	for _, v := range p.Verbs {
		h.word(uint64(v))
	}
	for _, q := range p.Points {
		h.word(math.Float64bits(q.X))
		h.word(math.Float64bits(q.Y))
	}
}

func (h *hash) string(s string) {
	h.word(uint64(len(s)))
	for i := range len(s) {
		h.word(uint64(s[i]))
	}
}

func (h *hash) text(t *picture.Text) {
	h.string(t.Words)
	h.string(t.Font.Lang)
	h.floats(t.X, t.Y, t.Font.Size, t.Font.Track, t.HaloWidth, t.Alpha)
	h.flag(t.Font.Bold)
	h.flag(t.Font.Italic)
	h.flag(t.Font.Leftward)
	h.color(t.Color)
	h.color(t.Halo)
}
