package raster

import (
	"image"
	"math"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"standoff/scene/picture"
	"standoff/scene/theme"
)

// A Sequence paints pictures that follow one another, as those of a film. It divides them into
// tiles and paints only those in which something has changed, several at once, and of these only
// what lies above what has not. Every tile is painted by itself: which pictures came before makes
// no difference to a pixel.
//
// Pixels are those of [Paint] but for rounding: coverage is summed up tile by tile.
type Sequence struct {
	theme *theme.Theme
	ratio float64
	img   *image.RGBA
	paper theme.Color

	items  []item
	tiles  []cell
	wide   int // tiles in a row
	shapes shapeCache
	hands  []*hand
}

// tileSide is how wide and high a tile is, in pixels.
const tileSide = 128

// A cell is a tile: a part of the picture, and what was painted there last.
type cell struct {
	rect   image.Rectangle
	marks  []int32  // indexes of its items, in order
	ground int      // how many of these are the ground
	last   []uint64 // their hashes when it was last painted
	now    []uint64
	paper  theme.Color
	blank  bool // it was never painted
	dirty  bool
	kept   [2]snapshot // of the ground, and of what has not changed lately
}

// A snapshot is what a tile looks like when so many of its items are painted.
type snapshot struct {
	pix []uint8
	n   int // of last; 0 is none
}

// A hand paints tiles, one after another.
type hand struct {
	canvas canvas
	at     image.RGBA
}

// NewSequence returns what paints pictures of the theme, with ratio pixels for each of their units.
func NewSequence(t *theme.Theme, ratio float64) *Sequence {
	s := &Sequence{theme: t, ratio: ratio, shapes: newShapeCache(t, ratio)}
	for range runtime.GOMAXPROCS(0) {
		s.hands = append(s.hands, &hand{})
	}
	return s
}

// Paint paints the next picture, and reports whether it looks other than the one before. What it
// returns is good until the next call.
func (s *Sequence) Paint(p *picture.Picture) (img *image.RGBA, changed bool) {
	s.fit(p)
	s.items = slices.Grow(s.items[:0], len(p.Marks))[:len(p.Marks)]
	s.shapes.begin(p)
	s.each(len(p.Marks), 64, func(_ *hand, i int) { s.items[i] = s.itemOf(p, p.Marks[i]) })
	s.bin(p.Ground)
	dirty := s.findDirty()
	if len(dirty) == 0 {
		return s.img, false
	}
	s.prepare(p, dirty)
	s.each(len(dirty), 1, func(h *hand, i int) { s.paintTile(h, dirty[i]) })
	s.shapes.end()
	return s.img, true
}

// each calls do for every number below n, in runs, by as many goroutines as there are hands.
func (s *Sequence) each(n, run int, do func(h *hand, i int)) {
	var next atomic.Int64
	work := func(h *hand) {
		for {
			from := int(next.Add(int64(run))) - run
			if from >= n {
				return
			}
			for i := from; i < min(from+run, n); i++ {
				do(h, i)
			}
		}
	}
	if n <= run || len(s.hands) == 1 {
		work(s.hands[0])
		return
	}
	var all sync.WaitGroup
	for _, h := range s.hands {
		all.Go(func() { work(h) })
	}
	all.Wait()
}

// fit makes tiles for the size of the picture, if it is another one.
func (s *Sequence) fit(p *picture.Picture) {
	s.paper = p.Paper
	r := image.Rect(0, 0, int(math.Round(p.Width*s.ratio)), int(math.Round(p.Height*s.ratio)))
	if s.img != nil && s.img.Rect == r {
		return
	}
	s.img, s.tiles = image.NewRGBA(r), nil
	s.wide = (r.Dx() + tileSide - 1) / tileSide
	for y := 0; y < r.Max.Y; y += tileSide {
		for x := 0; x < r.Max.X; x += tileSide {
			s.tiles = append(s.tiles, cell{rect: image.Rect(x, y, x+tileSide, y+tileSide).Intersect(r), blank: true})
		}
	}
}

// bin notes in each tile which items touch it.
func (s *Sequence) bin(ground int) {
	for i := range s.tiles {
		t := &s.tiles[i]
		t.marks, t.now, t.ground = t.marks[:0], t.now[:0], 0
	}
	for i := range s.items {
		b := s.items[i].box.Intersect(s.img.Rect)
		if b.Empty() {
			continue
		}
		for y := b.Min.Y / tileSide; y <= (b.Max.Y-1)/tileSide; y++ {
			for x := b.Min.X / tileSide; x <= (b.Max.X-1)/tileSide; x++ {
				t := &s.tiles[y*s.wide+x]
				t.marks, t.now = append(t.marks, int32(i)), append(t.now, s.items[i].hash)
				if i < ground {
					t.ground++
				}
			}
		}
	}
}

// findDirty returns the tiles that look other than they did.
func (s *Sequence) findDirty() (dirty []*cell) {
	for i := range s.tiles {
		t := &s.tiles[i]
		if t.dirty = t.blank || t.paper != s.paper || !slices.Equal(t.now, t.last); t.dirty {
			dirty = append(dirty, t)
		}
	}
	return dirty
}

// prepare makes the shapes of all items that are to be painted.
func (s *Sequence) prepare(p *picture.Picture, dirty []*cell) {
	var missing []int32
	for _, t := range dirty {
		from := t.begin(s.paper)
		for _, k := range t.marks[from:] {
			it := &s.items[k]
			if it.shape != nil {
				continue
			}
			if it.shape = s.shapes.known(it.hash); it.shape == nil {
				it.shape = new(cutout)
				missing = append(missing, k)
			}
		}
	}
	s.each(len(missing), 8, func(_ *hand, i int) { s.shapes.make(p, p.Marks[missing[i]], s.items[missing[i]].shape) })
	for _, k := range missing {
		s.shapes.keep(s.items[k].hash, s.items[k].shape)
	}
}

// same returns how many of a tile's first items are those that it had.
func (t *cell) same() int {
	n := 0
	for n < len(t.now) && n < len(t.last) && t.now[n] == t.last[n] {
		n++
	}
	return n
}

// begin returns from which of its items on a tile is to be painted: the first that no snapshot has.
func (t *cell) begin(paper theme.Color) (from int) {
	if t.blank || t.paper != paper {
		return 0
	}
	same := t.same()
	for i := range t.kept {
		if n := t.kept[i].n; n <= same {
			from = max(from, n)
		}
	}
	return from
}

// paintTile paints what is new in a tile, and keeps how it looks before that.
func (s *Sequence) paintTile(h *hand, t *cell) {
	from, same := t.begin(s.paper), t.same()
	if t.blank || t.paper != s.paper {
		same = 0
	}
	h.at = *s.img.SubImage(t.rect).(*image.RGBA)
	c := &h.canvas
	c.img = &h.at
	for i := range t.kept {
		if t.kept[i].n > same {
			t.kept[i].n = 0
		}
	}
	restored := false
	for i := range t.kept {
		if k := &t.kept[i]; from > 0 && k.n == from && !restored {
			k.restore(c.img)
			restored = true
		}
	}
	if !restored {
		from = 0
		c.clear(s.paper)
	}
	for i := from; i < len(t.marks); i++ {
		if i == t.ground && t.kept[0].n != i && i > 0 {
			t.kept[0].save(c.img, i)
		} else if i == same && t.kept[1].n != i && i > t.ground {
			t.kept[1].save(c.img, i)
		}
		s.items[t.marks[i]].shape.paint(c)
	}
	t.last, t.now = t.now, t.last
	t.paper, t.blank = s.paper, false
}

// save keeps what a tile looks like.
func (k *snapshot) save(img *image.RGBA, n int) {
	w := 4 * img.Rect.Dx()
	k.pix, k.n = slices.Grow(k.pix[:0], w*img.Rect.Dy())[:w*img.Rect.Dy()], n
	for y := range img.Rect.Dy() {
		copy(k.pix[y*w:(y+1)*w], img.Pix[y*img.Stride:])
	}
}

// restore brings a tile back to what it looked like.
func (k *snapshot) restore(img *image.RGBA) {
	w := 4 * img.Rect.Dx()
	for y := range img.Rect.Dy() {
		copy(img.Pix[y*img.Stride:], k.pix[y*w:(y+1)*w])
	}
}
