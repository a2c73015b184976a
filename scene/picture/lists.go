package picture

import (
	"standoff/scene/path"
	"standoff/scene/theme"
)

// ink is the marks of things drawn on the screen: fills and lines in pixels.
func (p *Picture) InkFill(c theme.Color) *path.Path {
	i := p.Fill(c)
	p.Marks = append(p.Marks, Mark{MarkFill, i})
	return &p.Fills[i].Path
}

func (p *Picture) InkStroke(c theme.Color, width float64) *Stroke {
	i := p.Stroke(c, width)
	p.Marks = append(p.Marks, Mark{MarkStroke, i})
	return &p.Strokes[i]
}

// Fill adds an empty filled path to the picture and is its index. Paths keep
// the room that they had in earlier pictures, so that a warm picture grows no more.
func (p *Picture) Fill(c theme.Color) int32 {
	if n := len(p.Fills); n < cap(p.Fills) {
		p.Fills = p.Fills[:n+1]
	} else {
		p.Fills = append(p.Fills, Fill{})
	}
	f := &p.Fills[len(p.Fills)-1]
	*f = Fill{Path: f.Path.Emptied(16), Color: c}
	return int32(len(p.Fills) - 1)
}

// Stroke adds an empty line to the picture and is its index.
func (p *Picture) Stroke(c theme.Color, width float64) int32 {
	if n := len(p.Strokes); n < cap(p.Strokes) {
		p.Strokes = p.Strokes[:n+1]
	} else {
		p.Strokes = append(p.Strokes, Stroke{})
	}
	s := &p.Strokes[len(p.Strokes)-1]
	*s = Stroke{Path: s.Path.Emptied(24), Color: c, Width: width}
	return int32(len(p.Strokes) - 1)
}

// Shade keeps a colour for a fill to point at.
func (p *Picture) Shade(c theme.Color) *theme.Color {
	p.Shades = append(p.Shades, c)
	return &p.Shades[len(p.Shades)-1]
}

// A still is the part of a picture that stays as long as the camera, the set
// and its doors do: the first so many of each list.
type StillKey struct {
	Key                     uint64
	Fills, Strokes, Shading int
}
