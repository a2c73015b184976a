package layout

import (
	"math"
	"sort"

	"standoff/story/plane"
)

// arcs returns rows in arcs of circles about what they face, open towards the
// side on which that stands.
func (s *seating) arcs(start, pitch float64) []seatLine {
	to := plane.Bounds(s.room).Center().Sub(s.focus)
	axis := math.Pi / 2 // towards the viewer
	if to.Len() > 1 {
		axis = math.Round(math.Atan2(to.Y, to.X)/(math.Pi/2)) * (math.Pi / 2)
	}
	s.bows = s.bows[:0]
	for row := range s.rows {
		r := start + float64(row)*pitch
		s.bows = append(s.bows, bow{s.focus, plane.Point{X: r, Y: r}, axis, hemicycle})
	}
	return s.bend(s.bows)
}

// around are rows about an area, on its far side and beside it.
func (s *seating) around(r plane.Rect, round bool, start, pitch float64) []seatLine {
	half := r.Size().Mul(.5)
	if !round {
		half = half.Mul(math.Sqrt2)
	}
	s.bows = s.bows[:0]
	for row := range s.rows {
		d := start + float64(row)*pitch
		s.bows = append(s.bows, bow{r.Center(), half.Add(plane.Point{X: d, Y: d}), -math.Pi / 2, bowl})
	}
	return s.bend(s.bows)
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

// rowRoom is room for rows that is filled anew whenever rows are tried out.
type rowRoom struct {
	bows   []bow
	curves []curve
	points stretch
	isFree []bool // by point
	lines  []seatLine
}

// A curve is a bent row and the points on it, a step from one another. The
// middle one is at n.
type curve struct {
	bow
	n      int
	step   float64
	points stretch
	free   []bool // by point, whether a seat can stand there
}

// bent lays points along bent rows. They are overwritten when it is asked again.
func (s *seating) bent(rows []bow) []curve {
	all := 0
	for _, b := range rows {
		n, _ := b.steps()
		all += 2*n + 1
	}
	s.curves = s.curves[:0]
	if all > len(s.points) { // with room for rows that are farther off, too
		s.points, s.isFree = make(stretch, 2*all), make([]bool, 2*all)
	}
	points, free := s.points, s.isFree
	for _, b := range rows {
		n, step := b.steps()
		c := curve{b, n, step, points[:2*n+1], free[:2*n+1]}
		for k := range c.points {
			c.points[k] = b.at(float64(n-k) * step)
			c.free[k] = s.ground.free(c.points[k])
		}
		s.curves = append(s.curves, c)
		points, free = points[2*n+1:], free[2*n+1:]
	}
	return s.curves
}

// reach is the angle up to which there is free room on both sides.
func (c *curve) reach() float64 {
	for i := c.n; i > 0; i-- {
		if c.free[c.n-i] || c.free[c.n+i] {
			return float64(i) * c.step
		}
	}
	return 0
}

// between are the points at angles up to from, and from to on, as indices.
func (c *curve) between(from, to float64) (first, end int) {
	angle := func(k int) float64 { return float64(c.n-k) * c.step } // falls
	first = sort.Search(len(c.points), func(k int) bool { return angle(k) <= from })
	end = sort.Search(len(c.points), func(k int) bool { return angle(k) < to })
	return first, max(first, end)
}

// bend sets bent rows in blocks, with straight aisles between that cut all
// rows: the shortest decides where they are.
func (s *seating) bend(rows []bow) []seatLine {
	reach := math.Inf(1)
	curves := s.bent(rows)
	for i := range curves {
		if r := curves[i].reach(); r > 0 {
			reach = math.Min(reach, r)
		}
	}
	var cuts []float64
	for i := 1; i < s.blocks; i++ {
		cuts = append(cuts, reach-2*reach*float64(i)/float64(s.blocks))
	}
	look := func(q plane.Point) float64 { return math.Atan2(s.focus.Y-q.Y, s.focus.X-q.X) }
	s.lines = s.lines[:0]
	for row := range curves {
		c := &curves[row]
		c.cutAisles(cuts, (aisle+s.form.width)/2-.1)
		for block := range s.blocks {
			from, to := c.span/2, -c.span/2
			if block > 0 {
				from = cuts[block-1]
			}
			if block < len(cuts) {
				to = cuts[block]
			}
			first, end := c.between(from, to)
			s.runs(row, block, c.points[first:end], c.free[first:end], look)
		}
	}
	return s.lines
}

// cutAisles keeps the points of a row free that are nearer than so many metres to
// the aisles, which cut it at these angles.
func (c *curve) cutAisles(cuts []float64, near float64) {
	for _, cut := range cuts {
		end := c.c.Lerp(c.at(cut), 4)
		along := end.Sub(c.c)
		far := near * near * along.Dot(along) * (1 + 1e-9)
		for i, q := range c.points {
			// Mostly a point lies off the whole line on which the aisle is a piece.
			off := q.Sub(c.c)
			if cross := off.X*along.Y - off.Y*along.X; cross*cross > far {
				continue
			}
			if c.free[i] && plane.NearSegment(q, c.c, end, near) {
				c.free[i] = false
			}
		}
	}
}

// straight returns straight rows in a rectangle, the first nearest to what they
// face.
func (s *seating) straight(r plane.Rect) []seatLine {
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
	s.lines = s.lines[:0]
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
			line, free := make(stretch, 0, steps+1), make([]bool, 0, steps+1)
			for i := range steps + 1 {
				q := middle.Add(along.Mul(from + each*float64(i)/float64(steps)))
				line, free = append(line, q), append(free, s.ground.free(q))
			}
			s.runs(row, block, line, free, look)
		}
	}
	return s.lines
}

// runs lists the free parts of a row's curve as lines.
func (s *seating) runs(row, block int, curve stretch, free []bool, look func(plane.Point) float64) {
	first := 0
	end := func(i int) {
		if run := curve[first:i:i]; len(run) > 1 {
			if far := run.length(); far >= s.form.width*.6 {
				s.lines = append(s.lines, seatLine{row: row, block: block, line: run, length: far, look: look})
			}
		}
		first = i + 1
	}
	for i, free := range free {
		if !free {
			end(i)
		}
	}
	end(len(curve))
}
