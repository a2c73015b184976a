package scenery

import (
	"cmp"
	"math"
	"slices"

	"standoff/scene/figure"
	"standoff/story/plan"
	"standoff/story/plane"
)

// A Piece is something upright that people may stand before or behind: a bit
// of wall, a chair, a vehicle. All lengths are in metres of the picture's own axes,
// across and deep.
type Piece struct {
	// Foot is how deep the piece stands: it sorts by that. Of one that is not small it is
	// the least of its back edge, and Last the greatest.
	Foot, Last float64
	mid        plane.Point // where it stands, about
	// Order is how many of the buildings are painted before it, see [Builder.Behind].
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

// edgeAt returns how deep the edge from a to b lies at x, from its least to its most, which
// differ where it runs straight into the picture. It is not ok where x is beside the edge.
func edgeAt(a, b plane.Point, x float64) (least, most float64, ok bool) {
	switch {
	case (a.X-x)*(b.X-x) > 0:
		return 0, 0, false
	case math.Abs(b.X-a.X) < 1e-9:
		return math.Min(a.Y, b.Y), math.Max(a.Y, b.Y), true
	}
	y := a.Y + (b.Y-a.Y)*(x-a.X)/(b.X-a.X)
	return y, y, true
}

// A Builder draws all that stands upright, and notes which marks make up a
// piece. One that is used again allocates nothing once it is warm.
type Builder struct {
	Pen
	Pieces []Piece     // back to front
	hulls  []hull      // of the buildings whose roofs are on, back to front
	Flag   figure.Flag // the story's
}

// Draw draws all that stands upright with the pen, anew: walls, doors as they
// stand now, seats and props. Pieces that are level stay as they were drawn.
func (b *Builder) Draw(pen Pen, m *Model, now []plan.DoorState) {
	pen.Marks = b.Marks[:0]
	b.Pen, b.Pieces = pen, b.Pieces[:0]
	m.open = append(m.open[:0], now...)
	b.drawWalls(m)
	b.drawPiers(m)
	b.drawDoors(m, now)
	seating{b}.drawSeats(m)
	b.drawProps(m)
	masonry{b}.drawPorticos(m)
	others := len(b.Pieces)
	masonry{b}.drawBlocks(m)
	b.Level(b.Pieces[:others])
	for i := range b.Pieces[others:] {
		b.Pieces[others+i].Order = int32(i)
	}
	b.sort()
}

// Level finds out which buildings are painted before each of the pieces, and sorts them.
func (b *Builder) Level(pieces []Piece) {
	for i := range pieces {
		pieces[i].Order = b.Behind(pieces[i].mid.X, pieces[i].mid.Y)
	}
	if len(b.hulls) > 0 {
		sortPieces(pieces)
	}
}

// sort puts the pieces into order, back to front.
func (b *Builder) sort() { sortPieces(b.Pieces) }

func sortPieces(all []Piece) {
	slices.SortStableFunc(all, func(p, q Piece) int {
		return cmp.Or(cmp.Compare(p.Order, q.Order), cmp.Compare(p.Foot, q.Foot))
	})
}

// piece begins a small piece, which stands so deep; all that is drawn until end belongs to it.
func (b *Builder) piece(foot float64) {
	n := int32(len(b.Marks))
	b.Pieces = append(b.Pieces, Piece{Foot: foot, Last: foot, From: n, To: n})
}

// begin begins a piece over a convex outline of the plan; all that is drawn until end
// belongs to it.
func (b *Builder) begin(outline []plane.Point) {
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

// end closes the piece, whose colours fade as far away as it stands.
func (b *Builder) end() {
	s := &b.Pieces[len(b.Pieces)-1]
	s.To = int32(len(b.Marks))
	b.fade(int(s.From), s.Foot)
	if s.corners > 0 {
		s.mid = plane.Bounds(s.outline[:s.corners]).Center()
		return
	}
	s.mid.Y = s.Foot
	if s.From < s.To { // where its first shape begins is near enough
		s.mid.X = (b.start(b.Marks[s.From]) - b.Cam.OriginX) / b.Cam.Scale
	}
}
