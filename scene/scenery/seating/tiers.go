package seating

import (
	"math"
	"slices"

	"standoff/scene/path"
	"standoff/scene/scenery/draw"
	"standoff/scene/theme"
	"standoff/story/layout"
	"standoff/story/plane"
)

const (
	lastTread = 1.25 // metres, of the rearmost tier
	tierPiece = .9   // metres, the longest piece of a tier
)

// tiersOf returns the treads of an amphitheatre: each runs from its front edge
// back to the next one's.
func tiersOf(s *layout.PlacedSeats) []seatRow {
	var rows []seatRow
	for _, f := range s.Fronts {
		if len(f.Line) < 2 {
			continue
		}
		r := seatRow{kind: tierRow, block: f.Block, rise: f.Rise, step: f.Rise, last: true}
		next, prev := f, f
		for _, g := range s.Fronts {
			if g.Block != f.Block || len(g.Line) < 2 {
				continue
			}
			if g.Row == f.Row+1 && (r.last || midDist(g, f) < midDist(next, f)) {
				next, r.last = g, false
			}
			if g.Row == f.Row-1 {
				prev = g
			}
		}
		if prev.Row != f.Row {
			r.step = f.Rise - prev.Rise
		}
		n := int(math.Ceil(plane.LengthOf(f.Line)/tierPiece)) + 1
		r.ahead = resample(f.Line, n)
		if r.last {
			r.back = backEdge(r.ahead, faceOf(s, f))
		} else {
			r.back = resample(next.Line, n)
		}
		r.turnClockwise()
		rows = append(rows, r)
	}
	return rows
}

// midDist returns how far the middles of two rows are apart, in metres.
func midDist(a, b layout.SeatRow) float64 {
	return a.Line[len(a.Line)/2].Dist(b.Line[len(b.Line)/2])
}

// faceOf returns the direction, as a unit vector, in which those look who sit at the front edge f.
func faceOf(s *layout.PlacedSeats, f layout.SeatRow) plane.Point {
	mid := f.Line[len(f.Line)/2]
	best, face := math.Inf(1), 0.0
	for _, q := range s.Places {
		if d := q.Dist(mid); q.Row == f.Row && d < best {
			best, face = d, q.Face
		}
	}
	sin, cos := math.Sincos(face)
	return plane.Point{X: cos, Y: sin}
}

// backEdge returns the back edge of the rearmost tier.
func backEdge(ahead []plane.Point, face plane.Point) []plane.Point {
	back := make([]plane.Point, len(ahead))
	for i, p := range ahead {
		a, b := ahead[max(i-1, 0)], ahead[min(i+1, len(ahead)-1)]
		d := b.Sub(a)
		n := plane.Point{X: d.Y, Y: -d.X}.Mul(lastTread / math.Max(d.Len(), 1e-9))
		if n.X*face.X+n.Y*face.Y > 0 {
			n = n.Mul(-1)
		}
		back[i] = p.Add(n)
	}
	return back
}

// turnClockwise reverses both edges, if need be, so that the tread lies to the right of the
// front edge as it runs, as seen.
func (r *seatRow) turnClockwise() {
	mid := len(r.ahead) / 2
	a, b, c := r.ahead[mid-1], r.ahead[mid], r.back[mid]
	if (b.X-a.X)*(c.Y-a.Y)-(b.Y-a.Y)*(c.X-a.X) > 0 {
		return
	}
	slices.Reverse(r.ahead)
	slices.Reverse(r.back)
}

// resample returns the line as n points, at least 2, at equal distances along it.
func resample(l []plane.Point, n int) []plane.Point {
	total, out := plane.LengthOf(l), make([]plane.Point, 0, n)
	i, gone := 1, 0.0
	for k := range n {
		want := total * float64(k) / float64(n-1)
		for i < len(l)-1 && gone+l[i].Dist(l[i-1]) < want {
			gone += l[i].Dist(l[i-1])
			i++
		}
		u := (want - gone) / math.Max(l[i].Dist(l[i-1]), 1e-9)
		out = append(out, l[i-1].Lerp(l[i], math.Min(u, 1)))
	}
	return out
}

// tierCoat returns the coat of warm stone, its faces brown enough to read as steps.
func tierCoat(t *theme.Theme) draw.Coat {
	return draw.Coat{Top: t.Tier, Side: theme.Mix(t.WallSide, t.WoodSide, .25), Dark: theme.Mix(t.WallDark, t.WoodSide, .4),
		Line: theme.Mix(t.WallLine, t.Tier, .25), Width: .8}
}

// tier draws one row of one block: for every stretch the tread, which lies
// under those who sit on it, and the faces below its edges.
func (b seating) tier(r *seatRow) {
	c := tierCoat(b.Theme)
	n := len(r.ahead)
	for i := 0; i+1 < n; i++ {
		k := [4]plane.Point{r.ahead[i], r.ahead[i+1], r.back[i+1], r.back[i]}
		k = draw.Overlapping(k, [2]bool{i < n-2, i > 0}, .5/b.Cam.Scale)
		box := plane.Bounds(k[:])
		if !b.Cam.Seen(box, r.rise, 3) {
			continue
		}
		b.Piece(b.Farthest(k[:]))
		b.Face(k[2], k[3], 0, r.rise, c) // the outside, where it is turned to the viewer
		if i == 0 {
			b.Face(k[3], k[0], 0, r.rise, c)
		}
		if i == n-2 {
			b.Face(k[1], k[2], 0, r.rise, c)
		}
		b.Face(k[0], k[1], r.rise-r.step, r.rise, c)
		b.Lid(k[:], r.rise, c)
		p := b.Stroke(c.Line, c.Width)
		b.Line(p, draw.Over(k[0], r.rise), draw.Over(k[1], r.rise))
		if b.Leads(k[0], k[1]) {
			b.Line(p, draw.Over(k[0], r.rise-r.step), draw.Over(k[1], r.rise-r.step))
		}
		b.Line(p, draw.Over(k[2], r.rise), draw.Over(k[3], r.rise))
		if r.last && b.Leads(k[2], k[3]) {
			b.Line(p, draw.Over(k[2], 0), draw.Over(k[3], 0))
		}
		if i == 0 {
			b.tierEnd(p, k[3], k[0], r)
		}
		if i == n-2 {
			b.tierEnd(p, k[1], k[2], r)
		}
		b.End()
	}
}

// tierEnd outlines the end of a row.
func (b seating) tierEnd(p *path.Path, a, e plane.Point, r *seatRow) {
	b.Line(p, draw.Over(a, r.rise), draw.Over(e, r.rise))
	if b.Leads(a, e) {
		b.Line(p, draw.Over(a, r.rise), draw.Over(a, 0), draw.Over(e, 0), draw.Over(e, r.rise))
	}
}

// stairs draws the steps in the aisle between two blocks of one row, two to a
// tier.
func (b seating) stairs(from, to *seatRow) {
	n := len(from.ahead) - 1
	near := [2]plane.Point{from.ahead[n], to.ahead[0]}
	far := [2]plane.Point{from.back[n], to.back[0]}
	c := tierCoat(b.Theme)
	c.Top = theme.Lift(c.Top, 15)
	for half := range 2 {
		u, v := float64(half)/2, float64(half+1)/2
		k := [4]plane.Point{near[0].Lerp(far[0], u), near[1].Lerp(far[1], u),
			near[1].Lerp(far[1], v), near[0].Lerp(far[0], v)}
		box := plane.Bounds(k[:])
		if !b.Cam.Seen(box, from.rise, 3) {
			continue
		}
		high := from.rise - from.step*(1-v)
		b.Piece(b.Farthest(k[:]) + .02)
		b.Prism(k[:], math.Max(0, high-from.step/2), high, c)
		b.End()
	}
}

// drawStairs finds the aisles: where one row's blocks stand end to end.
func (b seating) drawStairs(rows Rows) {
	for i := range rows {
		from := &rows[i]
		if from.kind != tierRow {
			continue
		}
		for j := range rows {
			to := &rows[j]
			if to.kind != tierRow || to.rise != from.rise || to.block == from.block {
				continue
			}
			if d := from.ahead[len(from.ahead)-1].Dist(to.ahead[0]); d < 3 {
				b.stairs(from, to)
			}
		}
	}
}

// castTier adds the shadow of the bowl's outside and of its open ends.
func (r *seatRow) castTier(c draw.Caster) {
	for i := 0; i+1 < len(r.ahead); i++ {
		k := [4]plane.Point{r.ahead[i], r.ahead[i+1], r.back[i+1], r.back[i]}
		c.Solid(k[:], r.rise)
	}
}
