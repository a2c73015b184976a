package lettering

import (
	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/scene/theme"
)

// The measures of everything written, in pixels. Those of what is around letters
// are for letters of the usual size.
const (
	HaloWidth = 2.5 // of paper colour, all around letters
	HaloRoom  = 4   // between letters and the edge of their box
	KeepApart = 10  // between two boxes; nearer than this the lesser one fades
	NameApart = 30  // between a place's name and any other box
	Margin    = 6   // between a box and the picture's edge
	Phone     = 480 // narrower pictures have smaller names and fewer words
)

// sizes are the sizes of type in a picture.
type sizes struct{ Name, Second, Tag, Quote, Small, Place, Card, Notice float64 }

func Sizes(v picture.View) sizes {
	z := sizes{16, 13.5, 16, 17, 12.5, 13, 38, 12}
	if v.Width < Phone {
		z = sizes{13.5, 12.5, 14, 14, 12, 12, 24, 12}
	}
	k := Enlargement(v)
	return sizes{k * z.Name, k * z.Second, k * z.Tag, k * z.Quote, k * z.Small, k * z.Place,
		k * z.Card, k * z.Notice}
}

// textScale is the view's, within its bounds.
func Enlargement(v picture.View) float64 { return max(1, min(picture.MaxTextScale, v.TextScale)) }

// Terse reports whether the picture has room for few letters: it has fewer words.
func Terse(v picture.View) bool { return v.Width < Phone*Enlargement(v) }

// A line is one line of a block; its place counts from the block's corner.
type line struct {
	words string
	X, Y  float64 // of the baseline's left end
	Width float64
	font  picture.Font
	color theme.Color
	Extra bool   // belongs to a note, which may come later than its label
	sound string // whose sign stands before the words
}

// A Block is lines of text one below the other.
type Block struct {
	Lines []line
	Under []Underline // beneath words in doubt
	W, H  float64
}

// An Underline is a dashed line beneath words.
type Underline struct{ X, Y, W float64 }

// Add sets words below what the block has, wrapped to the width.
func (b *Block) Add(v picture.View, words string, f picture.Font, c theme.Color, most float64) {
	f = v.Font(words, f)
	width := func(s string) float64 { return v.Measure(s, f).Width }
	room := v.Measure(words, f)
	for _, r := range Wrap(words, v.LineBreaks(words), most, width) {
		b.Line(v, words[r.From:r.To], f, c, room)
	}
}

// Line sets one line below what the block has. It is as high as any line of the
// text that it belongs to, which takes that room.
func (b *Block) Line(v picture.View, words string, f picture.Font, c theme.Color, room picture.Extent) {
	up := max(.93*f.Size, min(room.Ascent, 2.2*f.Size))
	down := max(.25*f.Size, min(room.Descent, 1.4*f.Size))
	w := v.Measure(words, f).Width - f.Track
	b.Lines = append(b.Lines, line{words: words, Y: b.H + up, Width: w, font: f, color: c})
	b.W = max(b.W, w)
	b.H += up + down
}

// Icon puts the sign of a sound before the first line.
func (b *Block) Icon(sound string) {
	if Icons[sound] == nil || len(b.Lines) == 0 {
		return
	}
	l := &b.Lines[0]
	l.sound = sound
	l.Width += iconRoom * l.font.Size
	b.W = max(b.W, l.Width)
}

// Align moves all lines to the left (0), the middle (½) or the right (1).
func (b *Block) Align(to float64) {
	for i := range b.Lines {
		l := &b.Lines[i]
		l.X = to * (b.W - l.Width)
	}
}

// Mirror turns all that stands at the left to the right.
func (b *Block) Mirror() {
	for i := range b.Lines {
		l := &b.Lines[i]
		l.X = b.W - l.X - l.Width
	}
	for i := range b.Under {
		u := &b.Under[i]
		u.X = b.W - u.X - u.W
	}
}

// Same reports whether the two blocks say the same.
func (b *Block) Same(c *Block) bool {
	if len(b.Lines) != len(c.Lines) {
		return false
	}
	for i := range b.Lines {
		if b.Lines[i].words != c.Lines[i].words || b.Lines[i].font != c.Lines[i].font {
			return false
		}
	}
	return true
}

// Write puts the block into the picture, with its corner at x, y. A halo of
// no width is none. Lines of a note show with extra.
func (b *Block) Write(p *picture.Picture, at path.Point, halo theme.Color, width, alpha, extra float64) {
	for i := range b.Lines {
		l := &b.Lines[i]
		a := alpha
		if l.Extra {
			a *= extra
		}
		if a <= 0 {
			continue
		}
		x := at.X + l.X
		if l.sound != "" {
			size := l.font.Size
			sign := path.Point{X: x + iconRadius*size, Y: at.Y + l.Y - .36*size}
			if l.font.Leftward {
				sign.X = x + l.Width - iconRadius*size
			} else {
				x += iconRoom * size
			}
			paper := halo
			if width == 0 {
				paper.A = 0
			}
			drawIcon(p, l.sound, sign, iconRadius*size, theme.Faded(l.color, a), theme.Faded(paper, a))
		}
		p.Marks = append(p.Marks, picture.Mark{Kind: picture.MarkText, Index: int32(len(p.Texts))})
		p.Texts = append(p.Texts, picture.Text{
			Words: l.words, X: x, Y: at.Y + l.Y, Font: l.font, Color: l.color,
			Halo: halo, HaloWidth: width, Alpha: a,
		})
	}
}

// Widest is how wide names and lines may be: a share of the picture, and at most
// so many pixels where letters have the usual size. Larger ones get more, so
// that few words are broken.
func Widest(v picture.View, share, most float64) float64 {
	k := Enlargement(v)
	if v.Width < Phone {
		return min(.45*k, .75)*v.Width - 2*HaloRoom*k
	}
	return min(min(share*k, .45)*v.Width, most*k)
}
