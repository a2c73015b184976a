package scenery

import (
	"cmp"
	"slices"

	"standoff/scene/figure"
	"standoff/story/plan"
)

// A Piece is something upright that people may stand before or behind: a bit
// of wall, a chair, a tree.
type Piece struct {
	Foot     float64 // the y, on the plan, at which it sorts
	From, To int32   // its marks, in the builder's list
}

// A Builder draws all that stands upright, and notes which marks make up a
// piece. One that is used again allocates nothing once it is warm.
type Builder struct {
	Pen
	Pieces []Piece     // back to front
	Flag   figure.Flag // the story's
}

// Draw draws all that stands upright with the pen, anew: walls, doors as they
// stand now, seats and props. Pieces that are level stay as they were drawn.
func (b *Builder) Draw(pen Pen, m *Model, now []plan.DoorState) {
	pen.Marks = b.Marks[:0]
	b.Pen, b.Pieces = pen, b.Pieces[:0]
	b.drawWalls(m)
	b.drawDoors(m, now)
	b.drawSeats(m)
	b.drawProps(m)
	slices.SortStableFunc(b.Pieces, func(p, q Piece) int { return cmp.Compare(p.Foot, q.Foot) })
}

// piece begins a piece; all that is drawn until end belongs to it.
func (b *Builder) piece(foot float64) {
	n := int32(len(b.Marks))
	b.Pieces = append(b.Pieces, Piece{foot, n, n})
}

// end closes the piece.
func (b *Builder) end() { b.Pieces[len(b.Pieces)-1].To = int32(len(b.Marks)) }
