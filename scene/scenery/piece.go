package scenery

import (
	"slices"

	"standoff/scene/figure"
)

// A piece is something upright that people may stand before or behind: a bit
// of wall, a chair, a tree. Foot is the y, on the plan, at which it sorts.
type piece struct {
	Foot     float64
	From, To int32 // its marks, in the builder's list
}

// A Builder is a pen that notes which marks make up a piece.
type Builder struct {
	Pen
	Pieces []piece
	Flag   figure.Flag // the story's
}

// piece begins a piece; all that is drawn until the next one belongs to it.
func (b *Builder) piece(foot float64) {
	n := int32(len(b.Marks))
	b.Pieces = append(b.Pieces, piece{foot, n, n})
}

// end closes the piece.
func (b *Builder) end() { b.Pieces[len(b.Pieces)-1].To = int32(len(b.Marks)) }

// SortPieces sorts scenery back to front; what is level stays as it was drawn.
func SortPieces(ps []piece) {
	slices.SortStableFunc(ps, func(a, b piece) int {
		switch {
		case a.Foot < b.Foot:
			return -1
		case a.Foot > b.Foot:
			return 1
		}
		return 0
	})
}
