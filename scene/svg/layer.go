package svg

import (
	"math"

	"standoff/scene/path"
)

// A layer is one element of the drawing. A path holds all shapes of one style
// that can be painted at once without changing which lies on which.
type layer struct {
	style  string // attributes of a path; empty for anything else
	pen    pen
	text   string   // of anything else
	boxes  []bounds // of all that is on it, in units
	around bounds
}

// bounds are a rectangle, in units.
type bounds struct{ x0, y0, x1, y1 float64 }

// meets reports whether the two overlap, by more than an edge.
func (b bounds) meets(c bounds) bool {
	return b.x0 < c.x1 && c.x0 < b.x1 && b.y0 < c.y1 && c.y0 < b.y1
}

// with returns the bounds of both.
func (b bounds) with(c bounds) bounds {
	return bounds{min(b.x0, c.x0), min(b.y0, c.y0), max(b.x1, c.x1), max(b.y1, c.y1)}
}

// grown returns the bounds so many units wider on every side.
func (b bounds) grown(by float64) bounds {
	return bounds{b.x0 - by, b.y0 - by, b.x1 + by, b.y1 + by}
}

// nowhere are the bounds of nothing: those of anything, joined with them, stay as they are.
var nowhere = bounds{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}

// boundsOf returns the bounds of points; of the control points of curves, which lie around them.
func boundsOf(ps []path.Point) bounds {
	b := nowhere
	for _, p := range ps {
		b = b.with(bounds{p.X, p.Y, p.X, p.Y})
	}
	return b
}

// meets reports whether anything on the layer overlaps the bounds.
func (l *layer) meets(b bounds) bool {
	if !l.around.meets(b) {
		return false
	}
	for _, c := range l.boxes {
		if c.meets(b) {
			return true
		}
	}
	return false
}

// hold notes that something with these bounds is on the layer.
func (l *layer) hold(b bounds) {
	if len(l.boxes) == 0 {
		l.around = b
	}
	l.boxes, l.around = append(l.boxes, b), l.around.with(b)
}

// write appends the layer as an element.
func (l *layer) write(b *[]byte) {
	if l.style == "" {
		*b = append(*b, l.text...)
		return
	}
	if len(l.pen.out) > 0 {
		*b = append(*b, `<path`+l.style+` d="`...)
		*b = append(*b, l.pen.out...)
		*b = append(*b, `"/>`...)
	}
}

// margin is how much around a picture readers may see, of its width and height: a phone's whole
// screen is an eighth higher than its panel at either end. The paper goes on for twice as far.
const margin = 1. / 8

// beyond returns the picture and so much around it, of its width and height.
func (d *drawing) beyond(share float64) bounds {
	w, h := d.pic.Width*unit, d.pic.Height*unit
	return bounds{-w * share, -h * share, (1 + share) * w, (1 + share) * h}
}

// seen reports whether anything within the bounds can be seen.
func (d *drawing) seen(b bounds) bool { return b.meets(d.beyond(margin)) }

// rectangle returns the bounds as a closed path.
func rectangle(b bounds) (p path.Path) {
	p.Move(b.x0, b.y0)
	p.Line(b.x1, b.y0)
	p.Line(b.x1, b.y1)
	p.Line(b.x0, b.y1)
	p.Shut()
	return p
}

// reach is how many layers are looked through for one that a shape can join.
const reach = 80

// touch is how far, in units, shapes may lie over one another and still be
// taken for neighbours, as pieces of one wall are.
const touch = .8 * unit

// core returns the middle of the bounds: what reaches there lies on the shape, and not beside it.
func (b bounds) core() bounds { return b.grown(-.3 * min(b.x1-b.x0, b.y1-b.y0)) }

// A shape is one path on its way to a layer.
type shape struct {
	style string    // attributes
	path  path.Path // in units
	box   bounds
	sheer bool // what lies below it shows
	edged bool // its edge is drawn with it, over all shapes of the same layer
	grid  int  // as the pen's
}

// join adds a shape to the topmost layer of its style, so that few paths hold all of them,
// unless something lies on that layer which the shape would have to cover: then it begins a
// layer of its own.
func (d *drawing) join(s shape) {
	for i := len(d.layers) - 1; i >= max(0, len(d.layers)-reach); i-- {
		l := &d.layers[i]
		if l.style == s.style && !(s.sheer && l.meets(s.box)) && !(s.edged && l.meets(s.box.core())) {
			l.hold(s.box)
			l.pen.path(s.path, loss)
			return
		}
		if l.meets(s.box.grown(-touch)) {
			break
		}
	}
	l := layer{style: s.style, pen: pen{grid: s.grid}}
	l.hold(s.box)
	l.pen.path(s.path, loss)
	d.layers = append(d.layers, l)
}

// lay adds anything that is not a path.
func (d *drawing) lay(text string, b bounds) {
	l := layer{text: text}
	l.hold(b)
	d.layers = append(d.layers, l)
}

// loss is how far, in units, a line may be from the true one.
const loss = .28 * unit
