package lettering

import (
	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/scene/theme"
	"standoff/story"
)

// A Line is one line of a block; its place counts from the block's corner.
type Line struct {
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
	Lines []Line
	Under []Underline // beneath words in doubt
	W, H  float64
}

// An Underline is a dashed line beneath words.
type Underline struct{ X, Y, W float64 }

// Add sets words below what the block has, wrapped to the width in pixels.
func (b *Block) Add(v picture.View, words string, f picture.Font, c theme.Color, width float64) {
	f = v.Font(words, f)
	measure := func(s string) float64 { return v.Measure(s, f).Width }
	room := v.Measure(words, f)
	for _, r := range Wrap(words, v.LineBreaks(words), width, measure) {
		b.Line(v, words[r.From:r.To], f, c, room)
	}
}

// AddLines sets a text below what the block has, each of its lines wrapped by itself.
func (b *Block) AddLines(v picture.View, text story.Text, f picture.Font, c theme.Color, width float64) {
	for _, line := range text.Lines(v.Lang) {
		b.Add(v, line, f, c, width)
	}
}

// Line sets one line below what the block has. It is as high as any line of the
// text that it belongs to, which takes that room.
func (b *Block) Line(v picture.View, words string, f picture.Font, c theme.Color, room picture.Extent) {
	up := max(.93*f.Size, min(room.Ascent, 2.2*f.Size))
	down := max(.25*f.Size, min(room.Descent, 1.4*f.Size))
	w := v.Measure(words, f).Width - f.Track
	b.Lines = append(b.Lines, Line{words: words, Y: b.H + up, Width: w, font: f, color: c})
	b.W = max(b.W, w)
	b.H += up + down
}

// Icon puts the sign of a sound before the first line.
func (b *Block) Icon(sound string) {
	if soundIcons[sound] == nil || len(b.Lines) == 0 {
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

// Equal reports whether the two blocks have the same words in the same fonts.
func (b *Block) Equal(c *Block) bool {
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

// A Show is how a block is seen.
type Show struct {
	Halo         theme.Color // behind the letters
	HaloWidth    float64     // pixels all around; 0 is no halo
	Alpha, Extra float64     // of all, and of lines that belong to a note besides
}

// Write puts the block into the picture, with its corner at a place.
func (b *Block) Write(p *picture.Picture, at path.Point, show Show) {
	for i := range b.Lines {
		l := &b.Lines[i]
		a := show.Alpha
		if l.Extra {
			a *= show.Extra
		}
		if a <= 0 {
			continue
		}
		x := at.X + l.X
		if l.sound != "" {
			x += l.writeSign(p, path.Point{X: x, Y: at.Y + l.Y}, show, a)
		}
		p.Marks = append(p.Marks, picture.Mark{Kind: picture.MarkText, Index: int32(len(p.Texts))})
		p.Texts = append(p.Texts, picture.Text{
			Words: l.words, X: x, Y: at.Y + l.Y, Font: l.font, Color: l.color,
			Halo: show.Halo, HaloWidth: show.HaloWidth, Alpha: a,
		})
	}
}

// writeSign puts the sign of the line's sound before its words, and returns the
// room that it takes of those at the left.
func (l *Line) writeSign(p *picture.Picture, at path.Point, show Show, alpha float64) float64 {
	size := l.font.Size
	s := sign{sound: l.sound, at: path.Point{X: at.X + iconRadius*size, Y: at.Y - .36*size}, radius: iconRadius * size,
		color: theme.Faded(l.color, alpha)}
	if show.HaloWidth > 0 {
		s.paper = theme.Faded(show.Halo, alpha)
	}
	room := iconRoom * size
	if l.font.Leftward {
		s.at.X, room = at.X+l.Width-iconRadius*size, 0
	}
	s.draw(p)
	return room
}
