package scene

import "unicode/utf8"

// A run is a piece of a text, by its bytes.
type run struct{ from, to int }

// wrap breaks words into lines no wider than most: as few as it takes, and as
// even as so few can be. Lines end behind spaces where that costs no line, else
// wherever one may end; what is wider than a line is broken between letters.
// The spaces at which lines break belong to no line.
func wrap(words string, breaks []Break, most float64, width func(string) float64) []run {
	lines, _ := wrapped(words, breaks, most, width)
	return lines
}

// Lines breaks words into lines no wider than most, as they are in pictures,
// and reports whether something wider than a line had to be torn apart for that.
func (v View) Lines(words string, f Font, most float64) (lines []string, torn bool) {
	runs, torn := wrapped(words, v.LineBreaks(words), most,
		func(s string) float64 { return v.Measure(s, f).Width })
	for _, r := range runs {
		lines = append(lines, words[r.from:r.to])
	}
	return lines, torn
}

func wrapped(words string, breaks []Break, most float64, width func(string) float64) (
	few []run, torn bool) {
	b := breaker{words: words, breaks: breaks, width: width, worst: BehindSpace}
	few, torn = b.fill(most)
	if torn || len(few) > 1 {
		b.worst = BehindWord
		if more, tears := b.fill(most); torn && !tears || len(more) < len(few) {
			few, torn = more, tears
		} else if !torn {
			b.worst = BehindSpace
		}
	}
	if len(few) < 2 || torn {
		return few, torn
	}
	low, high := most/float64(len(few)+1), most
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
	breaks []Break
	width  func(string) float64
	worst  BreakKind // the worst at which a line ends if it can
}

// fill breaks the words into lines, putting as much into each as goes, and
// reports whether anything had to be torn apart for that.
func (b *breaker) fill(most float64) (lines []run, torn bool) {
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
		} else if b.width(b.words[start:to]) > most {
			lines = append(lines, run{start, end})
			start = first
		}
		for b.width(b.words[start:to]) > most {
			cut := b.fitting(start, to, most)
			if cut == to {
				break
			}
			lines, torn = append(lines, run{start, cut}), true
			start = cut
		}
		end = to
	}
	if start < end {
		lines = append(lines, run{start, end})
	}
	return lines, torn
}

// trim is what is left of words[from:to] without the spaces at both ends.
func (b *breaker) trim(from, to int) (first, last int) {
	first, last = to, to
	for i, r := range b.words[from:to] {
		if !Blank(r) {
			first = min(first, from+i)
			last = from + i + utf8.RuneLen(r)
		}
	}
	return first, last
}

// fitting is where the best break is up to which words[from:to] fits on a line;
// at least one letter does. Without any it is the end.
func (b *breaker) fitting(from, to int, most float64) int {
	best := Break{At: to}
	for _, k := range b.breaks {
		if k.At <= from {
			continue
		}
		if k.At >= to || best.At < to && b.width(b.words[from:k.At]) > most {
			break
		}
		if best.At == to || k.Kind <= best.Kind {
			best = k
		}
	}
	return best.At
}
