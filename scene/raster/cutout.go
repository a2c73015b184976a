package raster

import (
	"image"
	"math"
	"sync"

	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/scene/theme"
)

// A cutout is a mark cut into lines, ready to be painted in any tile.
type cutout struct {
	parts []part
	alpha float64 // of all of them together; 1 is none
	box   image.Rectangle
}

// A part is an outline of one colour, in units of its placing.
type part struct {
	polys [][]path.Point
	boxes []image.Rectangle // of each, in pixels: what a tile can do without; nil is unknown
	at    placing
	color theme.Color
	ramp  *ramp
}

// paint paints the shape on a tile.
func (s *cutout) paint(c *canvas) {
	if s.alpha <= 0 {
		return
	}
	if s.alpha >= 1 {
		s.paintParts(c)
		return
	}
	box := s.box.Intersect(c.img.Rect)
	if box.Empty() {
		return
	}
	layer := newCanvas(box)
	s.paintParts(layer)
	c.over(layer, s.alpha)
}

// paintParts paints the parts one over the other.
func (s *cutout) paintParts(c *canvas) {
	for i := range s.parts {
		p := &s.parts[i]
		polys := p.polys
		if p.boxes != nil {
			polys = c.near[:0]
			for k, b := range p.boxes {
				if b.Overlaps(c.img.Rect) {
					polys = append(polys, p.polys[k])
				}
			}
			c.near = polys
		}
		if len(polys) == 0 {
			continue
		}
		if p.ramp != nil {
			c.shade(polys, p.at, *p.ramp)
		} else {
			c.paint(polys, p.at, p.color)
		}
	}
}

// A letters is a line of words, with its corner at 0, 0.
type letters struct {
	polys, halo [][]path.Point
	box         path.Rect
}

// A placedBody is somebody's body or shadow, and how far it reaches, in units of the height.
type placedBody struct {
	body body
	box  path.Rect
}

// textKey is all on which the outlines of a line of words depend.
type textKey struct {
	words string
	font  picture.Font
	halo  float64
}

// A shapeCache keeps the shapes of what is painted again and again.
type shapeCache struct {
	painter painter
	mu      sync.Mutex // guards bodies and texts, and how many corners bodies have
	bodies  map[bodyKey]*placedBody
	flesh   int // corners of all bodies
	texts   map[textKey]*letters
	now     map[uint64]*cutout // of the picture that is being painted
	before  map[uint64]*cutout // and of the ones before it
	corners int                // of all shapes that now holds
}

func newShapeCache(t *theme.Theme, ratio float64) shapeCache {
	return shapeCache{painter: painter{theme: t, ratio: ratio}, bodies: map[bodyKey]*placedBody{}, texts: map[textKey]*letters{},
		now: map[uint64]*cutout{}, before: map[uint64]*cutout{}}
}

// How much a shapeCache keeps: as many corners, of 16 bytes each, of bodies and of each of its two
// sets of shapes, whose bodies may be others. While the camera moves nobody is as large as before.
const (
	mostTexts   = 400
	mostCorners = 1_500_000
)

// begin makes room for the shapes of another picture.
func (s *shapeCache) begin(*picture.Picture) {
	if s.flesh > mostCorners {
		clear(s.bodies)
		s.flesh = 0
	}
	if len(s.texts) > mostTexts {
		clear(s.texts)
	}
}

// end lets the oldest shapes go, where there are too many.
func (s *shapeCache) end() {
	if s.corners > mostCorners {
		s.now, s.before, s.corners = map[uint64]*cutout{}, s.now, 0
	}
}

// known returns a shape that was made before, or nil.
func (s *shapeCache) known(hash uint64) *cutout {
	if f := s.now[hash]; f != nil {
		return f
	}
	if f := s.before[hash]; f != nil {
		s.keep(hash, f)
		return f
	}
	return nil
}

// keep adds a shape to those of the picture.
func (s *shapeCache) keep(hash uint64, f *cutout) {
	s.now[hash] = f
	for i := range f.parts {
		s.corners += cornersOf(f.parts[i].polys)
	}
}

// cornersOf returns how many corners polygons have.
func cornersOf(polys [][]path.Point) (n int) {
	for _, p := range polys {
		n += len(p)
	}
	return n
}

// make makes the shape of a mark.
func (s *shapeCache) make(p *picture.Picture, m picture.Mark, out *cutout) {
	w := &s.painter
	out.alpha = 1
	switch m.Kind {
	case picture.MarkFill:
		f := &p.Fills[m.Index]
		one := part{polys: path.Flatten(f.Path, tolerance/w.ratio), at: placing{scale: w.ratio, flip: 1}, color: f.Color}
		if f.Shade != nil {
			one.ramp = &ramp{from: f.Color, to: *f.Shade,
				a: path.Point{X: f.From.X * w.ratio, Y: f.From.Y * w.ratio},
				b: path.Point{X: f.To.X * w.ratio, Y: f.To.Y * w.ratio}, round: f.Round}
		}
		out.parts = []part{one}
	case picture.MarkStroke:
		l := &p.Strokes[m.Index]
		out.parts = []part{{polys: w.strokeOutlines(l), at: placing{scale: w.ratio, flip: 1}, color: l.Color}}
	case picture.MarkText:
		t := &p.Texts[m.Index]
		of := s.textOf(t)
		at := placing{x: t.X * w.ratio, y: t.Y * w.ratio, scale: w.ratio, flip: 1}
		if len(of.halo) > 0 {
			out.parts = append(out.parts, part{polys: of.halo, at: at, color: t.Halo}, part{polys: of.polys, at: at, color: t.Halo})
		}
		out.parts = append(out.parts, part{polys: of.polys, at: at, color: t.Color})
		out.alpha, out.box = min(t.Alpha, 1), moved(of.box, at)
	case picture.MarkShadow:
		f := &p.Figures[m.Index]
		at := w.standing(f)
		at.y += f.Ground * w.ratio
		for _, b := range s.bodyOf(bodyKey{f.Code.Shadow(), f.Height, true}).body {
			b.color.A = uint8(float64(b.color.A)*min(max(f.Alpha, 0), 1) + .5)
			out.parts = append(out.parts, part{polys: b.polys, at: at, color: b.color})
		}
	case picture.MarkFigure:
		f := &p.Figures[m.Index]
		at := w.standing(f)
		of := s.bodyOf(bodyKey{f.Code, f.Height, false})
		for _, b := range of.body {
			out.parts = append(out.parts, part{polys: b.polys, at: at, color: b.color})
		}
		out.alpha, out.box = min(f.Alpha, 1), moved(of.box, at)
	}
	for i := range out.parts {
		if one := &out.parts[i]; len(one.polys) > 4 {
			for _, poly := range one.polys {
				one.boxes = append(one.boxes, bounds([][]path.Point{poly}, one.at))
			}
		}
	}
}

// bodyOf returns somebody's body or shadow.
func (s *shapeCache) bodyOf(k bodyKey) *placedBody {
	s.mu.Lock()
	b := s.bodies[k]
	s.mu.Unlock()
	if b != nil {
		return b
	}
	b = &placedBody{body: s.painter.newBody(k)}
	b.box = reach(func(yield func(path.Point)) {
		for _, part := range b.body {
			for _, poly := range part.polys {
				for _, p := range poly {
					yield(path.Point{X: p.X, Y: -p.Y})
				}
			}
		}
	})
	s.mu.Lock()
	s.bodies[k] = b
	for i := range b.body {
		s.flesh += cornersOf(b.body[i].polys)
	}
	s.mu.Unlock()
	return b
}

// textOf returns the outlines of a line of words.
func (s *shapeCache) textOf(t *picture.Text) *letters {
	k := textKey{t.Words, t.Font, t.HaloWidth}
	s.mu.Lock()
	l := s.texts[k]
	s.mu.Unlock()
	if l != nil {
		return l
	}
	at := *t
	at.X, at.Y = 0, 0
	l = &letters{}
	l.polys, l.halo = s.painter.outlines(&at)
	l.box = reach(func(yield func(path.Point)) {
		for _, all := range [...][][]path.Point{l.polys, l.halo} {
			for _, poly := range all {
				for _, p := range poly {
					yield(p)
				}
			}
		}
	})
	s.mu.Lock()
	s.texts[k] = l
	s.mu.Unlock()
	return l
}

// reach returns the box of points.
func reach(each func(func(path.Point))) (r path.Rect) {
	lo, hi := path.Point{X: math.Inf(1), Y: math.Inf(1)}, path.Point{X: math.Inf(-1), Y: math.Inf(-1)}
	each(func(p path.Point) {
		lo.X, lo.Y = min(lo.X, p.X), min(lo.Y, p.Y)
		hi.X, hi.Y = max(hi.X, p.X), max(hi.Y, p.Y)
	})
	if lo.X > hi.X {
		return path.Rect{}
	}
	return path.Rect{X: lo.X, Y: lo.Y, W: hi.X - lo.X, H: hi.Y - lo.Y}
}

// moved returns the pixels of a box at a place, whose y points down.
func moved(b path.Rect, at placing) image.Rectangle {
	if b.W <= 0 || b.H <= 0 {
		return image.Rectangle{}
	}
	const far = 1 << 20
	px := func(v float64) int { return int(math.Max(-far, math.Min(far, v))) }
	return image.Rect(px(at.x+b.X*at.scale)-2, px(at.y+b.Y*at.scale)-2, px(at.x+(b.X+b.W)*at.scale)+2, px(at.y+(b.Y+b.H)*at.scale)+2)
}
