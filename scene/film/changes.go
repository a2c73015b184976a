package film

import (
	"slices"

	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/scene/theme"
)

// Changes reports whether the frame at t1 may look other than that at t0, both in seconds of the
// film. Where it does not, the frame before can be shown again.
func (f *Film) Changes(t0, t1 float64) bool {
	if t0 == t1 {
		return false
	}
	if n := len(f.steps); f.at(t0) != f.at(t1) {
		return true
	} else if i := f.at(t1); i == 0 || i > n {
		return false
	}
	a, b := f.Compose(t0), f.Compose(t1)
	return !Same(&a, &b)
}

// Same reports whether two pictures look the same: they have the same marks in the same order.
func Same(a, b *picture.Picture) bool {
	return a.Width == b.Width && a.Height == b.Height && a.Paper == b.Paper &&
		slices.Equal(a.Marks, b.Marks) && slices.Equal(a.Figures, b.Figures) && slices.Equal(a.Texts, b.Texts) &&
		slices.EqualFunc(a.Strokes, b.Strokes, sameStroke) && slices.EqualFunc(a.Fills, b.Fills, sameFill)
}

func sameStroke(a, b picture.Stroke) bool {
	return a.Color == b.Color && a.Width == b.Width && a.Dash == b.Dash && a.Gap == b.Gap && a.Round == b.Round && samePath(a.Path, b.Path)
}

func sameFill(a, b picture.Fill) bool {
	return a.Color == b.Color && a.From == b.From && a.To == b.To && a.Round == b.Round && sameShade(a.Shade, b.Shade) && samePath(a.Path, b.Path)
}

func sameShade(a, b *theme.Color) bool {
	return a == b || a != nil && b != nil && *a == *b
}

func samePath(a, b path.Path) bool {
	return slices.Equal(a.Points, b.Points) && slices.Equal(a.Verbs, b.Verbs)
}
