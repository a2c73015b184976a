package film

import (
	"standoff/scene/lettering"
	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/scene/theme"
)

// A face is how words of the panel look. Sizes are in the shape's pixels.
type face struct {
	size        float64
	bold, serif bool
	color       theme.Color
}

// font returns the face's font for words.
func (f *typesetter) font(words string, c face) picture.Font {
	v := picture.View{Lang: f.opts.Lang, Words: f.words}
	return v.Font(words, picture.Font{Size: f.form.css(c.size), Bold: c.bold, Serif: c.serif})
}

// width returns how wide words are in a face, in the shape's pixels.
func (f *typesetter) width(words string, c face) float64 {
	return f.opts.Measure(words, f.font(words, c)).Width * f.form.shape.ratio
}

// lines returns words as lines of a face no wider than the room, and reports whether anything
// had to be torn apart.
func (f *typesetter) lines(words string, c face, room float64) ([]string, bool) {
	v := picture.View{Lang: f.opts.Lang, Words: f.words, Measure: f.opts.Measure, Breaks: f.opts.Breaks}
	return lettering.Lines(v, words, f.font(words, c), f.form.css(room))
}

// leading returns how far apart lines of words stand: as far as usual, or more where letters
// reach further than those of the Latin alphabet.
func (f *typesetter) leading(words string, c face, usual float64) float64 {
	e := f.opts.Measure(words, f.font(words, c))
	return max(usual, (e.Ascent+e.Descent)*f.form.shape.ratio)
}

// A run is words on one line, with the left end of their baseline, in the shape's pixels.
type run struct {
	words string
	x, y  float64
	width float64
	face  face
}

// A span is words of one face within a line or a paragraph.
type span struct {
	words string
	face  face
	tied  bool // to the first word of the next one: no line ends between them
	whole bool // a name: no line ends within it, unless it is wider than a line
}

// flow sets spans one after another, on lines no wider than the room, and returns the runs of
// each line, from where reading begins: their x counts from there. Lines end where one may end
// within a span, and between spans that are not tied.
func (f *typesetter) flow(spans []span, room float64) (lines [][]run) {
	var line []run
	at := 0.
	end := func() {
		if len(line) > 0 {
			lines = append(lines, line)
		}
		line, at = nil, 0
	}
	for i, s := range spans {
		if s.tied && i+1 < len(spans) && len(line) > 0 && at+f.width(s.words, s.face)+f.first(spans[i+1]) > room {
			end()
		}
		behind := i > 0 && spans[i-1].tied && len(line) == 1 // nothing but what it is tied to
		if s.whole && len(line) > 0 && !behind && at+f.width(trimmed(s.words), s.face) > room {
			end()
		}
		from := 0
		put := func(to int) {
			if w := trimmed(s.words[from:to]); w != "" {
				n := f.width(w, s.face)
				line = append(line, run{words: w, x: at, width: n, face: s.face})
				at += n
			}
			from = to
		}
		last := 0 // the break before which words fit
		for _, b := range append(f.breaks(s.words), picture.Break{At: len(s.words)}) {
			if at+f.width(trimmed(s.words[from:b.At]), s.face) > room && (last > from || len(line) > 0) {
				if last > from {
					put(last)
				}
				end()
				for from < len(s.words) && s.words[from] == ' ' {
					from++
				}
			}
			last = b.At
		}
		put(len(s.words))
		for n := len(s.words); n > 0 && s.words[n-1] == ' '; n-- {
			at += f.width(" ", s.face)
		}
	}
	end()
	return lines
}

// first returns how wide the first word of a span is.
func (f *typesetter) first(s span) float64 {
	if s.whole {
		return min(f.width(trimmed(s.words), s.face), f.form.words.W/2)
	}
	if b := f.breaks(s.words); len(b) > 0 {
		return f.width(trimmed(s.words[:b[0].At]), s.face)
	}
	return f.width(trimmed(s.words), s.face)
}

// breaks returns the better places at which a line of words may end.
func (f *typesetter) breaks(words string) (good []picture.Break) {
	v := picture.View{Lang: f.opts.Lang, Words: f.words, Breaks: f.opts.Breaks}
	for _, b := range v.LineBreaks(words) {
		if b.Kind != picture.AfterLetter {
			good = append(good, b)
		}
	}
	return good
}

// trimmed returns words without the blank at their end, which is not seen at the end of a line.
func trimmed(words string) string {
	n := len(words)
	for n > 0 && words[n-1] == ' ' {
		n--
	}
	return words[:n]
}

// box returns the box of a run, whose letters are so high.
func (r *run) box() path.Rect {
	return path.Rect{X: r.x, Y: r.y - .8*r.face.size, W: r.width, H: r.face.size}
}
