package gpu

import (
	"math"

	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/scene/theme"
)

// A Painter paints the pictures of one stage, one after the other. What it has
// drawn once, it keeps: the ground, figures, words.
type Painter struct {
	// Flat leaves out the shadows of people for as long as something moves.
	Flat bool

	frame
	batch
	shapers
	atlas   atlas
	people  people
	scribe  Scribe
	words   map[wording]*word
	ground  ground
	scenery scenery
}

// A frame is what holds while one picture is painted.
type frame struct {
	number        uint64
	theme         *theme.Theme
	ratio         float64
	width, height float64 // device pixels
	sharp         bool    // nothing is going to move
	rest          bool    // the camera, at least, does not
	spare         Spare
	unfinished    bool // something could not yet be drawn as it should be
}

// A batch is what the graphics card is given for a frame.
type batch struct {
	mesh mesh
	runs []run
	load []upload // what the pages lack before the frame can be drawn
}

// shapers make triangles and cut-outs of paths, in room that they keep.
type shapers struct {
	filler  filler
	stroker stroker
	cutter  cutter
}

// An upload is pixels that a page still lacks.
type upload struct {
	page int32
	rect
	pix []byte
}

// Spare reports whether there is time left in this frame to draw something anew. Needed
// is for what would otherwise not be seen at all.
type Spare func(needed bool) bool

// Always is the Spare of a frame that may take as long as it needs.
func Always(bool) bool { return true }

// NewPainter returns a painter that has its words drawn by the scribe.
func NewPainter(s Scribe) *Painter {
	return &Painter{
		scribe: s,
		atlas:  atlas{limit: maxPages, side: pageSize},
		people: people{figures: map[cutout][]*sprite{}},
		words:  map[wording]*word{},
	}
}

// Compose prepares the picture for drawing in the theme's colours, at ratio
// device pixels to a CSS pixel. Rest asks for everything as sharp as it gets
// even though the camera was elsewhere a frame ago. Done is false when something
// is not yet drawn as it would be at rest, or with more time.
func (p *Painter) Compose(pic *picture.Picture, t *theme.Theme, ratio float64, rest bool,
	spare Spare) (done bool) {
	p.begin(pic, t, ratio, rest, spare)
	marks := pic.Marks
	if !p.keepGround(pic) {
		p.mesh.reset()
		p.runs = p.runs[:0]
		p.start(run{})
		p.paper(pic.Paper)
		for _, mark := range marks[:pic.Ground] {
			p.mark(pic, mark)
		}
		p.end()
		p.markGround(pic)
	}
	p.resume()
	for _, mark := range marks[pic.Ground:] {
		p.mark(pic, mark)
	}
	p.end()
	return !p.unfinished
}

// begin sets what holds for one frame.
func (p *Painter) begin(pic *picture.Picture, t *theme.Theme, ratio float64, rest bool, spare Spare) {
	if t != p.theme || ratio != p.ratio {
		p.forget()
	}
	p.number++
	p.theme, p.ratio, p.spare = t, ratio, spare
	p.width, p.height = pic.Width*ratio, pic.Height*ratio
	p.scenery.begin(pic, p.width, p.height)
	p.sharp = rest
	p.rest = rest || pic.GroundKey == p.ground.key
	p.unfinished = false
}

// forget drops all that was kept for another theme or ratio.
func (p *Painter) forget() {
	clear(p.people.figures)
	clear(p.people.recent[:])
	clear(p.words)
	p.atlas.empty()
	p.ground.kept = false
	p.scenery.forget()
}

// paper fills the whole picture with the colour.
func (p *Painter) paper(c theme.Color) {
	k := inkOf(c)
	a := p.mesh.point(0, 0, k)
	p.mesh.point(p.width, 0, k)
	p.mesh.point(p.width, p.height, k)
	p.mesh.point(0, p.height, k)
	p.mesh.quad(a, a+1, a+2, a+3)
}

// mark adds one mark of the picture to the mesh.
func (p *Painter) mark(pic *picture.Picture, m picture.Mark) {
	switch m.Kind {
	case picture.MarkFill:
		p.fill(&pic.Fills[m.Index], p.scenery.fill(m.Index))
	case picture.MarkStroke:
		p.stroke(&pic.Strokes[m.Index], p.scenery.stroke(m.Index))
	case picture.MarkShadow:
		if p.Flat && !p.sharp {
			p.unfinished = true
			return
		}
		p.person(&pic.Figures[m.Index], true)
	case picture.MarkFigure:
		p.person(&pic.Figures[m.Index], false)
	case picture.MarkText:
		p.text(&pic.Texts[m.Index])
	}
}

// outOfSight reports whether nothing of the path can be seen, made wider on all sides by
// so many device pixels.
func (p *Painter) outOfSight(path *path.Path, wider float64) bool {
	if len(path.Points) == 0 {
		return true
	}
	l, t := path.Points[0].X, path.Points[0].Y
	r, b := l, t
	for _, q := range path.Points[1:] {
		l, r = math.Min(l, q.X), math.Max(r, q.X)
		t, b = math.Min(t, q.Y), math.Max(b, q.Y)
	}
	k := p.ratio
	return r*k+wider < 0 || b*k+wider < 0 || l*k-wider > p.width || t*k-wider > p.height
}

// fill draws a filled path. Kept is what was made of it before, if it is scenery.
func (p *Painter) fill(f *picture.Fill, kept *piece) {
	veil := veiled(f) && f.Color.A > 0
	if veil {
		p.end()
		p.start(run{veil: inkOf(f.Color)})
	}
	if !p.scenery.again(&p.mesh, kept) {
		from := p.mesh.mark()
		switch {
		case p.outOfSight(&f.Path, 1):
		case veil:
			// Several parts in a colour that one can see through are one shape,
			// in a run of its own, that is laid on as a veil.
			solid := picture.Fill{Path: f.Path, Color: theme.Color{R: 255, G: 255, B: 255, A: 255}}
			p.filler.fill(&p.mesh, &solid, p.ratio)
		default:
			p.filler.fill(&p.mesh, f, p.ratio)
		}
		p.scenery.keep(&p.mesh, from, kept)
	}
	if veil {
		p.end()
		p.start(run{})
	}
}

// stroke draws a line. Kept is what was made of it before, if it is scenery.
func (p *Painter) stroke(s *picture.Stroke, kept *piece) {
	if p.scenery.again(&p.mesh, kept) {
		return
	}
	from := p.mesh.mark()
	if !p.outOfSight(&s.Path, 1+s.Width*p.ratio) {
		p.stroker.stroke(&p.mesh, s, p.ratio)
	}
	p.scenery.keep(&p.mesh, from, kept)
}

// text adds a line of words as a sprite, on whole pixels where it does not move.
func (p *Painter) text(t *picture.Text) {
	if t.Alpha <= 0 || t.Words == "" {
		return
	}
	w, ok := p.word(t)
	if !ok || w.empty {
		return
	}
	x, y := t.X*p.ratio, t.Y*p.ratio
	if p.settles(&w.stand, t.X, t.Y) {
		x, y = math.Round(x), math.Round(y)
	}
	p.usePage(&w.place)
	x, y = x-float64(w.ox), y-float64(w.oy)
	p.mesh.sprite(x, y, float64(w.w), float64(w.h), &w.rect, float32(t.Alpha))
}

// put finds room on the atlas and has the bitmap's pixels uploaded there. It reports false
// where there is no room.
func (p *Painter) put(b bitmap) (place, bool) {
	at, fresh, ok := p.atlas.put(b.w, b.h, p.number)
	if !ok {
		return at, false
	}
	if fresh {
		p.load = append(p.load, white(at.page))
	}
	r := rect{at.x - margin, at.y - margin, at.w + 2*margin, at.h + 2*margin}
	p.load = append(p.load, upload{page: at.page, rect: r, pix: b.pix})
	return at, true
}

// white returns the patch in a page's corner from which plain shapes take their texels.
func white(page int32) upload {
	pix := make([]byte, 4*whiteSize*whiteSize)
	for i := range pix {
		pix[i] = 255
	}
	return upload{page: page, rect: rect{0, 0, whiteSize, whiteSize}, pix: pix}
}

// Counts returns what the last frame was made of, for tests and measurements.
func (p *Painter) Counts() map[string]any {
	sprites := 0
	for _, s := range p.people.figures {
		sprites += len(s)
	}
	return map[string]any{
		"triangles": len(p.mesh.indices) / 3, "vertices": len(p.mesh.vertices),
		"calls": len(p.runs), "pages": len(p.atlas.pages),
		"figures": sprites, "words": len(p.words),
	}
}
