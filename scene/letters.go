package scene

// The measures of everything written, in pixels. Those of what is around letters
// are for letters of the usual size.
const (
	haloWidth = 2.5 // of paper colour, all around letters
	haloRoom  = 4   // between letters and the edge of their box
	keepApart = 10  // between two boxes; nearer than this the lesser one fades
	nameApart = 30  // between a place's name and any other box
	margin    = 6   // between a box and the picture's edge
	phone     = 480 // narrower pictures have smaller names and fewer words
)

// Sizes are the sizes of type in a picture.
type sizes struct{ name, second, tag, quote, small, place, card, notice float64 }

func (v View) sizes() sizes {
	z := sizes{16, 13.5, 16, 17, 12.5, 13, 38, 12}
	if v.Width < phone {
		z = sizes{13.5, 12.5, 14, 14, 12, 12, 24, 12}
	}
	k := v.textScale()
	return sizes{k * z.name, k * z.second, k * z.tag, k * z.quote, k * z.small, k * z.place,
		k * z.card, k * z.notice}
}

// textScale is the view's, within its bounds.
func (v View) textScale() float64 { return max(1, min(MaxTextScale, v.TextScale)) }

// terse reports whether the picture has room for few letters: it has fewer words.
func (v View) terse() bool { return v.Width < phone*v.textScale() }

// A line is one line of a block; its place counts from the block's corner.
type line struct {
	words string
	x, y  float64 // of the baseline's left end
	width float64
	font  Font
	color Color
	extra bool   // belongs to a note, which may come later than its label
	sound string // whose sign stands before the words
}

// A block is lines of text one below the other.
type block struct {
	lines []line
	under []underline // beneath words in doubt
	w, h  float64
}

// An underline is a dashed line beneath words.
type underline struct{ x, y, w float64 }

// add sets words below what the block has, wrapped to the width.
func (b *block) add(v View, words string, f Font, c Color, most float64) {
	f = v.font(words, f)
	width := func(s string) float64 { return v.Measure(s, f).Width }
	room := v.Measure(words, f)
	for _, r := range wrap(words, v.LineBreaks(words), most, width) {
		b.line(v, words[r.from:r.to], f, c, room)
	}
}

// line sets one line below what the block has. It is as high as any line of the
// text that it belongs to, which takes that room.
func (b *block) line(v View, words string, f Font, c Color, room Extent) {
	up := max(.93*f.Size, min(room.Ascent, 2.2*f.Size))
	down := max(.25*f.Size, min(room.Descent, 1.4*f.Size))
	w := v.Measure(words, f).Width - f.Track
	b.lines = append(b.lines, line{words: words, y: b.h + up, width: w, font: f, color: c})
	b.w = max(b.w, w)
	b.h += up + down
}

// icon puts the sign of a sound before the first line.
func (b *block) icon(sound string) {
	if icons[sound] == nil || len(b.lines) == 0 {
		return
	}
	l := &b.lines[0]
	l.sound = sound
	l.width += iconRoom * l.font.Size
	b.w = max(b.w, l.width)
}

// align moves all lines to the left (0), the middle (½) or the right (1).
func (b *block) align(to float64) {
	for i := range b.lines {
		l := &b.lines[i]
		l.x = to * (b.w - l.width)
	}
}

// mirror turns all that stands at the left to the right.
func (b *block) mirror() {
	for i := range b.lines {
		l := &b.lines[i]
		l.x = b.w - l.x - l.width
	}
	for i := range b.under {
		u := &b.under[i]
		u.x = b.w - u.x - u.w
	}
}

// same reports whether the two blocks say the same.
func (b *block) same(c *block) bool {
	if len(b.lines) != len(c.lines) {
		return false
	}
	for i := range b.lines {
		if b.lines[i].words != c.lines[i].words || b.lines[i].font != c.lines[i].font {
			return false
		}
	}
	return true
}

// write puts the block into the picture, with its corner at x, y. A halo of
// no width is none. Lines of a note show with extra.
func (b *block) write(p *Picture, at Point, halo Color, width, alpha, extra float64) {
	for i := range b.lines {
		l := &b.lines[i]
		a := alpha
		if l.extra {
			a *= extra
		}
		if a <= 0 {
			continue
		}
		x := at.X + l.x
		if l.sound != "" {
			size := l.font.Size
			sign := Point{x + iconRadius*size, at.Y + l.y - .36*size}
			if l.font.Leftward {
				sign.X = x + l.width - iconRadius*size
			} else {
				x += iconRoom * size
			}
			paper := halo
			if width == 0 {
				paper.A = 0
			}
			p.drawIcon(l.sound, sign, iconRadius*size, faded(l.color, a), faded(paper, a))
		}
		p.Marks = append(p.Marks, Mark{MarkText, int32(len(p.Texts))})
		p.Texts = append(p.Texts, Text{
			Words: l.words, X: x, Y: at.Y + l.y, Font: l.font, Color: l.color,
			Halo: halo, HaloWidth: width, Alpha: a,
		})
	}
}

// ease runs from 0 to 1, gently at both ends, as x does from 0 to 1.
func ease(x float64) float64 {
	x = max(0, min(1, x))
	return x * x * (3 - 2*x)
}

// gap is how far two boxes lie apart; below 0 they overlap.
func gap(a, b Rect) float64 {
	dx := max(a.X-b.X-b.W, b.X-a.X-a.W)
	dy := max(a.Y-b.Y-b.H, b.Y-a.Y-a.H)
	return max(dx, dy)
}

func (r Rect) center() Point { return Point{r.X + r.W/2, r.Y + r.H/2} }

// nearest is the point of the rectangle nearest to p.
func (r Rect) nearest(p Point) Point {
	return Point{max(r.X, min(r.X+r.W, p.X)), max(r.Y, min(r.Y+r.H, p.Y))}
}

// off is the square of how far the point is from the rectangle.
func (r Rect) off(p Point) float64 {
	x, y := 0., 0.
	if right := r.X + r.W; p.X < r.X {
		x = r.X - p.X
	} else if p.X > right {
		x = p.X - right
	}
	if low := r.Y + r.H; p.Y < r.Y {
		y = r.Y - p.Y
	} else if p.Y > low {
		y = p.Y - low
	}
	return x*x + y*y
}

func (r Rect) shrink(x, y float64) Rect {
	x, y = min(x, r.W/2), min(y, r.H/2)
	return Rect{r.X + x, r.Y + y, r.W - 2*x, r.H - 2*y}
}

// ink is the marks of things drawn on the screen: fills and lines in pixels.
func (p *Picture) inkFill(c Color) *Path {
	i := p.fill(c)
	p.Marks = append(p.Marks, Mark{MarkFill, i})
	return &p.Fills[i].Path
}

func (p *Picture) inkStroke(c Color, width float64) *Stroke {
	i := p.stroke(c, width)
	p.Marks = append(p.Marks, Mark{MarkStroke, i})
	return &p.Strokes[i]
}

// rounded adds a rectangle with round corners.
func (p *Path) rounded(r Rect, radius float64) {
	q := min(radius, min(r.W, r.H)/2)
	x, y := r.X+r.W, r.Y+r.H
	p.Move(r.X+q, r.Y)
	p.Line(x-q, r.Y)
	p.Quad(x, r.Y, x, r.Y+q)
	p.Line(x, y-q)
	p.Quad(x, y, x-q, y)
	p.Line(r.X+q, y)
	p.Quad(r.X, y, r.X, y-q)
	p.Line(r.X, r.Y+q)
	p.Quad(r.X, r.Y, r.X+q, r.Y)
	p.Shut()
}
