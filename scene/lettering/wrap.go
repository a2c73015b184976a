package lettering

import (
	"unicode/utf8"

	"standoff/scene/picture"
)

// A Run is a piece of a text, by its bytes.
type Run struct{ From, To int }

// Wrap returns words as lines no wider than room: as few as it takes, and as
// even as so few can be. Lines end after spaces where that costs no line, else
// wherever one may end; what is wider than a line is broken between letters.
// The spaces at which lines break belong to no line.
func Wrap(words string, breaks []picture.Break, room float64, width func(string) float64) []Run {
	lines, _ := wrapped(words, breaks, room, width)
	return lines
}

// Lines returns words as lines no wider than room pixels, as they are in
// pictures, and reports whether something wider than a line had to be torn apart.
func Lines(v picture.View, words string, f picture.Font, room float64) (lines []string, torn bool) {
	runs, torn := wrapped(words, v.LineBreaks(words), room,
		func(s string) float64 { return v.Measure(s, f).Width })
	for _, r := range runs {
		lines = append(lines, words[r.From:r.To])
	}
	return lines, torn
}

// wrapped fills lines greedily, which gives the fewest, and then looks by
// bisection for the narrowest room that takes no more of them: so they are even.
func wrapped(words string, breaks []picture.Break, room float64, width func(string) float64) (
	few []Run, torn bool) {
	b := breaker{words: words, breaks: breaks, width: width, worst: picture.AfterSpace}
	few, torn = b.fill(room)
	if torn || len(few) > 1 {
		b.worst = picture.AfterWord
		if more, tears := b.fill(room); torn && !tears || len(more) < len(few) {
			few, torn = more, tears
		} else if !torn {
			b.worst = picture.AfterSpace
		}
	}
	if len(few) < 2 || torn {
		return few, torn
	}
	low, high := room/float64(len(few)+1), room
	for high-low > 2 {
		mid := (low + high) / 2
		if even, torn := b.fill(mid); len(even) > len(few) || torn {
			low = mid
		} else {
			few, high = even, mid
		}
	}
	return few, false
}

// A breaker breaks words into lines.
type breaker struct {
	words  string
	breaks []picture.Break
	width  func(string) float64
	worst  picture.BreakKind // the worst at which a line ends if it can
}

// fill returns the words as lines, putting as much into each as goes, and
// reports whether anything had to be torn apart for that.
func (b *breaker) fill(room float64) (lines []Run, torn bool) {
	start, end := 0, 0 // the line so far; words[start:end] fits
	for i, at := 0, 0; at < len(b.words); i++ {
		next := len(b.words)
		if i < len(b.breaks) {
			if b.breaks[i].Kind > b.worst {
				continue
			}
			next = b.breaks[i].At
		}
		first, to := b.trim(at, next)
		if at = next; first == to {
			continue
		}
		if start == end {
			start = first
		} else if b.width(b.words[start:to]) > room {
			lines = append(lines, Run{start, end})
			start = first
		}
		for b.width(b.words[start:to]) > room {
			cut := b.fitting(start, to, room)
			if cut == to {
				break
			}
			lines, torn = append(lines, Run{start, cut}), true
			start = cut
		}
		end = to
	}
	if start < end {
		lines = append(lines, Run{start, end})
	}
	return lines, torn
}

// trim returns what is left of words[from:to] without the spaces at both ends.
func (b *breaker) trim(from, to int) (first, last int) {
	first, last = to, to
	for i, r := range b.words[from:to] {
		if !picture.Blank(r) {
			first = min(first, from+i)
			last = from + i + utf8.RuneLen(r)
		}
	}
	return first, last
}

// fitting returns the best break up to which words[from:to] fits on a line;
// at least one letter does. Without any it is the end.
func (b *breaker) fitting(from, to int, room float64) int {
	best := picture.Break{At: to}
	for _, k := range b.breaks {
		if k.At <= from {
			continue
		}
		if k.At >= to || best.At < to && b.width(b.words[from:k.At]) > room {
			break
		}
		if best.At == to || k.Kind <= best.Kind {
			best = k
		}
	}
	return best.At
}
