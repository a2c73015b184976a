package film

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/rivo/uniseg"
	"standoff/scene/picture"
)

// sentences returns the sentences of a text, by Unicode annex 29, which ends one at every full
// stop that a capital follows. After an initial, or the title of a person, it does not end here: two
// sentences in one caption are no harm, half of a name is.
func sentences(text string) (all []string) {
	state := -1
	for text != "" {
		var s string
		s, text, state = uniseg.FirstSentenceInString(text, state)
		if s = strings.TrimSpace(s); s == "" {
			continue
		}
		if n := len(all); n > 0 && abbreviated(all[n-1]) {
			all[n-1] += " " + s
			continue
		}
		all = append(all, s)
	}
	return all
}

// titles are abbreviations that stand before a name or a number, in small letters, of languages
// that write them with a stop.
var titles = map[string]bool{}

func init() {
	const all = "adm art av bros brig capt card cmdr col comm cor cpl da dir doc dom dott dr dra dres dña e.g eng est exc exmo " +
		"fig fr gen gob gov hon hr i.e ing insp jr lic lt ltda maj min mons mr mrs ms mt mlle mme no nos nr núm op pág pp pres prof profa " +
		"rep rev rt sec sen señ sg sgt sr sra sras sres srta ss st sta ste sto supt tel tte ud uds v vda vol vs бул г гг им кн пл проф ст тов ул"
	for word := range strings.FieldsSeq(all) {
		titles[word] = true
	}
}

// abbreviated reports whether a text ends in an initial, or in an abbreviation that belongs to the
// name after it.
func abbreviated(text string) bool {
	word, dot := strings.CutSuffix(text, ".")
	if !dot {
		return false
	}
	if i := strings.LastIndexFunc(word, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("(“«„'\"", r) }); i >= 0 {
		_, n := utf8.DecodeRuneInString(word[i:])
		word = word[i+n:]
	}
	if first, n := utf8.DecodeRuneInString(word); n == len(word) && n > 0 {
		return unicode.IsUpper(first)
	}
	return titles[strings.ToLower(word)]
}

// Signs at which a sentence that is too long for one caption may be cut, best first.
const (
	semicolons = ";；؛፤"
	commas     = ",:–—،，、፣፥"
)

// cutting returns where a sentence can be cut: behind one of the signs, if a blank follows, or
// none is needed as in Chinese.
func cutting(s, signs string) (at []int) {
	for i, r := range s {
		to := i + utf8.RuneLen(r)
		if !strings.ContainsRune(signs, r) || to >= len(s) {
			continue
		}
		if next, _ := utf8.DecodeRuneInString(s[to:]); unicode.IsSpace(next) || picture.Wide(r) {
			at = append(at, to)
		}
	}
	return at
}

// leastPart is how much of a sentence the smallest of its parts has, at commas: who says so stays
// with what they say.
const leastPart = .2

// parts returns a sentence in the fewest parts that fit, cut behind the signs: of equally few,
// those that are most alike. It returns nil where there are none.
func parts(s string, at []int, least float64, fits func(string) bool) []string {
	if len(at) > maxCuts {
		at = at[:maxCuts]
	}
	ends := append(slices.Clone(at), len(s))
	// best[k] is the best way to the k-th end: how many parts, how large the largest, from where.
	type way struct{ n, most, from int }
	best := make([]way, len(ends))
	for k, to := range ends {
		best[k] = way{n: math.MaxInt}
		for j := -1; j < k; j++ {
			from, before := 0, way{}
			if j >= 0 {
				if before = best[j]; before.n == math.MaxInt {
					continue
				}
				from = ends[j]
			}
			part := strings.TrimSpace(s[from:to])
			if part == "" || float64(len(part)) < least*float64(len(s)) && len(part) < len(s) || !fits(part) {
				continue
			}
			if w := (way{before.n + 1, max(before.most, len(part)), j}); w.n < best[k].n || w.n == best[k].n && w.most < best[k].most {
				best[k] = w
			}
		}
	}
	k := len(ends) - 1
	if best[k].n == math.MaxInt {
		return nil
	}
	var all []string
	for k >= 0 {
		from := 0
		if best[k].from >= 0 {
			from = ends[best[k].from]
		}
		all = append(all, strings.TrimSpace(s[from:ends[k]]))
		k = best[k].from
	}
	slices.Reverse(all)
	return all
}

// maxCuts is at how many signs of a sentence it is tried to cut it.
const maxCuts = 40
