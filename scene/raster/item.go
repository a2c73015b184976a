package raster

import (
	"image"
	"math"

	"standoff/scene/path"
	"standoff/scene/picture"
)

// An item is a mark of the picture that is being painted.
type item struct {
	hash  uint64          // of all that it looks like
	box   image.Rectangle // pixels that it may touch
	shape *cutout         // nil until it is to be painted
}

// itemOf returns a mark of the picture, with its box and what tells it from others.
func (s *Sequence) itemOf(p *picture.Picture, m picture.Mark) item {
	h := newHash(uint64(m.Kind))
	switch m.Kind {
	case picture.MarkFill:
		f := &p.Fills[m.Index]
		h.path(&f.Path)
		h.color(f.Color)
		if f.Shade != nil {
			h.color(*f.Shade)
			h.floats(f.From.X, f.From.Y, f.To.X, f.To.Y, f.Round)
		}
		return item{hash: uint64(h), box: s.boxOf(f.Path.Points, 0)}
	case picture.MarkStroke:
		l := &p.Strokes[m.Index]
		h.path(&l.Path)
		h.color(l.Color)
		h.floats(l.Width, l.Dash, l.Gap)
		h.flag(l.Round)
		return item{hash: uint64(h), box: s.boxOf(l.Path.Points, l.Width/2)}
	case picture.MarkText:
		t := &p.Texts[m.Index]
		h.text(t)
		letters := s.shapes.textOf(t)
		at := placing{x: t.X * s.ratio, y: t.Y * s.ratio, scale: s.ratio, flip: 1}
		return item{hash: uint64(h), box: moved(letters.box, at)}
	}
	f := &p.Figures[m.Index]
	k := bodyKey{f.Code, f.Height, false}
	at := placing{x: f.X * s.ratio, y: f.Y * s.ratio, scale: f.Height * s.ratio, flip: -1}
	if m.Kind == picture.MarkShadow {
		k = bodyKey{f.Code.Shadow(), f.Height, true}
		at.y += f.Ground * s.ratio
	}
	h.word(uint64(k.code))
	h.floats(f.X, f.Y, f.Height, f.Alpha, at.y)
	return item{hash: uint64(h), box: moved(s.shapes.bodyOf(k).box, at)}
}

// boxOf returns the pixels within which points lie, and so far about them.
func (s *Sequence) boxOf(points []path.Point, about float64) image.Rectangle {
	if len(points) == 0 {
		return image.Rectangle{}
	}
	lo, hi := points[0], points[0]
	for _, p := range points[1:] {
		lo.X, lo.Y = min(lo.X, p.X), min(lo.Y, p.Y)
		hi.X, hi.Y = max(hi.X, p.X), max(hi.Y, p.Y)
	}
	const far = 1 << 20
	px := func(v float64) int { return int(math.Max(-far, math.Min(far, v*s.ratio))) }
	return image.Rect(px(lo.X-about)-2, px(lo.Y-about)-2, px(hi.X+about)+2, px(hi.Y+about)+2)
}
