package scenery

import (
	"standoff/story/layout"
)

// A Model is what is worked out for a layout once: outlines, the corners of
// walls, the pieces of seats. All of it is in metres.
type Model struct {
	Layout *layout.Layout
	hash   uint64 // of all that is drawn
	areas  []ground
	walls  []wallPiece
	doors  []doorway
	rows   []seatRow
}

// NewModel returns the model of the layout.
func NewModel(l *layout.Layout) *Model {
	return &Model{Layout: l, hash: hashLayout(l), areas: groundsOf(l), walls: wallPieces(l),
		doors: doorwaysOf(l), rows: seatRows(l)}
}
