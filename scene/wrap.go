package scene

import "unicode/utf8"

// A run is a piece of a text, by its bytes.
type run struct{ from, to int }

// wrap breaks words into lines no wider than most: as few as it takes, and as
// even as so few can be. A word wider than a line is broken between letters.
// The spaces at which lines break belong to no line.
func wrap(words string, most float64, width func(string) float64) []run {
	few := fillLines(words, most, width)
	if len(few) < 2 {
		return few
	}
	low, high := most/float64(len(few)+1), most
	for high-low > 2 {
		mid := (low + high) / 2
		if even := fillLines(words, mid, width); len(even) > len(few) || broken(words, even) {
			low = mid
		} else {
			few, high = even, mid
		}
	}
	return few
}

// fillLines breaks words into lines, putting as much into each as goes.
func fillLines(words string, most float64, width func(string) float64) []run {
	var lines []run
	start, end := 0, 0 // the line so far; words[start:end] fits
	for at := 0; at < len(words); {
		next := at
		for next < len(words) && words[next] == ' ' {
			next++
		}
		first := next
		for next < len(words) && words[next] != ' ' {
			next++
		}
		if first == next {
			break
		}
		if start == end {
			start = first
		} else if width(words[start:next]) > most {
			lines = append(lines, run{start, end})
			start = first
		}
		for width(words[start:next]) > most {
			cut := start + fitting(words[start:next], most, width)
			if cut >= next {
				break
			}
			lines = append(lines, run{start, cut})
			start = cut
		}
		at, end = next, next
	}
	if start < end {
		lines = append(lines, run{start, end})
	}
	return lines
}

// fitting is how many bytes of the word fit; at least one letter does.
func fitting(word string, most float64, width func(string) float64) int {
	_, n := utf8.DecodeRuneInString(word)
	for n < len(word) {
		_, more := utf8.DecodeRuneInString(word[n:])
		if width(word[:n+more]) > most {
			break
		}
		n += more
	}
	return n
}

// broken reports whether a line ends within a word.
func broken(words string, lines []run) bool {
	for _, l := range lines {
		if l.to < len(words) && words[l.to] != ' ' {
			return true
		}
	}
	return false
}
