package picture

import (
	"slices"

	"standoff/scene/path"
	"standoff/scene/theme"
)

// InkFill adds an empty filled path with a mark of its own, and returns the
// path, in pixels.
func (p *Picture) InkFill(c theme.Color) *path.Path {
	i := p.Fill(c)
	p.Marks = append(p.Marks, Mark{MarkFill, i})
	return &p.Fills[i].Path
}

// InkStroke adds an empty line with a mark of its own, and returns it; it is in
// pixels.
func (p *Picture) InkStroke(c theme.Color, width float64) *Stroke {
	i := p.Stroke(c, width)
	p.Marks = append(p.Marks, Mark{MarkStroke, i})
	return &p.Strokes[i]
}

// Fill adds an empty filled path to the picture and returns its index. Paths keep
// the room that they had in earlier pictures, so that a warm picture grows no more.
func (p *Picture) Fill(c theme.Color) int32 {
	p.Fills = slices.Grow(p.Fills, 1)[:len(p.Fills)+1]
	f := &p.Fills[len(p.Fills)-1]
	*f = Fill{Path: f.Path.Emptied(16), Color: c}
	return int32(len(p.Fills) - 1)
}

// Stroke adds an empty line to the picture and returns its index.
func (p *Picture) Stroke(c theme.Color, width float64) int32 {
	p.Strokes = slices.Grow(p.Strokes, 1)[:len(p.Strokes)+1]
	s := &p.Strokes[len(p.Strokes)-1]
	*s = Stroke{Path: s.Path.Emptied(24), Color: c, Width: width}
	return int32(len(p.Strokes) - 1)
}

// A Wash is a veil over all of a picture, whose colour changes from the middle of an
// ellipse outwards: within the share Inner of it, above 0, it is Within.
type Wash struct {
	Within, Beyond theme.Color
	At             path.Point // the middle, pixels
	RX, RY         float64
	Inner          float64
}

// Wash adds a wash to the picture, and as much around it as a page may show; it returns the
// index of its fill.
func (p *Picture) Wash(w Wash) int32 {
	i := p.Fill(w.Within)
	f := &p.Fills[i]
	f.Shade, f.Round = p.Shade(w.Beyond), w.Inner
	f.From, f.To = w.At, path.Point{X: w.At.X + w.RX, Y: w.At.Y + w.RY}
	p.Around(&f.Path)
	return i
}

// Around adds the picture's rectangle to a path, and a quarter of it more on every side: a
// page may give a panel another shape, and show what lies there.
func (p *Picture) Around(to *path.Path) {
	l, t, r, b := -p.Width/4, -p.Height/4, 1.25*p.Width, 1.25*p.Height
	to.Move(l, t)
	to.Line(r, t)
	to.Line(r, b)
	to.Line(l, b)
	to.Shut()
}

// Shade keeps a colour and returns the pointer to it, for a fill's Shade.
func (p *Picture) Shade(c theme.Color) *theme.Color {
	p.Shades = append(p.Shades, c)
	return &p.Shades[len(p.Shades)-1]
}

// Still is the part of a picture that is the same in every picture with the
// same key, as long as the camera, the set and its doors stay: the first so
// many of each list. A painter may keep what it made of them.
type Still struct {
	Key                    uint64
	Fills, Strokes, Shades int
}
