package layout

import (
	"math"
	"sort"

	"standoff/story/plane"
)

// arcs returns rows in arcs of circles about what they face, open towards the
// side on which that stands.
func (s *seating) arcs(start, pitch float64) []*seatLine {
	to := plane.Bounds(s.room).Center().Sub(s.focus)
	axis := math.Pi / 2 // towards the viewer
	if to.Len() > 1 {
		axis = math.Round(math.Atan2(to.Y, to.X)/(math.Pi/2)) * (math.Pi / 2)
	}
	var rows []bow
	for row := range s.rows {
		r := start + float64(row)*pitch
		rows = append(rows, bow{s.focus, plane.Point{X: r, Y: r}, axis, hemicycle})
	}
	return s.bend(rows)
}

// around returns rows about an area, on its far side and beside it.
func (s *seating) around(r plane.Rect, round bool, start, pitch float64) []*seatLine {
	half := r.Size().Mul(.5)
	if !round {
		half = half.Mul(math.Sqrt2)
	}
	var rows []bow
	for row := range s.rows {
		d := start + float64(row)*pitch
		rows = append(rows, bow{r.Center(), half.Add(plane.Point{X: d, Y: d}), -math.Pi / 2, bowl})
	}
	return s.bend(rows)
}

// A bow is the curve of a bent row: a part of an ellipse.
type bow struct {
	c, half    plane.Point
	axis, span float64 // radians: where its middle is, and how far it goes
}

// at returns the point of the row at an angle off its middle.
func (b bow) at(angle float64) plane.Point {
	sin, cos := math.Sincos(b.axis + angle)
	return plane.Point{X: b.c.X + b.half.X*cos, Y: b.c.Y + b.half.Y*sin}
}

// steps returns the angles about a decimetre apart, off to both sides.
func (b bow) steps() (n int, step float64) {
	n = int(math.Ceil((b.half.X + b.half.Y) / 4 * b.span / .1))
	return n, b.span / 2 / float64(n)
}

// A curve is a bent row and the points on it, a step from one another. The
// middle one is at n.
type curve struct {
	bow
	n      int
	step   float64
	points stretch
}

// curve returns the bow as points.
func (b bow) curve() curve {
	n, step := b.steps()
	c := curve{b, n, step, make(stretch, 0, 2*n+1)}
	for i := n; i >= -n; i-- {
		c.points = append(c.points, b.at(float64(i)*step))
	}
	return c
}

// reach returns the angle up to which there is free room on both sides.
func (c *curve) reach(free func(plane.Point) bool) float64 {
	for i := c.n; i > 0; i-- {
		if free(c.points[c.n-i]) || free(c.points[c.n+i]) {
			return float64(i) * c.step
		}
	}
	return 0
}

// between returns the points at angles up to from, and from to on.
func (c *curve) between(from, to float64) stretch {
	angle := func(k int) float64 { return float64(c.n-k) * c.step } // falls
	first := sort.Search(len(c.points), func(k int) bool { return angle(k) <= from })
	end := sort.Search(len(c.points), func(k int) bool { return angle(k) < to })
	return c.points[first:max(first, end)]
}

// bend sets bent rows in blocks, with straight aisles between that cut all
// rows: the shortest decides where they are.
func (s *seating) bend(rows []bow) []*seatLine {
	reach := math.Inf(1)
	curves := make([]curve, len(rows))
	for i, b := range rows {
		curves[i] = b.curve()
		if r := curves[i].reach(s.free); r > 0 {
			reach = math.Min(reach, r)
		}
	}
	var cuts []float64
	for i := 1; i < s.blocks; i++ {
		cuts = append(cuts, reach-2*reach*float64(i)/float64(s.blocks))
	}
	look := func(q plane.Point) float64 { return math.Atan2(s.focus.Y-q.Y, s.focus.X-q.X) }
	var lines []*seatLine
	for row, c := range curves {
		free := s.offAisles(c.bow, cuts)
		for block := range s.blocks {
			from, to := c.span/2, -c.span/2
			if block > 0 {
				from = cuts[block-1]
			}
			if block < len(cuts) {
				to = cuts[block]
			}
			lines = append(lines, s.runs(row, block, c.between(from, to), free, look)...)
		}
	}
	return lines
}

// offAisles returns a function that reports whether a seat of a row can stand at a place, when
// the aisles cut the row at these angles.
func (s *seating) offAisles(b bow, cuts []float64) func(plane.Point) bool {
	ends := make([]plane.Point, len(cuts))
	for i, cut := range cuts {
		ends[i] = b.c.Lerp(b.at(cut), 4)
	}
	return func(q plane.Point) bool {
		for _, end := range ends {
			if plane.NearSegment(q, b.c, end, (aisle+s.form.width)/2-.1) {
				return false
			}
		}
		return s.free(q)
	}
}

// straight returns straight rows in a rectangle, the first nearest to what they
// face.
func (s *seating) straight(r plane.Rect) []*seatLine {
	to := s.focus.Sub(r.Center())
	if to.Len() < .5 {
		to = plane.Point{X: 0, Y: -1}
	}
	var ahead plane.Point
	if math.Abs(to.X)/r.Size().X > math.Abs(to.Y)/r.Size().Y {
		ahead = plane.Point{X: math.Copysign(1, to.X), Y: 0}
	} else {
		ahead = plane.Point{X: 0, Y: math.Copysign(1, to.Y)}
	}
	along := plane.Point{X: -ahead.Y, Y: ahead.X}
	dot := func(a, b plane.Point) float64 { return math.Abs(a.X*b.X + a.Y*b.Y) }
	depth, width := dot(r.Size(), ahead), dot(r.Size(), along)
	look := func(plane.Point) float64 { return math.Atan2(ahead.Y, ahead.X) }
	pitch := math.Min(s.form.pitch, (depth-2*seatEdge)/math.Max(1, float64(s.rows-1)))
	pitch = math.Max(pitch, s.form.least)
	// What they face may stand in the same rectangle: begin behind it.
	first := seatEdge + .1
	off := s.focus.Sub(r.Center())
	inner := off.X*ahead.X + off.Y*ahead.Y
	if s.Face != "" && inner < depth/2 {
		first = math.Max(first, depth/2-inner+2)
	}
	var lines []*seatLine
	for row := range s.rows {
		d := depth/2 - first - float64(row)*pitch
		middle := r.Center().Add(ahead.Mul(d))
		for block := range s.blocks {
			n := float64(s.blocks)
			each := (width - 2*seatEdge - aisle*(n-1)) / n
			from := -width/2 + seatEdge + float64(block)*(each+aisle)
			steps := max(1, int(math.Ceil(each/.1)))
			if each <= 0 {
				continue
			}
			line := make(stretch, 0, steps+1)
			for i := range steps + 1 {
				line = append(line, middle.Add(along.Mul(from+each*float64(i)/float64(steps))))
			}
			lines = append(lines, s.runs(row, block, line, s.free, look)...)
		}
	}
	return lines
}

// runs returns the free parts of a row's curve.
func (s *seating) runs(row, block int, curve stretch, free func(plane.Point) bool,
	look func(plane.Point) float64) []*seatLine {
	var lines []*seatLine
	first := 0
	end := func(i int) {
		if run := curve[first:i:i]; run.length() >= s.form.width*.6 {
			lines = append(lines, &seatLine{row: row, block: block, line: run, look: look})
		}
		first = i + 1
	}
	for i, q := range curve {
		if !free(q) {
			end(i)
		}
	}
	end(len(curve))
	return lines
}
