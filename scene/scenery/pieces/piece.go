// Package pieces draws what stands upright piece by piece, and settles what is painted before what: pieces by
// how deep they stand, and all of them before or after bodies as large as a building. The packages of
// scenery's rooms begin and end their pieces with its Builder; scene puts people between them. It never
// knows what a piece is, nor draws a line. Read piece.go and hull.go first.
package pieces

import (
	"cmp"
	"math"
	"slices"

	"standoff/scene/figure"
	"standoff/scene/scenery/draw"
	"standoff/story/plane"
)

// A Piece is something upright that people may stand before or behind: a bit
// of wall, a chair, a vehicle. All lengths are in metres of the picture's own axes,
// across and deep.
type Piece struct {
	// Foot is how deep the piece stands: it sorts by that. Of one that is not small it is
	// the least of its back edge, and Last the greatest.
	Foot, Last float64
	Mid        plane.Point // where it stands, about
	// Order is how many of the bodies are painted before it, see [Builder.Behind].
	Order    int32
	outline  [8]plane.Point // of one that is not small
	corners  int
	From, To int32 // its marks, in the builder's list
}

// Behind reports whether somebody who stands there is behind the piece: it is nearer to
// the viewer than they are, straight before them or at its nearest end. Nobody is who
// stands so far beside it that neither can hide the other.
func (s *Piece) Behind(across, deep float64) bool {
	const body = .9 // metres
	lo, hi := s.span()
	return across > lo-body && across < hi+body && deep < s.back(across)
}

// span returns how far across a piece that is not small reaches.
func (s *Piece) span() (lo, hi float64) {
	lo, hi = math.Inf(1), math.Inf(-1)
	for _, p := range s.outline[:s.corners] {
		lo, hi = math.Min(lo, p.X), math.Max(hi, p.X)
	}
	return lo, hi
}

// back returns how deep the back edge lies at x, or at the end that is nearest to x.
func (s *Piece) back(x float64) float64 {
	if s.corners == 0 {
		return s.Foot
	}
	lo, hi := s.span()
	x = math.Max(lo, math.Min(hi, x))
	y := math.Inf(1)
	for i, a := range s.outline[:s.corners] {
		if least, _, ok := edgeAt(a, s.outline[(i+1)%s.corners], x); ok {
			y = math.Min(y, least)
		}
	}
	return y
}

// A Builder draws all that stands upright, and notes which marks make up a
// piece. One that is used again allocates nothing once it is warm.
type Builder struct {
	draw.Pen
	Pieces []Piece     // back to front
	hulls  []hull      // bodies larger than any piece, back to front
	Flag   figure.Flag // the story's
}

// Reset has the builder draw anew with the pen.
func (b *Builder) Reset(pen draw.Pen) {
	pen.Marks = b.Marks[:0]
	b.Pen, b.Pieces, b.hulls = pen, b.Pieces[:0], b.hulls[:0]
}

// Settle puts all pieces into order, back to front: those from so many on are the bodies' own.
func (b *Builder) Settle(others int) {
	b.Level(b.Pieces[:others])
	for i := range b.Pieces[others:] {
		b.Pieces[others+i].Order = int32(i)
	}
	b.Sort()
}

// Level finds out which bodies are painted before each of the pieces, and sorts them.
func (b *Builder) Level(pieces []Piece) {
	for i := range pieces {
		pieces[i].Order = b.Behind(pieces[i].Mid.X, pieces[i].Mid.Y)
	}
	if len(b.hulls) > 0 {
		sortPieces(pieces)
	}
}

// Sort puts the pieces into order, back to front.
func (b *Builder) Sort() { sortPieces(b.Pieces) }

func sortPieces(all []Piece) {
	slices.SortStableFunc(all, func(p, q Piece) int {
		return cmp.Or(cmp.Compare(p.Order, q.Order), cmp.Compare(p.Foot, q.Foot))
	})
}

// Piece begins a small piece, which stands so deep; all that is drawn until end belongs to it.
func (b *Builder) Piece(foot float64) {
	n := int32(len(b.Marks))
	b.Pieces = append(b.Pieces, Piece{Foot: foot, Last: foot, From: n, To: n})
}

// Begin begins a piece over a convex outline of the plan; all that is drawn until end
// belongs to it.
func (b *Builder) Begin(outline []plane.Point) {
	s := Piece{From: int32(len(b.Marks)), corners: len(outline)}
	for i, p := range outline {
		s.outline[i] = b.Cam.Turn.Of(p)
	}
	s.Foot, s.Last = math.Inf(1), math.Inf(-1)
	for _, p := range s.outline[:s.corners] {
		y := s.back(p.X)
		s.Foot, s.Last = math.Min(s.Foot, y), math.Max(s.Last, y)
	}
	b.Pieces = append(b.Pieces, s)
}

// End closes the piece, whose colours fade as far away as it stands.
func (b *Builder) End() {
	s := &b.Pieces[len(b.Pieces)-1]
	s.To = int32(len(b.Marks))
	b.Fade(int(s.From), s.Foot)
	if s.corners > 0 {
		s.Mid = plane.Bounds(s.outline[:s.corners]).Center()
		return
	}
	s.Mid.Y = s.Foot
	if s.From < s.To { // where its first shape begins is near enough
		s.Mid.X = (b.Start(b.Marks[s.From]) - b.Cam.OriginX) / b.Cam.Scale
	}
}
