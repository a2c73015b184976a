package scene

import "math"

// A sketch collects a figure's shapes, back to front, always facing right.
type sketch struct {
	theme  *Theme
	flip   bool    // the finished figure is mirrored
	height float64 // pixels; small figures leave details out
	scraps []scrap
}

// A scrap is one shape. Loose scraps get no paper edge: shades, fine lines.
type scrap struct {
	path  Path
	color Color
	loose bool
}

// fine reports whether the figure is drawn large enough for small details.
func (s *sketch) fine() bool { return s.height >= 30 }

// rich reports whether it is large enough for pockets, seams and straps.
func (s *sketch) rich() bool { return s.height >= 70 }

// add and loose put a shape on the figure. Like those of [Path], they and what
// places shapes are called so often that inlining would make the player heavy.
//
//go:noinline
func (s *sketch) add(p Path, c Color) { s.scraps = append(s.scraps, scrap{p, c, false}) }

//go:noinline
func (s *sketch) loose(p Path, c Color) { s.scraps = append(s.scraps, scrap{p, c, true}) }

// A slant is a place and a slant within a figure: up points along its height.
type slant struct {
	at       Point
	sin, cos float64
}

// slanted is the slant at a point, turned clockwise (forwards) by an angle.
func slanted(at Point, angle float64) slant {
	return slant{at, math.Sin(angle), math.Cos(angle)}
}

// to is the point u across and v up in the slant.
//
//go:noinline
func (f slant) to(u, v float64) Point {
	return Point{f.at.X + u*f.cos + v*f.sin, f.at.Y - u*f.sin + v*f.cos}
}

// path places a path that is written in the slant.
//
//go:noinline
func (f slant) path(p Path) Path {
	out := Path{p.Verbs, make([]Point, len(p.Points))}
	for i, q := range p.Points {
		out.Points[i] = f.to(q.X, q.Y)
	}
	return out
}

func add(a, b Point) Point { return Point{a.X + b.X, a.Y + b.Y} }

// ellipse is a path of one ellipse.
//
//go:noinline
func ellipse(x, y, rx, ry float64) (p Path) {
	p.oval(x, y, rx, ry)
	return p
}

// polygon is a path of x, y pairs.
func polygon(xy ...float64) (p Path) {
	p.Move(xy[0], xy[1])
	for i := 2; i < len(xy); i += 2 {
		p.Line(xy[i], xy[i+1])
	}
	p.Shut()
	return p
}

// capsule extends a path by two discs and all between them.
func (p *Path) capsule(a, b Point, ra, rb float64) {
	d := math.Hypot(b.X-a.X, b.Y-a.Y)
	if d <= math.Abs(ra-rb)+1e-6 {
		p.oval(a.X, a.Y, ra, ra)
		return
	}
	along := math.Atan2(b.Y-a.Y, b.X-a.X)
	side := math.Acos((ra - rb) / d)
	p.bow(b, rb, along-side, 2*side, true)
	p.bow(a, ra, along+side, 2*(math.Pi-side), false)
	p.Shut()
}

// bow draws an arc as cubics, starting a part or going on with one.
func (p *Path) bow(c Point, r, from, turn float64, start bool) {
	n := math.Ceil(math.Abs(turn) / (math.Pi / 2))
	step := turn / n
	k := 4. / 3 * math.Tan(step/4) * r
	x, y := c.X+r*math.Cos(from), c.Y+r*math.Sin(from)
	if start {
		p.Move(x, y)
	} else {
		p.Line(x, y)
	}
	for i := 1.; i <= n; i++ {
		a, b := from+(i-1)*step, from+i*step
		ex, ey := c.X+r*math.Cos(b), c.Y+r*math.Sin(b)
		p.Cubic(c.X+r*math.Cos(a)-k*math.Sin(a), c.Y+r*math.Sin(a)+k*math.Cos(a),
			ex+k*math.Sin(b), ey-k*math.Cos(b), ex, ey)
	}
}

// stick is a straight stroke with round ends.
//
//go:noinline
func stick(a, b Point, width float64) (p Path) {
	p.capsule(a, b, width/2, width/2)
	return p
}

// cutAway keeps what of a shape, written in a slant, lies right of u (left
// with keepLeft).
func cutAway(p Path, u float64, keepLeft bool) (out Path) {
	sign := 1.
	if keepLeft {
		sign = -1
	}
	for _, poly := range Flatten(p, .002) {
		var kept []Point
		for i := 1; i < len(poly); i++ {
			a, b := poly[i-1], poly[i]
			da, db := sign*(a.X-u), sign*(b.X-u)
			if da >= 0 {
				kept = append(kept, a)
			}
			if da*db < 0 {
				t := da / (da - db)
				kept = append(kept, Point{u, a.Y + (b.Y-a.Y)*t})
			}
		}
		for i, q := range kept {
			if i == 0 {
				out.Move(q.X, q.Y)
			} else {
				out.Line(q.X, q.Y)
			}
		}
		if len(kept) > 0 {
			out.Shut()
		}
	}
	return out
}

// shaded adds a shape of a slant and the strip of shade on its screen-right.
func (s *sketch) shaded(f slant, p Path, c Color, u float64) {
	s.add(f.path(p), c)
	if s.flip {
		u = -u
	}
	s.loose(f.path(cutAway(p, u, s.flip)), Color{A: s.theme.Shade})
}
